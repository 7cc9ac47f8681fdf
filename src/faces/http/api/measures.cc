// Figures, what they mean, and the values a filter can have.
#include <nlohmann/json.hpp>

#include <algorithm>

#include "faces/http/api/csv.h"
#include "faces/http/api/query.h"
#include "faces/http/api/read_api.h"
#include "faces/json/assumptions.h"
#include "faces/json/figures.h"
#include "measures/answer.h"

namespace gehor::http::api {
namespace {

using nlohmann::json;

Result<measures::Question> measures_question(const Request& request) {
  GEHOR_TRY(measures::Question question,
            question_of(request, {"measure", "by", "from", "to", "where", "as_of"}));
  if (question.measures.empty()) {
    return about("measure", Error{ErrorCode::kInvalidArgument,
                                  "Say which figures: measure=contacts, for instance."});
  }
  return question;
}

}  // namespace

Result<Response> measures(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(const measures::Question question, measures_question(request));
  GEHOR_TRY(const measures::Answer answer, measures::answer(question, workspace.reader()));
  std::vector<Sentence> warnings;
  if (std::any_of(question.measures.begin(), question.measures.end(), faces::depends_on_scale)) {
    GEHOR_TRY(warnings, faces::scale_warnings(workspace));
  }
  return Response::json(faces::dump(faces::answer_json(answer, question.measures, warnings)));
}

Result<Response> measures_csv(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(const measures::Question question, measures_question(request));
  GEHOR_TRY(const measures::Answer answer, measures::answer(question, workspace.reader()));
  std::vector<std::string> header = question.selection.by;
  header.insert(header.end(), {"measure", "unit", "value", "low", "high", "n", "numerator",
                               "denominator", "left_out"});
  Csv csv(header);
  for (const measures::Figure& figure : answer.figures) {
    for (const auto& [dimension, value] : figure.by) csv.text(value);
    csv.text(figure.measure).text(measures::name_of(measures::find_measure(figure.measure)->unit));
    csv.number(figure.value).number(figure.low).number(figure.high).whole(figure.n);
    csv.number(figure.numerator).number(figure.denominator);
    std::string left_out;
    for (const auto& [name, n] : figure.left_out) {
      left_out += (left_out.empty() ? "" : " ") + name + "=" + std::to_string(n);
    }
    csv.text(left_out).end_row();
  }
  return Response::csv(csv.take(), "measures.csv");
}

Result<Response> definitions(const Request& request, pipeline::Workspace&) {
  GEHOR_CHECK(request.parameters.known({}));
  json all = json::object();
  for (const measures::Measure& m : measures::measures()) all[m.name] = faces::definition_json(m);
  json dimensions = json::array();
  for (const measures::Dimension& d : measures::dimensions()) {
    if (d.name == "agent") continue;  // off until an agreement allows it
    dimensions.push_back({{"name", d.name}, {"title", d.title}});
  }
  return Response::json(faces::dump({{"definitions", all}, {"dimensions", dimensions}}));
}

Result<Response> values(const Request& request, pipeline::Workspace& workspace) {
  GEHOR_TRY(const measures::Question question,
            question_of(request, {"dimension", "from", "to", "where", "limit"}));
  GEHOR_TRY(const std::uint64_t limit, request.parameters.number("limit", 100, 1, 1000));
  const auto dimension = request.parameters.get("dimension");
  if (!dimension) {
    return about("dimension", Error{ErrorCode::kInvalidArgument,
                                    "Say of what: dimension=channel, for instance."});
  }
  if (const Status known = measures::check_dimension(*dimension); !known.ok()) {
    return about("dimension", known.error());
  }
  measures::Selection selection = question.selection;
  selection.by = {*dimension};
  GEHOR_TRY(auto groups, workspace.reader().count(selection, {"contacts"}));
  std::stable_sort(groups.begin(), groups.end(),
                   [](const auto& a, const auto& b) { return a.counts[0] > b.counts[0]; });
  const std::size_t shown = std::min<std::size_t>(groups.size(), limit);
  json list = json::array();
  for (std::size_t i = 0; i < shown; ++i) {
    list.push_back({{"value", groups[i].by[0]}, {"contacts", groups[i].counts[0]}});
  }
  return Response::json(
      faces::dump({{"dimension", *dimension}, {"values", list}, {"more", groups.size() - shown}}));
}

}  // namespace gehor::http::api
