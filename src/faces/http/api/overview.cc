// The page that managers read.
#include "findings/overview.h"

#include <nlohmann/json.hpp>

#include "faces/http/api/csv.h"
#include "faces/http/api/query.h"
#include "faces/http/api/read_api.h"
#include "faces/json/assumptions.h"
#include "faces/json/figures.h"
#include "faces/json/overview.h"
#include "office/goals.h"

namespace gehor::http::api {
namespace {

using findings::Overview;
using measures::Figure;

Result<findings::OverviewSettings> settings_of(pipeline::Workspace& workspace) {
  findings::OverviewSettings settings;
  GEHOR_TRY(settings.zone, organisation_zone(workspace));
  GEHOR_TRY(const auto set, workspace.office().settings("", workspace.clock().now()));
  for (const auto& [key, value] : set) {
    if (!key.starts_with(office::kGoalPrefix)) continue;
    GEHOR_TRY(settings.goals[key.substr(office::kGoalPrefix.size())],
              office::parse_goal(key, value));
  }
  return settings;
}

Result<Overview> ask(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(measures::Question question, question_of(request, {"period", "compare", "where"}));
  findings::OverviewRequest wanted;
  wanted.period = request.parameters.get("period");
  wanted.where = std::move(question.selection.where);
  GEHOR_TRY(wanted.compare,
            findings::parse_compare(request.parameters.get("compare").value_or("previous")));
  GEHOR_TRY(const findings::OverviewSettings settings, settings_of(workspace));
  return findings::make_overview(wanted, settings, workspace.reader());
}

void add_row(Csv& csv, const std::string& section, const std::string& value, const Figure& figure,
             const std::optional<findings::Change>& change,
             const std::optional<double>& goal = std::nullopt) {
  csv.text(section).text(value).text(figure.measure);
  csv.number(figure.value).number(figure.low).number(figure.high).whole(figure.n);
  csv.number(figure.numerator).number(figure.denominator).number(goal);
  if (change) {
    csv.number(change->before.value).number(change->difference).number(change->low);
    csv.number(change->high).text(findings::name_of(change->verdict));
  } else {
    csv.nothing().nothing().nothing().nothing().nothing();
  }
  csv.end_row();
}

}  // namespace

Result<Response> overview(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(const Overview page, ask(request, workspace));
  std::vector<Sentence> warnings;
  for (const findings::LoyaltyFigures& loyalty : page.loyalty) {
    if (warnings.empty() && faces::depends_on_scale(loyalty.measure)) {
      GEHOR_TRY(warnings, faces::scale_warnings(workspace));
    }
  }
  return Response::json(faces::dump(faces::overview_json(page, warnings)));
}

Result<Response> overview_csv(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(const Overview page, ask(request, workspace));
  Csv csv({"section", "group", "measure", "value", "low", "high", "n", "numerator", "denominator",
           "goal", "before", "difference", "difference_low", "difference_high", "verdict"});
  add_row(csv, "volume", "", page.contacts.figure, page.contacts.change);
  add_row(csv, "volume", "", page.customers.figure, page.customers.change);
  for (std::size_t i = 0; i < page.series.points.size(); ++i) {
    add_row(csv, "series", page.series.points[i].key,
            findings::count_figure("contacts", page.series_contacts[i]), std::nullopt);
  }
  for (const auto& group : page.reasons) {
    add_row(csv, "reason", group.value, group.share, group.change);
  }
  add_row(csv, "reason", "unknown", page.reasons_unknown, std::nullopt);
  for (const auto& group : page.owners) {
    add_row(csv, page.owners_by, group.value, group.share, std::nullopt);
    if (group.csat) add_row(csv, page.owners_by, group.value, *group.csat, std::nullopt);
  }
  add_row(csv, page.owners_by, "unknown", page.owners_unknown, std::nullopt);
  for (const auto& promise : page.promises) {
    add_row(csv, "promise", promise.channel, promise.kept, promise.change, promise.goal);
    for (const auto* figure :
         {&promise.response_median, &promise.resolution_median, &promise.resolution_p90}) {
      if (*figure) add_row(csv, "promise", promise.channel, **figure, std::nullopt);
    }
  }
  for (const auto& loyalty : page.loyalty) {
    add_row(csv, "loyalty", "", loyalty.figure, loyalty.change, loyalty.goal);
  }
  for (const auto& grown : page.grew) {
    add_row(csv, "grew_" + grown.dimension, grown.value,
            findings::count_figure("contacts", grown.recent), std::nullopt);
  }
  return Response::csv(csv.take(), "overview-" + page.period.key + ".csv");
}

}  // namespace gehor::http::api
