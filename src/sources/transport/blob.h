// Bytes at rest that can be read at any offset: a file, spooled standard input, a test's string.
//
// Where transport begins; everything above (decompression, decoding, parsing) reads through it.
// All members are const and safe from several threads. Start at open_file() or memory_blob().
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

namespace gehor::sources {

class Blob {
 public:
  virtual ~Blob() = default;
  virtual std::uint64_t size() const = 0;  // bytes
  // Reads up to `count` bytes from `offset`; 0 only at the end.
  virtual Result<std::size_t> read_at(std::uint64_t offset, char* to, std::size_t count) const = 0;
};

// A regular file is read in place. Pipes, sockets and "-" (standard input) are spooled, see
// spool.h, at most `max_bytes` of them. Errors: no such file, a directory, a device, no permission.
Result<std::shared_ptr<const Blob>> open_file(const std::string& path, std::uint64_t max_bytes);

// The same for a file that is open already, read from where it stands; the descriptor stays the
// caller's.
Result<std::shared_ptr<const Blob>> open_descriptor(int fd, const std::string& name,
                                                    std::uint64_t max_bytes);

std::shared_ptr<const Blob> memory_blob(std::string bytes);

// BLAKE2b-256 of all bytes, hex.
Result<std::string> fingerprint_of(const Blob& blob);

}  // namespace gehor::sources
