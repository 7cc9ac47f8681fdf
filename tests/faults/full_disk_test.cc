// A disk that is really full: a small file system of memory holds the data and the keys. An import
// that does not fit is refused with a line that says so; with room again the data are as before or
// as after, and doing it again ends where a run with room ends.
//
// Needs to be root, to mount it where nobody else sees it; skipped where that is not allowed.
// GEHOR_FULL: sizes that are tried (2; with GEHOR_SLOW 24).
#include <gtest/gtest.h>

#include <sched.h>
#include <sys/mount.h>

#include <cstring>
#include <iostream>

#include "tests/faults/scene.h"
#include "tests/support/temp_dir.h"

namespace gehor {
namespace {

namespace fs = std::filesystem;
using test::contacts_csv;
using test::Ended;
using test::Room;
using test::Seen;

constexpr std::uint64_t kStep = std::uint64_t{64} << 10;
constexpr std::uint64_t kAmple = std::uint64_t{256} << 20;

// A file system of memory at a folder, in a name space of this process.
class SmallDisk {
 public:
  explicit SmallDisk(fs::path at) : at_(std::move(at)) { fs::create_directories(at_); }
  ~SmallDisk() { close(); }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  static bool possible() {
    static const bool done = ::unshare(CLONE_NEWNS) == 0 &&
                             ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return done;
  }
  bool open(std::uint64_t bytes) {
    open_ = ::mount("gehor", at_.c_str(), "tmpfs", 0, size(bytes).c_str()) == 0;
    return open_;
  }
  bool resize(std::uint64_t bytes) {
    return ::mount("gehor", at_.c_str(), "tmpfs", MS_REMOUNT, size(bytes).c_str()) == 0;
  }
  void close() {
    if (open_) ::umount2(at_.c_str(), MNT_DETACH);
    open_ = false;
  }
  std::uint64_t used() const {
    const fs::space_info space = fs::space(at_);
    return space.capacity - space.free;
  }

 private:
  static std::string size(std::uint64_t bytes) { return "size=" + std::to_string(bytes); }
  fs::path at_;
  bool open_ = false;
};

TEST(FullDisk, AnImportThatDoesNotFitIsWholeOrNotThere) {
  const test::TempDir place;
  const Room prepared(place.path() / "prepared");
  fs::create_directories(prepared.folder());
  const auto first = place.write("first.csv", contacts_csv(0, 40));
  ASSERT_LE(prepared.run({"import", first.string(), "--score-good", "high"}).status, 1);
  const std::vector<std::string> work{
      "import",       place.write("second.csv", contacts_csv(20, 150, true)).string(),
      "--source",     "first",
      "--score-good", "high"};
  const Seen before = test::look(prepared.copy(place.path() / "before"));
  const Room clean = prepared.copy(place.path() / "clean");
  ASSERT_LE(clean.run(work).status, 1);
  const Seen after = test::look(clean);
  ASSERT_NE(before.data, after.data);

  SmallDisk disk(place.path() / "disk");
  if (!SmallDisk::possible() || !disk.open(kAmple)) {
    GTEST_SKIP() << "no file system can be mounted here: " << std::strerror(errno);
  }
  disk.close();
  // From no room at all to nearly enough: the work needs about a MiB.
  const int tries = test::rounds("GEHOR_FULL", 2, 24);
  int refused = 0, found_before = 0, found_after = 0, lost = 0;
  for (int i = 0; i < tries; ++i) {
    ASSERT_TRUE(disk.open(kAmple));
    const Room room = prepared.copy(place.path() / "disk" / "tried");
    const std::uint64_t room_left =
        static_cast<std::uint64_t>(i) * (tries > 2 ? kStep : 10 * kStep);
    ASSERT_TRUE(disk.resize(disk.used() + room_left));
    SCOPED_TRACE(std::to_string(room_left) + " bytes left");
    const Ended ended = room.run(work);
    ASSERT_TRUE(disk.resize(kAmple));
    EXPECT_EQ(ended.signal, 0) << ended.err;
    const bool acknowledged = ended.status == 0 || ended.status == 1;
    if (!acknowledged) {
      ++refused;
      EXPECT_EQ(ended.status, 3) << ended.err;
      // With no room at all not even what it says could be kept by this test.
      if (!ended.err.empty()) {
        EXPECT_EQ(test::fault_of_message(ended), "");
      }
    }
    const Seen seen = test::look(room);
    found_before += seen == before ? 1 : 0;
    found_after += seen == after ? 1 : 0;
    EXPECT_TRUE(seen == after || (seen == before && !acknowledged)) << ended.err << seen.told();
    const Ended again = room.run(work);
    const Seen end = test::look(room, false);
    EXPECT_EQ(end.told(), after.problem + after.data) << again.err;
    lost += end.data == after.data ? 0 : 1;
    disk.close();
  }
  EXPECT_GT(refused, 0) << "there was room enough";
  std::cout << "full disk: " << tries << " tries, " << refused << " refused, " << found_before
            << " found as before, " << found_after << " as after, " << lost << " lost or doubled\n";
}

}  // namespace
}  // namespace gehor
