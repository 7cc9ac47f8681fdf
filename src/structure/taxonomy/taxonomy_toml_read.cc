#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/toml_checks.h"
#include "structure/taxonomy/phrase.h"
#include "structure/taxonomy/starter.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kMostReasons = 1000;
constexpr std::size_t kMostPhrases = 200;  // of one reason or cause in one language
constexpr std::size_t kWidestPhrase = 12;  // words
constexpr int kDeepest = 4;                // includes: own file, trade, common, and one to spare

// As files say it; what they leave open is closed when everything was read.
struct CauseDraft {
  std::string id;
  Names names;
  std::optional<std::string> arises_at, owner;
  Phrases phrases;
};

struct ReasonDraft {
  std::string id;
  Names names;
  std::optional<ReasonKind> kind;
  bool is_matter = false;
  std::optional<std::string> arises_at, owner;
  std::vector<CauseDraft> causes;
  Phrases phrases;
};

struct Draft {
  std::string id;
  Names names;
  std::vector<Department> departments;
  std::vector<ReasonDraft> reasons;
};

template <typename Item>
Item* with_id(std::vector<Item>& items, const std::string& id) {
  const auto at =
      std::find_if(items.begin(), items.end(), [&id](const Item& item) { return item.id == id; });
  return at == items.end() ? nullptr : &*at;
}

template <typename Items>
std::vector<std::string> ids_of(const Items& items) {
  std::vector<std::string> ids;
  for (const auto& item : items) ids.emplace_back(item.id);
  return ids;
}

class Reader : private TomlChecks {
 public:
  // `own`: of the organisation; else of this program, or nobody cares which.
  Reader(std::string file, bool own) : TomlChecks(std::move(file)), own_(own) {}

  // `depth`: how many files include this one.
  Result<Draft> read(const toml::table& root, int depth) {
    GEHOR_CHECK(
        only_keys(root, "", {"id", "names", "include", "leave_out", "departments", "reasons"}));
    if (const toml::node* include = root.get("include")) {
      GEHOR_CHECK(read_include(*include, depth));
    }
    GEHOR_TRY(draft_.id, id_of(root, ""));
    if (own_) GEHOR_CHECK(check_own_id(*root.get("id"), draft_.id));
    draft_.names.clear();
    GEHOR_CHECK(read_names(root, "", draft_.names));
    if (const toml::node* leave_out = root.get("leave_out")) {
      GEHOR_CHECK(read_leave_out(*leave_out));
    }
    GEHOR_TRY(const auto departments, tables(root, "departments"));
    for (const toml::table* table : departments) GEHOR_CHECK(read_department(*table));
    GEHOR_TRY(const auto reasons, tables(root, "reasons"));
    for (const toml::table* table : reasons) GEHOR_CHECK(read_reason(*table));
    if (draft_.reasons.size() > kMostReasons) {
      return fail(root, "reasons", fmt::format("there are more than {} reasons", kMostReasons));
    }
    return std::move(draft_);
  }

 private:
  static const Names& language_codes() {
    static const Names codes(kTaxonomyLanguages.begin(), kTaxonomyLanguages.end());
    return codes;
  }

  Status check_own_id(const toml::node& node, const std::string& id) const {
    const std::vector<std::string> built_in = ids_of(starter_taxonomies());
    if (id != kNoTaxonomy && std::find(built_in.begin(), built_in.end(), id) == built_in.end()) {
      return {};
    }
    return fail(
        node, "id",
        "\"" + id + "\" is built in: give yours an id of its own, such as \"our_" + id + "\"");
  }

  Status read_include(const toml::node& node, int depth) {
    GEHOR_TRY(const std::string wanted, text(node, "include"));
    const std::span<const StarterTaxonomy> starters = starter_taxonomies();
    const auto at = std::find_if(starters.begin(), starters.end(),
                                 [&wanted](const auto& starter) { return starter.id == wanted; });
    if (at == starters.end()) {
      return fail(node, "include",
                  "\"" + wanted + "\" is not built in" + meant(wanted, ids_of(starters)));
    }
    if (depth == kDeepest) return fail(node, "include", "files include each other without end");
    GEHOR_TRY(const toml::table included, parse_toml(at->toml, wanted + ".toml"));
    GEHOR_TRY(draft_, Reader(wanted + ".toml", false).read(included, depth + 1));
    return {};
  }

