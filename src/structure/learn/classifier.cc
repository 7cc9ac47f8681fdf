#include "structure/learn/classifier.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/hash.h"
#include "structure/learn/cross_validation.h"

namespace gehor::structure {
namespace {

constexpr double kSeveralFrom = 0.05;

// Texts whose scores are one product of matrices: what is kept of them stays in the cache.
constexpr std::size_t kTogether = 32;

Error refused(Sentence why) { return {ErrorCode::kInvalidArgument, std::move(why)}; }

// Each once: help desks give the same tag twice.
std::set<std::uint32_t> labels_of(const LabelledText& text) {
  return {text.labels.begin(), text.labels.end()};
}

std::string fingerprint_of(const std::vector<std::string>& labels,
                           std::span<const LabelledText> texts) {
  Fingerprint fingerprint;
  for (const LabelledText& text : texts) {
    FieldBytes fields;
    fields.add(text.text);
    for (const std::uint32_t label : labels_of(text)) fields.add(std::string_view(labels[label]));
    fingerprint.add(FieldBytes().add(std::string_view(fields.bytes())).bytes());
  }
  return fingerprint.hex();
}

bool has_several(std::span<const LabelledText> texts) {
  std::size_t labelled = 0, several = 0;
  for (const LabelledText& text : texts) {
    labelled += text.labels.empty() ? 0 : 1;
    several += labels_of(text).size() > 1 ? 1 : 0;
  }
  return several > 0 &&
         static_cast<double>(several) >= kSeveralFrom * static_cast<double>(labelled);
}

Status check(const std::vector<std::string>& labels, std::span<const LabelledText> texts) {
  if (labels.size() > TextClassifier::kMostLabels) {
    return refused(say("there are {} labels, at most {} can be learned", labels.size(),
                       TextClassifier::kMostLabels));
  }
  if (std::set<std::string>(labels.begin(), labels.end()).size() != labels.size()) {
    return refused("a label is named twice");
  }
  std::set<std::uint32_t> used;
  for (const LabelledText& text : texts) used.insert(text.labels.begin(), text.labels.end());
  if (!used.empty() && *used.rbegin() >= labels.size()) {
    return refused("a text has a label that does not exist");
  }
  if (used.size() < 2) return refused("learning needs texts of at least two labels");
  return {};
}

}  // namespace

Result<TextClassifier> TextClassifier::learn(const std::vector<std::string>& labels,
                                             std::span<const LabelledText> texts,
                                             const LearnOptions& options) {
  GEHOR_CHECK(check(labels, texts));
  const bool several = options.several.value_or(has_several(texts));
  learn::Corpus corpus;
  std::vector<float> targets;
  for (const LabelledText& text : texts) {
    if (!several && text.labels.empty()) continue;
    corpus.add(text.text);
    const std::size_t begin = targets.size();
    targets.resize(begin + labels.size(), 0.0F);
    const std::set<std::uint32_t> of_text = labels_of(text);
    const float share = several ? 1 : 1 / static_cast<float>(of_text.size());
    for (const std::uint32_t label : of_text) targets[begin + label] = share;
  }
  if (corpus.size() < kFewestTexts) {
    return refused(say("learning needs at least {} texts with a label; there are {}", kFewestTexts,
                       corpus.size()));
  }
  learn::Learned learned =
      learn::learn_and_check({&corpus, &targets, labels.size(), several,
                              std::max(1U, options.threads), options.seed, options.progress});
  TextClassifier classifier;
  classifier.labels_ = labels;
  classifier.several_ = several;
  classifier.calibration_ = learned.calibration;
  classifier.alone_ = learned.alone;
  classifier.quality_ = learned.quality;
  classifier.neighbours_ = std::move(learned.neighbours);
  classifier.familiarity_ = std::move(learned.familiarity);
  classifier.learned_from_ = fingerprint_of(labels, texts);
  learn::WordParts parts = learn::word_parts(corpus, learned.vocabulary);
  std::vector<learn::ByteRows> rows;
  for (learn::Network& net : learned.networks) {
    rows.emplace_back(net.rows, net.row_width());
    net.rows = {};
  }
  classifier.scorer_ =
      std::make_shared<const learn::Scorer>(std::move(learned.vocabulary), std::move(parts),
                                            std::move(learned.networks), std::move(rows));
  return classifier;
}

void TextClassifier::classify(std::string_view utf8, Scratch& scratch, Answer& answer) const {
  classify_some({&utf8, 1}, scratch, {&answer, 1});
}

void TextClassifier::classify(std::span<const std::string_view> texts, Scratch& scratch,
                              std::span<Answer> answers) const {
  for (std::size_t at = 0; at < texts.size(); at += kTogether) {
    const std::size_t n = std::min(kTogether, texts.size() - at);
    classify_some(texts.subspan(at, n), scratch, answers.subspan(at, n));
  }
}

void TextClassifier::classify_some(std::span<const std::string_view> texts, Scratch& s,
                                   std::span<Answer> answers) const {
  const std::size_t labels = labels_.size();
  s.bag.resize(texts.size() * labels);
  scorer_->read_bags(texts, s.reading, s.bag);
  const auto bag_scores = [&](std::size_t i) {
    return std::span(s.bag).subspan(i * labels, labels);
  };
  s.unsure.clear();
  s.unsure_at.clear();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    answers[i].probabilities.resize(labels);
    if (alone_.is_enough(bag_scores(i), answers[i].probabilities)) continue;
    s.unsure.push_back(texts[i]);
    s.unsure_at.push_back(i);
  }
  s.phrase.resize(s.unsure.size() * labels);
  scorer_->read_phrases(s.unsure, s.reading, s.phrase);
  for (std::size_t u = 0; u < s.unsure.size(); ++u) {
    const std::size_t i = s.unsure_at[u];
    calibration_.probabilities(bag_scores(i), std::span(s.phrase).subspan(u * labels, labels),
                               several_, answers[i].probabilities);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    conclude(std::span(s.reading.readings).subspan(i * learn::kBagWidth, learn::kBagWidth),
             answers[i]);
  }
}

void TextClassifier::conclude(std::span<const float> reading, Answer& answer) const {
  const std::vector<float>& p = answer.probabilities;
  answer.likeliest = static_cast<std::uint32_t>(std::max_element(p.begin(), p.end()) - p.begin());
  calibration_.answer(p, several_, answer.labels);
  answer.likeness = 1;
  if (several_) return;
  const float needed = familiarity_.likeness_needed(answer.likeliest, p[answer.likeliest]);
  answer.likeness = neighbours_.likeness(reading, answer.likeliest, needed);
  if (answer.likeness < needed) answer.labels.clear();
}

}  // namespace gehor::structure
