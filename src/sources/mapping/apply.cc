#include "sources/mapping/apply.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "sources/mapping/answer_words.h"
#include "sources/mapping/apply_fit.h"
#include "sources/mapping/apply_values.h"
#include "sources/mapping/date_order.h"
#include "sources/mapping/number.h"

namespace gehor::sources {
namespace {

// A mapped column, with what reading it needs.
struct Bound {
  const ColumnMapping* mapping = nullptr;
  std::string reason;             // kReasonFlag: the column's name, squeezed
  std::vector<bool> month_first;  // kMixed: per row
};

// What one row says, before it is put into records.
struct Said {
  SourceRecord record;  // everything but kind and score
  std::optional<std::string> response_id;
  std::optional<SourceScore> score;
  bool odd = false;  // a value is not of its column's form, or not in its closed list
};

class MappedRowReader final : public RowReader {
 public:
  MappedRowReader(Input& input, const Mapping& mapping, std::size_t columns)
      : input_(input),
        mapping_(mapping),
        columns_(columns),
        missing_(mapping_.missing_texts),
        channels_(mapping_.channels),
        states_(mapping_.states),
        authors_(mapping_.authors),
        answers_(mapping_.answers) {
    for (const ColumnMapping& column : mapping_.columns) {
      if (column.field == Field::kIgnore) continue;
      Bound bound;
      bound.mapping = &column;
      if (column.field == Field::kReasonFlag) bound.reason = squeeze(column.column);
      bound_.push_back(std::move(bound));
    }
    created_ = mapping_.find(Field::kCreated);
    id_ = mapping_.find(Field::kId);
    score_ = mapping_.find(Field::kScore);
  }

  Status check_mapping() const;
  Status resolve_mixed_dates();
  Result<ReadRow> read(const Row& row) override;

 private:
  std::string_view field(const Row& row, std::size_t index) const {
    return index < row.fields.size() ? trim(row.fields[index]) : std::string_view();
  }
  std::string column_name(std::size_t index) const {
    for (const ColumnMapping& column : mapping_.columns) {
      if (column.index == index) return column.column;
    }
    return "";
  }
  Error refuse(const Row& row, std::string column, Sentence message) const {
    return {ErrorCode::kBadInput, std::move(message), {input_.name(), row.line, std::move(column)}};
  }
  static void problem(ReadRow& out, const Row& row, const ColumnMapping& column, const char* why) {
    out.problems.push_back({row.line, column.column, why});
  }

  Status check_length(const Row& row, ReadRow& out);
  Status check_shift(const Row& row);
  Status learn_habits();
  void read_column(const Row& row, std::size_t row_number, const Bound& bound, Said& said,
                   ReadRow& out);
  void read_time(std::string_view text, const Row& row, bool month_first,
                 const ColumnMapping& column, Said& said, ReadRow& out);
  void read_score(std::string_view text, const Row& row, const ColumnMapping& column, Said& said,
                  ReadRow& out);
  void read_reasons(std::string_view text, const ColumnMapping& column, SourceRecord& record) const;
  static void add_reason(std::string reason, SourceRecord& record);
  static void add_identity(IdentityKind kind, std::string_view text, SourceRecord& record) {
    record.identities.push_back({kind, std::string(text)});
  }
  Status compose(const Row& row, Said said, ReadRow& out) const;

