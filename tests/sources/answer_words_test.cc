// Graded answers in six languages, and numbers with something around them.
#include "sources/mapping/answer_words.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace gehor::sources {
namespace {

using Kind = AnswerReading::Kind;

// Each list from the worst to the best: the grades must rise, and the middle be 0.
struct Ladder {
  std::vector<std::string> answers;
  std::optional<std::size_t> middle;
};

TEST(Answers, RiseFromWorstToBestInEachLanguage) {
  const std::vector<Ladder> ladders = {
      {{"Very poor", "Poor", "Neither good nor poor", "Good", "Very good"}, 2},
      {{"Extremely unlikely", "Unlikely", "Neither likely nor unlikely", "Likely",
        "Extremely likely"},
       2},
      {{"Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"}, 2},
      {{"Not at all satisfied", "Not very satisfied", "Fairly satisfied", "Very satisfied"}, {}},
      {{"Poor", "Fair", "Good", "Very good", "Excellent"}, 1},
      {{"Very difficult", "Somewhat difficult", "Neither easy nor difficult", "Easy", "Very easy"},
       2},
      {{"No", "Yes, to some extent", "Yes, definitely"}, {}},
      {{"bad", "good"}, {}},
      {{"Bad with comment", "Good with comment"}, {}},
      {{"thumbs down", "thumbs up"}, {}},
      {{"👎", "👍"}, {}},
      {{"😡", "🙁", "😐", "🙂", "😀"}, 2},
      {{"Mycket missnöjd", "Ganska missnöjd", "Varken nöjd eller missnöjd", "Ganska nöjd",
        "Mycket nöjd"},
       2},
      {{"Inte alls nöjd", "Inte särskilt nöjd", "Ganska nöjd", "Mycket nöjd"}, {}},
      {{"Mycket dåligt", "Dåligt", "Varken bra eller dåligt", "Bra", "Mycket bra", "Utmärkt"}, 2},
      {{"Instämmer inte alls", "Instämmer delvis", "Instämmer helt"}, {}},
      {{"Mycket svårt", "Svårt", "Lätt", "Mycket lätt"}, {}},
      {{"Svært misfornøyd", "Litt misfornøyd", "Verken eller", "Ganske fornøyd", "Svært fornøyd"},
       2},
      {{"Helt uenig", "Litt uenig", "Litt enig", "Helt enig"}, {}},
      {{"Svært vanskelig", "Vanskelig", "Lett", "Svært lett"}, {}},
      {{"Meget utilfreds", "Utilfreds", "Hverken tilfreds eller utilfreds", "Tilfreds",
        "Meget tilfreds"},
       2},
      {{"Meget svært", "Svært", "Let", "Meget let"}, {}},
      {{"Slet ikke tilfreds", "Ikke tilfreds", "Tilfreds"}, {}},
      {{"Erittäin tyytymätön", "Melko tyytymätön", "En tyytyväinen enkä tyytymätön",
        "Melko tyytyväinen", "Erittäin tyytyväinen"},
       2},
      {{"Erittäin huono", "Huono", "Kohtalainen", "Hyvä", "Erittäin hyvä"}, 2},
      {{"En lainkaan tyytyväinen", "Tyytyväinen", "Hyvin tyytyväinen"}, {}},
      {{"Täysin eri mieltä", "Jokseenkin eri mieltä", "Jokseenkin samaa mieltä",
        "Täysin samaa mieltä"},
       {}},
      {{"Sehr unzufrieden", "Eher unzufrieden", "Teils/teils", "Eher zufrieden", "Sehr zufrieden"},
       2},
      {{"Sehr schlecht", "Schlecht", "Weder gut noch schlecht", "Gut", "Sehr gut"}, 2},
      {{"Gar nicht zufrieden", "Nicht zufrieden", "Zufrieden"}, {}},
  };
  for (const Ladder& ladder : ladders) {
    double last = -100;
    for (std::size_t i = 0; i < ladder.answers.size(); ++i) {
      const AnswerReading r = read_answer(ladder.answers[i]);
      SCOPED_TRACE(ladder.answers[i]);
      ASSERT_EQ(r.kind, Kind::kGraded);
      EXPECT_GT(r.grade, last);
      if (ladder.middle) {
        EXPECT_EQ(r.grade == 0, *ladder.middle == i);
      }
      last = r.grade;
    }
  }
}

TEST(Answers, SomeAreNone) {
  for (const char* text : {"Don't know", "Don’t know", "N/A", "Not applicable", "Prefer not to say",
                           "Offered", "Unoffered", "Not Offered", "Vet ej", "Vet inte",
                           "Ingen åsikt", "Vet ikke", "Ved ikke", "Ikke relevant", "En osaa sanoa",
                           "EOS", "Weiß nicht", "Keine Angabe", "Don't know / can't remember"}) {
    EXPECT_EQ(read_answer(text).kind, Kind::kNoAnswer) << text;
  }
}

TEST(Answers, OtherWordsAreNotAnswers) {
  for (const char* text : {"", "Billing", "Solid waste collection", "High", "Low", "Open", "2024",
                           "Public works department", "The good people at the counter helped me"}) {
    EXPECT_EQ(read_answer(text).kind, Kind::kNoWord) << text;
  }
}

TEST(ScoreText, NumbersMayHaveWordsAroundThem) {
  struct Case {
    const char* text;
    double value;
    std::optional<double> top;
  };
  const std::vector<Case> cases = {
      {"4", 4, {}},
      {"4.5", 4.5, {}},
      {"5 - Very satisfied", 5, {}},
      {"5 – Mycket nöjd", 5, {}},
      {"1 (Mycket missnöjd)", 1, {}},
      {"1: Sehr unzufrieden", 1, {}},
      {"3 = Varken eller", 3, {}},
      {"10 Extremely likely", 10, {}},
      {"4/5", 4, 5},
      {"4.5/5", 4.5, 5},
      {"8 / 10", 8, 10},
      {"4 of 5", 4, 5},
      {"4 out of 5", 4, 5},
      {"4 av 5", 4, 5},
      {"4 out of 5 stars", 4, 5},
      {"3 stars", 3, {}},
      {"5 stjärnor", 5, {}},
      {"★★★★☆", 4, 5},
      {"★★★★★", 5, 5},
      {"⭐⭐⭐", 3, {}},
  };
  for (const Case& c : cases) {
    const auto read = read_score_text(c.text, false);
    ASSERT_TRUE(read) << c.text;
    EXPECT_EQ(read->value, c.value) << c.text;
    EXPECT_EQ(read->top, c.top) << c.text;
  }
  for (const char* text : {"", "abc", "3rd floor", "5a", "12 Main Street", "1 - Don't know",
                           "2024-01-02", "7/5", "room 4", "1 low priority queue"}) {
    EXPECT_FALSE(read_score_text(text, false)) << text;
  }
}

}  // namespace
}  // namespace gehor::sources
