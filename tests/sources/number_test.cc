// Numbers as people write them.
#include "sources/mapping/number.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace gehor::sources {
namespace {

nlohmann::json vectors(const std::string& name) {
  std::ifstream in(std::string(GEHOR_TEST_DIR) + "/vectors/" + name);
  EXPECT_TRUE(in.good()) << name;
  return nlohmann::json::parse(in);
}

void expect_number(const std::optional<double>& got, const nlohmann::json& want) {
  if (want.is_null()) {
    EXPECT_FALSE(got.has_value()) << *got;
  } else {
    ASSERT_TRUE(got.has_value());
    EXPECT_DOUBLE_EQ(*got, want.get<double>());
  }
}

TEST(Number, Vectors) {
  for (const auto& v : vectors("number.json")) {
    const std::string text = v.at("text");
    SCOPED_TRACE("\"" + text + "\"");
    expect_number(read_number(text, false), v.at("point"));
    expect_number(read_number(text, true), v.at("comma"));
  }
}

TEST(Number, AColumnWithDecimalCommasIsRecognised) {
  DecimalEvidence evidence;
  for (const char* text : {"1 234,50", "12,5", "7", "1,250", "n/a", "99,- kr"}) evidence.add(text);
  EXPECT_EQ(evidence.numbers(), 5u);
  EXPECT_EQ(evidence.only_comma(), 2u);
  EXPECT_EQ(evidence.only_point(), 0u);
  EXPECT_EQ(evidence.either(), 1u);
  EXPECT_TRUE(evidence.decimal_comma());
  EXPECT_FALSE(evidence.undecided());
}

TEST(Number, AColumnWithThousandsCommasIsNotTakenForDecimals) {
  DecimalEvidence evidence;
  for (const char* text : {"1,234", "2,500", "1,250.75"}) evidence.add(text);
  EXPECT_FALSE(evidence.decimal_comma());
  EXPECT_FALSE(evidence.undecided());
}

TEST(Number, WhereNothingDecidesItSaysSo) {
  DecimalEvidence evidence;
  for (const char* text : {"1,234", "2,500", "12"}) evidence.add(text);
  EXPECT_FALSE(evidence.decimal_comma());
  EXPECT_TRUE(evidence.undecided());
}

TEST(Number, WholeNumbersNeedNoDecision) {
  DecimalEvidence evidence;
  for (const char* text : {"1", "5", "10 %"}) evidence.add(text);
  EXPECT_EQ(evidence.numbers(), 3u);
  EXPECT_FALSE(evidence.undecided());
}

TEST(Number, AnyBytesAreSafe) {
  std::mt19937 random(11);
  const std::string alphabet = "0123456789 .,'()+-%krE\xC2\xA0\xE2\x80\xAF\x92$";
  for (int i = 0; i < 300'000; ++i) {
    std::string text;
    const std::size_t n = random() % 14;
    for (std::size_t k = 0; k < n; ++k) text += alphabet[random() % alphabet.size()];
    const auto number = read_number(text, (random() & 1) != 0);
    if (number) {
      EXPECT_EQ(*number, *number) << text;  // never NaN
    }
  }
}

}  // namespace
}  // namespace gehor::sources
