// What the figures allow to be said, the most important first. The language files make sentences of
// it; whatever is not here must not be said.
#include <algorithm>

#include "findings/overview_parts.h"
#include "stats/change.h"
#include "stats/interval.h"

namespace gehor::findings {
namespace {

constexpr std::size_t kMostGrewClaims = 2;
constexpr double kWorthSaying = 0.1;  // of contacts without a known owner

std::uint64_t numerator_of(const Figure& figure) {
  return static_cast<std::uint64_t>(std::max(0.0, figure.numerator.value_or(0)));
}

template <typename Item>
bool clear(const std::vector<Item>& items, std::uint64_t n) {
  return stats::certainly_largest(items[0].contacts, items.size() > 1 ? items[1].contacts : 0, n);
}

Claim claim_of(ClaimKind kind) {
  Claim claim;
  claim.kind = kind;
  return claim;
}

void add_reasons(std::vector<Claim>& claims, const Overview& o, const AllGroups& all) {
  if (!o.reasons.empty()) {
    Claim claim = claim_of(ClaimKind::kTopReason);
    claim.value = o.reasons[0].value;
    claim.figure = o.reasons[0].share;
    claim.clear = clear(o.reasons, o.contacts.figure.n);
    claims.push_back(std::move(claim));
  }
  // Every reason was looked at, so it is not enough that one's own interval leaves out no change.
  std::vector<const Group*> judged;
  std::vector<double> p_values;
  for (const Group& group : all.reasons) {
    if (!group.change) continue;
    judged.push_back(&group);
    p_values.push_back(group.change->p);
  }
  const std::vector<bool> believed = stats::believed(p_values);
  const Group* most = nullptr;
  const auto size = [](const Group& group) {
    const double before = group.change->before.value.value_or(0);
    return std::abs(static_cast<double>(group.contacts) - before);
  };
  for (std::size_t i = 0; i < judged.size(); ++i) {
    if (!believed[i] || !judged[i]->change->certain()) continue;
    if (most == nullptr || size(*judged[i]) > size(*most)) most = judged[i];
  }
  if (most == nullptr) return;
  Claim claim = claim_of(ClaimKind::kReasonChanged);
  claim.value = most->value;
  claim.contacts = most->contacts;
  claim.change = most->change;
  claims.push_back(std::move(claim));
}

double excess(const Grown& grown) { return static_cast<double>(grown.recent) - grown.expected; }

void add_grown(std::vector<Claim>& claims, const Overview& o) {
  std::vector<const Grown*> said;
  for (const Grown& grown : o.grew) {
    // Of a page about last spring it would be out of place.
    if (o.period.to && *o.period.to < grown.from) continue;
    // A reason and its owner grew by the same contacts: said once.
    const bool again = std::any_of(said.begin(), said.end(), [&](const Grown* other) {
      return other->dimension != grown.dimension && 2 * excess(*other) >= excess(grown);
    });
    if (again || said.size() == kMostGrewClaims) continue;
    said.push_back(&grown);
    Claim claim = claim_of(ClaimKind::kGrew);
    claim.grown = grown;
    claims.push_back(std::move(claim));
  }
}

void add_owners(std::vector<Claim>& claims, const Overview& o) {
  if (!o.owners.empty()) {
    Claim claim = claim_of(ClaimKind::kTopOwner);
    claim.value = o.owners[0].value;
    claim.figure = o.owners[0].share;
    claim.own_service = o.owners[0].own_service;
    claim.clear = clear(o.owners, o.contacts.figure.n);
    claims.push_back(std::move(claim));
  }
  if (o.own_service && !(o.owners[0].own_service)) {
    Claim claim = claim_of(ClaimKind::kOwnService);
    claim.value = o.own_service->name;
    claim.figure = o.own_service->share;
    claims.push_back(std::move(claim));
  }
}

void add_promises(std::vector<Claim>& claims, const Overview& o) {
  for (const auto& [kind, verdict] : {std::pair(ClaimKind::kPromiseMissed, GoalVerdict::kMissed),
                                      std::pair(ClaimKind::kPromiseKept, GoalVerdict::kKept)}) {
    for (const PromiseFigures& promise : o.promises) {
      if (promise.verdict != verdict) continue;
      Claim claim = claim_of(kind);
      claim.value = promise.channel;
      claim.figure = promise.kept;
      claim.goal = promise.goal;
      claims.push_back(std::move(claim));
    }
  }
  const bool any_goal = std::any_of(o.promises.begin(), o.promises.end(),
                                    [](const PromiseFigures& p) { return p.goal.has_value(); });
  if (any_goal || o.promise_overall.figure.n < kFewestAnswers) return;
  Claim claim = claim_of(ClaimKind::kPromiseOverall);
  claim.figure = o.promise_overall.figure;
  claim.change = o.promise_overall.change;
  claims.push_back(std::move(claim));
}

void add_loyalty(std::vector<Claim>& claims, const Overview& o) {
  for (const LoyaltyFigures& loyalty : o.loyalty) {
    if (loyalty.figure.n < kFewestAnswers || !loyalty.figure.low) continue;
    Claim claim = claim_of(ClaimKind::kLoyalty);
    claim.value = loyalty.measure;
    claim.figure = loyalty.figure;
    claim.change = loyalty.change;
    claim.scale = loyalty.scale;
    claims.push_back(std::move(claim));
  }
}

// The owner whose customers are certainly less satisfied than all others together. As many owners
// as are compared share the 5 % (Bonferroni).
void add_satisfaction(std::vector<Claim>& claims, const Overview& o,
                      const std::vector<OwnerGroup>& owners) {
  const auto csat = std::find_if(o.loyalty.begin(), o.loyalty.end(),
                                 [](const LoyaltyFigures& l) { return l.measure == "csat"; });
  if (csat == o.loyalty.end()) return;
  std::vector<const OwnerGroup*> compared;
  for (const OwnerGroup& owner : owners) {
    if (owner.csat && owner.csat->n >= kFewestAnswers) compared.push_back(&owner);
  }
  if (compared.size() < 2) return;
  const double confidence = 1 - 0.05 / static_cast<double>(compared.size());
  Claim worst = claim_of(ClaimKind::kSatisfactionByOwner);
  double worst_high = 0;
  for (const OwnerGroup* owner : compared) {
    const std::uint64_t k = numerator_of(*owner->csat), n = owner->csat->n;
    const std::uint64_t all_k = numerator_of(csat->figure), all_n = csat->figure.n;
    if (all_n < n + kFewestAnswers || all_k < k || all_k - k > all_n - n) continue;
    const auto difference =
        stats::difference_of_shares_interval(k, n, all_k - k, all_n - n, confidence);
    if (!difference || difference->high >= worst_high) continue;
    worst_high = difference->high;
    worst.value = owner->value;
    worst.figure = *owner->csat;
    worst.figure.by.clear();
    worst.others = share_figure("csat", all_k - k, all_n - n);
  }
  if (!worst.value.empty()) claims.push_back(std::move(worst));
}

}  // namespace

std::string_view name_of(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::kNoData: return "no_data";
    case ClaimKind::kFew: return "few";
    case ClaimKind::kVolume: return "volume";
    case ClaimKind::kTopReason: return "top_reason";
    case ClaimKind::kReasonChanged: return "reason_changed";
    case ClaimKind::kGrew: return "grew";
    case ClaimKind::kTopOwner: return "top_owner";
    case ClaimKind::kOwnService: return "own_service";
    case ClaimKind::kPromiseMissed: return "promise_missed";
    case ClaimKind::kPromiseKept: return "promise_kept";
    case ClaimKind::kPromiseOverall: return "promise_overall";
    case ClaimKind::kLoyalty: return "loyalty";
    case ClaimKind::kSatisfactionByOwner: return "satisfaction_by_owner";
    case ClaimKind::kUnknownOwner: return "unknown_owner";
  }
  return "no_data";
}

std::vector<Claim> make_claims(const Overview& o, const AllGroups& all) {
  std::vector<Claim> claims;
  const std::uint64_t n = o.contacts.figure.n;
  if (n == 0) return {claim_of(ClaimKind::kNoData)};
  if (n < kFewestToJudge) {
    claims.push_back(claim_of(ClaimKind::kFew));
    claims.back().contacts = n;
    return claims;
  }
  Claim volume = claim_of(ClaimKind::kVolume);
  volume.contacts = n;
  if (o.customers.figure.value) volume.customers = o.customers.figure.n;
  volume.change = o.contacts.change;
  claims.push_back(std::move(volume));
  add_reasons(claims, o, all);
  add_grown(claims, o);
  add_owners(claims, o);
  add_promises(claims, o);
  add_loyalty(claims, o);
  add_satisfaction(claims, o, all.owners);
  if (o.owners_unknown.low && *o.owners_unknown.low > kWorthSaying) {
    Claim unknown = claim_of(ClaimKind::kUnknownOwner);
    unknown.figure = o.owners_unknown;
    claims.push_back(std::move(unknown));
  }
  return claims;
}

}  // namespace gehor::findings
