// Which of two orders the dates of a column have, row by row where it must be.
#include "sources/mapping/date_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/time.h"
#include "tests/sources/apply_plain_csv.h"
#include "tests/support/shared_data.h"

namespace gehor::sources {
namespace {

using std::chrono::days;
using std::chrono::local_days;

// A row of a made-up file: the day that is true, and the order in which it was written.
struct Written {
  int day = 0;  // since 1970
  bool month_first = false;
};

std::string write(const Written& w) {
  const Date date(local_days(days(w.day)));
  const std::string iso = format_date(date);
  const std::string d = iso.substr(8);
  const std::string m = iso.substr(5, 2);
  return (w.month_first ? m + "/" + d : d + "/" + m) + "/" + iso.substr(0, 4);
}

ResolvedDateOrder resolve(const std::vector<std::string>& texts,
                          std::optional<std::int32_t> today = std::nullopt) {
  std::vector<DateReading> rows;
  std::vector<std::uint64_t> lines;
  for (const std::string& text : texts) {
    rows.push_back(date_reading(read_timestamp(text)));
    lines.push_back(lines.size() + 2);  // below a header
  }
  return resolve_date_order(rows, lines, today);
}

ResolvedDateOrder resolve(const std::vector<Written>& rows) {
  std::vector<std::string> texts;
  for (const Written& row : rows) texts.push_back(write(row));
  return resolve(texts);
}

// Rows whose date would come out wrong.
int wrong(const std::vector<Written>& rows, const ResolvedDateOrder& resolved) {
  int n = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const TimestampReading reading = read_timestamp(write(rows[i]));
    bool month_first = resolved.report.order == ColumnDateOrder::kMonthFirst;
    if (resolved.report.order == ColumnDateOrder::kMixed)
      month_first = resolved.mixed.month_first[i];
    const auto& at = month_first ? reading.month_first : reading.day_first;
    if (!at || at->micros != rows[i].day * kMicrosPerDay) ++n;
  }
  return n;
}

// About three rows a day for a year and a half, sorted.
std::vector<Written> sorted_file(bool month_first, int rows = 1500, unsigned seed = 1) {
  std::mt19937 random(seed);
  std::vector<Written> out;
  int day = 18'900;
  for (int i = 0; i < rows; ++i) {
    if (random() % 3 == 0) ++day;
    out.push_back({day, month_first});
  }
  return out;
}

TEST(DateOrder, DatesThatMeanOneThingNeedNone) {
  for (const auto& texts : std::vector<std::vector<std::string>>{
           {"2022-04-03", "2022-12-01"}, {"11/11/2022", "5.5.2022"}, {"", "no date"}, {}}) {
    const auto resolved = resolve(texts);
    EXPECT_EQ(resolved.report.order, ColumnDateOrder::kNotNeeded);
    EXPECT_FALSE(resolved.report.undecided);
  }
}

TEST(DateOrder, OneSureDayFirstDateDecidesTheColumn) {
  const auto resolved =
      resolve(std::vector<std::string>{"03/04/2022", "05/04/2022", "", "13/04/2022"});
  EXPECT_EQ(resolved.report.order, ColumnDateOrder::kDayFirst);
  EXPECT_FALSE(resolved.report.undecided);
  EXPECT_EQ(resolved.report.rows, 4u);
  EXPECT_EQ(resolved.report.ambiguous, 2u);
  EXPECT_EQ(resolved.report.only_day_first, 1u);
}

TEST(DateOrder, PureFiles) {
  for (const bool month_first : {false, true}) {
    const auto rows = sorted_file(month_first);
    const auto resolved = resolve(rows);
    EXPECT_EQ(resolved.report.order,
              month_first ? ColumnDateOrder::kMonthFirst : ColumnDateOrder::kDayFirst);
    EXPECT_TRUE(resolved.report.contradicting_lines.empty());
    EXPECT_EQ(wrong(rows, resolved), 0);
  }
}

TEST(DateOrder, OneSlipAmongThousandsFlipsNoNeighbour) {
  for (const bool shuffled : {false, true}) {
    auto rows = sorted_file(false, 6000);
    std::mt19937 random(3);
    if (shuffled) std::shuffle(rows.begin(), rows.end(), random);
    // The slip: a date with a day over 12, month first, among rows that can be read both ways.
    std::size_t at = 0;
    for (std::size_t i = 10; i + 10 < rows.size() && at == 0; ++i) {
      const Date before(local_days(days(rows[i - 1].day)));
      const Date after(local_days(days(rows[i + 1].day)));
      if (static_cast<unsigned>(before.day()) < 12 && static_cast<unsigned>(after.day()) < 12)
        at = i;
    }
    ASSERT_NE(at, 0u);
    while (static_cast<unsigned>(Date(local_days(days(rows[at].day))).day()) < 13) ++rows[at].day;
    rows[at].month_first = true;
    const auto resolved = resolve(rows);
    EXPECT_EQ(resolved.report.order, ColumnDateOrder::kMixed);
    EXPECT_EQ(resolved.report.only_month_first, 1u);
    ASSERT_EQ(resolved.report.contradicting_lines.size(), 1u);
    EXPECT_EQ(resolved.report.contradicting_lines[0], at + 2);
    EXPECT_EQ(wrong(rows, resolved), 0) << (shuffled ? "shuffled" : "sorted");
    EXPECT_EQ(
        std::count(resolved.mixed.month_first.begin(), resolved.mixed.month_first.end(), true), 1);
  }
}

TEST(DateOrder, APastedBlockIsReadInItsOwnOrder) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    // Three parts, each a file of its own sorted from the beginning; the second month first.
    auto rows = sorted_file(false, 1200, seed);
    for (const Written& w : sorted_file(true, 500, seed + 100)) rows.push_back(w);
    for (const Written& w : sorted_file(false, 900, seed + 200)) rows.push_back(w);
    const auto resolved = resolve(rows);
    EXPECT_EQ(resolved.report.order, ColumnDateOrder::kMixed);
    EXPECT_TRUE(resolved.report.smooth);
    EXPECT_EQ(wrong(rows, resolved), 0) << "seed " << seed;
  }
}

