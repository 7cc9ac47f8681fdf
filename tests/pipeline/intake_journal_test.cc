// The journal of live intake: what was acknowledged is read again, whatever happens to the file's
// end; what can not be read is told of.
#include <gtest/gtest.h>
#include <sodium.h>

#include <fstream>
#include <map>

#include "pipeline/intake_journal.h"
#include "privacy/seal.h"
#include "tests/support/temp_dir.h"

namespace gehor::pipeline {
namespace {

class MemoryVault final : public KeyVault {
 public:
  Key256 purpose_key(const std::string&) const override { return {}; }
  Result<std::vector<SealingKey>> keys_of(const std::vector<Hash128>&) override {
    return std::vector<SealingKey>();
  }
  Result<std::vector<SealingKey>> fresh_keys(std::size_t count) override {
    std::vector<SealingKey> fresh;
    for (std::size_t i = 0; i < count; ++i) {
      fresh.push_back({++last_, privacy::random_key()});
      keys_[last_] = fresh.back().key;
    }
    return fresh;
  }
  Result<std::optional<Key256>> find(KeyId id) override {
    const auto found = keys_.find(id);
    return found == keys_.end() ? std::optional<Key256>() : found->second;
  }
  Status commit() override { return {}; }
  Result<std::uint64_t> destroy(const std::vector<KeyId>& ids) override {
    std::uint64_t n = 0;
    for (const KeyId id : ids) n += keys_.erase(id);
    return n;
  }
  Result<std::vector<KeyId>> ids_of(const Hash128&) override { return std::vector<KeyId>(); }
  Status add_tombstones(const std::vector<Tombstone>&) override { return {}; }
  Result<std::vector<Tombstone>> tombstones() override { return std::vector<Tombstone>(); }

