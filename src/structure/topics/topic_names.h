// Names topics by the phrases that tell them from the others. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "structure/topics/mixture.h"
#include "structure/topics/vocabulary.h"

namespace gehor::structure {

// One to four phrases of one to three words per topic, the most telling first, as they are most
// often written. Ordered by the log odds of standing in a text of the topic and not in another one,
// with the whole sample as prior, over its standard error (Monroe, Colaresi and Quinn 2008,
// Political Analysis 16:372). A phrase must stand in texts of at least kFewestPeople of `people` in
// that topic: what few people wrote may be about one of them. A topic without such a phrase gets
// none.
inline constexpr std::size_t kFewestPeople = 3;
std::vector<std::vector<std::string>> topic_names(const ReadTexts& sample,
                                                  const std::vector<std::uint64_t>& people,
                                                  const Partition& partition,
                                                  std::string_view language);

}  // namespace gehor::structure