  Input& input_;
  const Mapping mapping_;
  std::size_t columns_;
  MissingTexts missing_;
  ClosedList<Channel> channels_;
  ClosedList<State> states_;
  ClosedList<Author> authors_;
  ClosedList<std::optional<double>> answers_;
  std::vector<Bound> bound_;
  const ColumnMapping* created_ = nullptr;
  const ColumnMapping* id_ = nullptr;
  const ColumnMapping* score_ = nullptr;
  std::optional<ColumnHabits> habits_;  // learned when first needed
  std::size_t rows_ = 0;                // read so far, without those that have a problem
};

Status MappedRowReader::check_mapping() const {
  const auto invalid = [&](Sentence message, std::string column = "") {
    return Error{
        ErrorCode::kInvalidArgument, std::move(message), {input_.name(), 0, std::move(column)}};
  };
  for (const ColumnMapping& column : mapping_.columns) {
    if (column.index < columns_ || column.field == Field::kIgnore) continue;
    return invalid(
        say("the mapping speaks of column {}, and the table has {}", column.index + 1, columns_),
        column.column);
  }
  for (const ColumnMapping& column : mapping_.columns) {
    if (!column.clock || *column.clock < columns_) continue;
    return invalid(say("the mapping takes its clock from column {}, and the table has {}",
                       *column.clock + 1, columns_),
                   column.column);
  }
  if (score_ != nullptr && !mapping_.score) {
    return invalid("a score column needs the scale's kind, min and max", score_->column);
  }
  const bool needs_contact =
      mapping_.kind == RecordKind::kMessage || mapping_.kind == RecordKind::kStatusChange;
  if (needs_contact && mapping_.find(Field::kContactId) == nullptr) {
    return invalid(say("rows that are a {} need a column contact_id: of the contact they belong to",
                       term(name_of(mapping_.kind))));
  }
  if (mapping_.kind == RecordKind::kCustomer && mapping_.find(Field::kCustomerNumber) == nullptr &&
      mapping_.find(Field::kCustomerEmail) == nullptr &&
      mapping_.find(Field::kCustomerPhone) == nullptr) {
    return invalid("customers need a column customer_number, customer_email or customer_phone");
  }
  return {};
}

// Two passes over the input: what the column says as a whole, then each row's order.
Status MappedRowReader::resolve_mixed_dates() {
  std::vector<Bound*> mixed;
  for (Bound& bound : bound_) {
    if (form_of(bound.mapping->field) == Form::kTime &&
        bound.mapping->date_order == ColumnDateOrder::kMixed) {
      mixed.push_back(&bound);
    }
  }
  if (mixed.empty()) return {};
  const auto each_row = [&](auto use) -> Status {
    GEHOR_TRY(const std::unique_ptr<TableReader> reader, input_.open(mapping_.table));
    Row row;
    for (;;) {
      const Result<bool> more = reader->next(row);
      if (!more.ok() || !*more) return {};  // whoever imports will meet the error too, and say it
      if (row.problem) continue;
      for (std::size_t i = 0; i < mixed.size(); ++i) {
        const std::string_view text = field(row, mixed[i]->mapping->index);
        use(i, missing_.contains(text) ? DateReading{} : date_reading(read_timestamp(text)),
            row.line);
      }
    }
  };
  std::vector<DateOrderCounter> counters(mixed.size());
  GEHOR_CHECK(each_row([&](std::size_t i, const DateReading& reading, std::uint64_t line) {
    counters[i].add(reading, line);
  }));
  std::vector<MixedDateOrder> orders;
  for (const DateOrderCounter& counter : counters) orders.emplace_back(counter.report());
  GEHOR_CHECK(each_row([&](std::size_t i, const DateReading& reading, std::uint64_t line) {
    orders[i].add(reading, line);
  }));
  for (std::size_t i = 0; i < mixed.size(); ++i) {
    mixed[i]->month_first = orders[i].finish().month_first;
  }
  return {};
}

Status MappedRowReader::learn_habits() {
  if (habits_) return {};
  GEHOR_TRY(habits_, ColumnHabits::learn(input_, mapping_, columns_));
  return {};
}

// A row of another length is used only where every field holds what its column holds elsewhere.
Status MappedRowReader::check_length(const Row& row, ReadRow& out) {
  const std::size_t n = row.fields.size();
  if (n == columns_) return {};
  const Sentence lengths = say(n == 1          ? "the row has {} field where {} are expected"
                               : columns_ == 1 ? "the row has {} fields where {} is expected"
                                               : "the row has {} fields where {} are expected",
                               n, columns_);
  GEHOR_CHECK(learn_habits());
  bool more_than_empty = false;
  for (std::size_t i = columns_; i < n; ++i) {
    more_than_empty = more_than_empty || !trim(row.fields[i]).empty();
  }
  const bool strict = n < columns_ || more_than_empty;
  const Misfits misfits = habits_->check(row, strict);
  const bool bad = strict ? misfits.count > 0 : misfits.count > 1 && misfits.certain > 0;
  if (bad) {
    const std::string column = column_name(misfits.columns[0]);
    return refuse(
        row, column,
        say("{}, and field \"{}\" does not hold what it holds elsewhere", lengths, column));
  }
  if (strict) out.problems.push_back({row.line, "", lengths});
  return {};
}

// A row of the right length, in which something was odd.
Status MappedRowReader::check_shift(const Row& row) {
  GEHOR_CHECK(learn_habits());
  const Misfits misfits = habits_->check(row, false);
  if (misfits.count < 2 || misfits.certain == 0) return {};
  std::string names;
  for (std::size_t i = 0; i < misfits.columns.size() && i < 3; ++i) {
    names += (i > 0 ? ", \"" : "\"") + column_name(misfits.columns[i]) + "\"";
  }
  if (misfits.columns.size() > 3) names += " …";
  return refuse(row, column_name(misfits.columns[0]),
                say("the row seems to be shifted: {} of its fields do not hold what they "
                    "hold elsewhere ({})",
                    misfits.count, names));
}

void MappedRowReader::read_time(std::string_view text, const Row& row, bool month_first,
                                const ColumnMapping& column, Said& said, ReadRow& out) {
  const TimestampReading reading = read_timestamp(text);
  std::optional<SourceTime> at = choose_time(reading, column.date_order, month_first);
  if (column.date_order == ColumnDateOrder::kDayNumber) {
    if (auto days = read_number(text, mapping_.decimal_comma)) {
      at = read_day_number(*days);
    } else if ((days = read_number(text, !mapping_.decimal_comma))) {
      at = read_day_number(*days);
    }
  }
  if (at && column.clock) {
    const std::string_view clock = field(row, *column.clock);
    if (!missing_.contains(clock)) {
      if (const auto joined = with_clock(*at, clock)) {
        at = joined;
      } else {
        problem(out, row, column, "the column of its clock holds no time of day");
      }
    }
  }
  if (!at) {
    if (!reading.day_first && !reading.month_first) said.odd = true;
    problem(out, row, column,
            reading.day_first || reading.month_first
                ? "a date, but not in the order of day and month of this column"
                : "not a time stamp");
    return;
  }
  SourceRecord& record = said.record;
  switch (column.field) {
    case Field::kCreated: record.at = at; break;
    case Field::kFirstResponse: record.first_response = at; break;
    case Field::kClosed: record.closed = at; break;
    case Field::kDue: record.due = at; break;
    case Field::kResponseDue: record.response_due = at; break;
    default: record.last_activity = at;
  }
}

void MappedRowReader::read_score(std::string_view text, const Row& row, const ColumnMapping& column,
                                 Said& said, ReadRow& out) {
  std::optional<double> raw;
  if (const auto answer = answers_.find(text)) {
    if (!*answer) return;  // "don't know": no answer, and nothing odd
    raw = *answer;
  } else if (const auto number = read_score_text(text, mapping_.decimal_comma)) {
    raw = number->value;
  }
  if (!raw) {
    said.odd = true;
    problem(out, row, column,
            mapping_.answers.empty() ? "not a number"
                                     : "neither a number nor one of the answers in the mapping");
    return;
  }
  SourceScore score;
  score.kind = mapping_.score->kind;
  score.raw = *raw;
  score.scale_min = mapping_.score->min;
  score.scale_max = mapping_.score->max;
  score.outside = *raw < score.scale_min || *raw > score.scale_max;
  said.score = score;
}

void MappedRowReader::add_reason(std::string reason, SourceRecord& record) {
  auto& reasons = record.reasons;
  if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) {
    reasons.push_back(std::move(reason));
  }
}

void MappedRowReader::read_reasons(std::string_view text, const ColumnMapping& column,
                                   SourceRecord& record) const {
  for_each_part(text, column.separator, [&](std::string_view part) {
    if (!missing_.contains(part)) add_reason(squeeze(part), record);
  });
}

void MappedRowReader::read_column(const Row& row, std::size_t row_number, const Bound& bound,
                                  Said& said, ReadRow& out) {
  const ColumnMapping& column = *bound.mapping;
  const std::string_view text = field(row, column.index);
  if (missing_.contains(text)) return;
  SourceRecord& record = said.record;
  switch (column.field) {
    case Field::kIgnore: break;
    case Field::kId: record.external_id = std::string(text); break;
    case Field::kContactId: record.contact_id = std::string(text); break;
    case Field::kResponseId: said.response_id = std::string(text); break;
    case Field::kCustomerNumber: add_identity(IdentityKind::kNumber, text, record); break;
    case Field::kCustomerEmail:
      if (looks_like_email(text)) {
        add_identity(IdentityKind::kEmail, text, record);
      } else {
        said.odd = true;
        problem(out, row, column, "not an e-mail address");
      }
      break;
    case Field::kCustomerPhone:
      if (looks_like_phone(text)) {
        add_identity(IdentityKind::kPhone, text, record);
      } else {
        said.odd = true;
        problem(out, row, column, "not a telephone number");
      }
      break;
    case Field::kCreated:
    case Field::kFirstResponse:
    case Field::kClosed:
    case Field::kDue:
    case Field::kResponseDue:
    case Field::kLastActivity:
      read_time(text, row, row_number < bound.month_first.size() && bound.month_first[row_number],
                column, said, out);
      break;
    case Field::kChannel: {
      const auto channel = channels_.find(text);
      said.odd = said.odd || !channel;
      record.channel = channel.value_or(Channel::kOther);
      record.channel_as_written = squeeze(text);
      break;
    }
    case Field::kStatus: {
      const auto state = states_.find(text);
      said.odd = said.odd || !state;
      record.state = state.value_or(State::kUnknown);
      record.state_as_written = squeeze(text);
      break;
    }
    case Field::kAuthor: {
      const auto author = authors_.find(text);
      said.odd = said.odd || !author;
      record.author = author.value_or(Author::kUnknown);
      break;
    }
    case Field::kOwner: record.owner = squeeze(text); break;
    case Field::kOwnerShort: record.owner_short = squeeze(text); break;
    case Field::kTeam: record.team = squeeze(text); break;
    case Field::kAgent: record.agent = squeeze(text); break;
    case Field::kCustomerGroup: record.customer_group = squeeze(text); break;
    case Field::kLanguage: record.language = squeeze(text); break;
    case Field::kReason: read_reasons(text, column, record); break;
    case Field::kReasonFlag: {
      const std::optional<bool> flag = read_flag(text);
      if (!flag) {
        said.odd = true;
        problem(out, row, column, "neither yes nor no");
      } else if (*flag) {
        add_reason(bound.reason, record);
      }
      break;
    }
    case Field::kScore: read_score(text, row, column, said, out); break;
    case Field::kText:
      // Several columns of text are paragraphs of one.
      record.text = record.text ? *record.text + "\n\n" + std::string(text) : std::string(text);
      break;
    case Field::kSubject: record.subject = std::string(text); break;
    case Field::kAmount:
      record.amount = read_number(text, mapping_.decimal_comma);
      if (!record.amount) {
        said.odd = true;
        problem(out, row, column, "not a number");
      }
      break;
    case Field::kProduct: record.product = squeeze(text); break;
  }
}

// Puts what was said into records of the mapping's kind.
Status MappedRowReader::compose(const Row& row, Said said, ReadRow& out) const {
  SourceRecord& main = said.record;
  main.kind = mapping_.kind;
  if (said.score) said.score->response_id = said.response_id;

  // The answer that stands in the same row as a contact: what else the row says belongs to that.
  const auto answer_beside = [&](const SourceRecord& contact) {
    SourceRecord answer;
    answer.kind = RecordKind::kSurveyAnswer;
    answer.external_id = contact.external_id;  // kinds have identifiers of their own
    answer.contact_id = contact.external_id;
    answer.identities = contact.identities;
    answer.at = contact.at;
    answer.channel = contact.channel;
    answer.score = said.score;
    return answer;
  };

  switch (mapping_.kind) {
    case RecordKind::kContact: {
      if (!said.score) break;
      SourceRecord answer = answer_beside(main);
      out.records.push_back(std::move(main));
      out.records.push_back(std::move(answer));
      return {};
    }
    case RecordKind::kSurveyAnswer: {
      if (main.contact_id) {
        if (!said.score) {
          return refuse(row, score_ != nullptr ? score_->column : "",
                        "no score; there is no answer to keep");
        }
        main.score = said.score;
        break;
      }
      main.kind = RecordKind::kContact;
      main.channel = Channel::kSurvey;
      std::optional<SourceRecord> answer;
      if (said.score) answer = answer_beside(main);
      out.records.push_back(std::move(main));
      if (answer) out.records.push_back(std::move(*answer));
      return {};
    }
    case RecordKind::kMessage:
    case RecordKind::kStatusChange:
      if (!main.contact_id) {
        return refuse(row, mapping_.find(Field::kContactId)->column,
                      "no contact is named that the row belongs to");
      }
      break;
    case RecordKind::kCustomer:
      if (main.identities.empty()) {
        return refuse(row, "", "no customer number, e-mail address or telephone number");
      }
      break;
    case RecordKind::kPurchase: break;
  }
  out.records.push_back(std::move(main));
  return {};
}

Result<ReadRow> MappedRowReader::read(const Row& row) {
  if (row.problem) {
    Error error = *row.problem;
    if (error.where.file.empty()) error.where.file = input_.name();
    if (error.where.line == 0) error.where.line = row.line;
    return error;
  }
  const std::size_t row_number = rows_++;
  const bool empty = std::all_of(row.fields.begin(), row.fields.end(),
                                 [](std::string_view text) { return trim(text).empty(); });
  if (empty) return refuse(row, "", "empty row");

  ReadRow out;
  GEHOR_CHECK(check_length(row, out));
  Said said;
  for (const Bound& bound : bound_) read_column(row, row_number, bound, said, out);
  if (said.odd && row.fields.size() == columns_) GEHOR_CHECK(check_shift(row));

  if (created_ != nullptr && !said.record.at && mapping_.kind != RecordKind::kCustomer) {
    return refuse(row, created_->column, "no time stamp; the row can not be placed in time");
  }
  if (id_ != nullptr && !said.record.external_id) problem(out, row, *id_, "no identifier");
  if (said.record.at && said.record.closed && lies_before(*said.record.closed, *said.record.at)) {
    problem(out, row, *mapping_.find(Field::kClosed), "closed before it was opened");
  }
  GEHOR_CHECK(compose(row, std::move(said), out));
  return out;
}

}  // namespace

Result<std::unique_ptr<RowReader>> make_row_reader(Input& input, const Mapping& mapping) {
  std::size_t columns = 0;
  {
    GEHOR_TRY(const std::unique_ptr<TableReader> table, input.open(mapping.table));
    columns = table->info().columns.size();
  }
  auto reader = std::make_unique<MappedRowReader>(input, mapping, columns);
  GEHOR_CHECK(reader->check_mapping());
  GEHOR_CHECK(reader->resolve_mixed_dates());
  return std::unique_ptr<RowReader>(std::move(reader));
}

}  // namespace gehor::sources
