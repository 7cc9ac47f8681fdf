// From a question to figures: asks the fact reader for exact counts and sums, and makes ratios and
// intervals of them. Every face shows what comes from here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "measures/fact_reader.h"
#include "measures/question.h"
#include "measures/registry.h"

namespace gehor::measures {

struct Figure {
  std::string measure;
  std::vector<std::pair<std::string, std::string>> by;  // dimension, value
  std::optional<double> value;      // none where there is nothing to judge by; never NaN
  std::optional<double> low, high;  // of the 95 % interval
  std::uint64_t n = 0;              // what the figure rests on: answers, contacts
  // As how many independent ones these count, where that was asked (Measure::by_customer).
  std::optional<double> effective_n;
  std::optional<double> numerator, denominator;
  std::vector<std::pair<std::string, std::uint64_t>> left_out;  // name, count; only what is not 0
};

struct Answer {
  std::vector<Figure> figures;
  EditionInfo edition;
};

// Groups come in order of their values. Without --by there is exactly one figure per measure,
// also over no contacts at all.
Result<Answer> answer(const Question& question, FactReader& facts);

}  // namespace gehor::measures
