#include "simulate/outcome.h"

#include <algorithm>
#include <array>

namespace gehor::simulate {
namespace {

int part_of(const Plan& plan, const Contact& c) {
  return plan.part(static_cast<int>(c.created / kDaySeconds));
}

Team team_of(Channel channel, const Customer* customer) {
  const bool business = customer != nullptr && customer->segment != kPrivate;
  if (business && (channel == kPhone || channel == kEmail || channel == kForm))
    return kBusinessTeam;
  return kChannelTable[channel].team;
}

Tone draw_tone(const Contact& c, Stream& stream) {
  if (c.reason == kPraise) return Tone::kGlad;
  constexpr std::array<std::array<int, 4>, 4> kTones{
      // calm, worried, angry, glad; by strain
      {{780, 130, 30, 60}, {560, 280, 140, 20}, {300, 340, 355, 5}, {150, 300, 550, 0}}};
  const int strain = kReasonTable[c.reason].vexation + (c.round > 0 ? 1 : 0);
  return static_cast<Tone>(stream.weighted(kTones[static_cast<std::size_t>(strain)]));
}

}  // namespace

Contact begin_contact(const Plan& plan, const std::vector<Customer>& customers,
                      const Matter& matter, std::uint32_t at, std::uint8_t round, Channel channel) {
  Contact c;
  const Customer* customer = matter.customer == kNobody ? nullptr : &customers[matter.customer];
  c.created = at;
  c.customer = matter.customer;
  c.matter = matter.number;
  c.round = round;
  c.reason = matter.reason;
  c.cause = matter.cause;
  c.event = matter.event;
  c.channel = channel;
  c.team = team_of(channel, customer);
  if (customer != nullptr) {
    c.language = customer->language;
  } else {
    Stream stranger(plan.options.seed, Purpose::kCustomer, matter.number, 1);
    c.language = draw_language(plan, stranger);
  }
  return c;
}

void answer(const Plan& plan, const OpeningHours& hours, Contact& c, Seconds answered, int work,
            std::uint32_t end, Stream& stream) {
  const ChannelPlan& channel = kChannelTable[c.channel];
  const Seconds created = plan.begin() + c.created;
  const auto of_plan = [&](Seconds wall) {
    return static_cast<std::uint32_t>(wall - plan.begin());
  };
  const auto until_end = [&](Seconds wall) {
    return wall < plan.begin() + static_cast<Seconds>(end) ? of_plan(wall) : kNever;
  };
  // Firms are promised an answer in half the time.
  const Seconds promise = c.team == kBusinessTeam ? channel.promise / 2 : channel.promise;
  const std::int64_t opened = hours.opened(created);
  c.response_due = of_plan(channel.at_once ? created + promise : hours.when(opened + promise));
  c.due = of_plan(hours.when(opened + channel.solve_promise));

  const bool forgotten = !channel.at_once && stream.per_mille(9);
  const bool left_lying = stream.per_mille(9);
  c.transferred = stream.per_mille(kReasonTable[c.reason].transferred);
  const int elsewhere =
      stream.quantile(std::array{1800, 6000, 12000, 20000, 32000, 50000, 80000, 180000});
  const bool asked_back = !channel.at_once && stream.per_mille(250);
  const int customer_takes = stream.quantile(std::array{600, 3600, 9000, 20000, 40000, 90000});
  c.reopened = stream.per_mille(35);
  const int again = stream.quantile(std::array{3600, 12000, 26000, 52000, 110000});
  if (forgotten) {
    c.transferred = c.reopened = false;
    c.agent = 0;
    c.handling = 0;
    return;
  }
  c.response = until_end(answered);
  Seconds closed = answered + (channel.at_once ? work : std::min(work, 900) + 20);
  if (c.transferred) closed = hours.when(hours.opened(closed) + elsewhere);
  if (asked_back) closed = hours.when(hours.opened(closed + customer_takes) + 1200);
  if (c.reopened) closed = hours.when(hours.opened(closed) + again);
  if (!left_lying) c.closed = until_end(closed);
  if (c.response == kNever) {
    c.transferred = c.reopened = false;
    c.agent = 0;
    c.handling = 0;
  }
}

void decide_feelings(const Plan& plan, Contact& c, Stream& stream) {
  const Reason& reason = kReasonTable[c.reason];
  c.tone = draw_tone(c, stream);
  constexpr std::array<int, 4> kComplains{60, 500, 920, 0};  // by tone
  const bool complains = stream.per_mille(kComplains[static_cast<std::size_t>(c.tone)]);
  c.complaint = complains && reason.kind != Kind::kWish;

  int level = reason.vexation + (is_late(c) ? 1 : 0) + (c.round > 0 ? 1 : 0);
  if (stream.per_mille(kKindness)) --level;
  const int drift = stream.between(0, 999);
  if (plan.options.world == World::kDrift && drift < part_of(plan, c) * 6 / 10) ++level;
  if (plan.options.world == World::kClustered && c.customer != kNobody) {
    level += cluster_of(plan.options.seed, c.customer).mood;
  }
  if (c.reason == kPraise) level = 0;
  c.level = static_cast<std::uint8_t>(std::clamp(level, 0, 3));
  c.csat = static_cast<std::uint8_t>(1 + stream.weighted(kCsatSpread[c.level]));
  c.ces = static_cast<std::uint8_t>(1 + stream.weighted(kCesSpread[c.level]));
}

int return_chance(const Plan& plan, const Contact& c) {
  const Reason& reason = kReasonTable[c.reason];
  if (c.reason == kPraise) return 0;
  int chance = reason.returns + (is_late(c) ? kLateReturns : 0) +
               (c.transferred ? kTransferredReturns : 0) + (c.closed == kNever ? kOpenReturns : 0);
  if (plan.options.world == World::kDrift) chance += part_of(plan, c) * 120 / 1000;
  return chance;
}

void write_down(const Plan& plan, Contact& c) {
  Stream stream(plan.options.seed, Purpose::kLabel, c.matter, c.round);
  const bool hard = plan.options.world == World::kMissing && c.level >= 2;
  const bool nothing = stream.per_mille(hard ? 160 : 35);
  const bool no_reason = stream.per_mille(hard ? 240 : 45);
  const bool no_owner = stream.per_mille(hard ? 200 : 40);
  const bool wrong = stream.per_mille(40);
  const auto other = static_cast<std::uint8_t>(stream.below(kReasons));
  const bool nobody = stream.per_mille(hard ? 130 : 12);
  if (!nothing && !no_reason) c.written_reason = wrong ? other : c.reason;
  if (!nothing && !no_owner) c.written_owner = kCauseTable[c.cause].owner;
  c.names_customer = c.customer != kNobody && !nobody;
  c.names_address =
      c.names_customer || (c.customer == kNobody && (c.channel == kEmail || c.channel == kForm));
}

std::optional<Invitation> invite(const Plan& plan, const Contact& c, std::uint32_t end,
                                 Stream& stream) {
  const bool asked = stream.per_mille(kAsked);
  const bool csat = stream.per_mille(kAskedCsat);
  const std::uint32_t later = static_cast<std::uint32_t>(stream.between(600, 172'800));
  const bool answers =
      stream.per_mille(plan.options.world == World::kMissing ? kAnswersByLevel[c.level] : kAnswers);
  const std::uint32_t delay = answer_delay(stream);
  if (!asked || !could_be_asked(c) || c.closed + later >= end) return std::nullopt;
  Invitation i;
  i.customer = c.customer;
  i.sent = c.closed + later;
  i.survey = csat ? Survey::kCsat : Survey::kCes;
  if (answers && i.sent + delay < end) {
    i.answered = i.sent + delay;
    i.score = csat ? c.csat : c.ces;
  }
  return i;
}

std::uint32_t answer_delay(Stream& stream) {
  return static_cast<std::uint32_t>(
      stream.quantile(std::array{120, 1800, 7200, 30000, 90000, 260000, 518400}));
}

int stays(const Plan& plan, const Customer& customer) {
  int stays = kStays[customer.cohort];
  if (plan.options.world == World::kConfounded) stays += customer.margin > 1500 ? 40 : -20;
  return std::min(stays, 995);
}

}  // namespace gehor::simulate
