#include "base/suggestion.h"

#include "base/text.h"

namespace gehor {

Sentence did_you_mean(const std::string& word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? say("Known are: {}.", join(known, ", "))
                      : say("Did you mean \"{}\"?", near);
}

}  // namespace gehor
