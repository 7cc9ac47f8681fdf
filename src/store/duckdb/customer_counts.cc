#include "store/duckdb/customer_counts.h"

namespace gehor::duckdb {

stats::Customers CustomerCounts::Alike::sorted() const {
  stats::Customers list;
  for (std::size_t i = 0; i < few_.size(); ++i) {
    if (few_[i] > 0) list.push_back({i / kFew, i % kFew, few_[i]});
  }
  for (const auto& [contacts_and_cases, customers] : many_) {
    list.push_back({contacts_and_cases.first, contacts_and_cases.second, customers});
  }
  return list;
}

void CustomerCounts::add_groups(std::size_t groups) {
  last_customer_.resize(groups);
  counts_.resize(groups * kinds_);
  alike_.resize(groups * kinds_);
}

std::vector<std::vector<stats::Customers>> CustomerCounts::counted() {
  end_customer();
  std::vector<std::vector<stats::Customers>> list(last_customer_.size());
  for (std::size_t i = 0; i < alike_.size(); ++i) list[i / kinds_].push_back(alike_[i].sorted());
  return list;
}

}  // namespace gehor::duckdb
