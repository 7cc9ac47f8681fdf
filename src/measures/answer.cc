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

// The order statistics that a quantile and its interval need.
Status fill_quantiles(const Measure& measure, const Selection& selection, FactReader& facts,
                      std::map<std::vector<std::string>, Figure*>& figures) {
  std::map<std::uint64_t, std::vector<std::uint64_t>> wanted;
  for (const auto& [by, figure] : figures) {
    if (figure->n == 0) continue;
    std::vector<std::uint64_t>& ranks = wanted[figure->n];
    if (!ranks.empty()) continue;
    std::set<std::uint64_t> unique;
    if (const auto rank = stats::quantile_rank(figure->n, measure.p)) unique.insert(*rank);
    if (const auto range = stats::quantile_ranks(figure->n, measure.p)) {
      unique.insert({range->low, range->high});
    }
    ranks.assign(unique.begin(), unique.end());
  }
  if (wanted.empty()) return {};
  GEHOR_TRY(const std::vector<GroupRank> rows, facts.ranks(selection, measure.value, wanted));
  for (const GroupRank& row : rows) {
    const auto found = figures.find(row.by);
    if (found == figures.end()) continue;
    Figure& figure = *found->second;
    if (row.rank == stats::quantile_rank(figure.n, measure.p)) figure.value = row.value;
    const auto range = stats::quantile_ranks(figure.n, measure.p);
    if (range && row.rank == range->low) figure.low = row.value;
    if (range && row.rank == range->high) figure.high = row.value;
  }
  return {};
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
      GEHOR_CHECK(fill_quantiles(*measure, question.selection, facts, by_group));
    }
    for (Figure& figure : figures) result.figures.push_back(std::move(figure));
  }
  GEHOR_TRY(result.edition, facts.edition());
  return result;
}

}  // namespace gehor::measures
