// The registry: each measure and each dimension is defined here, once. The command line, the API,
// the pages, the report and the benchmark read it; so do docs/measures.md and the answers' own
// "definitions". Constant data; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gehor::measures {

enum class Unit { kCount, kShare, kSeconds, kPoints, kScore };
enum class Direction { kHigherIsBetter, kLowerIsBetter, kNeutral };

// How the value comes from exact counts and sums.
enum class Shape {
  kCount,     // numerator
  kShare,     // numerator / denominator
  kNps,       // 100 (promoters - detractors) / answers
  kMean,      // mean of `value` over answers
  kQuantile,  // the p-quantile of `value` over contacts that have one
};

// Contacts or answers that a measure leaves out, counted beside it.
struct LeftOut {
  std::string name;      // "not_yet_due"
  std::string quantity;  // of the fact reader
  std::string words;     // "not yet due at the horizon"
};

struct Bounds {
  double least = 0, most = 0;
};

struct Measure {
  std::string name;
  std::string title;
  Unit unit = Unit::kCount;
  Direction direction = Direction::kNeutral;
  Shape shape = Shape::kCount;
  std::string numerator;         // quantity
  std::string denominator;       // quantity
  std::string value;             // kMean, kQuantile
  double p = 0.5;                // kQuantile
  std::optional<Bounds> bounds;  // that a mean can not leave
  std::vector<LeftOut> left_out;
  std::string formula;   // in words
  std::string of;        // what the denominator is, in words
  std::string interval;  // how it is computed, with its source
  std::string standard;  // the norm or usage it follows
  int version = 1;
  bool by_customer = false;  // kShare: its interval counts the contacts of one customer together
  std::vector<std::string> family;  // measures that are read together with this one
};

struct Dimension {
  std::string name;
  std::string title;
};

const std::vector<Measure>& measures();
const Measure* find_measure(std::string_view name);
std::vector<std::string> measure_names();

const std::vector<Dimension>& dimensions();
bool is_dimension(std::string_view name);
std::vector<std::string> dimension_names();

std::string_view name_of(Unit unit);            // "count" "share" "seconds" "points" "score"
std::string_view name_of(Direction direction);  // "higher" "lower" "neutral"

}  // namespace gehor::measures
