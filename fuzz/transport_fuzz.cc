// Files as they lie on a disk: plain, gzip, zip, whole and damaged. The first byte: take the bytes
// as the file, pack them first, or pack and then damage them.
#include <zlib.h>

#include "fuzz/tables.h"
#include "sources/transport/blob.h"
#include "sources/transport/byte_source.h"
#include "sources/transport/content.h"
#include "sources/transport/recognise.h"

namespace gehor::sources {
namespace {

std::string gzip(const std::string& plain) {
  z_stream stream{};
  GEHOR_REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, static_cast<uLong>(plain.size())), '\0');
  std::string in = plain;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  GEHOR_REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

struct Unpacked {
  std::string bytes;
  bool whole = true;
  bool operator==(const Unpacked&) const = default;
};

Unpacked unpack(const Content& content, std::size_t step, std::uint64_t size) {
  Unpacked out;
  auto source = content.open();
  if (!source.ok()) return {"", false};
  std::string buffer(step, '\0');
  for (;;) {
    const auto got = (*source)->read(buffer.data(), buffer.size());
    if (!got.ok()) {
      GEHOR_REQUIRE(!got.error().message.empty());
      out.whole = false;
      break;
    }
    GEHOR_REQUIRE(*got <= buffer.size());
    GEHOR_REQUIRE((*source)->disk_position() <= size);
    if (*got == 0) break;
    out.bytes.append(buffer, 0, *got);
    GEHOR_REQUIRE(out.bytes.size() <= fuzz::small_limits().max_decompressed_bytes + step);
  }
  return out;
}

GEHOR_FUZZ(input) {
  const unsigned choice = input.byte();
  std::string file;
  std::string plain;
  const bool packed = (choice & 3) == 1, damaged = (choice & 3) == 2;
  if (packed || damaged) {
    const std::size_t at = input.byte() * 256 + input.byte();
    const unsigned change = input.byte();
    plain = input.rest();
    file = gzip(plain);
    if ((choice & 4) != 0) file += gzip(plain);  // one stream behind the other
    if (damaged) {
      if (change == 0) {
        file.resize(std::min(file.size(), at));
      } else {
        file[at % file.size()] = static_cast<char>(file[at % file.size()] ^ change);
      }
    }
  } else {
    file = input.rest();
  }
  (void)why_not_text(file);
  const auto contents = contents_of(memory_blob(file), "fuzz", fuzz::small_limits());
  GEHOR_REQUIRE(contents.ok() || !contents.error().message.empty());
  if (!contents.ok()) return;
  GEHOR_REQUIRE(!contents->empty() && contents->size() <= fuzz::small_limits().max_members);
  for (const auto& content : *contents) {
    const Unpacked large = unpack(*content, 1 << 16, file.size());
    const Unpacked small = unpack(*content, 61, file.size());
    GEHOR_REQUIRE(large.whole == small.whole);
    if (large.whole) GEHOR_REQUIRE(large == small);
    const auto fingerprint = content->fingerprint();
    GEHOR_REQUIRE(!fingerprint.ok() || fingerprint->size() == 64);
  }
  if (packed && !plain.empty()) {
    const Unpacked again = unpack(*contents->front(), 4096, file.size());
    GEHOR_REQUIRE(again.whole && again.bytes == ((choice & 4) != 0 ? plain + plain : plain));
  }
}

}  // namespace
}  // namespace gehor::sources
