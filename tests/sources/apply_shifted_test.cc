// Rows whose values stand in the wrong columns: never silently an owner, a reason or a channel.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/time.h"
#include "sources/mapping/apply.h"
#include "tests/sources/apply_fake_input.h"

namespace gehor::sources {
namespace {

using test::FakeInput;
using ::testing::HasSubstr;

const std::vector<std::string> kOwners = {"Gator och park", "Vatten", "Avfall", "Ekonomi"};
const std::vector<std::string> kReasons = {"Hål i vägen", "Läcka", "Sophämtning", "Faktura",
                                           "Lampa"};
const std::vector<std::string> kChannels = {"Telefon", "E-post", "Webb"};

// id, created, reason, place (not used), owner, channel, closed, text, note (not used)
constexpr std::size_t kColumns = 9;
constexpr std::size_t kReasonAt = 2;
constexpr std::size_t kPlaceAt = 3;
constexpr std::size_t kOwnerAt = 4;
constexpr std::size_t kChannelAt = 5;
constexpr std::size_t kClosedAt = 6;

class ShiftedRows : public ::testing::Test {
 protected:
  ShiftedRows()
      : input({"Nr", "Skapad", "Orsak", "Plats", "Ansvarig", "Kanal", "Stängd", "Text", "Not"}) {
    const Field fields[kColumns] = {Field::kId,     Field::kCreated, Field::kReason,
                                    Field::kIgnore, Field::kOwner,   Field::kChannel,
                                    Field::kClosed, Field::kText,    Field::kIgnore};
    for (std::size_t i = 0; i < kColumns; ++i) {
      ColumnMapping column;
      column.index = i;
      column.column = input.info().columns[i];
      column.field = fields[i];
      mapping.columns.push_back(column);
    }
    mapping.channels = {
        {"telefon", Channel::kPhone}, {"e-post", Channel::kEmail}, {"webb", Channel::kForm}};
    mapping.missing_texts = {"-"};
  }

