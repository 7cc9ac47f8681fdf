#include "privacy/national_id.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace gehor::privacy {
namespace {

void check(const char* name, const std::function<bool(std::string_view)>& is_valid) {
  std::ifstream file(std::string(GEHOR_TEST_DIR) + "/vectors/identity_numbers.json");
  ASSERT_TRUE(file) << "the vectors are missing";
  const auto vectors = nlohmann::json::parse(file)[name];
  ASSERT_FALSE(vectors.is_null()) << name;
  for (const auto& number : vectors["valid"]) {
    EXPECT_TRUE(is_valid(number.get<std::string>())) << number;
  }
  for (const auto& number : vectors["invalid"]) {
    EXPECT_FALSE(is_valid(number.get<std::string>())) << number;
  }
}

TEST(NationalId, SwedishPerson) { check("swedish_person", is_swedish_person); }
TEST(NationalId, SwedishCompany) { check("swedish_company", is_swedish_company); }
TEST(NationalId, NorwegianPerson) { check("norwegian_person", is_norwegian_person); }
TEST(NationalId, NorwegianCompany) { check("norwegian_company", is_norwegian_company); }
TEST(NationalId, DanishCompany) { check("danish_company", is_danish_company); }
TEST(NationalId, FinnishPerson) { check("finnish_person", is_finnish_person); }
TEST(NationalId, FinnishCompany) { check("finnish_company", is_finnish_company); }

TEST(NationalId, DanishCprTellsWhetherTheControlHolds) {
  EXPECT_EQ(danish_cpr("0707614285"), DanishCpr::kModulus);
  EXPECT_EQ(danish_cpr("0707614286"), DanishCpr::kDateOnly);
  EXPECT_EQ(danish_cpr("3102614285"), DanishCpr::kNone) << "there is no 31 February";
  EXPECT_EQ(danish_cpr("070761428"), DanishCpr::kNone);
  // The seventh digit tells the century: 29 February was in 2000, not in 1900.
  EXPECT_NE(danish_cpr("2902004000"), DanishCpr::kNone);
  EXPECT_EQ(danish_cpr("2902000000"), DanishCpr::kNone);
}

TEST(NationalId, IcelandicKennitalaOfPersonsAndCompanies) {
  EXPECT_EQ(icelandic_kennitala("1201743399"), Kennitala::kPerson);
  EXPECT_EQ(icelandic_kennitala("1201743389"), Kennitala::kPersonDateOnly);
  EXPECT_EQ(icelandic_kennitala("5402696029"), Kennitala::kCompany);
  EXPECT_EQ(icelandic_kennitala("5402696019"), Kennitala::kNone);
  EXPECT_EQ(icelandic_kennitala("1201743397"), Kennitala::kNone) << "no such century";
}

}  // namespace
}  // namespace gehor::privacy
