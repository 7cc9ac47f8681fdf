#include "sources/mapping/apply_fit.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "sources/mapping/answer_words.h"
#include "sources/mapping/number.h"

namespace gehor::sources {
namespace {

constexpr std::size_t kMostTexts = 2'000;  // counted per column
constexpr std::size_t kLongestText = 100;  // bytes; longer ones are nobody's department
// An odd text is a habit of its column when it is this common there ("pending" among times).
constexpr std::uint64_t kHabitCount = 3;
constexpr double kHabitShare = 0.005;
// At home elsewhere: seen there, and this many times as often as here.
constexpr std::uint64_t kHomeCount = 3;
constexpr std::uint64_t kHomeTimes = 10;
constexpr std::uint64_t kHomeTimesAmongForms = 4;
// A column of words holds numbers so seldom that one in it is odd.
constexpr double kSeldomShare = 0.01;
constexpr std::uint64_t kEnoughValues = 20;
// A column is closed when its texts come again this often on average.
constexpr std::uint64_t kTimesAgain = 4;

// Fields whose value, in a row of another length, must have been seen before.
bool must_be_known(Field field) {
  switch (field) {
    case Field::kChannel:
    case Field::kStatus:
    case Field::kAuthor:
    case Field::kOwner:
    case Field::kOwnerShort:
    case Field::kTeam:
    case Field::kCustomerGroup:
    case Field::kReason: return true;
    default: return false;
  }
}

bool reads_as_number_or_time(std::string_view text) {
  if (read_number(text, false) || read_number(text, true)) return true;
  const TimestampReading reading = read_timestamp(text);
  return reading.day_first || reading.month_first;
}

// Reasons may be several in one field; every other field is one.
std::string_view separator_of(const ColumnMapping* mapping) {
  if (mapping == nullptr || mapping->field != Field::kReason) return "";
  return mapping->separator;
}

}  // namespace

Form form_of(Field field) {
  switch (field) {
    case Field::kCreated:
    case Field::kFirstResponse:
    case Field::kClosed:
    case Field::kDue:
    case Field::kResponseDue:
    case Field::kLastActivity: return Form::kTime;
    case Field::kScore: return Form::kScore;
    case Field::kAmount: return Form::kNumber;
    case Field::kReasonFlag: return Form::kFlag;
    case Field::kCustomerEmail: return Form::kEmail;
    case Field::kCustomerPhone: return Form::kPhone;
    case Field::kChannel:
    case Field::kStatus:
    case Field::kAuthor:
    case Field::kOwner:
    case Field::kOwnerShort:
    case Field::kTeam:
    case Field::kAgent:
    case Field::kCustomerGroup:
    case Field::kLanguage:
    case Field::kReason:
    case Field::kProduct: return Form::kWords;
    default: return Form::kAny;
  }
}

bool has_form(std::string_view text, Form form, bool decimal_comma) {
  switch (form) {
    case Form::kTime: {
      const TimestampReading reading = read_timestamp(text);
      return reading.day_first || reading.month_first;
    }
    case Form::kNumber: return read_number(text, decimal_comma).has_value();
    case Form::kScore: return read_score_text(text, decimal_comma).has_value();
    case Form::kFlag: return read_flag(text).has_value();
    case Form::kEmail: return looks_like_email(text);
    case Form::kPhone: return looks_like_phone(text);
    case Form::kAny:
    case Form::kWords: return true;
  }
  return true;
}

ColumnHabits::ColumnHabits(const Mapping& mapping, std::size_t columns)
    : mapping_(&mapping), missing_(mapping.missing_texts), columns_(columns) {
  for (const ColumnMapping& column : mapping.columns) {
    if (column.field == Field::kIgnore || column.index >= columns) continue;
    columns_[column.index].mapping = &column;
    columns_[column.index].form = form_of(column.field);
    if (column.date_order == ColumnDateOrder::kDayNumber) {
      columns_[column.index].form = Form::kNumber;
    }
    if (column.field == Field::kScore && !mapping.answers.empty()) {
      columns_[column.index].form = Form::kWords;  // answers may be words
    }
  }
}

Result<ColumnHabits> ColumnHabits::learn(Input& input, const Mapping& mapping,
                                         std::size_t columns) {
  // Rows of the right length may be shifted too (a field too many, another cut off), so the words
  // of a column are learned from rows whose times, numbers and flags are in their places. Odd texts
  // among the times are counted in all of them. The other two are for want of better.
  ColumnHabits clean(mapping, columns);
  ColumnHabits right(mapping, columns);
  ColumnHabits likely(mapping, columns);
  std::uint64_t rows = 0;
  std::uint64_t right_rows = 0;
  std::uint64_t clean_rows = 0;
  GEHOR_TRY(const std::unique_ptr<TableReader> reader, input.open(mapping.table));
  Row row;
  while (rows < kSampleRows) {
    const Result<bool> more = reader->next(row);
    if (!more.ok() || !*more) break;  // whoever imports will meet the error too, and say it
    if (row.problem) continue;
    ++rows;
    const bool has_forms = clean.has_its_forms(row);
    if (has_forms) likely.add(row, true);
    if (row.fields.size() != columns) continue;
    ++right_rows;
    right.add(row, true);
    clean.add(row, has_forms);
    if (has_forms) ++clean_rows;
  }
  ColumnHabits& habits = 2 * right_rows < rows         ? likely
                         : 2 * clean_rows < right_rows ? right
                                                       : clean;
  habits.find_homes();
  return std::move(habits);
}

void ColumnHabits::add(const Row& row, bool words_too) {
  const std::size_t n = std::min(row.fields.size(), columns_.size());
  for (std::size_t i = 0; i < n; ++i) {
    Column& column = columns_[i];
    const bool has_own_form = column.form != Form::kAny && column.form != Form::kWords;
    if (!words_too && !has_own_form) continue;
    for_each_part(row.fields[i], separator_of(column.mapping), [&](std::string_view text) {
      if (missing_.contains(text)) return;
      ++column.values;
      if (column.form == Form::kWords && reads_as_number_or_time(text)) ++column.like_numbers;
      if (text.size() > kLongestText) return;
      const auto known = column.counts.find(text);
      if (known != column.counts.end()) {
        ++known->second;
      } else if (column.counts.size() < kMostTexts) {
        column.counts.emplace(text, 1);
      } else {
        column.too_many = true;
      }
    });
  }
}

void ColumnHabits::find_homes() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].too_many) continue;
    for (const auto& [text, count] : columns_[i].counts) {
      Home& home = homes_[text];
      if (count > home.count) home = {count, i};
    }
  }
}

