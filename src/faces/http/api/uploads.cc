#include <nlohmann/json.hpp>

#include <algorithm>

#include "base/sentence_json.h"
#include "faces/http/api/answer.h"
#include "faces/http/api/work_api.h"
#include "faces/json/imports.h"
#include "pipeline/import.h"
#include "pipeline/look.h"

namespace gehor::http::api {
namespace {

using nlohmann::json;
using pipeline::Staged;

Error wrong(Sentence message, std::string field) {
  return {ErrorCode::kInvalidArgument, std::move(message), {"", 0, std::move(field)}};
}

// What the uploader decided, checked and made into options. An unknown word is refused by name.
Result<pipeline::ImportOptions> options_of(const json& choices) {
  if (!choices.is_object()) return wrong("The choices are a JSON object.", "");
  pipeline::ImportOptions options;
  for (const auto& [name, value] : choices.items()) {
    if (value.is_null()) continue;
    if (name == "header") {
      if (!value.is_boolean()) return wrong("It is true or false.", name);
      options.guess.table.header = value.get<bool>();
      continue;
    }
    if (name == "columns") {
      if (!value.is_object()) return wrong("It is an object of columns and fields.", name);
      for (const auto& [column, field] : value.items()) {
        const auto known =
            field.is_string() ? sources::field_from(field.get<std::string>()) : std::nullopt;
        if (!known) return wrong("There is no such field.", column);
        options.guess.fields[column] = *known;
      }
      continue;
    }
    if (!value.is_string()) return wrong("It is a text.", name);
    const auto text = value.get<std::string>();
    if (text.empty()) continue;
    if (name == "kind") {
      options.guess.kind = record_kind_from(text);
      if (!options.guess.kind) return wrong("There is no such kind of rows.", name);
    } else if (name == "score_good") {
      options.guess.score_good = scale_good_from(text);
      if (!options.guess.score_good) return wrong("It is high or low.", name);
    } else if (name == "date_order") {
      if (text != "dmy" && text != "mdy") return wrong("It is dmy or mdy.", name);
      options.guess.date_order =
          text == "dmy" ? sources::DateOrder::kDayFirst : sources::DateOrder::kMonthFirst;
    } else if (name == "zone") {
      options.guess.zone = text;
    } else if (name == "source") {
      options.source = text;
    } else if (name == "delimiter") {
      if (text.size() != 1) return wrong("It is one character.", name);
      options.guess.table.delimiter = text.front();
    } else if (name == "encoding") {
      options.guess.table.encoding = text;
    } else {
      return wrong("There is no choice of this name.", name);
    }
  }
  return options;
}

Result<pipeline::ImportOptions> options_of(const Staged& staged, Services& services) {
  GEHOR_TRY(pipeline::ImportOptions options,
            options_of(json::parse(staged.choices, nullptr, false)));
  options.path = staged.file;
  GEHOR_TRY(options.content, services.staging.open(staged));
  return options;
}

json table_json(const pipeline::Look& look) {
  const pipeline::ImportReport& r = look.report;
  json columns = json::array();
  for (const auto& column : r.mapping.columns) {
    columns.push_back({{"column", column.column},
                       {"field", sources::field_name(column.field)},
                       {"confidence", column.confidence},
                       {"evidence", column.evidence.english()},
                       {"said", said_json(column.evidence)}});
  }
  json sample = json::array();
  for (const auto& row : look.sample) {
    json cells = json::array();
    for (const std::string& cell : row) cells.push_back(cell.empty() ? json(nullptr) : json(cell));
    sample.push_back(std::move(cells));
  }
  json questions = json::array();
  for (const auto& q : look.questions) {
    questions.push_back({{"choice", q.choice},
                         {"message", q.message.english()},
                         {"said", said_json(q.message)},
                         {"options", q.options},
                         {"likelier", q.likelier.empty() ? json(nullptr) : json(q.likelier)}});
  }
  json score = nullptr;
  if (const auto& s = r.mapping.score) {
    score = {{"kind", name_of(s->kind)},
             {"min", s->min},
             {"max", s->max},
             {"good", name_of(s->good.value_or(s->good_likelier))},
             {"told", s->good.has_value()},
             {"evidence", s->good_evidence.english()},
             {"said", said_json(s->good_evidence)}};
  }
  return {{"name", r.file},
          {"rows", r.counts.read},
          {"refused", r.counts.refused},
          {"kind", name_of(r.mapping.kind)},
          {"kind_evidence", r.mapping.kind_evidence.english()},
          {"kind_said", said_json(r.mapping.kind_evidence)},
          {"format", r.table.format},
          {"encoding", r.table.encoding},
          {"delimiter",
           r.table.format == "csv" ? json(std::string(1, r.table.delimiter)) : json(nullptr)},
          {"header", r.table.has_header},
          {"evidence", sentences_json(r.table.evidence)},
          {"columns", columns},
          {"score", score},
          {"zone", r.mapping.zone ? json(*r.mapping.zone) : json(nullptr)},
          {"sample", sample},
          {"warnings", faces::warnings_json(r.warnings)},
          {"questions", questions},
          {"refused_rows", faces::refused_json(r.refused)}};
}

json upload_json(const Staged& staged) {
  return {{"id", staged.id},
          {"file", staged.file},
          {"bytes", staged.bytes},
          {"received", format_instant(staged.received)},
          {"expires", format_instant(staged.expires())},
          {"imported", !staged.imports.empty()},
          {"choices", json::parse(staged.choices, nullptr, false)},
          {"tables", json::array()},
          {"error", nullptr}};
}

// With what is found in it. A file that can not be read is an answer too: it says why.
Result<json> looked_at(const Staged& staged, Services& services) {
  json document = upload_json(staged);
  GEHOR_TRY(const auto options, options_of(staged, services));
  const auto looks = pipeline::look_at(options, [](const auto&) {});
  if (!looks.ok()) {
    if (looks.error().code == ErrorCode::kInvalidArgument) return looks.error();
    Error why = looks.error();
    if (why.where.file == staged.file) why.where.file.clear();  // it stands above the words
    document["error"] = spoken_json(described(why));
    document["error"]["code"] = looks.error().code == ErrorCode::kUnclear ? "unclear" : "bad_input";
    return document;
  }
  for (const auto& look : *looks) document["tables"].push_back(table_json(look));
  return document;
}

// Refused rows are kept beside the upload, sealed, for whoever gave the file.
Result<pipeline::JobResult> run_import(pipeline::Workspace& workspace, pipeline::Staging& staging,
                                       Staged staged, pipeline::ImportOptions options,
                                       const pipeline::Jobs::Progress& progress) {
  GEHOR_TRY(auto rejects, staging.write_rejects(staged));
  options.rejects_to = [&](std::string_view line) {
    return rejects.append(line.data(), line.size());
  };
  GEHOR_TRY(auto file, pipeline::import_file(&workspace, options, progress));
  GEHOR_CHECK(rejects.finish());
  if (file.tables.empty() && !file.failed.empty()) return file.failed.front();
  for (const Error& error : file.failed) {
    file.tables.front().warnings.push_back({"table_failed", described(error), ""});
  }
  staged.imports.clear();
  for (const auto& report : file.tables) staged.imports.push_back(report.id);
  GEHOR_CHECK(staging.save(staged));
  return pipeline::JobResult(std::move(file.tables));
}

}  // namespace

Result<Response> received(const Staged& staged, Services& services) {
  GEHOR_TRY(const json document, looked_at(staged, services));
  return answer(document, 201);
}

Result<Response> uploads(const Request& request, Services& services) {
  GEHOR_TRY(const auto list, services.staging.list(request.caller));
  json document = json::array();
  for (const Staged& staged : list) document.push_back(upload_json(staged));
  return answer({{"uploads", document}});
}

Result<Response> upload(const Request& request, Services& services) {
  GEHOR_TRY(const Staged staged, services.staging.find(request.matched.front(), request.caller));
  GEHOR_TRY(const json document, looked_at(staged, services));
  return answer(document);
}

Result<Response> guess_upload(const Request& request, Services& services) {
  GEHOR_TRY(Staged staged, services.staging.find(request.matched.front(), request.caller));
  const json choices = json::parse(request.body, nullptr, false);
  if (choices.is_discarded()) return wrong("The body is no JSON.", "");
  GEHOR_TRY(const auto checked, options_of(choices));
  (void)checked;
  Staged changed = staged;
  changed.choices = faces::dump(choices);
  GEHOR_TRY(const json document, looked_at(changed, services));
  GEHOR_CHECK(services.staging.save(changed));
  return answer(document);
}

Result<Response> import_upload(const Request& request, Services& services) {
  GEHOR_TRY(Staged staged, services.staging.find(request.matched.front(), request.caller));
  if (!request.body.empty()) {
    const json choices = json::parse(request.body, nullptr, false);
    if (choices.is_discarded()) return wrong("The body is no JSON.", "");
    GEHOR_TRY(const auto checked, options_of(choices));
    (void)checked;
    staged.choices = faces::dump(choices);
    GEHOR_CHECK(services.staging.save(staged));
  }
  GEHOR_TRY(const auto options, options_of(staged, services));
  auto& staging = services.staging;
  const auto work = [options, staged, &staging](pipeline::Workspace& workspace,
                                                const pipeline::Jobs::Progress& progress) {
    return run_import(workspace, staging, staged, options, progress);
  };
  GEHOR_TRY(const std::string id,
            services.jobs.submit(pipeline::JobKind::kImport, staged.file, work));
  return answer({{"job", id}}, 202);
}

Result<Response> remove_upload(const Request& request, Services& services) {
  GEHOR_TRY(const Staged staged, services.staging.find(request.matched.front(), request.caller));
  GEHOR_CHECK(services.staging.remove(staged));
  return Response::nothing();
}

Result<Response> fields(const Request&, Services&) {
  json names = json::array();
  for (const std::string_view name : sources::field_names()) names.push_back(name);
  return answer({{"fields", names}});
}

}  // namespace gehor::http::api
