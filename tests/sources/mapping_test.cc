// Mapping files: what a person gets to mend, and what comes back of it.
#include "sources/mapping/mapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace gehor::sources {
namespace {

using ::testing::HasSubstr;

TableInfo table_of(std::vector<std::string> columns) {
  TableInfo table;
  table.name = "cases.csv";
  table.format = "csv";
  table.delimiter = ';';
  table.encoding = "utf-8";
  table.columns = std::move(columns);
  table.evidence = {"semicolon: 212 of 212 lines have 2 of them"};
  return table;
}

Mapping mapping_of(const TableInfo& table) {
  Mapping mapping;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    ColumnMapping column;
    column.index = i;
    column.column = table.columns[i];
    mapping.columns.push_back(column);
  }
  return mapping;
}

// Equal in all that decides how rows are read: evidence and confidence are for people, and a file
// that a person has seen is sure.
void expect_reads_alike(const Mapping& a, const Mapping& b) {
  EXPECT_EQ(a.kind, b.kind);
  ASSERT_EQ(a.columns.size(), b.columns.size());
  for (std::size_t i = 0; i < a.columns.size(); ++i) {
    SCOPED_TRACE(a.columns[i].column);
    EXPECT_EQ(a.columns[i].index, b.columns[i].index);
    EXPECT_EQ(a.columns[i].column, b.columns[i].column);
    EXPECT_EQ(field_name(a.columns[i].field), field_name(b.columns[i].field));
    EXPECT_EQ(a.columns[i].date_order, b.columns[i].date_order);
    EXPECT_EQ(a.columns[i].separator, b.columns[i].separator);
    EXPECT_EQ(a.columns[i].clock, b.columns[i].clock);
  }
  ASSERT_EQ(a.score.has_value(), b.score.has_value());
  if (a.score) {
    EXPECT_EQ(a.score->kind, b.score->kind);
    EXPECT_EQ(a.score->min, b.score->min);
    EXPECT_EQ(a.score->max, b.score->max);
    EXPECT_EQ(a.score->good, b.score->good);
    EXPECT_EQ(a.score->good_likelier, b.score->good_likelier);
  }
  EXPECT_EQ(a.zone, b.zone);
  EXPECT_EQ(a.decimal_comma, b.decimal_comma);
  EXPECT_EQ(a.channels, b.channels);
  EXPECT_EQ(a.states, b.states);
  EXPECT_EQ(a.authors, b.authors);
  EXPECT_EQ(a.answers, b.answers);
  EXPECT_EQ(a.missing_texts, b.missing_texts);
  EXPECT_EQ(a.table.delimiter, b.table.delimiter);
  EXPECT_EQ(a.table.header, b.table.header);
  EXPECT_EQ(a.table.encoding, b.table.encoding);
}

TEST(Mapping, EveryFieldHasANameThatLeadsBackToIt) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Field::kProduct); ++i) {
    const auto field = static_cast<Field>(i);
    EXPECT_TRUE(names.insert(field_name(field)).second) << field_name(field);
    EXPECT_EQ(field_from(field_name(field)), field);
  }
  EXPECT_FALSE(field_from("colour"));
}

TEST(Mapping, FindsTheFirstColumnOfAField) {
  Mapping mapping = mapping_of(table_of({"a", "b", "c"}));
  mapping.columns[1].field = Field::kReason;
  mapping.columns[2].field = Field::kReason;
  ASSERT_NE(mapping.find(Field::kReason), nullptr);
  EXPECT_EQ(mapping.find(Field::kReason)->column, "b");
  EXPECT_EQ(mapping.find(Field::kScore), nullptr);
}

