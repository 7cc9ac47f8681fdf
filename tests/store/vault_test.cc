// The key vault: same owner, same key; and a destroyed key is in no file.
#include "store/sqlite/vault.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <random>
#include <set>
#include <string_view>
#include <unordered_set>

#include "store/sqlite/soci.h"
#include "tests/store/sqlite_support.h"

namespace gehor::sqlite {
namespace {

using test::files_with;
using test::hash_of;
using test::mode_of;
using test::read_file;
using test::TempDir;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::unique_ptr<KeyVault> opened(const std::filesystem::path& folder, bool create) {
  auto vault = open_vault(folder, create);
  if (!vault.ok()) {
    ADD_FAILURE() << vault.error().message;
    return nullptr;
  }
  return std::move(vault).value();
}

class VaultTest : public ::testing::Test {
 protected:
  void open_again() {
    vault_.reset();
    vault_ = opened(folder_, false);
  }
  std::vector<Hash128> owners(std::uint64_t from, std::uint64_t count) {
    std::vector<Hash128> all;
    for (std::uint64_t i = from; i < from + count; ++i) all.push_back(hash_of(i));
    return all;
  }
  // What stands in keys.sqlite for each key; the vault must be closed.
  std::map<KeyId, std::string> wrapped_keys() {
    soci::session sql(soci::sqlite3, (folder_ / "keys.sqlite").string());
    std::map<KeyId, std::string> all;
    KeyId id = 0;
    std::string wrapped;
    soci::statement statement =
        (sql.prepare << "SELECT id, wrapped FROM sealing_key WHERE wrapped IS NOT NULL",
         soci::into(id), soci::into(wrapped));
    statement.execute();
    while (statement.fetch()) all[id] = wrapped;
    return all;
  }

