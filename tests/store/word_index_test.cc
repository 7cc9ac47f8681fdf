// The full-text index: what was added is found, what was removed is not, and what a crash or damage
// leaves is either whole or known not to be complete.
#include "store/search/word_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>

#include "store/search/part.h"
#include "store/search/postings.h"
#include "store/sqlite/vault.h"
#include "tests/store/sqlite_support.h"

namespace gehor::search {
namespace {

namespace fs = std::filesystem;
using test::hash_of;
using test::TempDir;
using Terms = std::vector<std::uint64_t>;

class WordIndexTest : public ::testing::Test {
 protected:
  WordIndexTest() {
    open_vault(true);
    open();
    EXPECT_TRUE(index_->complete_now().ok());
  }
  void open_vault(bool create) {
    vault_.reset();
    auto vault = sqlite::open_vault(folder_ / "keys", create);
    ASSERT_TRUE(vault.ok()) << describe(vault.error());
    vault_ = std::move(*vault);
  }
  void open() {
    index_.reset();
    auto index = open_word_index(folder_ / "search", *vault_);
    ASSERT_TRUE(index.ok()) << describe(index.error());
    index_ = std::move(*index);
  }
  void add(std::uint64_t record, const Terms& terms, ImportId import = 1) {
    ASSERT_TRUE(
        index_->add({hash_of(record), static_cast<std::uint32_t>(record), import}, terms).ok());
  }
  void commit() {
    ASSERT_TRUE(vault_->commit().ok());
    const Status done = index_->commit();
    ASSERT_TRUE(done.ok()) << describe(done.error());
  }
  std::set<std::uint32_t> found(const TermPhrase& phrase) {
    const auto hits = index_->find(phrase);
    EXPECT_TRUE(hits.ok()) << describe(hits.error());
    std::set<std::uint32_t> records;
    if (!hits.ok()) return records;
    for (const WordHit& hit : *hits) {
      EXPECT_EQ(hit.record.key, hash_of(hit.record.content));
      EXPECT_GT(hit.score, 0);
      EXPECT_TRUE(records.insert(hit.record.content).second) << "twice";
    }
    return records;
  }
  std::set<std::uint32_t> found(std::uint64_t term) { return found(TermPhrase{{term}}); }
  std::vector<fs::path> parts() {
    std::vector<fs::path> files;
    for (const auto& file : fs::directory_iterator(folder_ / "search")) {
      if (file.path().extension() == ".part") files.push_back(file.path());
    }
    return files;
  }

