// A promise is judged at the horizon of its source.
#include "facts/promise.h"

#include <gtest/gtest.h>

namespace gehor::facts {
namespace {

using std::chrono::hours;

Instant at(int hour) { return Instant(hours(hour)); }
Moment moment(int hour) { return {at(hour), false, at(hour)}; }
Moment day(int first_hour) { return {at(first_hour), true, at(first_hour + 24)}; }

PromiseCase due_at(int hour) {
  PromiseCase promise;
  promise.due = moment(hour);
  promise.horizon = at(1000);
  return promise;
}

TEST(Promise, NothingPromisedIsNone) {
  PromiseCase promise;
  promise.done = moment(5);
  EXPECT_EQ(judge(promise), Promise::kNone);
}

TEST(Promise, DoneNoLaterThanDueIsKept) {
  PromiseCase promise = due_at(10);
  promise.done = moment(10);
  EXPECT_EQ(judge(promise), Promise::kKept);
  promise.done = Moment{at(10) + std::chrono::microseconds(1), false, {}};
  EXPECT_EQ(judge(promise), Promise::kBroken);
}

TEST(Promise, PastDueAndOpenIsBrokenAndNotYetDueIsPending) {
  PromiseCase promise = due_at(10);
  EXPECT_EQ(judge(promise), Promise::kBroken);
  promise.horizon = at(10);  // the data end at the very moment: it may still be kept
  EXPECT_EQ(judge(promise), Promise::kPending);
}

TEST(Promise, DoneAtAnUnknownTimeIsUndecided) {
  PromiseCase promise = due_at(10);
  promise.known_done = true;
  EXPECT_EQ(judge(promise), Promise::kUndecided);
}

TEST(Promise, ASourceThatNeverTellsProvesNothing) {
  PromiseCase promise = due_at(10);
  promise.source_tells = false;
  EXPECT_EQ(judge(promise), Promise::kUndecided);
  promise.source_tells = true;
  promise.horizon.reset();
  EXPECT_EQ(judge(promise), Promise::kUndecided);
}

TEST(Promise, APromisedDayLastsUntilItsEnd) {
  PromiseCase promise = due_at(0);
  promise.due = day(48);
  promise.done = moment(71);
  EXPECT_EQ(judge(promise), Promise::kKept);
  promise.done = moment(72);
  EXPECT_EQ(judge(promise), Promise::kBroken);
  promise.done.reset();
  promise.horizon = at(72);
  EXPECT_EQ(judge(promise), Promise::kPending);
  promise.horizon = at(73);
  EXPECT_EQ(judge(promise), Promise::kBroken);
}

}  // namespace
}  // namespace gehor::facts