  std::vector<std::string> right_row() {
    const int n = number_++;
    const auto created = std::chrono::local_days(std::chrono::days(19'000 + n % 300));
    const auto closed = created + std::chrono::days(1 + n % 9);
    return {"N" + std::to_string(n),
            format_date(Date(created)) + " 09:30",
            kReasons[random_() % kReasons.size()],
            "Storgatan " + std::to_string(random_() % 90),
            kOwners[random_() % kOwners.size()],
            kChannels[random_() % kChannels.size()],
            n % 4 == 0 ? "" : format_date(Date(std::chrono::local_days(closed))) + " 12:00",
            "Något hände i vecka " + std::to_string(random_() % 50),
            n % 3 == 0 ? "ja" : ""};
  }
  void add_right(int n) {
    for (int i = 0; i < n; ++i) input.add(right_row());
  }
  // What a delimiter too many inside `at` makes of a row: its two halves in two fields.
  static std::vector<std::string> split_at(std::vector<std::string> row, std::size_t at) {
    const std::string text = row[at];
    row[at] = text.substr(0, text.size() / 2);
    row.insert(row.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.substr(text.size() / 2));
    return row;
  }

  std::vector<Result<ReadRow>> read_all() {
    std::vector<Result<ReadRow>> out;
    auto reader = make_row_reader(input, mapping);
    EXPECT_TRUE(reader.ok());
    auto rows = input.open({});
    Row row;
    while (*(*rows)->next(row)) out.push_back((*reader)->read(row));
    return out;
  }
  Result<ReadRow> read_last(std::vector<std::string> row) {
    input.add(std::move(row));
    return read_all().back();
  }

  FakeInput input;
  Mapping mapping;
  std::mt19937 random_{4};
  int number_ = 0;
};

TEST_F(ShiftedRows, RowsOfTheRightLengthNeedNoSecondLook) {
  add_right(500);
  for (const auto& row : read_all()) EXPECT_TRUE(row.ok());
  EXPECT_EQ(input.opened, 2);  // for the columns' names, and by the test itself
}

TEST_F(ShiftedRows, ADelimiterTooManyIsNoticed) {
  add_right(500);
  auto row = split_at(right_row(), kPlaceAt);  // everything behind the place moves by one
  const auto read = read_last(row);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::kBadInput);
  EXPECT_EQ(read.error().where.line, 502u);
  EXPECT_EQ(read.error().where.field, "Ansvarig");
  EXPECT_EQ(read.error().message,
            "the row has 10 fields where 9 are expected, and field \"Ansvarig\" does not hold what "
            "it holds elsewhere");
}

TEST_F(ShiftedRows, AMissingFieldIsNoticed) {
  add_right(500);
  auto row = right_row();
  row.erase(row.begin() + static_cast<std::ptrdiff_t>(kPlaceAt));
  const auto read = read_last(row);
  ASSERT_FALSE(read.ok());
  EXPECT_THAT(read.error().message, HasSubstr("the row has 8 fields where 9 are expected"));
}

TEST_F(ShiftedRows, FieldsMissingAtTheEndAreUsed) {
  add_right(500);
  auto row = right_row();
  row.resize(kClosedAt);
  const auto read = read_last(row);
  ASSERT_TRUE(read.ok()) << describe(read.error());
  EXPECT_EQ(read->records[0].owner, row[kOwnerAt]);
  EXPECT_FALSE(read->records[0].closed);
  EXPECT_FALSE(read->records[0].text);
  ASSERT_EQ(read->problems.size(), 1u);  // used, and told
  EXPECT_EQ(read->problems[0].reason, "the row has 6 fields where 9 are expected");
}

TEST_F(ShiftedRows, EmptyFieldsTooManyAreUsed) {
  add_right(500);
  auto row = right_row();
  row.insert(row.end(), 3, "");
  const auto read = read_last(row);
  ASSERT_TRUE(read.ok()) << describe(read.error());
  EXPECT_TRUE(read->problems.empty());
}

TEST_F(ShiftedRows, MoreBehindTheLastFieldIsUsedAndTold) {
  add_right(500);
  auto row = right_row();
  row.push_back("och mer");
  const auto read = read_last(row);
  ASSERT_TRUE(read.ok()) << describe(read.error());
  EXPECT_EQ(read->records[0].owner, row[kOwnerAt]);
  ASSERT_EQ(read->problems.size(), 1u);
}

TEST_F(ShiftedRows, AShiftAtTheRightLengthIsNoticed) {
  add_right(500);
  auto row = split_at(right_row(), kPlaceAt);
  row.pop_back();  // the last column was cut, so the count is right
  const auto read = read_last(row);
  ASSERT_FALSE(read.ok());
  EXPECT_THAT(read.error().message, HasSubstr("seems to be shifted"));
}

TEST_F(ShiftedRows, ANewDepartmentOnANewChannelIsNoShift) {
  add_right(500);
  auto row = right_row();
  row[kOwnerAt] = "Räddningstjänsten";
  row[kChannelAt] = "Besök";
  const auto read = read_last(row);
  ASSERT_TRUE(read.ok()) << describe(read.error());
  EXPECT_EQ(read->records[0].owner, "Räddningstjänsten");
  EXPECT_EQ(read->records[0].channel, Channel::kOther);
}

TEST_F(ShiftedRows, WordsThatAreUsualAmongTimesAreNoShift) {
  for (int i = 0; i < 300; ++i) {
    auto row = right_row();
    if (i % 5 == 0) row[kClosedAt] = "pågår";
    input.add(row);
  }
  auto row = right_row();
  row[kClosedAt] = "pågår";
  row[kOwnerAt] = "Räddningstjänsten";
  const auto read = read_last(row);
  ASSERT_TRUE(read.ok()) << describe(read.error());
  EXPECT_EQ(read->problems.size(), 1u);
}

// Thousands of shifted rows among others, at all places: every row is either refused or read with
// the owner, reason and channel that it had before the accident.
TEST_F(ShiftedRows, ThousandsOfShiftedRowsPutNothingIntoWrongColumns) {
  struct Planted {
    std::vector<std::string> truth;
    bool shifted = false;
  };
  std::vector<Planted> planted;
  for (int i = 0; i < 12'000; ++i) {
    Planted p;
    p.truth = right_row();
    auto row = p.truth;
    switch (random_() % 8) {
      case 0:  // a delimiter too many somewhere
        row = split_at(row, random_() % (kColumns - 1));
        p.shifted = true;
        break;
      case 1:  // a field lost somewhere
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(random_() % (kColumns - 1)));
        p.shifted = true;
        break;
      case 2:  // a delimiter too many, and the last column cut
        row = split_at(row, 2 + random_() % 3);
        row.pop_back();
        p.shifted = true;
        break;
      default: break;
    }
    input.add(row);
    planted.push_back(p);
  }
  const auto rows = read_all();
  ASSERT_EQ(rows.size(), planted.size());
  int refused_right = 0;
  int used_shifted = 0;
  int wrong_values = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].ok()) {
      if (!planted[i].shifted) ++refused_right;
      continue;
    }
    if (planted[i].shifted) ++used_shifted;
    const SourceRecord& record = rows[i]->records[0];
    const auto& truth = planted[i].truth;
    const bool same = record.owner == truth[kOwnerAt] &&
                      record.channel_as_written == truth[kChannelAt] &&
                      record.reasons == std::vector<std::string>{truth[kReasonAt]};
    if (!same) ++wrong_values;
  }
  std::printf("shifted rows used because nothing was wrong in what is read: %d\n", used_shifted);
  EXPECT_EQ(refused_right, 0);
  EXPECT_EQ(wrong_values, 0);
}

