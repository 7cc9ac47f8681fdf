// Who may ask. Pure but for Sessions, which is thread-safe.
//
// Against pages of strangers: the Host must be one of ours (a name that was pointed at this machine
// is not), and an Origin must be the same as the Host. Against strangers: unless the server listens
// on this machine's loopback only, every request needs the access key, as a bearer or by a session
// that was opened with it.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "faces/http/site.h"

namespace gehor::http {

// The host of "example.org:8080" or "[::1]:8080" in lower case; "" where it is malformed.
std::string host_name(std::string_view host);

// Host and Origin. nullopt: no objection; else what to say.
std::optional<Sentence> foreign(const Head& head, const std::vector<std::string>& our_names);

// Without the query, decoded: "/contacts/1 2". nullopt where it is malformed.
std::optional<std::string> path_of(std::string_view target);

class Sessions {
 public:
  // `access_key` empty: nobody needs one.
  Sessions(std::string access_key, const Clock& clock);

  bool needed() const { return !access_key_.empty(); }
  // "local" where no key is needed, else the session's name; nullopt: not signed in.
  std::optional<std::string> caller(const Head& head);
  // The new session's cookie, as for Set-Cookie; nullopt: wrong, or too many wrong ones lately.
  std::optional<std::string> open(const std::string& access_key, std::string_view peer,
                                  bool& too_many);
  void close(const Head& head);

 private:
  struct Session {
    std::string name;
    Instant last;
  };
  std::string access_key_;
  const Clock& clock_;
  std::mutex mutex_;
  std::map<std::string, Session> by_id_;              // by the keyed hash of the cookie's value
  std::map<std::string, std::deque<Instant>> wrong_;  // by address
};

}  // namespace gehor::http
