#include "faces/json/figures.h"

#include <nlohmann/json.hpp>

#include "base/sentence_json.h"
#include "base/text.h"
#include "contact/record.h"

namespace gehor::faces {
namespace {

using nlohmann::json;

constexpr std::size_t kPreviewLength = 140;

}  // namespace

json number_json(const std::optional<double>& value) {
  return value ? json(*value) : json(nullptr);
}

json text_json(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json instant_json(const std::optional<Instant>& at) {
  return at ? json(format_instant(*at)) : json(nullptr);
}

json figure_json(const measures::Figure& f) {
  json left_out = json::object();
  for (const auto& [name, n] : f.left_out) left_out[name] = n;
  return {{"value", number_json(f.value)},
          {"low", number_json(f.low)},
          {"high", number_json(f.high)},
          {"n", f.n},
          {"numerator", number_json(f.numerator)},
          {"denominator", number_json(f.denominator)},
          {"left_out", left_out}};
}

json row_json(const measures::Figure& f) {
  json row = figure_json(f);
  json by = json::object();
  for (const auto& [dimension, value] : f.by) by[dimension] = value;
  row["by"] = std::move(by);
  row["measure"] = f.measure;
  return row;
}

json definition_json(const measures::Measure& m) {
  json left_out = json::object();
  for (const auto& left : m.left_out) left_out[left.name] = left.words;
  return {{"title", m.title},
          {"unit", measures::name_of(m.unit)},
          {"formula", m.formula},
          {"of", m.of},
          {"better", measures::name_of(m.direction)},
          {"interval", m.interval},
          {"standard", m.standard},
          {"left_out", left_out},
          {"version", m.version}};
}

json answer_json(const measures::Answer& answer, const std::vector<std::string>& names,
                 const std::vector<Sentence>& warnings) {
  json rows = json::array();
  for (const measures::Figure& figure : answer.figures) rows.push_back(row_json(figure));
  json definitions = json::object();
  for (const std::string& name : names) {
    definitions[name] = definition_json(*measures::find_measure(name));
  }
  return {{"rows", rows},
          {"definitions", definitions},
          {"edition", answer.edition.id},
          {"horizon", instant_json(answer.edition.horizon)},
          {"warnings", sentences_json(warnings)}};
}

json marks_json(const std::vector<structure::FoundAt>& found) {
  json marks = json::array();
  for (const structure::FoundAt& mark : found) {
    marks.push_back({{"start", mark.begin}, {"end", mark.end}});
  }
  return marks;
}

json excerpt_json(const std::optional<pipeline::Excerpt>& excerpt) {
  if (!excerpt) return nullptr;
  return json{{"text", excerpt->text}, {"marks", marks_json(excerpt->marks)}};
}

std::vector<std::string> reasons_of(const std::string& joined) {
  std::vector<std::string> list;
  if (joined.empty()) return list;
  for (const std::string_view reason : split(joined, kReasonSeparator)) list.emplace_back(reason);
  return list;
}

std::string preview_of(const pipeline::ReadContact& read) {
  const auto said = [](const pipeline::ReadableWords& part) {
    const std::string text = squeeze(part.words.text);
    return text.empty() ? squeeze(part.words.subject) : text;
  };
  std::string other;
  for (const auto& part : read.words) {
    const std::string text = said(part);
    if (text.empty()) continue;
    const bool customers = part.author == Author::kCustomer || part.author == Author::kUnknown;
    if (customers) return shorten(text, kPreviewLength);
    if (other.empty()) other = text;
  }
  return shorten(other, kPreviewLength);
}

json contact_json(const measures::ContactLine& line, const pipeline::ReadContact& read) {
  return {{"contact", to_hex(line.contact)},
          {"created", instant_json(line.created)},
          {"day", text_json(line.day)},
          {"channel", line.channel},
          {"owner", text_json(line.owner)},
          {"reasons", reasons_of(line.reasons)},
          {"team", text_json(line.team)},
          {"language", text_json(line.language)},
          {"state", line.state},
          {"promise", line.promise},
          {"score", number_json(line.csat_raw)},
          {"resolution_s", line.resolution_s ? json(*line.resolution_s) : json(nullptr)},
          {"preview", text_json(preview_of(read))},
          {"erased", read.erased}};
}

std::string dump(const json& document) {
  return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace gehor::faces