  TempDir folder_;
  std::unique_ptr<KeyVault> vault_;
  std::unique_ptr<WordIndex> index_;
};

using Records = std::set<std::uint32_t>;

TEST_F(WordIndexTest, FindsWordsAndPhrases) {
  add(1, {10, 20, 30, 20});
  add(2, {20, 10});
  add(3, {0, 30, 0, 10});
  commit();
  EXPECT_EQ(found(10), (Records{1, 2, 3}));
  EXPECT_EQ(found(20), (Records{1, 2}));
  EXPECT_EQ(found(99), Records{});
  EXPECT_EQ(found(TermPhrase{{10}, {20}}), (Records{1}));
  EXPECT_EQ(found(TermPhrase{{20}, {10, 30}}), (Records{1, 2}));
  EXPECT_EQ(found(TermPhrase{{30}, {10}}), Records{});  // a masked word stands between
  EXPECT_EQ(found(TermPhrase{{99, 30}}), (Records{1, 3}));
}

TEST_F(WordIndexTest, NothingIsFoundBeforeTheCommitNorAfterAbandoning) {
  add(1, {10});
  EXPECT_EQ(found(10), Records{});
  index_->abandon();
  add(2, {10});
  commit();
  EXPECT_EQ(found(10), (Records{2}));
}

TEST_F(WordIndexTest, RarerAndOftenerWordsWeighMore) {
  for (std::uint64_t i = 1; i <= 40; ++i) add(i, {1, 2, 3, 4, i == 7 ? 50U : 5U});
  add(41, {1, 1, 1, 4, 5});
  commit();
  const auto score = [&](std::uint64_t term, std::uint32_t record) {
    const auto hits = index_->find({{term}});
    for (const WordHit& hit : *hits) {
      if (hit.record.content == record) return hit.score;
    }
    return 0.0F;
  };
  EXPECT_GT(score(50, 7), score(1, 7));
  EXPECT_GT(score(1, 41), score(1, 7));
}

// Any mixture of texts, commits, openings and removals finds what a plain list of the texts would.
TEST_F(WordIndexTest, EqualsAPlainListOfTheTexts) {
  std::mt19937_64 random(20261127);
  struct Text {
    Terms terms;
    ImportId import;
  };
  std::map<std::uint32_t, Text> texts;
  std::uint32_t next = 1;
  for (ImportId import = 1; import <= 60; ++import) {
    const std::size_t n = random() % 40;
    for (std::size_t i = 0; i < n; ++i, ++next) {
      Terms terms;
      for (std::size_t k = random() % 30; k > 0; --k) {
        const std::uint64_t word = random() % 7 == 0 ? random() : random() % 50;
        terms.push_back(word);
      }
      add(next, terms, import);
      texts[next] = {terms, import};
    }
    commit();
    if (random() % 5 == 0) open();
    if (random() % 6 == 0) {
      const ImportId gone = static_cast<ImportId>(1 + random() % static_cast<unsigned>(import));
      std::set<ImportId> left;
      for (ImportId i = 1; i <= import; ++i) {
        if (i != gone) left.insert(i);
      }
      for (const auto& [record, text] : texts) {
        if (text.import != gone) left.insert(text.import);
      }
      std::erase_if(texts, [&](const auto& text) { return text.second.import == gone; });
      // Imports that went before stay away.
      ASSERT_TRUE(index_->keep_only(left).ok());
    }
    if (random() % 6 == 0 && !texts.empty()) {
      const auto one = std::next(texts.begin(), static_cast<long>(random() % texts.size()));
      ASSERT_TRUE(index_->forget({hash_of(one->first)}).ok());
      texts.erase(one);
    }
    if (import % 10 != 0) continue;
    for (std::uint64_t a = 0; a < 50; ++a) {
      Records has, follows;
      const std::uint64_t b = random() % 50;
      for (const auto& [record, text] : texts) {
        for (std::size_t i = 0; i < text.terms.size(); ++i) {
          if (text.terms[i] != a || a == 0) continue;
          has.insert(record);
          if (b != 0 && i + 1 < text.terms.size() && text.terms[i + 1] == b) follows.insert(record);
        }
      }
      ASSERT_EQ(found(a), has) << a;
      ASSERT_EQ(found(TermPhrase{{a}, {b}}), follows) << a << " " << b;
    }
    EXPECT_EQ(index_->size().records, texts.size());
  }
  EXPECT_LT(parts().size(), 16U);
}

TEST_F(WordIndexTest, AForgottenTextCanNotBeReadInACopyOfTheOldFiles) {
  add(1, {10, 11});
  add(2, {10, 12});
  commit();
  const fs::path copy = folder_ / "copy";
  fs::copy(folder_ / "search", copy);
  {
    // The control: with its key the copy can be read.
    auto old = open_word_index(copy, *vault_);
    ASSERT_TRUE(old.ok());
    ASSERT_TRUE((*old)->complete());
    EXPECT_EQ((*old)->find({{11}})->size(), 1U);
  }
  ASSERT_TRUE(index_->forget({hash_of(1)}).ok());
  EXPECT_EQ(found(10), (Records{2}));
  EXPECT_EQ(found(11), Records{});
  auto old = open_word_index(copy, *vault_);
  ASSERT_TRUE(old.ok());
  EXPECT_FALSE((*old)->complete());
  EXPECT_TRUE((*old)->find({{11}})->empty());
}

TEST_F(WordIndexTest, NoTermStandsInItsFiles) {
  const std::uint64_t term = 0x1122334455667788;
  add(1, {term});
  commit();
  const std::string needle(reinterpret_cast<const char*>(&term), sizeof term);
  for (const fs::path& file : parts()) {
    EXPECT_EQ(test::read_file(file).find(needle), std::string::npos);
  }
}

TEST_F(WordIndexTest, DamageIsNoticedAndMadeGood) {
  Terms terms;
  for (std::uint64_t i = 1; i < 40'000; ++i) terms.push_back(i * 7919);
  add(1, terms);
  commit();
  std::mt19937 random(1);
  for (int round = 0; round < 12; ++round) {
    SCOPED_TRACE(round);
    ASSERT_EQ(parts().size(), 1U);
    std::string bytes = test::read_file(parts()[0]);
    if (round % 2 == 0) {
      bytes.resize(random() % bytes.size());
    } else {
      bytes[random() % bytes.size()] ^= 0x10;
    }
    std::ofstream(parts()[0], std::ios::binary | std::ios::trunc) << bytes;
    open();
    if (index_->complete()) {
      // A flipped bit in the middle shows when somebody reads there; the next opening knows.
      bool noticed = false;
      for (std::uint64_t term = 1; term < 40'000 && !noticed; term += 50) {
        const auto hits = index_->find({{term * 7919}});
        noticed = !hits.ok();
        if (hits.ok()) {
          ASSERT_EQ(hits->size(), 1U);
        }
      }
      EXPECT_TRUE(noticed);
      open();
    }
    EXPECT_FALSE(index_->complete());
    ASSERT_TRUE(index_->start_over().ok());
    add(1, terms);
    ASSERT_TRUE(index_->complete_now().ok());
    open();
    EXPECT_TRUE(index_->complete());
    EXPECT_EQ(found(7919), (Records{1}));
  }
}

TEST_F(WordIndexTest, LeavesNothingOfWhatNeverBecamePart) {
  add(1, {10});
  commit();
  std::ofstream(folder_ / "search" / "0123.part") << "left by a process that died";
  open();
  EXPECT_EQ(parts().size(), 1U);
  EXPECT_EQ(found(10), (Records{1}));
}

TEST(Places, GoRoundAsBytes) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<Place> places;
    Place place{static_cast<std::uint32_t>(random() % 3), static_cast<std::uint32_t>(random() % 5)};
    for (std::size_t n = random() % 50; n > 0; --n) {
      places.push_back(place);
      if (random() % 2 == 0) {
        place.position += 1 + static_cast<std::uint32_t>(random() % 300);
      } else {
        place.text += 1 + static_cast<std::uint32_t>(random() % 300'000);
        place.position = static_cast<std::uint32_t>(random() % 70'000);
      }
    }
    std::string bytes;
    PlaceWriter writer;
    for (const Place& one : places) writer.add(bytes, one);
    std::vector<Place> again;
    ASSERT_TRUE(read_places(bytes, UINT32_MAX, again));
    ASSERT_EQ(again.size(), places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      EXPECT_EQ(again[i].text, places[i].text);
      EXPECT_EQ(again[i].position, places[i].position);
    }
    again.clear();
    if (!bytes.empty()) {
      // Cut anywhere, or noise: an answer, never a crash.
      (void)read_places(std::string_view(bytes).substr(0, random() % bytes.size()), 5, again);
      for (char& c : bytes) c = static_cast<char>(random());
      (void)read_places(bytes, 5, again);
      for (const Place& one : again) EXPECT_LT(one.text, std::max(5U, one.text + 1));
    }
  }
}

}  // namespace
}  // namespace gehor::search
