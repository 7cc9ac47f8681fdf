// A whole connection as the server carries it, over a socket in this process: any bytes, in two
// pieces. What comes back is whole answers and nothing else, and the same requests are seen however
// the bytes were cut.
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_future.hpp>

#include "faces/http/connection.h"
#include "faces/http/events.h"
#include "faces/http/exchange.h"
#include "faces/http/guard.h"
#include "faces/http/wire.h"
#include "fuzz/fuzzer.h"

namespace gehor::http {
namespace {

namespace asio = boost::asio;

// Answers by the address what the real site answers by its table, and writes down what it was
// asked.
class AnySite final : public Site {
 public:
  std::vector<std::string> seen;

  Decision decide(const Head& head) override {
    seen.push_back(std::string(head.method) + " " + std::string(head.target));
    Decision decision;
    decision.accept_encoding = std::string(head.accept_encoding);
    const auto path = path_of(head.target);
    if (!path || foreign(head, {})) {
      decision.message = message_of(Response::error(400, "malformed", "No."));
    } else if (path->starts_with("/events")) {
      decision.kind = Decision::Kind::kEvents;
    } else if (head.method == "POST") {
      decision.kind = Decision::Kind::kReceive;
      decision.sink = std::make_unique<Sink>(*this);
    } else if (path->starts_with("/api")) {
      decision.kind = Decision::Kind::kAnswer;
      decision.request = std::make_shared<Request>();
      decision.request->method = std::string(head.method);
    } else {
      decision.message = page(head.method == "HEAD");
    }
    return decision;
  }
  Message answer(const Decision& decision) override {
    const std::string& body = decision.request->body;
    GEHOR_REQUIRE(body.size() <= kLargestBody);
    seen.push_back("body " + body);
    return message_of(marked(Response::json("{}"), decision.request->method == "HEAD"),
                      decision.accept_encoding, decision.request->method == "HEAD");
  }
  void answer_later(const Decision& decision, std::function<void(Message)> done) override {
    done(answer(decision));
  }
  Message refuse(int status, std::string_view code, const Sentence& words) override {
    seen.push_back("refused " + std::string(code));
    return message_of(Response::error(status, code, words));
  }
  Message events_begin() override { return std::make_shared<const std::string>(Events::head()); }
  std::shared_ptr<void> subscribe(Push) override { return nullptr; }

 private:
  struct Sink final : BodySink {
    explicit Sink(AnySite& the_site) : site(the_site) {}
    Status append(const char* bytes, std::size_t count) override {
      body.append(bytes, count);
      return {};
    }
    Message finish() override {
      site.seen.push_back("upload " + body);
      return message_of(Response::nothing());
    }
    AnySite& site;
    std::string body;
  };
  static Response marked(Response response, bool head_only) {
    if (head_only) response.headers.emplace_back("X-Head", "1");
    return response;
  }
  static Message page(bool head_only) {
    Response response;
    response.content_type = "text/plain";
    response.body = "a page";
    return message_of(marked(response, head_only), {}, head_only);
  }
};

// Whole answers, one behind the other; an event stream may follow as the last.
void check_answers(std::string_view said) {
  while (!said.empty()) {
    if (said.starts_with("HTTP/1.1 100 Continue\r\n\r\n")) {
      said.remove_prefix(25);
      continue;
    }
    GEHOR_REQUIRE(said.starts_with("HTTP/1.1 "));
    const std::size_t end = said.find("\r\n\r\n");
    GEHOR_REQUIRE(end != std::string_view::npos);
    const std::string_view head = said.substr(0, end + 2);
    said.remove_prefix(end + 4);
    if (head.find("text/event-stream") != std::string_view::npos) return;
    const std::size_t length = head.find("Content-Length: ");
    if (length == std::string_view::npos || head.find("X-Head: 1") != std::string_view::npos)
      continue;
    const auto size =
        static_cast<std::size_t>(std::atoll(std::string(head.substr(length + 16)).c_str()));
    GEHOR_REQUIRE(said.size() >= size);
    said.remove_prefix(size);
  }
}

void read_all(int fd, std::string& said) {
  char buffer[1 << 16];
  ssize_t n = 0;
  while ((n = ::recv(fd, buffer, sizeof buffer, MSG_DONTWAIT)) > 0) {
    said.append(buffer, static_cast<std::size_t>(n));
  }
}

std::vector<std::string> serve(const std::string& bytes, std::size_t cut) {
  static asio::thread_pool pool(1);
  int fd[2];
  GEHOR_REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fd) == 0);
  AnySite site;
  Connections connections;
  asio::io_context context(1);
  asio::ip::tcp::socket socket(context);
  socket.assign(asio::ip::tcp::v4(), fd[0]);
  bool done = false;
  asio::co_spawn(context, serve_connection(std::move(socket), site, pool, connections, false),
                 [&](std::exception_ptr thrown) {
                   GEHOR_REQUIRE(thrown == nullptr);
                   done = true;
                 });
  std::string said;
  std::size_t sent = 0;
  auto moved = std::chrono::steady_clock::now();
  while (!done) {
    const std::size_t before = sent + said.size();
    const std::size_t until = sent < cut ? cut : bytes.size();
    if (sent < until) {
      const ssize_t n =
          ::send(fd[1], bytes.data() + sent, until - sent, MSG_DONTWAIT | MSG_NOSIGNAL);
      if (n > 0) sent += static_cast<std::size_t>(n);
      if (n < 0 && errno == EPIPE) sent = bytes.size();
    }
    if (sent == bytes.size()) ::shutdown(fd[1], SHUT_WR);
    if (context.stopped()) context.restart();
    context.run_one_for(std::chrono::milliseconds(20));
    context.poll();
    read_all(fd[1], said);
    // A connection whose other end has said all it will must end by itself. (On a busy machine
    // that may take its time, but never so long without a byte.)
    const auto now = std::chrono::steady_clock::now();
    if (sent + said.size() != before) moved = now;
    GEHOR_REQUIRE(now - moved < std::chrono::seconds(15));
  }
  read_all(fd[1], said);
  ::close(fd[1]);
  context.poll();
  // The pool's thread may still be at the last lines of the connection's work, in this context.
  asio::post(pool, asio::use_future).wait();
  GEHOR_REQUIRE(connections.count() == 0);
  check_answers(said);
  return site.seen;
}

// Longer ones are thousands of small requests: they take seconds and show nothing else.
constexpr std::size_t kLongest = std::size_t{16} << 10;

GEHOR_FUZZ(input) {
  const std::size_t cut = input.byte() * 4;
  std::string bytes = input.rest();
  if (bytes.size() > kLongest) bytes.resize(kLongest);
  // A head that never ends may be seen to be wrong at once, or not before the connection does:
  // what has come of it by then decides (Boost.Beast).
  const auto but_malformed = [](std::vector<std::string> seen) {
    if (!seen.empty() && seen.back() == "refused malformed") seen.pop_back();
    return seen;
  };
  const auto seen = serve(bytes, std::min(cut, bytes.size()));
  GEHOR_REQUIRE(but_malformed(serve(bytes, 0)) == but_malformed(seen));
}

}  // namespace
}  // namespace gehor::http
