// The simulator's parts by themselves: draws, alias tables, opening hours, phrases, quotes, queues.
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "simulate/calendar.h"
#include "simulate/grammar.h"
#include "simulate/lexicon.h"
#include "simulate/queue.h"
#include "simulate/random.h"
#include "simulate/text.h"

namespace gehor::simulate {
namespace {

Day day(int year, unsigned month, unsigned day) {
  return day_number(
      Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)));
}

TEST(SimulateRandom, IsSplitMix64) {
  // The generator's first numbers from state 0 are published with it.
  Stream a(1, Purpose::kText, 2, 3), b(1, Purpose::kText, 2, 3), c(1, Purpose::kText, 3, 2);
  const auto first = a.next();
  EXPECT_EQ(first, b.next());
  EXPECT_NE(first, c.next());
}

TEST(SimulateRandom, DrawsEvenly) {
  Stream stream(5, Purpose::kText, 0);
  std::array<int, 7> seen{};
  for (int i = 0; i < 70'000; ++i) ++seen[stream.below(7)];
  for (const int n : seen) EXPECT_NEAR(n, 10'000, 400);
  for (int i = 0; i < 1000; ++i) {
    const int n = stream.between(-3, 4);
    EXPECT_GE(n, -3);
    EXPECT_LE(n, 4);
  }
}

TEST(SimulateRandom, AliasGivesTheWeights) {
  const std::vector<std::uint32_t> weights{0, 5, 1, 0, 14, 80};
  const Alias alias(weights);
  Stream stream(6, Purpose::kText, 0);
  std::array<int, 6> seen{};
  for (int i = 0; i < 100'000; ++i) ++seen[alias.draw(stream)];
  EXPECT_EQ(seen[0] + seen[3], 0);
  EXPECT_NEAR(seen[1], 5'000, 300);
  EXPECT_NEAR(seen[2], 1'000, 150);
  EXPECT_NEAR(seen[4], 14'000, 500);
  EXPECT_NEAR(seen[5], 80'000, 600);
}

TEST(SimulateCalendar, KnowsSwedishHolidays) {
  std::set<Day> closed;
  for (Day d = day(2026, 1, 1); d <= day(2026, 12, 31); ++d) {
    if (is_swedish_holiday(date_of(d)) && weekday_of(d) <= 5) closed.insert(d);
  }
  EXPECT_EQ(closed,
            (std::set<Day>{day(2026, 1, 1), day(2026, 1, 6), day(2026, 4, 3), day(2026, 4, 6),
                           day(2026, 5, 1), day(2026, 5, 14), day(2026, 6, 19), day(2026, 12, 24),
                           day(2026, 12, 25), day(2026, 12, 31)}));
}

TEST(SimulateCalendar, CountsOpeningHoursAsAWalkBySeconds) {
  const Day first = day(2026, 3, 30);
  const OpeningHours hours(first, first + 20);
  std::int64_t opened = 0;
  for (Seconds at = first * kDaySeconds; at < (first + 12) * kDaySeconds; ++at) {
    if (at % 977 == 0) {
      ASSERT_EQ(hours.opened(at), opened);
    }
    if (hours.is_open(at)) {
      ++opened;
      if (opened % 501 == 0) {
        ASSERT_EQ(hours.when(opened), at + 1);
      }
    }
  }
  EXPECT_EQ(opened, 8 * kOpenDay) << "Good Friday and Easter Monday are closed";
  // Beyond what is known every day is open.
  EXPECT_EQ(hours.when(hours.opened((first + 21) * kDaySeconds) + 1),
            (first + 21) * kDaySeconds + kOpens + 1);
}

TEST(SimulateCalendar, WritesTimesWithTheirOffset) {
  const auto text = [](Day d, Seconds time) {
    std::string out;
    append_time(out, d * kDaySeconds + time);
    return out;
  };
  EXPECT_EQ(text(day(2026, 3, 28), 5), "2026-03-28T00:00:05+01:00");
  EXPECT_EQ(text(day(2026, 3, 29), 0), "2026-03-29T00:00:00+01:00");
  EXPECT_EQ(text(day(2026, 3, 29), 8 * kHour), "2026-03-29T08:00:00+02:00");
  EXPECT_EQ(text(day(2026, 10, 24), 20 * kHour), "2026-10-24T20:00:00+02:00");
  EXPECT_EQ(text(day(2026, 10, 25), 20 * kHour), "2026-10-25T20:00:00+01:00");
}

TEST(SimulateGrammar, ChoosesAndFills) {
  const Phrase phrase("Hello|Good [morning|day][, dear], {first}");
  std::set<std::string> said;
  Stream stream(7, Purpose::kText, 0);
  for (int i = 0; i < 400; ++i) {
    std::string text;
    phrase.render(
        stream, [&](std::string_view t) { text += t; }, [&](Slot) { text += "X"; });
    said.insert(text);
  }
  EXPECT_EQ(said, (std::set<std::string>{"Hello", "Good morning, X", "Good day, X",
                                         "Good morning, dear, X", "Good day, dear, X"}));
}

TEST(SimulateText, QuotesWithItsSpans) {
  Text text;
  text.add("Hej ");
  text.add("Åsa", Entity::kName);
  text.add("!\n\nMvh ");
  text.add("Per", Entity::kName);
  const Text q = quoted(text);
  EXPECT_EQ(q.bytes, "> Hej Åsa!\n> \n> Mvh Per");
  ASSERT_EQ(q.spans.size(), 2U);
  EXPECT_EQ(q.bytes.substr(q.spans[0].start, q.spans[0].end - q.spans[0].start), "Åsa");
  EXPECT_EQ(q.bytes.substr(q.spans[1].start, q.spans[1].end - q.spans[1].start), "Per");
}

TEST(SimulateText, LowersAndPlainsNordicLetters) {
  EXPECT_EQ(lower("ÅÄÖ Ærø É Üb"), "åäö ærø é üb");
  EXPECT_EQ(plain_letters("Åsa Ærø Straße", false), "Asa Aero Strasse");
  EXPECT_EQ(plain_letters("Göran", true), "goran");
}

TEST(SimulateQueue, ServesInOrder) {
  Queue queue(2, 1000);
  EXPECT_EQ(queue.take(10, 100), 10);
  EXPECT_EQ(queue.take(11, 100), 11);
  EXPECT_EQ(queue.look(12), 110);
  EXPECT_EQ(queue.take(12, 5000), 110);
  EXPECT_EQ(queue.take(13, 5000), 111);
  EXPECT_EQ(queue.take(14, 1), 1014) << "nobody waits longer than that";
}

}  // namespace
}  // namespace gehor::simulate
