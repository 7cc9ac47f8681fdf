// Single promises of the guess: what it warns of, what it refuses, what it must not confuse.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <functional>

#include "sources/format/memory_input.h"
#include "sources/mapping/guess.h"
#include "tests/sources/guess/world.h"

namespace gehor::test {
namespace {

using sources::Field;
using sources::Guess;
using sources::GuessOptions;
using ::testing::HasSubstr;

// A CSV of `rows` rows; each cell by its row number.
using Cell = std::function<std::string(int)>;
std::string table(int rows, const std::vector<std::pair<std::string, Cell>>& columns) {
  std::string out;
  for (std::size_t c = 0; c < columns.size(); ++c) out += (c > 0 ? ";" : "") + columns[c].first;
  out += "\n";
  for (int i = 0; i < rows; ++i) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      out += (c > 0 ? ";" : "") + columns[c].second(i);
    }
    out += "\n";
  }
  return out;
}

Result<Guess> guess(const std::string& csv, GuessOptions options = {}) {
  auto input = sources::memory_input("made.csv", csv);
  options.table.delimiter = ';';
  options.table.header = true;
  return sources::guess_mapping(*input, options, {});
}

const sources::GuessWarning* warning(const Guess& g, std::string_view code) {
  for (const auto& w : g.warnings) {
    if (w.code == code) return &w;
  }
  return nullptr;
}

std::string used(const Guess& g, Field field) {
  const auto* c = g.mapping.find(field);
  return c == nullptr ? "" : c->column;
}

std::string day(int i) { return write_time(1'704'096'000 + i * 7'777LL, TimeFormat::kIso); }
std::string words(int i) {
  Dice dice(static_cast<std::uint64_t>(i) + 900);
  return sentence_of(Lang::kEn, dice, 0);
}
std::string mood_words(int i, int mood) {
  Dice dice(static_cast<std::uint64_t>(i) + 900);
  return sentence_of(Lang::kEn, dice, mood);
}

TEST(Guess, NamesThatLieLoseAgainstTheOrderOfTimes) {
  const auto g = guess(table(200, {{"Ticket id", [](int i) { return std::to_string(4000 + i); }},
                                   {"Closed", [](int i) { return day(i); }},
                                   {"Created", [](int i) { return day(i + 30 + i % 17); }},
                                   {"Text", words}}));
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(used(*g, Field::kCreated), "Closed");
}

TEST(Guess, AColumnIsWhatItHoldsNotWhatItSays) {
  const auto g = guess(table(200, {{"Case id", [](int i) { return std::to_string(4000 + i); }},
                                   {"Opened", [](int i) { return day(i); }},
                                   {"Closed", [](int i) { return i % 2 == 0 ? "yes" : "no"; }},
                                   {"Channel", [](int i) { return std::to_string(i * 37); }},
                                   {"Description", words}}));
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(used(*g, Field::kClosed), "");
  EXPECT_EQ(used(*g, Field::kChannel), "");
}

TEST(Guess, DirectionOfAScaleIsAWarningUnlessTold) {
  const auto csv = [](bool low_is_good) {
    return table(300, {{"Survey response id", [](int i) { return std::to_string(70 + i); }},
                       {"Date", [](int i) { return day(i); }},
                       {"Rating",
                        [=](int i) {
                          const int good = i % 5 + 1;
                          return std::to_string(low_is_good ? 6 - good : good);
                        }},
                       {"Comment", [](int i) { return mood_words(i, i % 5 >= 3 ? 1 : -1); }}});
  };
  const auto high = guess(csv(false));
  ASSERT_TRUE(high.ok());
  EXPECT_EQ(high->mapping.score->good_likelier, ScaleGood::kHigh);
  ASSERT_NE(warning(*high, "score_direction"), nullptr);
  EXPECT_EQ(warning(*high, "score_direction")->option, "--score-good low");
  const auto low = guess(csv(true));
  ASSERT_TRUE(low.ok());
  EXPECT_EQ(low->mapping.score->good_likelier, ScaleGood::kLow)
      << low->mapping.score->good_evidence;
  EXPECT_EQ(warning(*low, "score_direction")->option, "--score-good high");
  GuessOptions told;
  told.score_good = ScaleGood::kHigh;
  const auto settled = guess(csv(true), told);
  ASSERT_TRUE(settled.ok());
  EXPECT_EQ(settled->mapping.score->good, ScaleGood::kHigh);
  EXPECT_EQ(warning(*settled, "score_direction"), nullptr);
}

