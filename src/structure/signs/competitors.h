// The organisation's competitors, as it names them, found in texts. Pure; any thread once built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gehor::structure {

class Competitors {
 public:
  Competitors() = default;
  // Names that can not be found are left out. Letters are compared as in signs.h, so that
  // "Ålands Kraft" is found as "alands kraft".
  explicit Competitors(std::span<const std::string> names);
  // Whether a name has one to four words, as the others can not be found.
  static bool can_find(std::string_view name);

  bool empty() const { return by_end_.empty(); }

  // Appends the places in `names` of those that `utf8` mentions, unless they are there already. A
  // name of four letters or more may have an ending of up to four ("Telias", "Elisalle").
  void find(std::string_view utf8, std::vector<std::size_t>& found) const;

 private:
  struct Name {
    std::vector<std::string> words;  // folded
    std::size_t place;
  };
  // By the first letters of a name's last word.
  std::unordered_map<std::string, std::vector<Name>> by_end_;
};

// An empty list.
const Competitors& no_competitors();

}  // namespace gehor::structure
