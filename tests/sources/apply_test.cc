// From a row to records: what each field becomes, what is left out and told, what is refused.
#include "sources/mapping/apply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/sources/apply_fake_input.h"

namespace gehor::sources {
namespace {

using test::FakeInput;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

struct Column {
  std::string name;
  Field field;
};

// A table with a mapping, whose rows are then read one by one.
class Table {
 public:
  explicit Table(const std::vector<Column>& columns) : input(names(columns)) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      ColumnMapping column;
      column.index = i;
      column.column = columns[i].name;
      column.field = columns[i].field;
      mapping.columns.push_back(column);
    }
    mapping.missing_texts = {"n/a", "-", "svarade inte"};
    mapping.channels = {{"telefon", Channel::kPhone}, {"e-post", Channel::kEmail}};
    mapping.states = {{"stangd", State::kClosed}, {"pagaende", State::kOpen}};
    mapping.authors = {{"kund", Author::kCustomer}, {"handlaggare", Author::kAgent}};
    mapping.score = ScoreMapping{};
  }

  ColumnMapping& column(const std::string& name) {
    for (ColumnMapping& c : mapping.columns) {
      if (c.column == name) return c;
    }
    ADD_FAILURE() << name;
    return mapping.columns.front();
  }

  std::vector<Result<ReadRow>> read_all() {
    std::vector<Result<ReadRow>> out;
    auto rows = make_row_reader(input, mapping);
    EXPECT_TRUE(rows.ok()) << (rows.ok() ? "" : describe(rows.error()));
    if (!rows.ok()) return out;
    auto table = input.open({});
    Row row;
    while (*(*table)->next(row)) out.push_back((*rows)->read(row));
    return out;
  }

  Result<ReadRow> read(std::vector<std::string> fields) {
    input.add(std::move(fields));
    return read_all().back();
  }

  FakeInput input;
  Mapping mapping;

 private:
  static std::vector<std::string> names(const std::vector<Column>& columns) {
    std::vector<std::string> out;
    for (const Column& column : columns) out.push_back(column.name);
    return out;
  }
};

ReadRow ok(Result<ReadRow> read) {
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : describe(read.error()));
  return read.ok() ? *std::move(read) : ReadRow{};
}

SourceTime wall(const std::string& text) { return *read_timestamp(text).day_first; }

const std::vector<Column> kCase = {{"Ärende", Field::kId},     {"Skapad", Field::kCreated},
                                   {"Stängd", Field::kClosed}, {"Kanal", Field::kChannel},
                                   {"Status", Field::kStatus}, {"Avdelning", Field::kOwner},
                                   {"Orsak", Field::kReason},  {"Text", Field::kText},
                                   {"Betyg", Field::kScore},   {"Kundnr", Field::kCustomerNumber}};

std::vector<std::string> a_case() {
  return {"17",      "2022-03-04 10:00", "2022-03-05 09:00", "Telefon", "Stängd",
          "Ekonomi", "Faktura",          "Var är fakturan?", "4",       "K-1"};
}

TEST(Apply, AContactWithItsAnswer) {
  Table table(kCase);
  const ReadRow row = ok(table.read(a_case()));
  EXPECT_THAT(row.problems, IsEmpty());
  ASSERT_THAT(row.records, SizeIs(2));
  const SourceRecord& contact = row.records[0];
  EXPECT_EQ(contact.kind, RecordKind::kContact);
  EXPECT_EQ(contact.external_id, "17");
  EXPECT_EQ(contact.at, wall("2022-03-04 10:00"));
  EXPECT_EQ(contact.closed, wall("2022-03-05 09:00"));
  EXPECT_EQ(contact.channel, Channel::kPhone);
  EXPECT_EQ(contact.channel_as_written, "Telefon");
  EXPECT_EQ(contact.state, State::kClosed);
  EXPECT_EQ(contact.state_as_written, "Stängd");
  EXPECT_EQ(contact.owner, "Ekonomi");
  EXPECT_THAT(contact.reasons, ElementsAre("Faktura"));
  EXPECT_EQ(contact.text, "Var är fakturan?");
  EXPECT_FALSE(contact.score);
  ASSERT_THAT(contact.identities, SizeIs(1));
  EXPECT_EQ(contact.identities[0].value, "K-1");
  const SourceRecord& answer = row.records[1];
  EXPECT_EQ(answer.kind, RecordKind::kSurveyAnswer);
  EXPECT_EQ(answer.contact_id, "17");
  EXPECT_EQ(answer.at, contact.at);
  EXPECT_FALSE(answer.text);
  ASSERT_TRUE(answer.score);
  EXPECT_EQ(answer.score->raw, 4);
  EXPECT_FALSE(answer.score->outside);
  EXPECT_FALSE(answer.score->response_id);
}

