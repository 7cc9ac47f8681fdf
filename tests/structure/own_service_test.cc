#include "structure/own_service.h"

#include <gtest/gtest.h>

namespace gehor::structure {
namespace {

TEST(OwnService, IsKnownByTheWordsOfEachLanguage) {
  for (const char* name :
       {"Kundservice", "KUNDTJÄNST Malmö", "Kundeservice", "Kundesenter Nord", "Kundecenter",
        "Asiakaspalvelu", "Customer Service", "customer-support", "Customer Care EMEA",
        "Contact Centre", "Contact Center", "Kundendienst", "Kundenservice"}) {
    EXPECT_TRUE(is_customer_service(name)) << name;
  }
  for (const char* name : {"Logistics", "Ekonomi", "IT", "Service", "Kund", "Team 3",
                           "Field service", "Marknad", "unknown", ""}) {
    EXPECT_FALSE(is_customer_service(name)) << name;
  }
}

}  // namespace
}  // namespace gehor::structure
