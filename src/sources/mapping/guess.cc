#include "sources/mapping/guess.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "sources/mapping/guess_internal.h"

namespace gehor::sources {
namespace {

using namespace guessing;  // the parts of this one module

constexpr std::string_view kDefaultZone = "Europe/Stockholm";

bool is_time_field(Field f) {
  return f == Field::kCreated || f == Field::kFirstResponse || f == Field::kClosed ||
         f == Field::kDue || f == Field::kResponseDue || f == Field::kLastActivity;
}

constexpr double kSaidSo = 100;

bool may_be_several(Field f) {
  return f == Field::kIgnore || f == Field::kReason || f == Field::kReasonFlag || f == Field::kText;
}

// Points above the threshold and above the runner-up, to a probability-like number; roughly
// calibrated on the generated files of the tests.
double confidence_of(const Choice& choice) {
  const double margin = choice.points - std::max(kEnough, choice.runner_up);
  const double above = choice.points - kEnough;
  const double m = std::clamp(0.6 * margin + 0.4 * above, -1.0, 8.0);
  return std::clamp(0.5 + 0.5 * std::tanh(0.25 + m / 2.5), 0.05, 0.99);
}

// "12 and 13", "12, 13 and 9 more".
Sentence lines_text(const std::vector<std::uint64_t>& lines, std::uint64_t of) {
  std::string out;
  const std::size_t shown = std::min<std::size_t>(lines.size(), 5);
  for (std::size_t i = 0; i < shown; ++i) out += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
  if (of > shown) return say("{} and {} more", out, grouped(of - shown));
  return out;
}

class Guesser {
 public:
  Guesser(const GuessOptions& options, TableInfo info, const TableProfile& table)
      : options_(options), table_(table), context_(make_context(table)) {
    guess_.table = std::move(info);
    guess_.rows = table.rows + table.rows_with_problem;
    choices_.resize(table.columns.size());
  }

  Result<Guess> run() {
    choose_kind();
    assign_times(context_, mapping().kind, choices_);
    assign_clocks(context_, choices_);
    assign_fields(context_, mapping().kind, choices_);
    GEHOR_CHECK(take_what_was_told());
    fill_columns();
    if (auto missing = what_is_missing(); !missing.empty()) {
      return Error{table_.rows == 0 ? ErrorCode::kBadInput : ErrorCode::kUnclear,
                   say("no way was found to read these rows as {}: {}. Tell the kind with "
                       "--as, or name the columns in a mapping file and give it with "
                       "--mapping (--dry-run --write-mapping FILE writes one to start from)",
                       kind_words(), missing),
                   {guess_.table.name, 0, ""}};
    }
    decide_date_orders();
    decide_score();
    decide_zone();
    fill_vocabularies();
    say_more();
    return std::move(guess_);
  }

 private:
  Mapping& mapping() { return guess_.mapping; }
  const ColumnView* view_of(Field f) const {
    for (std::size_t c = 0; c < choices_.size(); ++c) {
      if (choices_[c].field == f) return &context_.columns[c];
    }
    return nullptr;
  }
  void warn(std::string code, Sentence message, std::string option = "", std::string taken = "") {
    guess_.warnings.push_back(
        {std::move(code), std::move(message), std::move(option), std::move(taken)});
  }

  void choose_kind();
  Status take_what_was_told();
  void fill_columns();
  Sentence kind_words() const;
  Sentence what_is_missing() const;
  void decide_date_orders();
  void decide_score();
  void decide_zone();
  void fill_vocabularies();
  template <typename Value>
  void leave_codes_unknown(Field field, std::string_view section, std::string_view example,
                           std::map<std::string, Value>& values);
  void say_more();

