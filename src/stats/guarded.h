// The guarded share interval over real numbers of cases: what the intervals of interval.h share,
// where a sample is worth so many independent contacts. Pure; any thread. Used inside stats only.
#pragma once

#include "stats/interval.h"

namespace gehor::stats {

// guarded_share_interval() of k cases of n, 0 <= k <= n, n > 0.
Interval guarded_share_of(double k, double n, double confidence);

}  // namespace gehor::stats
