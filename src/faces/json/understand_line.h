// One line of `gehor understand`: {"id","text"} in, what was understood out. Any thread; one object
// per thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pipeline/understand.h"

namespace gehor::faces {

class UnderstandLine {
 public:
  explicit UnderstandLine(const pipeline::Understander& understander);
  ~UnderstandLine();
  UnderstandLine(UnderstandLine&&) noexcept;

  // Bytes behind a line that must be readable; what stands there does not matter.
  static constexpr std::size_t kPadding = 64;

  // Appends the answer and a line break: {"id","language","redacted","entities","kind","reason",
  // "reasons","confidence","cause","arises_at","owner","tone","complaint"}, or {"id","error"} where
  // the line is no JSON object with a text; `id` as it came, null where it has none. False in that
  // case.
  bool answer(std::string_view line, std::string& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gehor::faces
