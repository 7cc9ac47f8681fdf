// What the parts of the guess share. Internal to guess*.cc.
//
// Points are additive, like log-odds: name evidence plus value evidence plus what pairs of columns
// say. A field is given to a column when the points exceed kEnough.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sources/mapping/guess.h"
#include "sources/mapping/lexicon.h"
#include "sources/mapping/profile.h"

namespace gehor::sources::guessing {

inline constexpr double kImpossible = -1000;
inline constexpr double kEnough = 1.0;

struct Evidence {
  double points = 0;
  Sentence why;  // part of a sentence
};

// Names of our words in a column's values.
struct ValueWords {
  double channel = 0;        // share of rows whose value is a channel, weighted by certainty
  std::size_t channels = 0;  // different real ones
  MailMeans mail = MailMeans::kEmail;
  double state = 0;
  bool open_and_closed = false;
  double author = 0;
  bool customer_and_other = false;
};

struct Scale {
  double min = 0;
  double max = 0;
  std::uint64_t inside = 0;
  std::uint64_t outside = 0;
  std::vector<std::pair<double, std::uint64_t>> outside_values;
};

// Answers in words, or numbers with words around them (guess_answers.cc).
struct WordScale {
  Scale scale;
  std::map<std::string, std::optional<double>> answers;  // folded; no number: not an answer
  std::uint64_t no_answer = 0;                           // rows with such a one
  std::optional<ScaleGood> good;
  bool of_effort = false;
  std::size_t grades = 0;  // different ones that occur
  Sentence why;
};

struct ColumnView {
  const ColumnProfile* p = nullptr;
  NameReading name;
  ValueWords words;
  std::optional<Scale> scale;        // where the values could be answers on a scale
  std::optional<WordScale> answers;  // where they are it by their words; `scale` is set too
  bool empty() const { return p->filled == 0; }
};

struct Context {
  const TableProfile* table = nullptr;
  std::vector<ColumnView> columns;
  bool names_tell = false;  // most columns have names that say something we know
  bool nordic = false;      // most name words and texts are Nordic
  std::size_t flags = 0;    // columns of only yes/no, candidates for labels
};

// The guess for one column while it is being made.
struct Choice {
  Field field = Field::kIgnore;
  double points = 0;
  double runner_up = -1;  // points of the next best use of the column
  Sentence why;
  std::string separator;
  std::optional<std::size_t> clock;  // time fields: the column with the time of day
  bool used = false;                 // its values serve another column: it is nothing by itself
};

// guess_names.cc
Evidence name_evidence(Field field, const NameReading& name, RecordKind kind);
// The words of the name that carry it, for the sentence: "created".
std::string words_about(const NameReading& name, Topics topics);

// guess_values.cc
Context make_context(const TableProfile& table);
ValueWords value_words(const ColumnProfile& column, bool nordic);
Evidence value_evidence(Field field, const ColumnView& column, const Context& context,
                        RecordKind kind);
// ";" and the like where the pieces recur as values; empty: one value per field.
std::string separator_of(const ColumnProfile& column);

// guess_answers.cc
std::optional<WordScale> find_answers(const ColumnProfile& column, const NameReading& name);

// guess_scale.cc
std::optional<Scale> find_scale(const ColumnProfile& column, const NameReading& name);
struct Direction {
  ScaleGood good = ScaleGood::kHigh;
  bool sure = false;
  Sentence why;
};
Direction find_direction(const Context& context, std::size_t score_column, const Scale& scale,
                         SurveyKind kind);
SurveyKind survey_kind_of(const NameReading& name, const Scale& scale);

// guess_kind.cc
struct KindGuess {
  RecordKind kind = RecordKind::kContact;
  double confidence = 0.5;
  Sentence why;
};
KindGuess guess_kind(const Context& context);

// guess_times.cc: which time column is what.
// Numbers that are times as spreadsheets count them, by name and range.
bool is_day_number(const ColumnView& column);
void assign_times(const Context& context, RecordKind kind, std::vector<Choice>& choices);

// guess_clocks.cc: dates and times of day that stand in two columns.
void assign_clocks(const Context& context, std::vector<Choice>& choices);

// guess_labels.cc: wide 0/1 columns whose names are reasons.
void choose_labels(const Context& context, RecordKind kind, const std::vector<Field>& fields,
                   std::vector<Choice>& choices);

// guess_texts.cc: further columns of the same person's words.
void more_texts(std::vector<Choice>& choices, const Context& context, RecordKind kind);

// Few short codes that are no words: "1", "7", "PH".
bool is_coded(const ColumnProfile& column);

// guess_matching.cc. gain[field][column]: the assignment of a column of its own to every field that
// gains most in sum. Needs at least as many columns as fields; "nobody" is a column of gain 0.
std::vector<int> best_assignment(const std::vector<std::vector<double>>& gain);

// guess_assign.cc: everything else.
void assign_fields(const Context& context, RecordKind kind, std::vector<Choice>& choices);

// The usual words for numbers in sentences: 4692 → "4,692"; 0.9443 → "94 %".
Sentence percent_text(double share);

}  // namespace gehor::sources::guessing
