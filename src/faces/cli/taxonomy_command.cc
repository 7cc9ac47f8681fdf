// gehor taxonomy list, show, export, check, use, undo: the reasons that texts are read for until
// reasons are learned, built in or the organisation's own.
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "base/text.h"
#include "faces/cli/bring_into_force.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/taxonomies.h"
#include "pipeline/taxonomies.h"
#include "pipeline/try_taxonomy.h"
#include "stats/interval.h"
#include "structure/taxonomy/taxonomy_check.h"

namespace gehor::cli {
namespace {

using nlohmann::json;
using pipeline::TaxonomyCard;
using pipeline::TaxonomyName;
using pipeline::TaxonomyTrial;
using pipeline::Workspace;
using structure::Reason;
using structure::Taxonomy;

constexpr std::uint64_t kLargestFile = 16U << 20;  // bytes
constexpr std::uint64_t kContactsTried = 20'000;
constexpr std::size_t kIdsShown = 8;
// A language that fewer of the contacts have (one in so many) is not warned of: some texts are
// taken for another language than they are in.
constexpr std::uint64_t kFewContacts = 100;

struct Options {
  std::string what;  // a name or a file
  std::int32_t version = 0;
  std::string language;
  bool as_json = false;
};

// No id of a taxonomy has these: what has one is a file.
bool is_file(const std::string& what) {
  return what == "-" || what.find_first_of("./\\") != std::string::npos;
}

Result<std::string> read_file(const Context& context, const std::string& file) {
  const auto given = context.inputs.find(file);
  std::shared_ptr<const sources::Blob> blob;
  if (given != context.inputs.end()) {
    blob = given->second;
  } else {
    GEHOR_TRY(blob, sources::open_file(context.path(file), kLargestFile));
  }
  if (blob->size() > kLargestFile) {
    return Error{ErrorCode::kBadInput, "this is far too large for a taxonomy", {file, 0, {}}};
  }
  std::string text(blob->size(), '\0');
  std::size_t filled = 0;
  while (filled < text.size()) {
    GEHOR_TRY(const std::size_t n,
              blob->read_at(filled, text.data() + filled, text.size() - filled));
    if (n == 0) break;
    filled += n;
  }
  text.resize(filled);
  return text;
}

Result<Taxonomy> own_taxonomy(const Context& context, const std::string& file) {
  GEHOR_TRY(const std::string text, read_file(context, file));
  return structure::parse_own_taxonomy(text, file);
}

// The one that is meant: a file, a name, or else what is in force.
Result<Taxonomy> chosen_taxonomy(const Context& context, const Options& o) {
  if (is_file(o.what)) return own_taxonomy(context, o.what);
  GEHOR_TRY(const auto workspace, context.workspace({"gehor", "taxonomy"}));
  TaxonomyName name;
  if (o.what.empty()) {
    GEHOR_TRY(const auto in_force, taxonomy_in_force(*workspace));
    name = in_force.name;
  } else {
    GEHOR_TRY(name, find_taxonomy(*workspace, text_of(TaxonomyName{o.what, o.version})));
  }
  if (name.id.empty()) {
    return Error{ErrorCode::kNotFound,
                 "no taxonomy is in force. gehor taxonomy list  shows those there are; name one"};
  }
  return load_taxonomy(*workspace, name);
}

int list(Context& context, const Options& o) {
  const auto cards = [&]() -> Result<std::vector<TaxonomyCard>> {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "taxonomy", "list"}));
    return taxonomy_cards(*workspace);
  }();
  if (!cards.ok()) return fail(context, cards.error());
  if (o.as_json) {
    json all = json::array();
    for (const TaxonomyCard& card : *cards) all.push_back(faces::taxonomy_card_json(card));
    print_json(context, {{"taxonomies", all}});
    return kDone;
  }
  Table table({"taxonomy", "version", "name", "reasons", "since", "from", ""});
  table.right(1);
  table.right(3);
  for (const TaxonomyCard& card : *cards) {
    const bool built_in = card.name.version == 0;
    table.row({card.name.id, built_in ? "" : std::to_string(card.name.version), card.title,
               card.kept ? std::to_string(card.reasons) : "",
               card.kept_at ? format_instant(*card.kept_at).substr(0, 16) : "",
               built_in ? "built in" : card.from,
               card.in_force ? "in force"
               : card.kept   ? ""
                             : "not kept"});
  }
  table.print(*context.out);
  return kDone;
}

