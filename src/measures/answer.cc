#include "measures/answer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "stats/interval.h"
#include "stats/quantile.h"

namespace gehor::measures {
namespace {

using Groups = std::map<std::vector<std::string>, std::map<std::string, std::uint64_t>>;

const std::vector<std::string> kNpsCounts{"nps_promoters", "nps_passives", "nps_detractors"};

// Every quantity that these measures need, each once.
std::vector<std::string> quantities_of(const std::vector<const Measure*>& wanted) {
  std::set<std::string> names;
  for (const Measure* m : wanted) {
    if (!m->numerator.empty()) names.insert(m->numerator);
    if (!m->denominator.empty()) names.insert(m->denominator);
    for (const LeftOut& left : m->left_out) names.insert(left.quantity);
    if (m->shape == Shape::kNps) names.insert(kNpsCounts.begin(), kNpsCounts.end());
  }
  return {names.begin(), names.end()};
}

void set_interval(Figure& figure, const std::optional<stats::Interval>& interval) {
  if (!interval) return;
  figure.low = interval->low;
  figure.high = interval->high;
}

void fill_share(Figure& figure, std::uint64_t k, std::uint64_t n) {
  figure.n = n;
  figure.numerator = static_cast<double>(k);
  figure.denominator = static_cast<double>(n);
  if (n == 0) return;
  figure.value = static_cast<double>(k) / static_cast<double>(n);
  set_interval(figure, stats::guarded_share_interval(k, n));
}

// As fill_share() left it, but for what the contacts of one customer have in common.
void widen(Figure& figure, const stats::Customers& customers) {
  figure.effective_n = stats::effective_contacts(customers);
  figure.low = figure.high = std::nullopt;
  set_interval(figure, stats::clustered_share_interval(customers));
}

void fill_nps(Figure& figure, std::uint64_t promoters, std::uint64_t passives,
              std::uint64_t detractors) {
  const std::uint64_t n = promoters + passives + detractors;
  figure.n = n;
  figure.numerator = static_cast<double>(promoters) - static_cast<double>(detractors);
  figure.denominator = static_cast<double>(n);
  if (n == 0) return;
  figure.value = 100 * *figure.numerator / static_cast<double>(n);
  set_interval(figure, stats::nps_interval(promoters, passives, detractors));
}

void fill_mean(Figure& figure, const GroupMoments& moments) {
  figure.n = moments.n;
  figure.numerator = moments.sum;
  figure.denominator = static_cast<double>(moments.n);
  if (moments.n == 0) return;
  figure.value = moments.sum / static_cast<double>(moments.n);
  set_interval(figure, stats::mean_interval(moments.n, moments.sum, moments.sum_of_squares));
}

// An interval says nothing about values that can not be.
void keep_within(const std::optional<Bounds>& bounds, Figure& figure) {
  if (!bounds) return;
  if (figure.low) figure.low = std::max(*figure.low, bounds->least);
  if (figure.high) figure.high = std::min(*figure.high, bounds->most);
}

// By group and rank.
using Ranks = std::map<std::vector<std::string>, std::map<std::uint64_t, double>>;

std::set<std::uint64_t> ranks_needed(const Measure& measure, std::uint64_t n) {
  std::set<std::uint64_t> ranks;
  if (const auto rank = stats::quantile_rank(n, measure.p)) ranks.insert(*rank);
  if (const auto range = stats::quantile_ranks(n, measure.p))
    ranks.insert({range->low, range->high});
  return ranks;
}

// The order statistics of `value` that its quantiles among the measures and their intervals need,
// all at once: a median and a ninth decile come from the same pass.
Result<Ranks> ranks_of(const std::string& value, const std::vector<const Measure*>& measures,
                       const Groups& groups, const Selection& selection, FactReader& facts) {
  std::map<std::uint64_t, std::set<std::uint64_t>> wanted;
  for (const Measure* measure : measures) {
    if (measure->shape != Shape::kQuantile || measure->value != value) continue;
    for (const auto& [group, counts] : groups) {
      const std::uint64_t n = counts.at(measure->denominator);
      if (n > 0) wanted[n].merge(ranks_needed(*measure, n));
    }
  }
  Ranks ranks;
  if (wanted.empty()) return ranks;
  std::map<std::uint64_t, std::vector<std::uint64_t>> lists;
  for (const auto& [n, unique] : wanted) lists[n].assign(unique.begin(), unique.end());
  GEHOR_TRY(const std::vector<GroupRank> rows, facts.ranks(selection, value, lists));
  for (const GroupRank& row : rows) ranks[row.by].emplace(row.rank, row.value);
  return ranks;
}

void fill_quantile(Figure& figure, const Measure& measure,
                   const std::map<std::uint64_t, double>& ranks) {
  const auto at = [&](std::optional<std::uint64_t> rank) -> std::optional<double> {
    const auto found = rank ? ranks.find(*rank) : ranks.end();
    return found == ranks.end() ? std::nullopt : std::optional(found->second);
  };
  figure.value = at(stats::quantile_rank(figure.n, measure.p));
  if (const auto range = stats::quantile_ranks(figure.n, measure.p)) {
    figure.low = at(range->low);
    figure.high = at(range->high);
  }
}

Figure start(const Measure& measure, const Selection& selection,
             const std::vector<std::string>& group,
             const std::map<std::string, std::uint64_t>& counts) {
  Figure figure;
  figure.measure = measure.name;
  for (std::size_t i = 0; i < group.size(); ++i) {
    figure.by.emplace_back(selection.by[i], group[i]);
  }
  for (const LeftOut& left : measure.left_out) {
    if (const std::uint64_t n = counts.at(left.quantity); n > 0) {
      figure.left_out.emplace_back(left.name, n);
    }
  }
  return figure;
}

}  // namespace

Result<Answer> answer(const Question& question, FactReader& facts) {
  std::vector<const Measure*> wanted;
  for (const std::string& name : question.measures) {
    const Measure* measure = find_measure(name);
    if (measure == nullptr) {
      return Error{ErrorCode::kInvalidArgument, say("There is no measure \"{}\".", name)};
    }
    wanted.push_back(measure);
  }
  const std::vector<std::string> quantities = quantities_of(wanted);
  GEHOR_TRY(const std::vector<GroupCounts> counted, facts.count(question.selection, quantities));
  Groups groups;
  for (const GroupCounts& group : counted) {
    auto& counts = groups[group.by];
    for (std::size_t i = 0; i < quantities.size(); ++i) counts[quantities[i]] = group.counts[i];
  }

  // All of them at once: customers are put together once.
  std::vector<ShareOf> shares;
  for (const Measure* measure : wanted) {
    if (measure->by_customer) shares.push_back({measure->numerator, measure->denominator});
  }
  std::map<std::vector<std::string>, std::vector<stats::Customers>> customers;
  if (!shares.empty()) {
    GEHOR_TRY(auto rows, facts.customers_alike(question.selection, shares));
    for (GroupCustomers& row : rows) customers[row.by] = std::move(row.customers);
  }

  Answer result;
  std::map<std::string, Ranks> ranks;  // by value
  std::size_t share = 0;
  for (const Measure* measure : wanted) {
    std::vector<Figure> figures;
    figures.reserve(groups.size());
    std::map<std::vector<std::string>, Figure*> by_group;
    for (const auto& [group, counts] : groups) {
      figures.push_back(start(*measure, question.selection, group, counts));
      Figure& figure = figures.back();
      by_group[group] = &figure;
      switch (measure->shape) {
        case Shape::kCount:
          figure.n = counts.at(measure->numerator);
          figure.numerator = figure.value = static_cast<double>(figure.n);
          break;
        case Shape::kShare:
          fill_share(figure, counts.at(measure->numerator), counts.at(measure->denominator));
          break;
        case Shape::kNps:
          fill_nps(figure, counts.at(kNpsCounts[0]), counts.at(kNpsCounts[1]),
                   counts.at(kNpsCounts[2]));
          break;
        case Shape::kMean:
        case Shape::kQuantile:
          figure.n = counts.at(measure->denominator);
          figure.denominator = static_cast<double>(figure.n);
          break;
      }
    }
    if (measure->by_customer) {
      for (auto& [group, figure] : by_group) {
        const auto found = customers.find(group);
        if (found != customers.end()) widen(*figure, found->second[share]);
      }
      ++share;
    }
    if (measure->shape == Shape::kMean) {
      GEHOR_TRY(const std::vector<GroupMoments> moments,
                facts.moments(question.selection, measure->value));
      for (const GroupMoments& group : moments) {
        if (const auto at = by_group.find(group.by); at != by_group.end()) {
          fill_mean(*at->second, group);
          keep_within(measure->bounds, *at->second);
        }
      }
    }
    if (measure->shape == Shape::kQuantile) {
      if (!ranks.contains(measure->value)) {
        GEHOR_TRY(ranks[measure->value],
                  ranks_of(measure->value, wanted, groups, question.selection, facts));
      }
      for (auto& [group, figure] : by_group) {
        const auto found = ranks[measure->value].find(group);
        if (found != ranks[measure->value].end()) fill_quantile(*figure, *measure, found->second);
      }
    }
    for (Figure& figure : figures) result.figures.push_back(std::move(figure));
  }
  GEHOR_TRY(result.edition, facts.edition());
  return result;
}

}  // namespace gehor::measures
