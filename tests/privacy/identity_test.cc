#include "privacy/identity.h"

#include <gtest/gtest.h>

namespace gehor::privacy {
namespace {

TEST(NormalisePhone, OnePersonsNumberInAllItsClothesIsOne) {
  for (const char* text :
       {"070-174 06 12", "0701740612", "+46701740612", "+46 70 174 06 12", "0046701740612",
        "+46 (0)70 174 06 12", "+46(0)70-174 06 12", " 070 174 06 12 ", "tel: 070-174 06 12",
        "46701740612", "701740612",
        "070\xC2\xA0"
        "174\xC2\xA0"
        "06 12",
        "070.174.06.12", "(070) 174 06 12", "070-174 06 12 ext 4", "+46 070 174 06 12"}) {
    EXPECT_EQ(normalise_phone(text), "+46701740612") << text;
  }
}

TEST(NormalisePhone, KnowsTheHabitsOfOtherCountries) {
  EXPECT_EQ(normalise_phone("912 34 511", "47"), "+4791234511");
  EXPECT_EQ(normalise_phone("4791234511", "47"), "+4791234511");
  EXPECT_EQ(normalise_phone("20 12 34 56", "45"), "+4520123456");
  EXPECT_EQ(normalise_phone("050 123 4512", "358"), "+358501234512");
  EXPECT_EQ(normalise_phone("611 1234", "354"), "+3546111234");
  EXPECT_EQ(normalise_phone("06 12 34 56 78", "33"), "+33612345678");
  EXPECT_EQ(normalise_phone("(212) 555-0123", "1"), "+12125550123");
  EXPECT_EQ(normalise_phone("1-212-555-0123", "1"), "+12125550123");
  EXPECT_EQ(normalise_phone("8 (912) 345-67-89", "7"), "+79123456789");
  EXPECT_EQ(normalise_phone("06 1 234 5678", "36"), "+3612345678");
  // Italy keeps its zero.
  EXPECT_EQ(normalise_phone("06 1234 5678", "39"), "+390612345678");
  EXPECT_EQ(normalise_phone("+39 06 1234 5678"), "+390612345678");
}

TEST(NormalisePhone, RefusesWhatIsNone) {
  for (const char* text :
       {"", "-", "hemligt", "112", "+", "+99912345678", "12345678901234567890123",
        "anna@example.org", "070-174 06 12 or 070-174 06 13", "+46 1"}) {
    EXPECT_EQ(normalise_phone(text), std::nullopt) << text;
  }
  EXPECT_EQ(normalise_phone("0701740612", "999"), std::nullopt) << "no such country";
}

TEST(NormalisePhone, IsAFixedPoint) {
  for (const char* text : {"070-174 06 12", "+1 212 555 0123", "+358 9 123 456"}) {
    const auto once = normalise_phone(text);
    ASSERT_TRUE(once) << text;
    EXPECT_EQ(normalise_phone(*once), once);
  }
}

TEST(NormalisePhone, LeavesNoZeroBehindTheCode) {
  EXPECT_EQ(normalise_phone("+49 00 901820"), "+49901820");
  EXPECT_EQ(normalise_phone("358 050 123 451", "358"), "+35850123451");
  EXPECT_EQ(normalise_phone("46 070-174 06 12"), "+46701740612");
  EXPECT_EQ(normalise_phone("+46 00000000"), std::nullopt) << "there is nothing else";
}

TEST(NormaliseEmail, LowersAndUnwraps) {
  EXPECT_EQ(normalise_email(" Anna.Berg@Example.ORG "), "anna.berg@example.org");
  EXPECT_EQ(normalise_email("Anna Berg <Anna@Example.org>"), "anna@example.org");
  EXPECT_EQ(normalise_email("mailto:anna@example.org?subject=Hej"), "anna@example.org");
  EXPECT_EQ(normalise_email("ÅSA@Exempel.se"), "åsa@exempel.se");
  EXPECT_EQ(normalise_email("anna@example.org."), "anna@example.org");
  for (const char* text :
       {"", "anna", "@example.org", "anna@", "a@b@c.se", "anna berg@example.org"}) {
    EXPECT_EQ(normalise_email(text), std::nullopt) << text;
  }
}

TEST(NormaliseEmail, IsAFixedPoint) {
  for (const char* text : {"mailto:mailto:a@example.org", "a <b <mailto:a@example.org> >",
                           "\"x\"@example.org .", "mailto:\"x\"@example.org ?subject=y"}) {
    const auto once = normalise_email(text);
    ASSERT_TRUE(once) << text;
    EXPECT_EQ(normalise_email(*once), once) << text;
  }
  EXPECT_EQ(normalise_email(std::string(100'000, '<') + "a@example.org"), std::nullopt);
}

TEST(NormaliseNumber, SqueezesAndKnowsNothingWhenItSeesIt) {
  EXPECT_EQ(normalise_number("  ab  12 \t c "), "AB 12 C");
  EXPECT_EQ(normalise_number("åäö-1"), "ÅÄÖ-1");
  for (const char* text : {"", "   ", "-", "?", "n/a", "NULL", "None", "nan", "---"}) {
    EXPECT_EQ(normalise_number(text), std::nullopt) << text;
  }
  EXPECT_EQ(normalise_number("0"), "0");
}

}  // namespace
}  // namespace gehor::privacy
