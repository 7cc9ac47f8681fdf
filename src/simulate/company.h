// What the company is: departments, reasons, causes with where they arise and who owns them,
// channels, promises, teams, surveys. Constant tables of whole numbers; shares are per mille.
// Any thread. What happens on which day is in plan.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "simulate/calendar.h"

namespace gehor::simulate {

inline constexpr std::uint8_t kNone = 255;  // no department, reason, cause, event …

// Names in the two languages in which the company's own words can be written.
struct Name {
  std::string_view english, swedish;
};

enum Department : std::uint8_t {
  kFinance,
  kNetwork,
  kSales,
  kMarketing,
  kIt,
  kLogistics,
  kProduct,
  kService,
  kDepartments
};
extern const std::array<Name, kDepartments> kDepartmentNames;

enum class Kind : std::uint8_t { kProblem, kQuestion, kErrand, kWish, kPraise };
inline constexpr std::array<std::string_view, 5> kKindNames{"problem", "question", "errand", "wish",
                                                            "praise"};

inline constexpr std::size_t kReasons = 20;
// Reasons that the plan or the course speaks of.
inline constexpr std::uint8_t kUnclearInvoice = 0, kOutage = 3, kCancellation = 8,
                              kCampaignPrice = 9, kLogin = 11, kAppFault = 12, kLateDelivery = 13,
                              kNoAnswer = 15, kPraise = 17, kWish = 18, kBeforeBuying = 19;

// What a reason's contacts are answered with.
enum Remedy : std::uint8_t {
  kMoneyRemedy,
  kParcelRemedy,
  kDigitalRemedy,
  kGridRemedy,
  kContractRemedy,
  kThanksRemedy,
  kRemedies
};
extern const std::array<Remedy, kReasons> kRemedyTable;

struct Reason {
  Name name;
  Kind kind;
  std::uint32_t weight;  // of an ordinary day's matters
  int vexation;          // 0 to 2: how low the scores start
  int returns;           // per mille that come back about it when all goes well
  int voiced;       // per mille of those who have the matter that make contact; the rest is silent
  int transferred;  // per mille that another team must look into
};
extern const std::array<Reason, kReasons> kReasonTable;

struct Cause {
  Name name;
  std::uint8_t reason;
  int share;               // per mille of the reason's matters
  std::uint8_t arises_at;  // a department; kNone: nothing went wrong in the company
  std::uint8_t owner;      // who can remove it, or whose errand it is
  bool avoidable;          // without the cause the contact would not have been made
};
inline constexpr std::size_t kCauses = 38;
extern const std::array<Cause, kCauses> kCauseTable;
// Causes that events bring or actions are taken against.
inline constexpr std::uint8_t kCauseInvoiceLayout = 0, kCauseCarrierScans = 23,
                              kCauseUntestedRelease = 25;

enum Channel : std::uint8_t {
  kPhone,
  kEmail,
  kChat,
  kForm,
  kSocial,
  kSms,
  kLetter,
  kVisit,
  kBot,
  kChannels
};

enum Team : std::uint8_t {
  kPhoneTeam,
  kWrittenTeam,
  kDigitalTeam,
  kBusinessTeam,
  kShopTeam,
  kSpecialists,
  kAssistant,
  kTeams
};
extern const std::array<Name, kTeams> kTeamNames;

struct ChannelPlan {
  std::string_view name;     // as Gehör names it
  Name written;              // as the help desk writes it
  bool at_once;              // answered while the customer waits; only while the company is open
  std::uint32_t share;       // per mille of contacts in opening hours
  std::uint32_t share_shut;  // and when it is closed
  Seconds promise;           // of a first answer: seconds, in opening hours if not at once
  Seconds solve_promise;     // of a solution, in opening hours
  Team team;
  std::array<int, 11> wait;      // seconds before anybody looks, by tenths, without a queue
  std::array<int, 11> handling;  // seconds of work, by tenths
};
extern const std::array<ChannelPlan, kChannels> kChannelTable;

enum Segment : std::uint8_t { kPrivate, kBusiness, kHousing, kSegments };
extern const std::array<Name, kSegments> kSegmentNames;
extern const std::array<Name, 4> kStatusNames;  // loyalty: new, regular, good, best

enum class Tone : std::uint8_t { kCalm, kWorried, kAngry, kGlad };
inline constexpr std::array<std::string_view, 4> kToneNames{"calm", "worried", "angry", "glad"};

// How a customer feels about a contact, 0 well to 3 badly, is the reason's vexation, one more when
// answered late, one more when it is not the first about the matter; in so many of a thousand one
// less, because somebody was kind.
inline constexpr int kKindness = 480;
// What is added, per mille, to the reason's chance of coming back: when answered late, when another
// team had to look into it, when it was never closed.
inline constexpr int kLateReturns = 120, kTransferredReturns = 40, kOpenReturns = 100;

// Per mille of prospects (who ask before buying and are no customers) that become customers.
inline constexpr int kConverts = 280;

// Surveys, per mille: of closed contacts of known customers so many are asked, of those so many for
// CSAT and the others for CES; of customers so many for NPS; so many answer.
inline constexpr int kAsked = 550, kAskedCsat = 670, kAskedNps = 220;
inline constexpr int kAnswers = 320, kAnswersNps = 300;
// In the world missing: by level, and by trouble.
inline constexpr std::array<int, 4> kAnswersByLevel{400, 300, 190, 100};
inline constexpr std::array<int, 3> kAnswersNpsByTrouble{360, 250, 120};

// How answers are spread, per mille, by level.
inline constexpr std::array<std::array<int, 5>, 4> kCsatSpread{{{30, 50, 120, 350, 450},
                                                                {70, 110, 200, 340, 280},
                                                                {200, 220, 220, 220, 140},
                                                                {380, 260, 170, 120, 70}}};
inline constexpr std::array<std::array<int, 7>, 4> kCesSpread{{{20, 30, 50, 100, 200, 300, 300},
                                                               {40, 60, 100, 150, 250, 250, 150},
                                                               {120, 150, 180, 180, 170, 130, 70},
                                                               {300, 220, 170, 130, 90, 60, 30}}};
// By how much trouble a customer has had, 0 to 2.
inline constexpr std::array<std::array<int, 11>, 3> kNpsSpread{
    {{10, 10, 10, 10, 20, 50, 70, 150, 240, 220, 210},
     {30, 20, 30, 50, 60, 120, 130, 190, 180, 110, 80},
     {140, 80, 100, 110, 100, 150, 110, 90, 70, 30, 20}}};

// What a customer has met before the yearly renewal: the worst of it, from best to worst.
enum Cohort : std::uint8_t {
  kNoProblem,
  kSolvedProblem,
  kHandledWell,
  kSilent,
  kHandledBadly,
  kCohorts
};
inline constexpr std::array<std::string_view, kCohorts> kCohortNames{
    "no_problem", "problem_without_complaint", "complaint_handled_well", "silent_problem",
    "complaint_handled_badly"};
// Per mille that stay, by cohort.
inline constexpr std::array<int, kCohorts> kStays{940, 900, 920, 800, 560};

inline constexpr int kProducts = 8;  // by name in each language: see language.h
extern const std::array<Name, kProducts> kProductNames;
extern const std::array<int, kProducts> kProductPrices;  // crowns

}  // namespace gehor::simulate
