// The real program serving a fresh directory, and a client that says exactly the bytes it is told.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/temp_dir.h"

namespace gehor::test {

struct Answer {
  int status = 0;                              // 0: the connection ended without an answer
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
  nlohmann::json json() const { return nlohmann::json::parse(body, nullptr, false); }
};

// One TCP connection.
class Client {
 public:
  explicit Client(int port);
  ~Client();
  Client(Client&& other) noexcept;
  Client& operator=(Client&&) = delete;

  bool send(std::string_view bytes);
  // One answer by its Content-Length; status 0 when the other end closes or `limit` passes.
  Answer receive(std::chrono::milliseconds limit = std::chrono::seconds(20));
  // Whatever comes within the limit, until `until` stands in it.
  std::string receive_until(std::string_view until,
                            std::chrono::milliseconds limit = std::chrono::seconds(20));
  bool closed_within(std::chrono::milliseconds limit);
  // Says that nothing more will be sent, and reads all there is. `ended`: the other end closed too.
  std::string all_until_closed(std::chrono::milliseconds limit, bool& ended);

 private:
  bool fill(std::chrono::steady_clock::time_point until);
  int fd_ = -1;
  std::string buffer_;
};

class Served {
 public:
  // `flags` after "serve"; --listen 127.0.0.1:0 unless they say otherwise.
  explicit Served(std::vector<std::string> flags = {});
  ~Served();  // ends it; a test fails when it does not end well
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;

  int port() const { return port_; }
  pid_t process() const { return process_; }
  const TempDir& room() const { return room_; }
  std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
  const std::string& said() const { return said_; }  // until it was ready

  Answer get(const std::string& target, const std::string& more_headers = {}) const;
  Answer post(const std::string& target, const std::string& body,
              const std::string& more_headers = "Content-Type: application/json\r\n",
              const std::string& method = "POST") const;
  // Runs a command on the same directory; its exit status and output.
  struct Ran {
    int status = -1;
    std::string out, err;
  };
  Ran run(const std::string& command, const std::string& folder = {}) const;
  // Waits until a job is done or failed; its document.
  nlohmann::json wait_for_job(const std::string& id) const;
  int stop();   // SIGTERM; the exit status
  void kill();  // SIGKILL

 private:
  std::string environment() const;
  TempDir room_;
  pid_t process_ = -1;
  int port_ = 0;
  std::string said_;
};

}  // namespace gehor::test
