// The name of a time zone, and the rule at the end of a zone's file.
#include "calendar/posix_rule.h"
#include "calendar/zone.h"
#include "fuzz/fuzzer.h"

namespace gehor::calendar {
namespace {

GEHOR_FUZZ(input) {
  const std::string text = input.rest();
  if (const auto zone = Zone::find(text); zone.ok()) {
    GEHOR_REQUIRE(zone->name().size() == text.size() && zone->name().front() != '/');
    GEHOR_REQUIRE(zone->name().find("..") == std::string::npos);
    const WallTime wall{std::chrono::days(20'000)};
    GEHOR_REQUIRE(zone->to_wall(zone->to_instant(wall)) - wall <= std::chrono::hours(26));
  } else {
    GEHOR_REQUIRE(!zone.error().message.empty());
  }
  const auto rule = parse_posix_rule(text);
  if (!rule) return;
  GEHOR_REQUIRE(rule->standard <= std::chrono::hours(168) &&
                rule->standard >= -std::chrono::hours(168));
  for (const int year : {1999, 2000, 2026, 2100, 9999}) {
    const auto changes = changes_in(*rule, std::chrono::year(year));
    GEHOR_REQUIRE(changes.size() == (rule->summer ? 2U : 0U));
    if (rule->summer) GEHOR_REQUIRE(changes[0].at <= changes[1].at);
  }
}

}  // namespace
}  // namespace gehor::calendar
