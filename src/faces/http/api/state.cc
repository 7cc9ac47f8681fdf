#include <nlohmann/json.hpp>

#include <map>

#include "base/sentence_json.h"
#include "faces/http/api/work_api.h"
#include "faces/http/assets.h"
#include "faces/json/figures.h"
#include "faces/json/imports.h"
#include "office/settings.h"
#include "pipeline/rules.h"

namespace gehor::http::api {
namespace {

using nlohmann::json;

json instant(const std::optional<Instant>& at) {
  return at ? json(format_instant(*at)) : json(nullptr);
}

json result_json(const pipeline::JobResult& result) {
  if (const auto* reports = std::get_if<std::vector<pipeline::ImportReport>>(&result)) {
    json list = json::array();
    for (const auto& report : *reports) list.push_back(faces::report_json(report));
    return list;
  }
  if (const auto* undo = std::get_if<pipeline::UndoReport>(&result)) {
    return {{"warning", undo->warning.english()},
            {"said", said_json(undo->warning)},
            {"contacts_left", undo->contacts_left}};
  }
  return nullptr;
}

json job_document(const pipeline::Job& job) {
  return {{"id", job.id},
          {"kind", pipeline::name_of(job.kind)},
          {"title", job.title},
          {"state", pipeline::name_of(job.state)},
          {"step", job.progress.step},
          {"done", job.progress.done},
          {"total", job.progress.total},
          {"rows", job.progress.rows},
          {"seconds", job.seconds},
          {"result", job.result ? result_json(*job.result) : json(nullptr)},
          {"error", job.error ? spoken_json(described(*job.error)) : json(nullptr)}};
}

}  // namespace

std::string job_json(const pipeline::Job& job) { return faces::dump(job_document(job)); }

namespace {

// All but what changes by itself: the clock, and the job that runs.
Result<json> figures_state(pipeline::Workspace& workspace, const Services& services,
                           std::uint64_t data_version) {
  const Instant now = services.clock.now();
  GEHOR_TRY(const auto edition, workspace.reader().edition());
  GEHOR_TRY(const auto imports, workspace.ledger().imports());
  GEHOR_TRY(const auto demo, workspace.office().settings("demo", now));
  GEHOR_TRY(const auto sources, workspace.office().sources());
  measures::Selection by_source;
  by_source.by = {"source"};
  GEHOR_TRY(const auto of_source, workspace.reader().count(by_source, {"contacts"}));
  GEHOR_TRY(const auto of_day, workspace.reader().days({}, ""));

  std::map<std::string, std::uint64_t> counted;
  std::uint64_t contacts = 0;
  for (const auto& group : of_source) {
    counted[group.by.front()] = group.counts.front();
    contacts += group.counts.front();
  }
  std::optional<Date> first, last;
  for (const measures::DayCount& day : of_day) {
    if (!day.day) continue;
    if (!first || *day.day < *first) first = day.day;
    if (!last || *day.day > *last) last = day.day;
  }
  GEHOR_TRY(const auto rules, pipeline::rules_in_force(workspace, now, std::nullopt));
  json list = json::array();
  for (const office::Source& source : sources) {
    GEHOR_TRY(const auto set, workspace.office().settings(office::source_scope(source.id), now));
    const auto value = [&](std::string_view key) {
      const auto found = set.find(std::string(key));
      return found == set.end() || found->second.empty() ? json(nullptr) : json(found->second);
    };
    const auto rule = rules.rules.sources.find(source.id);
    list.push_back({{"id", source.id},
                    {"name", source.name},
                    {"since", format_instant(source.since)},
                    {"contacts", counted[std::to_string(source.id)]},
                    {"horizon", rule == rules.rules.sources.end() ? json(nullptr)
                                                                  : instant(rule->second.horizon)},
                    {"zone", value(office::kZone)},
                    {"score_good", value(office::kScoreGood)},
                    {"score_good_assumed", value(office::kScoreGoodAssumed) == "true"}});
  }
  return json{{"version", services.version},
              {"demo", demo.contains("made")},
              {"empty", imports.empty()},
              {"contacts", contacts},
              {"edition", edition.id},
              {"data_version", data_version},
              {"made", instant(edition.made)},
              {"horizon", instant(edition.horizon)},
              {"first_day", first ? json(format_date(*first)) : json(nullptr)},
              {"last_day", last ? json(format_date(*last)) : json(nullptr)},
              {"sources", list}};
}

}  // namespace

Result<std::string> status_json(Services& services) {
  KnownState& known = services.state;
  const std::lock_guard lock(known.mutex);
  const std::uint64_t version = services.station.version();
  if (known.text.empty() || known.version != version) {
    GEHOR_TRY(const auto workspace, services.station.read());
    GEHOR_TRY(const json state, figures_state(*workspace, services, version));
    known.text = faces::dump(state);
    known.text.pop_back();  // the closing brace
    known.version = version;
  }
  const auto job = services.jobs.running();
  return known.text + ",\"job\":" + (job ? faces::dump(job_document(*job)) : "null") +
         ",\"now\":\"" + format_instant(services.clock.now()) + "\"}";
}

Result<Response> status(const Request&, Services& services) {
  GEHOR_TRY(std::string body, status_json(services));
  return Response::json(std::move(body));
}

Result<Response> openapi(const Request&, Services&) {
  const Asset* document = find_asset("/openapi.json");
  if (document == nullptr) return Error{ErrorCode::kInternal, "The document was not built in."};
  return Response::json(std::string(document->plain));
}

Result<Response> job(const Request& request, Services& services) {
  const auto found = services.jobs.find(request.matched.front());
  if (!found) return Error{ErrorCode::kNotFound, "There is no such job (any more)."};
  return Response::json(job_json(*found));
}

}  // namespace gehor::http::api
