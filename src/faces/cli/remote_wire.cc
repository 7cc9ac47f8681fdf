#include "faces/cli/remote_wire.h"

#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <nlohmann/json.hpp>

namespace gehor::cli {
namespace {

constexpr std::size_t kMostFiles = 200;  // the kernel takes 253 at once

void put_length(char* to, std::uint32_t length) {
  for (int i = 0; i < 4; ++i) to[i] = static_cast<char>(length >> (8 * i));
}

std::uint32_t length_of(const char* from) {
  std::uint32_t length = 0;
  for (int i = 0; i < 4; ++i) {
    length |= static_cast<std::uint32_t>(static_cast<unsigned char>(from[i])) << (8 * i);
  }
  return length;
}

using nlohmann::json;

// False where it is there and no list of texts.
bool read_texts(const json& from, const char* name, std::vector<std::string>& to) {
  const auto found = from.find(name);
  if (found == from.end()) return true;
  if (!found->is_array()) return false;
  for (const json& one : *found) {
    if (!one.is_string()) return false;
    to.push_back(one.get<std::string>());
  }
  return true;
}

bool read_flag(const json& asked, const char* name, bool& to) {
  const auto found = asked.find(name);
  if (found == asked.end()) return true;
  if (!found->is_boolean()) return false;
  to = found->get<bool>();
  return true;
}

}  // namespace

std::string text_of(const RemoteRequest& request) {
  return json{{"version", kWireVersion},
              {"words", request.words},
              {"directory", request.directory},
              {"terminal", request.terminal},
              {"out_terminal", request.out_terminal},
              {"files", request.files}}
      .dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<RemoteRequest> parse_request(const std::string& text) {
  const json asked = json::parse(text, nullptr, false);
  if (!asked.is_object()) return std::nullopt;
  const auto version = asked.find("version");
  if (version == asked.end() || *version != kWireVersion) return std::nullopt;
  RemoteRequest request;
  if (!read_texts(asked, "words", request.words) || !read_texts(asked, "files", request.files)) {
    return std::nullopt;
  }
  const auto directory = asked.find("directory");
  if (directory != asked.end()) {
    if (!directory->is_string()) return std::nullopt;
    request.directory = directory->get<std::string>();
  }
  if (!read_flag(asked, "terminal", request.terminal) ||
      !read_flag(asked, "out_terminal", request.out_terminal)) {
    return std::nullopt;
  }
  return request;
}

bool send_all(int fd, const char* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t n = ::send(fd, bytes, count, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    count -= static_cast<std::size_t>(n);
  }
  return true;
}

bool receive_all(int fd, char* bytes, std::size_t count) {
  while (count > 0) {
    const ssize_t n = ::recv(fd, bytes, count, 0);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    bytes += n;
    count -= static_cast<std::size_t>(n);
  }
  return true;
}

bool send_request(int fd, const std::string& request, const std::vector<int>& files) {
  if (request.size() > kLongestRequest || files.size() > kMostFiles) return false;
  char header[4];
  put_length(header, static_cast<std::uint32_t>(request.size()));
  std::vector<char> control(CMSG_SPACE(sizeof(int) * std::max<std::size_t>(files.size(), 1)));
  iovec part{header, sizeof header};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (!files.empty()) {
    message.msg_control = control.data();
    message.msg_controllen = CMSG_SPACE(sizeof(int) * files.size());
    cmsghdr* rights = CMSG_FIRSTHDR(&message);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof(int) * files.size());
    std::memcpy(CMSG_DATA(rights), files.data(), sizeof(int) * files.size());
  }
  ssize_t sent = -1;
  do {
    sent = ::sendmsg(fd, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  if (sent <= 0) return false;
  const auto n = static_cast<std::size_t>(sent);
  return send_all(fd, header + n, sizeof header - n) &&
         send_all(fd, request.data(), request.size());
}

bool receive_request(int fd, std::string& request, std::vector<int>& files) {
  char header[4];
  std::vector<char> control(CMSG_SPACE(sizeof(int) * kMostFiles));
  iovec part{header, sizeof header};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t got = -1;
  do {
    got = ::recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return false;
  for (cmsghdr* rights = CMSG_FIRSTHDR(&message); rights != nullptr;
       rights = CMSG_NXTHDR(&message, rights)) {
    if (rights->cmsg_level != SOL_SOCKET || rights->cmsg_type != SCM_RIGHTS) continue;
    const std::size_t n = (rights->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    const std::size_t before = files.size();
    files.resize(before + n);
    std::memcpy(files.data() + before, CMSG_DATA(rights), n * sizeof(int));
  }
  const auto n = static_cast<std::size_t>(got);
  if (!receive_all(fd, header + n, sizeof header - n)) return false;
  const std::uint32_t length = length_of(header);
  if (length > kLongestRequest) return false;
  request.resize(length);
  return receive_all(fd, request.data(), request.size());
}

bool send_frame(int fd, char kind, std::string_view bytes) {
  char header[5] = {kind};
  put_length(header + 1, static_cast<std::uint32_t>(bytes.size()));
  return send_all(fd, header, sizeof header) && send_all(fd, bytes.data(), bytes.size());
}

bool receive_frame(int fd, char& kind, std::string& bytes) {
  char header[5];
  if (!receive_all(fd, header, sizeof header)) return false;
  kind = header[0];
  const std::uint32_t length = length_of(header + 1);
  if (length > kLongestFrame) return false;
  bytes.resize(length);
  return receive_all(fd, bytes.data(), bytes.size());
}

FrameBuffer::FrameBuffer(int fd, char kind) : fd_(fd), kind_(kind), buffer_(8192) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

FrameBuffer::~FrameBuffer() { FrameBuffer::sync(); }

int FrameBuffer::sync() {
  const auto filled = static_cast<std::size_t>(pptr() - pbase());
  // Whoever asked may have gone: the command goes on all the same, to nobody.
  if (filled > 0) (void)send_frame(fd_, kind_, {pbase(), filled});
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return 0;
}

FrameBuffer::int_type FrameBuffer::overflow(int_type c) {
  sync();
  if (c != traits_type::eof()) {
    *pptr() = traits_type::to_char_type(c);
    pbump(1);
  }
  return traits_type::not_eof(c);
}

}  // namespace gehor::cli