TEST(Apply, WithoutAScoreThereIsNoAnswer) {
  for (const char* score : {"", "-", "N/A"}) {
    Table table(kCase);
    auto fields = a_case();
    fields[8] = score;
    const ReadRow row = ok(table.read(fields));
    EXPECT_THAT(row.records, SizeIs(1)) << score;
    EXPECT_THAT(row.problems, IsEmpty());
  }
}

TEST(Apply, AScoreOutsideTheScaleIsKeptAndMarked) {
  for (const auto& [text, outside] : std::vector<std::pair<std::string, bool>>{
           {"0", true}, {"1", false}, {"5", false}, {"6", true}}) {
    Table table(kCase);
    auto fields = a_case();
    fields[8] = text;
    const ReadRow row = ok(table.read(fields));
    ASSERT_THAT(row.records, SizeIs(2));
    EXPECT_EQ(row.records[1].score->outside, outside) << text;
  }
}

TEST(Apply, AScoreInWordsIsTold) {
  Table table(kCase);
  auto fields = a_case();
  fields[8] = "ganska bra";
  const ReadRow row = ok(table.read(fields));
  EXPECT_THAT(row.records, SizeIs(1));
  ASSERT_THAT(row.problems, SizeIs(1));
  EXPECT_EQ(row.problems[0].column, "Betyg");
  EXPECT_EQ(row.problems[0].reason, "not a number");
}

TEST(Apply, NumbersFollowTheDecimalSign) {
  Table table({{"När", Field::kCreated}, {"Summa", Field::kAmount}, {"Vara", Field::kProduct}});
  table.mapping.kind = RecordKind::kPurchase;
  table.mapping.decimal_comma = true;
  const ReadRow row = ok(table.read({"2022-03-04", "1 299,50 kr", " Stol  blå "}));
  ASSERT_THAT(row.records, SizeIs(1));
  EXPECT_EQ(row.records[0].kind, RecordKind::kPurchase);
  EXPECT_EQ(row.records[0].amount, 1299.5);
  EXPECT_EQ(row.records[0].product, "Stol blå");
}

TEST(Apply, ARowThatCanNotBePlacedInTimeIsRefused) {
  for (const char* created : {"", "-", "i förrgår", "2022-13-40"}) {
    Table table(kCase);
    auto fields = a_case();
    fields[1] = created;
    const auto row = table.read(fields);
    ASSERT_FALSE(row.ok()) << created;
    EXPECT_EQ(row.error().code, ErrorCode::kBadInput);
    EXPECT_EQ(describe(row.error()),
              "fake.csv:2: field \"Skapad\": no time stamp; the row can not be placed in time");
  }
}

TEST(Apply, OneBadOptionalTimeDoesNotLoseTheRow) {
  Table table(kCase);
  auto fields = a_case();
  fields[2] = "snart";
  const ReadRow row = ok(table.read(fields));
  ASSERT_THAT(row.records, SizeIs(2));
  EXPECT_FALSE(row.records[0].closed);
  ASSERT_THAT(row.problems, SizeIs(1));
  EXPECT_EQ(row.problems[0].column, "Stängd");
  EXPECT_EQ(row.problems[0].reason, "not a time stamp");
}

