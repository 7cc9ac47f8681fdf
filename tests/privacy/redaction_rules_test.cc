// What an organisation adds to redaction and exempts from it.
#include "privacy/redaction_rules.h"

#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "privacy/redact.h"

namespace gehor::privacy {
namespace {

RedactionRules rules(const char* lines) {
  auto parsed = RedactionRules::parse(lines);
  EXPECT_TRUE(parsed.ok()) << (parsed.ok() ? "" : parsed.error().message.english());
  return parsed.ok() ? *parsed : RedactionRules();
}

std::string redacted(const RedactionRules& rules, const char* text) {
  return Redactor(rules).redact(text).text;
}

TEST(RedactionRules, AdditionsAreMaskedAsTheirType) {
  const RedactionRules own = rules("mask account KUND-####\n\nmask name Zork  Blargh\n");
  EXPECT_EQ(redacted(own, "Kund-1234, kund-1234 och KUND-9999."),
            "[account 1], [account 1] och [account 2].");
  EXPECT_EQ(redacted(own, "KUND-12345, XKUND-1234, KUND-123"), "KUND-12345, XKUND-1234, KUND-123")
      << "whole words only";
  EXPECT_EQ(redacted(own, "det sa zork blargh"), "det sa [name 1]");
}

TEST(RedactionRules, ExceptionsAreNeverMasked) {
  const RedactionRules own =
      rules("keep Anna Lind\nkeep 08-123 45 ##\nkeep info\\@example.org\nkeep Storgatan 5");
  EXPECT_EQ(redacted(own, "Anna Lind, 08-123 45 67, info@example.org, Storgatan 5"),
            "Anna Lind, 08-123 45 67, info@example.org, Storgatan 5");
  EXPECT_EQ(redacted(own, "Anna Berg, 08-123 55 67, bo@example.org"),
            "[name 1], [phone 1], [email 1]");
}

TEST(RedactionRules, KeepWinsOverMaskAndTheLongestMaskOverTheOthers) {
  const RedactionRules own = rules("mask account AB-##\nmask plate AB-##-@@\nkeep AB-99");
  EXPECT_EQ(redacted(own, "AB-12, AB-12-xy, AB-99"), "[account 1], [plate 1], AB-99");
}

TEST(RedactionRules, WhatIsMaskedStaysMasked) {
  const RedactionRules own = rules("mask name name\nmask phone phone ##");
  EXPECT_EQ(redacted(own, "[name 1] name [phone 12]"), "[name 1] [name 2] [phone 12]");
}

TEST(RedactionRules, ErrorsSayTheLineAndWhatIsWrong) {
  const auto message = [](const char* lines) {
    const auto parsed = RedactionRules::parse(lines);
    return parsed.ok() ? std::string() : describe(parsed.error());
  };
  EXPECT_NE(message("keep a\nhide x").find("not with \"hide\""), std::string::npos);
  EXPECT_NE(message("mask person x").find("\"person\" is no type"), std::string::npos);
  EXPECT_NE(message("keep").find("no words"), std::string::npos);
  EXPECT_NE(message("mask name #").find("fit too much"), std::string::npos);
  EXPECT_NE(message("mask name @@").find("fit too much"), std::string::npos);
  const auto second = RedactionRules::parse("keep a\nhide x");
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().where.line, 2U);
}

TEST(RedactionRules, TimeIsLinearInTheText) {
  const RedactionRules own =
      rules("mask name a a a a a a a a b\nmask account ########\nkeep @@@@@11");
  std::string text;
  while (text.size() < 400'000) text += "a 1";
  const std::clock_t start = std::clock();
  Redactor(own).redact(text);
  EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 5.0);
}

}  // namespace
}  // namespace gehor::privacy
