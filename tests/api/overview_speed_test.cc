// How long the overview takes over a million facts. Says its figure; runs under ./x test --slow.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <random>

#include "findings/overview.h"
#include "tests/api/test_workspace.h"

namespace gehor::findings {
namespace {

constexpr int kContacts = 1'000'000;

void fill(facts::FactStore& store) {
  std::mt19937_64 random(3);
  const auto upto = [&](std::uint64_t n) { return random() % n; };
  const Day last(std::chrono::year(2026) / 10 / 31);
  const auto horizon = Instant(last + std::chrono::days(1));
  ASSERT_TRUE(store.begin(true).ok());
  for (int i = 0; i < kContacts; ++i) {
    facts::Fact fact;
    fact.contact = {random(), random()};
    // As pseudonyms are: all bits at random (small numbers are packed, and unpacked slowly).
    std::mt19937_64 customer(upto(250'000));
    fact.customer = {customer(), customer()};
    fact.response = fact.contact;
    fact.source = 1;
    fact.created =
        Instant(last - std::chrono::days(upto(425))) + std::chrono::seconds(upto(80'000));
    fact.created_day = Date(std::chrono::floor<std::chrono::days>(*fact.created));
    fact.channel = static_cast<Channel>(1 + upto(5));
    fact.owner = "Department " + std::to_string(upto(12));
    fact.reasons = "Reason " + std::to_string(upto(7) * upto(7));
    fact.state = State::kClosed;
    fact.solved = true;
    fact.first_response_s = static_cast<std::int64_t>(upto(100'000));
    fact.resolution_s = static_cast<std::int64_t>(upto(1'000'000));
    fact.promise = upto(5) == 0 ? facts::Promise::kBroken : facts::Promise::kKept;
    fact.watched_s = std::chrono::floor<std::chrono::seconds>(horizon - *fact.created).count();
    if (upto(5) == 0) fact.next_s = static_cast<std::int64_t>(upto(4'000'000));
    if (upto(8) == 0) {
      fact.csat = upto(5) != 0;
      fact.csat_raw = *fact.csat ? 5 : 2;
      fact.csat_index = *fact.csat ? 100 : 25;
    }
    if (upto(12) == 0) fact.nps = static_cast<int>(upto(3)) - 1;
    fact.has_text = true;
    ASSERT_TRUE(store.add(fact).ok());
  }
  ASSERT_TRUE(store.publish({{1, horizon}}, "{}", horizon).ok());
}

TEST(OverviewSpeed, OfAMillionFacts) {
  if (std::getenv("GEHOR_SLOW") == nullptr) GTEST_SKIP() << "runs under ./x test --slow";
  test::TestWorkspace workspace;
  fill(workspace.facts());
  for (const char* period : {"2026-10", "2026-Q3", "2026", "all"}) {
    OverviewRequest request;
    request.period = period;
    double best = 1e9, processor = 1e9;
    for (int i = 0; i < 3; ++i) {
      const auto began = std::chrono::steady_clock::now();
      const std::clock_t worked = std::clock();
      const auto made = make_overview(request, {}, workspace.reader());
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
      ASSERT_TRUE(made.ok()) << made.error().message;
      best = std::min(best, took.count());
      processor = std::min(processor, static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC);
    }
    std::cout << "overview of " << kContacts << " facts, period " << period << ": " << best
              << " s, of one core " << processor << " s\n";
    EXPECT_LT(best, 5);
  }
}

}  // namespace
}  // namespace gehor::findings
