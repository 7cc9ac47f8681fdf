#include "base/sentence_json.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <utility>
#include <vector>

namespace gehor {
namespace {

using nlohmann::json;

// Deeper than any sentence is; texts that were kept may have been damaged.
constexpr int kDeepest = 40;

Sentence from_json(const json& value, int depth) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_unsigned()) return sentence_value(value.get<std::uint64_t>());
  if (value.is_number_integer()) return sentence_value(value.get<std::int64_t>());
  if (value.is_number()) return sentence_value(value.get<double>());
  const auto pattern = value.is_object() ? value.find("say") : value.end();
  if (!value.is_object() || pattern == value.end() || !pattern->is_string() || depth > kDeepest ||
      pattern->get_ref<const std::string&>().empty()) {
    return {};
  }
  std::vector<Sentence> values;
  if (const auto with = value.find("with"); with != value.end()) {
    for (const json& one : *with) values.push_back(from_json(one, depth + 1));
  }
  return put_together(pattern->get<std::string>().c_str(), std::move(values));
}

}  // namespace

json said_json(const Sentence& sentence) {
  if (const double* number = sentence.number()) {
    constexpr double kMostWhole = 9007199254740992.0;  // 2^53: beyond it not every one is there
    const bool whole = std::abs(*number) <= kMostWhole && std::trunc(*number) == *number;
    return whole ? json(static_cast<std::int64_t>(*number)) : json(*number);
  }
  if (sentence.pattern().empty()) return sentence.english();
  json said{{"say", sentence.pattern()}};
  if (sentence.values().empty()) return said;
  for (const Sentence& value : sentence.values()) said["with"].push_back(said_json(value));
  return said;
}

json spoken_json(const Sentence& sentence) {
  return {{"message", sentence.english()}, {"said", said_json(sentence)}};
}

json sentences_json(const std::vector<Sentence>& sentences) {
  json list = json::array();
  for (const Sentence& one : sentences) list.push_back(spoken_json(one));
  return list;
}

std::string sentence_to_text(const Sentence& sentence) {
  return said_json(sentence).dump(-1, ' ', false, json::error_handler_t::replace);
}

Sentence sentence_from_text(const std::string& text) {
  const json value = json::parse(text, nullptr, false);
  return value.is_discarded() ? Sentence(text) : from_json(value, 0);
}

}  // namespace gehor