TEST(Apply, ClosedBeforeOpenedIsKeptAndTold) {
  Table table(kCase);
  auto fields = a_case();
  fields[2] = "2022-03-04 09:59";
  const ReadRow row = ok(table.read(fields));
  EXPECT_EQ(row.records[0].closed, wall("2022-03-04 09:59"));
  ASSERT_THAT(row.problems, SizeIs(1));
  EXPECT_EQ(row.problems[0].reason, "closed before it was opened");
  fields[2] = "2022-03-04";  // some time on the same day
  EXPECT_THAT(ok(Table(kCase).read(fields)).problems, IsEmpty());
}

TEST(Apply, NoValueStandsInAnyMessage) {
  Table table(kCase);
  const ReadRow row =
      ok(table.read({"", "2022-03-04", "Anna Berg", "x", "x", "x", "x", "x", "4", "x"}));
  for (const FieldProblem& problem : row.problems)
    EXPECT_THAT(problem.reason, Not(HasSubstr("Anna")));
  Table other(kCase);
  const auto refused = other.read({"1", "Anna Berg", "", "", "", "", "", "", "", ""});
  ASSERT_FALSE(refused.ok());
  EXPECT_THAT(describe(refused.error()), Not(HasSubstr("Anna")));
}

TEST(Apply, WithoutAnIdentifierTheRowIsUsedAndTold) {
  Table table(kCase);
  auto fields = a_case();
  fields[0] = " ";
  const ReadRow row = ok(table.read(fields));
  EXPECT_FALSE(row.records[0].external_id);
  EXPECT_FALSE(row.records[1].contact_id);
  ASSERT_THAT(row.problems, SizeIs(1));
  EXPECT_EQ(row.problems[0].reason, "no identifier");
}

TEST(Apply, TextsThatStandForNothingAreNothing) {
  Table table(kCase);
  auto fields = a_case();
  fields[5] = "-";
  fields[6] = " N/A ";
  fields[7] = "Svarade  inte";
  fields[9] = "n/a";
  const ReadRow row = ok(table.read(fields));
  const SourceRecord& contact = row.records[0];
  EXPECT_FALSE(contact.owner);
  EXPECT_FALSE(contact.text);
  EXPECT_THAT(contact.reasons, IsEmpty());
  EXPECT_THAT(contact.identities, IsEmpty());
}

TEST(Apply, NamesAreSqueezedAndTextsKeptAsWritten) {
  Table table(kCase);
  auto fields = a_case();
  fields[5] = "  Kund  och\tmarknad ";
  fields[7] = "\n Hej!\n\nJag  undrar … ";
  const ReadRow row = ok(table.read(fields));
  EXPECT_EQ(row.records[0].owner, "Kund och marknad");
  EXPECT_EQ(row.records[0].text, "Hej!\n\nJag  undrar …");
}

TEST(Apply, UnknownChannelAndStateKeepTheirWords) {
  Table table(kCase);
  auto fields = a_case();
  fields[3] = "Brevduva";
  fields[4] = "Vilande";
  const ReadRow row = ok(table.read(fields));
  EXPECT_EQ(row.records[0].channel, Channel::kOther);
  EXPECT_EQ(row.records[0].channel_as_written, "Brevduva");
  EXPECT_EQ(row.records[0].state, State::kUnknown);
  EXPECT_EQ(row.records[0].state_as_written, "Vilande");
}

TEST(Apply, ReasonsFromColumnsPartsAndFlags) {
  Table table({{"När", Field::kCreated},
               {"Taggar", Field::kReason},
               {"Ämne", Field::kReason},
               {"Sen  leverans", Field::kReasonFlag},
               {"Fel vara", Field::kReasonFlag},
               {"Beröm", Field::kReasonFlag}});
  table.column("Taggar").separator = " | ";
  const ReadRow row = ok(table.read({"2022-03-04", "Retur | n/a | Pris  fel | Retur |  ",
                                     "Leverans | sen", "1", "Kyllä", "nej"}));
  EXPECT_THAT(row.problems, IsEmpty());
  EXPECT_THAT(row.records[0].reasons,
              ElementsAre("Retur", "Pris fel", "Leverans | sen", "Sen leverans", "Fel vara"));
}

