// Time stamps as files write them: each line of the vectors says what one text means.
#include "sources/mapping/timestamp.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "base/time.h"
#include "sources/mapping/apply_values.h"

namespace gehor::sources {
namespace {

nlohmann::json vectors(const std::string& name) {
  std::ifstream in(std::string(GEHOR_TEST_DIR) + "/vectors/" + name);
  EXPECT_TRUE(in.good()) << name;
  return nlohmann::json::parse(in);
}

std::string show(const std::optional<SourceTime>& at) {
  if (!at) return "nothing";
  const auto wall = WallTime(std::chrono::microseconds(at->micros));
  const auto day = std::chrono::floor<std::chrono::days>(wall);
  if (at->date_only) return format_date(Date(day));
  char buffer[64];
  const std::int64_t rest = (wall - day).count();
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", static_cast<int>(rest / 3'600'000'000),
                static_cast<int>(rest / 60'000'000 % 60), static_cast<int>(rest / 1'000'000 % 60));
  std::string out = format_date(Date(day)) + buffer;
  if (rest % 1'000'000 != 0) {
    std::snprintf(buffer, sizeof buffer, ".%06d", static_cast<int>(rest % 1'000'000));
    out += buffer;
  }
  return out + (at->has_zone ? "Z" : "");
}

std::string expected(const nlohmann::json& value) {
  return value.is_null() ? "nothing" : value.get<std::string>();
}

TEST(Timestamp, Vectors) {
  const auto all = vectors("timestamp.json");
  ASSERT_GE(all.size(), 80u);
  for (const auto& v : all) {
    const std::string text = v.at("text");
    SCOPED_TRACE("\"" + text + "\"");
    const TimestampReading reading = read_timestamp(text);
    std::string day_first = "nothing";
    std::string month_first = "nothing";
    if (v.contains("is")) {
      day_first = month_first = v.at("is");
    } else if (v.contains("day_first")) {
      day_first = expected(v.at("day_first"));
      month_first = expected(v.at("month_first"));
    }
    EXPECT_EQ(show(reading.day_first), day_first);
    EXPECT_EQ(show(reading.month_first), month_first);
    EXPECT_EQ(reading.order_matters,
              day_first != "nothing" && month_first != "nothing" && day_first != month_first);
  }
}

TEST(Timestamp, SaysWhetherSecondsWereWritten) {
  EXPECT_FALSE(read_timestamp("2021-09-30").has_seconds);
  EXPECT_FALSE(read_timestamp("2021-09-30 14:05").has_seconds);
  EXPECT_TRUE(read_timestamp("2021-09-30 14:05:00").has_seconds);
  EXPECT_TRUE(read_timestamp("20210930140500").has_seconds);
  EXPECT_FALSE(read_timestamp("202109301405").has_seconds);
}

TEST(Timestamp, SaysWhetherItWasABareNumber) {
  EXPECT_TRUE(read_timestamp("1637600000").is_epoch);
  EXPECT_TRUE(read_timestamp("1637600000123").is_epoch);
  EXPECT_FALSE(read_timestamp("20211122").is_epoch);
  EXPECT_FALSE(read_timestamp("202111221653").is_epoch);
}

// Every day of 150 years, written in the ways that mean one thing, comes back as that day.
TEST(Timestamp, EveryDayComesBack) {
  using std::chrono::days;
  for (int n = -25'567; n < 29'220; ++n) {  // 1900 to 2049
    const auto date = std::chrono::local_days(days(n));
    const std::string iso = format_date(Date(date));
    const std::int64_t micros = std::int64_t{n} * kMicrosPerDay;
    const TimestampReading reading = read_timestamp(iso);
    ASSERT_TRUE(reading.day_first) << iso;
    ASSERT_EQ(reading.day_first->micros, micros) << iso;
    const std::string dotted = iso.substr(8) + "." + iso.substr(5, 2) + "." + iso.substr(0, 4);
    ASSERT_EQ(read_timestamp(dotted).day_first->micros, micros) << dotted;
    const std::string american = iso.substr(5, 2) + "/" + iso.substr(8) + "/" + iso.substr(0, 4);
    ASSERT_EQ(read_timestamp(american).month_first->micros, micros) << american;
    const std::string compact = iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8);
    ASSERT_EQ(read_timestamp(compact).day_first->micros, micros) << compact;
  }
}

// Whatever bytes stand in a file: no crash, no reading past the end, and nothing is read of a text
// with rubbish behind it.
TEST(Timestamp, AnyBytesAreSafe) {
  std::mt19937 random(7);
  const std::string alphabet =
      "0123456789 -/.:,TZ+apmPMSepjoulukuuta\xC3\xA4\xC2\xA0\xE2\x80\xAF[](";
  for (int i = 0; i < 300'000; ++i) {
    std::string text;
    const std::size_t n = random() % 30;
    for (std::size_t k = 0; k < n; ++k) text += alphabet[random() % alphabet.size()];
    const std::string exact(text.data(), text.size());
    const TimestampReading reading = read_timestamp(exact);
    if (reading.order_matters) {
      EXPECT_TRUE(reading.day_first && reading.month_first);
    }
    EXPECT_FALSE(read_timestamp(exact + "#").day_first);
  }
}

TEST(Timestamp, IsQuick) {
  const std::string texts[] = {"2021-09-30T14:05:06+02:00",
                               "04/22/2014 01:07:39 PM",
                               "30/09/2021",
                               "not a time stamp at all",
                               "1637600000",
                               "3.4.2022 klo 9.05"};
  constexpr int kRounds = 100'000;
  std::uint64_t sum = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < kRounds; ++i) {
    for (const std::string& text : texts) {
      const TimestampReading reading = read_timestamp(text);
      if (reading.day_first) sum += static_cast<std::uint64_t>(reading.day_first->micros + i);
    }
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  const double rate = kRounds * 6 / took.count();
  RecordProperty("per_second", static_cast<int>(rate));
  std::printf("time stamps read per second: %.1f million\n", rate / 1e6);
  EXPECT_NE(sum, 0);
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_GT(rate, 1e5);
#endif
}

// Found by the fuzzer: the year became 10000, which nothing reads back.
TEST(Timestamp, StaysInTheYearsThatDatesAreWrittenIn) {
  EXPECT_TRUE(read_timestamp("9999-12-31 23:59:59").day_first);
  EXPECT_FALSE(read_timestamp("9999-12-31 23:59:60").day_first);
  EXPECT_FALSE(read_timestamp("9999-12-31T23:59:00-10:00").day_first);
  EXPECT_FALSE(read_timestamp("0001-01-01T00:00:00+10:00").day_first);
  const auto last = read_timestamp("9999-12-31").day_first;
  ASSERT_TRUE(last);
  EXPECT_TRUE(with_clock(*last, "23:59"));
  EXPECT_FALSE(with_clock(*last, "24:00"));
}

}  // namespace
}  // namespace gehor::sources
