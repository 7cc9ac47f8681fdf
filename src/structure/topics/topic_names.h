// Names topics by the phrases that tell them from the others. Pure; one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "structure/topics/vocabulary.h"

namespace gehor::structure {

// The name of a group of texts is one to four phrases of one to three words, the most telling
// first, as they are most often written. Ordered by the log odds of standing in a text of the group
// and not in another one, with the whole sample as prior, over its standard error (Monroe, Colaresi
// and Quinn 2008, Political Analysis 16:372). A phrase must stand in texts of at least
// kFewestPeople of `people` in that group: what few people wrote may be about one of them. A group
// without such a phrase gets none.
inline constexpr std::size_t kFewestPeople = 3;

class TopicNamer {
 public:
  using Texts = std::vector<std::uint32_t>;  // places in the sample

  // Both must outlive it. `people`: who wrote each text.
  TopicNamer(const ReadTexts& sample, const std::vector<std::uint64_t>& people,
             std::string_view language);
  ~TopicNamer();
  TopicNamer(TopicNamer&&) noexcept;
  TopicNamer& operator=(TopicNamer&&) noexcept;

  std::vector<std::string> name(const Texts& group) const;
  // What tells the group from `others` alone.
  std::vector<std::string> name_beside(const Texts& group, const Texts& others) const;
  // What tells both from all others and stands in both; none where they share nothing.
  std::vector<std::string> shared(const Texts& first, const Texts& second) const;

 private:
  class State;
  std::unique_ptr<const State> state_;
};

}  // namespace gehor::structure
