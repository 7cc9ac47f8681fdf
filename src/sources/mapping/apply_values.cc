#include "sources/mapping/apply_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/time.h"
#include "sources/mapping/number.h"

namespace gehor::sources {
namespace {

constexpr std::array<std::string_view, 15> kTrue = {
    "1", "x", "yes", "y", "true", "t", "ja", "j", "k", "kylla", "tosi", "sant", "sann", "✓", "✔"};
constexpr std::array<std::string_view, 13> kFalse = {
    "0", "no", "n", "false", "f", "nej", "nei", "ei", "e", "epatosi", "-", "falsk", "usann"};

std::int64_t day_of(const SourceTime& at) {
  const std::int64_t day = at.micros / kMicrosPerDay;
  return at.micros < 0 && at.micros % kMicrosPerDay != 0 ? day - 1 : day;
}

}  // namespace

MissingTexts::MissingTexts(const std::vector<std::string>& folded) {
  for (const std::string& text : folded) {
    if (text.empty()) continue;
    folded_.insert(text);
    longest_ = std::max(longest_, text.size());
    ascii_begins_[static_cast<unsigned char>(text[0])] = true;
  }
}

bool MissingTexts::contains(std::string_view text) const {
  if (text.empty()) return true;
  // Folding shortens a letter to a third of its bytes at most, and white space to a single one.
  if (text.size() > 4 * longest_ + 16) return false;
  auto first = static_cast<unsigned char>(text[0]);
  if (first < 0x80) {
    if (first >= 'A' && first <= 'Z') first = static_cast<unsigned char>(first | 0x20);
    if (!ascii_begins_[first]) return false;
  }
  return folded_.contains(fold_for_match(text));
}

std::optional<bool> read_flag(std::string_view text) {
  if (text.empty() || text == "0") return false;
  if (text == "1") return true;
  if (text.size() > 16) return std::nullopt;
  const std::string folded = fold_for_match(text);
  if (std::find(kTrue.begin(), kTrue.end(), folded) != kTrue.end()) return true;
  if (std::find(kFalse.begin(), kFalse.end(), folded) != kFalse.end()) return false;
  for (const bool comma : {false, true}) {
    if (const auto number = read_number(text, comma)) return *number > 0;
  }
  return std::nullopt;
}

std::optional<SourceTime> choose_time(const TimestampReading& reading, ColumnDateOrder order,
                                      bool month_first) {
  switch (order) {
    case ColumnDateOrder::kDayFirst: return reading.day_first;
    case ColumnDateOrder::kMonthFirst: return reading.month_first;
    case ColumnDateOrder::kMixed: return month_first ? reading.month_first : reading.day_first;
    case ColumnDateOrder::kDayNumber:
    case ColumnDateOrder::kNotNeeded: break;
  }
  if (reading.order_matters) return std::nullopt;
  return reading.day_first ? reading.day_first : reading.month_first;
}

std::optional<SourceTime> with_clock(const SourceTime& date, std::string_view clock) {
  if (clock.empty() || clock.size() > 40) return std::nullopt;
  std::int64_t since_midnight = 0;
  bool zone = false;
  // Read behind a day that means one thing, so that every form of clock is known that
  // read_timestamp() knows.
  constexpr std::string_view kSomeDay = "2001-02-03";
  constexpr std::int64_t kSomeDayMicros = 11'356 * kMicrosPerDay;
  TimestampReading reading = read_timestamp(fmt::format("{} {}", kSomeDay, clock));
  if (reading.day_first && !reading.day_first->date_only) {
    zone = reading.day_first->has_zone;
    since_midnight = reading.day_first->micros - kSomeDayMicros;
  } else {
    reading = read_timestamp(clock);
    const auto& at = reading.day_first ? reading.day_first : reading.month_first;
    if (!at || at->date_only || reading.is_epoch) return std::nullopt;
    zone = at->has_zone;
    since_midnight = at->micros - day_of(*at) * kMicrosPerDay;
  }
  SourceTime out = date;
  out.date_only = false;
  out.has_zone = zone || (date.has_zone && !date.date_only);
  out.micros = day_of(date) * kMicrosPerDay + since_midnight;
  // "24:00" on the last day of the year 9999, or an offset on it.
  constexpr std::int64_t kFirstDay = -719'162, kBehindLastDay = 2'932'897;
  const bool inside =
      out.micros >= kFirstDay * kMicrosPerDay && out.micros < kBehindLastDay * kMicrosPerDay;
  if (!inside) return std::nullopt;
  return out;
}

bool lies_before(const SourceTime& later, const SourceTime& earlier) {
  if (later.has_zone != earlier.has_zone) return false;
  if (later.date_only || earlier.date_only) return day_of(later) < day_of(earlier);
  return later.micros < earlier.micros;
}

bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

bool looks_like_phone(std::string_view text) {
  std::size_t digits = 0;
  std::size_t letters = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') ++digits;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) ++letters;
  }
  return digits >= 5 && letters <= 4;  // "tel. 08-12 34 56", "08-123456 ext 7"
}

}  // namespace gehor::sources
