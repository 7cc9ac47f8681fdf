#include "simulate/customers.h"

#include <algorithm>
#include <array>

namespace gehor::simulate {
namespace {

// When all are spoken: in the order of Language. The first language of a shorter list is spoken by
// most.
constexpr std::array<int, kLanguages> kSpeakers{520, 110, 30, 100, 100, 90, 50};

Customer make_customer(const Plan& plan, std::uint32_t number) {
  const bool clustered = plan.options.world == World::kClustered;
  Stream stream(plan.options.seed, Purpose::kCustomer, number);
  Customer c;
  c.language = draw_language(plan, stream);
  c.segment = static_cast<Segment>(stream.weighted(std::array{830, 130, 40}));
  if (clustered) {
    // One language and segment for all of a cluster.
    Stream shared(plan.options.seed, Purpose::kCluster, number / kClusterSize, 1);
    c.language = draw_language(plan, shared);
    c.segment = static_cast<Segment>(shared.weighted(std::array{830, 130, 40}));
  }
  const bool joins = stream.per_mille(90);
  const int tenure_days =
      stream.quantile(std::array{1, 200, 500, 1000, 1600, 2400, 3600, 5200, 7000, 9000});
  c.since = static_cast<std::int32_t>(joins ? plan.first_day + stream.between(0, plan.days - 1)
                                            : plan.first_day - tenure_days);
  const int margin =
      stream.quantile(std::array{60, 240, 420, 600, 800, 1100, 1500, 2200, 3600, 9000});
  c.margin = static_cast<std::uint32_t>(c.segment == kPrivate ? margin : margin * 6);
  // A third hardly ever makes contact, a few very often.
  static constexpr std::array kOften{4, 10, 20, 35, 60, 95, 150, 240, 400, 1000};
  const int often = stream.quantile(kOften);
  c.propensity = static_cast<std::uint16_t>(often);
  if (clustered && !stream.per_mille(20)) c.propensity = static_cast<std::uint16_t>(often / 20 + 1);
  const int day = stream.between(0, 364);
  if (day < plan.days && !joins) c.renewal = static_cast<std::uint16_t>(day);
  const int standing = (tenure_days > 1000 ? 1 : 0) + (margin > 1100 ? 1 : 0);
  c.status = static_cast<std::uint8_t>(joins ? 0 : 1 + std::min(2, standing));
  const int potential = stream.between(1, 5);
  c.potential = static_cast<std::uint8_t>(potential);
  return c;
}

}  // namespace

Cluster cluster_of(std::uint64_t seed, std::uint32_t customer) {
  Stream stream(seed, Purpose::kCluster, customer / kClusterSize);
  std::uint8_t reason = 0;
  do {
    reason = static_cast<std::uint8_t>(stream.below(kReasons));
  } while (reason == kBeforeBuying || reason == kPraise);
  return {reason, stream.between(-1, 1)};
}

Language draw_language(const Plan& plan, Stream& stream) {
  const auto& spoken = plan.options.languages;
  std::array<int, kLanguages> weights{};
  for (const Language language : spoken) {
    const auto i = static_cast<std::size_t>(language);
    weights[i] = language == spoken.front() ? kSpeakers[0] : std::min(110, kSpeakers[i]);
  }
  return static_cast<Language>(stream.weighted(weights));
}

std::vector<Customer> make_customers(const Plan& plan) {
  std::vector<Customer> customers;
  customers.reserve(plan.customers);
  for (std::uint32_t i = 0; i < plan.customers; ++i) customers.push_back(make_customer(plan, i));
  return customers;
}

}  // namespace gehor::simulate
