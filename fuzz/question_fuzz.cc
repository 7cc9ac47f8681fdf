// The words of a question, one to a line: "measure=fcr", "by=channel", "from=2026-Q1", "period=…".
#include "findings/period.h"
#include "fuzz/fuzzer.h"
#include "measures/counted.h"
#include "measures/question.h"
#include "measures/registry.h"

namespace gehor {
namespace {

void check_period(const std::string& key) {
  using namespace findings;
  Coverage coverage;
  coverage.first_day = std::chrono::sys_days(std::chrono::year(2024) / 2 / 29);
  coverage.last_day = std::chrono::sys_days(std::chrono::year(2026) / 11 / 27);
  coverage.horizon = WallTime(coverage.last_day->time_since_epoch() + std::chrono::hours(30));
  const auto period = parse_period(key, coverage);
  if (!period.ok()) {
    GEHOR_REQUIRE(period.error().code == ErrorCode::kInvalidArgument);
    return;
  }
  GEHOR_REQUIRE(!period->from || !period->to || *period->from <= *period->to);
  const auto again = parse_period(period->key, coverage);
  GEHOR_REQUIRE(again.ok() && again->from == period->from && again->to == period->to);
  for (const Compare compare : {Compare::kPrevious, Compare::kYear, Compare::kNone}) {
    const auto other = comparison_of(*period, compare, coverage);
    if (!other) continue;
    GEHOR_REQUIRE(other->from && other->to && *other->from <= *other->to);
    GEHOR_REQUIRE(*other->from < *period->from);
  }
}

GEHOR_FUZZ(input) {
  std::multimap<std::string, std::string> given;
  while (!input.empty()) {
    const std::string line = input.line();
    const std::size_t at = line.find('=');
    if (at != std::string::npos) given.emplace(line.substr(0, at), line.substr(at + 1));
  }
  const auto all = [&](const char* name) {
    std::vector<std::string> values;
    for (auto [at, end] = given.equal_range(name); at != end; ++at) values.push_back(at->second);
    return values;
  };
  const auto first = [&](const char* name) {
    const auto found = given.find(name);
    return found == given.end() ? std::nullopt : std::optional<std::string>(found->second);
  };
  const measures::QuestionWords words{all("measure"),  all("by"),   all("where"),
                                      first("from"),   first("to"), first("as_of"),
                                      first("counted")};
  const auto question = measures::parse_question(words);
  if (question.ok()) {
    for (const std::string& name : question->measures) {
      GEHOR_REQUIRE(measures::find_measure(name) != nullptr);
    }
    for (const std::string& by : question->selection.by) {
      GEHOR_REQUIRE(measures::check_dimension(by).ok());
    }
  } else {
    GEHOR_REQUIRE(!question.error().message.empty());
  }
  for (const std::string& text : all("from")) {
    const auto begin = measures::parse_day(text, false), end = measures::parse_day(text, true);
    GEHOR_REQUIRE(begin.ok() == end.ok());
    if (begin.ok()) GEHOR_REQUIRE(begin->ok() && end->ok() && *begin <= *end);
  }
  for (const std::string& text : all("counted")) (void)measures::parse_counted(text);
  for (const std::string& text : all("compare")) (void)findings::parse_compare(text);
  for (const std::string& key : all("period")) check_period(key);
}

}  // namespace
}  // namespace gehor
