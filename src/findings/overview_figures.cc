// Volume, promises and loyalty: figures of the registry, now and before.
#include <algorithm>
#include <map>

#include "findings/overview_parts.h"

namespace gehor::findings {
namespace {

using measures::Measure;

const Measure& measure_of(const std::string& name) { return *measures::find_measure(name); }

std::optional<double> goal_for(const Page& page, const std::string& measure,
                               std::string_view channel) {
  const auto goal = page.settings.goals.find(measure);
  return goal == page.settings.goals.end() ? std::nullopt : goal->second.of(channel);
}

std::map<std::string, Figure> by_measure(std::vector<Figure> figures) {
  std::map<std::string, Figure> map;
  for (Figure& figure : figures) map[figure.measure] = std::move(figure);
  return map;
}

// measure → value of the one dimension → figure
using Grouped = std::map<std::string, std::map<std::string, Figure>>;
Grouped grouped(std::vector<Figure> figures) {
  Grouped map;
  for (Figure& figure : figures) {
    map[figure.measure][figure.by[0].second] = std::move(figure);
  }
  return map;
}

// Figures of one group need no label of it: the page says where they stand.
Figure without_group(Figure figure) {
  figure.by.clear();
  return figure;
}

std::optional<Figure> known(const std::map<std::string, Figure>& figures, const std::string& at) {
  const auto found = figures.find(at);
  if (found == figures.end() || !found->second.value) return std::nullopt;
  return without_group(found->second);
}

Result<stats::Sample> sample_of(const Page& page, const Measure& measure, const Period& period) {
  GEHOR_TRY(const auto moments, page.facts.moments(page.select(period), measure.value));
  if (moments.empty()) return stats::Sample{};
  return stats::Sample{moments[0].n, moments[0].sum, moments[0].sum_of_squares};
}

}  // namespace

Status add_volume(Page& page) {
  Overview& out = page.out;
  GEHOR_TRY(auto now, page.ask(out.period, {"contacts", "customers"}));
  out.contacts.figure = now[0];
  out.customers.figure = now[1];
  if (now[0].n > 0 && now[1].n == 0) {  // nobody knows who they were
    out.customers.figure.value = out.customers.figure.numerator = std::nullopt;
  }
  if (!page.comparing) return {};
  GEHOR_TRY(const auto before, page.ask(*out.comparison, {"contacts", "customers"}));
  out.contacts.change = page.comparing->count(now[0].n, before[0].n, page.all);
  if (now[1].n > 0 || before[1].n > 0) {
    // Customers vary as their contacts do.
    out.customers.change = page.comparing->count(now[1].n, before[1].n, page.all);
    out.customers.change->before = before[1];
  }
  return {};
}

Status add_promises(Page& page) {
  Overview& out = page.out;
  GEHOR_TRY(auto overall, page.ask(out.period, {"promise_kept"}));
  out.promise_overall.figure = overall[0];
  if (out.promise_overall.figure.n == 0) return {};
  GEHOR_TRY(auto figures,
            page.ask(out.period,
                     {"promise_kept", "first_response", "resolution_time", "resolution_time_p90"},
                     {"channel"}));
  const Grouped now = grouped(std::move(figures));
  Grouped before;
  if (page.comparing) {
    GEHOR_TRY(auto then, page.ask(*out.comparison, {"promise_kept"}, {"channel"}));
    before = grouped(std::move(then));
    GEHOR_TRY(const auto then_overall, page.ask(*out.comparison, {"promise_kept"}));
    out.promise_overall.change = page.comparing->share(measure_of("promise_kept"),
                                                       out.promise_overall.figure, then_overall[0]);
  }
  for (const auto& [channel, kept] : now.at("promise_kept")) {
    if (kept.n == 0) continue;
    PromiseFigures promise;
    promise.channel = channel;
    promise.kept = without_group(kept);
    promise.goal = goal_for(page, "promise_kept", channel);
    promise.verdict = judge_goal(kept, promise.goal);
    if (page.comparing) {
      const auto then = before["promise_kept"].find(channel);
      const Figure nothing = share_figure("promise_kept", 0, 0);
      promise.change = page.comparing->share(
          measure_of("promise_kept"), kept,
          then == before["promise_kept"].end() ? nothing : without_group(then->second));
    }
    promise.response_median = known(now.at("first_response"), channel);
    promise.resolution_median = known(now.at("resolution_time"), channel);
    promise.resolution_p90 = known(now.at("resolution_time_p90"), channel);
    out.promises.push_back(std::move(promise));
  }
  std::stable_sort(out.promises.begin(), out.promises.end(),
                   [](const auto& a, const auto& b) { return a.kept.n > b.kept.n; });
  return {};
}

Status add_loyalty(Page& page) {
  Overview& out = page.out;
  std::vector<std::string> names{"fcr", "csat", "nps", "ces"};
  GEHOR_TRY(auto figures, page.ask(out.period, names));
  auto now = by_measure(std::move(figures));
  names.erase(std::remove_if(names.begin(), names.end(),
                             [&](const std::string& name) { return !now[name].value; }),
              names.end());
  if (names.empty()) return {};
  std::map<std::string, Figure> before;
  if (page.comparing) {
    GEHOR_TRY(auto then, page.ask(*out.comparison, names));
    before = by_measure(std::move(then));
  }
  Grouped trend;
  const auto& points = out.series.points;
  if (!points.empty()) {
    const Period line = days_between(points.front().from, points.back().to);
    GEHOR_TRY(auto along, page.ask(line, names, {std::string(name_of(out.series.unit))}));
    trend = grouped(std::move(along));
  }
  for (const std::string& name : names) {
    const Measure& measure = measure_of(name);
    LoyaltyFigures loyalty;
    loyalty.measure = name;
    loyalty.figure = now[name];
    loyalty.goal = goal_for(page, name, "*");
    loyalty.verdict = judge_goal(loyalty.figure, loyalty.goal);
    if (measure.shape == measures::Shape::kMean) {
      GEHOR_TRY(const auto scales, page.facts.scales(SurveyKind::kCes));
      loyalty.scale = measures::common_scale(scales);
      if (page.comparing) {
        GEHOR_TRY(const auto sample, sample_of(page, measure, out.period));
        GEHOR_TRY(const auto sample_before, sample_of(page, measure, *out.comparison));
        loyalty.change =
            page.comparing->score(measure, loyalty.figure, before[name], sample, sample_before);
      }
    } else if (page.comparing) {
      loyalty.change = page.comparing->share(measure, loyalty.figure, before[name]);
    }
    for (const Point& point : points) {
      const auto found = trend[name].find(point.key);
      Figure figure;
      figure.measure = name;
      if (found != trend[name].end()) figure = without_group(found->second);
      loyalty.trend.push_back({point.from, point.to, std::move(figure)});
    }
    out.loyalty.push_back(std::move(loyalty));
  }
  return {};
}

}  // namespace gehor::findings
