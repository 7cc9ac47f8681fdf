// Reasons and owners: how many, how large a share, how they changed, who has most of what.
#include <algorithm>
#include <map>

#include "findings/overview_parts.h"
#include "structure/own_service.h"

namespace gehor::findings {
namespace {

constexpr std::string_view kUnknown = "unknown";

// Of `first`'s values the most frequent known one of `second`, how many it has, and of how many it
// is the first.
struct Most {
  std::string value;
  std::uint64_t contacts = 0;
  std::size_t known = 0;
  bool shared = false;  // another has as many
};
using MostOf = std::map<std::string, Most>;

void note(MostOf& most, const std::string& of, const std::string& value, std::uint64_t contacts) {
  if (value == kUnknown || of == kUnknown) return;
  Most& best = most[of];
  ++best.known;
  best.shared = contacts == best.contacts || (best.shared && contacts < best.contacts);
  if (contacts > best.contacts || (contacts == best.contacts && value < best.value)) {
    best.value = value;
    best.contacts = contacts;
  }
}

template <typename Item>
void most_first(std::vector<Item>& items) {
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return a.contacts != b.contacts ? a.contacts > b.contacts : a.value < b.value;
  });
}

std::uint64_t unknown_in(const Tallies& tallies, const Period& period) {
  const auto found = tallies.find(std::string(kUnknown));
  return found == tallies.end() ? 0 : found->second.in(period);
}

}  // namespace

Result<AllGroups> add_reasons_and_owners(Page& page) {
  Overview& out = page.out;
  const std::uint64_t n = page.all.in(out.period);

  MostOf owner_of, reason_of;
  measures::Selection both = page.select(out.period);
  both.by = {"reason", out.owners_by};
  GEHOR_TRY(const auto pairs, page.facts.count(both, {"contacts"}));
  for (const measures::GroupCounts& pair : pairs) {
    note(owner_of, pair.by[0], pair.by[1], pair.counts[0]);
    note(reason_of, pair.by[1], pair.by[0], pair.counts[0]);
  }
  std::map<std::string, Figure> csat;
  GEHOR_TRY(auto figures, page.ask(out.period, {"csat"}, {out.owners_by}));
  for (Figure& figure : figures) {
    if (figure.n > 0) csat.emplace(figure.by[0].second, std::move(figure));
  }

  AllGroups all;
  for (const auto& [value, tally] : page.reasons) {
    if (value == kUnknown) continue;
    Group group;
    group.value = value;
    group.contacts = tally.in(out.period);
    if (page.comparing) {
      const std::uint64_t before = tally.in(*out.comparison);
      if (before > 0 || group.contacts > 0) {
        group.change = page.comparing->count(group.contacts, before, tally);
      }
    }
    // A reason that went away altogether is a change too, but no bar.
    if (group.contacts == 0 && !(group.change && group.change->certain())) continue;
    group.share = share_figure("contacts", group.contacts, n);
    group.trend = counts_of(out.series, tally);
    const auto owner = owner_of.find(value);
    if (owner != owner_of.end()) {
      const Most& most = owner->second;
      if (2 * most.contacts > group.contacts) group.owner = most.value;
      if (!most.shared) group.owner_largest = most.value;
      group.owners = most.known;
    }
    all.reasons.push_back(std::move(group));
  }
  most_first(all.reasons);

  std::uint64_t own_contacts = 0;
  for (const auto& [value, tally] : page.owners) {
    if (value == kUnknown) continue;
    OwnerGroup group;
    group.value = value;
    group.contacts = tally.in(out.period);
    if (group.contacts == 0) continue;
    group.share = share_figure("contacts", group.contacts, n);
    group.own_service = structure::is_customer_service(value);
    if (const auto reason = reason_of.find(value); reason != reason_of.end()) {
      group.top_reason = reason->second.value;
    }
    if (const auto found = csat.find(value); found != csat.end()) group.csat = found->second;
    if (group.own_service) own_contacts += group.contacts;
    all.owners.push_back(std::move(group));
  }
  most_first(all.owners);
  const auto own = std::find_if(all.owners.begin(), all.owners.end(),
                                [](const OwnerGroup& group) { return group.own_service; });
  if (own != all.owners.end()) {
    out.own_service = OwnService{own->value, share_figure("contacts", own_contacts, n)};
  }

  for (const Group& group : all.reasons) {
    if (group.contacts > 0 && out.reasons.size() < kMostReasons) {
      out.reasons.push_back(group);
    } else if (group.contacts > 0) {
      ++out.reasons_more;
    }
  }
  const std::size_t shown = std::min(all.owners.size(), kMostOwners);
  out.owners.assign(all.owners.begin(), all.owners.begin() + static_cast<std::ptrdiff_t>(shown));
  out.owners_more = all.owners.size() - shown;
  out.reasons_unknown = share_figure("unknown_reason", unknown_in(page.reasons, out.period), n);
  out.owners_unknown = share_figure("unknown_owner", unknown_in(page.owners, out.period), n);
  return all;
}

}  // namespace gehor::findings
