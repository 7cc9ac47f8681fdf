// What single field texts mean under a mapping: nothing, yes or no, a time in its column's order.
// Used by apply.cc and apply_fit.cc. Objects: one thread each; functions are pure.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "sources/mapping/mapping.h"
#include "sources/mapping/timestamp.h"

namespace gehor::sources {

// A hash map by text that can be asked with a string_view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// The texts that stand for nothing. The empty text always does.
class MissingTexts {
 public:
  explicit MissingTexts(const std::vector<std::string>& folded);
  // `text` must be trimmed.
  bool contains(std::string_view text) const;

 private:
  std::set<std::string, std::less<>> folded_;
  std::size_t longest_ = 0;
  std::array<bool, 256> ascii_begins_{};  // first bytes of the folded texts
};

// A yes/no column's value: 1, x, yes, ja, kyllä … are true; 0, no, nej, ei and nothing are false; a
// number is true when above 0. Nothing: neither. `text` must be trimmed.
std::optional<bool> read_flag(std::string_view text);

// The one time that a reading means in a column of that order. `month_first` decides where the
// order is kMixed.
std::optional<SourceTime> choose_time(const TimestampReading& reading, ColumnDateOrder order,
                                      bool month_first);

// A date with the time of day that stands in another column: "10:11", "1:05:00 PM", "14.05", also
// behind a date of its own ("1899-12-30 10:11"). A time of day that the date brings is replaced.
// `clock` must be trimmed. Nothing: it is no time of day.
std::optional<SourceTime> with_clock(const SourceTime& date, std::string_view clock);

// Whether `later` lies before `earlier`, as far as that can be told: by day where one has no time
// of day; never where only one has an offset.
bool lies_before(const SourceTime& later, const SourceTime& earlier);

bool looks_like_email(std::string_view text);  // something on both sides of one @, no space
bool looks_like_phone(std::string_view text);  // five digits or more, and hardly any letters

// Calls f(part) for each part of `text`, trimmed. White space around the separator does not count
// ("a | b|c" has three parts by " | "); without a separator the whole text is the one part.
template <typename F>
void for_each_part(std::string_view text, std::string_view separator, F f) {
  if (const std::string_view sign = trim(separator); !sign.empty()) separator = sign;
  while (!separator.empty()) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) break;
    f(trim(text.substr(0, at)));
    text.remove_prefix(at + separator.size());
  }
  f(trim(text));
}

// Looks a value up in one of a mapping's closed lists, by its folded text; remembers the answers,
// for the same few texts come again and again.
template <typename Value>
class ClosedList {
 public:
  explicit ClosedList(const std::map<std::string, Value>& folded) : folded_(folded) {}

  std::optional<Value> find(std::string_view text) {
    const auto known = seen_.find(text);
    if (known != seen_.end()) return known->second;
    const auto it = folded_.find(fold_for_match(text));
    std::optional<Value> value;
    if (it != folded_.end()) value = it->second;
    if (seen_.size() < kMostRemembered) seen_.emplace(std::string(text), value);
    return value;
  }

 private:
  static constexpr std::size_t kMostRemembered = 10'000;
  const std::map<std::string, Value>& folded_;
  TextMap<std::optional<Value>> seen_;
};

}  // namespace gehor::sources
