// A taxonomy: why customers make contact, what usually causes it, where that arises and who can
// remove it, with phrases that tell. What an organisation has before anybody labelled anything.
//
// It comes from a TOML file (docs/taxonomy.md): one of the starters built into the program
// (starter.h) or one that people edited. Start with parse_taxonomy(); reason_matcher.h finds the
// reasons in texts. Values and pure functions; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gehor::structure {

// The languages that names and phrases may be in.
inline constexpr std::array<std::string_view, 7> kTaxonomyLanguages = {"sv", "nb", "nn", "da",
                                                                       "fi", "en", "de"};

// A legal answer wherever a department is asked for; no file declares it.
inline constexpr std::string_view kUnknownDepartment = "unknown";

// By language. Never empty in a taxonomy that was parsed, and no name is.
using Names = std::map<std::string, std::string, std::less<>>;

// The name in `language`, else in the nearest that there is (Nynorsk reads Bokmål), else in
// English, else in any. Valid as long as `names`.
std::string_view name_in(const Names& names, std::string_view language);

enum class ReasonKind : std::uint8_t { kProblem, kQuestion, kErrand, kWish, kPraise };
std::string_view name_of(ReasonKind kind);  // "problem", "question", "errand", "wish", "praise"

struct Department {
  std::string id;
  Names names;
};

// What customers write, by language. A "*" at the end or the beginning of a word stands for any
// letters there ("*rechnung").
using Phrases = std::map<std::string, std::vector<std::string>, std::less<>>;

// What in the organisation made the contact necessary. Where it arises and who can remove it are
// ids of departments, or kUnknownDepartment.
struct Cause {
  std::string id;
  Names names;
  std::string arises_at;
  std::string owner;
  Phrases phrases;  // that tell this one of the reason's causes; most have none
};

struct Reason {
  std::string id;
  Names names;
  ReasonKind kind = ReasonKind::kProblem;
  // A matter that customers name whatever they want of it (childcare, solar panels): one word does
  // not tell this reason.
  bool is_matter = false;
  // While nobody knows the cause: those of the first cause, unless the file says otherwise.
  std::string arises_at;
  std::string owner;
  std::vector<Cause> causes;  // the usual one first; empty: unknown
  Phrases phrases;
};

// Small letters, digits and _, beginning with a letter; at most 64 of them.
bool is_taxonomy_id(std::string_view id);

// Ids are lower_snake_case, and each is there once: of departments, of reasons, of the causes of
// one reason. Lists are in the order of the file, what was included first.
struct Taxonomy {
  std::string id;
  Names names;
  std::vector<Department> departments;
  std::vector<Reason> reasons;

  const Department* department(std::string_view department_id) const;  // null: there is none
  const Reason* reason(std::string_view reason_id) const;
};

// `file` is its name, for errors (kBadInput), which name line and key. A file may include one of
// the starters (include = "common"): then it has that one's departments and reasons too, but for
// those it leaves out, and what it says of one of the same id is added or takes the place of what
// was said.
Result<Taxonomy> parse_taxonomy(std::string_view toml, const std::string& file);

// The same for a file of an organisation's own, whose id is none of the starters' and not "none".
inline constexpr std::string_view kNoTaxonomy = "none";  // what people write to use none
Result<Taxonomy> parse_own_taxonomy(std::string_view toml, const std::string& file);

// The whole taxonomy as one file, without an include; parse_taxonomy() reads the same back.
std::string to_toml(const Taxonomy& taxonomy);

}  // namespace gehor::structure
