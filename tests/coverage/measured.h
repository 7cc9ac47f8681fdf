// Of which measures it is counted how often their intervals hold what is true.
#pragma once

#include <string>
#include <vector>

namespace gehor::coverage {

inline const std::vector<std::string> kMeasures{"csat",
                                                "csat_index",
                                                "nps",
                                                "ces",
                                                "ces_easy",
                                                "fcr",
                                                "fcr_1d",
                                                "fcr_30d",
                                                "repeat_rate",
                                                "repeat_rate_1d",
                                                "repeat_rate_30d",
                                                "promise_kept",
                                                "response_promise_kept"};

}  // namespace gehor::coverage
