#include "faces/http/api/query.h"

#include "office/settings.h"

namespace gehor::http::api {

Error about(std::string field, Error error) {
  error.where.field = std::move(field);
  return error;
}

Result<measures::Question> question_of(const Request& request,
                                       const std::vector<std::string>& used) {
  GEHOR_CHECK(request.parameters.known(used));
  const Parameters& given = request.parameters;
  const measures::QuestionWords words{given.all("measure"), given.all("by"), given.all("where"),
                                      given.get("from"),    given.get("to"), given.get("as_of"),
                                      given.get("counted")};
  auto question = measures::parse_question(words);
  if (question.ok()) return question;
  // Which parameter it was: the first that fails alone; else the two days contradict each other.
  const std::pair<const char*, measures::QuestionWords> alone[] = {
      {"measure", {words.measures, {}, {}, {}, {}, {}, {}}},
      {"by", {{}, words.by, {}, {}, {}, {}, {}}},
      {"where", {{}, {}, words.where, {}, {}, {}, {}}},
      {"from", {{}, {}, {}, words.from, {}, {}, {}}},
      {"to", {{}, {}, {}, {}, words.to, {}, {}}},
      {"as_of", {{}, {}, {}, {}, {}, words.as_of, {}}},
      {"counted", {{}, {}, {}, {}, {}, {}, words.counted}},
  };
  for (const auto& [field, part] : alone) {
    if (!measures::parse_question(part).ok()) return about(field, question.error());
  }
  return about("to", question.error());
}

Result<calendar::Zone> organisation_zone(pipeline::Workspace& workspace) {
  GEHOR_TRY(const auto settings, workspace.office().settings("", workspace.clock().now()));
  const auto set = settings.find(std::string(office::kZone));
  if (set != settings.end() && !set->second.empty()) return calendar::Zone::find(set->second);
  for (const office::SettingDefinition& definition : office::setting_definitions()) {
    if (definition.scope == office::SettingScope::kOrganisation &&
        definition.key == office::kZone) {
      return calendar::Zone::find(definition.fallback);
    }
  }
  return calendar::Zone::utc();
}

}  // namespace gehor::http::api
