// Finds what a heap of texts is about, without labels: topics, each with a name, per language.
//
// Start at TopicFinder::learn() with a sample; then place() tells of any text which topic it is
// about, in time linear in its length. The sample must be in an order that does not depend on how
// the texts came (sorted by a hash): then the same texts give the same topics, whatever the number
// of threads. Texts are masked already. learn(): one thread calls, more are used inside; place():
// any thread, each with a Scratch of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "structure/topics/language_topics.h"
#include "structure/topics/text_languages.h"

namespace gehor::structure {

struct TopicText {
  std::string text;
  std::string language;      // ISO 639-1; "" where it can not be told
  std::uint64_t person = 0;  // who wrote it: names of topics need several
  std::string reason = {};   // that it is known to have; topics are found without it
};

struct Topic {
  std::vector<std::string> phrases;  // the name: one to four, the most telling first
  std::string language;              // whose texts it was found among
};

struct TopicFinderOptions {
  std::uint32_t topics = 0;  // at most so many; 0: as many as the texts gather in
  unsigned threads = 1;
  std::function<void(std::size_t done, std::size_t total)> progress;  // on the calling thread
};

class TopicFinder {
 public:
  // Below it topics would be chance.
  static constexpr std::size_t kFewestTexts = 50;
  // More of one language make topics no better, only slower.
  static constexpr std::size_t kMostTextsOfLanguage = 12'000;

  // Languages with less than kFewestTexts get no topics of their own.
  static TopicFinder learn(const std::vector<TopicText>& sample, const TopicFinderOptions& options);

  const std::vector<Topic>& topics() const { return topics_; }
  // By language, topics before reasons.
  const std::vector<TopicProposal>& proposals() const { return proposals_; }

  struct Scratch {
    WordReader reader;
    std::vector<std::uint32_t> features;
    std::vector<float> scores;
  };
  struct Placed {
    std::uint32_t topic = 0;
    float probability = 0;  // of this topic among those of its language
  };
  // nullopt: it fits none. Texts of languages without topics of their own are held against those of
  // the most common language, since short texts are often taken for another language.
  std::optional<Placed> place(std::string_view text, std::string_view language,
                              Scratch& scratch) const;

 private:
  struct OneLanguage {
    std::shared_ptr<const LanguageTopics> topics;
    std::vector<std::optional<std::uint32_t>> numbers;  // among all; none without a name
  };
  std::vector<std::shared_ptr<LanguageTopics>> languages_of(const std::vector<TopicText>& sample);
  void take(std::shared_ptr<const LanguageTopics> topics);
  const OneLanguage* language_of(std::string_view code) const;

  TextLanguages told_;
  std::vector<Topic> topics_;
  std::vector<TopicProposal> proposals_;
  std::vector<OneLanguage> languages_;  // the most common first
};

}  // namespace gehor::structure