TEST(DateOrder, ABlockInShuffledRowsIsFoundUpToItsEdges) {
  int total_wrong = 0;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    std::mt19937 random(seed);
    auto rows = sorted_file(false, 2600, seed);
    std::shuffle(rows.begin(), rows.end(), random);
    for (std::size_t i = 1200; i < 1700; ++i) rows[i].month_first = true;
    const auto resolved = resolve(rows);
    EXPECT_EQ(resolved.report.order, ColumnDateOrder::kMixed);
    EXPECT_FALSE(resolved.report.smooth);
    total_wrong += wrong(rows, resolved);
  }
  // Only the ambiguous rows between the block's edge and the next row that decides can be missed:
  // two edges, where 12 of about 30 days are ambiguous, so well under one row at each.
  EXPECT_LE(total_wrong, 2 * 20);
}

TEST(DateOrder, RandomInterleavingIsCountedAndReadWhereOneReadingIsPossible) {
  std::mt19937 random(5);
  auto rows = sorted_file(false, 4000);
  std::shuffle(rows.begin(), rows.end(), random);
  for (Written& row : rows) row.month_first = random() % 2 == 0;
  const auto resolved = resolve(rows);
  EXPECT_EQ(resolved.report.order, ColumnDateOrder::kMixed);
  std::vector<Written> sure;
  int sure_wrong = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const DateReading reading = date_reading(read_timestamp(write(rows[i])));
    if (reading.ambiguous()) continue;
    const bool month_first = resolved.mixed.month_first[i];
    const auto& day = month_first ? reading.month_first : reading.day_first;
    if (!day || *day != rows[i].day) ++sure_wrong;
  }
  EXPECT_EQ(sure_wrong, 0);
  // Nobody can know the ambiguous ones; it must not look as if somebody did.
  EXPECT_GT(resolved.mixed.small_margin, resolved.report.ambiguous * 9 / 10);
  EXPECT_FALSE(resolved.mixed.small_margin_lines.empty());
}

