// Contacts counted customer by customer: how many customers of a group have so many contacts of a
// kind, so many of them cases, for several kinds at once. They come in the order of customers, so
// that nobody has to be looked up.
//
// Used by fact_customers.cc only; one thread. Start at add().
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "stats/interval.h"

namespace gehor::duckdb {

class CustomerCounts {
 public:
  explicit CustomerCounts(std::size_t kinds) : kinds_(kinds) {}
  // Groups are numbers from 0, without large gaps. All contacts of one customer come one after the
  // other, whatever their groups; its number is not 0. `flags`, two for each kind: whether the
  // contact is one of its contacts, and whether it is one of its cases. Here, not in the .cc: it is
  // called for each of a million contacts.
  template <class Flags>
  void add(std::int64_t customer, std::uint32_t group, const Flags& flags) {
    if (customer != customer_) {
      end_customer();
      customer_ = customer;
    }
    if (group >= last_customer_.size()) add_groups(group + 1);
    Count* const counts = counts_.data() + group * kinds_;
    if (last_customer_[group] != customer) {
      last_customer_[group] = customer;
      groups_.push_back(group);
    }
    for (std::size_t kind = 0; kind < kinds_; ++kind) {
      counts[kind].contacts += flags(2 * kind) ? 1 : 0;
      counts[kind].cases += flags(2 * kind + 1) ? 1 : 0;
    }
  }
  // Per group and kind, sorted: what is made of them is the same to the last digit in whatever
  // order customers came. Those without a contact of the kind are not in it.
  std::vector<std::vector<stats::Customers>> counted();

 private:
  struct Count {
    std::uint32_t contacts = 0, cases = 0;
  };
  // How many customers have so many contacts and cases: most have few of both.
  class Alike {
   public:
    void add(const Count& count) {
      if (count.contacts == 0) return;
      if (count.contacts < kFew && count.cases < kFew) {
        ++few_[count.contacts * kFew + count.cases];
      } else {
        ++many_[{count.contacts, count.cases}];
      }
    }
    stats::Customers sorted() const;

   private:
    // Small: a question by day and reason has tens of thousands of groups.
    static constexpr std::size_t kFew = 4;
    std::array<std::uint32_t, kFew * kFew> few_{};
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t> many_;
  };

  void add_groups(std::size_t groups);
  void end_customer() {
    for (const std::uint32_t group : groups_) {
      for (std::size_t i = group * kinds_; i < (group + 1) * kinds_; ++i) {
        alike_[i].add(counts_[i]);
        counts_[i] = {};
      }
    }
    groups_.clear();
  }

  std::size_t kinds_;
  std::int64_t customer_ = 0;
  std::vector<std::uint32_t> groups_;        // in which this customer has contacts
  std::vector<std::int64_t> last_customer_;  // by group
  std::vector<Count> counts_;                // of this customer, by group and kind
  std::vector<Alike> alike_;                 // by group and kind
};

}  // namespace gehor::duckdb
