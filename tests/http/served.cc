#include "tests/http/served.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <thread>
#include <utility>

namespace gehor::test {
namespace {

using SteadyClock = std::chrono::steady_clock;

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

Client::Client(int port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    ::close(fd_);
    fd_ = -1;
  }
}
Client::Client(Client&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), buffer_(std::move(other.buffer_)) {}
Client::~Client() {
  if (fd_ >= 0) ::close(fd_);
}

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

bool Client::fill(SteadyClock::time_point until) {
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(until - SteadyClock::now()).count();
  pollfd wait{fd_, POLLIN, 0};
  if (left <= 0 || ::poll(&wait, 1, static_cast<int>(left)) <= 0) return false;
  char bytes[16384];
  const ssize_t n = ::recv(fd_, bytes, sizeof bytes, 0);
  if (n <= 0) return false;
  buffer_.append(bytes, static_cast<std::size_t>(n));
  return true;
}

Answer Client::receive(std::chrono::milliseconds limit) {
  const auto until = SteadyClock::now() + limit;
  Answer answer;
  std::size_t end;
  while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
    if (!fill(until)) return answer;
  }
  std::istringstream head(buffer_.substr(0, end));
  buffer_.erase(0, end + 4);
  std::string line;
  std::getline(head, line);
  answer.status = std::atoi(line.substr(9, 3).c_str());
  while (std::getline(head, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) continue;
    answer.headers[lower(line.substr(0, colon))] = line.substr(colon + 2);
  }
  const auto length =
      static_cast<std::size_t>(answer.headers.contains("content-length")
                                   ? std::atoll(answer.headers["content-length"].c_str())
                                   : 0);
  while (buffer_.size() < length) {
    if (!fill(until)) break;
  }
  answer.body = buffer_.substr(0, length);
  buffer_.erase(0, length);
  return answer;
}

std::string Client::receive_until(std::string_view text, std::chrono::milliseconds limit) {
  const auto until = SteadyClock::now() + limit;
  while (buffer_.find(text) == std::string::npos && fill(until)) {
  }
  return std::exchange(buffer_, {});
}

bool Client::closed_within(std::chrono::milliseconds limit) {
  const auto until = SteadyClock::now() + limit;
  while (SteadyClock::now() < until) {
    pollfd wait{fd_, POLLIN, 0};
    if (::poll(&wait, 1, 50) <= 0) continue;
    char bytes[4096];
    if (::recv(fd_, bytes, sizeof bytes, 0) <= 0) return true;
  }
  return false;
}

std::string Client::all_until_closed(std::chrono::milliseconds limit, bool& ended) {
  ::shutdown(fd_, SHUT_WR);
  const auto until = SteadyClock::now() + limit;
  while (fill(until)) {
  }
  ended = SteadyClock::now() < until;
  return std::exchange(buffer_, {});
}

std::string Served::environment() const {
  return "HOME='" + room_.path().string() + "' XDG_RUNTIME_DIR='" + room_.path().string() +
         "' GEHOR_KEYS='" + (room_ / "keys").string() + "' GEHOR_DATA='" +
         (room_ / "data").string() + "' ";
}

Served::Served(std::vector<std::string> flags) {
  bool listens = false;
  std::string command = environment() + "exec '" GEHOR_PROGRAM "' serve";
  for (const std::string& flag : flags) {
    command += " '" + flag + "'";
    listens = listens || flag == "--listen";
  }
  if (!listens) command += " --listen 127.0.0.1:0";
  const auto out = room_ / "served.out", err = room_ / "served.err";
  process_ = ::fork();
  if (process_ == 0) {
    const int o = ::open(out.c_str(), O_WRONLY | O_CREAT, 0600);
    const int e = ::open(err.c_str(), O_WRONLY | O_CREAT, 0600);
    ::dup2(o, 1);
    ::dup2(e, 2);
    ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    ::_exit(127);
  }
  for (int i = 0; i < 600; ++i) {
    said_ = text_of(out);
    const std::size_t at = said_.find("Gehör is at http://");
    const std::size_t end = said_.find("/\n", at == std::string::npos ? 0 : at);
    if (at != std::string::npos && end != std::string::npos &&
        said_.find("Ctrl-C") != std::string::npos) {
      const std::string address = said_.substr(at, end - at);
      port_ = std::atoi(address.substr(address.rfind(':') + 1).c_str());
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  ADD_FAILURE() << "the server did not begin: " << text_of(out) << text_of(err);
}

int Served::stop() {
  if (process_ < 0) return 0;
  ::kill(process_, SIGTERM);
  int status = 0;
  for (int i = 0; i < 300; ++i) {
    if (::waitpid(process_, &status, WNOHANG) == process_) {
      process_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  ::kill(process_, SIGKILL);
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return -1;
}

void Served::kill() {
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
}

Served::~Served() {
  if (process_ >= 0) {
    EXPECT_EQ(stop(), 0) << text_of(room_ / "served.err");
  }
}

Answer Served::get(const std::string& target, const std::string& more) const {
  Client client(port_);
  client.send("GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\n" + more + "\r\n");
  return client.receive();
}

Answer Served::post(const std::string& target, const std::string& body, const std::string& more,
                    const std::string& method) const {
  Client client(port_);
  client.send(method + " " + target + " HTTP/1.1\r\nHost: " + host() +
              "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + more + "\r\n" + body);
  return client.receive();
}

Served::Ran Served::run(const std::string& command, const std::string& folder) const {
  const auto out = room_ / "ran.out", err = room_ / "ran.err";
  const std::string in = folder.empty() ? room_.path().string() : folder;
  const std::string line = "cd '" + in + "' && " + environment() + "'" GEHOR_PROGRAM "' " +
                           command + " >'" + out.string() + "' 2>'" + err.string() + "'";
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text_of(out), text_of(err)};
}

nlohmann::json Served::wait_for_job(const std::string& id) const {
  for (int i = 0; i < 1200; ++i) {
    const auto job = get("/api/v1/jobs/" + id).json();
    if (job.value("state", "") == "done" || job.value("state", "") == "failed") return job;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  ADD_FAILURE() << "job " << id << " did not end";
  return {};
}

}  // namespace gehor::test
