// Reasons nobody has named yet: topics among texts, how large they are, where they grow.
//
// Two passes: a sample teaches structure/topics, then every text is placed. Memory does not grow
// with the texts but by what is counted per topic and week. Nothing is stored: what is given back
// holds ids of contacts and phrases that several people wrote, never texts. One thread calls.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "pipeline/discover_texts.h"
#include "structure/topics/topic_proposal.h"

namespace gehor::pipeline {

enum class TopicTrend { kUnknown, kSteady, kGrowing, kFalling };
std::string_view name_of(TopicTrend trend);  // "" for kUnknown

struct FoundTopic {
  std::vector<std::string> phrases;                // its name, the most telling first
  std::string language;                            // of the texts it was found among
  std::map<std::string, std::uint64_t> languages;  // of the contacts in it
  std::uint64_t contacts = 0;
  // Its share of all contacts in the later half of the time against the earlier half. Growing and
  // falling are believed at a false-discovery rate of 5 % over all topics; unknown under six weeks.
  TopicTrend trend = TopicTrend::kUnknown;
  std::optional<double> ratio;
  // The reason of the starter taxonomies that it is about, by its English name, and the topics of
  // other languages that are about it too, as places in Discovery::topics. Only where topics are of
  // several languages (pipeline/topic_matters.h).
  std::string matter;
  std::vector<std::uint32_t> same_as;
  std::vector<std::string> examples;  // up to three contacts of different customers, typical ones
};

struct Discovery {
  std::uint64_t contacts = 0;  // with words
  std::uint64_t sampled = 0;
  std::uint64_t no_topic = 0;
  std::vector<FoundTopic> topics;  // the largest first
  // On reasons, then on topics, whose numbers are places in `topics`.
  std::vector<structure::TopicProposal> proposals;
  std::map<std::string, std::uint64_t> languages;  // "": could not be told
  std::vector<Sentence> warnings;
};

struct DiscoverProgress {
  std::string step;
  std::uint64_t done = 0, total = 0;  // total 0: not known
  std::uint64_t texts = 0;
};

struct DiscoverOptions {
  std::uint32_t topics = 0;  // at most so many; 0: as many as the texts gather in
  unsigned threads = 2;
  std::function<void(const DiscoverProgress&)> progress;
  // Is told of every text where it belongs: the number of a topic in Discovery::topics as they are
  // given back, from 0; nullopt: none. Texts come in their order.
  std::function<Status(const std::string& id, std::optional<std::uint32_t> topic)> assigned;
};

// kNotFound when there are too few texts.
Result<Discovery> discover(DiscoverTexts& texts, const DiscoverOptions& options);

}  // namespace gehor::pipeline
