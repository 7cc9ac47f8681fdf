#include "pipeline/topic_matters.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <thread>

#include "pipeline/taxonomies.h"
#include "pipeline/taxonomy_reader.h"
#include "structure/taxonomy/starter.h"

namespace gehor::pipeline {
namespace {

using structure::TopicFinder;
using structure::TopicText;

// Chosen on the simulator's company of seven languages.
constexpr double kLeastShare = 0.2;
constexpr std::size_t kFewestTexts = 3;

using Readers = std::vector<std::shared_ptr<const TaxonomyReader>>;

struct Tally {
  std::vector<std::size_t> texts;                           // by topic
  std::vector<std::map<std::string, std::size_t>> reasons;  // by topic: texts with it
};

// Every step-th text from `first` on.
Tally tally(const TopicFinder& finder, const std::vector<TopicText>& sample, const Readers& readers,
            std::size_t first, std::size_t step) {
  const std::size_t topics = finder.topics().size();
  Tally tally{std::vector<std::size_t>(topics, 0),
              std::vector<std::map<std::string, std::size_t>>(topics)};
  TopicFinder::Scratch places;
  std::vector<TaxonomyReader::Scratch> scratches;
  for (const auto& reader : readers) scratches.push_back(reader->scratch());
  for (std::size_t i = first; i < sample.size(); i += step) {
    const auto place = finder.place(sample[i].text, sample[i].language, places);
    if (!place) continue;
    ++tally.texts[place->topic];
    std::set<std::string> found;  // several starters have the same reason
    for (std::size_t r = 0; r < readers.size(); ++r) {
      const KnownReason* known = readers[r]->read(sample[i].text, sample[i].language, scratches[r]);
      if (known != nullptr) found.insert(known->reason);
    }
    for (const std::string& reason : found) ++tally.reasons[place->topic][reason];
  }
  return tally;
}

void add(const Tally& part, Tally& all) {
  for (std::size_t topic = 0; topic < all.texts.size(); ++topic) {
    all.texts[topic] += part.texts[topic];
    for (const auto& [reason, texts] : part.reasons[topic]) all.reasons[topic][reason] += texts;
  }
}

}  // namespace

Result<std::vector<std::string>> matters_of(const TopicFinder& finder,
                                            const std::vector<TopicText>& sample,
                                            unsigned threads) {
  std::set<std::string_view> languages;
  for (const structure::Topic& topic : finder.topics()) languages.insert(topic.language);
  if (languages.size() < 2) return std::vector<std::string>{};
  Readers readers;
  for (const structure::StarterTaxonomy& starter : structure::starter_taxonomies()) {
    GEHOR_TRY(const auto taxonomy, built_in_taxonomy(std::string(starter.id)));
    readers.push_back(std::make_shared<const TaxonomyReader>(taxonomy, "en"));
  }
  std::vector<Tally> parts(std::max(1U, threads));
  std::vector<std::thread> helpers;
  for (std::size_t t = 1; t < parts.size(); ++t) {
    helpers.emplace_back([&, t] { parts[t] = tally(finder, sample, readers, t, parts.size()); });
  }
  parts[0] = tally(finder, sample, readers, 0, parts.size());
  for (std::thread& helper : helpers) helper.join();
  for (std::size_t t = 1; t < parts.size(); ++t) add(parts[t], parts[0]);
  std::vector<std::string> matters;
  for (std::size_t topic = 0; topic < finder.topics().size(); ++topic) {
    const auto& reasons = parts[0].reasons[topic];
    const auto most =
        std::max_element(reasons.begin(), reasons.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool enough = most != reasons.end() && most->second >= kFewestTexts &&
                        static_cast<double>(most->second) >=
                            kLeastShare * static_cast<double>(parts[0].texts[topic]);
    matters.push_back(enough ? most->first : "");
  }
  return matters;
}

}  // namespace gehor::pipeline