  Status read_leave_out(const toml::node& node) {
    GEHOR_TRY(const std::vector<std::string> ids, texts(node, "leave_out"));
    for (const std::string& id : ids) {
      const ReasonDraft* const reason = with_id(draft_.reasons, id);
      if (reason == nullptr) {
        return fail(node, "leave_out",
                    "no reason \"" + id + "\" is included" + meant(id, ids_of(draft_.reasons)));
      }
      draft_.reasons.erase(draft_.reasons.begin() + (reason - draft_.reasons.data()));
    }
    return {};
  }

  // The entries of [[key]], in the order of the file; none where there is no such key.
  Result<std::vector<const toml::table*>> tables(const toml::table& root,
                                                 const std::string& key) const {
    std::vector<const toml::table*> out;
    const toml::node* const node = root.get(key.substr(key.rfind('.') + 1));
    if (node == nullptr) return out;
    const toml::array* const list = node->as_array();
    const std::string needed = "a list of tables is needed here: [[" + key + "]]";
    if (list == nullptr) return fail(*node, key, needed);
    for (const toml::node& entry : *list) {
      if (!entry.is_table()) return fail(entry, key, needed);
      out.push_back(entry.as_table());
    }
    return out;
  }

  Result<std::vector<std::string>> texts(const toml::node& node, const std::string& key) const {
    const toml::array* const list = node.as_array();
    if (list == nullptr) return fail(node, key, "a list of texts is needed here");
    std::vector<std::string> out;
    for (const toml::node& entry : *list) {
      GEHOR_TRY(std::string one, text(entry, key));
      out.push_back(std::move(one));
    }
    return out;
  }

  Result<std::string> id_of(const toml::table& table, const std::string& section) const {
    const toml::node* const node = table.get("id");
    const std::string key = path(section, "id");
    if (node == nullptr) return fail(table, key, "id is missing");
    GEHOR_TRY(std::string id, text(*node, key));
    if (!is_taxonomy_id(id)) {
      return fail(*node, key,
                  "\"" + id +
                      "\" can not be an id: use small letters a to z, digits and _, such as "
                      "\"invoice_wrong\"");
    }
    return id;
  }

  // Adds to `names`, over those of the same language.
  Status read_names(const toml::table& owner, const std::string& section,
                    structure::Names& names) const {
    const std::string key = path(section, "names");
    const toml::node* const node = owner.get("names");
    if (node == nullptr) {
      if (names.empty()) {
        return fail(owner, key, "names are missing, such as names = { en = \"…\" }");
      }
      return {};
    }
    const toml::table* const table = node->as_table();
    if (table == nullptr) {
      return fail(*node, key, "a name for each language is needed here, such as { en = \"…\" }");
    }
    GEHOR_CHECK(only_keys(*table, key, language_codes()));
    for (const auto& [code, value] : *table) {
      GEHOR_TRY(std::string name, text(value, path(key, code.str())));
      name = squeeze(name);
      if (name.empty()) return fail(value, path(key, code.str()), "this name is empty");
      names[std::string(code.str())] = std::move(name);
    }
    if (names.empty()) return fail(*node, key, "a name in at least one language is needed");
    return {};
  }

  // Sets `department` where the table has `name`.
  Status read_department_id(const toml::table& table, const std::string& section, const char* name,
                            std::optional<std::string>& department) const {
    const toml::node* const node = table.get(name);
    if (node == nullptr) return {};
    GEHOR_TRY(std::string id, text(*node, path(section, name)));
    std::vector<std::string> known = ids_of(draft_.departments);
    known.emplace_back(kUnknownDepartment);
    if (std::find(known.begin(), known.end(), id) == known.end()) {
      return fail(*node, path(section, name),
                  "there is no department \"" + id + "\"" + meant(id, known));
    }
    department = std::move(id);
    return {};
  }

  Status read_department(const toml::table& table) {
    GEHOR_TRY(const std::string id, id_of(table, "departments"));
    const std::string section = "departments." + id;
    GEHOR_CHECK(only_keys(table, section, {"id", "names"}));
    if (id == kUnknownDepartment) {
      return fail(table, section, "\"unknown\" says that nobody knows; it needs no entry");
    }
    GEHOR_CHECK(first_time(table, section, "departments", id));
    Department* department = with_id(draft_.departments, id);
    if (department == nullptr) department = &draft_.departments.emplace_back(Department{id, {}});
    return read_names(table, section, department->names);
  }

