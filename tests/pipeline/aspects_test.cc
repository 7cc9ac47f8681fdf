// What labels say beside the reason: usual for a reason, or worth a model of its own.
#include "pipeline/aspects.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "pipeline/labelled_texts.h"

namespace gehor::pipeline {
namespace {

LabelledRow row(std::string text, std::string reason, Aspect aspect, std::string word) {
  LabelledRow row;
  row.text = std::move(text);
  row.labels = {std::move(reason)};
  row.said[aspect] = std::move(word);
  return row;
}

// `campaign` of ten invoices arise at marketing, the others and all deliveries where they belong.
LabelledTexts places(int campaign) {
  LabelledTexts texts;
  texts.aspect_columns[Aspect::kArisesAt] = "arises_at";
  for (int i = 0; i < 10; ++i) {
    texts.rows.push_back(
        row("invoice", "invoice", Aspect::kArisesAt, i < campaign ? "marketing" : "finance"));
    texts.rows.push_back(row("parcel", "delivery", Aspect::kArisesAt, "logistics"));
  }
  return texts;
}

structure::learn::Quality right_in(double share) {
  structure::learn::Quality quality;
  quality.accuracy = share;
  return quality;
}

TEST(Aspects, MostTextsOfAReasonSayWhatIsUsualForIt) {
  const auto usual = usual_by_reason(places(3));
  EXPECT_EQ(usual.at("invoice")[Aspect::kArisesAt], "finance");
  EXPECT_EQ(usual.at("delivery")[Aspect::kArisesAt], "logistics");
  EXPECT_EQ(usual.at("delivery")[Aspect::kOwner], "");
}

TEST(Aspects, VaryWhereTextsOfOneReasonDiffer) {
  EXPECT_FALSE(varies_within_reasons(places(0), Aspect::kArisesAt));
  EXPECT_TRUE(varies_within_reasons(places(3), Aspect::kArisesAt));
  EXPECT_FALSE(varies_within_reasons(places(3), Aspect::kOwner));
}

TEST(Aspects, AreWorthLearningWhereTheReasonDoesNotTellThem) {
  EXPECT_FALSE(worth_learning(places(0), Aspect::kArisesAt));
  EXPECT_TRUE(worth_learning(places(3), Aspect::kArisesAt));
  EXPECT_FALSE(worth_learning(places(3), Aspect::kKind)) << "nothing is said of it";
  LabelledTexts few = places(3);
  few.rows.resize(10);
  EXPECT_FALSE(worth_learning(few, Aspect::kArisesAt));
}

TEST(Aspects, WithoutAModelTheyAreAsRightAsTheReasonAllows) {
  // 17 of 20 are as most of their reason.
  EXPECT_DOUBLE_EQ(right_without_model(places(3), Aspect::kArisesAt, right_in(1)), 0.85);
  EXPECT_DOUBLE_EQ(right_without_model(places(3), Aspect::kArisesAt, right_in(0.8)), 0.68);
  EXPECT_DOUBLE_EQ(right_without_model(places(3), Aspect::kOwner, right_in(1)), 0);
}

TEST(Aspects, TheKindIsReadFromItsSignsFirst) {
  LabelledTexts texts;
  texts.rows = {row("When do you open on Saturday?", "other", Aspect::kKind, "question"),
                row("When do you open on Saturday?", "other", Aspect::kKind, "problem")};
  EXPECT_DOUBLE_EQ(right_without_model(texts, Aspect::kKind, right_in(0)), 0.5);
}

TEST(Aspects, AsALabelOnlyThoseThatSayItAreThere) {
  LabelledTexts texts = places(3);
  texts.rows[0].said[Aspect::kArisesAt].clear();
  const LabelledTexts of = aspect_as_label(texts, Aspect::kArisesAt);
  ASSERT_EQ(of.rows.size(), 19U);
  EXPECT_EQ(of.rows[0].labels, std::vector<std::string>{"logistics"});
  EXPECT_EQ(of.label_column, "arises_at");
}

}  // namespace
}  // namespace gehor::pipeline