 private:
  std::map<KeyId, Key256> keys_;
  KeyId last_ = 0;
};

constexpr Instant kAt{std::chrono::microseconds(1'800'000'000'000'000)};

class Journal : public testing::Test {
 protected:
  Journal() { EXPECT_GE(sodium_init(), 0); }

  // `groups` groups of two contacts each; the file's path, and where each group ends.
  std::filesystem::path written(int groups) {
    auto file = JournalFile::create(room_.path(), vault_);
    EXPECT_TRUE(file.ok());
    ends_ = {(*file)->bytes()};
    for (int i = 0; i < groups; ++i) {
      EXPECT_TRUE((*file)
                      ->append({{"api", "first of " + std::to_string(i)},
                                {"phones", "Where is Anna's parcel?"}},
                               kAt + std::chrono::seconds(i))
                      .ok());
      ends_.push_back((*file)->bytes());
    }
    return (*file)->path();
  }

  JournalContent read(const std::filesystem::path& path, JournalPlace from = {},
                      std::size_t most = SIZE_MAX) {
    auto content = read_journal(path, vault_, from, most);
    EXPECT_TRUE(content.ok());
    return content.ok() ? *content : JournalContent{};
  }

  static void change(const std::filesystem::path& path, std::uint64_t at) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(at));
    const char byte = static_cast<char>(file.get() ^ 0x55);
    file.seekp(static_cast<std::streamoff>(at));
    file.put(byte);
  }

  test::TempDir room_;
  MemoryVault vault_;
  std::vector<std::uint64_t> ends_;
};

TEST_F(Journal, IsReadAsItWasWritten) {
  const auto path = written(3);
  const JournalContent content = read(path);
  ASSERT_EQ(content.groups.size(), 3U);
  EXPECT_EQ(content.groups[2].number, 2U);
  EXPECT_EQ(content.groups[2].at, kAt + std::chrono::seconds(2));
  ASSERT_EQ(content.groups[2].entries.size(), 2U);
  EXPECT_EQ(content.groups[2].entries[0].json, "first of 2");
  EXPECT_EQ(content.groups[2].entries[1].source, "phones");
  EXPECT_TRUE(content.at_end);
  EXPECT_FALSE(content.damaged || content.cut_off || content.key_is_gone);
  // Nothing stands there in the clear.
  EXPECT_EQ(test::read_file(path).find("Anna"), std::string::npos);
}

TEST_F(Journal, IsReadInParts) {
  const auto path = written(5);
  JournalPlace place;
  std::size_t groups = 0;
  for (int parts = 0; parts < 10; ++parts) {
    const JournalContent content = read(path, place, 3);  // two groups of two
    for (const JournalGroup& group : content.groups) EXPECT_EQ(group.number, groups++);
    place = content.next;
    if (content.at_end) break;
    EXPECT_EQ(content.groups.size(), 2U);
  }
  EXPECT_EQ(groups, 5U);
  EXPECT_EQ(place.group, 5U);
}

// Wherever the last group is cut off, those before it are there and nothing is called damaged.
TEST_F(Journal, ALastGroupThatIsCutOffWasNeverAcknowledged) {
  const auto path = written(3);
  const std::string whole = test::read_file(path);
  for (std::uint64_t size = ends_[2]; size < ends_[3]; ++size) {
    std::filesystem::resize_file(path, size);
    const JournalContent content = read(path);
    EXPECT_EQ(content.groups.size(), 2U) << size;
    EXPECT_FALSE(content.damaged) << size;
    EXPECT_EQ(content.cut_off, size > ends_[2]) << size;
    // A crash of the machine may leave a hole.
    std::filesystem::resize_file(path, ends_[3]);
    const JournalContent hole = read(path);
    EXPECT_EQ(hole.groups.size(), 2U) << size;
    const bool large = ends_[3] - size >= 16;
    EXPECT_TRUE(!large || (hole.cut_off && !hole.damaged)) << size;
    std::ofstream(path, std::ios::binary | std::ios::trunc) << whole;
  }
  std::filesystem::resize_file(path, 20);
  const JournalContent begun = read(path);  // its making was cut short
  EXPECT_TRUE(begun.groups.empty() && begun.at_end && !begun.damaged);
}

TEST_F(Journal, AnyDamageInTheMiddleIsTold) {
  const auto path = written(4);
  const std::string whole = test::read_file(path);
  for (std::uint64_t at = ends_[1]; at < ends_[2]; ++at) {
    change(path, at);
    const JournalContent content = read(path);
    EXPECT_TRUE(content.damaged) << at - ends_[1];
    EXPECT_FALSE(content.cut_off) << at - ends_[1];
    ASSERT_EQ(content.groups.size(), 3U) << at - ends_[1];
    EXPECT_EQ(content.groups[1].number, 2U);
    EXPECT_EQ(content.damaged_after, kAt);
    EXPECT_EQ(content.damaged_before, kAt + std::chrono::seconds(2));
    std::ofstream(path, std::ios::binary | std::ios::trunc) << whole;
  }
  // A group taken out of the middle, or put somewhere else, is missed as well.
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      << whole.substr(0, ends_[1]) << whole.substr(ends_[2]);
  EXPECT_TRUE(read(path).damaged);
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      << whole.substr(0, ends_[2]) << whole.substr(ends_[1]);
  EXPECT_TRUE(read(path).damaged);
}

TEST_F(Journal, IsUnreadableWithoutItsKey) {
  const auto path = written(2);
  const JournalContent before = read(path);
  ASSERT_TRUE(remove_journal(path, before.key, vault_).ok());
  EXPECT_FALSE(std::filesystem::exists(path));
  const auto again = written(1);
  EXPECT_TRUE(vault_.destroy({read(again).key}).ok());
  const JournalContent content = read(again);
  EXPECT_TRUE(content.key_is_gone && content.groups.empty());
  EXPECT_EQ(content.name.size(), 32U);
}

TEST_F(Journal, FilesComeInTheirOrderAndDamagedOnesAside) {
  const auto first = written(1), second = written(1);
  EXPECT_EQ(*journal_files(room_.path()), (std::vector{first, second}));
  ASSERT_TRUE(set_journal_aside(first).ok());
  EXPECT_EQ(*journal_files(room_.path()), std::vector{second});
  EXPECT_EQ(journals_set_aside(room_.path()).size(), 1U);
  EXPECT_EQ(*remove_journals_set_aside(room_.path(), vault_), 1U);
  EXPECT_TRUE(journals_set_aside(room_.path()).empty());
}

}  // namespace
}  // namespace gehor::pipeline