int show(Context& context, const Options& o) {
  const auto taxonomy = chosen_taxonomy(context, o);
  if (!taxonomy.ok()) return fail(context, taxonomy.error());
  if (o.as_json) {
    print_json(context, faces::taxonomy_json(*taxonomy, o.language));
    return kDone;
  }
  const auto department = [&](const std::string& id) {
    const structure::Department* found = taxonomy->department(id);
    return found == nullptr ? std::string()
                            : std::string(structure::name_in(found->names, o.language));
  };
  *context.out << structure::name_in(taxonomy->names, o.language) << " (" << taxonomy->id << ")\n";
  Table table({"reason", "name", "kind", "usual cause", "arises at", "owner", "phrases"});
  table.right(6);
  for (const Reason& reason : taxonomy->reasons) {
    const structure::Cause* cause = reason.causes.empty() ? nullptr : &reason.causes.front();
    const std::size_t phrases = std::accumulate(
        reason.phrases.begin(), reason.phrases.end(), std::size_t{0},
        [](std::size_t n, const auto& of_language) { return n + of_language.second.size(); });
    table.row({reason.id, shorten(structure::name_in(reason.names, o.language), 50),
               std::string(name_of(reason.kind)),
               cause == nullptr ? "" : shorten(structure::name_in(cause->names, o.language), 40),
               department(cause == nullptr ? reason.arises_at : cause->arises_at),
               department(cause == nullptr ? reason.owner : cause->owner),
               std::to_string(phrases)});
  }
  table.print(*context.out);
  return kDone;
}

// One that is built in is given an id of one's own, so that it can be edited and used.
int write_out(Context& context, const Options& o) {
  auto taxonomy = chosen_taxonomy(context, o);
  if (!taxonomy.ok()) return fail(context, taxonomy.error());
  if (pipeline::built_in_taxonomy(taxonomy->id).ok()) taxonomy->id = "our_" + taxonomy->id;
  *context.out << structure::to_toml(*taxonomy);
  return kDone;
}

struct Checked {
  Taxonomy taxonomy;
  std::vector<structure::SharedPhrase> shared;
  TaxonomyTrial trial;
  std::optional<TaxonomyTrial> in_force;  // the same contacts, by what is in force
  struct Without {
    std::string language;
    std::vector<std::size_t> reasons;
  };
  std::vector<Without> without_phrases;
};

// Where there are contacts, the languages they are in; else those that the taxonomy has.
std::vector<std::string> languages_to_check(const Taxonomy& taxonomy, const TaxonomyTrial& trial) {
  std::vector<std::string> languages;
  for (const std::string_view language : structure::kTaxonomyLanguages) {
    const auto contacts = trial.languages.find(std::string(language));
    const bool used =
        trial.read > 0
            ? contacts != trial.languages.end() && contacts->second * kFewContacts >= trial.read
            : std::any_of(taxonomy.reasons.begin(), taxonomy.reasons.end(),
                          [&](const Reason& reason) { return reason.phrases.contains(language); });
    if (used) languages.emplace_back(language);
  }
  return languages;
}

Result<Checked> check_file(const Context& context, const Options& o) {
  Checked checked;
  GEHOR_TRY(checked.taxonomy, own_taxonomy(context, o.what));
  checked.shared = structure::shared_phrases(checked.taxonomy);
  GEHOR_TRY(const auto workspace, context.workspace({"gehor", "taxonomy", "check"}));
  std::vector<Taxonomy> taxonomies = {checked.taxonomy};
  GEHOR_TRY(const auto in_force, taxonomy_in_force(*workspace));
  if (!in_force.name.id.empty()) {
    GEHOR_TRY(Taxonomy other, load_taxonomy(*workspace, in_force.name));
    taxonomies.push_back(std::move(other));
  }
  ProgressLine line(context);
  GEHOR_TRY(auto trials, try_taxonomies(*workspace, taxonomies, kContactsTried,
                                        [&](std::uint64_t done, std::uint64_t all) {
                                          line.show({"read contacts", done, all, done});
                                        }));
  checked.trial = std::move(trials.front());
  if (trials.size() > 1 && checked.trial.read > 0) checked.in_force = std::move(trials.back());
  line.clear();
  for (const std::string& language : languages_to_check(checked.taxonomy, checked.trial)) {
    auto without = structure::reasons_without_phrases(checked.taxonomy, language);
    if (!without.empty()) checked.without_phrases.push_back({language, std::move(without)});
  }
  return checked;
}

// The first few, and how many more there are.
std::string some_ids(const Taxonomy& taxonomy, const std::vector<std::size_t>& places) {
  std::vector<std::string> ids = faces::reason_ids(taxonomy, places);
  const std::size_t more = ids.size() - std::min(ids.size(), kIdsShown);
  ids.resize(ids.size() - more);
  return join(ids, ", ") + (more == 0 ? "" : fmt::format(" and {} more", more));
}

