// What a customer is known by, as people write it. A normal form is its own normal form: otherwise
// one person would become two.
#include "fuzz/fuzzer.h"
#include "privacy/checksum.h"
#include "privacy/identity.h"
#include "privacy/identity_phone_plan.h"
#include "privacy/national_id.h"

namespace gehor::privacy {
namespace {

GEHOR_FUZZ(input) {
  constexpr const char* kHome[] = {"46", "47", "45", "358", "44", "1", "49", "999"};
  const std::string home = kHome[input.byte() % 8];
  const std::string text = input.rest();
  if (const auto phone = normalise_phone(text, home)) {
    GEHOR_REQUIRE(phone->size() >= 5 && phone->size() <= 17 && phone->front() == '+');
    GEHOR_REQUIRE(phone->find_first_not_of("0123456789", 1) == std::string::npos);
    GEHOR_REQUIRE(normalise_phone(*phone, home) == phone);
    GEHOR_REQUIRE(normalise_phone(*phone, "46") == phone);
  }
  if (const auto email = normalise_email(text)) {
    GEHOR_REQUIRE(email->find('@') != std::string::npos);
    GEHOR_REQUIRE(normalise_email(*email) == email);
  }
  if (const auto number = normalise_number(text)) {
    GEHOR_REQUIRE(!number->empty());
    GEHOR_REQUIRE(normalise_number(*number) == number);
  }
  (void)without_trunk(text);
  (void)is_international_number(text);
}

}  // namespace
}  // namespace gehor::privacy
