// A figure against the same one of another period, and whether the difference is certain.
//
// Pure; any thread. A verdict is given only where the 95 % interval leaves out no change and there
// is enough to judge by; for counts the unequal numbers of days and weekends must not explain it
// either.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "findings/period.h"
#include "findings/tally.h"
#include "measures/answer.h"
#include "stats/change.h"

namespace gehor::findings {

using measures::Figure;

enum class Verdict {
  kUp,
  kDown,
  kUnclear,
  kNone,  // nothing to compare with
};
std::string_view name_of(Verdict verdict);  // "up" "down" "unclear" "none"

struct Change {
  Figure before;
  std::optional<double> difference, low, high;  // of counts the ratio - 1
  Verdict verdict = Verdict::kNone;
  std::optional<bool> better;
  double p = 1;  // of counts, two-sided: for believing several at once
  bool certain() const { return verdict == Verdict::kUp || verdict == Verdict::kDown; }
};

// Fewer than these on either side (of counts: together) are never judged.
inline constexpr std::uint64_t kFewestContacts = 20;
inline constexpr std::uint64_t kFewestAnswers = 20;

// The two periods, and what the organisation's weeks look like.
class Comparing {
 public:
  // `all` is the tally of all contacts of the selection.
  Comparing(const Period& now, const Period& before, const Tally& all, const Coverage& coverage);

  // `tally`: of the value whose contacts are counted; it says how much its weeks vary.
  Change count(std::uint64_t now, std::uint64_t before, const Tally& tally) const;
  // The verdict stays "unclear" while the data cover the period in part.
  Change share(const measures::Measure& measure, const Figure& now, const Figure& before) const;
  Change score(const measures::Measure& measure, const Figure& now, const Figure& before,
               const stats::Sample& now_sample, const stats::Sample& before_sample) const;

 private:
  std::optional<stats::Dispersion> dispersion(const Tally& tally) const;
  void judge(Change& change, measures::Direction direction) const;

  Period now_, before_;
  Day last_;       // of the weeks that tell how much they vary
  int weeks_ = 0;  // so many, the last ends on last_
  // Steps between weeks that do not tell how much weeks vary: those of the two periods, whose
  // outage or campaign is just what is asked about. Where too few others are left, only the step
  // into the period.
  std::vector<std::size_t> breaks_;
  double exposure_now_ = 0, exposure_before_ = 0;
};

// A count as every figure looks.
Figure count_figure(std::string_view measure, std::uint64_t n);
// A share with its interval.
Figure share_figure(std::string_view measure, std::uint64_t k, std::uint64_t n);

}  // namespace gehor::findings
