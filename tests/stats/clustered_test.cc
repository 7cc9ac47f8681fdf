// Shares of contacts of which one customer may have made several: what the interval is worth where
// the contacts of a customer are alike, by samples with a fixed seed.
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "stats/interval.h"

namespace gehor::stats {
namespace {

TEST(ClusteredShare, IsTheOrdinaryIntervalWhereEachCustomerMadeOneContact) {
  for (const std::uint64_t n : {1U, 2U, 9U, 10U, 60U, 5'000U}) {
    for (std::uint64_t k = 0; k <= n; k += 1 + n / 7) {
      const Customers customers{{1, 1, k}, {1, 0, n - k}};
      const auto clustered = clustered_share_interval(customers);
      const auto ordinary = guarded_share_interval(k, n);
      ASSERT_TRUE(clustered && ordinary) << k << " of " << n;
      EXPECT_EQ(clustered->low, ordinary->low) << k << " of " << n;
      EXPECT_EQ(clustered->high, ordinary->high) << k << " of " << n;
      EXPECT_EQ(effective_contacts(customers), static_cast<double>(n));
    }
  }
}

// Forty customers, of whom each did or suffered the same every time, tell no more by calling five
// times than by calling once.
TEST(ClusteredShare, CountsACustomerOnceWhoseContactsAreAllAlike) {
  const Customers five_times{{5, 5, 12}, {5, 0, 28}};
  const auto effective = effective_contacts(five_times);
  ASSERT_TRUE(effective);
  EXPECT_LE(*effective, 40);
  EXPECT_GT(*effective, 34);  // a little less: how alike they are was estimated from 40
  const auto clustered = clustered_share_interval(five_times);
  const auto once = guarded_share_interval(12, 40);
  EXPECT_LE(clustered->low, once->low);
  EXPECT_GE(clustered->high, once->high);
}

TEST(ClusteredShare, IsNeverNarrowerThanOfIndependentContacts) {
  // Each customer has one case of two: less alike than chance would have it.
  const Customers evenly{{2, 1, 50}};
  EXPECT_EQ(effective_contacts(evenly), 100.0);
  const auto clustered = clustered_share_interval(evenly);
  const auto ordinary = guarded_share_interval(50, 100);
  EXPECT_EQ(clustered->low, ordinary->low);
  EXPECT_EQ(clustered->high, ordinary->high);
}

// Nobody came back; that a customer who called forty times never did says little of the others.
TEST(ClusteredShare, OfNoneOrAllTakesEachCustomerAsAlikeThroughout) {
  const Customers none{{1, 0, 10}, {40, 0, 1}};
  EXPECT_NEAR(*effective_contacts(none), 50.0 * 50.0 / 1610.0, 1e-9);
  const auto interval = clustered_share_interval(none);
  EXPECT_EQ(interval->low, 0);
  EXPECT_GT(interval->high, guarded_share_interval(0, 50)->high);
  const auto all = clustered_share_interval({{1, 1, 10}, {40, 40, 1}});
  EXPECT_EQ(all->high, 1);
  EXPECT_NEAR(all->low, 1 - interval->high, 1e-9);
}

TEST(ClusteredShare, SaysNothingOfOneCustomerAloneNorOfContradictions) {
  EXPECT_FALSE(clustered_share_interval({}));
  EXPECT_FALSE(clustered_share_interval({{7, 3, 1}}));
  EXPECT_FALSE(clustered_share_interval({{1, 2, 5}}));
  EXPECT_FALSE(clustered_share_interval({{1, 1, 5}, {2, 0, 5}}, 1.0));
  EXPECT_TRUE(clustered_share_interval({{1, 1, 1}}));
}

TEST(ClusteredShare, HoldsTheShareItselfAndNoNonsense) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 3'000; ++i) {
    Customers customers;
    double cases = 0, contacts = 0;
    const std::uint64_t kinds = 1 + random() % 4;
    for (std::uint64_t kind = 0; kind < kinds; ++kind) {
      const std::uint64_t n = 1 + random() % (random() % 5 == 0 ? 1'000'000 : 6);
      customers.push_back({n, random() % (n + 1), 1 + random() % 5});
      const auto times = static_cast<double>(customers.back().customers);
      cases += times * static_cast<double>(customers.back().cases);
      contacts += times * static_cast<double>(n);
    }
    const auto interval = clustered_share_interval(customers);
    if (!interval) {
      EXPECT_EQ(kinds, 1U);
      continue;
    }
    EXPECT_GE(interval->low, 0);
    EXPECT_LE(interval->high, 1);
    EXPECT_LE(interval->low, cases / contacts + 1e-12);
    EXPECT_GE(interval->high, cases / contacts - 1e-12);
  }
}

// A company: so many customers, whose numbers of contacts are drawn from these, and each of whom
// has a share of cases of their own about p. `alike` is the correlation of two contacts of one
// customer.
struct Company {
  int customers;
  std::vector<int> sizes;
  double p, alike;
};

double coverage_of(const Company& company, int tries, std::mt19937_64& random, bool clustered) {
  const double weight = 1 / company.alike - 1;
  std::gamma_distribution<double> up(company.p * weight), down((1 - company.p) * weight);
  std::uniform_int_distribution<std::size_t> size(0, company.sizes.size() - 1);
  int held = 0;
  for (int i = 0; i < tries; ++i) {
    Customers customers;
    std::uint64_t k = 0, n = 0;
    for (int c = 0; c < company.customers; ++c) {
      const double a = up(random), b = down(random);
      const int contacts = company.sizes[size(random)];
      std::binomial_distribution<int> cases(contacts, a + b > 0 ? a / (a + b) : company.p);
      customers.push_back(
          {static_cast<std::uint64_t>(contacts), static_cast<std::uint64_t>(cases(random)), 1});
      n += customers.back().contacts;
      k += customers.back().cases;
    }
    const auto interval =
        clustered ? clustered_share_interval(customers) : guarded_share_interval(k, n);
    held += interval && interval->low <= company.p && company.p <= interval->high;
  }
  return held / static_cast<double>(tries);
}

TEST(ClusteredShare, CoversWhereContactsOfOneCustomerAreAlikeAndTheOrdinaryOneDoesNot) {
  std::mt19937_64 random(8);
  const std::vector<int> usual{1, 1, 1, 2, 3, 8};
  double sum = 0;
  int count = 0;
  for (const double p : {0.05, 0.2, 0.5, 0.9}) {
    for (const double alike : {0.05, 0.3, 0.7}) {
      for (const int customers : {60, 300}) {
        // Four standard errors of 1,500 tries are 2.3 points.
        const double coverage = coverage_of({customers, usual, p, alike}, 1'500, random, true);
        EXPECT_GT(coverage, 0.90) << p << " " << alike << " " << customers;
        EXPECT_LT(coverage, 0.985) << p << " " << alike << " " << customers;
        sum += coverage;
        ++count;
      }
    }
  }
  EXPECT_GT(sum / count, 0.935);
  EXPECT_LT(sum / count, 0.965);
  EXPECT_LT(coverage_of({300, usual, 0.2, 0.7}, 1'500, random, false), 0.80);
}

// Rare cases, few customers, and a tenth of the customers with forty contacts each: what it can not
// know it can not hold, but it stays near.
TEST(ClusteredShare, StaysNearWhereFewCustomersDecide) {
  std::mt19937_64 random(21);
  EXPECT_GT(coverage_of({12, {1, 2, 4}, 0.4, 0.5}, 2'000, random, true), 0.90);
  EXPECT_GT(coverage_of({40, {1, 2, 4}, 0.03, 0.3}, 2'000, random, true), 0.90);
  const std::vector<int> frequent{1, 1, 1, 1, 1, 1, 1, 1, 1, 40};
  EXPECT_GT(coverage_of({200, frequent, 0.3, 0.4}, 2'000, random, true), 0.90);
  EXPECT_GT(coverage_of({60, frequent, 0.3, 0.4}, 2'000, random, true), 0.80);
}

}  // namespace
}  // namespace gehor::stats
