#include "measures/question.h"

#include <charconv>

#include "base/suggestion.h"
#include "base/text.h"
#include "measures/counted.h"
#include "measures/registry.h"

namespace gehor::measures {
namespace {

Error wrong(Sentence message) { return Error{ErrorCode::kInvalidArgument, std::move(message)}; }

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto r = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || r.ec != std::errc() || r.ptr != digits.data() + digits.size()) return {};
  return value;
}

}  // namespace

Status check_dimension(const std::string& name) {
  if (!is_dimension(name)) {
    return wrong(
        say("There is no dimension \"{}\". {}", name, did_you_mean(name, dimension_names())));
  }
  if (name == "agent") {
    return Error{ErrorCode::kDenied,
                 "Figures per colleague are off until an administrator has recorded the agreement "
                 "that allows them. Use --by team."};
  }
  return {};
}

Result<Date> parse_day(const std::string& text, bool last) {
  using std::chrono::day;
  using std::chrono::month;
  using std::chrono::year;
  const Error bad =
      wrong(say("\"{}\" is not a day. Write 2026-01-31, 2026-01, 2026-Q1 or 2026.", text));
  const std::string_view t = text;
  const auto y = number(t.substr(0, 4));
  if (!y || *y < 0 || t.size() < 4) return bad;
  const auto end_of = [](year in, month m) {
    return Date(std::chrono::year_month_day_last(in, std::chrono::month_day_last(m)));
  };
  if (t.size() == 4)
    return last ? Date(year(*y), month(12), day(31)) : Date(year(*y), month(1), day(1));
  if (t[4] != '-') return bad;
  if (t.size() == 7 && (t[5] == 'Q' || t[5] == 'q')) {
    const auto q = number(t.substr(6));
    if (!q || *q < 1 || *q > 4) return bad;
    const unsigned first = 3 * static_cast<unsigned>(*q) - 2;
    return last ? end_of(year(*y), month(first + 2)) : Date(year(*y), month(first), day(1));
  }
  const auto m = number(t.substr(5, 2));
  if (!m || *m < 1 || *m > 12) return bad;
  const month in(static_cast<unsigned>(*m));
  if (t.size() == 7) return last ? end_of(year(*y), in) : Date(year(*y), in, day(1));
  if (t.size() != 10 || t[7] != '-') return bad;
  const auto d = number(t.substr(8));
  if (!d || *d < 1) return bad;
  const Date date(year(*y), in, day(static_cast<unsigned>(*d)));
  if (!date.ok()) return bad;
  return date;
}

Result<Question> parse_question(const QuestionWords& words) {
  Question question;
  for (const std::string& name : words.measures) {
    if (find_measure(name) == nullptr) {
      return wrong(
          say("There is no measure \"{}\". {}", name, did_you_mean(name, measure_names())));
    }
    question.measures.push_back(name);
  }
  for (const std::string& name : words.by) {
    GEHOR_CHECK(check_dimension(name));
    question.selection.by.push_back(name);
  }
  for (const std::string& condition : words.where) {
    const std::size_t at = condition.find('=');
    if (at == std::string::npos || at == 0) {
      return wrong(
          say("\"{}\" is not a condition. Write DIMENSION=VALUE, for instance channel=phone.",
              condition));
    }
    const std::string name = condition.substr(0, at);
    GEHOR_CHECK(check_dimension(name));
    const std::string value = condition.substr(at + 1);
    if (!is_valid_utf8(value)) return wrong(say("The value of {} is not UTF-8 text.", name));
    bool joined = false;
    for (Filter& filter : question.selection.where) {
      if (filter.dimension != name) continue;
      filter.values.push_back(value);
      joined = true;
    }
    if (!joined) question.selection.where.push_back({name, {value}});
  }
  if (words.from) {
    GEHOR_TRY(question.selection.from, parse_day(*words.from, false));
  }
  if (words.to) {
    GEHOR_TRY(question.selection.to, parse_day(*words.to, true));
  }
  if (question.selection.from && question.selection.to &&
      std::chrono::sys_days(*question.selection.to) <
          std::chrono::sys_days(*question.selection.from)) {
    return wrong(say("The period ends ({}) before it begins ({}).", *words.to, *words.from));
  }
  if (words.counted) {
    GEHOR_TRY(question.selection.counted, parse_counted(*words.counted));
  }
  if (words.as_of) {
    GEHOR_TRY(const Date day, parse_day(*words.as_of, true));
    question.as_of =
        Instant(std::chrono::sys_days(day)) + std::chrono::days(1) - std::chrono::microseconds(1);
  }
  return question;
}

}  // namespace gehor::measures
