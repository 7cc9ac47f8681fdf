// The office on SQLite: what was decided is kept by date, and what is forgotten leaves no bytes.
#include "store/sqlite/office.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

#include "office/identity_groups.h"
#include "store/directory.h"
#include "store/sqlite/soci.h"
#include "tests/store/sqlite_support.h"

namespace gehor::sqlite {
namespace {

using office::IdentityGroups;
using office::IdentityLink;
using test::files_with;
using test::hash_of;
using test::mode_of;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

Instant day(int number) { return Instant(std::chrono::hours(24 * number)); }

std::unique_ptr<office::Office> opened(const std::filesystem::path& file) {
  auto office = open_office(file);
  if (!office.ok()) {
    ADD_FAILURE() << office.error().message;
    return nullptr;
  }
  return std::move(office).value();
}

class OfficeTest : public ::testing::Test {
 protected:
  TempDir temp_;
  std::filesystem::path file_ = temp_ / "office.sqlite";
  std::unique_ptr<office::Office> office_ = opened(file_);
};

TEST_F(OfficeTest, IsAFileForItsOwnerAlone) {
  ASSERT_TRUE(office_->set("", "zone", "UTC", day(1)).ok());
  EXPECT_EQ(mode_of(file_), 0600U);
  EXPECT_EQ(mode_of(temp_ / "office.sqlite-wal"), 0600U);
  EXPECT_EQ(mode_of(temp_ / "office.sqlite-shm"), 0600U);
}

TEST_F(OfficeTest, KeepsItsIdAndWhatItHoldsOverOpenings) {
  const std::string id = office_->directory_id();
  EXPECT_EQ(id.size(), 32U);
  ASSERT_TRUE(office_->set("", "zone", "UTC", day(1)).ok());
  office_.reset();
  for (int i = 0; i < 2; ++i) {
    const auto again = opened(file_);
    EXPECT_EQ(again->directory_id(), id);
    EXPECT_THAT(again->settings("", day(2)).value(), ElementsAre(Pair("zone", "UTC")));
  }
}

TEST(Office, HasTheIdOfItsDataDirectoryAndStaysInIt) {
  const TempDir temp;
  const FixedClock clock{day(1)};
  std::string id;
  {
    const auto directory =
        store::DataDirectory::open(temp / "data", {{"gehor"}, &clock}, store::OpenMode::kCreate);
    ASSERT_TRUE(directory.ok());
    id = directory->id();
  }
  EXPECT_EQ(opened(temp / "data/office.sqlite")->directory_id(), id);
  opened(temp / "data/office.sqlite");
  temp.write("data/format", "gehor data directory\nformat 1\nid " + std::string(32, 'e') + "\n");
  EXPECT_EQ(open_office(temp / "data/office.sqlite").error().code, ErrorCode::kCorrupt);
}

TEST(Office, OpensInAFolderOfAnyName) {
  const TempDir temp;
  for (const char* name : {"with space", "a=b", "a=b  c", "it's", "qu\"ote", "åäö"}) {
    std::filesystem::create_directory(temp / name);
    ASSERT_NE(opened(temp / name / "office.sqlite"), nullptr) << name;
    EXPECT_GT(std::filesystem::file_size(temp / name / "office.sqlite"), 0U) << name;
  }
  std::filesystem::create_directory(temp / "a=\"b");
  EXPECT_EQ(open_office(temp / "a=\"b/office.sqlite").error().code, ErrorCode::kInvalidArgument);
}

TEST_F(OfficeTest, FindsSourcesByNameAndFingerprint) {
  const auto named = office_->add_source("shop", "", day(1));
  const auto guessed = office_->add_source("mail", "f1", day(2));
  ASSERT_TRUE(named.ok() && guessed.ok());
  EXPECT_EQ(office_->source_by_name("shop").value()->id, named->id);
  EXPECT_EQ(office_->source_by_fingerprint("f1").value()->name, "mail");
  EXPECT_EQ(office_->source_by_fingerprint("f1").value()->since, day(2));
  EXPECT_FALSE(office_->source_by_name("none").value());
  EXPECT_FALSE(office_->source_by_fingerprint("").value()) << "named sources have none";
  const auto all = office_->sources().value();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].name, "shop");
  EXPECT_EQ(all[1].fingerprint, "f1");
}

