// A sliding window over a source's bytes: what a parser has not consumed yet, as one string_view.
//
// One thread at a time. The parser looks at text(); when it needs more it calls more(), which
// keeps the unconsumed text, moved to the front of the buffer and followed by new bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "sources/transport/byte_source.h"

namespace gehor::sources {

// Of a row in which the text ends because more() failed.
inline constexpr const char* kTornRow =
    "the file is damaged or cut off within this row: fetch or copy it again";

class Window {
 public:
  static constexpr std::size_t kStep = std::size_t{1} << 20;

  // `utf16`: the source gives UTF-8 made of UTF-16, and offset() counts the latter's bytes.
  // `mark`: bytes of a byte order mark the source has left out; they count in offset().
  // `expected`: the size of the text where it is known to be small; no limit.
  Window(std::unique_ptr<ByteSource> source, bool utf16, std::uint64_t mark,
         std::uint64_t expected = kStep);

  // Valid until the next more().
  std::string_view text() const { return {buffer_.get() + begin_, end_ - begin_}; }

  // Whether text() reaches the end of the source: more() has said so.
  bool at_end() const { return ended_; }

  // Makes text() longer, by about as much as it is long and at least to kStep. False at the end.
  // An Error comes only when all bytes before the fault are in text().
  Result<bool> more();

  // Drops the first `count` bytes of text().
  void consume(std::size_t count) {
    offset_ += size_on_disk(text().substr(0, count));
    begin_ += count;
  }

  // Where text() begins in the decompressed file, and how long a part of it is there.
  std::uint64_t offset() const { return offset_; }
  std::uint64_t size_on_disk(std::string_view part) const;

  std::uint64_t disk_position() const { return source_->disk_position(); }

 private:
  std::unique_ptr<ByteSource> source_;
  bool utf16_;
  std::size_t step_;
  std::uint64_t offset_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
  std::optional<Error> failure_;
};

}  // namespace gehor::sources
