// Killed at any moment of an import, an undo or an erasure, the data are as they were before or as
// they are after, never in between; what was acknowledged is there, once; and doing it again gives
// what a run without a kill gives.
//
// GEHOR_KILLS: tries per operation (3; with GEHOR_SLOW 70, together 210).
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <set>

#include <nlohmann/json.hpp>

#include "tests/faults/program.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

using nlohmann::json;
using std::chrono::microseconds;
using test::Ended;
using test::Room;

constexpr int kRows = 400;

// Answered, rated, put off and repeated contacts of 40 customers; row 17 is refused.
std::string contacts(int from, int rows) {
  std::string csv = "Case number,Opened,Closed,Department,Reason,Customer number,Rating,Text\n";
  for (int i = from; i < from + rows; ++i) {
    const std::string day = (i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1);
    const std::string opened =
        i % kRows == 17 ? "soon" : "2026-03-" + day + " 09:" + std::to_string(10 + i % 50);
    csv += "C-" + std::to_string(100'000 + i) + "," + opened + ",2026-03-" + day + " 15:00," +
           (i % 3 == 0   ? "Billing"
            : i % 3 == 1 ? "Network"
                         : "Sales") +
           "," +
           (i % 4 == 0   ? "Unclear invoice"
            : i % 4 == 1 ? "Outage"
                         : "Moving") +
           ",K-" + std::to_string(5'000 + i % 40) + "," + std::to_string(1 + i % 5) + ",The bill " +
           std::to_string(i) + " was not what I expected\n";
  }
  return csv;
}

int tries() {
  if (const char* told = std::getenv("GEHOR_KILLS")) return std::atoi(told);
  return std::getenv("GEHOR_SLOW") != nullptr ? 70 : 3;
}

// All that the program says of the data, without what names the moment it was worked out.
std::string state_of(const Room& room) {
  const Ended figures = room.run({"measure", "contacts", "customers", "csat", "fcr",
                                  "unknown_customer", "--by", "owner", "--json"});
  const Ended imports = room.run({"imports", "--json"});
  const Ended words = room.run({"contacts", "--limit", "2000", "--json"});  // erased ones have none
  if (figures.status != 0 || imports.status != 0 || words.status != 0) {
    return "it does not start: " + figures.err + imports.err + words.err;
  }
  json told = json::parse(figures.out, nullptr, false);
  if (told.is_discarded()) return "no JSON: " + figures.out;
  json kept;
  for (json one : json::parse(imports.out, nullptr, false)["imports"]) {
    for (const char* moment : {"import", "received", "superseded_by"}) one.erase(moment);
    kept.push_back(one);
  }
  return told["rows"].dump() + kept.dump() + words.out;
}

struct Operation {
  const char* name;
  std::vector<std::string> words;
};

class Killed : public testing::Test {
 protected:
  Room prepared() {
    const Room room(room_.path() / "prepared");
    std::filesystem::create_directories(room.folder());
    const auto first = room_.write("first.csv", contacts(0, kRows));
    const Ended done = room.run({"import", first.string(), "--score-good", "high"});
    EXPECT_LE(done.status, 1) << done.err;
    return room;
  }

  // Kills `operation` at random moments of its run and looks at what is left.
  void kill(const Room& before, const Operation& operation) {
    const std::string state_before = state_of(before);
    const Room clean = before.copy(room_.path() / "clean");
    const Ended whole = clean.run(operation.words);
    ASSERT_LE(whole.status, 1) << whole.err;
    const std::string state_after = state_of(clean);
    ASSERT_NE(state_before, state_after);

    std::mt19937_64 random(std::random_device{}());
    int killed = 0, found_before = 0, found_after = 0, wrong = 0;
    for (int i = 0; i < tries(); ++i) {
      const auto moment = microseconds(
          random() % static_cast<std::uint64_t>(whole.took.count() + whole.took.count() / 20));
      const Room room = before.copy(room_.path() / "tried");
      const Ended ended = room.run(operation.words, moment);
      killed += ended.killed ? 1 : 0;
      const bool acknowledged = !ended.killed;
      const std::string state = state_of(room);
      found_before += state == state_before ? 1 : 0;
      found_after += state == state_after ? 1 : 0;
      EXPECT_TRUE(state == state_after || (state == state_before && !acknowledged))
          << operation.name << " killed after " << moment.count() << " us of " << whole.took.count()
          << (acknowledged ? ", acknowledged" : "") << "\n"
          << state << "\nbefore\n"
          << state_before << "\nafter\n"
          << state_after;
      // Done again, it ends where a run without a kill ends.
      const Ended again = room.run(operation.words);
      const std::string end = state_of(room);
      const bool right = end == state_after;
      EXPECT_TRUE(right) << operation.name << " again after " << moment.count()
                         << " us: " << again.err << "\n"
                         << end << "\nafter\n"
                         << state_after;
      wrong += right && (state == state_before || state == state_after) ? 0 : 1;
    }
    std::cout << operation.name << ": " << tries() << " tries, " << killed << " killed midway, "
              << found_before << " found as before, " << found_after << " as after, " << wrong
              << " lost or doubled\n";
  }

  test::TempDir room_;
};

TEST_F(Killed, AnImportIsWholeOrNotThere) {
  const Room room = prepared();
  const auto second = room_.write("second.csv", contacts(kRows - 50, kRows));
  kill(room, {"import", {"import", second.string(), "--score-good", "high"}});
}

TEST_F(Killed, AnUndoIsWholeOrNotDone) {
  const Room room = prepared();
  const auto second = room_.write("second.csv", contacts(kRows, kRows));
  ASSERT_LE(room.run({"import", second.string(), "--score-good", "high"}).status, 1);
  kill(room, {"undo", {"imports", "undo", "2"}});
}

TEST_F(Killed, AnErasureIsWholeOrNotDone) {
  const Room room = prepared();
  kill(room, {"erase", {"erase", "--customer", "K-5007"}});
}

}  // namespace
}  // namespace gehor
