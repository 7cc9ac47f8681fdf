// Keeps what can be read only once (standard input, a pipe) so that it can be read several times.
//
// The bytes lie in a temporary file without a name, encrypted (sealed_file.h) under a key that
// exists only in this process's memory: customer texts never reach a disk in the clear, and nothing
// is left behind when the process dies.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "sources/transport/blob.h"

namespace gehor::sources {

// Reads `fd` to its end into a file in $TMPDIR (else /tmp). `name` is used in errors. Errors: no
// room, no temporary folder, more than `max_bytes`.
Result<std::shared_ptr<const Blob>> spool(int fd, const std::string& name, std::uint64_t max_bytes);

}  // namespace gehor::sources