TEST_F(OfficeTest, MakesAGuessedNameUniqueAndRefusesATakenOneThatWasTold) {
  EXPECT_EQ(office_->add_source("tickets", "f1", day(1))->name, "tickets");
  EXPECT_EQ(office_->add_source("tickets", "f2", day(1))->name, "tickets 2");
  EXPECT_EQ(office_->add_source("tickets", "f3", day(1))->name, "tickets 3");
  EXPECT_EQ(office_->add_source("tickets", "", day(1)).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(office_->add_source("other", "f1", day(1)).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(office_->add_source("", "f9", day(1)).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(office_->sources()->size(), 3U);
}

TEST_F(OfficeTest, AnswersWithTheSettingsThatWereInForce) {
  ASSERT_TRUE(office_->set("source/1", "zone", "UTC", day(10)).ok());
  ASSERT_TRUE(office_->set("source/1", "zone", "Europe/Oslo", day(20)).ok());
  ASSERT_TRUE(office_->set("source/1", "score_good", "low", day(15)).ok());
  ASSERT_TRUE(office_->set("", "zone", "Europe/Paris", day(1)).ok());
  const auto at = [&](int number) { return office_->settings("source/1", day(number)).value(); };
  EXPECT_THAT(at(9), IsEmpty());
  EXPECT_THAT(at(10), ElementsAre(Pair("zone", "UTC")));
  EXPECT_THAT(at(19), ElementsAre(Pair("score_good", "low"), Pair("zone", "UTC")));
  EXPECT_THAT(at(20), ElementsAre(Pair("score_good", "low"), Pair("zone", "Europe/Oslo")));
  // Decided later, but in force between: it must not cover what came after it.
  ASSERT_TRUE(office_->set("source/1", "zone", "Asia/Tokyo", day(12)).ok());
  EXPECT_EQ(at(13)["zone"], "Asia/Tokyo");
  EXPECT_EQ(at(20)["zone"], "Europe/Oslo");
  // Of two at one moment the last one counts.
  ASSERT_TRUE(office_->set("source/1", "zone", "UTC", day(20)).ok());
  EXPECT_EQ(at(20)["zone"], "UTC");
  const auto history = office_->history("source/1").value();
  ASSERT_EQ(history.size(), 5U);
  EXPECT_EQ(history[1].value, "Asia/Tokyo");
  EXPECT_EQ(history[1].set_at, day(12));
  EXPECT_EQ(office_->set("", "", "x", day(1)).error().code, ErrorCode::kInvalidArgument);
}

TEST_F(OfficeTest, TakesAnyTextAsItIs) {
  const std::string value = "'; DROP TABLE setting; -- å \n :x \"q\"";
  ASSERT_TRUE(office_->set("", "key'", value, day(1)).ok());
  EXPECT_EQ(office_->settings("", day(1)).value()["key'"], value);
}

TEST_F(OfficeTest, LearnsDepartmentsAndBelievesTheLastLesson) {
  ASSERT_TRUE(office_->learn_department("DOT", "Transport", day(1)).ok());
  ASSERT_TRUE(office_->learn_department("DOT", "Department of Transportation", day(2)).ok());
  ASSERT_TRUE(office_->learn_department("HR", "Human Resources", day(1)).ok());
  EXPECT_THAT(
      office_->department_names().value(),
      ElementsAre(Pair("DOT", "Department of Transportation"), Pair("HR", "Human Resources")));
  ASSERT_TRUE(office_->learn_department("DOT", "Transport", day(3)).ok());
  EXPECT_EQ(office_->department_names().value()["DOT"], "Transport");
  EXPECT_FALSE(office_->learn_department("", "x", day(1)).ok());
}

TEST_F(OfficeTest, JoinsIdentitiesIntoCustomers) {
  const auto a = hash_of(1), b = hash_of(2), c = hash_of(3), d = hash_of(4), e = hash_of(5);
  EXPECT_THAT(office_->identities_of(a).value(), ElementsAre(a)) << "it stands for itself";
  ASSERT_TRUE(office_->link({{a, b}, {c, d}, {e}}, day(1)).ok());
  EXPECT_THAT(office_->identities_of(b).value(), UnorderedElementsAre(a, b));
  EXPECT_EQ(office_->identity_links()->size(), 2U);
  ASSERT_TRUE(office_->link({{b, d}}, day(2)).ok());
  for (const auto& one : {a, b, c, d}) {
    EXPECT_THAT(office_->identities_of(one).value(), UnorderedElementsAre(a, b, c, d));
  }
  EXPECT_THAT(office_->identities_of(e).value(), ElementsAre(e));
  const auto links = office_->identity_links().value();
  ASSERT_EQ(links.size(), 3U);
  for (const IdentityLink& link : links) EXPECT_EQ(link.customer, links[0].customer);
  ASSERT_TRUE(office_->link({{a, b, c, d}, {a, a}}, day(3)).ok());
  EXPECT_EQ(office_->identity_links()->size(), 3U) << "nothing new";
}

TEST_F(OfficeTest, SaysWhichLinksAreNewSinceAMark) {
  const auto a = hash_of(1), b = hash_of(2), c = hash_of(3), d = hash_of(4);
  ASSERT_TRUE(office_->link({{a, b}}, day(1)).ok());
  const auto first = office_->links_since(0).value();
  EXPECT_TRUE(first.all);
  EXPECT_EQ(first.links.size(), 1U);
  const auto nothing = office_->links_since(first.mark).value();
  EXPECT_FALSE(nothing.all);
  EXPECT_TRUE(nothing.links.empty());
  EXPECT_EQ(nothing.mark, first.mark);

  ASSERT_TRUE(office_->link({{c, d}}, day(2)).ok());
  const auto between = office_->links_since(first.mark).value();
  ASSERT_TRUE(office_->link({{a, c}}, day(2)).ok());
  const auto later = office_->links_since(first.mark).value();
  EXPECT_FALSE(later.all);
  ASSERT_EQ(later.links.size(), 2U);  // in their order
  EXPECT_EQ(later.links[0].identity, between.links[0].identity);
  EXPECT_EQ(office_->links_since(between.mark).value().links.size(), 1U);

  // What goes can not be said as what came.
  ASSERT_TRUE(office_->forget({a}).ok());
  EXPECT_TRUE(office_->links_since(later.mark).value().all);
  EXPECT_TRUE(office_->links_since(12'345).value().all) << "nobody gave that mark";
}

TEST_F(OfficeTest, GivesTheSameCustomersInWhateverOrderTheyAreLinked) {
  // An oracle of its own: everything that shares a number modulo 7 is one customer.
  std::vector<std::uint64_t> order(193);
  std::iota(order.begin(), order.end(), 0U);
  std::mt19937 random(7);
  std::shuffle(order.begin(), order.end(), random);
  IdentityGroups groups;
  for (const std::uint64_t i : order) groups.add(std::array{hash_of(i), hash_of(i + 7)});
  ASSERT_TRUE(office_->link(groups, day(1)).ok());
  for (std::uint64_t i = 0; i < 200; ++i) {
    std::vector<Hash128> expected;
    for (std::uint64_t j = i % 7; j < 200; j += 7) expected.push_back(hash_of(j));
    EXPECT_THAT(office_->identities_of(hash_of(i)).value(),
                ::testing::UnorderedElementsAreArray(expected));
  }
}

TEST_F(OfficeTest, ForgettingTheOneThatStoodForACustomerKeepsTheOthersTogether) {
  const auto a = hash_of(1), b = hash_of(2), c = hash_of(3);
  ASSERT_TRUE(office_->link({{a, b, c}}, day(1)).ok());
  const Hash128 stood = office_->identity_links().value()[0].customer;
  ASSERT_TRUE(office_->forget({stood}).ok());
  EXPECT_THAT(office_->identities_of(stood).value(), ElementsAre(stood));
  std::vector<Hash128> others;
  for (const auto& one : {a, b, c}) {
    if (one != stood) others.push_back(one);
  }
  EXPECT_THAT(office_->identities_of(others[0]).value(),
              ::testing::UnorderedElementsAreArray(others));
  ASSERT_TRUE(office_->forget({a, b, c, hash_of(99)}).ok());
  EXPECT_THAT(office_->identity_links().value(), IsEmpty());
}

TEST_F(OfficeTest, LeavesNoBytesOfWhatIsForgotten) {
  // Enough in random order that pages are split and rows moved.
  IdentityGroups groups;
  for (std::uint64_t i = 0; i < 4000; i += 2) groups.add(std::array{hash_of(i), hash_of(i + 1)});
  ASSERT_TRUE(office_->link(groups, day(1)).ok());
  std::vector<Hash128> erased;
  for (std::uint64_t i = 0; i < 100; ++i) erased.push_back(hash_of(i));
  for (const auto& one : erased) {
    ASSERT_THAT(files_with(temp_.path(), to_hex(one)), ::testing::Not(IsEmpty()))
        << "the positive control: it can be seen before";
  }
  ASSERT_TRUE(office_->forget(erased).ok());
  for (const auto& one : erased) {
    EXPECT_THAT(files_with(temp_.path(), to_hex(one)), IsEmpty()) << to_hex(one);
  }
  EXPECT_EQ(std::filesystem::file_size(temp_ / "office.sqlite-wal"), 0U);
  EXPECT_THAT(files_with(temp_.path(), to_hex(hash_of(101))), ElementsAre("office.sqlite"));
}

TEST_F(OfficeTest, KeepsReceiptsInTheirOrder) {
  ASSERT_TRUE(office_->add_receipt("r2", "{\"n\":2}", day(2)).ok());
  ASSERT_TRUE(office_->add_receipt("r1", "{\"n\":1}", day(1)).ok());
  EXPECT_FALSE(office_->add_receipt("r1", "{}", day(3)).ok());
  EXPECT_THAT(office_->receipts().value(), ElementsAre("{\"n\":1}", "{\"n\":2}"));
}

TEST_F(OfficeTest, KeepsModelsByTaxonomyAndVersionUntilTheirBytesAreDropped) {
  // Bytes as they come: with zeros, and more than a page.
  const std::string bytes = std::string("model\0", 6) + std::string(100'000, '\x7f') + "planted";
  const auto model = [](const char* taxonomy, const char* card) {
    return office::ModelEntry{taxonomy, 0, day(3), card, 7};
  };
  EXPECT_EQ(office_->add_model(model("reason", "{\"n\":1}"), "first").value(), 1);
  EXPECT_EQ(office_->add_model(model("tone", "{}"), "tone").value(), 1);
  EXPECT_EQ(office_->add_model(model("reason", "{\"n\":2}"), bytes).value(), 2);

  const auto models = office_->models().value();
  ASSERT_EQ(models.size(), 3U);
  EXPECT_EQ(models[0].taxonomy, "reason");
  EXPECT_EQ(models[0].version, 2);
  EXPECT_EQ(models[0].card, "{\"n\":2}");
  EXPECT_EQ(models[0].learned, day(3));
  EXPECT_EQ(models[0].sealing_key, 7);
  EXPECT_EQ(models[1].version, 1);
  EXPECT_EQ(models[2].taxonomy, "tone");
  EXPECT_EQ(office_->sealed_model("reason", 2).value(), bytes);
  EXPECT_EQ(office_->sealed_model("reason", 1).value(), "first");
  EXPECT_EQ(office_->sealed_model("reason", 3).error().code, ErrorCode::kNotFound);

  ASSERT_THAT(files_with(temp_.path(), "planted"), ::testing::Not(IsEmpty()));
  ASSERT_TRUE(office_->drop_model("reason", 2).ok());
  EXPECT_THAT(files_with(temp_.path(), "planted"), IsEmpty());
  EXPECT_EQ(office_->sealed_model("reason", 2).error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(office_->models().value()[0].kept);
  EXPECT_EQ(office_->add_model(model("reason", "{}"), "third").value(), 3)
      << "a version is never given twice";
}

TEST_F(OfficeTest, KeepsOwnTaxonomiesByIdAndVersionUntilTheirTextIsDropped) {
  const auto taxonomy = [](const char* id, int on) {
    return office::TaxonomyEntry{id, 0, day(on), "our.toml", "1a2b"};
  };
  EXPECT_EQ(office_->add_taxonomy(taxonomy("our_shop", 3), "first").value(), 1);
  EXPECT_EQ(office_->add_taxonomy(taxonomy("our_bank", 4), "bank").value(), 1);
  EXPECT_EQ(office_->add_taxonomy(taxonomy("our_shop", 5), "second").value(), 2);

  const auto kept = office_->taxonomies().value();
  ASSERT_EQ(kept.size(), 3U);
  EXPECT_EQ(kept[0].id, "our_bank");
  EXPECT_EQ(kept[1].id, "our_shop");
  EXPECT_EQ(kept[1].version, 2);
  EXPECT_EQ(kept[1].kept_at, day(5));
  EXPECT_EQ(kept[1].from, "our.toml");
  EXPECT_EQ(kept[1].fingerprint, "1a2b");
  EXPECT_EQ(office_->taxonomy_text("our_shop", 1).value(), "first");
  EXPECT_EQ(office_->taxonomy_text("our_shop", 3).error().code, ErrorCode::kNotFound);

  ASSERT_TRUE(office_->drop_taxonomy("our_shop", 2).ok());
  EXPECT_EQ(office_->taxonomy_text("our_shop", 2).error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(office_->taxonomies().value()[1].kept);
  EXPECT_EQ(office_->add_taxonomy(taxonomy("our_shop", 6), "third").value(), 3)
      << "a version is never given twice";
}

TEST_F(OfficeTest, RefusesAFileOfANewerVersionAndLeavesItAsItIs) {
  office_.reset();
  {
    soci::session sql(soci::sqlite3, file_.string());
    sql << "INSERT INTO migration (number, name) VALUES (99, 'from the future')";
  }
  const std::string before = test::read_file(file_);
  const auto office = open_office(file_);
  ASSERT_FALSE(office.ok());
  EXPECT_EQ(office.error().code, ErrorCode::kNewerFormat);
  EXPECT_THAT(office.error().message, HasSubstr("was made by a newer version of Gehör"));
  EXPECT_EQ(test::read_file(file_), before);
}

TEST(Office, RefusesWhatIsNotAnOffice) {
  const TempDir temp;
  const auto text = temp.write("text.sqlite", std::string(5000, 'x'));
  EXPECT_EQ(open_office(text).error().code, ErrorCode::kCorrupt);
  {
    soci::session sql(soci::sqlite3, (temp / "songs.sqlite").string());
    sql << "CREATE TABLE song (name TEXT)";
  }
  EXPECT_THAT(open_office(temp / "songs.sqlite").error().message, HasSubstr("another program"));
  EXPECT_EQ(open_office(temp / "no/folder.sqlite").error().code, ErrorCode::kIo);
  EXPECT_EQ(open_office(temp.path()).error().code, ErrorCode::kIo);
}

}  // namespace
}  // namespace gehor::sqlite