TEST(MappingToml, IsWrittenForAPersonToMend) {
  const TableInfo table = table_of({"Ärende", "Skapad", "Betyg"});
  Mapping mapping = mapping_of(table);
  mapping.kind_confidence = 0.9;
  mapping.kind_evidence = "each row has an identifier and a time";
  mapping.columns[0].field = Field::kId;
  mapping.columns[0].evidence = "every value differs";
  mapping.columns[0].confidence = 0.97;
  mapping.columns[1].field = Field::kCreated;
  mapping.columns[1].date_order = ColumnDateOrder::kMixed;
  mapping.columns[1].evidence = "12 of 200 dates\nare month first";
  mapping.columns[2].field = Field::kScore;
  mapping.score = ScoreMapping{SurveyKind::kCsat, 1, 5, std::nullopt, ScaleGood::kLow, "why"};
  mapping.missing_texts = {"-", "n/a"};
  mapping.channels = {{"telefon", Channel::kPhone}};
  const std::string toml = to_toml(mapping, table);
  EXPECT_THAT(
      toml, HasSubstr("kind = \"contact\"  # each row has an identifier and a time (90 % sure)\n"));
  EXPECT_THAT(toml, HasSubstr("\"Ärende\" = \"id\""));
  EXPECT_THAT(toml, HasSubstr("# every value differs (97 % sure)\n"));
  EXPECT_THAT(toml, HasSubstr("\"Skapad\" = { field = \"created\", date_order = \"mixed\" }"));
  EXPECT_THAT(toml, HasSubstr("# 12 of 200 dates are month first\n"));  // one line
  EXPECT_THAT(toml, HasSubstr("# delimiter = \";\"\n"));
  EXPECT_THAT(toml, HasSubstr("good_likelier = \"low\"  # why\n"));
  EXPECT_THAT(toml, HasSubstr("missing = [\"-\", \"n/a\"]\n"));
  EXPECT_THAT(toml, HasSubstr("[channels]\n\"telefon\" = \"phone\"\n"));
  const auto back = mapping_from_toml(toml, "m.toml", table);
  ASSERT_TRUE(back.ok()) << describe(back.error());
  expect_reads_alike(mapping, *back);
}

std::string random_text(std::mt19937& random, bool lower) {
  static const std::vector<std::string> kPieces = {
      "a",    "b", "Z", "1",  "7",    " ",    "å",      "Ö",  "é",  "\"", "\\",
      "'",    "#", "=", "[",  "]",    ".",    ",",      "\n", "\t", "\r", "\x01",
      "\x7F", "{", "}", "日", "🙂", "true", "column", "-",  "_"};
  std::string out;
  const std::size_t n = random() % 6;
  for (std::size_t i = 0; i < n; ++i) out += kPieces[random() % kPieces.size()];
  return lower ? fold_for_match(out) : out;
}

// Whatever stands in names, texts and evidence, an equal mapping comes back.
TEST(MappingToml, AnyMappingComesBack) {
  std::mt19937 random(23);
  for (int round = 0; round < 500; ++round) {
    std::vector<std::string> names;
    std::set<std::string> used;
    const std::size_t n = random() % 12;
    while (names.size() < n) {
      const std::string name = random_text(random, false);
      if (used.insert(name).second) names.push_back(name);
    }
    TableInfo table = table_of(names);
    table.name = random_text(random, false);
    table.evidence.push_back(random_text(random, false));
    Mapping mapping = mapping_of(table);
    mapping.kind = static_cast<RecordKind>(1 + random() % 6);
    mapping.kind_evidence = random_text(random, false);
    mapping.kind_confidence = static_cast<double>(random() % 101) / 100;
    std::set<Field> taken;
    for (ColumnMapping& column : mapping.columns) {
      const auto field =
          static_cast<Field>(random() % (static_cast<unsigned>(Field::kProduct) + 1));
      const bool repeats = field == Field::kReason || field == Field::kReasonFlag;
      if (repeats || taken.insert(field).second) column.field = field;
      if (column.field == Field::kReason && random() % 2)
        column.separator = random_text(random, false);
      if (column.field >= Field::kCreated && column.field <= Field::kLastActivity) {
        column.date_order = static_cast<ColumnDateOrder>(random() % 4);
      }
      column.evidence = random_text(random, false);
      column.confidence = static_cast<double>(random() % 101) / 100;
    }
    if (taken.contains(Field::kScore) || random() % 3 == 0) {
      ScoreMapping score;
      score.kind = static_cast<SurveyKind>(random() % 4);
      score.min = static_cast<double>(random() % 1000) / 7 - 40;
      score.max = score.min + 0.1 + static_cast<double>(random() % 1000) * 1e5;
      if (random() % 2) score.good = static_cast<ScaleGood>(random() % 2);
      score.good_likelier = static_cast<ScaleGood>(random() % 2);
      score.good_evidence = random_text(random, false);
      mapping.score = score;
    }
    if (random() % 2) mapping.zone = "Europe/Oslo";
    mapping.decimal_comma = random() % 2;
    for (std::size_t i = random() % 4; i > 0; --i) {
      mapping.channels[random_text(random, true)] = static_cast<Channel>(random() % 13);
      mapping.states[random_text(random, true)] = static_cast<State>(random() % 3);
      mapping.authors[random_text(random, true)] = static_cast<Author>(random() % 5);
      mapping.missing_texts.push_back(random_text(random, true));
    }
    if (random() % 2) mapping.table.delimiter = "\t;,|\"\\"[random() % 6];
    if (random() % 2) mapping.table.header = random() % 2 == 0;
    if (random() % 2) mapping.table.encoding = "windows-1252";
    const std::string toml = to_toml(mapping, table);
    const auto back = mapping_from_toml(toml, "m.toml", table);
    ASSERT_TRUE(back.ok()) << describe(back.error()) << "\n" << toml;
    expect_reads_alike(mapping, *back);
    EXPECT_EQ(to_toml(*back, table).size() > 0, true);
  }
}

