// Whether a department's name says that it is customer service itself. Pure; any thread.
#pragma once

#include <string_view>

namespace gehor::structure {

// By general words of the languages ("Kundservice", "Kundesenter Nord", "Asiakaspalvelu", "Customer
// Care"); names that say nothing ("Team 3", "First line") are not.
bool is_customer_service(std::string_view department);

}  // namespace gehor::structure
