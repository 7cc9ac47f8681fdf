#include "structure/own_service.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace gehor::structure {
namespace {

// As fold_for_match() leaves them.
constexpr std::array<std::string_view, 30> kWords{
    "kundservice",      "kundtjanst",       "kundcenter",       "kundsupport",
    "kundkontakt",      "kundvard",         "kundeservice",     "kundesenter",
    "kundecenter",      "kundesupport",     "kundetjeneste",    "kundebehandling",
    "kundestotte",      "kontaktcenter",    "kontaktsenter",    "asiakaspalvelu",
    "asiakastuki",      "customer service", "customer support", "customer care",
    "customer contact", "client service",   "contact cent",     "call cent",
    "callcent",         "kundendienst",     "kundenservice",    "kundenbetreuung",
    "kundenkontakt",    "customerservice"};

}  // namespace

bool is_customer_service(std::string_view department) {
  std::string name = fold_for_match(department);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return name.find(word) != name.npos; });
}

}  // namespace gehor::structure
