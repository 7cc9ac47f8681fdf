// What every fuzzer begins with: GEHOR_FUZZ(input) { … } takes any bytes and must come to its end,
// with every GEHOR_REQUIRE held.
//
// The same source becomes two things: with clang a libFuzzer program (fuzz/CMakeLists.txt), and in
// every build a part of tests/fuzz, which replays the kept inputs of fuzz/corpus/NAME.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

namespace gehor::fuzz {

// The bytes of one input, taken from the front.
class Input {
 public:
  explicit Input(std::string_view bytes) : bytes_(bytes) {}

  // 0 at the end.
  unsigned byte() {
    if (bytes_.empty()) return 0;
    const auto value = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  // Up to the next line break, which is left out.
  std::string line() {
    const std::size_t end = std::min(bytes_.find('\n'), bytes_.size());
    std::string text(bytes_.substr(0, end));
    bytes_.remove_prefix(std::min(end + 1, bytes_.size()));
    return text;
  }
  std::string rest() {
    std::string text(bytes_);
    bytes_ = {};
    return text;
  }
  bool empty() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

using Function = void (*)(Input);

[[noreturn]] inline void broken(const char* promise, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, promise);
  std::abort();
}

// Of the replaying program: the fuzzers by name.
std::map<std::string, Function>& fuzzers();

struct Registered {
  Registered(const char* file, Function function);
};

}  // namespace gehor::fuzz

#define GEHOR_REQUIRE(...) \
  ((__VA_ARGS__) ? void() : ::gehor::fuzz::broken(#__VA_ARGS__, __FILE__, __LINE__))

#ifdef GEHOR_FUZZ_REPLAY
#define GEHOR_FUZZ(input)                                                     \
  static void fuzz_one(::gehor::fuzz::Input);                                 \
  static const ::gehor::fuzz::Registered fuzz_registered(__FILE__, fuzz_one); \
  static void fuzz_one(::gehor::fuzz::Input input)
#else
#define GEHOR_FUZZ(input)                                                             \
  static void fuzz_one(::gehor::fuzz::Input);                                         \
  extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
    fuzz_one(::gehor::fuzz::Input({reinterpret_cast<const char*>(data), size}));      \
    return 0;                                                                         \
  }                                                                                   \
  static void fuzz_one(::gehor::fuzz::Input input)
#endif
