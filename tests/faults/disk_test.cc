// A disk that fails, becomes full or writes only half, at any call of an import, an undo, an
// erasure or a first opening. What the program acknowledged is there, once; what it refused is as
// before or as after, never in between, and its one line says so; doing it again on a sound disk
// ends where a run without a fault ends.
//
// GEHOR_DISKS: tries per operation (3; with GEHOR_SLOW 60; 0: every call in every way).
#include <gtest/gtest.h>

#include <iostream>
#include <set>

#include <re2/re2.h>

#include "tests/faults/faulty.h"
#include "tests/faults/scene.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

using test::contacts_csv;
using test::Ended;
using test::Failing;
using test::Room;
using test::Seen;

constexpr int kRows = 24;

struct Tally {
  int tries = 0, refused = 0, before = 0, after = 0, lost = 0, doubled = 0, crashed = 0;
};

// True where a contact is in what the program says more than once.
bool any_twice(const Seen& seen) {
  static const RE2 kId(R"re("id": ?"(C-\d+)")re");
  std::set<std::string> there;
  std::string id;
  re2::StringPiece rest(seen.data);
  while (RE2::FindAndConsume(&rest, kId, &id)) {
    if (!there.insert(id).second) return true;
  }
  return false;
}

class Disk : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::FaultySystem::possible())
      GTEST_SKIP() << "not with a sanitizer: it wants to be first";
  }

  Room empty() {
    Room room(place_.path() / "prepared");
    std::filesystem::create_directories(room.folder());
    return room;
  }
  Room prepared() {
    const Room room = empty();
    import(room, "first.csv", contacts_csv(0, kRows));
    return room;
  }
  void import(const Room& room, const char* name, const std::string& csv) {
    const auto file = place_.write(name, csv);
    const Ended done = room.run({"import", file.string(), "--score-good", "high"});
    ASSERT_LE(done.status, 1) << done.err;
  }

  void fail(const char* name, const Room& before, const std::vector<std::string>& words) {
    const Room looked_at = before.copy(place_.path() / "before");
    const Seen state_before = test::look(looked_at);
    const Room clean = before.copy(place_.path() / "clean");
    system_.heal();
    const Ended whole = clean.run(words, {}, system_.around(clean));
    ASSERT_LE(whole.status, 1) << whole.err;
    const std::uint64_t calls = system_.calls();
    ASSERT_GT(calls, 20U) << "the library is not there";
    const Seen state_after = test::look(clean);
    ASSERT_TRUE(state_before.problem.empty()) << state_before.problem;
    ASSERT_TRUE(state_after.problem.empty()) << state_after.problem;
    ASSERT_NE(state_before.data, state_after.data);

    constexpr auto kWays = static_cast<std::uint64_t>(std::size(test::kFailings));
    const auto wanted = static_cast<std::uint64_t>(test::rounds("GEHOR_DISKS", 3, 60));
    const std::uint64_t tries = wanted == 0 ? calls * kWays : wanted;
    Tally tally;
    std::set<std::string> said;
    for (std::uint64_t i = 0; i < tries; ++i) {
      const Failing& failing = test::kFailings[i % kWays];
      const std::uint64_t at = 1 + (wanted == 0 ? i / kWays : (2 * i + 1) * calls / (2 * tries));
      SCOPED_TRACE(std::string(name) + ": call " + std::to_string(at) + " of " +
                   std::to_string(calls) + " " + failing.name);
      const Room room = before.copy(place_.path() / "tried");
      system_.arm(at, failing.fault, failing.always);
      const Ended ended = room.run(words, {}, system_.around(room));
      system_.heal();
      judge(ended, room, words, state_before, state_after, tally);
      if (ended.status == 3) said.insert(ended.err);
    }
    std::cout << name << ": " << tally.tries << " tries over " << calls << " calls, "
              << tally.refused << " refused, " << tally.before << " found as before, "
              << tally.after << " as after, " << tally.lost << " lost, " << tally.doubled
              << " doubled, " << tally.crashed << " crashed\n";
    if (std::getenv("GEHOR_SAID") != nullptr) {
      for (const std::string& one : said) std::cout << "  " << one;
    }
  }

  static void judge(const Ended& ended, const Room& room, const std::vector<std::string>& words,
                    const Seen& state_before, const Seen& state_after, Tally& tally) {
    ++tally.tries;
    const bool crashed = ended.signal != 0;
    const bool acknowledged = ended.status == 0 || ended.status == 1;
    EXPECT_FALSE(crashed) << "signal " << ended.signal << " " << ended.err;
    EXPECT_TRUE(crashed || acknowledged || ended.status == 3) << ended.status << ended.err;
    if (ended.status == 3) {
      EXPECT_EQ(test::fault_of_message(ended), "");
    }
    tally.crashed += crashed ? 1 : 0;
    tally.refused += ended.status == 3 ? 1 : 0;

    const Seen state = test::look(room);
    const bool as_after = state == state_after, as_before = state == state_before;
    tally.before += as_before ? 1 : 0;
    tally.after += as_after ? 1 : 0;
    EXPECT_TRUE(as_after || (as_before && !acknowledged))
        << "status " << ended.status << " " << ended.err << state.told() << "\nbefore\n"
        << state_before.told() << "\nafter\n"
        << state_after.told();
    EXPECT_FALSE(any_twice(state)) << state.told();

    const Ended again = room.run(words);
    const Seen end = test::look(room, false);
    EXPECT_EQ(end.problem + end.data, state_after.data) << "again: " << again.err;
    const bool right = (as_after || (as_before && !acknowledged)) && end.data == state_after.data;
    tally.lost += right ? 0 : 1;
    tally.doubled += any_twice(state) || any_twice(end) ? 1 : 0;
  }

  test::TempDir place_;
  test::FaultySystem system_{place_.path() / "page"};
};

TEST_F(Disk, AFirstImportIsWholeOrNotThere) {
  const Room room = empty();
  const auto file = place_.write("first.csv", contacts_csv(0, kRows));
  fail("first import", room, {"import", file.string(), "--score-good", "high"});
}

TEST_F(Disk, AnImportIsWholeOrNotThere) {
  const Room room = prepared();
  const auto file = place_.write("second.csv", contacts_csv(kRows / 2, kRows, true));
  fail("import", room, {"import", file.string(), "--source", "first", "--score-good", "high"});
}

TEST_F(Disk, AnUndoIsWholeOrNotDone) {
  const Room room = prepared();
  import(room, "second.csv", contacts_csv(kRows, kRows));
  fail("undo", room, {"imports", "undo", "2"});
}

TEST_F(Disk, AnErasureIsWholeOrNotDone) {
  const Room room = prepared();
  fail("erase", room, {"erase", "--customer", "K-5007"});
}

}  // namespace
}  // namespace gehor
