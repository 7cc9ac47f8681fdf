#include "structure/taxonomy/taxonomy.h"

#include <algorithm>
#include <array>

namespace gehor::structure {
namespace {

template <typename Item>
const Item* with_id(const std::vector<Item>& items, std::string_view id) {
  const auto at =
      std::find_if(items.begin(), items.end(), [id](const Item& item) { return item.id == id; });
  return at == items.end() ? nullptr : &*at;
}

// Languages whose readers understand each other, nearest first.
std::array<std::string_view, 2> neighbours(std::string_view language) {
  if (language == "nn" || language == "no") return {"nb", "da"};
  if (language == "nb") return {"nn", "da"};
  if (language == "da") return {"nb", "nn"};
  return {};
}

}  // namespace

bool is_taxonomy_id(std::string_view id) {
  if (id.empty() || id.size() > 64 || id.front() < 'a' || id.front() > 'z') return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

std::string_view name_in(const Names& names, std::string_view language) {
  if (const auto at = names.find(language); at != names.end()) return at->second;
  for (const std::string_view near : neighbours(language)) {
    if (const auto at = names.find(near); at != names.end()) return at->second;
  }
  if (const auto at = names.find("en"); at != names.end()) return at->second;
  return names.empty() ? std::string_view{} : std::string_view(names.begin()->second);
}

std::string_view name_of(ReasonKind kind) {
  switch (kind) {
    case ReasonKind::kProblem: return "problem";
    case ReasonKind::kQuestion: return "question";
    case ReasonKind::kErrand: return "errand";
    case ReasonKind::kWish: return "wish";
    case ReasonKind::kPraise: return "praise";
  }
  return "";
}

const Department* Taxonomy::department(std::string_view department_id) const {
  return with_id(departments, department_id);
}

const Reason* Taxonomy::reason(std::string_view reason_id) const {
  return with_id(reasons, reason_id);
}

}  // namespace gehor::structure
