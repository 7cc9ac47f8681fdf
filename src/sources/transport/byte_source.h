// Bytes in order, as they come out of a file after decompression.
//
// One thread at a time. Made by Content::open() in content.h; format/ reads tables from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "base/result.h"
#include "sources/format/table.h"
#include "sources/transport/blob.h"

namespace gehor::sources {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Up to `count` bytes; 0 only at the end. After an Error nothing more can be read; what came
  // before the fault has been given.
  virtual Result<std::size_t> read(char* to, std::size_t count) = 0;
  // Bytes of the file on disk consumed so far, for progress and for the expansion ratio.
  virtual std::uint64_t disk_position() const = 0;
};

std::unique_ptr<ByteSource> plain_source(std::shared_ptr<const Blob> blob);

// Unpacks gzip, also several gzip streams one after the other.
std::unique_ptr<ByteSource> gzip_source(std::shared_ptr<const Blob> blob, std::string name);

// Passes `inner` through until it has given more than the limits allow, then an Error: what a few
// kilobytes unpack to must not fill our memory or time.
std::unique_ptr<ByteSource> limited_source(std::unique_ptr<ByteSource> inner,
                                           const InputLimits& limits, std::string name);

}  // namespace gehor::sources
