// Killed at any moment of an import, an undo or an erasure, the data are as they were before or as
// they are after, never in between; what was acknowledged is there, once; and doing it again gives
// what a run without a kill gives.
//
// GEHOR_KILLS: tries per operation (3; with GEHOR_SLOW 70, together 210).
#include <gtest/gtest.h>

#include <iostream>
#include <random>

#include "tests/faults/scene.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

using std::chrono::microseconds;
using test::contacts_csv;
using test::Ended;
using test::Room;
using test::Seen;

constexpr int kRows = 400;

int tries() { return test::rounds("GEHOR_KILLS", 3, 70); }

struct Operation {
  const char* name;
  std::vector<std::string> words;
};

class Killed : public testing::Test {
 protected:
  Room prepared() {
    const Room room(room_.path() / "prepared");
    std::filesystem::create_directories(room.folder());
    const auto first = room_.write("first.csv", contacts_csv(0, kRows));
    const Ended done = room.run({"import", first.string(), "--score-good", "high"});
    EXPECT_LE(done.status, 1) << done.err;
    return room;
  }

  // Kills `operation` at random moments of its run and looks at what is left.
  void kill(const Room& before, const Operation& operation) {
    const Seen state_before = test::look(before);
    const Room clean = before.copy(room_.path() / "clean");
    const Ended whole = clean.run(operation.words);
    ASSERT_LE(whole.status, 1) << whole.err;
    const Seen state_after = test::look(clean);
    ASSERT_TRUE(state_before.problem.empty()) << state_before.problem;
    ASSERT_NE(state_before.told(), state_after.told());

    std::mt19937_64 random(std::random_device{}());
    int killed = 0, found_before = 0, found_after = 0, wrong = 0;
    for (int i = 0; i < tries(); ++i) {
      const auto moment = microseconds(
          random() % static_cast<std::uint64_t>(whole.took.count() + whole.took.count() / 20));
      const Room room = before.copy(room_.path() / "tried");
      const Ended ended = room.run(operation.words, moment);
      killed += ended.killed ? 1 : 0;
      const bool acknowledged = !ended.killed;
      const Seen state = test::look(room);
      found_before += state == state_before ? 1 : 0;
      found_after += state == state_after ? 1 : 0;
      EXPECT_TRUE(state == state_after || (state == state_before && !acknowledged))
          << operation.name << " killed after " << moment.count() << " us of " << whole.took.count()
          << (acknowledged ? ", acknowledged" : "") << "\n"
          << state.told() << "\nbefore\n"
          << state_before.told() << "\nafter\n"
          << state_after.told();
      // Done again, it ends where a run without a kill ends.
      const Ended again = room.run(operation.words);
      const Seen end = test::look(room, false);  // importing again may add an entry to the list
      const bool right = end.problem.empty() && end.data == state_after.data;
      EXPECT_TRUE(right) << operation.name << " again after " << moment.count()
                         << " us: " << again.err << "\n"
                         << end.told() << "\nafter\n"
                         << state_after.told();
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
  const auto second = room_.write("second.csv", contacts_csv(kRows - 50, kRows));
  kill(room, {"import", {"import", second.string(), "--score-good", "high"}});
}

TEST_F(Killed, AnUndoIsWholeOrNotDone) {
  const Room room = prepared();
  const auto second = room_.write("second.csv", contacts_csv(kRows, kRows));
  ASSERT_LE(room.run({"import", second.string(), "--score-good", "high"}).status, 1);
  kill(room, {"undo", {"imports", "undo", "2"}});
}

TEST_F(Killed, AnErasureIsWholeOrNotDone) {
  const Room room = prepared();
  kill(room, {"erase", {"erase", "--customer", "K-5007"}});
}

}  // namespace
}  // namespace gehor
