#include "store/sqlite/link_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>

#include "store/sqlite/database.h"

namespace gehor::sqlite {
namespace {

// Rows that SOCI is given at once.
constexpr std::size_t kBatch = 2'000;

// The customers that the groups speak of, with a number each, and which of them are one.
class Customers {
 public:
  std::size_t number_of(const Hash128& customer) {
    const auto [at, is_new] = numbers_.try_emplace(customer, hashes_.size());
    if (is_new) {
      hashes_.push_back(customer);
      parents_.push_back(parents_.size());
    }
    return at->second;
  }
  std::size_t root(std::size_t number) {
    while (parents_[number] != number) {
      parents_[number] = parents_[parents_[number]];
      number = parents_[number];
    }
    return number;
  }
  void join(std::size_t a, std::size_t b) { parents_[root(a)] = root(b); }
  const Hash128& hash(std::size_t number) const { return hashes_[number]; }
  std::size_t size() const { return hashes_.size(); }

 private:
  std::unordered_map<Hash128, std::size_t, Hash128Hasher> numbers_;
  std::vector<Hash128> hashes_;
  std::vector<std::size_t> parents_;
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
                                              const std::vector<std::vector<Hash128>>& groups,
                                              std::int64_t since, const Parse& parse) {
  Known known(sql, parse);
  Customers customers;
  for (const auto& group : groups) {
    if (group.size() < 2) continue;
    std::size_t first = 0;
    for (std::size_t i = 0; i < group.size(); ++i) {
      GEHOR_TRY(const Hash128 customer, known.customer_of(group[i]));
      const std::size_t number = customers.number_of(customer);
      if (i == 0) {
        first = number;
      } else {
        customers.join(number, first);
      }
    }
  }
  std::unordered_map<std::size_t, std::vector<std::size_t>> joined;  // by root
  for (std::size_t i = 0; i < customers.size(); ++i) joined[customers.root(i)].push_back(i);
  std::vector<IdentityLink> links;
  for (const auto& [root, members] : joined) {
    if (members.size() < 2) continue;
    Hash128 stands = customers.hash(members.front());
    bool stood = known.stands_for_others(stands);
    for (const std::size_t member : members) {
      const Hash128& one = customers.hash(member);
      const bool one_stood = known.stands_for_others(one);
      if ((one_stood && !stood) || (one_stood == stood && one < stands)) {
        stands = one;
        stood = one_stood;
      }
    }
    for (const std::size_t member : members) {
      const Hash128& one = customers.hash(member);
      if (one == stands) continue;
      if (known.stands_for_others(one)) {
        const std::string from = to_hex(one), to = to_hex(stands);
        sql << query("office_move_links"), soci::use(to), soci::use(from);
      }
      links.push_back({one, stands});
    }
  }
  add(sql, links, since);
  return links;
}

}  // namespace gehor::sqlite
