// A server that ends while much is being asked of it.
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include "faces/http/exchange.h"
#include "faces/http/server.h"
#include "faces/http/wire.h"

namespace gehor::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using namespace std::chrono_literals;

// Answers no request before it may.
class SlowSite final : public Site {
 public:
  std::atomic<int> decided{0}, begun{0}, answered{0};

  void may_answer() {
    may_ = true;
    may_.notify_all();
  }

  Decision decide(const Head& head) override {
    Decision decision;
    decision.kind = Decision::Kind::kAnswer;
    decision.request = std::make_shared<Request>();
    decision.request->method = std::string(head.method);
    ++decided;
    return decision;
  }
  Message answer(const Decision&) override {
    ++begun;
    may_.wait(false);
    ++answered;
    return message_of(Response::json("{}"));
  }
  void answer_later(const Decision& decision, std::function<void(Message)> done) override {
    done(answer(decision));
  }
  Message refuse(int status, std::string_view code, const Sentence& words) override {
    return message_of(Response::error(status, code, words));
  }
  Message events_begin() override { return message_of(Response::nothing()); }
  std::shared_ptr<void> subscribe(Push) override { return nullptr; }

 private:
  std::atomic<bool> may_{false};
};

// Connections that have asked each their question; all have come as far as to the site.
std::vector<tcp::socket> ask(asio::io_context& context, std::uint16_t port, int count,
                             const SlowSite& site) {
  std::vector<tcp::socket> asking;
  for (int i = 0; i < count; ++i) {
    asking.emplace_back(context).connect({asio::ip::make_address("127.0.0.1"), port});
    asio::write(asking.back(), asio::buffer(std::string("GET / HTTP/1.1\r\nHost: x\r\n\r\n")));
  }
  const auto until = std::chrono::steady_clock::now() + 20s;
  while ((site.decided < count || site.begun < 1) && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(1ms);
  }
  return asking;
}

// All that the server says; "still open" where it does not close the connection.
std::string all_of(tcp::socket& socket) {
  socket.non_blocking(true);
  std::string said;
  std::array<char, 4096> piece{};
  const auto until = std::chrono::steady_clock::now() + 20s;
  while (std::chrono::steady_clock::now() < until) {
    boost::system::error_code error;
    said.append(piece.data(), socket.read_some(asio::buffer(piece), error));
    if (error == asio::error::would_block) {
      std::this_thread::sleep_for(1ms);
    } else if (error) {
      return said;
    }
  }
  return "still open";
}

ServerOptions options() {
  ServerOptions options;
  options.port = 0;
  options.workers = 1;
  return options;
}

TEST(Server, WhatIsBeingAnsweredIsAnsweredBeforeItEnds) {
  SlowSite site;
  auto server = Server::start(options(), site);
  ASSERT_TRUE(server.ok());
  asio::io_context context;
  auto asking = ask(context, (*server)->port(), 3, site);
  std::thread ending([&] { (*server)->stop(); });
  site.may_answer();
  ending.join();
  EXPECT_EQ(site.answered, 3);
  for (tcp::socket& socket : asking) EXPECT_TRUE(all_of(socket).starts_with("HTTP/1.1 200"));
}

// What no worker has begun by then is given up, with its connection.
TEST(Server, EndsWithinItsGraceThoughMoreIsAskedThanItCanAnswer) {
  SlowSite site;
  asio::io_context context;
  std::vector<tcp::socket> asking;
  {
    ServerOptions soon = options();
    soon.grace = 20ms;
    auto server = Server::start(soon, site);
    ASSERT_TRUE(server.ok());
    asking = ask(context, (*server)->port(), 5, site);
    std::thread releasing([&] {
      std::this_thread::sleep_for(200ms);
      site.may_answer();
    });
    (*server)->stop();
    releasing.join();
  }
  EXPECT_EQ(site.answered, 1);
  for (tcp::socket& socket : asking) EXPECT_EQ(all_of(socket), "");
}

}  // namespace
}  // namespace gehor::http
