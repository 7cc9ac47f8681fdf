// The same work on many things, on as many threads as there are cores.
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace gehor::pipeline {

inline std::size_t threads_at_most() { return std::max(1U, std::thread::hardware_concurrency()); }

// Calls f(i, thread) for 0 ≤ i < n, in stretches of neighbours; f must be safe for that. `thread`
// is below threads_at_most(), and calls with the same one never run at once. Fewer things than
// `worth_a_thread` are one thread's.
template <typename F>
void in_parallel(std::size_t n, F f, std::size_t worth_a_thread = 64) {
  const std::size_t threads = std::min<std::size_t>(threads_at_most(), n / worth_a_thread + 1);
  std::vector<std::thread> others;
  const auto part = [&](std::size_t t) {
    for (std::size_t i = n * t / threads; i < n * (t + 1) / threads; ++i) f(i, t);
  };
  for (std::size_t t = 1; t < threads; ++t) others.emplace_back(part, t);
  part(0);
  for (std::thread& thread : others) thread.join();
}

// Of texts that are read together (Understander::kTogether says why): many enough for that, few
// enough that no thread waits long for the others.
inline constexpr std::size_t kStretch = 128;

// Calls f(begin, end, thread) for stretches of at most kStretch things each, which are all n of
// them, on as many threads as there are cores; as above otherwise.
template <typename F>
void in_stretches(std::size_t n, F f) {
  const auto stretch = [&](std::size_t i, std::size_t thread) {
    f(i * kStretch, std::min(n, (i + 1) * kStretch), thread);
  };
  in_parallel((n + kStretch - 1) / kStretch, stretch, 2);
}

}  // namespace gehor::pipeline
