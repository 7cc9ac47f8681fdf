#include "calendar/zone.h"

#include <date/tz.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "base/text.h"
#include "calendar/posix_rule.h"

namespace gehor::calendar {

using std::chrono::local_seconds;
using std::chrono::seconds;
using std::chrono::sys_seconds;

// Period i is begins[i] <= t < begins[i + 1] and has offsets[i]. The last one has no end.
struct ZoneTable {
  std::string name;
  std::vector<sys_seconds> begins;  // begins[0] is the beginning of time
  std::vector<seconds> offsets;
  std::vector<local_seconds> wall_ends;           // what the clock shows when period i ends
  sys_seconds repeats_from = sys_seconds::max();  // from here on as 400 years before
};

namespace {

// The Gregorian calendar, weekdays included, repeats after 400 years = 146,097 days.
constexpr seconds kGregorianCycle = std::chrono::days(146'097);

constexpr sys_seconds kFirst{
    std::chrono::sys_days{std::chrono::year(-9999) / std::chrono::January / 1}};
constexpr sys_seconds kLast{
    std::chrono::sys_days{std::chrono::year(9999) / std::chrono::December / 31}};

// The ends of time for those who ask: beyond kFirst and kLast, and still well inside what an
// Instant can hold, so that comparing with one does not overflow.
constexpr sys_seconds kBeforeAll{
    std::chrono::sys_days{std::chrono::year(-20000) / std::chrono::January / 1}};
constexpr sys_seconds kAfterAll{
    std::chrono::sys_days{std::chrono::year(20000) / std::chrono::January / 1}};

void append(ZoneTable& table, sys_seconds begin, seconds offset) {
  if (!table.offsets.empty() && table.offsets.back() == offset) return;  // only a name changed
  table.begins.push_back(begin);
  table.offsets.push_back(offset);
}

void finish(ZoneTable& table) {
  for (std::size_t i = 0; i + 1 < table.begins.size(); ++i) {
    table.wall_ends.emplace_back(table.begins[i + 1].time_since_epoch() + table.offsets[i]);
  }
  // A later period whose wall time ends earlier would break the search; no zone has one, but the
  // database is not ours.
  for (std::size_t i = table.wall_ends.size(); i-- > 1;) {
    table.wall_ends[i - 1] = std::min(table.wall_ends[i - 1], table.wall_ends[i]);
  }
  table.wall_ends.push_back(local_seconds::max());
}

// The date library stops at the last change that the file lists and does not read the rule for
// what comes after; without this, the summer of 2038 would be on winter time.
void append_future(ZoneTable& table) {
  std::ifstream file("/usr/share/zoneinfo/" + table.name, std::ios::binary);
  std::string line;
  std::string last_line;
  while (std::getline(file, line)) last_line = line;
  const std::optional<PosixRule> rule = parse_posix_rule(last_line);
  if (!rule || !rule->summer) return;

  using namespace std::chrono;
  const sys_seconds listed_until =
      std::max(table.begins.back(), sys_seconds{sys_days{1970y / 1 / 1}});
  const year first = year_month_day(floor<days>(listed_until)).year();
  for (year y = first; y <= first + years(401); ++y) {
    for (const OffsetChange& change : changes_in(*rule, y)) {
      if (change.at > listed_until) append(table, change.at, change.offset);
    }
  }
  table.repeats_from = sys_days{(first + years(401)) / January / 1};
}

std::unique_ptr<ZoneTable> read_table(const date::time_zone& zone) {
  auto table = std::make_unique<ZoneTable>();
  table->name = zone.name();
  date::sys_info info = zone.get_info(date::sys_seconds(kFirst.time_since_epoch()));
  append(*table, kFirst, info.offset);
  while (info.end.time_since_epoch() < kLast.time_since_epoch()) {
    const date::sys_seconds next = info.end;
    info = zone.get_info(next);
    append(*table, sys_seconds(next.time_since_epoch()), info.offset);
    if (info.end <= next) break;  // never seen; the loop must end whatever the library says
  }
  append_future(*table);
  finish(*table);
  return table;
}

std::string to_lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// "Stockholm" and "Europe/Stokholm" should both lead to "Europe/Stockholm".
std::string suggestion(const std::string& wanted, const std::vector<std::string>& names) {
  const std::string lower = to_lower_ascii(wanted);
  for (const std::string& name : names) {
    const std::string candidate = to_lower_ascii(name);
    const std::size_t slash = candidate.rfind('/');
    if (slash != std::string::npos && candidate.substr(slash + 1) == lower) return name;
  }
  if (wanted.size() > 60) return "";  // nobody's misspelling, and comparing would take long
  return nearest(wanted, names);
}

struct Database {
  std::mutex mutex;
  std::map<std::string, std::unique_ptr<ZoneTable>> tables;  // guarded by mutex; by IANA name
};

Database& database() {
  static Database* const kDatabase = new Database;  // never freed: zones may outlive main()
  return *kDatabase;
}

Result<const ZoneTable*> load(std::string_view wanted) {
  Database& db = database();
  const std::lock_guard lock(db.mutex);
  if (const auto known = db.tables.find(std::string(wanted)); known != db.tables.end()) {
    return known->second.get();
  }
  try {
    const std::string lower = to_lower_ascii(wanted);
    std::vector<std::string> names;
    for (const date::time_zone& zone : date::get_tzdb().zones) {
      if (to_lower_ascii(zone.name()) == lower) {
        std::unique_ptr<ZoneTable>& slot = db.tables[zone.name()];
        if (!slot) slot = read_table(zone);
        return slot.get();
      }
      names.push_back(zone.name());
    }
    const std::string meant = suggestion(std::string(wanted), names);
    const std::string name = shorten(wanted, 60);
    return Error{
        ErrorCode::kNotFound,
        meant.empty()
            ? say("there is no time zone named \"{}\"; use an IANA name such as Europe/Stockholm",
                  name)
            : say("there is no time zone named \"{}\"; did you mean {}?", name, meant)};
  } catch (const std::exception& e) {
    return Error{
        ErrorCode::kIo,
        say("the system's time zone database can not be read (install the package tzdata): "
            "{}",
            std::string(e.what()))};
  }
}

template <typename TimePoint>
TimePoint clamp_years(TimePoint at) {
  return std::clamp(at, TimePoint(kFirst.time_since_epoch()), TimePoint(kLast.time_since_epoch()));
}

std::size_t period_index(const ZoneTable& table, sys_seconds at) {
  const auto after = std::upper_bound(table.begins.begin() + 1, table.begins.end(), at);
  return static_cast<std::size_t>(after - table.begins.begin()) - 1;
}

// How far to go back in whole cycles to come before repeats_from; the offsets there are the same.
seconds cycles_beyond(const ZoneTable& table, seconds at) {
  const seconds limit = table.repeats_from.time_since_epoch();
  if (at < limit) return seconds(0);
  return ((at - limit) / kGregorianCycle + 1) * kGregorianCycle;
}

}  // namespace

Result<Zone> Zone::find(std::string_view iana_name) {
  GEHOR_TRY(const ZoneTable* const table, load(iana_name));
  return Zone(table);
}

Zone Zone::utc() {
  static const ZoneTable* const kTable = [] {
    auto* table = new ZoneTable;
    table->name = "UTC";
    append(*table, kFirst, seconds(0));
    finish(*table);
    return table;
  }();
  return Zone(kTable);
}

Instant Zone::to_instant(WallTime wall) const {
  const ZoneTable& table = *table_;
  wall = clamp_years(wall);
  const local_seconds exact = std::chrono::floor<seconds>(wall);
  const seconds back = cycles_beyond(table, exact.time_since_epoch());
  const local_seconds second = exact - back;
  // The first period that has not ended at that wall time.
  const auto end = std::upper_bound(table.wall_ends.begin(), table.wall_ends.end(), second);
  auto i = static_cast<std::size_t>(end - table.wall_ends.begin());
  const bool in_gap =
      i > 0 && second.time_since_epoch() - table.offsets[i] < table.begins[i].time_since_epoch();
  if (in_gap) --i;
  return Instant(wall.time_since_epoch() - table.offsets[i]);
}

WallTime Zone::to_wall(Instant at) const {
  const ZoneTable& table = *table_;
  at = clamp_years(at);
  const sys_seconds exact = std::chrono::floor<seconds>(at);
  const seconds back = cycles_beyond(table, exact.time_since_epoch());
  return WallTime(at.time_since_epoch() + table.offsets[period_index(table, exact - back)]);
}

OffsetPeriod Zone::period_at(sys_seconds at) const {
  const ZoneTable& table = *table_;
  at = clamp_years(at);
  const seconds back = cycles_beyond(table, at.time_since_epoch());
  const std::size_t i = period_index(table, at - back);
  const bool is_last = i + 1 == table.begins.size();
  return {i == 0 ? kBeforeAll : table.begins[i] + back,
          is_last ? kAfterAll : table.begins[i + 1] + back, table.offsets[i]};
}

const std::string& Zone::name() const { return table_->name; }

}  // namespace gehor::calendar