TEST(DateOrder, InterleavedButSortedRowsAreReadByTheirNeighbours) {
  std::mt19937 random(6);
  auto rows = sorted_file(false, 4000);
  for (Written& row : rows) row.month_first = random() % 2 == 0;
  const auto resolved = resolve(rows);
  EXPECT_TRUE(resolved.report.smooth);
  EXPECT_LE(wrong(rows, resolved), 20);  // of 4000: a day near its mirror (3/4 and 4/3) can slip
}

TEST(DateOrder, WhereNothingDecidesItSaysSoAndTakesTheNearerNeighbours) {
  // 1 to 12 April: month first these are twelve days, day first twelve months.
  std::vector<std::string> texts;
  for (int day = 1; day <= 12; ++day) {
    if (day != 4)
      texts.push_back("04/" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "/2022");
  }
  const auto resolved = resolve(texts);
  EXPECT_TRUE(resolved.report.undecided);
  EXPECT_EQ(resolved.report.order, ColumnDateOrder::kMonthFirst);
}

TEST(DateOrder, WhereNothingDecidesTheFutureIsUnlikely) {
  // Today is 10 May 2022: "05/09/2022" is yesterday or the fifth of September.
  const std::int32_t today = 19'122;
  const auto resolved =
      resolve(std::vector<std::string>{"05/09/2022", "04/11/2022", "05/08/2022"}, today);
  EXPECT_TRUE(resolved.report.undecided);
  EXPECT_EQ(resolved.report.order, ColumnDateOrder::kMonthFirst);
}

TEST(DateOrder, EmptyRowsBetweenDoNotBreakTheRun) {
  auto rows = sorted_file(false, 600);
  for (const Written& w : sorted_file(true, 300, 9)) rows.push_back(w);
  std::vector<std::string> texts;
  for (const Written& row : rows) {
    texts.push_back(write(row));
    texts.push_back("");
    texts.push_back("not known");
  }
  const auto resolved = resolve(texts);
  ASSERT_EQ(resolved.mixed.month_first.size(), texts.size());
  EXPECT_EQ(resolved.report.rows, texts.size());
  int bad = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const DateReading reading = date_reading(read_timestamp(texts[3 * i]));
    const bool month_first = resolved.mixed.month_first[3 * i];
    if ((month_first ? reading.month_first : reading.day_first) != rows[i].day) ++bad;
    EXPECT_FALSE(resolved.mixed.month_first[3 * i + 1]);
  }
  EXPECT_EQ(bad, 0);
}

