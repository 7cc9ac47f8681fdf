// What the network part (server.h) asks of the site: may this be answered, and with what. No
// network library here; site.cc answers, server.cc carries.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "faces/http/exchange.h"

namespace gehor::http {

// What stands in a request before its body. Views are valid during the call only.
struct Head {
  std::string_view method, target;
  std::string_view host, origin, fetch_site, fetch_mode;  // headers; "" where absent
  std::string_view cookie, authorization, accept_encoding, if_none_match, content_type, file_name;
  std::string_view peer;  // the other end's address
  bool keep_alive = true;
};

// A whole message as it goes over the wire.
using Message = std::shared_ptr<const std::string>;

// Takes a body that is too large for memory, piece by piece, and answers it.
class BodySink {
 public:
  virtual ~BodySink() = default;
  virtual Status append(const char* bytes, std::size_t count) = 0;
  // The body is there as a whole. May block.
  virtual Message finish() = 0;
};

struct Decision {
  enum class Kind : std::uint8_t {
    kSend,  // `message` is the answer; a body is not read, and the connection ends if there is one
    kAnswer,   // read the body, call Site::answer() on a working thread
    kLater,    // read the body, call Site::answer_later()
    kReceive,  // give the body to `sink`
    kEvents,   // an event stream: subscribe
  };
  Kind kind = Kind::kSend;
  Message message;
  std::shared_ptr<Request> request;
  std::unique_ptr<BodySink> sink;
  std::string accept_encoding;
};

class Site {
 public:
  virtual ~Site() = default;
  // Quick, never blocks: called on the threads that carry bytes.
  virtual Decision decide(const Head& head) = 0;
  // May block. Always gives a message.
  virtual Message answer(const Decision& decision) = 0;
  // Quick; `done` is called once, from any thread, when the answer is known.
  virtual void answer_later(const Decision& decision, std::function<void(Message)> done) = 0;
  // For requests that could not even be read.
  virtual Message refuse(int status, std::string_view code, const Sentence& words) = 0;

  // Event streams: what a new one is told first, and where later news go. `push` may be called from
  // any thread; news for nobody are dropped. Ends with the returned handle.
  using Push = std::function<void(Message)>;
  virtual Message events_begin() = 0;
  virtual std::shared_ptr<void> subscribe(Push push) = 0;
};

inline constexpr std::size_t kLargestBody = std::size_t{1} << 20;  // of what is not an upload

}  // namespace gehor::http
