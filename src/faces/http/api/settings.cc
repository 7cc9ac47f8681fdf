#include <nlohmann/json.hpp>

#include "faces/http/api/answer.h"
#include "faces/http/api/work_api.h"
#include "office/settings.h"
#include "pipeline/change_setting.h"

namespace gehor::http::api {
namespace {

using nlohmann::json;

Status add_settings(office::Office& office, const std::string& scope, const json& source,
                    office::SettingScope kind, Instant now, json& list) {
  GEHOR_TRY(const auto values, office.settings(scope, now));
  GEHOR_TRY(const auto history, office.history(scope));
  for (const auto& definition : office::setting_definitions()) {
    if (definition.scope != kind) continue;
    const auto found = values.find(definition.key);
    json set_at = nullptr;
    for (const office::Setting& setting : history) {
      if (setting.key == definition.key) set_at = format_instant(setting.set_at);
    }
    list.push_back({{"key", definition.key},
                    {"source", source},
                    {"value", found == values.end() ? definition.fallback : found->second},
                    {"fallback", definition.fallback},
                    {"example", definition.example},
                    {"meaning", definition.meaning},
                    {"set_at", set_at}});
  }
  return {};
}

}  // namespace

Result<Response> settings(const Request&, Services& services) {
  GEHOR_TRY(const auto workspace, services.station.read());
  office::Office& office = workspace->office();
  const Instant now = services.clock.now();
  json list = json::array();
  GEHOR_CHECK(add_settings(office, "", nullptr, office::SettingScope::kOrganisation, now, list));
  GEHOR_TRY(const auto sources, office.sources());
  for (const auto& source : sources) {
    GEHOR_CHECK(add_settings(office, office::source_scope(source.id), source.name,
                             office::SettingScope::kSource, now, list));
  }
  return answer({{"settings", list}});
}

Result<Response> change_setting(const Request& request, Services& services) {
  const json body = json::parse(request.body, nullptr, false);
  const auto text = [&](const char* name) {
    const auto found = body.is_object() ? body.find(name) : body.end();
    return body.is_object() && found != body.end() && found->is_string() ? found->get<std::string>()
                                                                         : std::string();
  };
  const pipeline::SettingChange change{text("source"), text("key"), text("value")};
  if (change.key.empty()) {
    return Error{ErrorCode::kInvalidArgument,
                 "The body is JSON with key and value, and source where it is one of a source."};
  }
  GEHOR_CHECK(pipeline::check_setting(change));
  GEHOR_TRY(const std::string job,
            services.jobs.submit(
                pipeline::JobKind::kRebuild, change.key,
                [change](pipeline::Workspace& workspace,
                         const pipeline::Jobs::Progress& progress) -> Result<pipeline::JobResult> {
                  progress({"working out the figures", 0, 0, 0});
                  GEHOR_TRY(const auto derived,
                            pipeline::change_setting(workspace, change, [&](std::uint64_t n) {
                              progress({"working out the figures", 0, 0, n});
                            }));
                  (void)derived;
                  return pipeline::JobResult();
                }));
  return answer({{"job", job}}, 202);
}

Result<Response> audit(const Request& request, Services& services) {
  GEHOR_TRY(const std::uint64_t limit, request.parameters.number("limit", 100, 1, 1000));
  GEHOR_TRY(const std::uint64_t offset, request.parameters.number("offset", 0, 0, 1'000'000'000));
  GEHOR_TRY(const auto workspace, services.station.read());
  GEHOR_TRY(const auto readings, workspace->office().readings(limit, offset));
  json list = json::array();
  for (const office::Reading& reading : readings) {
    list.push_back({{"at", format_instant(reading.at)},
                    {"who", reading.who},
                    {"what", reading.what},
                    {"subject", reading.subject},
                    {"contacts", reading.contacts}});
  }
  return answer({{"readings", list}});
}

}  // namespace gehor::http::api
