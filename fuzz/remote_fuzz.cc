// What a command says to the process that runs it, and back, over a socket. The first byte: the
// bytes are a request with its length, a request's text, or frames.
#include <sys/socket.h>
#include <unistd.h>

#include "faces/cli/remote_wire.h"
#include "fuzz/fuzzer.h"

namespace gehor::cli {
namespace {

struct Ends {
  Ends() { GEHOR_REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, fd) == 0); }
  ~Ends() {
    ::close(fd[0]);
    ::close(fd[1]);
  }
  void say_all(const std::string& bytes) {
    GEHOR_REQUIRE(send_all(fd[0], bytes.data(), bytes.size()));
    ::shutdown(fd[0], SHUT_WR);
  }
  int fd[2] = {-1, -1};
};

void check(const std::string& text) {
  const auto request = parse_request(text);
  if (!request) return;
  const auto again = parse_request(text_of(*request));
  GEHOR_REQUIRE(again && again->words == request->words && again->files == request->files &&
                again->directory == request->directory && again->terminal == request->terminal);
}

GEHOR_FUZZ(input) {
  const unsigned choice = input.byte() % 3;
  const std::string bytes = input.rest();
  if (bytes.size() > 60'000) return;  // more than the socket holds
  if (choice == 1) return check(bytes);
  Ends ends;
  if (choice == 0) {
    ends.say_all(bytes);
    std::string request;
    std::vector<int> files;
    if (receive_request(ends.fd[1], request, files)) {
      GEHOR_REQUIRE(request.size() + 4 <= bytes.size());
      check(request);
    }
    GEHOR_REQUIRE(files.empty());
  } else {
    const std::string frame = bytes.substr(0, std::min<std::size_t>(bytes.size(), 30'000));
    GEHOR_REQUIRE(send_frame(ends.fd[0], 'o', frame));
    ends.say_all(bytes.substr(frame.size()));
    char kind = 0;
    std::string got;
    GEHOR_REQUIRE(receive_frame(ends.fd[1], kind, got) && kind == 'o' && got == frame);
    while (receive_frame(ends.fd[1], kind, got)) GEHOR_REQUIRE(got.size() <= kLongestFrame);
  }
}

}  // namespace
}  // namespace gehor::cli