TEST(Guess, ANameThatLabelsTheEndsDecides) {
  const auto g = guess(table(200, {{"Svar", [](int i) { return std::to_string(i); }},
                                   {"Datum", [](int i) { return day(i); }},
                                   {"Nöjdhet (1 = mycket nöjd, 5 = mycket missnöjd)",
                                    [](int i) { return std::to_string(i % 5 + 1); }},
                                   {"Kommentar", words}}));
  ASSERT_TRUE(g.ok());
  ASSERT_TRUE(g->mapping.score.has_value());
  EXPECT_EQ(g->mapping.score->good, ScaleGood::kLow);
  EXPECT_EQ(warning(*g, "score_direction"), nullptr);
}

TEST(Guess, ValuesOutsideTheScaleAreNamed) {
  const auto g = guess(
      table(400, {{"Nr", [](int i) { return std::to_string(i); }},
                  {"Datum", [](int i) { return day(i); }},
                  {"Betyg", [](int i) { return std::to_string(i % 80 == 7 ? 9 : i % 5 + 1); }},
                  {"Kommentar", words}}));
  ASSERT_TRUE(g.ok());
  ASSERT_TRUE(g->mapping.score.has_value());
  EXPECT_EQ(g->mapping.score->max, 5);
  ASSERT_NE(warning(*g, "values_outside_scale"), nullptr);
  EXPECT_THAT(warning(*g, "values_outside_scale")->message, HasSubstr("9 (5 times)"));
}

TEST(Guess, DatesThatCanBeReadBothWaysAreAWarning) {
  const auto csv = table(
      24,
      {{"Case id", [](int i) { return std::to_string(400 + i); }},
       {"Opened", [](int i) { return fmt::format("{:02}/{:02}/2024", i % 12 + 1, i % 11 + 1); }},
       {"Description", words}});
  const auto g = guess(csv);
  ASSERT_TRUE(g.ok());
  ASSERT_NE(warning(*g, "date_order"), nullptr);
  EXPECT_THAT(warning(*g, "date_order")->option, HasSubstr("--date-order"));
  GuessOptions told;
  told.date_order = sources::DateOrder::kMonthFirst;
  const auto settled = guess(csv, told);
  ASSERT_TRUE(settled.ok());
  EXPECT_EQ(warning(*settled, "date_order"), nullptr);
  EXPECT_EQ(settled->mapping.find(Field::kCreated)->date_order,
            sources::ColumnDateOrder::kMonthFirst);
}

TEST(Guess, TimesWithoutAZoneAreAWarning) {
  const auto csv = [](const char* ending) {
    return table(50, {{"Case id", [](int i) { return std::to_string(400 + i); }},
                      {"Opened", [=](int i) { return day(i) + ending; }},
                      {"Description", words}});
  };
  const auto without = guess(csv(""));
  ASSERT_TRUE(without.ok());
  ASSERT_NE(warning(*without, "zone"), nullptr);
  EXPECT_FALSE(without->mapping.zone.has_value());
  EXPECT_EQ(warning(*guess(csv(":00Z")), "zone"), nullptr);
  GuessOptions told;
  told.zone = "Europe/Helsinki";
  const auto settled = guess(csv(""), told);
  EXPECT_EQ(warning(*settled, "zone"), nullptr);
  EXPECT_EQ(settled->mapping.zone, "Europe/Helsinki");
}

