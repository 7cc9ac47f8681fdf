// A company that is seen for longer than a year tells of something new in its last whole month,
// whatever day it ends: a release that brings faults, and an action against invoices that works.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "tests/simulate/company_files.h"

namespace gehor::simulate {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;

std::string month_text(year_month m) { return format_date(Date(m / day(1))).substr(0, 7); }

struct Months {
  int newest = 0, before = 0, newest_days = 0, before_days = 0;
  // Of the newest month by day as if it had as many days as the one before, per mille.
  int per_mille() const { return newest * before_days * 1000 / newest_days / before; }
};

Months of_reason(const Files& files, year_month newest, const std::string& reason) {
  const auto days_of = [](year_month m) {
    return static_cast<int>(unsigned((m / std::chrono::last).day()));
  };
  Months counted;
  counted.newest_days = days_of(newest);
  counted.before_days = days_of(newest - months(1));
  for (const Record& contact : files["contacts"]) {
    if (contact.at("Contact reason") != reason) continue;
    const std::string in = contact.at("Created").substr(0, 7);
    counted.newest += in == month_text(newest) ? 1 : 0;
    counted.before += in == month_text(newest - months(1)) ? 1 : 0;
  }
  return counted;
}

TEST(SimulateLong, TellsSomethingNewInItsLastWholeMonth) {
  for (const Date end :
       {Date(year(2026), month(11), day(1)), Date(year(2026), month(11), day(30)),
        Date(year(2027), month(1), day(1)), Date(year(2028), month(2), day(29)),
        Date(year(2026), month(6), day(15)), Date(year(2026), month(8), day(31))}) {
    Options options;
    options.contacts = 22'000;
    options.days = 430;
    options.end = end;
    const Files files = simulated(options);
    const year_month newest = year_month(end.year(), end.month()) - months(1);
    EXPECT_GT(of_reason(files, newest, "App fault").per_mille(), 1500) << format_date(end);
    EXPECT_LT(of_reason(files, newest, "Unclear invoice").per_mille(), 800) << format_date(end);
    // The last weeks, of which the newest month may have none, bring a letter and what it causes.
    int recent = 0, before = 0;
    const std::string four_weeks_ago = format_date(Date(sys_days(end) - std::chrono::days(28)));
    const std::string half_a_year_ago =
        format_date(Date(sys_days(end) - std::chrono::days(28 * 7)));
    for (const Record& contact : files["contacts"]) {
      if (contact.at("Contact reason") != "Cancellation") continue;
      const std::string on = contact.at("Created").substr(0, 10);
      recent += on >= four_weeks_ago ? 1 : 0;
      before += on >= half_a_year_ago && on < four_weeks_ago ? 1 : 0;
    }
    EXPECT_GT(recent * 6, before * 13 / 10) << format_date(end);
    // All are told of in the files: when they begin, and what the action prevented.
    bool told = false;
    for (const Record& event : files["events"]) {
      told = told || (event.at("Event") == "New version of the app" &&
                      event.at("Begins").substr(0, 7) == month_text(newest));
    }
    EXPECT_TRUE(told) << format_date(end);
    const auto& action = files.truth["happened"]["actions"][0];
    EXPECT_EQ(action["start"].get<std::string>().substr(0, 7), month_text(newest));
    EXPECT_GT(action["prevented"].get<int>(), 20);
  }
}

TEST(SimulateLong, OfAYearOrLessHasNoSuchRelease) {
  Options options;
  options.contacts = 500;
  options.days = 365;
  const Files files = simulated(options);
  for (const Record& event : files["events"]) {
    EXPECT_NE(event.at("Event"), "New version of the app");
  }
}

}  // namespace
}  // namespace gehor::simulate