  Status read_reason(const toml::table& table) {
    GEHOR_TRY(const std::string id, id_of(table, "reasons"));
    const std::string section = "reasons." + id;
    GEHOR_CHECK(
        only_keys(table, section,
                  {"id", "kind", "is_matter", "arises_at", "owner", "names", "causes", "phrases"}));
    GEHOR_CHECK(first_time(table, section, "reasons", id));
    ReasonDraft* reason = with_id(draft_.reasons, id);
    if (reason == nullptr) {
      reason = &draft_.reasons.emplace_back();
      reason->id = id;
    }
    GEHOR_CHECK(read_names(table, section, reason->names));
    GEHOR_CHECK(read_kind(table, section, *reason));
    if (const toml::node* matter = table.get("is_matter")) {
      GEHOR_TRY(reason->is_matter, yes_or_no(*matter, path(section, "is_matter")));
    }
    GEHOR_CHECK(read_department_id(table, section, "arises_at", reason->arises_at));
    GEHOR_CHECK(read_department_id(table, section, "owner", reason->owner));
    GEHOR_CHECK(read_causes(table, section, *reason));
    return read_phrases(table, section, reason->phrases);
  }

  Status read_kind(const toml::table& table, const std::string& section,
                   ReasonDraft& reason) const {
    const std::string key = path(section, "kind");
    std::vector<std::string> known;
    for (const ReasonKind kind : kKinds) known.emplace_back(name_of(kind));
    const toml::node* const node = table.get("kind");
    if (node == nullptr) {
      if (reason.kind) return {};
      return fail(table, key, "kind is missing: say one of " + join(known, ", "));
    }
    GEHOR_TRY(const std::string said, text(*node, key));
    for (const ReasonKind kind : kKinds) {
      if (name_of(kind) == said) reason.kind = kind;
    }
    if (std::find(known.begin(), known.end(), said) == known.end()) {
      return fail(*node, key, "\"" + said + "\" is not known" + meant(said, known));
    }
    return {};
  }

  // Those of this file come before those that were included.
  Status read_causes(const toml::table& table, const std::string& section, ReasonDraft& reason) {
    const std::string key = path(section, "causes");
    GEHOR_TRY(const auto entries, tables(table, key));
    std::vector<CauseDraft> causes;
    for (const toml::table* entry : entries) {
      CauseDraft cause;
      GEHOR_TRY(cause.id, id_of(*entry, key));
      const std::string here = path(key, cause.id);
      GEHOR_CHECK(only_keys(*entry, here, {"id", "names", "arises_at", "owner", "phrases"}));
      if (with_id(causes, cause.id) != nullptr) {
        return fail(*entry, here, "this cause has been given already");
      }
      if (const CauseDraft* const included = with_id(reason.causes, cause.id)) cause = *included;
      GEHOR_CHECK(read_names(*entry, here, cause.names));
      GEHOR_CHECK(read_department_id(*entry, here, "arises_at", cause.arises_at));
      GEHOR_CHECK(read_department_id(*entry, here, "owner", cause.owner));
      GEHOR_CHECK(read_phrases(*entry, here, cause.phrases));
      causes.push_back(std::move(cause));
    }
    for (CauseDraft& included : reason.causes) {
      if (with_id(causes, included.id) == nullptr) causes.push_back(std::move(included));
    }
    reason.causes = std::move(causes);
    return {};
  }

