// Short texts belong to the language whose texts say their words.
#include "structure/topics/text_languages.h"

#include <gtest/gtest.h>

namespace gehor::structure {
namespace {

struct Sample {
  std::vector<std::string_view> texts, codes;
  void add(std::string_view text, std::string_view code, int times) {
    for (int i = 0; i < times; ++i) {
      texts.push_back(text);
      codes.push_back(code);
    }
  }
};

Sample mostly_english() {
  Sample sample;
  sample.add("The street lamp outside our house has been dark since Sunday evening", "en", 40);
  sample.add("Someone left a dead opossum in the middle of the street again today", "en", 40);
  sample.add("Gatlyktan utanför vårt hus har varit släckt sedan i söndags kväll", "sv", 30);
  sample.add("opossum street", "da", 20);
  sample.add("street lamp", "", 20);
  return sample;
}

TEST(TextLanguages, AShortTextGoesWithItsWords) {
  const Sample sample = mostly_english();
  const TextLanguages languages = TextLanguages::learn(sample.texts, sample.codes);
  WordReader reader;
  EXPECT_EQ(languages.of("opossum street", "da", reader), "en");
  EXPECT_EQ(languages.of("street lamp", "", reader), "en");
  EXPECT_EQ(languages.of("gatlyktan", "", reader), "sv");
}

TEST(TextLanguages, WhatIsLongOrUnknownStaysAsItWasTold) {
  const Sample sample = mostly_english();
  const TextLanguages languages = TextLanguages::learn(sample.texts, sample.codes);
  WordReader reader;
  EXPECT_EQ(languages.of("The street lamp outside our house has been dark since Sunday evening",
                         "fi", reader),
            "fi");
  EXPECT_EQ(languages.of("katuvalo pimeä", "fi", reader), "fi");
  EXPECT_EQ(languages.of("katuvalo pimeä", "", reader), "");
  EXPECT_EQ(languages.of("gatelys", "nn", reader), "nb");
  EXPECT_EQ(TextLanguages::learn({}, {}).of("street", "", reader), "");
}

}  // namespace
}  // namespace gehor::structure
