// The page that managers read, as values: how many contacts, about what, whose, what was promised
// and kept, what grew, and what of it may be said in words.
//
// Start at make_overview(). Asks the facts a dozen grouped questions, whatever the number of
// reasons; put it inside a snapshot. One thread (the reader's). Periods are judged against the
// horizon.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calendar/zone.h"
#include "findings/change.h"
#include "findings/grew.h"
#include "findings/period.h"
#include "findings/series.h"
#include "measures/answer.h"
#include "measures/fact_reader.h"
#include "office/goals.h"

namespace gehor::findings {

inline constexpr std::size_t kMostReasons = 8;
inline constexpr std::size_t kMostOwners = 10;
inline constexpr std::size_t kMostGrown = 5;
inline constexpr std::uint64_t kFewestToJudge = 30;  // contacts of a period that can not be judged

struct OverviewRequest {
  std::optional<std::string> period;  // none: default_period()
  Compare compare = Compare::kPrevious;
  std::vector<measures::Filter> where;
};

struct OverviewSettings {
  calendar::Zone zone = calendar::Zone::utc();  // of the organisation
  std::map<std::string, office::Goal> goals;    // by measure: "promise_kept" "fcr" …
};

enum class GoalVerdict { kKept, kMissed, kUnclear, kNoGoal };
std::string_view name_of(GoalVerdict verdict);  // "kept" "missed" "unclear" "no_goal"
// Kept or missed only where the whole interval lies on one side of the goal.
GoalVerdict judge_goal(const Figure& figure, const std::optional<double>& goal);

struct ChangedFigure {
  Figure figure;
  std::optional<Change> change;
};

struct Group {
  std::string value;
  std::uint64_t contacts = 0;
  Figure share;
  std::optional<Change> change;
  std::vector<std::uint64_t> trend;
  std::optional<std::string> owner;          // of more than half of them
  std::size_t owners = 0;                    // known ones that have any
  std::optional<std::string> owner_largest;  // none where two share the first place
};

struct OwnerGroup {
  std::string value;
  std::uint64_t contacts = 0;
  Figure share;
  bool own_service = false;
  std::optional<std::string> top_reason;
  std::optional<Figure> csat;
};

struct OwnService {
  std::string name;
  Figure share;
};

struct PromiseFigures {
  std::string channel;
  Figure kept;
  std::optional<double> goal;
  GoalVerdict verdict = GoalVerdict::kNoGoal;
  std::optional<Change> change;
  std::optional<Figure> response_median, resolution_median, resolution_p90;
};

struct TrendPoint {
  Day from, to;
  Figure figure;
};

struct LoyaltyFigures {
  std::string measure;
  Figure figure;
  std::optional<double> goal;
  GoalVerdict verdict = GoalVerdict::kNoGoal;
  std::optional<Change> change;
  std::optional<measures::Scale> scale;
  std::vector<TrendPoint> trend;
};

enum class ClaimKind {
  kNoData,
  kFew,
  kVolume,
  kTopReason,
  kReasonChanged,
  kGrew,
  kTopOwner,
  kOwnService,
  kPromiseMissed,
  kPromiseKept,
  kPromiseOverall,
  kLoyalty,
  kSatisfactionByOwner,
  kUnknownOwner,
};
std::string_view name_of(ClaimKind kind);  // "no_data" …

// Something the figures allow to be said. Which members hold something is the kind's matter.
struct Claim {
  ClaimKind kind = ClaimKind::kNoData;
  std::uint64_t contacts = 0;
  std::optional<std::uint64_t> customers;
  std::string value;  // reason, owner, channel, measure
  Figure figure;
  Figure others;  // satisfaction_by_owner
  std::optional<Change> change;
  std::optional<double> goal;
  std::optional<measures::Scale> scale;
  std::optional<Grown> grown;
  bool own_service = false, clear = false;
};

struct Overview {
  Period period;
  std::optional<Period> comparison;
  measures::EditionInfo edition;
  std::optional<Day> horizon_day;  // the last day that the data say something of
  ChangedFigure contacts, customers;
  Series series;
  std::vector<std::uint64_t> series_contacts;
  std::vector<Group> reasons;
  std::size_t reasons_more = 0;
  Figure reasons_unknown;
  std::string owners_by = "owner";
  std::vector<OwnerGroup> owners;
  std::size_t owners_more = 0;
  Figure owners_unknown;
  std::optional<OwnService> own_service;
  std::vector<PromiseFigures> promises;
  ChangedFigure promise_overall;
  std::vector<LoyaltyFigures> loyalty;
  std::vector<Grown> grew;
  std::vector<Claim> claims;
};

Result<Overview> make_overview(const OverviewRequest& request, const OverviewSettings& settings,
                               measures::FactReader& facts);

// What the data cover, of all contacts, and how many each day has.
struct Covered {
  Coverage coverage;
  std::map<Day, std::uint64_t> contacts;
};
Covered coverage_of(const Tally& all, const measures::EditionInfo& edition,
                    const calendar::Zone& zone);

}  // namespace gehor::findings