  // Adds to those that were included.
  Status read_phrases(const toml::table& table, const std::string& section, Phrases& all) const {
    const toml::node* const node = table.get("phrases");
    if (node == nullptr) return {};
    const std::string key = path(section, "phrases");
    const toml::table* const languages = node->as_table();
    if (languages == nullptr) {
      return fail(*node, key,
                  "phrases go by language, such as phrases.en = [\"where is my order\"]");
    }
    GEHOR_CHECK(only_keys(*languages, key, language_codes()));
    for (const auto& [code, list] : *languages) {
      const std::string here = path(key, code.str());
      GEHOR_TRY(const std::vector<std::string> said, texts(list, here));
      std::vector<std::string>& phrases = all[std::string(code.str())];
      for (const std::string& one : said) {
        GEHOR_CHECK(check_phrase(list, here, one, code.str()));
        std::string phrase = squeeze(one);
        if (std::find(phrases.begin(), phrases.end(), phrase) == phrases.end()) {
          phrases.push_back(std::move(phrase));
        }
      }
      if (phrases.size() > kMostPhrases) {
        return fail(list, here, fmt::format("these are more than {} phrases", kMostPhrases));
      }
      if (phrases.empty()) all.erase(std::string(code.str()));
    }
    return {};
  }

  Status check_phrase(const toml::node& node, const std::string& key, const std::string& written,
                      std::string_view language) const {
    const Phrase phrase = read_phrase(written, language);
    if (phrase.words.empty()) {
      return fail(node, key,
                  "the phrase \"" + shorten(written, 60) +
                      "\" says nothing: it has no word that would tell a reason");
    }
    if (phrase.width > kWidestPhrase) {
      return fail(node, key,
                  fmt::format("the phrase \"{}\" has more than {} words", shorten(written, 60),
                              kWidestPhrase));
    }
    for (const PhraseWord& word : phrase.words) {
      if ((word.open_begin || word.open_end) && utf8_length(word.lower) < 3) {
        return fail(node, key,
                    "in the phrase \"" + shorten(written, 60) +
                        "\" a word with * needs three letters or more");
      }
    }
    return {};
  }

  // One file says a thing once; what was included may be said again.
  Status first_time(const toml::table& table, const std::string& section, const char* list,
                    const std::string& id) {
    const auto [at, is_new] = said_.insert(std::string(list) + "." + id);
    if (is_new) return {};
    return fail(table, section, "\"" + id + "\" has been given already");
  }

  static constexpr ReasonKind kKinds[] = {ReasonKind::kProblem, ReasonKind::kQuestion,
                                          ReasonKind::kErrand, ReasonKind::kWish,
                                          ReasonKind::kPraise};

  bool own_;
  Draft draft_;
  std::set<std::string> said_;
};

// Closes what was left open: a cause is like its reason, a reason like its first cause.
Reason closed(ReasonDraft&& draft) {
  Reason reason;
  reason.id = std::move(draft.id);
  reason.names = std::move(draft.names);
  reason.kind = *draft.kind;
  reason.is_matter = draft.is_matter;
  reason.phrases = std::move(draft.phrases);
  const CauseDraft* const first = draft.causes.empty() ? nullptr : &draft.causes.front();
  reason.owner = draft.owner                        ? *draft.owner
                 : first != nullptr && first->owner ? *first->owner
                                                    : std::string(kUnknownDepartment);
  reason.arises_at = draft.arises_at                        ? *draft.arises_at
                     : first != nullptr && first->arises_at ? *first->arises_at
                                                            : reason.owner;
  for (CauseDraft& cause : draft.causes) {
    Cause out;
    out.id = std::move(cause.id);
    out.names = std::move(cause.names);
    out.phrases = std::move(cause.phrases);
    out.owner = cause.owner.value_or(reason.owner);
    out.arises_at = cause.arises_at   ? *cause.arises_at
                    : draft.arises_at ? *draft.arises_at
                                      : out.owner;
    reason.causes.push_back(std::move(out));
  }
  return reason;
}

Result<Taxonomy> parse(std::string_view toml, const std::string& file, bool own) {
  GEHOR_TRY(const toml::table root, parse_toml(toml, file));
  GEHOR_TRY(Draft draft, Reader(file, own).read(root, 0));
  Taxonomy taxonomy;
  taxonomy.id = std::move(draft.id);
  taxonomy.names = std::move(draft.names);
  taxonomy.departments = std::move(draft.departments);
  for (ReasonDraft& reason : draft.reasons) taxonomy.reasons.push_back(closed(std::move(reason)));
  return taxonomy;
}

}  // namespace

Result<Taxonomy> parse_taxonomy(std::string_view toml, const std::string& file) {
  return parse(toml, file, false);
}

Result<Taxonomy> parse_own_taxonomy(std::string_view toml, const std::string& file) {
  return parse(toml, file, true);
}

}  // namespace gehor::structure
