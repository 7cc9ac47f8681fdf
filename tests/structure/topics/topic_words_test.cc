#include "structure/topics/topic_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "base/text.h"
#include "structure/topics/stemmer.h"
#include "structure/topics/vocabulary.h"

namespace gehor::structure {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  WordReader reader;
  const auto& words = reader.read(text);
  return {words.begin(), words.end()};
}

TEST(TopicWords, AreLowerCaseWordsWithBreaksBetweenSentences) {
  EXPECT_EQ(words_of("Var är min ÅTERBETALNING? Jag väntar!"),
            (std::vector<std::string>{"var", "är", "min", "återbetalning", "", "jag", "väntar"}));
  EXPECT_EQ(words_of("I can't, and I can’t – “really”"),
            (std::vector<std::string>{"i", "can't", "and", "i", "can’t", "really"}));
}

TEST(TopicWords, PlaceholdersAndNumbersBreakAndAreLeftOut) {
  EXPECT_EQ(words_of("Ring [phone 1] om order A1234 i dag"),
            (std::vector<std::string>{"ring", "", "om", "order", "", "i", "dag"}));
  EXPECT_EQ(words_of("[name 1] 12 345"), std::vector<std::string>{});
  EXPECT_EQ(words_of(""), std::vector<std::string>{});
}

TEST(TopicWords, AnyBytesGiveWordsWithoutPunctuation) {
  std::mt19937 random(4);
  for (int round = 0; round < 3'000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      text += random() % 3 == 0 ? " aB[].'1?"[random() % 9] : static_cast<char>(random() % 256);
    }
    std::string before = "x";
    for (const std::string& word : words_of(text)) {
      EXPECT_FALSE(word.empty() && before.empty());
      for (const char c : word) {
        const auto b = static_cast<unsigned char>(c);
        EXPECT_TRUE(b >= 0x80 || (b >= 'a' && b <= 'z') || b == '\'') << word;
      }
      before = word;
    }
  }
}

TEST(TopicWords, ReadsTheBeginningOfLongTextsOnly) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "å b ord ";
  EXPECT_LE(words_of(text).size(), WordReader::kMostWords);
  const std::string one_word(1 << 20, 'x');
  EXPECT_TRUE(words_of(one_word).empty());
}

TEST(Stemmer, TakesEndingsOff) {
  Stemmer swedish("sv"), norwegian("nn"), none("tlh");
  const std::string first(swedish.stem("betalningar")), second(swedish.stem("betalningen"));
  EXPECT_EQ(first, second);
  EXPECT_EQ(norwegian.stem("regningen"), "regning");
  EXPECT_EQ(none.stem("qapla'"), "qapla'");
}

TEST(Vocabulary, ReadsASampleAsItLearnedIt) {
  std::vector<std::string> texts;
  std::mt19937 random(9);
  const std::vector<std::string> words = {"faktura",  "fakturan", "är", "fel",    "betala",
                                          "el",       "avtal",    "ny", "hej",    "avtalet",
                                          "[name 1]", "order.",   "77", "pengar", "tillbaka!"};
  for (int i = 0; i < 1'200; ++i) {
    std::string text;
    for (int n = 0; n < 8; ++n) text += words[random() % words.size()] + " ";
    texts.push_back(text);
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  SparseTexts features;
  const Vocabulary vocabulary = Vocabulary::learn(Vocabulary::read(views, "sv"), features);
  ASSERT_EQ(features.size(), texts.size());
  ASSERT_EQ(vocabulary.scale().size(), features.feature_count);
  WordReader reader;
  std::vector<std::uint32_t> again;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    vocabulary.features_of(texts[i], reader, again);
    std::vector<std::uint32_t> learned(features.of(i).begin(), features.of(i).end());
    std::sort(learned.begin(), learned.end());
    ASSERT_EQ(again, learned) << texts[i];
  }
  vocabulary.features_of("nothing of this was there", reader, again);
  EXPECT_TRUE(again.empty());
}

}  // namespace
}  // namespace gehor::structure
