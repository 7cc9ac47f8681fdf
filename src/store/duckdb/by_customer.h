// The third roll-up (store/duckdb/roll_ups.h): contacts in the order of customers, for the shares
// whose intervals count a customer's contacts together. Read by fact_customers.cc.
//
// Numbers of customers mean nothing outside one edition: new ones are given whenever a customer's
// facts are derived again. One thread per connection.
#pragma once

#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "measures/fact_reader.h"
#include "store/duckdb/database.h"

namespace gehor::duckdb {

inline constexpr const char* kByCustomerTable = "fact_by_customer";

// Whether it has a column for this quantity.
bool in_customer_order(const std::string& quantity);
// All that decides what stands in it, as text.
std::string customer_order_definition();

// Makes it from the facts, and numbers their customers where a version without numbers wrote them.
Status make_customer_order(Connection& db);
// As roll_up_everything() and roll_up_touched().
Status order_everything_by_customer(Connection& db);
Status order_touched_by_customer(Connection& db, bool some_go);
// Facts whose customer is now `fresh`, since they were erased, become those of one customer.
Status order_erased_by_customer(Connection& db, const Hash128& fresh);

}  // namespace gehor::duckdb