TEST(Apply, FlagsAreYesOrNo) {
  for (const char* yes : {"1", "x", "X", "yes", "Ja", "TRUE", "kyllä", "1.0", "3", "✓"}) {
    Table table({{"När", Field::kCreated}, {"Beröm", Field::kReasonFlag}});
    EXPECT_THAT(ok(table.read({"2022-03-04", yes})).records[0].reasons, SizeIs(1)) << yes;
  }
  for (const char* no : {"", "0", "no", "Nej", "ei", "false", "0.0", "n/a", "-"}) {
    Table table({{"När", Field::kCreated}, {"Beröm", Field::kReasonFlag}});
    const ReadRow row = ok(table.read({"2022-03-04", no}));
    EXPECT_THAT(row.records[0].reasons, IsEmpty()) << no;
    EXPECT_THAT(row.problems, IsEmpty()) << no;
  }
  Table table({{"När", Field::kCreated}, {"Beröm", Field::kReasonFlag}});
  const ReadRow row = ok(table.read({"2022-03-04", "kanske"}));
  EXPECT_THAT(row.records[0].reasons, IsEmpty());
  ASSERT_THAT(row.problems, SizeIs(1));
  EXPECT_EQ(row.problems[0].reason, "neither yes nor no");
}

TEST(Apply, WhatIsNoAddressIdentifiesNobody) {
  Table table(
      {{"När", Field::kCreated}, {"Mejl", Field::kCustomerEmail}, {"Tel", Field::kCustomerPhone}});
  const ReadRow row = ok(table.read({"2022-03-04", "vill ej uppge", "vet ej"}));
  EXPECT_THAT(row.records[0].identities, IsEmpty());
  EXPECT_THAT(row.problems, SizeIs(2));
  const ReadRow good = ok(table.read({"2022-03-04", " a.b@example.se ", "08-123 45 67"}));
  ASSERT_THAT(good.records[0].identities, SizeIs(2));
  EXPECT_EQ(good.records[0].identities[0].value, "a.b@example.se");
  EXPECT_EQ(good.records[0].identities[1].kind, IdentityKind::kPhone);
}

TEST(Apply, ASurveyAnswerIsAContact) {
  Table table({{"Svar", Field::kResponseId},
               {"Rad", Field::kId},
               {"När", Field::kCreated},
               {"Betyg", Field::kScore},
               {"Text", Field::kText},
               {"Enhet", Field::kOwner}});
  table.mapping.kind = RecordKind::kSurveyAnswer;
  table.mapping.score =
      ScoreMapping{SurveyKind::kNps, 0, 10, ScaleGood::kHigh, ScaleGood::kHigh, ""};
  const ReadRow row = ok(table.read({"S1", "R1", "2022-03-04", "9", "Bra!", "Norr"}));
  ASSERT_THAT(row.records, SizeIs(2));
  EXPECT_EQ(row.records[0].kind, RecordKind::kContact);
  EXPECT_EQ(row.records[0].channel, Channel::kSurvey);
  EXPECT_EQ(row.records[0].external_id, "R1");
  EXPECT_EQ(row.records[0].text, "Bra!");
  EXPECT_EQ(row.records[0].owner, "Norr");
  EXPECT_EQ(row.records[1].kind, RecordKind::kSurveyAnswer);
  EXPECT_EQ(row.records[1].contact_id, "R1");
  EXPECT_EQ(row.records[1].score->kind, SurveyKind::kNps);
  EXPECT_EQ(row.records[1].score->response_id, "S1");
  EXPECT_EQ(row.records[1].score->scale_max, 10);
  const ReadRow silent = ok(table.read({"S2", "R2", "2022-03-04", "", "Inget betyg", "Norr"}));
  ASSERT_THAT(silent.records, SizeIs(1));
  EXPECT_EQ(silent.records[0].kind, RecordKind::kContact);
}