  const GuessOptions& options_;
  const TableProfile& table_;
  Context context_;
  Guess guess_;
  std::vector<Choice> choices_;
};

void Guesser::choose_kind() {
  if (options_.kind) {
    mapping().kind = *options_.kind;
    mapping().kind_confidence = 1;
    mapping().kind_evidence = "You said so.";
    return;
  }
  const KindGuess kind = guess_kind(context_);
  mapping().kind = kind.kind;
  mapping().kind_confidence = kind.confidence;
  mapping().kind_evidence = whole(kind.why);
}

// A person's word overrules the guess; of the fields that only one column can be, the others give
// way.
Status Guesser::take_what_was_told() {
  for (const auto& [name, field] : options_.fields) {
    std::size_t at = 0;
    while (at < choices_.size() && table_.columns[at].name != name) ++at;
    if (at == choices_.size()) {
      return Error{ErrorCode::kInvalidArgument,
                   say("there is no column \"{}\" in the file", name),
                   {guess_.table.name, 0, name}};
    }
    if (!may_be_several(field)) {
      for (std::size_t c = 0; c < choices_.size(); ++c) {
        const bool told = options_.fields.contains(table_.columns[c].name);
        if (c != at && !told && choices_[c].field == field) choices_[c] = Choice{};
      }
    }
    Choice& choice = choices_[at];
    if (choice.field == field) {
      choice.points = std::max(choice.points, kSaidSo);
      continue;
    }
    choice = Choice{};
    choice.field = field;
    choice.points = kSaidSo;
    choice.why = "you said so";
    if (field == Field::kReason) choice.separator = separator_of(table_.columns[at]);
  }
  return {};
}

void Guesser::fill_columns() {
  for (std::size_t c = 0; c < choices_.size(); ++c) {
    ColumnMapping column;
    column.index = c;
    column.column = table_.columns[c].name;
    column.field = choices_[c].field;
    column.separator = choices_[c].separator;
    column.clock = choices_[c].clock;
    column.confidence = column.field == Field::kIgnore ? 1 : confidence_of(choices_[c]);
    column.evidence = whole(choices_[c].why);
    mapping().columns.push_back(std::move(column));
  }
  mapping().table = options_.table;
}

Sentence Guesser::kind_words() const {
  switch (guess_.mapping.kind) {
    case RecordKind::kContact: return "contacts";
    case RecordKind::kMessage: return "messages";
    case RecordKind::kStatusChange: return "changes of status";
    case RecordKind::kSurveyAnswer: return "survey answers";
    case RecordKind::kPurchase: return "purchases";
    case RecordKind::kCustomer: return "customers";
  }
  return "records";
}

Sentence Guesser::what_is_missing() const {
  const auto has = [&](Field f) { return view_of(f) != nullptr; };
  if (table_.rows == 0) return "the table has no rows";
  switch (guess_.mapping.kind) {
    case RecordKind::kContact:
      if (!has(Field::kCreated) && !has(Field::kText)) {
        return "no column holds the time when the contact began, and none holds a text";
      }
      break;
    case RecordKind::kMessage:
      if (!has(Field::kText)) return "no column holds a text";
      if (!has(Field::kContactId)) return "no column says which contact a message belongs to";
      break;
    case RecordKind::kStatusChange:
      if (!has(Field::kContactId)) return "no column says which contact it belongs to";
      break;
    case RecordKind::kSurveyAnswer:
      if (!has(Field::kScore) && !has(Field::kText)) {
        return "no column holds a score on a scale, and none holds a text";
      }
      break;
    case RecordKind::kPurchase:
      if (!has(Field::kAmount) && !has(Field::kProduct) && !has(Field::kId)) {
        return "no column holds an amount, a product or an order number";
      }
      break;
    case RecordKind::kCustomer:
      if (!has(Field::kCustomerNumber) && !has(Field::kCustomerEmail) &&
          !has(Field::kCustomerPhone)) {
        return "no column holds a customer number, an e-mail address or a telephone number";
      }
      break;
  }
  return "";
}

void Guesser::decide_date_orders() {
  // What the columns that can be decided say together: one program wrote them all.
  std::uint64_t day = 0;
  std::uint64_t month = 0;
  for (const ColumnMapping& column : mapping().columns) {
    if (!is_time_field(column.field)) continue;
    day += table_.columns[column.index].date_order.only_day_first;
    month += table_.columns[column.index].date_order.only_month_first;
  }
  for (ColumnMapping& column : mapping().columns) {
    if (!is_time_field(column.field)) continue;
    const DateOrderReport& r = table_.columns[column.index].date_order;
    column.date_order = r.order;
    if (is_day_number(context_.columns[column.index])) {
      column.date_order = ColumnDateOrder::kDayNumber;
      continue;
    }
    if (r.order == ColumnDateOrder::kNotNeeded) continue;
    if (options_.date_order) {
      column.date_order = *options_.date_order == DateOrder::kDayFirst
                              ? ColumnDateOrder::kDayFirst
                              : ColumnDateOrder::kMonthFirst;
      continue;
    }
    if (r.order == ColumnDateOrder::kMixed) {
      const bool mostly_day = r.only_day_first >= r.only_month_first;
      warn("date_order",
           say("Column \"{}\" mixes two orders of dates: {} values can only be day first, "
               "{} only month first (lines {}), {} either way; each of the last is read as "
               "its neighbours are",
               column.column, grouped(r.only_day_first), grouped(r.only_month_first),
               lines_text(r.contradicting_lines, std::min(r.only_day_first, r.only_month_first)),
               grouped(r.ambiguous)),
           mostly_day ? "--date-order dmy" : "--date-order mdy", mostly_day ? "dmy" : "mdy");
      column.evidence = say("{} Both orders of day and month occur.", column.evidence);
      continue;
    }
    if (r.undecided) {
      bool month_first = r.order == ColumnDateOrder::kMonthFirst;
      if (day > 0 || month > 0) {
        month_first = month > day;
        column.date_order = month_first ? ColumnDateOrder::kMonthFirst : ColumnDateOrder::kDayFirst;
        continue;
      }
      warn("date_order",
           say(month_first
                   ? "Every date in column \"{}\" can be read day first or month first; month "
                     "first is likelier and is used"
                   : "Every date in column \"{}\" can be read day first or month first; day "
                     "first is likelier and is used",
               column.column),
           month_first ? "--date-order dmy" : "--date-order mdy", month_first ? "mdy" : "dmy");
    }
  }
}

void Guesser::decide_score() {
  const ColumnView* score = view_of(Field::kScore);
  if (score == nullptr || !score->scale) return;
  const Scale& scale = *score->scale;
  ScoreMapping m;
  m.kind = survey_kind_of(score->name, scale);
  m.min = scale.min;
  m.max = scale.max;
  if (score->answers) {
    mapping().answers = score->answers->answers;
    if (score->answers->of_effort) m.kind = SurveyKind::kCes;
  }
  const Direction direction = find_direction(context_, score->p->index, scale, m.kind);
  m.good_likelier = direction.good;
  m.good_evidence = whole(direction.why);
  const std::string& name = score->p->name;
  if (options_.score_good) {
    m.good = *options_.score_good;
    if (direction.sure && direction.good != *options_.score_good) {
      warn("score_good_contradicted",
           say(*options_.score_good == ScaleGood::kHigh
                   ? "You said that the high end of the scale in column \"{}\" is good; the file "
                     "says the opposite: {}. You are followed"
                   : "You said that the low end of the scale in column \"{}\" is good; the file "
                     "says the opposite: {}. You are followed",
               name, direction.why),
           "--score-good " + std::string(name_of(direction.good)));
    }
  } else if (direction.sure) {
    m.good = direction.good;
  } else {
    const bool high = direction.good == ScaleGood::kHigh;
    warn("score_direction",
         say("In column \"{}\" {} is taken as the best answer and {} as the worst: {}", name,
             high ? scale.max : scale.min, high ? scale.min : scale.max, direction.why),
         high ? "--score-good low" : "--score-good high", high ? "high" : "low");
  }
  if (scale.outside > 0) {
    Sentence values;
    for (std::size_t i = 0; i < std::min<std::size_t>(8, scale.outside_values.size()); ++i) {
      const auto& [value, times] = scale.outside_values[i];
      const Sentence one = say("{} ({} times)", value, grouped(times));
      values = values.empty() ? one : say("{}, {}", values, one);
    }
    warn("values_outside_scale",
         say("{} of {} values in column \"{}\" lie outside the scale {} to {} and are "
             "not counted as answers: {}",
             grouped(scale.outside), grouped(scale.inside + scale.outside), name, scale.min,
             scale.max, values));
  }
  // Another column that could have been the score.
  for (const ColumnView& other : context_.columns) {
    const std::size_t c = other.p->index;
    if (&other == score || !other.scale || choices_[c].field != Field::kIgnore) continue;
    if (other.p->is_flag() || other.scale->max == 100) continue;
    const Evidence by_name = name_evidence(Field::kScore, other.name, mapping().kind);
    // Beside answers in words, small numbers are rivals only where their name asks for one.
    if (score->answers && !other.answers && other.name.topics != 0 && by_name.points <= 0) continue;
    if (by_name.points < -3 && !other.name.has(Topic::kSentiment)) continue;
    if (other.name.has(Topic::kGeo) || other.name.has(Topic::kCount) ||
        other.name.has(Topic::kDuration)) {
      continue;
    }
    warn("several_scores",
         say("Columns \"{}\" and \"{}\" both hold answers on a scale; \"{}\" is taken as "
             "the score, because {}",
             name, other.p->name, name,
             choices_[score->p->index].why.empty() ? Sentence("more of its rows are filled")
                                                   : choices_[score->p->index].why),
         "--mapping");
  }
  mapping().score = std::move(m);
}

void Guesser::decide_zone() {
  if (options_.zone) {
    mapping().zone = options_.zone;
    return;
  }
  std::vector<std::string> names;
  for (const ColumnMapping& column : mapping().columns) {
    const ColumnProfile& p = table_.columns[column.index];
    if (is_time_field(column.field) &&
        (p.share(p.with_clock) > 0.05 || column.clock ||
         (column.date_order == ColumnDateOrder::kDayNumber && p.decimals > 0)) &&
        p.share(p.with_zone) < 0.95 && p.share(p.epochs) < 0.95) {
      names.push_back("\"" + column.column + "\"");
    }
  }
  if (names.empty()) return;
  warn("zone",
       say("The times in {} have no time zone; {} is assumed", join(names, ", "), kDefaultZone),
       "--zone NAME", std::string(kDefaultZone));
}

void Guesser::fill_vocabularies() {
  if (const ColumnView* c = view_of(Field::kChannel)) {
    for (const auto& [value, count] : c->p->common) {
      const auto r = channel_of(value, c->words.mail);
      if (r.certainty >= 0.4) mapping().channels.emplace(fold_for_match(value), r.meaning);
    }
  }
  if (const ColumnView* c = view_of(Field::kStatus)) {
    for (const auto& [value, count] : c->p->common) {
      const auto r = state_of(value);
      if (r.certainty >= 0.4) mapping().states.emplace(fold_for_match(value), r.meaning);
    }
  }
  if (const ColumnView* c = view_of(Field::kAuthor)) {
    for (const auto& [value, count] : c->p->common) {
      const auto r = author_of(value);
      if (r.certainty >= 0.4) mapping().authors.emplace(fold_for_match(value), r.meaning);
    }
  }
  leave_codes_unknown(Field::kChannel, "channels", "email", mapping().channels);
  leave_codes_unknown(Field::kStatus, "states", "open", mapping().states);
  std::set<std::string> missing;
  DecimalEvidence signs;
  std::uint64_t comma = 0;
  std::uint64_t point = 0;
  for (const ColumnMapping& column : mapping().columns) {
    const ColumnProfile& p = table_.columns[column.index];
    for (const auto& [value, count] : p.nothing) missing.insert(fold_for_match(value));
    const bool text = column.field == Field::kText || column.field == Field::kSubject ||
                      p.is_free_text() || column.field == Field::kScore;
    if (!text && p.weak_missing > 0) {
      for (const auto& [value, count] : p.common) {
        if (missing_of(value) == Missing::kWeak) missing.insert(fold_for_match(value));
      }
    }
    if (p.is_number()) {
      comma += p.decimal_sign.only_comma();
      point += p.decimal_sign.only_point();
    }
  }
  // Fields that are read as numbers decide before columns nobody uses.
  for (const Field f : {Field::kAmount, Field::kScore}) {
    const ColumnView* c = view_of(f);
    if (c == nullptr) continue;
    if (c->p->decimal_sign.only_comma() + c->p->decimal_sign.only_point() > 0) {
      comma = c->p->decimal_sign.only_comma();
      point = c->p->decimal_sign.only_point();
      break;
    }
  }
  mapping().decimal_comma = comma > point;
  mapping().missing_texts.assign(missing.begin(), missing.end());
}

// Codes stand in the mapping as unknown, so that a person needs to write only what they mean.
template <typename Value>
void Guesser::leave_codes_unknown(Field field, std::string_view section, std::string_view example,
                                  std::map<std::string, Value>& values) {
  const ColumnView* c = view_of(field);
  if (c == nullptr || !is_coded(*c->p)) return;
  std::vector<std::string> codes;
  for (const auto& [value, count] : c->p->common) {
    if (!values.emplace(fold_for_match(value), Value::kUnknown).second) continue;
    codes.push_back("\"" + value + "\"");
  }
  if (codes.empty()) return;
  const std::string first = fold_for_match(c->p->common[0].value);
  const std::size_t more = codes.size() > 8 ? codes.size() - 8 : 0;
  codes.resize(codes.size() - more);
  warn(std::string(field_name(field)) + "_codes",
       say("Column \"{}\" holds codes, and nothing in the file says what they mean; they are "
           "left as unknown: {}. Write what each is in a mapping (--dry-run "
           "--write-mapping M.toml), under [{}]: \"{}\" = \"{}\"",
           c->p->name,
           more > 0 ? say("{} and {} more", join(codes, ", "), more) : Sentence(join(codes, ", ")),
           section, first, example),
       "--mapping");
}

void Guesser::say_more() {
  const RecordKind kind = mapping().kind;
  if (view_of(Field::kCreated) == nullptr && kind != RecordKind::kCustomer) {
    warn("no_time",
         "No column holds the time; the rows are read without one and are left out of "
         "figures over time",
         "--mapping");
  }
  if (mapping().kind_confidence < 0.6) {
    warn("kind",
         say("The rows are read as {}, but it could be otherwise: {}", kind_words(),
             mapping().kind_evidence),
         "--as");
  }
  const ColumnView* created = view_of(Field::kCreated);
  const ColumnView* closed = view_of(Field::kClosed);
  if (created != nullptr && closed != nullptr) {
    const auto [share, rows] = table_.not_before(created->p->index, closed->p->index);
    if (rows >= 20 && share < 0.5) {
      warn("closed_before_created",
           say("In {} of the rows \"{}\" is before \"{}\"", percent_text(1 - share),
               closed->p->name, created->p->name),
           "--mapping");
    }
  }
  // Several texts: only one is the customer's words here.
  if (const ColumnView* text = view_of(Field::kText)) {
    std::vector<std::string> others;
    for (const ColumnView& other : context_.columns) {
      const std::size_t c = other.p->index;
      if (choices_[c].field != Field::kIgnore || !other.p->is_free_text()) continue;
      const double points = name_evidence(Field::kText, other.name, kind).points +
                            value_evidence(Field::kText, other, context_, kind).points;
      if (points > 1.5) others.push_back("\"" + other.p->name + "\"");
    }
    if (!others.empty()) {
      warn(
          "several_texts",
          say("Free text stands in {} too; only \"{}\" is read", join(others, ", "), text->p->name),
          "--mapping");
    }
  }
  // Answers in words ("very satisfied") that were not taken as a score.
  if (kind == RecordKind::kSurveyAnswer && view_of(Field::kScore) == nullptr) {
    for (const ColumnView& c : context_.columns) {
      if (c.p->distinct < 2 || c.p->distinct > 12 || choices_[c.p->index].field != Field::kIgnore) {
        continue;
      }
      std::uint64_t ends = 0;
      for (const auto& [value, count] : c.p->common) ends += scale_end_of(value) != 0 ? count : 0;
      if (ends * 2 < c.p->filled) continue;
      warn("score_in_words",
           say("The answers in column \"{}\" are words, and too little says that they are a "
               "score; they are not read as one. Write field = \"score\", [score] and, under "
               "[answers], the number of each in a mapping",
               c.p->name),
           "--mapping");
    }
  }
  // An id that comes again would make rows overwrite one another.
  if (view_of(Field::kId) == nullptr) {
    for (const ColumnView& c : context_.columns) {
      if (choices_[c.p->index].field != Field::kIgnore || c.p->distinct_share() < 0.05) continue;
      if (name_evidence(Field::kId, c.name, kind).points < 2.5 || c.p->is_time()) continue;
      warn("repeated_id",
           say("Column \"{}\" sounds like the id of a row, but it has {} different values "
               "in {} rows; each row is taken as a record of its own",
               c.p->name, grouped(c.p->distinct), grouped(c.p->filled)),
           "--mapping");
      break;
    }
  }
  // A number that is unique to the survey does not know the customer again.
  const ColumnView* response = view_of(Field::kResponseId);
  if (response != nullptr && view_of(Field::kCustomerNumber) == nullptr) {
    ColumnMapping& column = mapping().columns[response->p->index];
    column.evidence = say(
        "{} It is not taken as a customer number: it names an answer to this survey and does not "
        "know a customer again in another file.",
        column.evidence);
  }
}

}  // namespace

Result<Guess> guess_mapping(Input& input, const GuessOptions& options,
                            const std::function<void(std::uint64_t, std::uint64_t)>& progress) {
  GEHOR_TRY(const std::unique_ptr<TableReader> reader, input.open(options.table));
  try {
    TableProfiler profiler(reader->info().columns);
    Row row;
    std::uint64_t rows = 0;
    for (;;) {
      GEHOR_TRY(const bool more, reader->next(row));
      if (!more) break;
      profiler.add(row);
      if (++rows % 4096 == 0 && progress) progress(reader->bytes_read(), reader->info().bytes);
    }
    if (progress) progress(reader->bytes_read(), reader->info().bytes);
    const TableProfile table = profiler.finish();
    return Guesser(options, reader->info(), table).run();
  } catch (const std::exception& e) {  // out of memory, or a fault of a library
    return Error{ErrorCode::kInternal,
                 say("guessing the columns failed: {}", e.what()),
                 {input.name(), 0, ""}};
  }
}

}  // namespace gehor::sources