bool ColumnHabits::has_its_forms(const Row& row) const {
  const std::size_t n = std::min(row.fields.size(), columns_.size());
  for (std::size_t i = 0; i < n; ++i) {
    const std::string_view text = trim(row.fields[i]);
    if (missing_.contains(text)) continue;
    if (!has_form(text, columns_[i].form, mapping_->decimal_comma)) return false;
  }
  return true;
}

bool ColumnHabits::is_at_home_elsewhere(std::string_view text, std::size_t here) const {
  const auto home = homes_.find(text);
  if (home == homes_.end() || home->second.column == here) return false;
  const auto known = columns_[here].counts.find(text);
  const std::uint64_t own = known == columns_[here].counts.end() ? 0 : known->second;
  const std::uint64_t times =
      columns_[here].form == Form::kWords ? kHomeTimes : kHomeTimesAmongForms;
  return home->second.count >= kHomeCount && home->second.count > times * own;
}

bool ColumnHabits::fits(std::string_view text, std::size_t i, bool strict, bool& certain) const {
  const Column& column = columns_[i];
  const auto known = column.counts.find(text);
  const std::uint64_t seen = known == column.counts.end() ? 0 : known->second;
  if (column.form != Form::kWords) {
    if (has_form(text, column.form, mapping_->decimal_comma)) return true;
    // People write all sorts of things where an address or a number is asked for.
    certain = column.form != Form::kEmail && column.form != Form::kPhone;
    return seen >= kHabitCount &&
           static_cast<double>(seen) >= kHabitShare * static_cast<double>(column.values) &&
           !is_at_home_elsewhere(text, i);
  }
  if (is_at_home_elsewhere(text, i)) {
    certain = true;
    return false;
  }
  if (seen >= kHabitCount) return true;
  if (column.values >= kEnoughValues &&
      static_cast<double>(column.like_numbers) <=
          kSeldomShare * static_cast<double>(column.values) &&
      reads_as_number_or_time(text)) {
    certain = true;
    return false;
  }
  if (seen > 0) return true;
  const bool closed = !column.too_many && column.values >= kEnoughValues &&
                      column.values >= kTimesAgain * column.counts.size();
  return strict ? !must_be_known(column.mapping->field) && !closed : !closed;
}

Misfits ColumnHabits::check(const Row& row, bool strict) const {
  Misfits misfits;
  const std::size_t n = std::min(row.fields.size(), columns_.size());
  for (std::size_t i = 0; i < n; ++i) {
    const Column& column = columns_[i];
    if (column.form == Form::kAny) continue;
    bool fit = true;
    bool certain = false;
    for_each_part(row.fields[i], separator_of(column.mapping), [&](std::string_view text) {
      if (missing_.contains(text)) return;
      bool part_certain = false;
      if (fits(text, i, strict, part_certain)) return;
      fit = false;
      certain = certain || part_certain;
    });
    if (fit) continue;
    ++misfits.count;
    if (certain) ++misfits.certain;
    misfits.columns.push_back(i);
  }
  return misfits;
}

}  // namespace gehor::sources
