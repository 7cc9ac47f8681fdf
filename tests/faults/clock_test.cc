// The wall clock jumps, by days and by a year, between imports and under live intake: every record
// is there once, what came later wins over what came earlier, figures equal those of a steady
// clock, and figures as of a moment are those that were known then.
//
// GEHOR_JUMPS: ways to jump between imports (2; with GEHOR_SLOW all 4).
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "base/time.h"
#include "tests/faults/faulty.h"
#include "tests/faults/scene.h"
#include "tests/http/served.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

using nlohmann::json;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::sys_days;
using test::contacts_csv;
using test::Ended;
using test::Room;
using test::Seen;
using test::Server;

constexpr int kRows = 40;

class ClockJumps : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::FaultySystem::possible())
      GTEST_SKIP() << "not with a sanitizer: it wants to be first";
  }
  Room fresh(const char* name) {
    Room room(place_.path() / name);
    std::filesystem::create_directories(room.folder());
    return room;
  }
  std::vector<std::string> received(const Room& room) {
    std::vector<std::string> moments;
    const Ended listed = room.run({"imports", "--json"}, {}, system_.around(room));
    const json document = json::parse(listed.out, nullptr, false);
    for (const json& one : document.at("imports")) {
      moments.push_back(one.value("received", ""));
    }
    return moments;
  }
  std::string count_as_of(const Room& room, const std::string& moment) {
    const Ended told =
        room.run({"measure", "contacts", "--as-of", moment, "--json"}, {}, system_.around(room));
    const json document = json::parse(told.out, nullptr, false);
    const json rows = document.value("rows", json::array());
    return rows.size() == 1 ? rows[0]["value"].dump() : told.out + told.err;
  }

  // The day after a moment, which ends after it in every zone.
  static sys_days day_after(const std::string& moment) {
    int year = 0;
    unsigned month = 0, day = 0;
    EXPECT_EQ(std::sscanf(moment.c_str(), "%d-%u-%u", &year, &month, &day), 3) << moment;
    return sys_days(
               Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day))) +
           days(1);
  }

  test::TempDir place_;
  test::FaultySystem system_{place_.path() / "page"};
};

TEST_F(ClockJumps, BetweenImports) {
  // The same contacts come three times, a third of them changed each time, and new ones.
  const std::vector<std::string> files{
      place_.write("1.csv", contacts_csv(0, kRows)).string(),
      place_.write("2.csv", contacts_csv(kRows / 2, kRows, true)).string(),
      place_.write("3.csv", contacts_csv(kRows / 4, 2 * kRows)).string()};
  const auto bring_in = [&](const Room& room, const std::vector<hours>& clock) {
    for (std::size_t i = 0; i < files.size(); ++i) {
      system_.set_clock_ahead(clock[i]);
      const Ended done = room.run({"import", files[i], "--source", "all", "--score-good", "high"},
                                  {}, system_.around(room));
      ASSERT_LE(done.status, 1) << done.err;
      // A setting that is set after a jump must be in force at once and stay so.
      const Ended set =
          room.run({"settings", "set", "zone", i == 1 ? "Europe/Helsinki" : "Europe/Stockholm"}, {},
                   system_.around(room));
      ASSERT_EQ(set.status, 0) << set.err;
    }
  };
  const Room steady = fresh("steady");
  bring_in(steady, {hours(0), hours(0), hours(0)});
  const Seen right = test::look(steady, false);
  ASSERT_TRUE(right.problem.empty()) << right.problem;
  const std::string counts[] = {"39.0", "59.0", "89.0"};  // row 17 is refused

  const std::vector<std::vector<hours>> jumps{{hours(0), -days(1), hours(0)},
                                              {hours(0), days(365), hours(0)},
                                              {days(365), -days(1), days(1)},
                                              {-days(1), days(365), -days(1)}};
  const auto tries = static_cast<std::size_t>(test::rounds("GEHOR_JUMPS", 2, 4));
  int lost = 0;
  for (std::size_t j = 0; j < std::min(tries, jumps.size()); ++j) {
    SCOPED_TRACE(j);
    const Room room = fresh(("jumping" + std::to_string(j)).c_str());
    bring_in(room, jumps[j]);
    const Seen seen = test::look(room, false);
    EXPECT_EQ(seen.told(), right.told());
    lost += seen == right ? 0 : 1;
    const std::vector<std::string> moments = received(room);
    ASSERT_EQ(moments.size(), files.size());
    for (std::size_t i = 0; i < moments.size(); ++i) {
      if (i > 0) {
        EXPECT_LT(moments[i - 1], moments[i]);
      }
      // Imports of the same days are known together, those of the next year are not.
      std::size_t last = i;
      while (last + 1 < moments.size() &&
             day_after(moments[last + 1]) - day_after(moments[i]) < days(30))
        ++last;
      EXPECT_EQ(count_as_of(room, format_date(Date(day_after(moments[i])))), counts[last])
          << moments[i];
    }
  }
  std::cout << "clock jumps between imports: " << tries << " tries, " << lost
            << " with other figures\n";
}

TEST_F(ClockJumps, UnderLiveIntake) {
  const auto send_all = [&](const Room& room, const std::vector<hours>& clock) {
    system_.set_clock_ahead(hours(0));
    Server server(room, system_.around(room));
    ASSERT_NE(server.port(), 0) << server.said();
    test::Client client(server.port());
    for (std::size_t i = 0; i < clock.size(); ++i) {
      system_.set_clock_ahead(clock[i]);
      json body = json::array();
      for (std::size_t c = 0; c <= i;
           ++c) {  // one new contact, and all the old ones again, changed
        body.push_back({{"id", "c" + std::to_string(c)},
                        {"created", "2026-03-14T09:30:00+01:00"},
                        {"closed", "2026-03-14T11:00:00+01:00"},
                        {"customer", "K" + std::to_string(c % 3)},
                        {"owner", i % 2 == 0 ? "Billing" : "Network"},
                        {"text", "version " + std::to_string(i)},
                        {"csat", 1 + i % 5}});
      }
      const std::string text = body.dump();
      // Some wait until it is in the figures, some are taken in together with the next.
      ASSERT_TRUE(client.send(
          "POST /api/v1/contacts?source=live" + std::string(i % 3 == 2 ? "&wait=true" : "") +
          " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) +
          "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(text.size()) +
          "\r\n\r\n" + text));
      const test::Answer answer = client.receive(std::chrono::seconds(60));
      ASSERT_TRUE(answer.status == 200 || answer.status == 202) << answer.status << answer.body;
    }
    EXPECT_EQ(server.end(SIGTERM), 0);
  };
  const Room steady = fresh("steady");
  send_all(steady, std::vector<hours>(8, hours(0)));
  const Seen right = test::look(steady, false);
  ASSERT_TRUE(right.problem.empty()) << right.problem;
  const Room room = fresh("jumping");
  send_all(room,
           {hours(0), -days(1), days(365), days(365), hours(0), -days(400), days(2), hours(0)});
  system_.set_clock_ahead(hours(0));
  const Seen seen = test::look(room, false);
  EXPECT_EQ(seen.told(), right.told());
  const std::vector<std::string> moments = received(room);
  EXPECT_TRUE(std::is_sorted(moments.begin(), moments.end())) << json(moments).dump();
  std::cout << "clock jumps under live intake: 8 bodies, " << (seen == right ? 0 : 1)
            << " with other figures\n";
}

}  // namespace
}  // namespace gehor
