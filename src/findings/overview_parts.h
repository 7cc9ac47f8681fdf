// The parts that overview.cc puts together; included by src/findings/overview*.cc only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "findings/overview.h"
#include "findings/tally.h"

namespace gehor::findings {

// What every part needs.
struct Page {
  measures::FactReader& facts;
  const OverviewSettings& settings;
  std::vector<measures::Filter> where;
  Coverage coverage;
  std::optional<Comparing> comparing;
  Tally all;                          // of the selection
  Tallies reasons, owners, channels;  // by day, "unknown" among them
  Overview& out;

  measures::Selection select(const Period& period) const;
  // Figures by their groups' values, per measure.
  Result<std::vector<Figure>> ask(const Period& period, std::vector<std::string> names,
                                  std::vector<std::string> by = {}) const;
};

// overview_groups.cc
struct AllGroups {
  std::vector<Group> reasons;  // every one, most contacts first
  std::vector<OwnerGroup> owners;
};
Result<AllGroups> add_reasons_and_owners(Page& page);
// overview_figures.cc
Status add_volume(Page& page);
Status add_promises(Page& page);
Status add_loyalty(Page& page);
// claims.cc
std::vector<Claim> make_claims(const Overview& overview, const AllGroups& all);

}  // namespace gehor::findings
