#include "tests/coverage/tally.h"

#include <gtest/gtest.h>

#include <numeric>

#include "measures/registry.h"
#include "stats/interval.h"
#include "store/duckdb/ledger.h"
#include "tests/coverage/measured.h"
#include "tests/support/temp_dir.h"

namespace gehor::coverage {
namespace {

const std::vector<std::string> kGrouped{"csat", "ces_easy", "fcr", "repeat_rate", "promise_kept"};

// NPS is said in points, everything else as numerator / denominator.
double factor_of(const std::string& measure) { return measure == "nps" ? 100 : 1; }

void hold(Held& held, bool any, double low, double high, double truth, double n) {
  ++held.companies;
  held.held += any && low <= truth && truth <= high;
  if (any) held.width += high - low;
  held.n += n;
  held.truth = truth;
}

std::string group_of(const measures::Figure& figure) {
  std::string group;
  for (const auto& [dimension, value] : figure.by) {
    if (dimension != "source") group = dimension + "=" + value;
  }
  return group;
}

}  // namespace

void Held::add(const Held& other) {
  companies += other.companies;
  held += other.held;
  width += other.width;
  n += other.n;
  truth = other.truth;
}

void Tally::keep(const std::string& world, const measures::Answer& answer,
                 const std::vector<Company>& companies) {
  for (const measures::Figure& figure : answer.figures) {
    const Key key{world, figure.measure, group_of(figure)};
    const bool any = figure.low && figure.high;
    if (figure.n > 0) {
      estimates_[key].push_back({any, figure.low.value_or(0), figure.high.value_or(0),
                                 figure.numerator.value_or(0), figure.denominator.value_or(0)});
    }
    if (figure.n < kFewest || !key.group.empty()) continue;
    const auto source = static_cast<std::size_t>(std::stoul(figure.by.front().second));
    const Company& company = companies.at(source - 1);
    const auto n = static_cast<double>(figure.n);
    for (const auto& [values, into] :
         {std::pair(&company.planted, &planted_), std::pair(&company.of_all, &everybody_)}) {
      const auto truth = values->find(figure.measure);
      if (truth == values->end()) continue;
      hold((*into)[key], any, figure.low.value_or(0), figure.high.value_or(0), truth->second, n);
    }
  }
}

void Tally::ask(const std::string& world, const std::vector<Company>& companies) {
  const test::TempDir folder;
  auto ledger = duckdb::open_ledger_file(folder / "ledger.duckdb", Instant{});
  ASSERT_TRUE(ledger.ok());
  facts::FactStore& facts = (*ledger)->facts();
  ASSERT_TRUE(facts.begin(true).ok());
  for (std::size_t i = 0; i < companies.size(); ++i) {
    for (facts::Fact fact : companies[i].facts) {
      fact.source = static_cast<std::int32_t>(i + 1);
      ASSERT_TRUE(facts.add(fact).ok());
    }
  }
  ASSERT_TRUE(facts.publish({}, "{}", Instant{}).ok());
  for (const char* dimension : {"", "channel", "owner", "reason"}) {
    measures::Question question;
    question.measures = *dimension == 0 ? kMeasures : kGrouped;
    question.selection.by = {"source"};
    if (*dimension != 0) question.selection.by.emplace_back(dimension);
    const auto answer = measures::answer(question, (*ledger)->reader());
    ASSERT_TRUE(answer.ok()) << describe(answer.error());
    keep(world, *answer, companies);
  }
}

std::map<Key, Held> Tally::against_world() const {
  std::map<Key, Held> result;
  for (const auto& [key, estimates] : estimates_) {
    double numerator = 0, denominator = 0;
    for (const Estimate& e : estimates) {
      numerator += e.numerator;
      denominator += e.denominator;
    }
    const double truth = factor_of(key.measure) * numerator / denominator;
    for (const Estimate& e : estimates) {
      if (e.denominator < static_cast<double>(kFewest)) continue;
      hold(result[key], e.any, e.low, e.high, truth, e.denominator);
    }
  }
  return result;
}

std::map<Key, Held> Tally::independent_against_world() const {
  std::map<Key, Held> result;
  for (const auto& [key, held] : against_world()) {
    if (!measures::find_measure(key.measure)->by_customer) continue;
    for (const Estimate& e : estimates_.at(key)) {
      if (e.denominator < static_cast<double>(kFewest)) continue;
      const auto interval = stats::guarded_share_interval(
          static_cast<std::uint64_t>(e.numerator), static_cast<std::uint64_t>(e.denominator));
      hold(result[key], true, interval->low, interval->high, held.truth, e.denominator);
    }
  }
  return result;
}

}  // namespace gehor::coverage