  TempDir temp_;
  std::filesystem::path folder_ = temp_ / "state/keys";
  std::unique_ptr<KeyVault> vault_ = opened(folder_, true);
};

TEST_F(VaultTest, IsForItsOwnerAlone) {
  EXPECT_EQ(mode_of(folder_), 0700U);
  EXPECT_EQ(mode_of(folder_ / "master.key"), 0600U);
  EXPECT_EQ(mode_of(folder_ / "keys.sqlite"), 0600U);
  const std::string text = read_file(folder_ / "master.key");
  ASSERT_EQ(text.size(), 65U);
  EXPECT_EQ(text.substr(0, 64).find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(text.back(), '\n');
}

TEST_F(VaultTest, GivesTheSamePurposeKeysAgainAndEveryVaultItsOwn) {
  const Key256 mail = vault_->purpose_key("pseudonym/email");
  EXPECT_NE(mail, vault_->purpose_key("pseudonym/phone"));
  open_again();
  EXPECT_EQ(vault_->purpose_key("pseudonym/email"), mail);
  EXPECT_NE(opened(temp_ / "other", true)->purpose_key("pseudonym/email"), mail);
}

TEST_F(VaultTest, KeepsOneKeyForEachOwner) {
  const auto a = hash_of(1), b = hash_of(2), c = hash_of(3);
  const auto first = vault_->keys_of({a, b, a}).value();
  ASSERT_EQ(first.size(), 3U);
  EXPECT_EQ(first[0].id, first[2].id);
  EXPECT_EQ(first[0].key, first[2].key);
  EXPECT_NE(first[0].id, first[1].id);
  EXPECT_NE(first[0].key, first[1].key);
  EXPECT_GT(first[0].id, 0);
  ASSERT_TRUE(vault_->commit().ok());
  open_again();
  const auto second = vault_->keys_of({c, b, a, c}).value();
  EXPECT_EQ(second[1].id, first[1].id);
  EXPECT_EQ(second[1].key, first[1].key);
  EXPECT_EQ(second[2].key, first[0].key);
  EXPECT_EQ(second[0].id, second[3].id);
  EXPECT_EQ(vault_->find(first[1].id).value(), first[1].key);
  EXPECT_THAT(vault_->ids_of(a).value(), ElementsAre(first[0].id));
  EXPECT_THAT(vault_->ids_of(hash_of(99)).value(), IsEmpty());
  EXPECT_TRUE(vault_->keys_of({})->empty());
}

// Batches of every mixture of known, new and repeated owners, against a plain map.
TEST_F(VaultTest, AgreesWithAPlainMapOverManyBatches) {
  std::mt19937 random(3);
  std::map<std::uint64_t, SealingKey> expected;
  std::set<KeyId> ids;
  for (int batch = 0; batch < 60; ++batch) {
    std::vector<std::uint64_t> numbers(random() % 5000 < 4000 ? random() % 50 : 3000);
    for (auto& number : numbers) number = random() % 4000;
    std::vector<Hash128> asked;
    for (const auto number : numbers) asked.push_back(hash_of(number));
    const auto keys = vault_->keys_of(asked);
    ASSERT_TRUE(keys.ok());
    ASSERT_EQ(keys->size(), numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const auto [at, is_new] = expected.emplace(numbers[i], (*keys)[i]);
      ASSERT_EQ(at->second.id, (*keys)[i].id);
      ASSERT_EQ(at->second.key, (*keys)[i].key);
      if (is_new) {
        ASSERT_TRUE(ids.insert(at->second.id).second) << "one id, two owners";
      }
    }
    ASSERT_TRUE(vault_->commit().ok());
    if (batch % 10 == 9) open_again();
  }
  for (const auto& [number, key] : expected) EXPECT_EQ(vault_->find(key.id).value(), key.key);
}

TEST_F(VaultTest, MakesFreshKeysThatDiffer) {
  const auto keys = vault_->fresh_keys(5000).value();
  std::set<KeyId> ids;
  std::set<Key256> secrets;
  for (const auto& key : keys) {
    ids.insert(key.id);
    secrets.insert(key.key);
  }
  EXPECT_EQ(ids.size(), 5000U);
  EXPECT_EQ(secrets.size(), 5000U);
  ASSERT_TRUE(vault_->commit().ok());
  open_again();
  for (const auto& key : keys) ASSERT_EQ(vault_->find(key.id).value(), key.key);
  EXPECT_FALSE(vault_->find(123456).value());
  EXPECT_FALSE(vault_->find(-1).value());
}

TEST_F(VaultTest, KeepsAfterACrashWhatWasCommitted) {
  vault_.reset();
  const pid_t child = ::fork();
  if (child == 0) {
    auto vault = open_vault(folder_, false);
    const bool done = vault.ok() && (*vault)->keys_of(owners(0, 3000)).ok() &&
                      (*vault)->commit().ok() && (*vault)->keys_of(owners(3000, 3000)).ok();
    ::_exit(done ? 0 : 1);  // nothing is closed, as if killed
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  ASSERT_EQ(status, 0);
  vault_ = opened(folder_, false);
  for (const auto& owner : owners(0, 3000)) ASSERT_EQ(vault_->ids_of(owner)->size(), 1U);
  for (const auto& owner : owners(3000, 3000))
    ASSERT_THAT(vault_->ids_of(owner).value(), IsEmpty());
}

// How many of these keys can be seen in the raw bytes of the vault's files, by 24 characters of
// their wrapped form, which are 18 random bytes.
std::size_t visible(const std::filesystem::path& folder,
                    const std::map<KeyId, std::string>& wrapped) {
  constexpr std::size_t kProbe = 24;
  std::string bytes;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    bytes += read_file(entry.path());
  }
  std::unordered_set<std::string_view> probes;
  for (const auto& [id, text] : wrapped) probes.insert(std::string_view(text).substr(2, kProbe));
  std::unordered_set<std::string_view> seen;
  const std::string_view all = bytes;
  for (std::size_t i = 0; i + kProbe <= all.size(); ++i) {
    if (const auto at = probes.find(all.substr(i, kProbe)); at != probes.end()) seen.insert(*at);
  }
  return seen.size();
}

TEST_F(VaultTest, LeavesNoBytesOfADestroyedKey) {
  const auto owned = vault_->keys_of(owners(0, 20'000)).value();
  ASSERT_TRUE(vault_->fresh_keys(5'000).ok());
  ASSERT_TRUE(vault_->commit().ok());
  vault_.reset();
  const auto wrapped = wrapped_keys();
  ASSERT_EQ(wrapped.size(), 25'000U);
  ASSERT_EQ(visible(folder_, wrapped), 25'000U) << "the positive control: all are seen before";

  // In several rounds and all over the file, others being made in between.
  vault_ = opened(folder_, false);
  std::mt19937 random(5);
  std::map<KeyId, std::string> destroyed;
  for (std::uint64_t round = 0; round < 5; ++round) {
    std::set<KeyId> ids;
    for (int i = 0; i < 3000; ++i) ids.insert(1 + static_cast<KeyId>(random() % 25'000));
    const std::size_t before = destroyed.size();
    for (const KeyId id : ids) destroyed[id] = wrapped.at(id);
    ids.insert(999'999'999);  // was never made
    EXPECT_EQ(vault_->destroy({ids.begin(), ids.end()}).value(), destroyed.size() - before);
    ASSERT_TRUE(vault_->keys_of(owners(100'000 + 1000 * round, 1000)).ok());
    ASSERT_TRUE(vault_->commit().ok());
    EXPECT_EQ(visible(folder_, destroyed), 0U) << "the vault is open: its journal is looked at too";
  }
  for (const auto& [id, text] : destroyed) ASSERT_FALSE(vault_->find(id).value());
  for (const auto& key : owned) {
    if (!destroyed.count(key.id)) {
      ASSERT_EQ(vault_->find(key.id).value(), key.key);
    }
  }
  vault_.reset();
  EXPECT_EQ(visible(folder_, destroyed), 0U);
}

TEST_F(VaultTest, NeverHoldsAPseudonymInTheClear) {
  const Hash128 owner = hash_of(1);
  ASSERT_TRUE(vault_->keys_of({owner}).ok());
  ASSERT_TRUE(vault_->commit().ok());
  const auto big_endian = [](std::uint64_t value) {
    std::string bytes;
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
  };
  EXPECT_THAT(files_with(folder_, big_endian(owner.high)), IsEmpty());
  EXPECT_THAT(files_with(folder_, to_hex(owner)), IsEmpty());
}

TEST_F(VaultTest, NeverGivesAnIdTwice) {
  const auto keys = vault_->keys_of(owners(0, 10)).value();
  std::vector<KeyId> ids;
  for (const auto& key : keys) ids.push_back(key.id);
  const KeyId highest = *std::max_element(ids.begin(), ids.end());
  EXPECT_EQ(vault_->destroy(ids).value(), 10U);
  open_again();
  const auto again = vault_->keys_of(owners(0, 10)).value();
  for (const auto& key : again) EXPECT_GT(key.id, highest);
  EXPECT_NE(again[0].key, keys[0].key);
}

TEST_F(VaultTest, SaysAtCommitThatKeysWereLost) {
  ASSERT_TRUE(vault_->keys_of(owners(0, 10)).ok());
  ASSERT_TRUE(vault_->commit().ok());
  vault_.reset();
  {
    soci::session sql(soci::sqlite3, (folder_ / "keys.sqlite").string());
    sql << "UPDATE sealing_key SET wrapped = 'damaged' WHERE id = 1";
  }
  vault_ = opened(folder_, false);
  EXPECT_EQ(vault_->find(1).error().code, ErrorCode::kCorrupt);
  const auto handed_out = vault_->fresh_keys(3).value();
  EXPECT_EQ(vault_->keys_of(owners(0, 10)).error().code, ErrorCode::kCorrupt);
  EXPECT_FALSE(vault_->fresh_keys(1).ok()) << "not before the caller knows";
  EXPECT_EQ(vault_->commit().error().code, ErrorCode::kCorrupt);
  for (const auto& key : handed_out) EXPECT_FALSE(vault_->find(key.id).value());
  const auto after = vault_->fresh_keys(1).value();
  EXPECT_GT(after[0].id, handed_out.back().id);
  EXPECT_TRUE(vault_->commit().ok());
  EXPECT_EQ(vault_->find(after[0].id).value(), after[0].key);
}

// As after a full disk: whoever asked was told, and nobody else had any.
TEST_F(VaultTest, CanBeUsedAfterAFailureThatTookNoKeys) {
  ASSERT_TRUE(vault_->keys_of(owners(0, 10)).ok());
  ASSERT_TRUE(vault_->commit().ok());
  vault_.reset();
  {
    soci::session sql(soci::sqlite3, (folder_ / "keys.sqlite").string());
    sql << "UPDATE sealing_key SET wrapped = 'damaged' WHERE id = 1";
  }
  vault_ = opened(folder_, false);
  EXPECT_EQ(vault_->keys_of(owners(0, 10)).error().code, ErrorCode::kCorrupt);
  const auto after = vault_->fresh_keys(1);
  ASSERT_TRUE(after.ok()) << after.error().message;
  EXPECT_TRUE(vault_->commit().ok());
  EXPECT_EQ(vault_->find(after->front().id).value(), after->front().key);
}

TEST_F(VaultTest, NoticesAKeyThatWasMovedToAnotherOwner) {
  ASSERT_TRUE(vault_->keys_of(owners(0, 2)).ok());
  ASSERT_TRUE(vault_->commit().ok());
  vault_.reset();
  {
    soci::session sql(soci::sqlite3, (folder_ / "keys.sqlite").string());
    sql << "UPDATE sealing_key SET wrapped = (SELECT wrapped FROM sealing_key WHERE id = 2) "
           "WHERE id = 1";
  }
  vault_ = opened(folder_, false);
  EXPECT_EQ(vault_->find(1).error().code, ErrorCode::kCorrupt);
  EXPECT_EQ(vault_->find(1).error().where.file, (folder_ / "keys.sqlite").string());
  EXPECT_EQ(vault_->keys_of(owners(0, 2)).error().where.file, (folder_ / "keys.sqlite").string());
  EXPECT_TRUE(vault_->find(2).ok());
}

TEST_F(VaultTest, KeepsTombstonesInTheOrderTheyWereAdded) {
  const Instant early(std::chrono::seconds(10)), late(std::chrono::seconds(20));
  ASSERT_TRUE(vault_->add_tombstones({{"ff", late}, {"aa", early}}).ok());
  ASSERT_TRUE(vault_->add_tombstones({{"ff", early}, {"bb", late}}).ok());
  open_again();
  const auto all = vault_->tombstones().value();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].subject, "ff");
  EXPECT_EQ(all[0].at, late) << "the first erasure counts";
  EXPECT_EQ(all[1].subject, "aa");
  EXPECT_EQ(all[2].subject, "bb");
}

TEST_F(VaultTest, IsOpenInOneProcess) {
  const auto second = open_vault(folder_, false);
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().code, ErrorCode::kBusy);
}

// --- What is missing or does not fit -------------------------------------------------------------

TEST_F(VaultTest, SaysWhichFileIsMissingAndWhatThatMeans) {
  vault_.reset();
  const auto none = open_vault(temp_ / "nowhere", false);
  EXPECT_EQ(none.error().code, ErrorCode::kNotFound);
  EXPECT_THAT(none.error().message, AllOf(HasSubstr((temp_ / "nowhere/master.key").string()),
                                          HasSubstr("can not be read"), HasSubstr("GEHOR_KEYS")));
  EXPECT_FALSE(std::filesystem::exists(temp_ / "nowhere"));

  std::filesystem::rename(folder_ / "master.key", temp_ / "kept");
  EXPECT_EQ(open_vault(folder_, false).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(open_vault(folder_, true).error().code, ErrorCode::kNotFound)
      << "no new master key beside keys that the old one wraps";
  EXPECT_FALSE(std::filesystem::exists(folder_ / "master.key"));

  std::filesystem::rename(temp_ / "kept", folder_ / "master.key");
  std::filesystem::remove(folder_ / "keys.sqlite");
  EXPECT_THAT(open_vault(folder_, false).error().message, HasSubstr("keys.sqlite"));
  EXPECT_NE(opened(folder_, true), nullptr) << "a beginning that was cut short is carried on";
}

TEST_F(VaultTest, RefusesAMasterKeyThatOthersCanRead) {
  vault_.reset();
  for (const mode_t mode : {mode_t{0640}, mode_t{0604}, mode_t{0660}}) {
    ASSERT_EQ(::chmod((folder_ / "master.key").c_str(), mode), 0);
    const auto vault = open_vault(folder_, false);
    ASSERT_FALSE(vault.ok());
    EXPECT_EQ(vault.error().code, ErrorCode::kDenied);
    EXPECT_THAT(vault.error().message,
                HasSubstr("chmod 600 '" + (folder_ / "master.key").string() + "'"));
  }
  ASSERT_EQ(::chmod((folder_ / "master.key").c_str(), 0400), 0);
  EXPECT_NE(opened(folder_, false), nullptr);
}

TEST_F(VaultTest, RefusesAMasterKeyThatIsNoneOrDoesNotFit) {
  vault_.reset();
  const std::string good = read_file(folder_ / "master.key");
  std::string other = good;
  other[0] = other[0] == '0' ? '1' : '0';
  for (const std::string& text : {std::string(), std::string("x\n"), good + "0", good.substr(1),
                                  std::string(64, 'g') + "\n", other}) {
    temp_.write("state/keys/master.key", text);
    const auto vault = open_vault(folder_, false);
    ASSERT_FALSE(vault.ok()) << text;
    EXPECT_EQ(vault.error().code, ErrorCode::kCorrupt);
    if (text == other) {
      EXPECT_THAT(vault.error().message, HasSubstr("does not fit"));
    }
  }
  temp_.write("state/keys/master.key", good.substr(0, 64));  // an editor may drop the line break
  EXPECT_NE(opened(folder_, false), nullptr);
}

TEST_F(VaultTest, RefusesAFileOfANewerVersionAndADamagedOne) {
  vault_.reset();
  {
    soci::session sql(soci::sqlite3, (folder_ / "keys.sqlite").string());
    sql << "INSERT INTO migration (number, name) VALUES (99, 'from the future')";
  }
  EXPECT_EQ(open_vault(folder_, false).error().code, ErrorCode::kNewerFormat);
  temp_.write("state/keys/keys.sqlite", std::string(8192, 'x'));
  EXPECT_EQ(open_vault(folder_, false).error().code, ErrorCode::kCorrupt);
}

// Printed, not judged: it depends on the machine.
TEST_F(VaultTest, MakesManyKeysQuickly) {
  constexpr std::uint64_t kKeys = 200'000;
  using Clock = std::chrono::steady_clock;
  const auto all = owners(0, kKeys);
  const auto report = [](const char* what, Clock::time_point since) {
    const double seconds = std::chrono::duration<double>(Clock::now() - since).count();
    std::printf("  %s: %.2f s for %d, %.0f a second\n", what, seconds, static_cast<int>(kKeys),
                static_cast<double>(kKeys) / seconds);
  };
  auto since = Clock::now();
  for (std::size_t i = 0; i < all.size(); i += 5000) {
    const std::vector<Hash128> batch(all.begin() + static_cast<std::ptrdiff_t>(i),
                                     all.begin() + static_cast<std::ptrdiff_t>(i + 5000));
    ASSERT_TRUE(vault_->keys_of(batch).ok());
  }
  ASSERT_TRUE(vault_->commit().ok());
  report("keys of new owners", since);
  since = Clock::now();
  ASSERT_TRUE(vault_->fresh_keys(kKeys).ok());
  ASSERT_TRUE(vault_->commit().ok());
  report("fresh keys", since);
  open_again();
  since = Clock::now();
  ASSERT_TRUE(vault_->keys_of(all).ok());
  report("keys of known owners", since);
  since = Clock::now();
  for (KeyId id = 1; id <= static_cast<KeyId>(kKeys); ++id) ASSERT_TRUE(vault_->find(id).value());
  report("found by id", since);
}

}  // namespace
}  // namespace gehor::sqlite
