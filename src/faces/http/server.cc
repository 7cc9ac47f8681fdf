#include "faces/http/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>
#include <utility>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "faces/http/connection.h"

namespace gehor::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr rlim_t kDescriptorsKept = 200;  // for files, sockets of commands, the stores
constexpr std::chrono::milliseconds kBackOff{100};

// As many descriptors as the system lets us have; gives how many connections that allows.
std::size_t raise_descriptor_limit(std::size_t wanted) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return std::min<std::size_t>(wanted, 512);
  if (limit.rlim_cur < limit.rlim_max) {
    rlimit more = limit;
    more.rlim_cur = std::min<rlim_t>(limit.rlim_max, wanted + kDescriptorsKept);
    if (more.rlim_cur > limit.rlim_cur && ::setrlimit(RLIMIT_NOFILE, &more) == 0) limit = more;
  }
  if (limit.rlim_cur <= 2 * kDescriptorsKept) return 64;
  return std::min<std::size_t>(wanted, limit.rlim_cur - kDescriptorsKept);
}

}  // namespace

struct Server::State {
  State(Site& the_site, std::size_t workers) : site(the_site), pool(workers) {}

  // Destroyed from the last to the first: what still waits in the pool is part of a connection, a
  // connection is part of its context, and says to `connections` that it is gone.
  Site& site;
  Connections connections;
  std::vector<std::unique_ptr<asio::io_context>> contexts;
  std::vector<asio::executor_work_guard<asio::io_context::executor_type>> guards;
  std::vector<std::thread> threads;
  std::unique_ptr<tcp::acceptor> acceptor;
  asio::thread_pool pool;
  std::uint16_t port = 0;
  std::size_t most = 0;
  std::chrono::milliseconds grace{};
  std::atomic<bool> stopping{false};
  std::once_flag stopped;

  asio::awaitable<void> accept_all();
};

asio::awaitable<void> Server::State::accept_all() {
  std::size_t next = 0;
  asio::steady_timer pause(*contexts.front());
  while (!stopping) {
    asio::io_context& home = *contexts[next++ % contexts.size()];
    boost::system::error_code error;
    tcp::socket socket =
        co_await acceptor->async_accept(home, asio::redirect_error(asio::use_awaitable, error));
    if (stopping) co_return;
    if (error) {
      // No descriptors, no memory: what is open goes on, and we try again in a moment.
      pause.expires_after(kBackOff);
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    socket.set_option(tcp::no_delay(true), error);
    const bool full = connections.count() >= most;
    asio::co_spawn(home, serve_connection(std::move(socket), site, pool, connections, full),
                   asio::detached);
  }
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions& options, Site& site) {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) {
    return Error{ErrorCode::kInvalidArgument,
                 "\"" + options.address + "\" is no IP address. Write it as 127.0.0.1 or ::1."};
  }
  auto state = std::make_unique<State>(site, options.workers);
  state->grace = options.grace;
  state->most = raise_descriptor_limit(options.most_connections);
  const std::size_t threads =
      options.threads > 0 ? options.threads
                          : std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
  for (std::size_t i = 0; i < threads; ++i) {
    state->contexts.push_back(std::make_unique<asio::io_context>(1));
    state->guards.push_back(asio::make_work_guard(*state->contexts.back()));
  }
  state->acceptor = std::make_unique<tcp::acceptor>(*state->contexts.front());
  tcp::endpoint endpoint(address, options.port);
  state->acceptor->open(endpoint.protocol(), error);
  if (!error) state->acceptor->set_option(asio::socket_base::reuse_address(true), error);
  for (int i = 0; i < std::max(1, options.ports_to_try); ++i) {
    endpoint.port(static_cast<std::uint16_t>(options.port == 0 ? 0 : options.port + i));
    state->acceptor->bind(endpoint, error);
    if (!error) break;
  }
  if (!error) state->acceptor->listen(4096, error);
  if (error) {
    const bool taken = error == boost::system::errc::address_in_use;
    return Error{taken ? ErrorCode::kBusy : ErrorCode::kIo,
                 taken ? "The port " + std::to_string(options.port) +
                             " is in use by another program. Name another one with --listen " +
                             options.address + ":PORT."
                       : "The address " + options.address + ":" + std::to_string(options.port) +
                             " can not be listened on: " + error.message() + "."};
  }
  state->port = state->acceptor->local_endpoint(error).port();
  State* raw = state.get();
  asio::co_spawn(*state->contexts.front(), raw->accept_all(), asio::detached);
  for (const auto& context : state->contexts) {
    state->threads.emplace_back([home = context.get()] { home->run(); });
  }
  return std::unique_ptr<Server>(new Server(std::move(state)));
}

std::uint16_t Server::port() const { return state_->port; }

void Server::stop() {
  std::call_once(state_->stopped, [this] {
    state_->stopping = true;
    asio::post(*state_->contexts.front(), [this] {
      boost::system::error_code ignored;
      state_->acceptor->close(ignored);
    });
    state_->connections.end_idle();
    const auto until = std::chrono::steady_clock::now() + state_->grace;
    while (state_->connections.count() > 0 && std::chrono::steady_clock::now() < until) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    state_->guards.clear();
    for (const auto& context : state_->contexts) context->stop();
    for (std::thread& thread : state_->threads) thread.join();
    state_->pool.stop();  // what only waits for a thread is not begun any more
    state_->pool.join();
  });
}

Server::~Server() { stop(); }

Status parse_listen(const std::string& text, ServerOptions& options) {
  const auto wrong = [&] {
    return Error{ErrorCode::kInvalidArgument,
                 "--listen is an address and a port, such as 127.0.0.1:8080 or [::1]:8080; \"" +
                     text + "\" is not."};
  };
  std::string address = options.address, port = text;
  if (const std::size_t colon = text.rfind(':'); colon != std::string::npos) {
    address = text.substr(0, colon);
    port = text.substr(colon + 1);
    if (address.size() >= 2 && address.front() == '[' && address.back() == ']') {
      address = address.substr(1, address.size() - 2);
    } else if (address.find(':') != std::string::npos) {
      return wrong();
    }
    if (address.empty()) address = options.address;
    if (address == "localhost") address = "127.0.0.1";
  }
  unsigned number = 0;
  const auto [end, failed] = std::from_chars(port.data(), port.data() + port.size(), number);
  boost::system::error_code error;
  asio::ip::make_address(address, error);
  if (error || failed != std::errc() || end != port.data() + port.size() || number > 65535) {
    return wrong();
  }
  options.address = address;
  options.port = static_cast<std::uint16_t>(number);
  return {};
}

bool is_loopback(const std::string& address) {
  boost::system::error_code error;
  const auto parsed = asio::ip::make_address(address, error);
  return !error && parsed.is_loopback();
}

}  // namespace gehor::http
