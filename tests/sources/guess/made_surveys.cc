// Answers to surveys: satisfaction, recommendation, effort; label columns; several rows an answer.
#include <fmt/format.h>

#include "tests/sources/guess/made_lists.h"
#include "tests/sources/guess/world.h"

namespace gehor::test {
namespace {

using sources::Field;

struct Answer {
  std::int64_t at = 0;
  std::size_t respondent = 0;
  std::size_t question = 0;
  int score = 0;  // as in the file
  int mood = 0;   // -1, 0, 1
  std::size_t department = 0;
  std::string text;
};

// Scores from low to high are bad to good unless `low_is_good`.
std::vector<Answer> answers(Lang lang, std::size_t n, std::uint64_t seed, int low, int high,
                            bool low_is_good, std::size_t rows_each = 1) {
  Dice dice(seed);
  std::vector<Answer> out;
  std::int64_t t = 1'704'096'000;
  const std::size_t departments = words(lang).departments.size();
  for (std::size_t i = 0; i < n; ++i) {
    Answer a;
    t += static_cast<std::int64_t>(dice.below(9'000));
    a.at = t;
    a.respondent = i;
    const auto steps = static_cast<std::size_t>(high - low + 1);
    const int badness = static_cast<int>(dice.skewed(steps));
    a.score = low_is_good ? low + badness : high - badness;
    a.mood = badness * 3 < high - low ? 1 : badness * 3 > 2 * (high - low) ? -1 : 0;
    a.department = dice.below(departments);
    for (std::size_t q = 0; q < rows_each; ++q) {
      a.question = q;
      a.text = dice.chance(0.25) ? "" : sentence_of(lang, dice, a.mood);
      out.push_back(a);
    }
  }
  return out;
}

std::string dept(Lang lang, const Answer& a) { return words(lang).departments[a.department].name; }

MadeFile hospital() {
  const auto rows = answers(Lang::kEn, 400, 61, 1, 5, true, 2);
  MadeFile f{.name = "en hospital, two questions a response, thirty labels",
             .score_min = 1,
             .score_max = 5,
             .score_kind = SurveyKind::kCsat};
  f.kind = RecordKind::kSurveyAnswer;
  f.columns = {
      column(rows, "Row reference", Field::kId,
             [](const Answer& a) {
               return fmt::format("RX {} / {}", 20000 + a.respondent, a.question + 1);
             }),
      column(rows, "Hospital", Field::kIgnore,
             [](const Answer&) { return std::string("St Elsewhere"); }),
      column(rows, "Response number", Field::kResponseId,
             [](const Answer& a) { return fmt::format("RX {}", 20000 + a.respondent); }),
      column(rows, "Date completed", Field::kCreated,
             [](const Answer& a) { return write_time(a.at, TimeFormat::kDmySlashDate); }),
      column(rows, "Ward or clinic", Field::kOwner,
             [](const Answer& a) { return dept(Lang::kEn, a); }),
      column(rows, "Overall rating", Field::kScore,
             [](const Answer& a) { return std::to_string(a.score); }),
      column(rows, "Question asked", Field::kIgnore,
             [](const Answer& a) {
               return std::string(a.question == 0 ? "What did we do well?"
                                                  : "What could be better?");
             }),
      column(rows, "Patient comment", Field::kText, [](const Answer& a) { return a.text; }),
      column(rows, "Criticality", Field::kIgnore,
             [](const Answer& a) { return std::to_string(3 - 2 * a.mood); }),
      column(rows, "Contains personal data?", Field::kIgnore, [d = Dice(1)](const Answer&) mutable {
        return std::string(d.chance(0.02) ? "1" : "");
      })};
  for (int i = 0; i < 30; ++i) {
    static const Values a = {"Waiting", "Food",     "Noise",  "Kindness", "Pain",
                             "Parking", "Cleaning", "Advice", "Privacy",  "Discharge letter"};
    static const Values b = {"and rooms", "on arrival", "at night"};
    const auto k = static_cast<std::size_t>(i);
    f.columns.push_back(column(rows, a[k % 10] + " " + b[k / 10], Field::kReasonFlag,
                               [d = Dice(900 + k)](const Answer&) mutable {
                                 return std::string(d.chance(0.08) ? "1" : "");
                               }));
  }
  return f;
}

MadeFile nps() {
  const auto rows = answers(Lang::kSv, 420, 62, 0, 10, false);
  MadeFile f{.name = "sv recommendation survey",
             .delimiter = ';',
             .score_min = 0,
             .score_max = 10,
             .score_kind = SurveyKind::kNps};
  f.kind = RecordKind::kSurveyAnswer;
  f.columns = {column(rows, "Svars-ID", Field::kResponseId,
                      [n = 7001](const Answer&) mutable { return std::to_string(n++); }),
               column(rows, "Besvarad", Field::kCreated,
                      [](const Answer& a) { return write_time(a.at, TimeFormat::kIso); }),
               column(rows, "Hur troligt är det att du rekommenderar oss? (0-10)", Field::kScore,
                      [](const Answer& a) { return std::to_string(a.score); }),
               column(rows, "Varför?", Field::kText, [](const Answer& a) { return a.text; }),
               column(rows, "Kundtyp", Field::kCustomerGroup, [d = Dice(2)](const Answer&) mutable {
                 return d.of(words(Lang::kSv).groups);
               })};
  f.columns[0].also = Field::kId;
  return f;
}

MadeFile effort() {
  const auto rows = answers(Lang::kEn, 380, 63, 1, 7, false);
  MadeFile f{.name = "en effort survey, 1 to 7",
             .score_min = 1,
             .score_max = 7,
             .score_kind = SurveyKind::kCes};
  f.kind = RecordKind::kSurveyAnswer;
  f.columns = {
      column(rows, "survey_response_id", Field::kResponseId,
             [n = 1](const Answer&) mutable { return fmt::format("r-{:06}", 1937 * n++); }),
      column(rows, "submitted_at", Field::kCreated,
             [](const Answer& a) { return write_time(a.at, TimeFormat::kIsoZulu); }),
      column(rows, "ticket_id", Field::kContactId,
             [n = 30457](const Answer&) mutable { return std::to_string(n++); }),
      column(rows, "ease_of_resolution", Field::kScore,
             [](const Answer& a) { return std::to_string(a.score); }),
      column(rows, "comment", Field::kText, [](const Answer& a) { return a.text; }),
      column(rows, "department", Field::kOwner,
             [](const Answer& a) { return dept(Lang::kEn, a); })};
  f.columns[0].also = Field::kId;
  return f;
}

MadeFile danish_satisfaction() {
  const auto rows = answers(Lang::kDa, 360, 64, 1, 5, false);
  MadeFile f{.name = "da satisfaction, ends of the scale in the name",
             .delimiter = ';',
             .score_min = 1,
             .score_max = 5,
             .score_kind = SurveyKind::kCsat};
  f.kind = RecordKind::kSurveyAnswer;
  f.columns = {
      column(rows, "Besvarelses-id", Field::kResponseId,
             [n = 501](const Answer&) mutable { return std::to_string(n++); }),
      column(rows, "Dato", Field::kCreated,
             [](const Answer& a) { return write_time(a.at, TimeFormat::kDmyDotsDate); }),
      column(rows, "Afdeling", Field::kOwner, [](const Answer& a) { return dept(Lang::kDa, a); }),
      column(rows, "Hvor tilfreds er du? (1 = meget utilfreds, 5 = meget tilfreds)", Field::kScore,
             [](const Answer& a) { return std::to_string(a.score); }),
      column(rows, "Kommentar", Field::kText, [](const Answer& a) { return a.text; }),
      column(rows, "Køn", Field::kIgnore,
             [d = Dice(3)](const Answer&) mutable {
               return d.of(Values{"Mand", "Kvinde"});
             }),
      column(rows, "Alder", Field::kIgnore,
             [d = Dice(4)](const Answer&) mutable { return std::to_string(18 + d.below(70)); })};
  f.columns[0].also = Field::kId;
  return f;
}

MadeFile finnish_feedback() {
  const auto rows = answers(Lang::kFi, 350, 65, 1, 5, false);
  MadeFile f{.name = "fi feedback after contact",
             .delimiter = ';',
             .score_min = 1,
             .score_max = 5,
             .score_kind = SurveyKind::kCsat};
  f.kind = RecordKind::kSurveyAnswer;
  f.columns = {
      column(rows, "Vastausaika", Field::kCreated,
             [](const Answer& a) { return write_time(a.at, TimeFormat::kFinnish); }),
      column(
          rows, "Asiakasnumero", Field::kCustomerNumber,
          [d = Dice(5)](const Answer&) mutable { return std::to_string(500'000 + d.below(220)); }),
      column(rows, "Osasto", Field::kOwner, [](const Answer& a) { return dept(Lang::kFi, a); }),
      column(rows, "Yleisarvosana", Field::kScore,
             [](const Answer& a) { return std::to_string(a.score); }),
      column(rows, "Avoin palaute", Field::kText, [](const Answer& a) { return a.text; })};
  return f;
}

MadeFile norwegian_scale_ten() {
  const auto rows = answers(Lang::kNb, 330, 66, 1, 10, false);
  MadeFile f{.name = "nb satisfaction, 1 to 10",
             .delimiter = ';',
             .score_min = 1,
             .score_max = 10,
             .score_kind = SurveyKind::kCsat};
  f.kind = RecordKind::kSurveyAnswer;
  f.columns = {
      column(rows, "Respondent", Field::kResponseId,
             [n = 40001](const Answer&) mutable { return std::to_string(n++); }),
      column(rows, "Svardato", Field::kCreated,
             [](const Answer& a) { return write_time(a.at, TimeFormat::kDmyDots); }),
      column(rows, "Avdeling", Field::kOwner, [](const Answer& a) { return dept(Lang::kNb, a); }),
      column(rows, "Tilfredshet", Field::kScore,
             [](const Answer& a) { return std::to_string(a.score); }),
      column(rows, "Tilbakemelding", Field::kText, [](const Answer& a) { return a.text; })};
  f.columns[0].also = Field::kId;
  return f;
}

MadeFile swedish_outside_values() {
  auto rows = answers(Lang::kSv, 500, 67, 1, 5, false);
  for (std::size_t i = 0; i < rows.size(); i += 61) rows[i].score = 9;
  MadeFile f{.name = "sv satisfaction with nines for \"don't know\"",
             .delimiter = '\t',
             .score_min = 1,
             .score_max = 5,
             .score_kind = SurveyKind::kCsat};
  f.kind = RecordKind::kSurveyAnswer;
  f.columns = {
      column(rows, "Löpnr", Field::kId,
             [n = 1](const Answer&) mutable { return std::to_string(n++); }),
      column(rows, "Svarsdatum", Field::kCreated,
             [](const Answer& a) { return write_time(a.at, TimeFormat::kIsoDate); }),
      column(rows, "Verksamhet", Field::kOwner, [](const Answer& a) { return dept(Lang::kSv, a); }),
      column(rows, "Nöjdhet", Field::kScore,
             [](const Answer& a) { return std::to_string(a.score); }),
      column(rows, "Kommentar", Field::kText,
             [](const Answer& a) { return a.text.empty() ? std::string("Ej angivet") : a.text; })};
  return f;
}

MadeFile csat_of_tickets() {
  const auto rows = answers(Lang::kEn, 300, 68, 1, 5, false);
  MadeFile f{.name = "help desk, satisfaction ratings",
             .format = "jsonl",
             .score_min = 1,
             .score_max = 5,
             .score_kind = SurveyKind::kCsat};
  f.kind = RecordKind::kSurveyAnswer;
  f.columns = {
      column(rows, "id", Field::kId,
             [n = 11](const Answer&) mutable { return std::to_string(n++); }),
      column(rows, "created_at", Field::kCreated,
             [](const Answer& a) { return write_time(a.at, TimeFormat::kEpoch); }),
      column(rows, "rating", Field::kScore,
             [](const Answer& a) { return std::to_string(a.score); }),
      column(rows, "feedback_message", Field::kText, [](const Answer& a) { return a.text; }),
      column(rows, "conversation_id", Field::kContactId,
             [n = 901](const Answer&) mutable { return std::to_string(n++); }),
      column(rows, "contact_id", Field::kCustomerNumber,
             [d = Dice(6)](const Answer&) mutable { return std::to_string(8100 + d.below(190)); }),
      column(rows, "assigned_agent_id", Field::kAgent,
             [d = Dice(7)](const Answer&) mutable { return std::to_string(41 + d.below(7)); })};
  f.columns[5].also = Field::kIgnore;
  return f;
}

}  // namespace

void add_survey_files(std::vector<MadeFile>& out) {
  out.push_back(hospital());
  out.push_back(nps());
  out.push_back(effort());
  out.push_back(danish_satisfaction());
  out.push_back(finnish_feedback());
  out.push_back(norwegian_scale_ten());
  out.push_back(swedish_outside_values());
  out.push_back(csat_of_tickets());
}

}  // namespace gehor::test
