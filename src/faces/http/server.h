// Carries HTTP/1.1 over TCP: connections, limits, time-outs, event streams. Knows no path of ours;
// everything is asked of a Site.
//
// Start at Server::start(); one object per process. Limits: 16 KiB of headers, 1 MiB of body (but
// for uploads), 15 s for a request's head, 60 s of silence; beyond the most connections a new one
// is told to come again. A client that goes away is noticed, also on an event stream.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "faces/http/site.h"

namespace gehor::http {

struct ServerOptions {
  std::string address = "127.0.0.1";  // an IP address, numeric
  std::uint16_t port = 8080;          // 0: any free one
  int ports_to_try = 1;               // from `port` upwards
  std::size_t threads = 0;            // that carry bytes; 0: one per core, at most four
  std::size_t workers = 3;            // that answer what may block
  std::size_t most_connections = 15'000;
  std::chrono::milliseconds grace{5'000};  // for what is being answered when it stops
};

class Server {
 public:
  // kInvalidArgument for an address that is none, kBusy when the port is taken, kIo.
  static Result<std::unique_ptr<Server>> start(const ServerOptions& options, Site& site);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  // Takes no new connections, lets what is being answered end (within the grace), ends event
  // streams. From any thread; the second call does nothing.
  void stop();

 private:
  struct State;
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// "127.0.0.1:8080", "[::1]:0", ":8080", "8080": address and port. kInvalidArgument for anything
// else.
Status parse_listen(const std::string& text, ServerOptions& options);
bool is_loopback(const std::string& address);

}  // namespace gehor::http
