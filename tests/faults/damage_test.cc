// Each file of a data directory and of its keys is emptied, removed, cut off, or has a byte
// flipped: the program starts with right figures and words, or refuses with one line that names a
// file and says what to do, or warns of what is missing. It never crashes, and is never wrong
// without a word but at the ends of logs (kLogs), where nothing can tell.
//
// GEHOR_DAMAGES: bytes flipped per file (with GEHOR_SLOW 16; 1: one damage per file, besides
// that it is removed).
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <iostream>
#include <map>
#include <random>

#include <nlohmann/json.hpp>

#include "tests/faults/scene.h"
#include "tests/http/served.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

namespace fs = std::filesystem;
using test::contacts_csv;
using test::Ended;
using test::Room;
using test::Seen;
using test::Server;

constexpr int kRows = 24;

// The ends of logs: what was lost at the end of one looks like what was never written.
constexpr const char* kLogs[] = {"ledger.duckdb.wal", "office.sqlite-wal", ".journal"};

struct Tally {
  int tries = 0, right = 0, refused = 0, warned = 0, silent_in_logs = 0, silent = 0, crashed = 0;
};

class Damage : public testing::Test {
 protected:
  // Two imports and an upload; `killed`: with a log and a journal that were not brought in.
  Room prepared(bool killed) {
    Room room(place_.path() / "prepared");
    fs::create_directories(room.folder());
    int number = 0;
    for (const std::string& csv : {contacts_csv(0, kRows), contacts_csv(kRows / 2, kRows, true)}) {
      const auto file = place_.write(std::to_string(++number) + ".csv", csv);
      const Ended done =
          room.run({"import", file.string(), "--source", "all", "--score-good", "high"});
      EXPECT_LE(done.status, 1) << done.err;
    }
    EXPECT_EQ(room.run({"settings", "set", "score_good", "low", "--source", "all"}).status, 0);
    Server server(room);
    EXPECT_NE(server.port(), 0) << server.said();
    const auto post = [&](const std::string& target, const std::string& headers,
                          const std::string& body) {
      test::Client client(server.port());
      EXPECT_TRUE(client.send(
          "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) +
          "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body));
      return client.receive(std::chrono::seconds(60)).status;
    };
    EXPECT_EQ(post("/api/v1/uploads", "X-File-Name: later.csv\r\n", contacts_csv(500, 5)) / 100, 2);
    if (!killed) {
      EXPECT_EQ(server.end(SIGTERM), 0);
      return room;
    }
    const std::string json = "Content-Type: application/json\r\n";
    const auto contact = [](const char* id) {
      return std::string(R"([{"id":")") + id +
             R"(","created":"2026-03-14T09:30:00+01:00","customer":"K1","text":"live"}])";
    };
    EXPECT_EQ(post("/api/v1/contacts?source=live&wait=true", json, contact("l1")), 200);
    EXPECT_EQ(post("/api/v1/contacts?source=live", json, contact("l2")), 202);
    server.end(SIGKILL);
    for (const auto& left : fs::directory_iterator(room.folder())) {
      if (left.is_socket()) sockets_.push_back(left.path());
    }
    for (const fs::path& socket : sockets_) fs::remove(socket);
    return room;
  }

  // "data/ledger.duckdb" and so on, without the ids that are other ones each time.
  static std::vector<fs::path> files_of(const Room& room) {
    std::vector<fs::path> files;
    for (const char* part : {"data", "keys"}) {
      for (const auto& file : fs::recursive_directory_iterator(room.folder() / part)) {
        if (file.is_regular_file()) files.push_back(file.path().lexically_relative(room.folder()));
      }
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  void judge(const Room& room, const fs::path& file, const std::string& what, const Seen& right) {
    SCOPED_TRACE(file.string() + " " + what);
    const Seen seen = test::look(room, false);
    Tally& tally = tallies_[kind_of(file)];
    ++tally.tries;
    EXPECT_EQ(seen.signal, 0) << seen.said;
    tally.crashed += seen.signal != 0 ? 1 : 0;
    if (seen == right) {
      ++tally.right;
    } else if (!seen.problem.empty()) {
      ++tally.refused;
      Ended ended;
      ended.err = room.run({"measure", "contacts"}).err;
      if (ended.err.empty()) ended.err = room.run({"contacts"}).err;
      EXPECT_EQ(test::fault_of_message(ended), "") << seen.problem;
      EXPECT_NE(ended.err.find(room.folder().string()), std::string::npos)
          << "no file is named: " << ended.err;
      if (std::getenv("GEHOR_SAID") != nullptr) {
        std::cout << file.string() << " " << what << ": " << ended.err;
      }
    } else if (seen.said.find("warning: ") != std::string::npos) {
      ++tally.warned;
    } else if (is_log(file)) {
      ++tally.silent_in_logs;
    } else {
      ++tally.silent;
      ADD_FAILURE() << "wrong without a word\n" << seen.told() << "\nright\n" << right.told();
    }
  }

  static bool is_log(const fs::path& file) {
    return std::any_of(std::begin(kLogs), std::end(kLogs),
                       [&](const char* ending) { return file.string().ends_with(ending); });
  }
  static std::string kind_of(const fs::path& file) {
    const std::string name = file.filename().string();
    if (name.size() > 30 || file.extension() == ".journal") return "*" + file.extension().string();
    return name;
  }

  void damage_each(bool killed) {
    const Room whole = prepared(killed);
    const Seen right = test::look(whole.copy(place_.path() / "right"), false);
    ASSERT_TRUE(right.problem.empty()) << right.problem;
    const int flips = test::rounds("GEHOR_DAMAGES", 1, 16);
    std::mt19937_64 random(std::random_device{}());
    // With few tries each file is removed and, by turns, emptied, cut or flipped.
    int turn = 0;
    for (const fs::path& file : files_of(whole)) {
      const auto size = fs::file_size(whole.folder() / file);
      const auto damage = [&](const std::string& what, const auto& how) {
        const Room room = whole.copy(place_.path() / "tried");
        how(room.folder() / file);
        judge(room, file, what, right);
      };
      damage("removed", [](const fs::path& at) { fs::remove(at); });
      if (size == 0) continue;
      const int only = flips > 1 ? -1 : turn++ % 3;
      if (only <= 0) damage("emptied", [](const fs::path& at) { fs::resize_file(at, 0); });
      if (const auto rest = random() % size; only < 0 || only == 1) {
        damage("cut to " + std::to_string(rest),
               [&](const fs::path& at) { fs::resize_file(at, rest); });
      }
      for (int i = 0; i < flips && (only < 0 || only == 2); ++i) {
        const auto at_byte = random() % size;
        damage("flipped at " + std::to_string(at_byte), [&](const fs::path& at) {
          std::fstream bytes(at, std::ios::in | std::ios::out | std::ios::binary);
          bytes.seekg(static_cast<std::streamoff>(at_byte));
          const int byte = bytes.get();
          bytes.seekp(static_cast<std::streamoff>(at_byte));
          bytes.put(static_cast<char>(byte ^ (1 << (i % 8))));
        });
      }
    }
    Tally all;
    for (const auto& [kind, one] : tallies_) {
      std::cout << "  " << kind << ": " << one.tries << " tries, " << one.right << " right, "
                << one.refused << " refused, " << one.warned << " warned, "
                << one.silent_in_logs + one.silent << " without a word, " << one.crashed
                << " crashed\n";
      all.tries += one.tries;
      all.silent += one.silent;
      all.crashed += one.crashed;
    }
    std::cout << (killed ? "damage after a kill: " : "damage: ") << all.tries << " tries, "
              << all.silent << " wrong without a word outside the ends of logs, " << all.crashed
              << " crashed\n";
  }

  test::TempDir place_;
  std::vector<fs::path> sockets_;
  std::map<std::string, Tally> tallies_;
};

TEST_F(Damage, OfAClosedDirectoryIsNoticedOrHarmless) { damage_each(false); }

TEST_F(Damage, OfADirectoryThatWasNotClosedIsNoticedOrHarmless) { damage_each(true); }

}  // namespace
}  // namespace gehor