std::vector<std::string> warnings_of(const Checked& checked) {
  std::vector<std::string> warnings;
  for (const structure::SharedPhrase& shared : checked.shared) {
    warnings.push_back(fmt::format(
        "\"{}\" ({}) is a phrase of {} and can not tell them apart", shared.phrase, shared.language,
        join(faces::reason_ids(checked.taxonomy, shared.reasons), " and of ")));
  }
  for (const Checked::Without& without : checked.without_phrases) {
    const auto contacts = checked.trial.languages.find(without.language);
    const std::string of_contacts =
        contacts == checked.trial.languages.end()
            ? ""
            : fmt::format(", which {} of {} contacts are in", count_text(contacts->second),
                          count_text(checked.trial.read));
    warnings.push_back(fmt::format("{} of {} reasons have no phrases in {}{}: {}",
                                   without.reasons.size(), checked.taxonomy.reasons.size(),
                                   without.language, of_contacts,
                                   some_ids(checked.taxonomy, without.reasons)));
  }
  return warnings;
}

void print_trial(std::ostream& out, const Checked& checked) {
  const TaxonomyTrial& trial = checked.trial;
  if (trial.read == 0) {
    out << "There are no contacts with words yet to try it on.\n";
    return;
  }
  out << "It gives " << percent_text(trial.answered, trial.read) << " of "
      << count_text(trial.contacts) << " contacts a reason";
  if (trial.read < trial.contacts) {
    const auto interval = stats::guarded_share_interval(trial.answered, trial.read);
    out << " (by a sample of " << count_text(trial.read);
    if (interval) {
      out << fmt::format(": {:.1f} to {:.1f} %", 100 * interval->low, 100 * interval->high);
    }
    out << ")";
  }
  if (checked.in_force) {
    out << "; what is in force "
        << percent_text(checked.in_force->answered, checked.in_force->read);
  }
  out << ".\n";
  std::vector<std::size_t> order(checked.taxonomy.reasons.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&trial](std::size_t a, std::size_t b) {
    return trial.by_reason[a] > trial.by_reason[b];
  });
  Table table({"reason", "contacts", "share"});
  table.right(1);
  table.right(2);
  std::vector<std::size_t> never;
  for (const std::size_t r : order) {
    const std::uint64_t n = trial.by_reason[r];
    if (n == 0) {
      never.push_back(r);
    } else {
      table.row({checked.taxonomy.reasons[r].id, count_text(n), percent_text(n, trial.read)});
    }
  }
  if (!table.empty()) table.print(out);
  if (!never.empty()) out << "given to none: " << some_ids(checked.taxonomy, never) << "\n";
}

int check(Context& context, const Options& o) {
  const auto checked = check_file(context, o);
  if (!checked.ok()) return fail(context, checked.error());
  const Taxonomy& taxonomy = checked->taxonomy;
  const std::vector<std::string> warnings = warnings_of(*checked);
  for (const std::string& warning : warnings) warn(context, warning);
  if (o.as_json) {
    json shared = json::array(), without = json::array();
    for (const auto& one : checked->shared) {
      shared.push_back(faces::shared_phrase_json(taxonomy, one));
    }
    for (const Checked::Without& one : checked->without_phrases) {
      without.push_back(
          {{"language", one.language}, {"reasons", faces::reason_ids(taxonomy, one.reasons)}});
    }
    json document{{"id", taxonomy.id},
                  {"reasons", taxonomy.reasons.size()},
                  {"departments", taxonomy.departments.size()},
                  {"shared_phrases", shared},
                  {"without_phrases", without},
                  {"trial", faces::trial_json(taxonomy, checked->trial)},
                  {"in_force", nullptr},
                  {"warnings", warnings}};
    if (checked->in_force) {
      document["in_force"] = {{"read", checked->in_force->read},
                              {"answered", checked->in_force->answered}};
    }
    print_json(context, document);
    return kDone;
  }
  *context.out << o.what << ": " << taxonomy.id << ", " << taxonomy.reasons.size() << " reasons, "
               << taxonomy.departments.size() << " departments\n";
  print_trial(*context.out, *checked);
  return kDone;
}

int in_force_now(Context& context, const TaxonomyName& name, bool changed) {
  std::ostream& out = *context.out;
  if (name.id.empty()) {
    out << "No taxonomy is in force" << (changed ? " any more.\n" : ".\n");
  } else if (name.version == 0) {
    out << "The taxonomy " << name.id << (changed ? " is in force.\n" : " was in force already.\n");
  } else {
    out << "Version " << name.version << " of the taxonomy " << name.id
        << (changed ? " is in force.\n" : " was in force already.\n");
  }
  return kDone;
}

