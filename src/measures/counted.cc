#include "measures/counted.h"

#include "base/suggestion.h"
#include "base/text.h"

namespace gehor::measures {

std::vector<Part> parts_of(const Measure& measure) {
  std::vector<Part> parts;
  const bool ratio = measure.shape == Shape::kShare;
  if (measure.shape == Shape::kCount || ratio) {
    parts.push_back({"numerator", {measure.numerator, ""}});
  }
  if (!measure.denominator.empty()) {
    parts.push_back({"denominator", {measure.denominator, ""}});
  }
  if (ratio) parts.push_back({"missed", {measure.denominator, measure.numerator}});
  if (measure.shape == Shape::kNps) {
    for (const char* group : {"promoters", "passives", "detractors"}) {
      parts.push_back({group, {std::string("nps_") + group, ""}});
    }
  }
  for (const LeftOut& left : measure.left_out) {
    parts.push_back({"left_out." + left.name, {left.quantity, ""}});
  }
  return parts;
}

Result<Counted> parse_counted(const std::string& text) {
  const auto wrong = [](Sentence message) {
    return Error{ErrorCode::kInvalidArgument, std::move(message)};
  };
  const std::size_t dot = text.find('.');
  if (dot == std::string::npos || dot == 0 || dot + 1 == text.size()) {
    return wrong(say(
        "\"{}\" is no part of a figure. Write MEASURE.PART, for instance csat.numerator.", text));
  }
  const std::string name = text.substr(0, dot);
  const std::string wanted = text.substr(dot + 1);
  const Measure* measure = find_measure(name);
  if (measure == nullptr) {
    return wrong(say("There is no measure \"{}\". {}", name, did_you_mean(name, measure_names())));
  }
  std::vector<std::string> known;
  for (const Part& part : parts_of(*measure)) {
    if (part.name == wanted) return part.counted;
    known.push_back(part.name);
  }
  const std::string near = nearest(wanted, known);
  return wrong(say(
      "The measure \"{}\" has no part \"{}\". {}", name, wanted,
      near.empty() ? say("It has: {}.", join(known, ", ")) : say("Did you mean \"{}\"?", near)));
}

}  // namespace gehor::measures
