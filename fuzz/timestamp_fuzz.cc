// A time stamp. Whatever is read lies in the years a time stamp may have, and written out as ISO
// 8601 it reads back to the same.
#include <cmath>

#include "base/time.h"
#include "fuzz/fuzzer.h"
#include "sources/mapping/apply_values.h"
#include "sources/mapping/date_order.h"
#include "sources/mapping/number.h"
#include "sources/mapping/timestamp.h"

namespace gehor::sources {
namespace {

void check(const SourceTime& time) {
  const std::chrono::microseconds since(time.micros);
  std::string written =
      time.has_zone ? format_instant(Instant(since)) : format_wall(WallTime(since));
  // Seconds are all that is written of wall time.
  if (!time.has_zone && time.micros % kMicrosPerSecond != 0) return;
  if (time.date_only) {
    GEHOR_REQUIRE(time.micros % kMicrosPerDay == 0);
    written.resize(10);
  }
  const TimestampReading again = read_timestamp(written);
  GEHOR_REQUIRE(again.day_first.has_value());
  GEHOR_REQUIRE(again.day_first->micros == time.micros);
  GEHOR_REQUIRE(again.day_first->date_only == time.date_only);
  GEHOR_REQUIRE(!again.order_matters);
}

GEHOR_FUZZ(input) {
  const std::string text = input.line();
  const std::string clock = input.line();
  const TimestampReading reading = read_timestamp(text);
  GEHOR_REQUIRE(reading.order_matters == (reading.day_first && reading.month_first &&
                                          *reading.day_first != *reading.month_first));
  for (const auto& time : {reading.day_first, reading.month_first}) {
    if (!time) continue;
    check(*time);
    if (const auto both = with_clock(*time, clock)) {
      GEHOR_REQUIRE(!both->date_only);
      check(*both);
      (void)lies_before(*both, *time);
    }
  }
  const DateReading days = date_reading(reading);
  GEHOR_REQUIRE(days.day_first.has_value() == reading.day_first.has_value());
  if (const auto number = read_number(text, false)) {
    if (const auto day = read_day_number(*number)) check(*day);
  }
}

}  // namespace
}  // namespace gehor::sources
