// From the bytes of a text file to UTF-8: which encoding it is, and decoding.
//
// UTF-16 is turned into UTF-8 as it streams (utf16_source). In every other encoding we read,
// delimiters, quotes and line breaks are the same single bytes as in ASCII, so rows are found in
// the raw bytes and only rows that need it are decoded (Decoder): exact byte offsets, and no cost
// for plain text. Start at choose_encoding().
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/transport/byte_source.h"

namespace gehor::sources {

struct Encoding {
  enum class Kind { kUtf8, kUtf16Le, kUtf16Be, kSingleByte };
  Kind kind = Kind::kUtf8;
  std::string name = "utf-8";  // as in TableOptions
  std::size_t mark = 0;        // bytes of the byte order mark
  std::vector<Sentence> evidence;
};

// `sample`: the beginning of the file, a megabyte where it has it. `asked`: a name in any usual
// spelling ("UTF8", "latin1", "cp1252"); an unknown one is an Error.
Result<Encoding> choose_encoding(std::string_view sample, const std::optional<std::string>& asked);

// Decodes pieces of a file that is not UTF-16. One thread at a time.
class Decoder {
 public:
  // Errors: the encoding has no table.
  static Result<Decoder> make(const Encoding& encoding);

  // Whether `bytes` are the same in UTF-8, without zero bytes; else decode() them.
  bool is_clean(std::string_view bytes) const;

  // Appends `bytes` as UTF-8 to `out`: at most 3 bytes each. In a UTF-8 file a byte that is not
  // part of a valid character is read as Windows-1252, which keeps it recognisable (such files
  // are mostly two exports written one after the other); the few bytes Windows-1252 does not
  // have become U+FFFD. A zero byte becomes a space, since no text means one.
  void decode(std::string_view bytes, std::string& out) const;

 private:
  struct Code {
    std::array<char, 3> bytes = {};
    std::uint8_t size = 0;
  };
  bool utf8_ = true;
  std::array<Code, 256> table_ = {};
};

// UTF-8 of a UTF-16 source, without its byte order mark. A half of a pair alone becomes U+FFFD,
// a zero a space.
std::unique_ptr<ByteSource> utf16_source(std::unique_ptr<ByteSource> inner, bool big_endian);

// How many 16-bit units the text takes in UTF-16.
std::uint64_t utf16_units(std::string_view utf8);

}  // namespace gehor::sources