// A file whose header has one name too many or too few: hardly any row has the right length.
TEST_F(ShiftedRows, WhereMostRowsAreShorterTheyTeachThemselves) {
  for (int i = 0; i < 400; ++i) {
    auto row = right_row();
    row.pop_back();  // nobody writes the last, empty column
    input.add(row);
  }
  int used = 0;
  for (const auto& row : read_all()) used += row.ok() ? 1 : 0;
  EXPECT_EQ(used, 400);
}

TEST_F(ShiftedRows, TheSameInputGivesTheSameAnswers) {
  add_right(300);
  for (std::size_t at = 0; at + 1 < kColumns; ++at) input.add(split_at(right_row(), at));
  const auto first = read_all();
  const auto second = read_all();
  for (std::size_t i = 0; i < first.size(); ++i) {
    ASSERT_EQ(first[i].ok(), second[i].ok());
    if (!first[i].ok()) {
      EXPECT_EQ(first[i].error().message, second[i].error().message);
    }
  }
}

TEST_F(ShiftedRows, IsQuick) {
  // Twenty columns, of which twelve are used.
  std::vector<std::string> names;
  for (int i = 0; i < 20; ++i) names.push_back("column " + std::to_string(i + 1));
  FakeInput wide(names);
  const Field fields[20] = {Field::kId,    Field::kIgnore,        Field::kCreated, Field::kClosed,
                            Field::kDue,   Field::kChannel,       Field::kStatus,  Field::kOwner,
                            Field::kTeam,  Field::kReason,        Field::kIgnore,  Field::kText,
                            Field::kScore, Field::kCustomerNumber};
  Mapping wide_mapping = mapping;
  wide_mapping.columns.clear();
  for (std::size_t i = 0; i < 20; ++i) {
    ColumnMapping column;
    column.index = i;
    column.column = names[i];
    column.field = i < 14 ? fields[i] : Field::kIgnore;
    wide_mapping.columns.push_back(column);
  }
  wide_mapping.states = {{"klar", State::kClosed}};
  wide_mapping.score = ScoreMapping{};
  for (int i = 0; i < 2000; ++i) {
    const auto r = right_row();
    wide.add({r[0],   "x",        r[1],    r[6], r[1], r[5],
              "Klar", r[4],       "Lag 1", r[2], "y",  r[7] + " " + r[7],
              "4",    "K" + r[0], "a",     "b",  "c",  "d",
              "e",    "f"});
  }
  auto reader = make_row_reader(wide, wide_mapping);
  ASSERT_TRUE(reader.ok());
  constexpr int kRounds = 20;
  std::size_t records = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int round = 0; round < kRounds; ++round) {
    auto rows = wide.open({});
    Row row;
    while (*(*rows)->next(row)) records += (*reader)->read(row)->records.size();
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("rows of 20 columns read per second: %.0f\n", kRounds * 2000 / took.count());
  EXPECT_EQ(records, 2u * kRounds * 2000);
}

}  // namespace
}  // namespace gehor::sources
