#include "pipeline/judge_model.h"

#include <algorithm>
#include <utility>

#include "pipeline/in_parallel.h"

namespace gehor::pipeline {
namespace {

using structure::TextClassifier;

constexpr std::size_t kMistakesShown = 10;

std::vector<TextClassifier::Answer> answers_of(const Model& model, const LabelledTexts& texts) {
  std::vector<TextClassifier::Answer> answers(texts.rows.size());
  std::vector<TextClassifier::Scratch> scratch(threads_at_most());
  in_stretches(texts.rows.size(), [&](std::size_t begin, std::size_t end, std::size_t thread) {
    std::vector<std::string_view> masked;
    for (std::size_t i = begin; i < end; ++i) masked.push_back(texts.rows[i].text);
    classify(model, masked, scratch[thread], std::span(answers).subspan(begin, end - begin));
  });
  return answers;
}

}  // namespace

Judgement judge_model(const Model& model, const LabelledTexts& texts) {
  Judgement judgement;
  const std::vector<std::string>& known = model.classifier.labels();
  std::map<std::string, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < known.size(); ++i) numbers.emplace(known[i], i);
  for (const LabelledRow& row : texts.rows) {
    for (const std::string& label : row.labels) {
      const auto next = static_cast<std::uint32_t>(numbers.size());
      if (numbers.emplace(label, next).first->second >= known.size()) ++judgement.unknown[label];
    }
  }
  structure::learn::QualityCount count(numbers.size(), model.classifier.several());
  std::map<std::pair<std::string, std::string>, std::uint64_t> mistakes;
  std::vector<float> right(numbers.size());
  auto answers = answers_of(model, texts);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    TextClassifier::Answer& answer = answers[i];
    const std::vector<std::string>& labels = texts.rows[i].labels;
    std::fill(right.begin(), right.end(), 0.0F);
    for (const std::string& label : labels) right[numbers.at(label)] = 1;
    answer.probabilities.resize(numbers.size(), 0.0F);  // of what the model does not know
    count.add(answer.probabilities, answer.labels, right);
    if (!labels.empty() && right[answer.likeliest] == 0) {
      ++mistakes[{labels.front(), known[answer.likeliest]}];
    }
  }
  judgement.quality = count.result();
  judgement.calibration_by_chance = count.calibration_by_chance();
  for (const auto& [pair, n] : mistakes) judgement.mistakes.push_back({pair.first, pair.second, n});
  std::stable_sort(judgement.mistakes.begin(), judgement.mistakes.end(),
                   [](const Mistake& a, const Mistake& b) { return a.texts > b.texts; });
  if (judgement.mistakes.size() > kMistakesShown) judgement.mistakes.resize(kMistakesShown);
  return judgement;
}

}  // namespace gehor::pipeline
