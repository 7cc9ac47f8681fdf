// Answers that hold until the figures change, ready to be sent. Thread-safe, and quick: it is asked
// before anything else is done for a request.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "faces/http/site.h"

namespace gehor::http {

class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // nullptr when there is none of this version of the figures.
  Message find(std::string_view target, bool compressed, std::uint64_t version);
  // Kept unless the version is older than what is kept already.
  void put(std::string_view target, bool compressed, std::uint64_t version, Message message);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  using Messages = std::unordered_map<std::string, Message, Hash, std::equal_to<>>;

  std::mutex mutex_;
  std::uint64_t version_ = 0;
  std::size_t most_bytes_, bytes_ = 0;
  Messages plain_, compressed_;
};

}  // namespace gehor::http
