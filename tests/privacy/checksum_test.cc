#include "privacy/checksum.h"

#include <gtest/gtest.h>

#include <string>

namespace gehor::privacy {
namespace {

TEST(Checksum, LuhnFollowsTheStandardsExample) {
  EXPECT_TRUE(
      luhn_valid("4992739871"
                 "6"));
  EXPECT_TRUE(luhn_valid("4111111111111111"));
  EXPECT_FALSE(luhn_valid("4111111111111112"));
  EXPECT_FALSE(luhn_valid(""));
  EXPECT_FALSE(luhn_valid("411111111111111a"));
}

TEST(Checksum, LuhnNoticesEverySingleWrongDigit) {
  const std::string good = "378282246310005";
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (char c = '0'; c <= '9'; ++c) {
      std::string wrong = good;
      wrong[i] = c;
      EXPECT_EQ(luhn_valid(wrong), c == good[i]) << wrong;
    }
  }
}

TEST(Checksum, IbanOfTheRegistrysExamples) {
  for (const char* iban : {"NO9386011117947", "SE4550000000058398257466", "DK5000400440116243",
                           "FI2112345600000785", "DE89370400440532013000", "GB82WEST12345698765432",
                           "MT84MALT011000012345MTLCAST001S", "no9386011117947"}) {
    EXPECT_TRUE(iban_mod97_valid(iban)) << iban;
    EXPECT_EQ(iban_length(iban[0], iban[1]), std::string(iban).size()) << iban;
  }
  EXPECT_FALSE(iban_mod97_valid("NO9386011117948"));
  EXPECT_FALSE(iban_mod97_valid("NO93 8601 1117 947")) << "blanks are the caller's business";
  EXPECT_FALSE(iban_mod97_valid("NO"));
  EXPECT_EQ(iban_length('U', 'S'), 0U);
  EXPECT_EQ(iban_length('1', '2'), 0U);
}

}  // namespace
}  // namespace gehor::privacy
