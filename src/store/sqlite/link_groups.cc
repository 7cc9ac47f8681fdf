#include "store/sqlite/link_groups.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "store/sqlite/database.h"

namespace gehor::sqlite {
namespace {

// Rows that SOCI is given at once.
constexpr std::size_t kBatch = 2'000;

// The customers that the groups speak of, with a number each, and which of them are one. After an
// import there may be some million.
class Customers {
 public:
  using Number = std::uint32_t;

  Number number_of(const Hash128& customer) {
    const auto next = static_cast<Number>(hashes_.size());
    const auto [at, is_new] = numbers_.try_emplace(customer, next);
    if (is_new) {
      hashes_.push_back(customer);
      parents_.push_back(next);
    }
    return at->second;
  }
  Number root(Number number) {
    while (parents_[number] != number) {
      parents_[number] = parents_[parents_[number]];
      number = parents_[number];
    }
    return number;
  }
  void join(Number a, Number b) { parents_[root(a)] = root(b); }
  // Calls `each` with the customers that are one, once for every two or more that were joined.
  void for_each_joined(const std::function<void(std::span<const Hash128>)>& each) {
    for (Number i = 0; i < parents_.size(); ++i) parents_[i] = root(i);
    std::vector<Number> order(parents_.size());
    std::iota(order.begin(), order.end(), Number{0});
    std::sort(order.begin(), order.end(), [this](Number a, Number b) {
      return std::pair(parents_[a], a) < std::pair(parents_[b], b);
    });
    std::vector<Hash128> members;
    for (std::size_t i = 0; i < order.size(); ++i) {
      members.push_back(hashes_[order[i]]);
      if (i + 1 < order.size() && parents_[order[i + 1]] == parents_[order[i]]) continue;
      if (members.size() > 1) each(members);
      members.clear();
    }
  }

 private:
  boost::unordered_flat_map<Hash128, Number, Hash128Hasher> numbers_;
  std::vector<Hash128> hashes_;
  std::vector<Number> parents_;
};

using Parse = std::function<Result<Hash128>(const std::string&)>;

// Who stands for an identity now: itself where nothing is known.
class Known {
 public:
  Known(soci::session& sql, const Parse& parse)
      : parse_(parse),
        customer_of_(
            (sql.prepare << query("office_customer_of"), soci::use(asked_), soci::into(answer_))),
        stands_for_others_((sql.prepare << query("office_stands_for_others"), soci::use(asked_),
                            soci::into(found_))) {
    sql << query("office_any_link"), soci::into(found_);
    any_ = sql.got_data();
  }
  Result<Hash128> customer_of(const Hash128& identity) {
    if (!any_) return identity;
    asked_ = to_hex(identity);
    if (!ask(customer_of_)) return identity;
    return parse_(answer_);
  }
  bool stands_for_others(const Hash128& customer) {
    if (!any_) return false;
    asked_ = to_hex(customer);
    return ask(stands_for_others_);
  }

 private:
  const Parse& parse_;
  // What SOCI binds, by address, and so declared before the statements.
  std::string asked_, answer_;
  int found_ = 0;
  bool any_ = false;  // else nothing need be asked
  soci::statement customer_of_, stands_for_others_;
};

using office::IdentityLink;

// In order, so that neighbours in the index are stored together.
void add(soci::session& sql, std::vector<IdentityLink>& links, std::int64_t since) {
  std::sort(links.begin(), links.end(),
            [](const IdentityLink& a, const IdentityLink& b) { return a.identity < b.identity; });
  for (std::size_t first = 0; first < links.size(); first += kBatch) {
    const std::size_t count = std::min(kBatch, links.size() - first);
    std::vector<std::string> identities(count), customers(count);
    std::vector<std::int64_t> times(count, since);
    for (std::size_t i = 0; i < count; ++i) {
      identities[i] = to_hex(links[first + i].identity);
      customers[i] = to_hex(links[first + i].customer);
    }
    sql << query("office_add_link"), soci::use(identities), soci::use(customers), soci::use(times);
  }
}

}  // namespace

Result<std::vector<IdentityLink>> link_groups(soci::session& sql,
                                              const office::IdentityGroups& groups,
                                              std::int64_t since, const Parse& parse) {
  Known known(sql, parse);
  Customers customers;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const std::span<const Hash128> group = groups.group(g);
    if (group.size() < 2) continue;
    GEHOR_TRY(const Hash128 first, known.customer_of(group.front()));
    const Customers::Number number = customers.number_of(first);
    for (const Hash128& identity : group.subspan(1)) {
      GEHOR_TRY(const Hash128 customer, known.customer_of(identity));
      customers.join(customers.number_of(customer), number);
    }
  }
  std::vector<IdentityLink> links;
  customers.for_each_joined([&](std::span<const Hash128> members) {
    Hash128 stands = members.front();
    bool stood = known.stands_for_others(stands);
    for (const Hash128& one : members.subspan(1)) {
      const bool one_stood = known.stands_for_others(one);
      if ((one_stood && !stood) || (one_stood == stood && one < stands)) {
        stands = one;
        stood = one_stood;
      }
    }
    for (const Hash128& one : members) {
      if (one == stands) continue;
      if (known.stands_for_others(one)) {
        const std::string from = to_hex(one), to = to_hex(stands);
        sql << query("office_move_links"), soci::use(to), soci::use(from);
      }
      links.push_back({one, stands});
    }
  });
  add(sql, links, since);
  return links;
}

}  // namespace gehor::sqlite
