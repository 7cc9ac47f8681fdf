// Two commands at once on one data directory, with a server that has it open and without: both
// succeed, or one says clearly that the other is at work; and what is there afterwards is what one
// of the two orders gives.
//
// GEHOR_PAIRS: tries per pair, half of them with a server (2; with GEHOR_SLOW 12).
#include <gtest/gtest.h>

#include <csignal>
#include <iostream>
#include <random>
#include <thread>

#include "tests/faults/scene.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

using std::chrono::microseconds;
using test::contacts_csv;
using test::Ended;
using test::Room;
using test::Seen;
using test::Server;

constexpr int kRows = 24;

using Command = std::vector<std::string>;

class Together : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(prepared_.folder());
    import(prepared_, "first.csv", contacts_csv(0, kRows));
    import(prepared_, "second.csv", contacts_csv(kRows, kRows));
  }
  void import(const Room& room, const char* name, const std::string& csv) {
    const Ended done = room.run(importing(name, csv));
    ASSERT_LE(done.status, 1) << done.err;
  }
  Command importing(const char* name, const std::string& csv) {
    return {"import", place_.write(name, csv).string(), "--source", "all", "--score-good", "high"};
  }

  Seen after(const std::vector<Command>& commands) {
    const Room room = prepared_.copy(place_.path() / "order");
    for (const Command& command : commands) {
      const Ended done = room.run(command);
      EXPECT_LE(done.status, 1) << done.err;
    }
    return test::look(room, false);
  }

  void both(const char* name, const Command& one, const Command& other) {
    const Seen either[] = {after({one, other}), after({other, one})};
    const Seen alone[] = {after({one}), after({other})};
    std::mt19937_64 random(std::random_device{}());
    const int tries = test::rounds("GEHOR_PAIRS", 2, 12);
    int lost = 0, refused = 0;
    for (int i = 0; i < tries; ++i) {
      const Room room = prepared_.copy(place_.path() / "tried");
      const bool served = i % 2 == 1;
      const auto server = served ? std::make_unique<Server>(room) : nullptr;
      ASSERT_TRUE(!served || server->port() != 0) << server->said();
      Ended ended[2];
      std::thread second([&] {
        std::this_thread::sleep_for(microseconds(random() % 300'000));
        ended[1] = room.as("second.").run(other);
      });
      ended[0] = room.run(one);
      second.join();
      if (server) {
        EXPECT_EQ(server->end(SIGTERM), 0);
      }
      for (const Ended& each : ended) {
        EXPECT_EQ(each.signal, 0) << each.err;
        if (each.status <= 1) continue;
        ++refused;
        EXPECT_EQ(each.status, 3) << each.err;
        EXPECT_EQ(test::fault_of_message(each), "");
        EXPECT_NE(each.err.find("in use"), std::string::npos) << each.err;
      }
      const Seen seen = test::look(room, false);
      const bool right = ended[0].status > 1   ? seen == alone[1]
                         : ended[1].status > 1 ? seen == alone[0]
                                               : seen == either[0] || seen == either[1];
      EXPECT_TRUE(right) << name << (served ? ", served" : "") << "\n"
                         << seen.told() << "\none first\n"
                         << either[0].told() << "\nthe other first\n"
                         << either[1].told();
      lost += right ? 0 : 1;
    }
    std::cout << name << " at once: " << tries << " tries, " << refused
              << " said that the other is at work, " << lost << " lost or doubled\n";
  }

  test::TempDir place_;
  const Room prepared_{place_.path() / "prepared"};
};

TEST_F(Together, TwoImportsOfTheSameContacts) {
  both("two imports", importing("third.csv", contacts_csv(kRows / 2, kRows, true)),
       importing("fourth.csv", contacts_csv(kRows / 2, 2 * kRows)));
}

TEST_F(Together, AnImportAndAnUndo) {
  both("import and undo", importing("third.csv", contacts_csv(kRows / 2, kRows, true)),
       {"imports", "undo", "1"});
}

TEST_F(Together, AnImportAndAnErasure) {
  both("import and erasure", importing("third.csv", contacts_csv(0, kRows, true)),
       {"erase", "--customer", "K-5007"});
}

TEST_F(Together, AnImportAndASetting) {
  both("import and setting", importing("third.csv", contacts_csv(kRows / 2, kRows, true)),
       {"settings", "set", "score_good", "low", "--source", "all"});
}

TEST_F(Together, AnImportAndAQuestion) {
  const Command question{"measure", "contacts", "csat", "--json"};
  const Command work = importing("third.csv", contacts_csv(2 * kRows, kRows));
  const auto rows = [](const std::string& answer) {
    return answer.substr(answer.find("\"rows\""), std::string::npos);
  };
  const Room before = prepared_.copy(place_.path() / "before");
  const std::string then = rows(before.run(question).out);
  ASSERT_LE(before.run(work).status, 1);
  const std::string now = rows(before.run(question).out);
  ASSERT_NE(then, now);
  const int tries = test::rounds("GEHOR_PAIRS", 2, 12);
  int wrong = 0;
  for (int i = 0; i < tries; ++i) {
    const Room room = prepared_.copy(place_.path() / "tried");
    const auto server = i % 2 == 1 ? std::make_unique<Server>(room) : nullptr;
    Ended asked;
    std::thread asking([&] { asked = room.as("second.").run(question); });
    const Ended done = room.run(work);
    asking.join();
    EXPECT_LE(done.status, 1) << done.err;
    ASSERT_EQ(asked.status, 0) << asked.err;
    const bool right = rows(asked.out) == then || rows(asked.out) == now;
    EXPECT_TRUE(right) << asked.out << "\nbefore\n" << then << "\nafter\n" << now;
    wrong += right ? 0 : 1;
  }
  std::cout << "import and question at once: " << tries << " tries, " << wrong
            << " answers that were neither before nor after\n";
}

}  // namespace
}  // namespace gehor
