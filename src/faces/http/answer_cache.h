// Answers that hold until the figures change, ready to be sent. Thread-safe; find() is quick: it is
// asked before anything else is done for a request.
#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
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

  struct Made {
    Message message;
    bool keep = false;  // it is right for all who ask the same
  };
  // What is kept, else what `make` gives, which is then kept. Of several who ask the same at the
  // same time, as all open pages do when the figures have changed, one works it out and the others
  // wait for it: this one is not quick.
  Message find_or_make(std::string_view target, bool compressed, std::uint64_t version,
                       const std::function<Made()>& make);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  using Messages = std::unordered_map<std::string, Message, Hash, std::equal_to<>>;

  using Asked = std::tuple<std::string, bool, std::uint64_t>;  // target, compressed, version
  Message kept(std::string_view target, bool compressed, std::uint64_t version) const;
  void end_making(const Asked& asked, std::promise<Message>& promise, Message message);

  std::mutex mutex_;
  std::uint64_t version_ = 0;
  std::size_t most_bytes_, bytes_ = 0;
  Messages plain_, compressed_;
  std::map<Asked, std::shared_future<Message>> making_;  // nullptr: it could not be given to others
};

}  // namespace gehor::http
