#include "simulate/matters.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

namespace gehor::simulate {
namespace {

// Nobody writes between one and five in the morning, when clocks are changed.
constexpr std::array<int, 24> kWritingHours{1, 0, 0, 0, 0, 1, 2, 4, 8, 10, 9, 7,
                                            6, 7, 7, 7, 7, 6, 6, 8, 9, 7,  4, 2};
constexpr std::array<int, 9> kCallingHours{13, 14, 13, 11, 9, 11, 10, 10, 9};  // from 8 to 17

// At least the most that stay silent for one that makes contact.
constexpr std::uint32_t kSilentDraws = 4;

class Drawer {
 public:
  Drawer(const Plan& plan, const OpeningHours& hours, const std::vector<Customer>& customers)
      : plan_(plan), hours_(hours), customers_(customers), sources_(plan.source_weights) {
    for (const auto& weights : plan.reason_weights) reasons_.emplace_back(weights);
  }

  Matter draw(std::uint32_t number, bool silent) const {
    Stream stream(plan_.options.seed, silent ? Purpose::kSilent : Purpose::kMatter, number);
    for (;;) {
      Matter m;
      m.number = number;
      m.silent = silent;
      const Plan::Source& source = plan_.sources[sources_.draw(stream)];
      m.event = source.event;
      const Event* event = m.event == kNone ? nullptr : &plan_.events[m.event];
      m.reason = event != nullptr ? event->reason
                                  : static_cast<std::uint8_t>(reasons_[source.day].draw(stream));
      const bool outage = event != nullptr && event->kind == "outage";
      m.channel = draw_channel(hours_.is_open_day(plan_.first_day + source.day), outage, stream);
      m.at = time_on(source.day, m.channel, stream);
      choose_customer(m, event, stream);
      if (m.customer != kNobody && !belongs(m)) continue;
      m.cause =
          event != nullptr && event->cause != kNone ? event->cause : draw_cause(m.reason, stream);
      // (1 - voiced) / voiced stay silent for each that makes contact.
      if (silent) {
        if (m.customer == kNobody) continue;
        const int voiced = voiced_by(m);
        if (!stream.per_mille((1000 - voiced) * 1000 / voiced / kSilentDraws)) {
          m.customer = kNobody;  // did not happen
        }
      }
      return m;
    }
  }

 private:
  // The share of those who have the matter that make contact; valuable customers complain more in
  // the world confounded.
  int voiced_by(const Matter& m) const {
    const int voiced = kReasonTable[m.reason].voiced;
    const bool valuable = customers_[m.customer].margin > 1500;
    return plan_.options.world == World::kConfounded && valuable ? (1000 + voiced) / 2 : voiced;
  }

  bool belongs(const Matter& m) const {
    const Customer& c = customers_[m.customer];
    return c.since <= plan_.first_day + static_cast<Day>(m.at / kDaySeconds);
  }

  void choose_customer(Matter& m, const Event* event, Stream& stream) const {
    if (m.reason == kBeforeBuying && stream.per_mille(700)) return;
    if (m.channel == kSocial && stream.per_mille(250)) return;
    if (stream.per_mille(15)) return;
    // Trouble meets customers alike; what customers do with it differs.
    const bool frequent = !m.silent && (event == nullptr || event->frequent);
    do {
      m.customer = stream.below(static_cast<std::uint32_t>(customers_.size()));
    } while (frequent && static_cast<int>(stream.below(1000)) >= readiness(m));
    if (plan_.options.world == World::kClustered && event == nullptr && stream.per_mille(500)) {
      m.reason = cluster_of(plan_.options.seed, m.customer).reason;
    }
  }

  int readiness(const Matter& m) const {
    const Customer& c = customers_[m.customer];
    int readiness = c.propensity;
    if (plan_.options.world == World::kConfounded && c.margin > 1500)
      readiness = std::min(1000, readiness * 2);
    return readiness;
  }

  static std::uint8_t draw_cause(std::uint8_t reason, Stream& stream) {
    int left = static_cast<int>(stream.below(1000));
    for (std::size_t i = 0; i < kCauses; ++i) {
      if (kCauseTable[i].reason != reason) continue;
      if (left < kCauseTable[i].share) return static_cast<std::uint8_t>(i);
      left -= kCauseTable[i].share;
    }
    return 0;  // not reached: shares add up to a thousand
  }

  const Plan& plan_;
  const OpeningHours& hours_;
  const std::vector<Customer>& customers_;
  Alias sources_;
  std::vector<Alias> reasons_;
};

}  // namespace

Channel draw_channel(bool open, bool outage, Stream& stream) {
  std::array<std::uint32_t, kChannels> shares{};
  for (std::size_t i = 0; i < kChannels; ++i) {
    shares[i] = open ? kChannelTable[i].share : kChannelTable[i].share_shut;
  }
  if (outage && open) shares[kPhone] *= 3;
  return static_cast<Channel>(stream.weighted(shares));
}

std::uint32_t time_on(int day, Channel channel, Stream& stream) {
  int hour = 0;
  if (channel == kLetter) {
    hour = 10;  // the post comes once a day
  } else if (kChannelTable[channel].at_once) {
    hour = 8 + static_cast<int>(stream.weighted(kCallingHours));
  } else {
    hour = static_cast<int>(stream.weighted(kWritingHours));
  }
  const int within = stream.between(0, 3599);
  return static_cast<std::uint32_t>(day * kDaySeconds + hour * kHour + within);
}

std::vector<Matter> draw_matters(const Plan& plan, const OpeningHours& hours,
                                 const std::vector<Customer>& customers, std::uint32_t n) {
  const Drawer drawer(plan, hours, customers);
  std::vector<Matter> matters;
  matters.reserve(n + n / 2);
  for (std::uint32_t i = 0; i < n; ++i) {
    matters.push_back(drawer.draw(i, false));
    for (std::uint32_t j = 0; j < kSilentDraws; ++j) {
      const Matter silent = drawer.draw(i * kSilentDraws + j, true);
      if (silent.customer != kNobody) matters.push_back(silent);
    }
  }
  std::sort(matters.begin(), matters.end(), [](const Matter& a, const Matter& b) {
    return std::tuple(a.at, a.number, a.silent) < std::tuple(b.at, b.number, b.silent);
  });
  return matters;
}

}  // namespace gehor::simulate
