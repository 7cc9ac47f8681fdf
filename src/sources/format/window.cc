#include "sources/format/window.h"

#include <algorithm>
#include <cstring>

#include "sources/format/encoding.h"

namespace gehor::sources {

Window::Window(std::unique_ptr<ByteSource> source, bool utf16, std::uint64_t mark,
               std::uint64_t expected)
    : source_(std::move(source)),
      utf16_(utf16),
      step_(static_cast<std::size_t>(std::min<std::uint64_t>(kStep, expected + 64))),
      offset_(mark) {}

Result<bool> Window::more() {
  if (failure_) return *failure_;
  if (ended_) return false;
  const std::size_t held = end_ - begin_;
  const std::size_t wanted = std::max(step_, held * 2);
  if (capacity_ < wanted) {
    auto larger = std::make_unique_for_overwrite<char[]>(wanted);
    if (held > 0) std::memcpy(larger.get(), buffer_.get() + begin_, held);
    buffer_ = std::move(larger);
    capacity_ = wanted;
  } else if (begin_ > 0) {
    std::memmove(buffer_.get(), buffer_.get() + begin_, held);
  }
  begin_ = 0;
  end_ = held;
  // Filled as far as it goes: small steps would make the parser look at long rows again and again.
  while (end_ + 4 <= capacity_) {
    Result<std::size_t> got = source_->read(buffer_.get() + end_, capacity_ - end_);
    if (!got.ok()) {
      failure_ = got.error();
      break;
    }
    if (*got == 0) {
      ended_ = true;
      break;
    }
    end_ += *got;
  }
  if (end_ - begin_ > held) return true;
  if (failure_) return *failure_;
  return false;
}

std::uint64_t Window::size_on_disk(std::string_view part) const {
  return utf16_ ? 2 * utf16_units(part) : part.size();
}

}  // namespace gehor::sources
