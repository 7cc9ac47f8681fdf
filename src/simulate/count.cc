#include "simulate/count.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "simulate/write_contacts.h"

namespace gehor::simulate {
namespace {

PromiseCount& judge(PromiseCount& count, std::uint32_t due, std::uint32_t done,
                    std::uint32_t horizon) {
  ++(due == kNever    ? count.none
     : done != kNever ? (done <= due ? count.kept : count.broken)
                      : (horizon > due ? count.broken : count.pending));
  return count;
}

// By whom a reader of contacts.csv knows the customer: the number, else the address; 0: not at all.
std::uint64_t identity_of(const Contact& c) {
  if (c.names_customer) return 1 + std::uint64_t{c.customer};
  return c.names_address ? (std::uint64_t{1} << 40) + c.matter : 0;
}

struct Tally {
  std::uint64_t identity;
  Seconds at;  // UTC
  std::uint8_t reason;
  bool closed;
};

void count_repeats(std::vector<Tally>& rows, Seconds horizon, int days, RepeatCount& count) {
  const Seconds window = days * kDaySeconds;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (horizon - rows[i].at < window) continue;
    bool again = false;
    for (std::size_t k = i + 1; k < rows.size() && rows[k].identity == rows[i].identity && !again;
         ++k) {
      if (rows[k].at - rows[i].at > window) break;
      again =
          rows[i].reason == kNone || rows[k].reason == kNone || rows[i].reason == rows[k].reason;
    }
    ++count.settled;
    count.repeats += again;
    count.solved_at_once += !again && rows[i].closed;
  }
}

std::string month_of(Seconds wall) { return day_text(day_of(wall)).substr(0, 7); }

}  // namespace

Counted count_written(const Plan& plan, const History& history) {
  Counted n;
  const auto say = [&](const Name& name) { return std::string(word(plan, name)); };
  const auto utc = [&](std::uint32_t at) { return to_utc(plan.begin() + at); };
  for (const Contact& c : history.contacts) {
    for (const std::uint32_t at : {c.created, c.response, c.closed}) {
      if (at != kNever) n.horizon = std::max(n.horizon, at);
    }
  }
  std::vector<Tally> tallies;
  tallies.reserve(history.contacts.size());
  std::vector<std::int64_t> responses;
  std::vector<std::string> departments;
  departments.reserve(256);
  for (const Name& name : kDepartmentNames) departments.push_back(say(name));
  departments.resize(256, "unknown");
  for (const Contact& c : history.contacts) {
    const std::string channel(kChannelTable[c.channel].name);
    ++n.contacts;
    ++n.by_channel[channel];
    ++n.by_department[departments[c.written_owner]];
    ++n.by_reason[c.written_reason == kNone ? "unknown" : say(kReasonTable[c.written_reason].name)];
    ++n.by_team[say(kTeamNames[c.transferred ? kSpecialists : c.team])];
    ++n.by_customer_group[c.names_customer
                              ? say(kSegmentNames[history.customers[c.customer].segment])
                              : "unknown"];
    ++n.by_month[month_of(plan.begin() + c.created)];
    n.open += c.closed == kNever;
    judge(n.solve_promise[channel], c.due, c.closed, n.horizon);
    judge(n.response_promise[channel], c.response_due, c.response, n.horizon);
    if (c.response != kNever) responses.push_back(utc(c.response) - utc(c.created));
    const std::uint64_t identity = identity_of(c);
    if (identity == 0) {
      ++n.without_customer;
    } else {
      tallies.push_back({identity, utc(c.created), c.written_reason, c.closed != kNever});
    }
  }
  std::stable_sort(tallies.begin(), tallies.end(), [](const Tally& a, const Tally& b) {
    return std::tuple(a.identity, a.at) < std::tuple(b.identity, b.at);
  });
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    n.customers += i == 0 || tallies[i].identity != tallies[i - 1].identity;
  }
  for (const int days : {1, 7, 30}) count_repeats(tallies, utc(n.horizon), days, n.repeats[days]);
  n.answered_contacts = responses.size();
  if (!responses.empty()) {
    const auto middle =
        responses.begin() + static_cast<std::ptrdiff_t>((responses.size() + 1) / 2 - 1);
    std::nth_element(responses.begin(), middle, responses.end());
    n.median_response = *middle;
  }
  for (const Invitation& asked : history.invitations) {
    const auto survey = static_cast<std::size_t>(asked.survey);
    ++n.invited[survey];
    if (asked.score == 0) continue;
    ++n.answered[survey];
    if (asked.survey == Survey::kNps) {
      const int score = asked.score - 1;
      ++(score >= 9 ? n.promoters : score >= 7 ? n.passives : n.detractors);
      continue;
    }
    const std::string& department = departments[history.contacts[asked.contact].written_owner];
    ScoreCount& count = (asked.survey == Survey::kCsat ? n.csat : n.ces)[department];
    ++count.answers;
    count.good += asked.score >= (asked.survey == Survey::kCsat ? 4 : 5);
    count.sum += asked.score;
  }
  n.abandoned = history.abandoned.size();
  n.customers_file = history.customers.size();
  for (const Customer& c : history.customers) n.left += c.left != kNever;
  return n;
}

True count_true(const Plan& plan, const History& history) {
  True n;
  std::set<std::uint32_t> converted;
  for (const Customer& c : history.customers) {
    if (c.prospect != kNever) converted.insert(c.prospect);
  }
  const auto say = [&](const Name& name) { return std::string(word(plan, name)); };
  for (const Contact& c : history.contacts) {
    const Reason& reason = kReasonTable[c.reason];
    const Cause& cause = kCauseTable[c.cause];
    ++n.by_kind[std::string(kKindNames[static_cast<std::size_t>(reason.kind)])];
    ++n.by_reason[say(reason.name)];
    ++n.by_cause[say(cause.name)];
    ++n.by_arises_at[cause.arises_at == kNone ? "nowhere" : say(kDepartmentNames[cause.arises_at])];
    ++n.by_owner[say(kDepartmentNames[cause.owner])];
    ++n.by_tone[std::string(kToneNames[static_cast<std::size_t>(c.tone)])];
    ++n.by_customer_language[std::string(code_of(c.language))];
    if (c.event != kNone) ++n.by_event[say(plan.events[c.event].name)];
    n.complaints += c.complaint;
    n.complaints_well += c.complaint && !is_late(c) && !c.returned && c.closed != kNever;
    const bool problem = reason.kind == Kind::kProblem;
    n.with_problem += problem;
    n.problem_from_service += problem && cause.arises_at == kService;
    n.avoidable += cause.avoidable;
    n.transferred += c.transferred;
    n.reopened += c.reopened;
    n.repeats += c.round > 0;
    n.cases += c.round == 0;
    if (c.reason == kBeforeBuying && c.customer == kNobody && c.names_address && c.round == 0) {
      ++n.prospects;
      n.converted += converted.contains(c.matter);
    }
    n.satisfied += c.csat >= 4;
    n.easy += c.ces >= 5;
    n.chance_satisfied +=
        static_cast<std::uint64_t>(kCsatSpread[c.level][3] + kCsatSpread[c.level][4]);
    n.chance_return += c.return_chance;
    n.returns += c.returned;
    n.could_be_asked[c.level] += could_be_asked(c);
  }
  for (const Invitation& i : history.invitations) {
    if (i.survey == Survey::kNps) ++n.asked_nps[i.trouble];
  }
  return n;
}

}  // namespace gehor::simulate