TEST(Apply, ASurveyAnswerThatNamesItsContactIsOnlyAnAnswer) {
  Table table({{"Ärende", Field::kContactId},
               {"När", Field::kCreated},
               {"Betyg", Field::kScore},
               {"Text", Field::kText}});
  table.mapping.kind = RecordKind::kSurveyAnswer;
  const ReadRow row = ok(table.read({"17", "2022-03-04", "2", "Långsamt"}));
  ASSERT_THAT(row.records, SizeIs(1));
  EXPECT_EQ(row.records[0].kind, RecordKind::kSurveyAnswer);
  EXPECT_EQ(row.records[0].contact_id, "17");
  EXPECT_EQ(row.records[0].text, "Långsamt");
  EXPECT_EQ(row.records[0].score->raw, 2);
  const auto none = table.read({"17", "2022-03-04", "", "Långsamt"});
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.error().where.field, "Betyg");
  EXPECT_THAT(ok(table.read({"", "2022-03-04", "2", "Långsamt"})).records, SizeIs(2));
}

TEST(Apply, MessagesBelongToContacts) {
  const std::vector<Column> columns = {{"Ärende", Field::kContactId},
                                       {"När", Field::kCreated},
                                       {"Från", Field::kAuthor},
                                       {"Text", Field::kText}};
  Table table(columns);
  table.mapping.kind = RecordKind::kMessage;
  const ReadRow row = ok(table.read({"17", "2022-03-04 10:00", "Kund", "Hallå?"}));
  ASSERT_THAT(row.records, SizeIs(1));
  EXPECT_EQ(row.records[0].kind, RecordKind::kMessage);
  EXPECT_EQ(row.records[0].contact_id, "17");
  EXPECT_EQ(row.records[0].author, Author::kCustomer);
  EXPECT_EQ(row.records[0].text, "Hallå?");
  EXPECT_EQ(ok(table.read({"17", "2022-03-04 10:00", "Okänd", "Hm"})).records[0].author,
            Author::kUnknown);
  const auto refused = table.read({"", "2022-03-04 10:00", "Kund", "Hallå?"});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().where.field, "Ärende");
}

TEST(Apply, StatusChanges) {
  Table table(
      {{"Ärende", Field::kContactId}, {"När", Field::kCreated}, {"Status", Field::kStatus}});
  table.mapping.kind = RecordKind::kStatusChange;
  const ReadRow row = ok(table.read({"17", "2022-03-04 10:00", "Stängd"}));
  EXPECT_EQ(row.records[0].kind, RecordKind::kStatusChange);
  EXPECT_EQ(row.records[0].state, State::kClosed);
}

TEST(Apply, CustomersNeedAnIdentityButNoTime) {
  Table table({{"Kund", Field::kCustomerNumber},
               {"Sedan", Field::kCreated},
               {"Segment", Field::kCustomerGroup}});
  table.mapping.kind = RecordKind::kCustomer;
  const ReadRow row = ok(table.read({"K1", "", "Företag"}));
  EXPECT_EQ(row.records[0].kind, RecordKind::kCustomer);
  EXPECT_EQ(row.records[0].customer_group, "Företag");
  EXPECT_FALSE(table.read({"", "2022-03-04", "Företag"}).ok());
}

