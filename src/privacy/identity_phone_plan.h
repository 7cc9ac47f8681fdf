// The world's calling codes and how long national numbers are: what tells a phone number from
// another row of digits, and what turns a number as people write it into E.164.
//
// Constant tables, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gehor::privacy {

struct PhonePlan {
  std::string_view code;  // "46"; empty: no such calling code
  int shortest = 0;       // digits of a national significant number, without trunk prefix
  int longest = 0;
  std::string_view trunk;  // what is put before a national number at home; empty: nothing
};

// The plan whose calling code `digits` begins with (E.164 codes are prefix-free).
PhonePlan phone_plan(std::string_view digits);

// The plan with exactly this calling code.
PhonePlan phone_plan_of_code(std::string_view code);

// `digits` without what is put before national numbers at home, where it stands behind the calling
// code all the same: 46 070… as in "+46 (0)70…".
std::string without_trunk(std::string_view digits);

// `digits` is a calling code followed by a national number of a length that exists there.
bool is_international_number(std::string_view digits);

}  // namespace gehor::privacy
