#include "structure/topics/topic_finder.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "structure/topics/topic_names.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kChains = 8;
constexpr float kLeastEvidence = 1.0F;     // of nine that an average text has
constexpr float kLeastProbability = 0.3F;  // of the best topic
constexpr double kLeastWorth = 0.03;       // nats per text: smaller topics are slivers
constexpr int kSettle = 2;                 // times that the sample is placed by its own topics

// Both forms of Norwegian are grouped together: what separates them is not what they are about.
std::string_view group_of(std::string_view language) {
  return language == "nn" || language == "no" ? std::string_view("nb") : language;
}

// Runs job(0) … job(count - 1), the calling thread among those that do; each job writes its own
// result, so their order does not matter.
void run_jobs(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& job,
              const std::function<void(std::size_t)>& done_so_far) {
  std::atomic<std::size_t> next{0}, done{0};
  const auto work = [&](bool tells) {
    for (std::size_t i = next++; i < count; i = next++) {
      job(i);
      ++done;
      if (tells && done_so_far) done_so_far(done);
    }
  };
  std::vector<std::thread> helpers;
  for (unsigned t = 1; t < threads && t < count; ++t) helpers.emplace_back(work, false);
  work(true);
  for (std::thread& helper : helpers) helper.join();
}

Partition without_empty(Partition partition) {
  std::vector<std::uint32_t> number(partition.topics, 0);
  for (const std::uint32_t topic : partition.topic_of) number[topic] = 1;
  std::uint32_t count = 0;
  for (std::uint32_t& n : number) n = n != 0 ? count++ : 0;
  for (std::uint32_t& topic : partition.topic_of) topic = number[topic];
  partition.topics = count;
  return partition;
}

}  // namespace

struct TopicFinder::OneLanguage {
  std::string code;
  std::vector<std::string_view> texts;
  std::vector<std::uint64_t> people;
  ReadTexts read;
  SparseTexts features;
  MixtureOptions options;
  Vocabulary vocabulary;
  std::vector<Partition> partitions;
  TopicScores scores;
  std::vector<std::optional<std::uint32_t>> topics;  // of ours, among all; none without a name
  std::vector<std::vector<std::string>> names;

  void prepare() {
    read = Vocabulary::read(texts, code);
    vocabulary = Vocabulary::learn(read, features);
    options.topics = static_cast<std::uint32_t>(
        std::min<std::size_t>(options.topics, std::max<std::size_t>(2, texts.size() / 2)));
    partitions.resize(kChains);
  }
  void settle(std::uint32_t most_topics) {
    Partition agreed = agreed_partition(partitions, options.topics, kChains + 1);
    scores = TopicScores(features, agreed, vocabulary.scale(), options);
    agreed = merged_partition(features, std::move(agreed), scores.weights(),
                              most_topics != 0 ? most_topics : options.topics, kLeastWorth);
    std::vector<float> scratch;
    for (int round = 0; round <= kSettle; ++round) {
      scores = TopicScores(features, agreed, vocabulary.scale(), options);
      if (round == kSettle) break;
      for (std::size_t i = 0; i < features.size(); ++i) {
        agreed.topic_of[i] = scores.place(features.of(i), scratch).topic;
      }
      agreed = without_empty(std::move(agreed));
    }
    names = topic_names(read, people, agreed, code);
    // What only learning needed.
    read = {};
    features = {};
    texts = {};
    people = {};
    partitions = {};
  }
};

TopicFinder TopicFinder::learn(const std::vector<TopicText>& sample,
                               const TopicFinderOptions& options) {
  std::map<std::string_view, std::vector<const TopicText*>> by_language;
  for (const TopicText& text : sample) by_language[group_of(text.language)].push_back(&text);
  // Where no language can be told of enough texts, those of the others are no help to them.
  std::vector<std::shared_ptr<OneLanguage>> languages;
  for (const auto& [code, texts] : by_language) {
    if (texts.size() < kFewestTexts) continue;
    auto language = std::make_shared<OneLanguage>();
    language->code = std::string(code);
    for (std::size_t i = 0; i < std::min(texts.size(), kMostTextsOfLanguage); ++i) {
      language->texts.push_back(texts[i]->text);
      language->people.push_back(texts[i]->person);
    }
    languages.push_back(std::move(language));
  }
  std::stable_sort(languages.begin(), languages.end(),
                   [](const auto& a, const auto& b) { return a->texts.size() > b->texts.size(); });
  const std::size_t total = languages.size() * (kChains + 2);
  std::size_t before = 0;
  const auto tell = [&](std::size_t done) {
    if (options.progress) options.progress(before + done, total);
  };
  run_jobs(
      languages.size(), options.threads, [&](std::size_t i) { languages[i]->prepare(); }, tell);
  before += languages.size();
  run_jobs(
      languages.size() * kChains, options.threads,
      [&](std::size_t i) {
        OneLanguage& language = *languages[i / kChains];
        language.partitions[i % kChains] = sample_partition(
            language.features, language.vocabulary.scale(), language.options, 1 + i % kChains);
      },
      tell);
  before += languages.size() * kChains;
  run_jobs(
      languages.size(), options.threads,
      [&](std::size_t i) { languages[i]->settle(options.topics); }, tell);
  TopicFinder finder;
  for (auto& language : languages) {
    for (std::vector<std::string>& phrases : language->names) {
      std::optional<std::uint32_t> number;
      if (!phrases.empty()) {
        number = static_cast<std::uint32_t>(finder.topics_.size());
        finder.topics_.push_back({std::move(phrases), language->code});
      }
      language->topics.push_back(number);
    }
    language->names = {};
    finder.languages_.push_back(std::move(language));
  }
  return finder;
}

const TopicFinder::OneLanguage* TopicFinder::language_of(std::string_view code) const {
  for (const auto& language : languages_) {
    if (language->code == group_of(code)) return language.get();
  }
  return languages_.empty() ? nullptr : languages_.front().get();
}

std::optional<TopicFinder::Placed> TopicFinder::place(std::string_view text,
                                                      std::string_view language,
                                                      Scratch& scratch) const {
  const OneLanguage* known = language_of(language);
  if (known == nullptr) return std::nullopt;
  known->vocabulary.features_of(text, scratch.reader, scratch.features);
  const TopicScores::Place place = known->scores.place(scratch.features, scratch.scores);
  if (place.evidence < kLeastEvidence || place.probability < kLeastProbability) return std::nullopt;
  const std::optional<std::uint32_t> topic = known->topics[place.topic];
  if (!topic) return std::nullopt;
  return Placed{*topic, place.probability};
}

}  // namespace gehor::structure
