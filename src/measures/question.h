// A question: which measures, by what, where, from when to when. Checked before anything is asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "measures/fact_reader.h"

namespace gehor::measures {

struct Question {
  std::vector<std::string> measures;
  Selection selection;
  std::optional<Instant> as_of;
};

// As people write it: names, "dimension" and "dimension=value" (several of one dimension mean any
// of them; a comma does not separate), "2026-01-31", "2026-01", "2026-Q1" or "2026". Errors name
// the nearest known word; the dimension "agent" is refused until an agreement allows it.
struct QuestionWords {
  std::vector<std::string> measures, by, where;
  std::optional<std::string> from, to, as_of;
  std::optional<std::string> counted;  // "csat.numerator": see measures/counted.h
};
Result<Question> parse_question(const QuestionWords& words);

// "2026", "2026-Q1", "2026-01", "2026-01-31": its first or last day.
Result<Date> parse_day(const std::string& text, bool last);

// kInvalidArgument for a name that is no dimension, with the nearest known one; kDenied for
// "agent".
Status check_dimension(const std::string& name);

}  // namespace gehor::measures