// The least cost over all 2^n choices, tried one by one, is what the quick way finds.
TEST(DateOrder, AgreesWithTryingEveryChoice) {
  std::mt19937 random(17);
  for (int round = 0; round < 300; ++round) {
    DateOrderReport report;
    report.smooth = random() % 2 == 0;
    report.only_day_first = 1 + random() % 50;
    report.only_month_first = 1 + random() % 50;
    report.day_to_day = random() % 50;
    report.day_to_month = random() % 5;
    report.month_to_month = random() % 50;
    report.month_to_day = random() % 5;
    std::vector<DateReading> rows;
    const std::size_t n = 1 + random() % 10;
    for (std::size_t i = 0; i < n; ++i) {
      const auto day = static_cast<std::int32_t>(19'000 + random() % 300);
      const auto other = static_cast<std::int32_t>(19'000 + random() % 300);
      DateReading reading;
      switch (random() % 6) {
        case 0: reading.day_first = day; break;
        case 1: reading.month_first = day; break;
        case 2: reading = {day, day}; break;
        default: reading = {day, other};
      }
      rows.push_back(reading);
    }
    const auto rarity = [](std::uint64_t part, std::uint64_t rest) {
      return -std::log((static_cast<double>(part) + 0.5) / (static_cast<double>(part + rest) + 1));
    };
    const double change[2][2] = {{rarity(report.day_to_day, report.day_to_month),
                                  rarity(report.day_to_month, report.day_to_day)},
                                 {rarity(report.month_to_day, report.month_to_month),
                                  rarity(report.month_to_month, report.month_to_day)}};
    const double start[2] = {rarity(report.only_day_first, report.only_month_first),
                             rarity(report.only_month_first, report.only_day_first)};
    double best = 1e300;
    std::vector<bool> best_choice;
    const auto cost_of = [&](const std::vector<bool>& choice) {
      double cost = 0;
      for (std::size_t i = 0; i < n; ++i) {
        const auto day = choice[i] ? rows[i].month_first : rows[i].day_first;
        if (!day) return 1e300;
        if (i == 0) {
          cost += start[choice[0] ? 1 : 0];
          continue;
        }
        const auto before = choice[i - 1] ? rows[i - 1].month_first : rows[i - 1].day_first;
        cost += change[choice[i - 1] ? 1 : 0][choice[i] ? 1 : 0];
        if (report.smooth) cost += std::log1p(std::abs(*day - *before));
      }
      return cost;
    };
    for (unsigned mask = 0; mask < (1u << n); ++mask) {
      std::vector<bool> choice(n);
      for (std::size_t i = 0; i < n; ++i) choice[i] = (mask >> i) & 1u;
      const double cost = cost_of(choice);
      if (cost < best) {
        best = cost;
        best_choice = choice;
      }
    }
    MixedDateOrder mixed(report);
    for (std::size_t i = 0; i < n; ++i) mixed.add(rows[i], i + 1);
    const MixedOrders orders = mixed.finish();
    for (std::size_t i = 0; i < n; ++i) {
      if (rows[i].ambiguous()) {
        EXPECT_EQ(orders.month_first[i], best_choice[i]) << "round " << round;
      }
    }
  }
}

// A real file pasted together from exports in both orders. Rows of one respondent were answered in
// one sitting, so they have one date: a truth that the method does not see.
TEST(DateOrder, RealFileOneRespondentOneDate) {
  const auto path = gehor::test::shared_data("nhs-fft/fft_neas.csv");
  if (!path) GTEST_SKIP() << "the shared file fft_neas.csv is not here";
  const auto rows = test::read_plain_csv(*path);
  ASSERT_EQ(rows.size(), 5097u);
  const auto column = [&](const std::string& name) {
    return static_cast<std::size_t>(std::find(rows[0].begin(), rows[0].end(), name) -
                                    rows[0].begin());
  };
  const std::size_t date = column("Date");
  const std::size_t respondent = column("Respondent ID");
  std::vector<std::string> texts;
  for (std::size_t i = 1; i < rows.size(); ++i) texts.push_back(rows[i][date]);
  const auto resolved = resolve(texts);
  EXPECT_EQ(resolved.report.order, ColumnDateOrder::kMixed);

  std::map<std::string, std::vector<std::size_t>> by_respondent;
  for (std::size_t i = 1; i < rows.size(); ++i) by_respondent[rows[i][respondent]].push_back(i - 1);
  int pairs = 0;
  int equal = 0;
  int equal_day_first_only = 0;
  for (const auto& [id, members] : by_respondent) {
    for (std::size_t a = 0; a < members.size(); ++a) {
      for (std::size_t b = a + 1; b < members.size(); ++b) {
        const DateReading x = date_reading(read_timestamp(texts[members[a]]));
        const DateReading y = date_reading(read_timestamp(texts[members[b]]));
        const auto day_x = resolved.mixed.month_first[members[a]] ? x.month_first : x.day_first;
        const auto day_y = resolved.mixed.month_first[members[b]] ? y.month_first : y.day_first;
        ++pairs;
        if (day_x && day_x == day_y) ++equal;
        const auto naive_x = x.day_first ? x.day_first : x.month_first;
        const auto naive_y = y.day_first ? y.day_first : y.month_first;
        if (naive_x == naive_y) ++equal_day_first_only;
      }
    }
  }
  std::printf("respondents' pairs with one date: %d of %d (day first wherever possible: %d)\n",
              equal, pairs, equal_day_first_only);
  EXPECT_EQ(pairs, 2299);
  EXPECT_EQ(equal, pairs);
  EXPECT_LT(equal_day_first_only, pairs);
}

}  // namespace
}  // namespace gehor::sources
