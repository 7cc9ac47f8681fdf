#include "faces/json/discovery.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "faces/json/figures.h"

namespace gehor::faces {
namespace {

using nlohmann::json;

json languages_json(const std::map<std::string, std::uint64_t>& languages) {
  json counts = json::object();
  for (const auto& [code, count] : languages) counts[code.empty() ? "unknown" : code] = count;
  return counts;
}

}  // namespace

std::string topic_name(const pipeline::FoundTopic& topic) { return join(topic.phrases, ", "); }

json discovery_json(const pipeline::Discovery& discovery) {
  json topics = json::array();
  for (std::size_t i = 0; i < discovery.topics.size(); ++i) {
    const pipeline::FoundTopic& topic = discovery.topics[i];
    topics.push_back(
        {{"topic", i + 1},
         {"name", topic_name(topic)},
         {"phrases", topic.phrases},
         {"language", text_json(topic.language)},
         {"languages", languages_json(topic.languages)},
         {"contacts", topic.contacts},
         {"share", static_cast<double>(topic.contacts) / static_cast<double>(discovery.contacts)},
         {"trend", text_json(std::string(pipeline::name_of(topic.trend)))},
         {"ratio", number_json(topic.ratio)},
         {"examples", topic.examples}});
  }
  json warnings = json::array();
  for (const Sentence& warning : discovery.warnings) warnings.push_back(warning.english());
  return {{"contacts", discovery.contacts}, {"sampled", discovery.sampled},
          {"no_topic", discovery.no_topic}, {"languages", languages_json(discovery.languages)},
          {"topics", std::move(topics)},    {"warnings", std::move(warnings)}};
}

}  // namespace gehor::faces