const TableInfo kTable = table_of({"Case", "Opened", "Score", "Topic"});

Mapping read_ok(const std::string& toml) {
  auto mapping = mapping_from_toml(toml, "m.toml", kTable);
  EXPECT_TRUE(mapping.ok()) << (mapping.ok() ? "" : describe(mapping.error()));
  return mapping.ok() ? *mapping : Mapping{};
}

TEST(MappingToml, AColumnThatIsNotMentionedIsNotUsed) {
  const Mapping mapping = read_ok("kind = \"contact\"\n[columns]\nOpened = \"created\"\n");
  ASSERT_EQ(mapping.columns.size(), 4u);
  EXPECT_EQ(mapping.columns[0].field, Field::kIgnore);
  EXPECT_EQ(mapping.columns[1].field, Field::kCreated);
  EXPECT_EQ(mapping.columns[1].confidence, 1);
  EXPECT_EQ(mapping.columns[3].column, "Topic");
}

TEST(MappingToml, AColumnMayBeGivenByItsNumber) {
  const Mapping mapping =
      read_ok("kind = \"contact\"\n[columns]\n1 = \"id\"\n\"4\" = \"reason\"\n");
  EXPECT_EQ(mapping.columns[0].field, Field::kId);
  EXPECT_EQ(mapping.columns[3].field, Field::kReason);
}

TEST(MappingToml, ANameThatIsANumberIsAName) {
  const auto mapping = mapping_from_toml("kind = \"contact\"\n[columns]\n2 = \"id\"\n", "m.toml",
                                         table_of({"2", "1"}));
  ASSERT_TRUE(mapping.ok());
  EXPECT_EQ(mapping->columns[0].field, Field::kId);
  EXPECT_EQ(mapping->columns[1].field, Field::kIgnore);
}

TEST(MappingToml, TextsAreComparedWithoutCaseAndAccents) {
  const Mapping mapping = read_ok(
      "kind = \"contact\"\nmissing = [\"Ej Angivet\"]\n[columns]\n[channels]\n\"E-Post \" = "
      "\"email\"\n[states]\n\"Löst\" = \"closed\"\n");
  EXPECT_EQ(mapping.missing_texts, std::vector<std::string>{"ej angivet"});
  EXPECT_EQ(mapping.channels.at("e-post"), Channel::kEmail);
  EXPECT_EQ(mapping.states.at("lost"), State::kClosed);
}

