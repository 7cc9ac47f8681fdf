// What stands in an HTTP request's head, a line each: target, Host, Origin, Cookie, Authorization,
// Accept-Encoding, an address to listen on, a file's name.
#include "base/text.h"
#include "faces/http/assets.h"
#include "faces/http/exchange.h"
#include "faces/http/guard.h"
#include "faces/http/routes.h"
#include "faces/http/server.h"
#include "faces/http/wire.h"
#include "fuzz/fuzzer.h"

namespace gehor::http {
namespace {

std::string encoded(const std::string& text) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    out += '%';
    out += kDigits[static_cast<unsigned char>(c) >> 4];
    out += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

void check_target(const std::string& target) {
  if (const auto path = path_of(target)) {
    GEHOR_REQUIRE(is_valid_utf8(*path) && path->front() == '/');
    GEHOR_REQUIRE(path->find('\0') == std::string::npos);
    GEHOR_REQUIRE(path_of("/" + encoded(path->substr(1))) == *path);
    std::vector<std::string> matched;
    std::string allowed;
    for (const char* method : {"GET", "HEAD", "POST", "DELETE", "PUT"}) {
      if (const Route* route = find_route(method, *path, matched, allowed)) {
        GEHOR_REQUIRE(matched.size() <= 2);
        GEHOR_REQUIRE(split(route->path, '/').size() == split(*path, '/').size());
      }
    }
    (void)find_asset(*path);
  }
  const std::size_t mark = target.find('?');
  const auto parameters =
      Parameters::parse(mark == std::string::npos ? "" : std::string_view(target).substr(mark + 1));
  if (!parameters.ok()) return;
  std::string query;
  for (const auto& [name, value] : parameters->list()) {
    GEHOR_REQUIRE(is_valid_utf8(name) && is_valid_utf8(value));
    query += (query.empty() ? "" : "&") + encoded(name) + "=" + encoded(value);
    const auto number = parameters->number(name, 1, 1, 1000);
    GEHOR_REQUIRE(!number.ok() || (*number >= 1 && *number <= 1000));
    (void)parameters->known({"limit", "offset"});
  }
  const auto again = Parameters::parse(query);
  GEHOR_REQUIRE(again.ok() && again->list() == parameters->list());
}

// One header more, or one line more, must not be possible.
void check_head(const Message& message) {
  const std::string_view head = std::string_view(*message).substr(0, message->find("\r\n\r\n"));
  for (const std::string_view line : split(head, '\n')) {
    GEHOR_REQUIRE(line.find('\r') == line.size() - 1 || line.find('\r') == std::string::npos);
    GEHOR_REQUIRE(!line.starts_with("Injected"));
  }
}

GEHOR_FUZZ(input) {
  const std::string target = input.line(), host = input.line(), origin = input.line(),
                    cookie = input.line(), authorization = input.line(), accept = input.line(),
                    listen = input.line(), name = input.rest();
  check_target(target);
  const std::string called = host_name(host);
  GEHOR_REQUIRE(called.size() <= host.size());
  Head head;
  head.method = "GET";
  head.target = target;
  head.host = host;
  head.origin = origin;
  head.cookie = cookie;
  head.authorization = authorization;
  const auto objection = foreign(head, {"gehor.example.org"});
  if (called.empty()) GEHOR_REQUIRE(objection.has_value());
  if (!objection && called.find("example") != std::string::npos &&
      !called.ends_with(".localhost") && called.front() != '[') {
    GEHOR_REQUIRE(called == "gehor.example.org");
  }
  const FixedClock clock(Instant{});
  Sessions sessions("an access key", clock);
  const auto caller = sessions.caller(head);
  GEHOR_REQUIRE(!caller || authorization == "Bearer an access key");
  sessions.close(head);
  (void)accepts(accept, "gzip");
  ServerOptions options;
  if (parse_listen(listen, options).ok()) (void)is_loopback(options.address);

  std::string injected = name + "\r\nInjected: 1\r\n\r\n";
  check_head(message_of(Response::csv("a\r\n", injected)));
  check_head(message_of(Response::error(400, "wrong", say("\"{}\" is wrong.", injected))));
}

}  // namespace
}  // namespace gehor::http