TEST(Apply, AMappingThatDoesNotFitIsRefusedAtOnce) {
  const auto error_of = [](Table& table) {
    const auto rows = make_row_reader(table.input, table.mapping);
    EXPECT_FALSE(rows.ok());
    return rows.ok() ? Error{} : rows.error();
  };
  Table messages({{"När", Field::kCreated}});
  messages.mapping.kind = RecordKind::kMessage;
  EXPECT_EQ(error_of(messages).code, ErrorCode::kInvalidArgument);
  EXPECT_THAT(error_of(messages).message, HasSubstr("contact_id"));
  Table score({{"Betyg", Field::kScore}});
  score.mapping.score.reset();
  EXPECT_THAT(error_of(score).message, HasSubstr("scale"));
  Table customers({{"Namn", Field::kText}});
  customers.mapping.kind = RecordKind::kCustomer;
  EXPECT_THAT(error_of(customers).message, HasSubstr("customer_number"));
  Table beyond({{"När", Field::kCreated}});
  beyond.mapping.columns[0].index = 3;
  EXPECT_THAT(error_of(beyond).message, HasSubstr("column 4"));
}

TEST(Apply, UnreadableAndEmptyRowsAreAccountedFor) {
  Table table(kCase);
  table.input.add_problem({ErrorCode::kBadInput, "a quote is never closed", {}});
  table.input.add({"", " ", "", "", "", "", "", "", "", ""});
  table.input.add({});
  const auto rows = table.read_all();
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_EQ(describe(rows[0].error()), "fake.csv:2: a quote is never closed");
  EXPECT_EQ(describe(rows[1].error()), "fake.csv:3: empty row");
  EXPECT_EQ(rows[1].error().code, ErrorCode::kBadInput);
  EXPECT_EQ(rows[2].error().message, "empty row");
}

TEST(Apply, TimesFollowTheColumnsOrder) {
  for (const auto& [order, expected] : std::vector<std::pair<ColumnDateOrder, std::string>>{
           {ColumnDateOrder::kDayFirst, "2022-04-03"},
           {ColumnDateOrder::kMonthFirst, "2022-03-04"}}) {
    Table table({{"När", Field::kCreated}});
    table.column("När").date_order = order;
    EXPECT_EQ(ok(table.read({"03/04/2022"})).records[0].at, wall(expected));
  }
  // An order that the mapping does not give is not made up.
  Table table({{"När", Field::kCreated}});
  EXPECT_FALSE(table.read({"03/04/2022"}).ok());
  EXPECT_TRUE(table.read({"13/04/2022"}).ok());
  Table day_first({{"När", Field::kCreated}});
  day_first.column("När").date_order = ColumnDateOrder::kDayFirst;
  EXPECT_FALSE(day_first.read({"04/13/2022"}).ok());
}

TEST(Apply, MixedColumnsAreDecidedRowByRow) {
  Table table({{"När", Field::kCreated}, {"Text", Field::kText}});
  table.column("När").date_order = ColumnDateOrder::kMixed;
  std::vector<std::string> expected;
  for (int part = 0; part < 3; ++part) {  // the second part is month first
    for (int month = 1; month <= 6; ++month) {
      for (int day = 1; day <= 28; ++day) {
        char text[64];
        std::snprintf(text, sizeof text, "%02d/%02d/2022", part == 1 ? month : day,
                      part == 1 ? day : month);
        table.input.add({text, "t"});
        std::snprintf(text, sizeof text, "2022-%02d-%02d", month, day);
        expected.emplace_back(text);
      }
    }
    // Rows that the importer does not hand on must not move the others.
    table.input.add_problem({ErrorCode::kBadInput, "damaged", {}});
  }
  auto reader = make_row_reader(table.input, table.mapping);
  ASSERT_TRUE(reader.ok());
  auto rows = table.input.open({});
  Row row;
  std::size_t n = 0;
  while (*(*rows)->next(row)) {
    if (row.problem) continue;
    const auto read = (*reader)->read(row);
    ASSERT_TRUE(read.ok());
    ASSERT_LT(n, expected.size());
    EXPECT_EQ(read->records[0].at, wall(expected[n])) << "row " << n;
    ++n;
  }
  EXPECT_EQ(n, expected.size());
}

}  // namespace
}  // namespace gehor::sources
