// What learning sees of a text.
#include "structure/learn/text_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace gehor::structure::learn {
namespace {

std::vector<FeatureKey> keys(std::string_view text) { return TextReader().read(text); }

std::vector<FeatureKey> parts(std::string_view word) {
  TextReader reader;
  reader.read(word);
  return reader.parts_of(0);
}

std::size_t shared(std::string_view a, std::string_view b) {
  const auto of_a = parts(a), of_b = parts(b);
  std::vector<FeatureKey> both;
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                        std::back_inserter(both));
  return both.size();
}

TEST(TextReader, ReadsWordsInTheirOrderWhateverTheirCase) {
  EXPECT_EQ(keys("Var är mitt PAKET?"), keys("var är, mitt paket"));
  EXPECT_EQ(keys("a b").size(), 2U);
  EXPECT_NE(keys("a b"), keys("b a"));
  EXPECT_TRUE(keys("").empty());
  EXPECT_TRUE(keys(" …?! ").empty());
}

TEST(TextReader, WhatWasMaskedIsOneWordPerKind) {
  EXPECT_EQ(keys("ring [phone 1]"), keys("ring [phone 2]"));
  EXPECT_NE(keys("ring [phone 1]"), keys("ring [email 1]"));
  EXPECT_NE(keys("[phone 1]"), keys("phone"));
  EXPECT_EQ(keys("[phone 1] nu").size(), 2U);
  TextReader reader;
  ASSERT_EQ(reader.read("[phone 1]").size(), 1U);
  EXPECT_TRUE(reader.parts_of(0).empty());
}

TEST(TextReader, KinOfAWordShareParts) {
  EXPECT_GT(shared("fakturan", "fakturor"), 6U);
  EXPECT_GT(shared("leverans", "leveransen"), shared("leverans", "reklamation"));
  // Letters, not bytes: "å" is one letter.
  EXPECT_EQ(parts("på").size(), parts("pa").size());
  // All runs of two to four of " ab ": " a", "ab", "b ", " ab", "ab ", " ab ".
  EXPECT_EQ(parts("ab").size(), 6U);
}

TEST(TextReader, NumbersOfOneShapeShareIt) {
  EXPECT_EQ(shared("123", "456"), 1U);
  EXPECT_EQ(shared("123", "45"), 0U);
  EXPECT_EQ(shared("a1", "bc2"), 1U);
}

TEST(TextReader, OfALongNumberOnlyTheShapeIsRead) {
  EXPECT_EQ(keys("order 48213"), keys("order 50076"));
  EXPECT_EQ(keys("AB-1234x"), keys("AB-9876x"));
  EXPECT_NE(keys("48213"), keys("482131"));
  EXPECT_NE(keys("ab12345"), keys("cd12345"));
  EXPECT_NE(keys("112"), keys("113"));
}

TEST(TextReader, LongAndHostileTextsAreReadUpToABound) {
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "ord" + std::to_string(i) + ' ';
  EXPECT_EQ(keys(many).size(), kMostWords);
  const std::string one(10'000'000, 'x');
  EXPECT_EQ(keys(one).size(), 1U);
  EXPECT_LT(parts(one).size(), 20U);  // "x" in runs, and the ends
  EXPECT_LE(keys(std::string(1'000'000, '\xff')).size(), 1U);
}

TEST(TextReader, PairsHaveAnOrder) {
  EXPECT_NE(pair_key(100, 200), pair_key(200, 100));
  EXPECT_NE(pair_key(kBeginning, 100), pair_key(100, kEnd));
}

}  // namespace
}  // namespace gehor::structure::learn
