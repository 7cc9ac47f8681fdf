#include "sources/transport/spool.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "sources/transport/file_descriptor.h"
#include "sources/transport/sealed_file.h"

namespace gehor::sources {
namespace {

FileDescriptor nameless_file(const std::string& folder) {
#ifdef O_TMPFILE
  const int direct = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (direct >= 0) return FileDescriptor(direct);
#endif
  std::string name = folder + "/gehor-XXXXXX";
  const int made = ::mkostemp(name.data(), O_CLOEXEC);
  if (made >= 0) ::unlink(name.c_str());
  return FileDescriptor(made);
}

}  // namespace

Result<std::shared_ptr<const Blob>> spool(int fd, const std::string& name,
                                          std::uint64_t max_bytes) {
  const char* asked = std::getenv("TMPDIR");
  const std::string folder = asked != nullptr && *asked != '\0' ? asked : "/tmp";
  FileDescriptor file = nameless_file(folder);
  if (file.get() < 0) {
    return Error{ErrorCode::kIo,
                 say("no temporary file can be made in \"{}\" ({}): set TMPDIR to a folder "
                     "you can write to",
                     folder, std::strerror(errno)),
                 {name, 0, {}}};
  }
  if (sodium_init() < 0) return Error{ErrorCode::kInternal, "libsodium does not start", {}};
  SecretKey key;
  if (!key.is_there()) return Error{ErrorCode::kInternal, "no memory for a key", {}};
  SealedWriter writer(std::move(file), std::move(key), name);

  std::vector<char> buffer(std::size_t{64} << 10);
  for (;;) {
    const ssize_t got = ::read(fd, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return Error{ErrorCode::kIo,
                   say("the input can not be read: {}", std::strerror(errno)),
                   {name, 0, {}}};
    }
    if (got == 0) break;
    if (writer.size() + static_cast<std::uint64_t>(got) > max_bytes) {
      return Error{ErrorCode::kBadInput,
                   say("the input is larger than the {} bytes allowed: split it", max_bytes),
                   {name, 0, {}}};
    }
    GEHOR_CHECK(writer.append(buffer.data(), static_cast<std::size_t>(got)));
  }
  sodium_memzero(buffer.data(), buffer.size());
  return writer.finish();
}

}  // namespace gehor::sources
