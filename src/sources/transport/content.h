// The contents of a file: one, or for a zip one per member, unpacked while being read.
//
// Start at contents_of(). A Content is immutable and may be opened as often as needed, from any
// thread; each opened ByteSource belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "sources/format/table.h"
#include "sources/transport/blob.h"
#include "sources/transport/byte_source.h"

namespace gehor::sources {

class Content {
 public:
  virtual ~Content() = default;
  virtual const std::string& name() const = 0;  // "a.csv", "-", "a.zip/b.csv"
  virtual std::string compression() const = 0;  // "", "gzip", "zip"
  virtual std::uint64_t bytes() const = 0;      // on disk; of a zip's member about, 0 if not known
  virtual Result<std::unique_ptr<ByteSource>> open() const = 0;
  // BLAKE2b-256 of the bytes on disk (of a zip's member: decompressed), hex.
  virtual Result<std::string> fingerprint() const = 0;
};

// Errors for what can be seen from outside: an encrypted member, an archive in the archive, an
// office document (which is a zip), too many members, nothing inside.
Result<std::vector<std::shared_ptr<const Content>>> contents_of(std::shared_ptr<const Blob> blob,
                                                                const std::string& name,
                                                                const InputLimits& limits);

// The zip part of it, in zip.cc.
Result<std::vector<std::shared_ptr<const Content>>> zip_contents(std::shared_ptr<const Blob> blob,
                                                                 const std::string& name,
                                                                 const InputLimits& limits);

}  // namespace gehor::sources
