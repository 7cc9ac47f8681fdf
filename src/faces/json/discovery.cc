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

// From 1 on, as topics are numbered for people.
json numbers_json(const std::vector<std::uint32_t>& topics) {
  json numbers = json::array();
  for (const std::uint32_t topic : topics) numbers.push_back(topic + 1);
  return numbers;
}

json half_json(const structure::TopicProposal::Half& half, std::uint64_t texts) {
  return {{"phrases", half.phrases},
          {"share", static_cast<double>(half.texts) / static_cast<double>(texts)}};
}

json proposal_json(const structure::TopicProposal& proposal) {
  const bool merge = proposal.what == structure::TopicProposal::What::kMerge;
  json of = numbers_json(proposal.topics);
  for (const std::string& reason : proposal.reasons) of.push_back(reason);
  json said = {{"what", merge ? "merge" : "split"},
               {proposal.topics.empty() ? "reasons" : "topics", std::move(of)},
               {"language", text_json(proposal.language)},
               {"nats", proposal.nats}};
  if (merge) {
    said["phrases"] = proposal.phrases;
    said["together"] = proposal.together;
    return said;
  }
  const std::uint64_t texts = proposal.halves[0].texts + proposal.halves[1].texts;
  said["halves"] = {half_json(proposal.halves[0], texts), half_json(proposal.halves[1], texts)};
  said["agreement"] = proposal.agreement;
  return said;
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
         {"matter", text_json(topic.matter)},
         {"same_as", numbers_json(topic.same_as)},
         {"examples", topic.examples}});
  }
  json proposals = json::array();
  for (const auto& proposal : discovery.proposals) proposals.push_back(proposal_json(proposal));
  json warnings = json::array();
  for (const Sentence& warning : discovery.warnings) warnings.push_back(warning.english());
  return {{"contacts", discovery.contacts}, {"sampled", discovery.sampled},
          {"no_topic", discovery.no_topic}, {"languages", languages_json(discovery.languages)},
          {"topics", std::move(topics)},    {"proposals", std::move(proposals)},
          {"warnings", std::move(warnings)}};
}

}  // namespace gehor::faces
