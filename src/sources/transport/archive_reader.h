// libarchive over a Blob that holds a zip. For the files of this folder only; one thread at a time.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/transport/blob.h"

namespace gehor::sources {

// Does not move, since libarchive keeps a pointer to it for its callbacks.
class ArchiveReader {
 public:
  // From `fine_from` on the archive is taken a byte at a time: libarchive gives nothing of what it
  // unpacked from the piece in which a fault lies, so only then is all before the fault given.
  ArchiveReader(std::shared_ptr<const Blob> blob, std::string name,
                std::uint64_t fine_from = std::numeric_limits<std::uint64_t>::max());
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;
  ~ArchiveReader();

  Status open();

  // The next member's header; false after the last.
  Result<bool> next(archive_entry*& entry);

  // Bytes of the member; 0 at its end.
  Result<std::size_t> read(char* to, std::size_t count);

  std::uint64_t pulled() const { return pulled_; }      // bytes taken since the member's header
  std::uint64_t position() const { return position_; }  // in the archive
  std::uint64_t piece_begin() const { return piece_begin_; }  // of the bytes last taken

 private:
  static la_ssize_t on_read(archive* archive, void* self, const void** data);
  static la_int64_t on_seek(archive* archive, void* self, la_int64_t offset, int whence);
  static la_int64_t on_skip(archive* archive, void* self, la_int64_t count);
  Error failure() const;

  std::shared_ptr<const Blob> blob_;
  std::string name_;
  std::uint64_t fine_from_;
  std::vector<char> buffer_;
  archive* archive_ = nullptr;
  std::string_view block_;  // unpacked and not yet given
  std::optional<Error> failure_;
  std::uint64_t position_ = 0;
  std::uint64_t piece_begin_ = 0;
  std::uint64_t pulled_ = 0;
};

}  // namespace gehor::sources
