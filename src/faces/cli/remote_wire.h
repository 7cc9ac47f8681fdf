// What goes over the socket between a command and the process that runs it. Internal to remote*.cc.
//
// There: four bytes of length (little-endian), then JSON {version, words, directory, terminal,
// out_terminal, files}, with the open files (standard input first) as SCM_RIGHTS of the first byte.
// Back: frames of one byte kind ('o' standard output, 'e' standard error, 'x' the exit status, one
// byte), four bytes of length, the bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace gehor::cli {

inline constexpr std::uint32_t kLongestRequest = 1 << 20;
inline constexpr std::uint32_t kLongestFrame = 1 << 16;
inline constexpr int kWireVersion = 1;

// What is asked for. Files are named in the order in which they come along.
struct RemoteRequest {
  std::vector<std::string> words, files;
  std::string directory;
  bool terminal = false;      // is standard error one?
  bool out_terminal = false;  // is standard output?
};
std::string text_of(const RemoteRequest& request);
// nullopt: of another version, or nothing that can be understood.
std::optional<RemoteRequest> parse_request(const std::string& text);

// All of it, or false.
bool send_all(int fd, const char* bytes, std::size_t count);
bool receive_all(int fd, char* bytes, std::size_t count);

bool send_request(int fd, const std::string& request, const std::vector<int>& files);
// The files are the caller's to close, also when it fails.
bool receive_request(int fd, std::string& request, std::vector<int>& files);

bool send_frame(int fd, char kind, std::string_view bytes);
bool receive_frame(int fd, char& kind, std::string& bytes);

// A stream whose every flush is a frame.
class FrameBuffer final : public std::streambuf {
 public:
  FrameBuffer(int fd, char kind);
  ~FrameBuffer() override;
  FrameBuffer(const FrameBuffer&) = delete;
  FrameBuffer& operator=(const FrameBuffer&) = delete;

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  int fd_;
  char kind_;
  std::vector<char> buffer_;
};

}  // namespace gehor::cli
