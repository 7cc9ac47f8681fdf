#include "facts/derive.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "contact/record.h"
#include "facts/promise.h"

namespace gehor::facts {
namespace {

constexpr double kUpperPart = 2.0 / 3.0 - 1e-9;  // "at least two thirds up the scale"

Instant instant_of(const SourceTime& time, const calendar::Zone& zone) {
  const std::chrono::microseconds since(time.micros);
  return time.has_zone ? Instant(since) : zone.to_instant(WallTime(since));
}

std::optional<Moment> moment_of(const std::optional<SourceTime>& time, const calendar::Zone& zone) {
  if (!time) return std::nullopt;
  Moment moment{instant_of(*time, zone), time->date_only, {}};
  SourceTime next_day = *time;
  next_day.micros += kMicrosPerDay;
  moment.day_end = time->date_only ? instant_of(next_day, zone) : moment.at;
  return moment;
}

struct Durations {
  std::optional<std::int64_t> calendar, business;
  bool fault = false;
};

// Two days give whole days; a day and a time of day give nothing that can be trusted.
Durations between(const std::optional<SourceTime>& from, const std::optional<SourceTime>& to,
                  const calendar::Zone& zone, const calendar::BusinessCalendar& opening) {
  Durations d;
  if (!from || !to || from->date_only != to->date_only) return d;
  const Instant begin = instant_of(*from, zone);
  const Instant end = instant_of(*to, zone);
  if (end < begin) {
    d.fault = true;
    return d;
  }
  if (from->date_only) {
    d.calendar = (to->micros - from->micros) / kMicrosPerSecond;
    return d;
  }
  d.calendar = std::chrono::floor<std::chrono::seconds>(end - begin).count();
  d.business = opening.business_seconds(begin, end);
  return d;
}

double position_on_scale(const Score& score, ScaleGood good) {
  const double span = score.scale_max - score.scale_min;
  const double up = span > 0 ? (score.raw - score.scale_min) / span : 0;
  return good == ScaleGood::kHigh ? up : 1 - up;
}

void add_scores(Fact& fact, const FoldedContact& contact, ScaleGood good) {
  if (const auto& s = contact.csat) {
    fact.csat_raw = s->raw;
    fact.csat_outside = s->outside;
    fact.response = s->response;
    if (!s->outside) {
      const double position = position_on_scale(*s, good);
      fact.csat = position >= kUpperPart;
      fact.csat_index = 100 * position;
    }
  }
  if (const auto& s = contact.nps) {
    fact.nps_outside = s->outside;
    fact.response = s->response;
    if (!s->outside) fact.nps = s->raw >= 9 ? 1 : (s->raw >= 7 ? 0 : -1);
  }
  if (const auto& s = contact.ces) {
    fact.ces_outside = s->outside;
    fact.response = s->response;
    if (!s->outside) {
      fact.ces = good == ScaleGood::kHigh ? s->raw : s->scale_min + s->scale_max - s->raw;
      fact.ces_easy = position_on_scale(*s, good) >= kUpperPart;
    }
  }
  if (fact.response.is_zero()) fact.response = contact.key;
}

std::optional<SourceTime> first_reply(const FoldedContact& contact) {
  if (contact.first_response) return contact.first_response;
  const auto& reply = contact.first_agent_message;
  if (reply && contact.at && reply->micros >= contact.at->micros) return reply;
  return std::nullopt;
}

void add_said(Fact& fact, const Understood& understood) {
  const SaidSet& said = understood.said;
  fact.tone = understood.tone;
  if (said.has(Said::kJudged)) {
    fact.complaint = said.has(Said::kComplaint);
    fact.thanks = said.has(Said::kThanks);
    fact.leaving = said.has(Said::kLeaving);
    fact.prospect = said.has(Said::kProspect);
    fact.competitor = said.has(Said::kCompetitor);
  }
  if (said.has(Said::kAgentSpoke)) {
    fact.remedied =
        said.has(Said::kApology) || said.has(Said::kCompensation) || said.has(Said::kRemedy);
  }
}

}  // namespace

Fact derive_alone(const FoldedContact& contact, const Rules& rules) {
  static const SourceRules kNoSource;
  const auto found = rules.sources.find(contact.source);
  const SourceRules& source = found != rules.sources.end() ? found->second : kNoSource;

  Fact fact;
  fact.contact = contact.key;
  fact.customer = contact.customer;
  fact.source = contact.source;
  fact.channel = contact.channel;
  // What the source says itself holds before what its words were taken to say.
  const auto said_or_understood = [](const std::string& said, const std::string& understood) {
    return said.empty() ? understood : said;
  };
  fact.owner = said_or_understood(contact.owner, contact.understood.owner);
  fact.kind = contact.understood.kind;
  fact.cause = contact.understood.cause;
  fact.arises_at = contact.understood.arises_at;
  fact.team = contact.team;
  fact.agent = contact.agent;
  fact.customer_group = contact.customer_group;
  fact.language = contact.language;
  fact.reasons = said_or_understood(contact.reasons, contact.understood.reasons);
  fact.has_text = contact.has_text;
  apply_source_reasons(contact, rules.usual, fact);
  // And what people say before both.
  if (rules.labels) {
    const auto label = rules.labels->find(contact.key);
    if (label != rules.labels->end()) apply_label(label->second, contact, rules.usual, fact);
  }

  if (contact.at) {
    fact.created = instant_of(*contact.at, source.zone);
    const WallTime wall = contact.at->has_zone
                              ? rules.zone.to_wall(*fact.created)
                              : WallTime(std::chrono::microseconds(contact.at->micros));
    fact.created_day = Date(std::chrono::floor<std::chrono::days>(wall));
  }

  fact.state = contact.state;
  if (fact.state == State::kUnknown && source.tells_closing) {
    fact.state = contact.closed ? State::kClosed : State::kOpen;
  }
  if (fact.state != State::kUnknown) fact.solved = fact.state == State::kClosed;

  const std::optional<SourceTime> reply = first_reply(contact);
  if (reply || source.tells_first_response) fact.answered = reply.has_value();
  const Durations answering = between(contact.at, reply, source.zone, rules.calendar);
  fact.first_response_s = answering.calendar;
  fact.first_response_business_s = answering.business;
  const Durations solving = between(contact.at, contact.closed, source.zone, rules.calendar);
  fact.resolution_s = solving.calendar;
  fact.resolution_business_s = solving.business;
  fact.duration_fault = answering.fault || solving.fault;

  PromiseCase solve{moment_of(contact.due, source.zone), moment_of(contact.closed, source.zone),
                    fact.state == State::kClosed, source.tells_closing, source.horizon};
  PromiseCase answer{moment_of(contact.response_due, source.zone), moment_of(reply, source.zone),
                     false, source.tells_first_response, source.horizon};
  fact.response_promise = judge(answer);
  fact.promise = contact.due ? judge(solve) : fact.response_promise;

  if (!contact.customer.is_zero() && fact.created && source.horizon &&
      fact.channel != Channel::kSurvey) {
    fact.watched_s = std::max<std::int64_t>(
        0, std::chrono::floor<std::chrono::seconds>(*source.horizon - *fact.created).count());
  }
  add_scores(fact, contact, source.good);
  add_said(fact, contact.understood);
  fact.settled = fact.state != State::kOpen && fact.promise != Promise::kPending &&
                 fact.response_promise != Promise::kPending &&
                 (!fact.watched_s || *fact.watched_s >= kLongestRepeatWindow);
  return fact;
}

void find_repeats(std::vector<Fact>& facts) {
  constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
  // From the last contact backwards: when the next one about each reason begins.
  std::unordered_map<std::string_view, std::int64_t> next_about;
  std::int64_t next_unknown = kNever;  // the next one without a reason
  std::int64_t next_any = kNever;
  for (auto fact = facts.rbegin(); fact != facts.rend(); ++fact) {
    if (!fact->created || fact->channel == Channel::kSurvey) continue;
    const std::int64_t at = fact->created->time_since_epoch().count();
    std::int64_t next = fact->reasons.empty() ? next_any : next_unknown;
    if (!fact->reasons.empty()) {
      for (const std::string_view reason : split(fact->reasons, kReasonSeparator)) {
        const auto [it, fresh] = next_about.try_emplace(reason, kNever);
        next = std::min(next, it->second);
        it->second = at;
      }
    } else {
      next_unknown = at;
    }
    next_any = at;
    if (next != kNever) fact->next_s = (next - at) / kMicrosPerSecond;
  }
}

Deriver::Deriver(const Rules& rules, std::function<Status(const Fact&)> each)
    : rules_(rules), each_(std::move(each)) {}

Status Deriver::add(const FoldedContact& contact) {
  const bool same = !customer_.empty() && !contact.customer.is_zero() &&
                    customer_.front().customer == contact.customer;
  if (!same) GEHOR_CHECK(flush());
  customer_.push_back(derive_alone(contact, rules_));
  return {};
}

Status Deriver::finish() { return flush(); }

Status Deriver::flush() {
  // The ledger orders by the times as written; with several zones the instants may differ.
  std::stable_sort(customer_.begin(), customer_.end(),
                   [](const Fact& a, const Fact& b) { return a.created < b.created; });
  if (customer_.size() > 1) find_repeats(customer_);
  for (const Fact& fact : customer_) GEHOR_CHECK(each_(fact));
  customer_.clear();
  return {};
}

}  // namespace gehor::facts
