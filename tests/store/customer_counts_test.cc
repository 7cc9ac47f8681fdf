// Contacts counted customer by customer, against a count that is easy to see through.
#include "store/duckdb/customer_counts.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "tests/store/customer_rows.h"

namespace gehor::duckdb {
namespace {

using test::rows_of;
using Rows = test::CustomerRows;

auto flags(std::vector<bool> list) {
  return [list](std::size_t i) { return list[i]; };
}
const auto kContact = flags({true, false}), kCase = flags({true, true});

TEST(CustomerCounts, PutsTheContactsOfOneCustomerTogether) {
  CustomerCounts counts(1);
  counts.add(7, 0, kContact);
  counts.add(7, 0, kCase);
  counts.add(8, 0, kCase);
  const auto counted = counts.counted();
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_EQ(rows_of(counted[0][0]), (Rows{{1, 1, 1}, {2, 1, 1}}));
}

TEST(CustomerCounts, KeepsGroupsApartAlsoOfOneCustomer) {
  CustomerCounts counts(1);
  counts.add(7, 2, kContact);
  counts.add(7, 0, kContact);
  counts.add(7, 2, kContact);
  const auto counted = counts.counted();
  ASSERT_EQ(counted.size(), 3U);
  EXPECT_EQ(rows_of(counted[0][0]), (Rows{{1, 0, 1}}));
  EXPECT_TRUE(counted[1][0].empty());
  EXPECT_EQ(rows_of(counted[2][0]), (Rows{{2, 0, 1}}));
}

TEST(CustomerCounts, LeavesOutWhoHasNoContactOfAKind) {
  CustomerCounts counts(2);
  counts.add(7, 0, flags({false, false, true, false}));
  counts.add(7, 0, flags({false, false, true, false}));
  const auto counted = counts.counted();
  EXPECT_TRUE(counted[0][0].empty());
  EXPECT_EQ(rows_of(counted[0][1]), (Rows{{2, 0, 1}}));
}

TEST(CustomerCounts, EqualsAPlainCountInWhateverOrderCustomersCome) {
  constexpr std::size_t kKinds = 3;
  std::mt19937_64 random(20'261'127);
  struct Contact {
    std::uint32_t group;
    std::vector<bool> flags;
  };
  // Most customers have few contacts, some dozens.
  std::vector<std::vector<Contact>> customers(9'000);
  for (auto& contacts : customers) {
    contacts.resize(1 + random() % (random() % 40 == 0 ? 60 : 4));
    for (Contact& contact : contacts) {
      contact.group = static_cast<std::uint32_t>(random() % 4);
      for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const bool is_contact = random() % 3 != 0;
        contact.flags.push_back(is_contact);
        contact.flags.push_back(is_contact && random() % 2 == 0);
      }
    }
  }

  CustomerCounts counts(kKinds), backwards(kKinds);
  std::array<std::array<std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t>, kKinds>,
             4>
      plain;
  for (std::size_t i = 0; i < customers.size(); ++i) {
    std::array<std::array<std::pair<std::uint64_t, std::uint64_t>, kKinds>, 4> mine{};
    for (const Contact& contact : customers[i]) {
      counts.add(static_cast<std::int64_t>(i + 1), contact.group, flags(contact.flags));
      for (std::size_t kind = 0; kind < kKinds; ++kind) {
        mine[contact.group][kind].first += contact.flags[2 * kind] ? 1 : 0;
        mine[contact.group][kind].second += contact.flags[2 * kind + 1] ? 1 : 0;
      }
    }
    for (std::size_t group = 0; group < 4; ++group) {
      for (std::size_t kind = 0; kind < kKinds; ++kind) {
        if (mine[group][kind].first > 0) ++plain[group][kind][mine[group][kind]];
      }
    }
  }
  for (std::size_t i = customers.size(); i > 0; --i) {
    for (const Contact& contact : customers[i - 1]) {
      backwards.add(static_cast<std::int64_t>(i), contact.group, flags(contact.flags));
    }
  }

  const auto counted = counts.counted(), counted_backwards = backwards.counted();
  ASSERT_EQ(counted.size(), 4U);
  for (std::size_t group = 0; group < 4; ++group) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      Rows wanted;
      for (const auto& [what, n] : plain[group][kind]) {
        wanted.emplace_back(what.first, what.second, n);
      }
      EXPECT_GT(wanted.size(), 20U);
      EXPECT_EQ(rows_of(counted[group][kind]), wanted);
      EXPECT_EQ(rows_of(counted_backwards[group][kind]), wanted);
    }
  }
}

}  // namespace
}  // namespace gehor::duckdb