// Such a name needs quotes. Without them it is told of, whatever letter it begins with.
TEST(MappingToml, ANameThatBeginsWithALetterOfOursNeedsQuotes) {
  for (const char* letter : {"À", "Ä", "Å", "É", "Ö", "ß", "æ", "ø", "ą", "č", "ł", "ž", "ж"}) {
    const std::string head = "kind = \"contact\"\n[columns]\n[channels]\n", name(letter);
    EXPECT_TRUE(read_ok(head + "\"" + name + "post\" = \"email\"\n").channels.size() == 1);
    const auto refused = mapping_from_toml(head + name + "post = \"email\"\n", "m.toml", kTable);
    ASSERT_FALSE(refused.ok()) << letter;
    EXPECT_EQ(refused.error().where.line, 4U) << letter;
  }
}

TEST(MappingToml, NoughtHasNoSign) {
  const Mapping mapping = read_ok("kind = \"contact\"\n[columns]\n[answers]\nbad = -0.0\n");
  ASSERT_TRUE(mapping.answers.at("bad").has_value());
  EXPECT_FALSE(std::signbit(*mapping.answers.at("bad")));
}

struct Refused {
  const char* name;
  const char* toml;
  std::uint64_t line;
  const char* key;
  const char* message;  // a part of it
};

class MappingTomlRefuses : public ::testing::TestWithParam<Refused> {};

TEST_P(MappingTomlRefuses, AndSaysWhere) {
  const Refused& c = GetParam();
  const auto mapping = mapping_from_toml(c.toml, "m.toml", kTable);
  ASSERT_FALSE(mapping.ok());
  EXPECT_EQ(mapping.error().code, ErrorCode::kBadInput);
  EXPECT_EQ(mapping.error().where.file, "m.toml");
  EXPECT_EQ(mapping.error().where.line, c.line);
  EXPECT_EQ(mapping.error().where.field, c.key);
  EXPECT_THAT(mapping.error().message, HasSubstr(c.message));
}