// Puts it into force; contacts are read again, and figures follow. False: it was in force.
Result<bool> change_to(Context& context, Workspace& workspace, const TaxonomyName& name) {
  GEHOR_TRY(const bool changed, use_taxonomy(workspace, name));
  if (changed) GEHOR_CHECK(bring_into_force(context, workspace));
  return changed;
}

int use(Context& context, const Options& o) {
  TaxonomyName name;
  bool changed = false;
  const auto done = [&]() -> Status {
    if (is_file(o.what)) {
      if (o.version != 0) {
        return Error{ErrorCode::kInvalidArgument, "--version goes with a name, not with a file"};
      }
      GEHOR_TRY(const Taxonomy taxonomy, own_taxonomy(context, o.what));
      GEHOR_TRY(const auto workspace, context.workspace({"gehor", "taxonomy", "use"}));
      GEHOR_TRY(name, keep_taxonomy(*workspace, taxonomy, o.what));
      GEHOR_TRY(changed, change_to(context, *workspace, name));
      return {};
    }
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "taxonomy", "use"}));
    if (o.what != structure::kNoTaxonomy) {
      GEHOR_TRY(name, find_taxonomy(*workspace, text_of(TaxonomyName{o.what, o.version})));
    }
    GEHOR_TRY(changed, change_to(context, *workspace, name));
    return {};
  }();
  return done.ok() ? in_force_now(context, name, changed) : fail(context, done.error());
}

int undo(Context& context, const Options&) {
  TaxonomyName name;
  const auto done = [&]() -> Status {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "taxonomy", "undo"}));
    GEHOR_TRY(const auto before, taxonomy_before(*workspace));
    if (!before) {
      return Error{ErrorCode::kNotFound, "the taxonomy was never changed; nothing can be undone"};
    }
    GEHOR_TRY(name, find_taxonomy(*workspace, text_of(*before)));
    GEHOR_CHECK(change_to(context, *workspace, name));
    return {};
  }();
  return done.ok() ? in_force_now(context, name, true) : fail(context, done.error());
}

}  // namespace

void add_taxonomy(CLI::App& app, Chosen& chosen) {
  auto* taxonomy = app.add_subcommand(
      "taxonomy", "The reasons that texts are read for until reasons are learned");
  taxonomy->require_subcommand(1);
  const auto add = [&](const char* name, const char* what, int (*run)(Context&, const Options&),
                       bool reads_only) {
    auto o = std::make_shared<Options>();
    auto* command = taxonomy->add_subcommand(name, what);
    command->callback([o, &chosen, run, reads_only] {
      chosen = [o, run](Context& c) { return run(c, *o); };
      chosen.reads_only = reads_only;
      if (is_file(o->what)) chosen.inputs = {o->what};
    });
    return std::pair(command, o);
  };
  const auto json_too = [](CLI::App& command, const std::shared_ptr<Options>& o) {
    command.add_flag("--json", o->as_json, "One JSON document on standard output");
  };
  const auto named = [](CLI::App& command, const std::shared_ptr<Options>& o, bool file_too) {
    command.add_option("--version", o->version, "Of one of your own; else the newest")
        ->check(CLI::PositiveNumber);
    return command.add_option(file_too ? "NAME|FILE" : "NAME", o->what,
                              file_too ? "One that  gehor taxonomy list  shows, or a file"
                                       : "One that  gehor taxonomy list  shows");
  };
  {
    const auto [command, o] =
        add("list", "Those built in, your own, and which is in force", list, true);
    json_too(*command, o);
  }
  {
    const auto [command, o] = add("show", "Its reasons; else those in force", show, true);
    named(*command, o, true);
    o->language = "en";
    command->add_option("--language", o->language, "Of the names")
        ->check(CLI::IsMember(std::vector<std::string>(structure::kTaxonomyLanguages.begin(),
                                                       structure::kTaxonomyLanguages.end())))
        ->capture_default_str();
    json_too(*command, o);
  }
  {
    const auto [command, o] =
        add("export", "Write it as one file, to be edited and used", write_out, true);
    named(*command, o, false);
  }
  {
    const auto [command, o] =
        add("check", "What is wrong with a file, and what it would say of contacts", check, true);
    command->add_option("FILE", o->what, "A taxonomy of your own")->required();
    json_too(*command, o);
  }
  {
    const auto [command, o] =
        add("use", "Put it into force; contacts are read again at once", use, false);
    named(*command, o, true)->required();
  }
  add("undo", "Go back to what was in force before", undo, false);
}

}  // namespace gehor::cli
