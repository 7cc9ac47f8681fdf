// The data directory: whose it is, who has it open, and where its keys lie.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <optional>

#include <fmt/format.h>

#include "store/directory.h"
#include "tests/store/sqlite_support.h"

namespace gehor::store {
namespace {

using namespace std::chrono_literals;
using test::mode_of;
using test::read_file;
using test::TempDir;
using ::testing::AllOf;
using ::testing::HasSubstr;

// 2026-11-22 21:40:03 UTC
const FixedClock kClock(Instant(std::chrono::seconds(1'795'383'603)));

HolderInfo holder(std::string file = "big.csv") {
  return HolderInfo{{"gehor", "import", std::move(file)}, &kClock};
}

Result<DataDirectory> open(const std::filesystem::path& path, OpenMode mode = OpenMode::kCreate) {
  return DataDirectory::open(path, holder(), mode, 0ms);
}

// Sets a variable of the environment, or removes it, until it goes.
class Variable {
 public:
  Variable(const char* name, std::optional<std::string> value) : name_(name) {
    if (const char* now = std::getenv(name)) before_ = now;
    set(value);
  }
  ~Variable() { set(before_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  void set(const std::optional<std::string>& value) {
    if (value) {
      ::setenv(name_, value->c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
  }
  const char* name_;
  std::optional<std::string> before_;
};

// A child process that opens the directory and keeps it until it is killed.
class OtherProcess {
 public:
  explicit OtherProcess(const std::filesystem::path& path) {
    int pipe_ends[2];
    if (::pipe(pipe_ends) != 0) std::abort();
    child_ = ::fork();
    if (child_ == 0) {
      const auto directory = open(path);
      const char said = directory.ok() ? 'y' : 'n';
      if (::write(pipe_ends[1], &said, 1) != 1) ::_exit(2);
      for (;;) ::pause();
    }
    ::close(pipe_ends[1]);
    char said = 'n';
    has_it_ = ::read(pipe_ends[0], &said, 1) == 1 && said == 'y';
    ::close(pipe_ends[0]);
  }
  ~OtherProcess() { kill(); }
  OtherProcess(const OtherProcess&) = delete;
  OtherProcess& operator=(const OtherProcess&) = delete;

  void kill() {
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    child_ = 0;
  }
  bool has_it() const { return has_it_; }
  pid_t process() const { return child_; }

 private:
  pid_t child_ = 0;
  bool has_it_ = false;
};

TEST(DataDirectory, IsMadeForItsOwnerAloneWhateverTheUmask) {
  for (const mode_t mask : {mode_t{0}, mode_t{0777}}) {
    const TempDir temp;
    const mode_t before = ::umask(mask);
    const auto directory = open(temp / "new");
    ::umask(before);
    ASSERT_TRUE(directory.ok()) << directory.error().message;
    EXPECT_EQ(mode_of(temp / "new"), 0700U);
    EXPECT_EQ(mode_of(temp / "new/format"), 0600U);
    EXPECT_EQ(mode_of(temp / "new/lock"), 0600U);
  }
}

TEST(DataDirectory, SaysInAFileWhatItIsAndKeepsItsId) {
  const TempDir temp;
  std::string id;
  {
    const auto directory = open(temp / "data");
    ASSERT_TRUE(directory.ok());
    id = directory->id();
    EXPECT_TRUE(directory->is_new());
    EXPECT_EQ(read_file(temp / "data/format"),
              fmt::format("gehor data directory\nformat 1\nid {}\n", id));
  }
  EXPECT_EQ(id.size(), 32U);
  EXPECT_EQ(DataDirectory::id_of(temp / "data"), id);
  const auto again = open(temp / "data", OpenMode::kExisting);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->id(), id);
  EXPECT_TRUE(again->is_new()) << "nothing was put into it yet";
  EXPECT_NE(open(temp / "other")->id(), id);
}

TEST(DataDirectory, IsNotNewWhenSomethingLiesInIt) {
  const TempDir temp;
  ASSERT_TRUE(open(temp / "data").ok());
  temp.write("data/office.sqlite", "");
  EXPECT_FALSE(open(temp / "data")->is_new());
}

TEST(DataDirectory, NarrowsTheModeOfADirectoryThatWasOpenedToOthers) {
  const TempDir temp;
  ASSERT_TRUE(open(temp / "data").ok());
  ::chmod((temp / "data").c_str(), 0755);
  ASSERT_TRUE(open(temp / "data").ok());
  EXPECT_EQ(mode_of(temp / "data"), 0700U);
}

TEST(DataDirectory, LeavesAFolderAloneThatHoldsSomethingElse) {
  const TempDir temp;
  temp.write("photos/one.jpg", "x");
  const auto directory = open(temp / "photos");
  ASSERT_FALSE(directory.ok());
  EXPECT_EQ(directory.error().code, ErrorCode::kInvalidArgument);
  EXPECT_THAT(directory.error().message, HasSubstr("holds something else"));
  EXPECT_FALSE(std::filesystem::exists(temp / "photos/lock"));
}

TEST(DataDirectory, LeavesAFolderAloneWhoseFormatFileIsSomebodyElses) {
  const TempDir temp;
  temp.write("disk/format", "ext4\n");
  EXPECT_EQ(open(temp / "disk").error().code, ErrorCode::kInvalidArgument);
}

TEST(DataDirectory, TakesAnEmptyFolderAndOneThatAnInterruptedOpeningLeft) {
  const TempDir temp;
  std::filesystem::create_directory(temp / "empty");
  EXPECT_TRUE(open(temp / "empty").ok());
  temp.write("begun/lock", "process 1\n");
  temp.write("begun/format.new.77", "gehor da");
  EXPECT_TRUE(open(temp / "begun").ok());
}

TEST(DataDirectory, IsNotMadeWhereItShouldExist) {
  const TempDir temp;
  EXPECT_EQ(open(temp / "none", OpenMode::kExisting).error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(std::filesystem::exists(temp / "none"));
  const auto file = temp.write("file", "x");
  EXPECT_EQ(open(file).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(open("").error().code, ErrorCode::kInvalidArgument);
}

TEST(DataDirectory, RefusesANewerFormatAndADamagedOne) {
  const TempDir temp;
  ASSERT_TRUE(open(temp / "data").ok());
  const std::string id(32, 'a');
  temp.write("data/format", "gehor data directory\nformat 2\nid " + id + "\n");
  const auto newer = open(temp / "data");
  ASSERT_FALSE(newer.ok());
  EXPECT_EQ(newer.error().code, ErrorCode::kNewerFormat);
  EXPECT_THAT(newer.error().message, HasSubstr("was made by a newer version"));

  for (const std::string& text : {"format x\nid " + id, std::string("format 1\nid abc"),
                                  std::string("format 1"), std::string("format 0\nid ") + id}) {
    temp.write("data/format", "gehor data directory\n" + text + "\n");
    EXPECT_EQ(open(temp / "data").error().code, ErrorCode::kCorrupt) << text;
  }
}

TEST(DataDirectory, IsHeldByOneProcessWhichIsNamedToTheOthers) {
  const Variable zone("TZ", "UTC");
  ::tzset();
  const TempDir temp;
  OtherProcess other(temp / "data");
  ASSERT_TRUE(other.has_it());
  const auto mine = open(temp / "data");
  ASSERT_FALSE(mine.ok());
  EXPECT_EQ(mine.error().code, ErrorCode::kBusy);
  EXPECT_EQ(mine.error().message,
            fmt::format("The data directory {} is in use by \"gehor import big.csv\" (process {}, "
                        "since 21:40:03). Wait until it is done, or end it.",
                        (temp / "data").string(), other.process()));

  const FixedClock tomorrow(kClock.now() + std::chrono::hours(24));
  const auto later =
      DataDirectory::open(temp / "data", {{"gehor"}, &tomorrow}, OpenMode::kCreate, 0ms);
  EXPECT_THAT(later.error().message, HasSubstr("since 2026-11-22 21:40:03"));
}

TEST(DataDirectory, IsFreeAgainWhenItsHolderDied) {
  const TempDir temp;
  OtherProcess other(temp / "data");
  ASSERT_TRUE(other.has_it());
  other.kill();
  EXPECT_THAT(read_file(temp / "data/lock"), HasSubstr("big.csv")) << "what it said is still there";
  EXPECT_TRUE(open(temp / "data").ok());
}

TEST(DataDirectory, WaitsForItsHolder) {
  const TempDir temp;
  const pid_t child = ::fork();
  if (child == 0) {
    const auto directory = open(temp / "data");
    ::usleep(400'000);
    ::_exit(directory.ok() ? 0 : 1);
  }
  while (!DataDirectory::id_of(temp / "data")) ::usleep(1000);
  const auto mine = DataDirectory::open(temp / "data", holder(), OpenMode::kCreate, 10s);
  EXPECT_TRUE(mine.ok());
  int status = -1;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}

TEST(DataDirectory, SaysNothingOfItsHolderAnyMoreWhenItIsClosed) {
  const TempDir temp;
  {
    const auto directory =
        DataDirectory::open(temp / "data", holder("a\nprocess 1\nsince 2"), OpenMode::kCreate, 0ms);
    ASSERT_TRUE(directory.ok());
    EXPECT_THAT(read_file(temp / "data/lock"),
                AllOf(HasSubstr("command gehor import a process 1 since 2\n"),
                      HasSubstr(fmt::format("process {}\n", ::getpid()))));
    EXPECT_EQ(open(temp / "data").error().code, ErrorCode::kBusy);
  }
  EXPECT_EQ(read_file(temp / "data/lock"), "");
}

TEST(DataDirectory, MovesWithItsLock) {
  const TempDir temp;
  auto first = open(temp / "data");
  ASSERT_TRUE(first.ok());
  std::optional<DataDirectory> second(std::move(first).value());
  EXPECT_EQ(open(temp / "data").error().code, ErrorCode::kBusy);
  second.reset();
  EXPECT_TRUE(open(temp / "data").ok());
}

TEST(DataDirectory, FindsItsKeysByTheEnvironment) {
  const TempDir temp;
  const auto directory = open(temp / "data");
  ASSERT_TRUE(directory.ok());
  const std::string id = directory->id();
  const auto keys = [&] { return directory->vault_folder(id); };
  const Variable home("HOME", (temp / "home").string());
  {
    const Variable gehor("GEHOR_KEYS", std::nullopt);
    const Variable state("XDG_STATE_HOME", (temp / "state").string());
    EXPECT_EQ(keys().value(), temp / "state/gehor/keys" / id);
    const Variable named("GEHOR_KEYS", (temp / "keys").string());
    EXPECT_EQ(keys().value(), temp / "keys" / id);
    EXPECT_EQ(directory->vault_folder().value(), temp / "keys" / id);
  }
  const Variable gehor("GEHOR_KEYS", std::nullopt);
  const Variable state("XDG_STATE_HOME", "not/absolute");
  EXPECT_EQ(keys().value(), temp / "home/.local/state/gehor/keys" / id);
  const Variable no_home("HOME", std::nullopt);
  EXPECT_THAT(keys().error().message, HasSubstr("GEHOR_KEYS"));
}

TEST(DataDirectory, NeverHasItsKeysInside) {
  const TempDir temp;
  const auto directory = open(temp / "data");
  ASSERT_TRUE(directory.ok());
  std::filesystem::create_directory_symlink(temp / "data", temp / "link");
  for (const std::string& inside :
       {(temp / "data").string(), (temp / "data/keys").string(), (temp / "x/../data/k").string(),
        (temp / "link/keys").string(), (temp / "data/").string()}) {
    const Variable keys("GEHOR_KEYS", inside);
    const auto folder = directory->vault_folder();
    ASSERT_FALSE(folder.ok()) << inside;
    EXPECT_EQ(folder.error().code, ErrorCode::kInvalidArgument);
    EXPECT_THAT(folder.error().message, HasSubstr("inside the data directory"));
  }
  const Variable beside("GEHOR_KEYS", (temp / "data-keys").string());
  EXPECT_TRUE(directory->vault_folder().ok()) << "a name that only begins alike";
  EXPECT_FALSE(directory->vault_folder("../../etc").ok());
}

TEST(PrivateFiles, SayWhatTheSystemRefused) {
  EXPECT_THAT(os_error("could not write", "/x/y", ENOSPC).message,
              AllOf(HasSubstr("/x/y"), HasSubstr("the disk is full")));
  EXPECT_THAT(os_error("could not open", "/x/y", EACCES).message, HasSubstr("no permission"));
  EXPECT_EQ(os_error("could not open", "/x/y", EACCES).code, ErrorCode::kIo);
}

TEST(PrivateFiles, AreWrittenOnceAndWhole) {
  const TempDir temp;
  EXPECT_EQ(write_new_private_file(temp / "key", "one").value(), true);
  EXPECT_EQ(write_new_private_file(temp / "key", "two").value(), false);
  EXPECT_EQ(read_file(temp / "key"), "one");
  EXPECT_EQ(mode_of(temp / "key"), 0600U);
  EXPECT_FALSE(write_new_private_file(temp / "none/key", "x").ok());
  EXPECT_EQ(read_small_file(temp / "absent").value(), std::nullopt);
}

}  // namespace
}  // namespace gehor::store
