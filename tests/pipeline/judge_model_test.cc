// How a model is judged on texts that it was not learned from.
#include "pipeline/judge_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gehor::pipeline {
namespace {

using structure::LabelledText;
using structure::TextClassifier;

// Two labels that a word each tells apart.
Model learned() {
  const std::vector<std::string> names{"delivery", "invoice"};
  std::vector<std::string> texts;
  for (int i = 0; i < 30; ++i) {
    texts.push_back("my parcel number " + std::to_string(i) + " is late");
    texts.push_back("your invoice number " + std::to_string(i) + " is wrong");
  }
  std::vector<LabelledText> labelled;
  for (std::uint32_t i = 0; i < texts.size(); ++i) labelled.push_back({texts[i], {i % 2}});
  Model model{{}, TextClassifier::learn(names, labelled, {}).value()};
  model.card.labels = {{"delivery", 30, {}}, {"invoice", 30, {}}};
  return model;
}

LabelledTexts texts_of(std::vector<LabelledRow> rows) {
  LabelledTexts texts;
  texts.rows = std::move(rows);
  return texts;
}

TEST(JudgeModel, CountsWhatIsRightAndNamesWhatIsMistaken) {
  const Judgement judged = judge_model(learned(), texts_of({{"my parcel is late", {"delivery"}},
                                                            {"the parcel", {"delivery"}},
                                                            {"invoice is wrong", {"invoice"}},
                                                            {"parcel is late", {"invoice"}}}));
  EXPECT_EQ(judged.quality.texts, 4U);
  EXPECT_DOUBLE_EQ(judged.quality.accuracy, 0.75);
  EXPECT_TRUE(judged.unknown.empty());
  ASSERT_EQ(judged.mistakes.size(), 1U);
  EXPECT_EQ(judged.mistakes[0].right, "invoice");
  EXPECT_EQ(judged.mistakes[0].answered, "delivery");
  EXPECT_EQ(judged.mistakes[0].texts, 1U);
}

TEST(JudgeModel, ALabelThatTheModelDoesNotKnowIsMissed) {
  const Judgement judged = judge_model(
      learned(), texts_of({{"my parcel is late", {"delivery"}}, {"the shop smells", {"smell"}}}));
  EXPECT_DOUBLE_EQ(judged.quality.accuracy, 0.5);
  EXPECT_EQ(judged.unknown.at("smell"), 1U);
  // Of three labels, one that was found, one that nobody asked for and one that was missed.
  EXPECT_LE(judged.quality.macro_f1, 0.5);
}

TEST(JudgeModel, OfNoTextsNothingIsSaid) {
  const Judgement judged = judge_model(learned(), {});
  EXPECT_EQ(judged.quality.texts, 0U);
  EXPECT_TRUE(judged.mistakes.empty());
  EXPECT_EQ(judged.calibration_by_chance.mean, 0);
}

}  // namespace
}  // namespace gehor::pipeline
