// Scores in words: which scale, that the direction is known, and what the records hold.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "sources/format/memory_input.h"
#include "sources/mapping/apply.h"
#include "sources/mapping/guess.h"

namespace gehor::sources {
namespace {

using ::testing::HasSubstr;

// A survey in which each answer comes `times` times.
std::string survey(const std::string& question, const std::vector<std::string>& answers,
                   int times) {
  std::string csv = "Response id;Date;" + question + ";Comment\n";
  int n = 0;
  for (int k = 0; k < times; ++k) {
    for (const std::string& answer : answers) {
      ++n;
      csv += fmt::format("{};2024-03-{:02} 10:{:02};{};It took me {} minutes to get an answer\n",
                         9000 + n, 1 + n % 28, n % 60, answer, n * 3);
    }
  }
  return csv;
}

struct Read {
  Guess guess;
  std::map<double, int> scores;  // times each
  int rows = 0;
  int problems = 0;
};

Read read(const std::string& csv, bool through_toml = false) {
  Read out;
  auto input = memory_input("made.csv", csv);
  auto guess = guess_mapping(*input, {}, {});
  EXPECT_TRUE(guess.ok()) << (guess.ok() ? "" : guess.error().message);
  if (!guess.ok()) return out;
  out.guess = std::move(*guess);
  Mapping mapping = out.guess.mapping;
  if (through_toml) {
    auto again = mapping_from_toml(to_toml(mapping, out.guess.table), "m.toml", out.guess.table);
    EXPECT_TRUE(again.ok()) << (again.ok() ? "" : again.error().message);
    if (!again.ok()) return out;
    EXPECT_EQ(again->answers, mapping.answers);
    mapping = *again;
  }
  auto rows = make_row_reader(*input, mapping);
  EXPECT_TRUE(rows.ok());
  auto table = input->open({});
  EXPECT_TRUE(table.ok());
  Row row;
  for (;;) {
    auto more = (*table)->next(row);
    if (!more.ok() || !*more) break;
    auto records = (*rows)->read(row);
    EXPECT_TRUE(records.ok()) << (records.ok() ? "" : records.error().message);
    if (!records.ok()) continue;
    ++out.rows;
    out.problems += static_cast<int>(records->problems.size());
    for (const SourceRecord& r : records->records) {
      if (r.score) ++out.scores[r.score->raw];
    }
  }
  return out;
}

bool warned(const Guess& guess, std::string_view code) {
  for (const auto& w : guess.warnings) {
    if (w.code == code) return true;
  }
  return false;
}

TEST(GuessAnswers, WordsBecomePlacesAndTheDirectionIsKnown) {
  for (const bool toml : {false, true}) {
    const Read r = read(
        survey("Overall, how was your experience?",
               {"Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know"},
               20),
        toml);
    ASSERT_TRUE(r.guess.mapping.score);
    EXPECT_EQ(r.guess.mapping.score->min, 1);
    EXPECT_EQ(r.guess.mapping.score->max, 5);
    EXPECT_EQ(r.guess.mapping.score->good, ScaleGood::kHigh);
    EXPECT_EQ(r.scores, (std::map<double, int>{{1, 20}, {2, 20}, {3, 20}, {4, 20}, {5, 20}}));
    EXPECT_EQ(r.rows, 120);
    EXPECT_EQ(r.problems, 0);
    EXPECT_FALSE(warned(r.guess, "score_direction"));
    const ColumnMapping* score = r.guess.mapping.find(Field::kScore);
    ASSERT_NE(score, nullptr);
    EXPECT_THAT(score->evidence, HasSubstr("\"Very good\" is 5"));
  }
}

TEST(GuessAnswers, FourAnswersWithoutAMiddleAreFourPlaces) {
  const Read r = read(survey(
      "Hur nöjd är du?", {"Mycket nöjd", "Ganska nöjd", "Ganska missnöjd", "Mycket missnöjd"}, 20));
  EXPECT_EQ(r.scores, (std::map<double, int>{{1, 20}, {2, 20}, {3, 20}, {4, 20}}));
}

TEST(GuessAnswers, AnAnswerThatDidNotOccurKeepsItsPlace) {
  const Read r =
      read(survey("Hur nöjd är du?", {"Mycket nöjd", "Nöjd", "Varken eller", "Missnöjd"}, 20));
  ASSERT_TRUE(r.guess.mapping.score);
  EXPECT_EQ(r.guess.mapping.score->max, 5);
  EXPECT_EQ(r.scores, (std::map<double, int>{{2, 20}, {3, 20}, {4, 20}, {5, 20}}));
  const Read ends =
      read(survey("Satisfaction", {"Very satisfied", "Satisfied", "Very dissatisfied"}, 8));
  EXPECT_EQ(ends.scores, (std::map<double, int>{{1, 8}, {4, 8}, {5, 8}}));
}

TEST(GuessAnswers, PoorIsTheEndBelowExcellent) {
  const Read r = read(survey("Rating", {"Excellent", "Very good", "Good", "Fair", "Poor"}, 20));
  EXPECT_EQ(r.scores, (std::map<double, int>{{1, 20}, {2, 20}, {3, 20}, {4, 20}, {5, 20}}));
}

TEST(GuessAnswers, GoodAndBadAreTwoPlacesAndOfferedIsNone) {
  const Read r = read(survey("Satisfaction Score", {"Good", "Bad", "Offered", "Unoffered"}, 20));
  ASSERT_TRUE(r.guess.mapping.score);
  EXPECT_EQ(r.guess.mapping.score->max, 2);
  EXPECT_EQ(r.scores, (std::map<double, int>{{1, 20}, {2, 20}}));
}

TEST(GuessAnswers, WordsBesideNumbersTellTheDirection) {
  const Read down = read(survey("Hvor tilfreds er du?",
                                {"1 - Meget tilfreds", "2 - Tilfreds", "3 - Hverken eller",
                                 "4 - Utilfreds", "5 - Meget utilfreds", "9 - Ved ikke"},
                                20));
  ASSERT_TRUE(down.guess.mapping.score);
  EXPECT_EQ(down.guess.mapping.score->good, ScaleGood::kLow);
  EXPECT_EQ(down.guess.mapping.score->max, 5);
  EXPECT_EQ(down.scores.size(), 5u);
  EXPECT_EQ(down.problems, 0);
  const Read stars = read(survey("Stars", {"★★★★★", "★★★★☆", "★☆☆☆☆"}, 20));
  EXPECT_EQ(stars.scores, (std::map<double, int>{{1, 20}, {4, 20}, {5, 20}}));
  EXPECT_FALSE(warned(stars.guess, "score_direction"));
  const Read parts = read(survey("Rating", {"5/5", "4/5", "2/5", "1/5"}, 20));
  EXPECT_EQ(parts.scores, (std::map<double, int>{{1, 20}, {2, 20}, {4, 20}, {5, 20}}));
}

TEST(GuessAnswers, EaseIsEffort) {
  const Read r = read(survey("How easy was it to get help?",
                             {"Very easy", "Easy", "Neither", "Difficult", "Very difficult"}, 20));
  ASSERT_TRUE(r.guess.mapping.score);
  EXPECT_EQ(r.guess.mapping.score->kind, SurveyKind::kCes);
  EXPECT_EQ(r.guess.mapping.score->good, ScaleGood::kHigh);
}

TEST(GuessAnswers, SeveralTextsAreParagraphsInOrder) {
  std::string csv = "Response id;Date;Rating;What was good?;What could be improved?\n";
  const std::vector<std::string> good = {"The nurse was very kind to me", "It was clean and quiet",
                                         "They explained everything to us", "The food was warm"};
  const std::vector<std::string> better = {"Please shorten the queue", "",
                                           "Nobody told us how long it would take"};
  for (std::size_t i = 0; i < 60; ++i) {
    csv += fmt::format("{};2024-03-{:02};{};{}{};{}{}\n", 100 + i, 1 + i % 28, i % 5 + 1,
                       good[i % 4], std::string(i % 11, '.'), better[i % 3],
                       better[i % 3].empty() ? "" : std::string(i % 13, '!'));
  }
  auto input = memory_input("made.csv", csv);
  auto guess = guess_mapping(*input, {}, {});
  ASSERT_TRUE(guess.ok());
  auto rows = make_row_reader(*input, guess->mapping);
  ASSERT_TRUE(rows.ok());
  auto table = input->open({});
  Row row;
  ASSERT_TRUE(*(*table)->next(row));
  auto first = (*rows)->read(row);
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(first->records[0].text, "The nurse was very kind to me\n\nPlease shorten the queue");
  EXPECT_THAT(guess->mapping.columns[3].evidence, HasSubstr("paragraphs"));
}

TEST(GuessAnswers, ClocksInAColumnOfTheirOwnAreJoined) {
  std::string csv = "Case no;Open date;Open time;Close date;Close time;Talk time;Description\n";
  for (int i = 0; i < 60; ++i) {
    csv += fmt::format(
        "{};03/{:02}/2024;{}:{:02} {};03/{:02}/2024;11:{:02} PM;00:{:02}:10;It is broken since {} "
        "days\n",
        100 + i, 1 + i % 28, 1 + i % 12, i % 60, i % 2 == 0 ? "AM" : "PM", 1 + i % 28, i % 60,
        i % 60, i);
  }
  auto input = memory_input("made.csv", csv);
  auto guess = guess_mapping(*input, {}, {});
  ASSERT_TRUE(guess.ok());
  const Mapping& m = guess->mapping;
  EXPECT_EQ(m.columns[1].field, Field::kCreated);
  EXPECT_EQ(m.columns[1].clock, 2u);
  EXPECT_EQ(m.columns[3].field, Field::kClosed);
  EXPECT_EQ(m.columns[3].clock, 4u);
  EXPECT_EQ(m.columns[5].field, Field::kIgnore);
  const auto again = mapping_from_toml(to_toml(m, guess->table), "m.toml", guess->table);
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_EQ(again->columns[3].clock, 4u);
  auto rows = make_row_reader(*input, *again);
  ASSERT_TRUE(rows.ok());
  auto table = input->open({});
  Row row;
  ASSERT_TRUE(*(*table)->next(row));
  ASSERT_TRUE(*(*table)->next(row));
  auto second = (*rows)->read(row);
  ASSERT_TRUE(second.ok());
  // 2024-03-02 14:01
  EXPECT_EQ(second->records[0].at->micros, 1'709'388'060'000'000);
  EXPECT_FALSE(second->records[0].at->date_only);
}

TEST(GuessAnswers, CodesOfAChannelAreUnknownUntilSomebodySaysWhatTheyMean) {
  std::string csv = "id,source,status,created_at,description\n";
  for (int i = 0; i < 90; ++i) {
    csv += fmt::format("{},{},{},2024-03-{:02}T10:{:02}:00Z,The parcel {} is late again\n", 100 + i,
                       i % 3 + 1, i % 4 + 2, 1 + i % 28, i % 60, i);
  }
  auto input = memory_input("made.csv", csv);
  auto guess = guess_mapping(*input, {}, {});
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(guess->mapping.columns[1].field, Field::kChannel);
  EXPECT_EQ(guess->mapping.channels.at("1"), Channel::kUnknown);
  EXPECT_TRUE(warned(*guess, "channel_codes"));
  EXPECT_TRUE(warned(*guess, "status_codes"));
  for (const auto& w : guess->warnings) {
    if (w.code == "channel_codes") {
      EXPECT_THAT(w.message, HasSubstr("[channels]"));
    }
  }
}

}  // namespace
}  // namespace gehor::sources