TEST(Guess, RespondentsAreNoCustomersAndCustomersAre) {
  const auto g = guess(
      table(300, {{"Respondent ID", [](int i) { return fmt::format("P{:05}", i / 2); }},
                  {"Question id", [](int i) { return fmt::format("P{:05}-{}", i / 2, i % 2); }},
                  {"Customer no", [](int i) { return std::to_string(500'000 + i % 90); }},
                  {"Date", [](int i) { return day(i); }},
                  {"Rating", [](int i) { return std::to_string(i / 2 % 5 + 1); }},
                  {"Comment", words}}));
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(used(*g, Field::kResponseId), "Respondent ID");
  EXPECT_EQ(used(*g, Field::kCustomerNumber), "Customer no");
}

TEST(Guess, SeparatorsOnlyWherePiecesRecur) {
  const auto reasons = [](const std::string& sign) {
    return [=](int i) {
      static const Values all = {"late parcel", "invoice", "login", "return", "price"};
      const std::string first = all[static_cast<std::size_t>(i) % 5];
      return i % 3 == 0 ? first + sign + all[static_cast<std::size_t>(i / 3 + i + 1) % 5] : first;
    };
  };
  for (const char* sign : {"|", ","}) {
    const auto g = guess(table(200, {{"Ticket id", [](int i) { return std::to_string(400 + i); }},
                                     {"Created", [](int i) { return day(i); }},
                                     {"Tags", reasons(sign)}}));
    ASSERT_TRUE(g.ok());
    ASSERT_NE(g->mapping.find(Field::kReason), nullptr);
    EXPECT_EQ(g->mapping.find(Field::kReason)->separator, sign);
  }
  // A slash inside fixed names separates nothing.
  const auto g = guess(table(200, {{"Ticket id", [](int i) { return std::to_string(400 + i); }},
                                   {"Created", [](int i) { return day(i); }},
                                   {"Category", [](int i) {
                                      static const Values all = {"Heat/Hot water", "Noise/Music",
                                                                 "Door/Window", "Paint", "Dirt"};
                                      return all[static_cast<std::size_t>(i) % 5];
                                    }}}));
  ASSERT_TRUE(g.ok());
  ASSERT_NE(g->mapping.find(Field::kReason), nullptr);
  EXPECT_EQ(g->mapping.find(Field::kReason)->separator, "");
}

TEST(Guess, MailIsALetterBesideEmailAndEmailInTheNorth) {
  const auto file = [](const std::string& channel, const std::string& other,
                       const std::string& name) {
    return table(200,
                 {{name, [](int i) { return std::to_string(400 + i); }},
                  {name == "Ärendenummer" ? "Skapad" : "Created", [](int i) { return day(i); }},
                  {name == "Ärendenummer" ? "Kanal" : "Channel", [=](int i) {
                     return i % 3 == 0 ? "Mail" : i % 3 == 1 ? channel : other;
                   }}});
  };
  const auto english = guess(file("Email", "Phone", "Case number"));
  ASSERT_TRUE(english.ok());
  EXPECT_EQ(english->mapping.channels.at("mail"), Channel::kLetter);
  const auto swedish = guess(file("Telefon", "Brev", "Ärendenummer"));
  ASSERT_TRUE(swedish.ok());
  EXPECT_EQ(swedish->mapping.channels.at("mail"), Channel::kEmail);
}

TEST(Guess, IdsThatComeAgainAreNotIds) {
  const auto g =
      guess(table(300, {{"Invoice no", [](int i) { return std::to_string(5000 + i / 3); }},
                        {"Order date", [](int i) { return day(i); }},
                        {"Product", [](int i) { return i % 2 == 0 ? "Lamp" : "Chair"; }},
                        {"Amount", [](int i) { return fmt::format("{}.50", 10 + i % 40); }}}));
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(g->mapping.kind, RecordKind::kPurchase);
  EXPECT_EQ(used(*g, Field::kId), "");
  EXPECT_NE(warning(*g, "repeated_id"), nullptr);
}

TEST(Guess, NumbersThatAreNoScores) {
  const auto g =
      guess(table(300, {{"Case number", [](int i) { return std::to_string(8000 + i); }},
                        {"Opened", [](int i) { return day(i); }},
                        {"Council district", [](int i) { return std::to_string(i % 5 + 1); }},
                        {"Priority", [](int i) { return std::to_string(i % 4 + 1); }},
                        {"Days open", [](int i) { return std::to_string(i % 6); }},
                        {"Zip code", [](int i) { return std::to_string(43'200 + i % 30); }},
                        {"Year", [](int i) { return std::to_string(2020 + i % 4); }},
                        {"Description", words}}));
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(g->mapping.kind, RecordKind::kContact);
  EXPECT_FALSE(g->mapping.score.has_value());
  EXPECT_EQ(used(*g, Field::kCustomerNumber), "");
  EXPECT_EQ(used(*g, Field::kId), "Case number");
}

TEST(Guess, WhatCanNotBeRecognisedIsAnErrorThatSaysWhatToDo) {
  const auto g = guess(table(50, {{"x", [](int i) { return std::to_string(i % 3); }},
                                  {"y", [](int i) { return std::to_string(i * i); }}}));
  ASSERT_FALSE(g.ok());
  EXPECT_EQ(g.error().code, ErrorCode::kUnclear);
  EXPECT_THAT(g.error().message, HasSubstr("--mapping"));
  const auto none = guess("a;b\n");
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.error().code, ErrorCode::kBadInput);
}

TEST(Guess, TextsWithoutATimeAreReadWithAWarning) {
  const auto g = guess(table(60, {{"Comment", words}}));
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(used(*g, Field::kText), "Comment");
  EXPECT_NE(warning(*g, "no_time"), nullptr);
}

TEST(Guess, FewRowsAreEnoughWhereNamesTell) {
  const auto g = guess(
      "Ärendenummer;Inkom;Kanal;Förvaltning;Avslutad;Beskrivning\n"
      "A1;2024-03-01 10:00;Telefon;Teknik;2024-03-02 09:00;Lampan är trasig vid skolan\n"
      "A2;2024-03-01 11:00;E-post;Skola;;När öppnar fritids på måndag\n");
  ASSERT_TRUE(g.ok()) << g.error().message;
  EXPECT_EQ(g->mapping.kind, RecordKind::kContact);
  EXPECT_EQ(used(*g, Field::kId), "Ärendenummer");
  EXPECT_EQ(used(*g, Field::kCreated), "Inkom");
  EXPECT_EQ(used(*g, Field::kClosed), "Avslutad");
  EXPECT_EQ(used(*g, Field::kOwner), "Förvaltning");
  EXPECT_EQ(used(*g, Field::kText), "Beskrivning");
}

TEST(Guess, ManyShiftedRowsDoNotHideTheColumns) {
  std::string csv = "Case id;Opened;Channel;Department;Closed;Description\n";
  for (int i = 0; i < 600; ++i) {
    const std::string shift = i % 4 == 0 ? "stray;" : "";  // one field too many in the middle
    csv += fmt::format("{};{};{}{};{};{};{}\n", 4000 + i, day(i), shift,
                       i % 2 == 0 ? "Phone" : "Email", i % 3 == 0 ? "Billing" : "Sales",
                       day(i + 20), words(i));
  }
  const auto g = guess(csv);
  ASSERT_TRUE(g.ok());
  EXPECT_EQ(g->rows, 600u);
  EXPECT_EQ(used(*g, Field::kChannel), "Channel");
  EXPECT_EQ(used(*g, Field::kOwner), "Department");
  EXPECT_EQ(used(*g, Field::kClosed), "Closed");
}

TEST(Guess, EveryColumnHasASentence) {
  const auto g = guess(table(100, {{"Case id", [](int i) { return std::to_string(400 + i); }},
                                   {"Opened", [](int i) { return day(i); }},
                                   {"Weather", [](int i) { return i % 2 == 0 ? "sun" : "rain"; }},
                                   {"Description", words}}));
  ASSERT_TRUE(g.ok());
  ASSERT_EQ(g->mapping.columns.size(), 4u);
  for (const auto& c : g->mapping.columns) {
    EXPECT_FALSE(c.evidence.empty()) << c.column;
    EXPECT_GT(c.confidence, 0);
    EXPECT_LE(c.confidence, 1);
  }
}

}  // namespace
}  // namespace gehor::test
