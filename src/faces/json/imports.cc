#include "faces/json/imports.h"

#include "base/sentence_json.h"

namespace gehor::faces {
namespace {

using nlohmann::json;
using sources::ColumnMapping;

json guessed_json(const pipeline::ImportReport& report) {
  json columns = json::object();
  for (const ColumnMapping& column : report.mapping.columns) {
    columns[column.column] = {{"field", field_name(column.field)},
                              {"confidence", column.confidence},
                              {"evidence", column.evidence.english()},
                              {"said", said_json(column.evidence)}};
    if (column.clock && *column.clock < report.mapping.columns.size()) {
      columns[column.column]["clock"] = report.mapping.columns[*column.clock].column;
    }
  }
  json guessed{{"guessed", report.guessed},
               {"kind", name_of(report.mapping.kind)},
               {"kind_evidence", report.mapping.kind_evidence.english()},
               {"kind_said", said_json(report.mapping.kind_evidence)},
               {"format", report.table.format},
               {"encoding", report.table.encoding},
               {"header", report.table.has_header},
               {"table_evidence", sentences_json(report.table.evidence)},
               {"columns", columns}};
  if (report.table.format == "csv") guessed["delimiter"] = std::string(1, report.table.delimiter);
  if (const auto& score = report.mapping.score) {
    guessed["score"] = {{"kind", name_of(score->kind)},
                        {"min", score->min},
                        {"max", score->max},
                        {"good", name_of(score->good.value_or(score->good_likelier))},
                        {"told", score->good.has_value()},
                        {"evidence", score->good_evidence.english()},
                        {"said", said_json(score->good_evidence)}};
    if (!report.mapping.answers.empty()) {
      json answers = json::object();
      for (const auto& [text, place] : report.mapping.answers) {
        answers[text] = place ? json(*place) : json(nullptr);
      }
      guessed["score"]["answers"] = std::move(answers);
    }
  }
  return guessed;
}

}  // namespace

nlohmann::json warnings_json(const std::vector<pipeline::ImportWarning>& warnings) {
  json list = json::array();
  for (const auto& warning : warnings) {
    json w = spoken_json(warning.message);
    w["code"] = warning.code;
    if (!warning.option.empty()) w["option"] = warning.option;
    list.push_back(std::move(w));
  }
  return list;
}

nlohmann::json refused_row_json(std::uint64_t line, const std::string& field,
                                const Sentence& reason) {
  return {
      {"line", line}, {"field", field}, {"reason", reason.english()}, {"said", said_json(reason)}};
}

nlohmann::json refused_json(const std::vector<pipeline::RefusedRow>& rows) {
  json list = json::array();
  for (const auto& row : rows) list.push_back(refused_row_json(row.line, row.field, row.reason));
  return list;
}

nlohmann::json report_json(const pipeline::ImportReport& r) {
  json records = json::object();
  for (const auto& [kind, n] : r.records) records[std::string(name_of(kind))] = n;
  json steps = json::array();
  for (const auto& step : r.steps) {
    steps.push_back({{"step", step.name}, {"seconds", step.seconds}, {"count", step.count}});
  }
  return {{"file", r.file},
          {"import", r.id == 0 ? json(nullptr) : json(r.id)},
          {"source", r.source},
          {"read", r.counts.read},
          {"new", r.counts.added},
          {"updated", r.counts.updated},
          {"unchanged", r.counts.unchanged},
          {"refused", r.counts.refused},
          {"records", records},
          {"seconds", r.seconds},
          {"guessed", guessed_json(r)},
          {"refused_rows", refused_json(r.refused)},
          {"superseded", r.superseded},
          {"steps", steps},
          {"warnings", warnings_json(r.warnings)}};
}

}  // namespace gehor::faces
