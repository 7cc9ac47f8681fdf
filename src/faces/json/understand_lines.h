// Lines of `gehor understand`: {"id","text"} in, what was understood out. Any thread; one object
// per thread.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/understand.h"

namespace gehor::faces {

class UnderstandLines {
 public:
  explicit UnderstandLines(const pipeline::Understander& understander);
  ~UnderstandLines();
  UnderstandLines(UnderstandLines&&) noexcept;

  // Bytes behind each line that must be readable; what stands there does not matter.
  static constexpr std::size_t kPadding = 64;

  // Appends an answer and a line break for each line, in their order: {"id","language","redacted",
  // "entities","kind","reason","reasons","confidence","cause","arises_at","owner","tone",
  // "complaint"}, or {"id","error"} where the line is no JSON object with a text; `id` as it came,
  // null where it has none. How many lines were such.
  std::size_t answer(std::span<const std::string_view> lines, std::string& out);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gehor::faces
