// The ledger in its file: what is known, updated, taken back, folded, erased; nothing half done.
#include "store/duckdb/ledger.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <set>

#include <fstream>
#include <map>

#include "measures/counted.h"
#include "measures/registry.h"
#include "store/duckdb/database.h"
#include "store/sql.h"
#include "tests/support/temp_dir.h"

namespace gehor::duckdb {
namespace {

constexpr Instant kNow{std::chrono::microseconds(1'700'000'000'000'000)};

Record record(std::uint64_t key, std::uint64_t content, RecordKind kind = RecordKind::kContact) {
  Record r;
  r.kind = kind;
  r.source = 1;
  r.key = {9, key};
  r.contact = {9, key};
  r.row = {8, key};
  r.content = {7, content};
  r.at = SourceTime{1'600'000'000'000'000, true, false};
  r.owner = "Delivery";
  return r;
}

class LedgerTest : public testing::Test {
 protected:
  void SetUp() override { open(); }
  void open() {
    file_.reset();
    auto opened = open_ledger_file(folder_.path() / "ledger.duckdb", kNow);
    ASSERT_TRUE(opened.ok()) << opened.error().message;
    file_ = std::move(opened).value();
  }
  Ledger& ledger() { return file_->ledger(); }
  ImportId import(const std::vector<std::pair<Record, bool>>& records) {
    const ImportId id = ledger().begin_import().value();
    for (const auto& [r, replaces] : records) EXPECT_TRUE(ledger().append(r, replaces).ok());
    ImportEntry entry;
    entry.source = 1;
    entry.received = kNow;
    EXPECT_TRUE(ledger().commit_import(entry).ok());
    return id;
  }
  std::vector<FoldedContact> fold() {
    std::vector<FoldedContact> contacts;
    EXPECT_TRUE(ledger().use_links({}).ok());
    EXPECT_TRUE(ledger()
                    .fold(FoldScope{},
                          [&](const FoldedContact& c) {
                            contacts.push_back(c);
                            return Status{};
                          })
                    .ok());
    return contacts;
  }

  test::TempDir folder_;
  std::unique_ptr<LedgerFile> file_;
};

TEST_F(LedgerTest, WhatWasCommittedIsThereAfterOpeningAgain) {
  import({{record(1, 1), false}, { record(2, 2), false }});
  open();
  EXPECT_EQ(fold().size(), 2U);
  ASSERT_EQ(ledger().imports()->size(), 1U);
}

TEST_F(LedgerTest, AFileThatWasBeingMadeWhenTheProcessDiedIsMadeAnew) {
  file_.reset();
  std::filesystem::rename(folder_ / "ledger.duckdb", folder_ / "ledger.duckdb.new");
  std::filesystem::resize_file(folder_ / "ledger.duckdb.new", 5'000);
  open();
  import({{ record(1, 1), false }});
  open();
  EXPECT_EQ(fold().size(), 1U);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "ledger.duckdb.new"));
}

TEST_F(LedgerTest, WhatWasNotCommittedNeverWas) {
  ASSERT_TRUE(ledger().begin_import().ok());
  ASSERT_TRUE(ledger().append(record(1, 1), false).ok());
  ledger().abandon_import();
  EXPECT_TRUE(fold().empty());
  ASSERT_TRUE(ledger().begin_import().ok());
  ASSERT_TRUE(ledger().append(record(1, 1), false).ok());
  open();  // as after a crash
  EXPECT_TRUE(fold().empty());
  EXPECT_TRUE(ledger().imports()->empty());
}

TEST_F(LedgerTest, AnUpdateSupersedesAndUndoingBringsBack) {
  import({{ record(1, 1), false }});
  Record later = record(1, 5);
  later.owner = "Billing";
  const ImportId second = import({{later, true}});
  ASSERT_EQ(fold().size(), 1U);
  EXPECT_EQ(fold()[0].owner, "Billing");
  ASSERT_TRUE(ledger().undo(second).ok());
  ASSERT_EQ(fold().size(), 1U);
  EXPECT_EQ(fold()[0].owner, "Delivery");
}

TEST_F(LedgerTest, TheSameIdTwiceInOneFileKeepsTheLastRow) {
  Record first = record(1, 1), last = record(1, 2);
  last.owner = "Billing";
  import({{first, false}, { last, true }});
  ASSERT_EQ(fold().size(), 1U);
  EXPECT_EQ(fold()[0].owner, "Billing");
}

TEST_F(LedgerTest, LookUpSeesWhatThisImportHasAppended) {
  ASSERT_TRUE(ledger().begin_import().ok());
  ASSERT_TRUE(ledger().append(record(1, 4), false).ok());
  const auto known = ledger().look_up({{9, 1}, {9, 2}});
  ASSERT_TRUE(known.ok());
  EXPECT_TRUE((*known)[0].exists);
  EXPECT_EQ((*known)[0].content, (Hash128{7, 4}));
  EXPECT_FALSE((*known)[1].exists);
  ledger().abandon_import();
}

TEST_F(LedgerTest, MessagesAndAnswersJoinTheirContact) {
  Record message = record(11, 1, RecordKind::kMessage);
  message.contact = {9, 1};
  message.author = Author::kAgent;
  message.at = SourceTime{1'600'000'100'000'000, true, false};
  Record answer = record(12, 1, RecordKind::kSurveyAnswer);
  answer.contact = {9, 1};
  answer.score = Score{SurveyKind::kCsat, 4, 1, 5, false, {5, 5}};
  Record lonely = record(13, 1, RecordKind::kMessage);
  lonely.contact = {9, 99};
  import({{record(1, 1), false}, {message, false}, {answer, false}, { lonely, false }});
  const auto contacts = fold();
  ASSERT_EQ(contacts.size(), 2U);
  const FoldedContact& joined = contacts[0].has_contact_record ? contacts[0] : contacts[1];
  const FoldedContact& known_by_message =
      contacts[0].has_contact_record ? contacts[1] : contacts[0];
  ASSERT_TRUE(joined.csat);
  EXPECT_EQ(joined.csat->raw, 4);
  ASSERT_TRUE(joined.first_agent_message);
  EXPECT_FALSE(known_by_message.has_contact_record);
  EXPECT_TRUE(known_by_message.at);
}

TEST_F(LedgerTest, WhatWordsSayIsOfTheContactsOwnRecordElseOfTheFirstMessageThatSaysSomething) {
  const auto message = [](std::uint64_t key, std::uint64_t contact, int minute,
                          const char* reasons) {
    Record r = record(key, 1, RecordKind::kMessage);
    r.contact = {9, contact};
    r.author = Author::kCustomer;
    r.at = SourceTime{1'600'000'000'000'000 + minute * 60'000'000LL, true, false};
    r.understood.reasons = reasons;
    return r;
  };
  Record own = record(1, 1);
  own.understood = {"reason 1", "problem", "invoice",  "misprint", "marketing",
                    "finance",  ToldSet(), "negative", SaidSet()};
  own.understood.told.set(Told::kCause);
  import({{own, false},
          {message(11, 1, 1, "delivery"), false},
          {message(12, 2, 3, "late"), false},
          {message(13, 2, 2, "first"), false},
          { message(14, 2, 1, ""),
            false }});
  std::map<std::uint64_t, FoldedContact> by_key;
  for (const FoldedContact& c : fold()) by_key[c.key.low] = c;
  EXPECT_EQ(by_key[1].understood.reasons, "invoice");
  EXPECT_EQ(by_key[1].understood.owner, "finance");
  EXPECT_EQ(by_key[1].understood.kind, "problem");
  EXPECT_TRUE(by_key[1].understood.told.has(Told::kCause));
  EXPECT_EQ(by_key[2].understood.told.bits(), 0);
  EXPECT_EQ(by_key[2].understood.reasons, "first");
}

TEST_F(LedgerTest, AContactSaysWhateverOneOfItsMessagesSays) {
  const auto message = [](std::uint64_t key, Author author, const char* tone, Said said) {
    Record r = record(key, 1, RecordKind::kMessage);
    r.contact = {9, 1};
    r.author = author;
    r.at = SourceTime{1'600'000'000'000'000 + static_cast<std::int64_t>(key), true, false};
    r.understood.tone = tone;
    r.understood.said.set(said);
    return r;
  };
  import({{message(1, Author::kAgent, "", Said::kApology), false},
          {message(2, Author::kCustomer, "negative", Said::kComplaint), false},
          { message(3, Author::kCustomer, "positive", Said::kThanks),
            false }});
  const auto contacts = fold();
  ASSERT_EQ(contacts.size(), 1U);
  EXPECT_EQ(contacts[0].understood.tone, "negative") << "of the first words that have one";
  const SaidSet& said = contacts[0].understood.said;
  EXPECT_TRUE(said.has(Said::kApology) && said.has(Said::kComplaint) && said.has(Said::kThanks));
  EXPECT_FALSE(said.has(Said::kLeaving));
}

TEST_F(LedgerTest, AContactsLanguageIsTheCustomersWhereItIsKnownWhoWrote) {
  const auto message = [](std::uint64_t key, std::uint64_t contact, Author author,
                          const char* language, std::uint32_t length) {
    Record r = record(key, 1, RecordKind::kMessage);
    r.contact = {9, contact};
    r.author = author;
    r.language = language;
    r.text_length = length;
    return r;
  };
  import({{message(1, 1, Author::kCustomer, "fi", 20), false},
          {message(2, 1, Author::kAgent, "sv", 400), false},
          {message(3, 2, Author::kUnknown, "da", 10), false},
          { message(4, 2, Author::kUnknown, "nb", 30),
            false }});
  std::map<std::uint64_t, std::string> languages;
  for (const FoldedContact& c : fold()) languages[c.key.low] = c.language;
  EXPECT_EQ(languages[1], "fi");
  EXPECT_EQ(languages[2], "nb") << "else of the longest";
}

TEST_F(LedgerTest, WordsAreReadAgainWhereSomethingElseReadThem) {
  const auto sealed = [](std::uint64_t key, const char* by, Author author) {
    Record r = record(key, 1);
    r.key = r.contact = {key << 60U, key};  // spread over all there are
    r.sealing_key = static_cast<KeyId>(key);
    r.sealed = "sealed";
    r.author = author;
    r.understood.by = by;
    r.understood.reasons = by;
    return r;
  };
  import({{sealed(1, "", Author::kUnknown), false},
          {sealed(2, "reason 1", Author::kCustomer), false},
          {sealed(3, "reason 2", Author::kUnknown), false},
          {sealed(15, "", Author::kUnknown), false},
          {sealed(4, "", Author::kBot), false},
          {sealed(6, "", Author::kAgent), false},
          { record(5, 1),
            false }});
  const auto not_by = [&](const std::string& by) {
    std::set<std::uint64_t> keys;
    for (std::uint64_t part = 0; part < 3; ++part) {
      EXPECT_TRUE(ledger()
                      .each_not_understood_by(by, part, 3,
                                              [&](const Ledger::SealedRecord& r) {
                                                EXPECT_TRUE(keys.insert(r.key.low).second);
                                                return Status{};
                                              })
                      .ok());
    }
    EXPECT_EQ(ledger().count_not_understood_by(by).value(), keys.size());
    return keys;
  };
  EXPECT_EQ(not_by("reason 2"), (std::set<std::uint64_t>{1, 2, 6, 15}))
      << "a bot's words, and what has none, are never read";
  EXPECT_EQ(not_by(""), (std::set<std::uint64_t>{2, 3}));

  ASSERT_TRUE(ledger().begin_understanding().ok());
  for (const std::uint64_t key : {1U, 2U, 6U, 15U}) {
    ASSERT_TRUE(ledger()
                    .add_understood({{std::uint64_t{key} << 60U, key},
                                     {"reason 2", "", "new", "", "", "it", {}, "", {}}})
                    .ok());
  }
  ASSERT_TRUE(ledger().keep_understood().ok());
  EXPECT_TRUE(not_by("reason 2").empty());
  std::map<std::uint64_t, std::string> reasons;
  for (const FoldedContact& c : fold()) reasons[c.key.low] = c.understood.reasons;
  EXPECT_EQ(reasons[1], "new");
  EXPECT_EQ(reasons[3], "reason 2");
  EXPECT_EQ(reasons[4], "");
}

TEST_F(LedgerTest, ErasingLeavesNumbersAndTakesWordsAndNames) {
  Record r = record(1, 1);
  r.identity = {4, 4};
  r.sealing_key = 77;
  r.sealed = "sealed";
  Record other = record(2, 1);
  other.identity = {5, 5};
  import({{r, false}, { other, false }});
  EXPECT_EQ(ledger().keys_of({{4, 4}}, {}).value(), std::vector<KeyId>{77});
  const auto erased = ledger().erase({{4, 4}}, {}, {6, 6});
  ASSERT_TRUE(erased.ok()) << erased.error().message;
  EXPECT_EQ(erased->contacts, 1U);
  EXPECT_TRUE(ledger().keys_of({{4, 4}}, {}).value().empty()) << "nobody can tell any more";
  const auto contacts = fold();
  ASSERT_EQ(contacts.size(), 2U);
  int fresh = 0;
  for (const FoldedContact& c : contacts) fresh += c.customer == Hash128{6, 6} ? 1 : 0;
  EXPECT_EQ(fresh, 1);
  const auto known = ledger().look_up({{9, 1}});
  EXPECT_TRUE((*known)[0].exists);
}

// Facts are written while contacts are still being read. A streamed answer was once cut short by
// that, at the first flush of the appender (204,800 rows), and the rest was silently missing.
TEST_F(LedgerTest, AFoldIsWholeWhileFactsAreWritten) {
  constexpr std::uint64_t kContacts = 220'000;
  ASSERT_TRUE(ledger().begin_import().ok());
  for (std::uint64_t i = 1; i <= kContacts; ++i) {
    ASSERT_TRUE(ledger().append(record(i, i), false).ok());
  }
  ImportEntry entry;
  entry.source = 1;
  entry.received = kNow;
  ASSERT_TRUE(ledger().commit_import(entry).ok());
  ASSERT_TRUE(ledger().use_links({}).ok());
  ASSERT_TRUE(file_->facts().begin(true).ok());
  const Status folded = ledger().fold(FoldScope{}, [&](const FoldedContact& c) {
    facts::Fact fact;
    fact.contact = c.key;
    fact.source = c.source;
    return file_->facts().add(fact);
  });
  ASSERT_TRUE(folded.ok());
  ASSERT_TRUE(file_->facts().publish({}, "{}", kNow).ok());
  const auto counted = file_->reader().count({}, {"contacts"});
  ASSERT_TRUE(counted.ok());
  EXPECT_EQ(counted->at(0).counts.at(0), kContacts);
}

TEST_F(LedgerTest, AFoldInPartsIsTheWholeAndLeavesCustomersWhole) {
  std::vector<std::pair<Record, bool>> records;
  for (std::uint64_t i = 1; i <= 400; ++i) {
    Record r = record(i, i);
    // Pseudonyms from the whole range; every fifth contact is nobody's.
    if (i % 5 != 0) r.identity = {i % 37 * 0x0123456789ABCDEF, i % 37};
    r.contact = {i * 0x9E3779B97F4A7C15, i};
    records.emplace_back(r, false);
  }
  import(records);
  const Hash128 one{5 * 0x0123456789ABCDEFULL, 5}, other{30 * 0x0123456789ABCDEFULL, 30};
  ASSERT_TRUE(ledger().use_links({{one, other}}).ok());
  const auto folded = [&](std::uint64_t at_once) {
    std::vector<std::pair<Hash128, Hash128>> list;
    FoldScope scope;
    scope.records_at_once = at_once;
    EXPECT_TRUE(ledger()
                    .fold(scope,
                          [&](const FoldedContact& c) {
                            list.emplace_back(c.customer, c.key);
                            return Status{};
                          })
                    .ok());
    return list;
  };
  const auto whole = folded(1'000'000);
  auto parts = folded(60);
  ASSERT_EQ(parts.size(), 400U);
  std::set<Hash128> seen;
  Hash128 last;
  for (const auto& [customer, key] : parts) {
    if (!customer.is_zero() && customer != last) {
      EXPECT_TRUE(seen.insert(customer).second);
    }
    last = customer;
  }
  EXPECT_EQ(seen.size(), 35U);  // 36 pseudonyms, two of them linked
  EXPECT_NE(parts, whole);      // those of nobody stand between the others
  auto sorted = whole;
  std::sort(sorted.begin(), sorted.end());
  std::sort(parts.begin(), parts.end());
  EXPECT_EQ(parts, sorted);
}

TEST_F(LedgerTest, LinksSaidOneAfterTheOtherAreThoseSaidAtOnce) {
  std::vector<std::pair<Record, bool>> records;
  for (std::uint64_t i = 1; i <= 5; ++i) {
    records.emplace_back(record(i, i), false);
    records.back().first.identity = {5, i};
  }
  import(records);
  EXPECT_EQ(ledger().links_in_use(), 0U);
  ASSERT_TRUE(ledger().use_links({}, 7).ok());
  EXPECT_EQ(ledger().links_in_use(), 7U);
  ASSERT_TRUE(ledger().use_more_links({{{5, 2}, {5, 1}}}, 8).ok());
  // Who stood for 2 stands no more, and neither does, in the end, who stood for them.
  ASSERT_TRUE(ledger().use_more_links({{{5, 1}, {5, 3}}, {{5, 3}, {5, 4}}}, 9).ok());
  EXPECT_EQ(ledger().links_in_use(), 9U);
  std::map<Hash128, Hash128> customers;
  ASSERT_TRUE(ledger()
                  .fold(FoldScope{},
                        [&](const FoldedContact& c) {
                          EXPECT_TRUE(customers.emplace(c.key, c.customer).second);
                          return Status{};
                        })
                  .ok());
  ASSERT_EQ(customers.size(), 5U);
  for (std::uint64_t i = 1; i <= 4; ++i) EXPECT_EQ((customers[{9, i}]), (Hash128{5, 4})) << i;
  EXPECT_EQ((customers[{9, 5}]), (Hash128{5, 5}));
}

TEST_F(LedgerTest, WhatNamesAContactFindsItInAnImportThatGrows) {
  Record answer = record(11, 1, RecordKind::kSurveyAnswer);
  answer.contact = answer.named = {9, 111};
  answer.external = {6, 1};
  answer.score = Score{SurveyKind::kCsat, 4, 1, 5, false, {5, 5}};
  import({{ answer, false }});
  const ImportId grows = import({{record(50, 1), false}});
  EXPECT_EQ(fold().size(), 2U);
  const auto grow = [&](const Record& more, bool replaces) {
    ASSERT_TRUE(ledger().continue_import(grows).ok());
    ASSERT_TRUE(ledger().append(more, replaces).ok());
    ImportEntry entry;
    entry.id = grows;
    entry.source = 1;
    entry.received = kNow;
    ASSERT_TRUE(ledger().commit_import(entry).ok());
  };
  Record named = record(1, 1);
  named.external = {6, 1};
  grow(named, false);
  ASSERT_EQ(fold().size(), 2U);
  const auto with_answer = [&] {
    std::vector<Hash128> keys;
    for (const FoldedContact& c : fold()) {
      if (c.csat) keys.push_back(c.key);
    }
    return keys;
  };
  EXPECT_EQ(with_answer(), std::vector<Hash128>{named.key});
  // Two versions of one contact in the import: the last one counts, once.
  named.content = {7, 2};
  named.owner = "Billing";
  grow(named, true);
  EXPECT_EQ(with_answer(), std::vector<Hash128>{named.key});
  EXPECT_EQ(fold().size(), 2U);
  // Another with the same id: it is unclear whom the answer names.
  Record other = record(2, 1);
  other.external = {6, 1};
  grow(other, false);
  EXPECT_EQ(with_answer(), std::vector<Hash128>{answer.contact});
}

// Facts themselves, and whoever asks, do not notice.
TEST_F(LedgerTest, CoresAreSharedAndTakenBack) {
  import({{ record(1, 1), false }});
  for (const bool shared : {true, true, false, false, true}) {
    EXPECT_TRUE(ledger().share_cores(shared).ok());
    EXPECT_EQ(fold().size(), 1U);
  }
}

TEST_F(LedgerTest, ADamagedFileIsRefusedClearly) {
  file_.reset();
  const auto path = folder_.path() / "damaged.duckdb";
  std::ofstream(path) << "this is not what it claims to be, and it is long enough to be looked at"
                      << std::string(20'000, 'x');
  const auto opened = open_ledger_file(path, kNow);
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().code, ErrorCode::kCorrupt);
}

bool is_counted(const std::string& quantity) {
  for (const char* kind : {"counted_", "answers_", "customers_"}) {
    if (!sql::get(kind + quantity).empty()) return true;
  }
  return false;
}

TEST(Sql, EachQuantityAndDimensionOfTheRegistryHasItsQuery) {
  for (const measures::Measure& m : measures::measures()) {
    for (const measures::Part& part : measures::parts_of(m)) {
      EXPECT_TRUE(is_counted(part.counted.quantity)) << part.counted.quantity;
      EXPECT_TRUE(part.counted.without.empty() || is_counted(part.counted.without));
    }
    EXPECT_TRUE(m.value.empty() || !sql::get("value_" + m.value).empty()) << m.value;
  }
  for (const measures::Dimension& d : measures::dimensions()) {
    EXPECT_TRUE(d.name == "agent" || !sql::get("dimension_" + d.name).empty()) << d.name;
  }
}

// A store that an earlier Gehör made keeps what is in it, and takes what is new.
TEST(LedgerFormat, OlderStoresAreBroughtUpToDate) {
  const test::TempDir folder;
  const auto file = folder.path() / "ledger.duckdb";
  {
    const auto sql = [](const char* name) { return std::string(gehor::sql::get(name)); };
    auto database = Database::open(file, {}).value();
    auto db = database.connect().value();
    ASSERT_TRUE(db.run(sql("ledger_migration_table")).ok());
    ASSERT_TRUE(db.run(sql("ledger_migration_1")).ok());
    ASSERT_TRUE(db.run(sql("ledger_migration_done"), {std::int64_t{1}, std::int64_t{0}}).ok());
    ASSERT_TRUE(db.run("INSERT INTO refusal VALUES (1, 7, 0, 9, 'Betyg', 'not a number', 5)").ok());
    ASSERT_TRUE(
        db.run("INSERT INTO import VALUES (nextval('import_id'), 1, 's', 'f.csv', 'p', 'm', 0, 2, "
               "1, 0, 0, 1, NULL, NULL, NULL)")
            .ok());
  }
  const auto opened = open_ledger_file(file, kNow);
  ASSERT_TRUE(opened.ok()) << opened.error().message;
  Ledger& ledger = (*opened)->ledger();
  const auto old = ledger.refusals(1).value();
  ASSERT_EQ(old.size(), 1U);
  EXPECT_EQ(old[0].reason.english(), "not a number");
  EXPECT_EQ(old[0].line, 7U);

  ASSERT_TRUE(ledger.begin_import().ok());
  Record named = record(1, 1);
  named.named = Hash128{9, 4};
  EXPECT_TRUE(ledger.append(named, false).ok());
  Refusal refusal;
  refusal.line = 3;
  refusal.reason = say("the row has {} fields where {} are expected", 2, 5);
  EXPECT_TRUE(ledger.refuse(refusal).ok());
  ImportEntry entry;
  entry.source = 1;
  entry.received = kNow;
  ASSERT_TRUE(ledger.commit_import(entry).ok());
  const ImportId id = ledger.imports().value().back().id;
  const auto rows = ledger.refusals(id).value();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].reason.english(), "the row has 2 fields where 5 are expected");
  EXPECT_EQ(rows[0].reason.pattern(), "the row has {} fields where {} are expected");
}

}  // namespace
}  // namespace gehor::duckdb
