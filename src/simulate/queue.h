// A team that takes what comes in the order in which it comes: so many colleagues, each busy until
// some second of opening hours. Who comes when all are busy waits. One thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

namespace gehor::simulate {

class Queue {
 public:
  Queue() = default;
  // At least one colleague. Nobody waits longer than `most` seconds: then somebody helps out.
  Queue(std::uint32_t colleagues, std::int64_t most)
      : most_(most), size_(std::max(1U, colleagues)) {
    for (std::uint32_t i = 0; i < size_; ++i) free_.push(0);
  }

  std::uint32_t colleagues() const { return size_; }

  // Seconds of opening hours at which the work could begin, `came` being one too.
  std::int64_t look(std::int64_t came) const {
    return std::min(std::max(came, free_.top()), came + most_);
  }
  // Takes that place, for `work` seconds.
  std::int64_t take(std::int64_t came, std::int64_t work) {
    const std::int64_t begins = look(came);
    const std::int64_t free = free_.top();
    free_.pop();
    free_.push(std::max(free, begins + work));
    return begins;
  }

 private:
  std::priority_queue<std::int64_t, std::vector<std::int64_t>, std::greater<>> free_;
  std::int64_t most_ = 0;
  std::uint32_t size_ = 1;
};

}  // namespace gehor::simulate