INSTANTIATE_TEST_SUITE_P(
    Files, MappingTomlRefuses,
    ::testing::Values(
        Refused{"NotToml", "kind = \"contact\"\n[columns\n", 2, "", "not TOML"},
        Refused{"HeaderWithoutAKey", "kind = \"contact\"\n[!]\n", 2, "", "not TOML"},
        Refused{"Twice", "kind = \"contact\"\nkind = \"message\"\n", 2, "", "not TOML"},
        Refused{"NoKind", "[columns]\n", 0, "kind", "kind is missing"},
        Refused{"UnknownKind", "kind = \"contcat\"\n[columns]\n", 1, "kind",
                "did you mean \"contact\"?"},
        Refused{"UnknownKey", "kind = \"contact\"\nzome = \"UTC\"\n[columns]\n", 2, "zome",
                "did you mean \"zone\"?"},
        Refused{"NotAText", "kind = 7\n[columns]\n", 1, "kind", "a text in quotes"},
        Refused{"NotABool", "kind = \"contact\"\ndecimal_comma = \"yes\"\n[columns]\n", 2,
                "decimal_comma", "true or false"},
        Refused{"NotAList", "kind = \"contact\"\nmissing = \"-\"\n[columns]\n", 2, "missing",
                "a list"},
        Refused{"EmptyZone", "kind = \"contact\"\nzone = \"\"\n[columns]\n", 2, "zone",
                "a zone's name"},
        Refused{"NoColumns", "kind = \"contact\"\n", 0, "columns", "[columns] is missing"},
        Refused{"ColumnsNoSection", "kind = \"contact\"\ncolumns = 3\n", 2, "columns",
                "must be a section"},
        Refused{"UnknownColumn", "kind = \"contact\"\n[columns]\nOpend = \"created\"\n", 3,
                "columns.Opend", "no column \"Opend\"; did you mean \"Opened\"?"},
        Refused{"NumberTooLarge", "kind = \"contact\"\n[columns]\n5 = \"created\"\n", 3,
                "columns.5", "no column \"5\""},
        Refused{"NumberZero", "kind = \"contact\"\n[columns]\n0 = \"created\"\n", 3, "columns.0",
                "no column \"0\""},
        Refused{"ColumnTwice", "kind = \"contact\"\n[columns]\nCase = \"id\"\n1 = \"text\"\n", 4,
                "columns.1", "given already"},
        Refused{"UnknownField", "kind = \"contact\"\n[columns]\nCase = \"creatd\"\n", 3,
                "columns.Case", "did you mean \"created\"?"},
        Refused{"FieldTwice", "kind = \"contact\"\n[columns]\nOpened = \"id\"\nCase = \"id\"\n", 4,
                "columns.Case", "only one column can be \"id\", and \"Opened\" is it already"},
        Refused{"FieldMissing",
                "kind = \"contact\"\n[columns]\nOpened = { date_order = \"mixed\" }\n", 3,
                "columns.Opened", "field is missing"},
        Refused{"UnknownOrder",
                "kind = \"contact\"\n[columns]\nOpened = { field = \"created\", date_order = "
                "\"dayfirst\" }\n",
                3, "columns.Opened.date_order", "did you mean \"day_first\"?"},
        Refused{
            "OrderOfText",
            "kind = \"contact\"\n[columns]\nCase = { field = \"text\", date_order = \"mixed\" }\n",
            3, "columns.Case.date_order", "only times"},
        Refused{"SeparatorOfText",
                "kind = \"contact\"\n[columns]\nCase = { field = \"text\", separator = \"|\" }\n",
                3, "columns.Case.separator", "only reasons"},
        Refused{"UnknownColumnKey",
                "kind = \"contact\"\n[columns]\nCase = { field = \"reason\", seperator = \"|\" }\n",
                3, "columns.Case.seperator", "did you mean \"separator\"?"},
        Refused{"ScoreWithoutSection", "kind = \"contact\"\n[columns]\nScore = \"score\"\n", 0,
                "score", "a section [score]"},
        Refused{
            "ScoreWithoutMax",
            "kind = \"contact\"\n[columns]\nScore = \"score\"\n[score]\nkind = \"csat\"\nmin = 1\n",
            4, "score.max", "missing"},
        Refused{"ScoreUpsideDown",
                "kind = \"contact\"\n[columns]\n[score]\nkind = \"csat\"\nmin = 5\nmax = 1\n", 6,
                "score.max", "greater than min"},
        Refused{"ScoreNotFinite",
                "kind = \"contact\"\n[columns]\n[score]\nkind = \"csat\"\nmin = nan\nmax = 1\n", 5,
                "score.min", "finite"},
        Refused{"ScoreGood",
                "kind = \"contact\"\n[columns]\n[score]\nkind = \"csat\"\nmin = 1\nmax = 5\ngood = "
                "\"up\"\n",
                7, "score.good", "known are: high, low"},
        Refused{"Delimiter", "kind = \"contact\"\n[table]\ndelimiter = \";;\"\n[columns]\n", 3,
                "table.delimiter", "one sign"},
        Refused{"Encoding", "kind = \"contact\"\n[table]\nencoding = \"utf8\"\n[columns]\n", 3,
                "table.encoding", "did you mean \"utf-8\"?"},
        Refused{"Channel", "kind = \"contact\"\n[columns]\n[channels]\ntel = \"fone\"\n", 4,
                "channels.tel", "did you mean \"phone\"?"},
        Refused{"ClockOfText",
                "kind = \"contact\"\n[columns]\nCase = { field = \"text\", clock = \"Opened\" }\n",
                3, "columns.Case.clock", "only times"},
        Refused{
            "ClockUnknown",
            "kind = \"contact\"\n[columns]\nOpened = { field = \"created\", clock = \"Cas\" }\n", 3,
            "columns.Opened.clock", "did you mean \"Case\"?"},
        Refused{"ClockThatIsUsed",
                "kind = \"contact\"\n[columns]\nCase = \"id\"\n"
                "Opened = { field = \"created\", clock = \"Case\" }\n",
                4, "columns.Opened.clock", "something else already"},
        Refused{"AnswerInWords", "kind = \"contact\"\n[columns]\n[answers]\ngood = \"five\"\n", 4,
                "answers.good", "a number"},
        Refused{"ChannelTwice",
                "kind = \"contact\"\n[columns]\n[channels]\nMail = \"email\"\nmail = \"letter\"\n",
                5, "channels.mail", "the same text"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace gehor::sources
