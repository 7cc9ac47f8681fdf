#include "structure/topics/topic_finder.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

namespace gehor::structure {
namespace {

constexpr float kLeastEvidence = 1.0F;     // of nine that an average text has
constexpr float kLeastProbability = 0.3F;  // of the best topic

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

}  // namespace

TopicFinder TopicFinder::learn(const std::vector<TopicText>& sample,
                               const TopicFinderOptions& options) {
  TopicFinder finder;
  auto languages = finder.languages_of(sample);
  constexpr std::size_t kChains = LanguageTopics::kChains;
  const std::size_t total = languages.size() * (kChains + 2);
  std::size_t before = 0;
  const auto run = [&](std::size_t jobs_of_language,
                       const std::function<void(LanguageTopics&, std::size_t)>& job) {
    run_jobs(
        languages.size() * jobs_of_language, options.threads,
        [&](std::size_t i) { job(*languages[i / jobs_of_language], i % jobs_of_language); },
        [&](std::size_t done) {
          if (options.progress) options.progress(before + done, total);
        });
    before += languages.size() * jobs_of_language;
  };
  run(1, [](LanguageTopics& language, std::size_t) { language.prepare(); });
  // The first is the most common, and takes what the others are too few for.
  for (std::size_t i = languages.size(); i-- > 1;) {
    if (languages[i]->distinct() < kFewestTexts) {
      languages.erase(languages.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  run(kChains, [](LanguageTopics& language, std::size_t chain) { language.walk(chain); });
  run(1, [&](LanguageTopics& language, std::size_t) { language.settle(options.topics); });
  for (auto& language : languages) finder.take(std::move(language));
  return finder;
}

// The sample's texts by language, the most common first.
std::vector<std::shared_ptr<LanguageTopics>> TopicFinder::languages_of(
    const std::vector<TopicText>& sample) {
  std::vector<std::string_view> texts, codes;
  for (const TopicText& text : sample) {
    texts.push_back(text.text);
    codes.push_back(text.language);
  }
  told_ = TextLanguages::learn(texts, codes);
  std::map<std::string_view, std::vector<const TopicText*>> by_language;
  WordReader reader;
  for (const TopicText& text : sample) {
    by_language[told_.of(text.text, text.language, reader)].push_back(&text);
  }
  std::vector<std::shared_ptr<LanguageTopics>> languages;
  for (const auto& [code, of_language] : by_language) {
    if (of_language.size() < kFewestTexts) continue;
    auto language = std::make_shared<LanguageTopics>(std::string(code));
    for (std::size_t i = 0; i < std::min(of_language.size(), kMostTextsOfLanguage); ++i) {
      language->add(of_language[i]->text, of_language[i]->person, of_language[i]->reason);
    }
    languages.push_back(std::move(language));
  }
  std::stable_sort(languages.begin(), languages.end(),
                   [](const auto& a, const auto& b) { return a->size() > b->size(); });
  return languages;
}

// Numbers the topics of a language among all.
void TopicFinder::take(std::shared_ptr<const LanguageTopics> topics) {
  OneLanguage language{std::move(topics), {}};
  for (const std::vector<std::string>& phrases : language.topics->names()) {
    std::optional<std::uint32_t> number;
    if (!phrases.empty()) {
      number = static_cast<std::uint32_t>(topics_.size());
      topics_.push_back({phrases, language.topics->code()});
    }
    language.numbers.push_back(number);
  }
  for (TopicProposal proposal : language.topics->proposals()) {
    for (std::uint32_t& topic : proposal.topics) topic = *language.numbers[topic];
    proposals_.push_back(std::move(proposal));
  }
  languages_.push_back(std::move(language));
}

const TopicFinder::OneLanguage* TopicFinder::language_of(std::string_view code) const {
  for (const OneLanguage& language : languages_) {
    if (language.topics->code() == code) return &language;
  }
  return languages_.empty() ? nullptr : &languages_.front();
}

std::optional<TopicFinder::Placed> TopicFinder::place(std::string_view text,
                                                      std::string_view language,
                                                      Scratch& scratch) const {
  const OneLanguage* known = language_of(told_.of(text, language, scratch.reader));
  if (known == nullptr) return std::nullopt;
  const TopicScores::Place place =
      known->topics->place(text, scratch.reader, scratch.features, scratch.scores);
  if (place.evidence < kLeastEvidence || place.probability < kLeastProbability) return std::nullopt;
  const std::optional<std::uint32_t> topic = known->numbers[place.topic];
  if (!topic) return std::nullopt;
  return Placed{*topic, place.probability};
}

}  // namespace gehor::structure
