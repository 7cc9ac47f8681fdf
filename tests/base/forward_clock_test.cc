#include "base/forward_clock.h"

#include <gtest/gtest.h>

namespace gehor {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

TEST(ForwardClock, TellsTheSystemsTimeWhileItGoesForward) {
  FixedClock system{Instant(seconds(1'000))};
  const ForwardClock clock(system);
  EXPECT_EQ(clock.now(), Instant(seconds(1'000)));
  system.set(Instant(seconds(2'000)));
  EXPECT_EQ(clock.now(), Instant(seconds(2'000)));
}

TEST(ForwardClock, GoesOnFromItsLastMomentWhenTheSystemIsSetBack) {
  FixedClock system{Instant(hours(100))};
  const ForwardClock clock(system);
  const Instant before = clock.now();
  system.set(Instant(hours(1)));
  const Instant after = clock.now(), later = clock.now();
  EXPECT_LT(before, after);
  EXPECT_LT(after, later);
  EXPECT_LT(later - before, seconds(1));
  EXPECT_EQ(clock.system_now(), Instant(hours(1)));
  system.set(Instant(hours(200)));
  EXPECT_EQ(clock.now(), Instant(hours(200)));
}

TEST(ForwardClock, IsLaterThanWhatItWasTold) {
  FixedClock system{Instant(hours(1))};
  ForwardClock clock(system);
  clock.not_before(Instant(hours(50)));
  clock.not_before(Instant(hours(40)));
  EXPECT_GT(clock.now(), Instant(hours(50)));
}

}  // namespace
}  // namespace gehor
