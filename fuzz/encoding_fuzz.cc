// Text of any encoding, the first byte choosing which one was asked for. What comes out is UTF-8
// without zero bytes, and the same however it is cut.
#include "base/text.h"
#include "fuzz/fuzzer.h"
#include "sources/format/encoding.h"
#include "sources/transport/blob.h"
#include "sources/transport/byte_source.h"

namespace gehor::sources {
namespace {

std::string all_of(ByteSource& source, std::size_t step) {
  std::string out, buffer(step, '\0');
  for (;;) {
    const auto got = source.read(buffer.data(), buffer.size());
    GEHOR_REQUIRE(got.ok() && *got <= step);
    if (*got == 0) return out;
    out.append(buffer, 0, *got);
  }
}

bool is_clean_text(const std::string& text) {
  return is_valid_utf8(text) && text.find('\0') == std::string::npos;
}

GEHOR_FUZZ(input) {
  constexpr const char* kAsked[] = {"utf-8",  "UTF16LE", "utf-16be",
                                    "cp1252", "latin1",  "ISO 8859-15"};
  const unsigned choice = input.byte() % 8;
  std::optional<std::string> asked;
  if (choice < 6) asked = kAsked[choice];
  if (choice == 6) asked = input.line();
  const std::string bytes = input.rest();
  const auto encoding = choose_encoding(bytes, asked);
  if (!encoding.ok()) {
    GEHOR_REQUIRE(asked.has_value());
    return;
  }
  GEHOR_REQUIRE(encoding->mark <= bytes.size() && encoding->mark <= 4);
  const bool little = encoding->kind == Encoding::Kind::kUtf16Le;
  if (little || encoding->kind == Encoding::Kind::kUtf16Be) {
    const auto source = [&] { return utf16_source(plain_source(memory_blob(bytes)), !little); };
    const std::string text = all_of(*source(), 1 << 16);
    GEHOR_REQUIRE(is_clean_text(text));
    GEHOR_REQUIRE(all_of(*source(), 4) == text);
    GEHOR_REQUIRE(text.size() <= 2 * bytes.size() + 4);
    GEHOR_REQUIRE(2 * utf16_units(text) <= bytes.size() + 2);
    return;
  }
  const auto decoder = Decoder::make(*encoding);
  GEHOR_REQUIRE(decoder.ok());
  std::string text;
  decoder->decode(bytes, text);
  GEHOR_REQUIRE(is_clean_text(text));
  GEHOR_REQUIRE(text.size() <= 3 * bytes.size());
  if (decoder->is_clean(bytes)) GEHOR_REQUIRE(text == bytes);
  // Rows are decoded one by one.
  const std::size_t line = bytes.find('\n');
  if (line == std::string::npos) return;
  std::string parts;
  decoder->decode(std::string_view(bytes).substr(0, line + 1), parts);
  decoder->decode(std::string_view(bytes).substr(line + 1), parts);
  GEHOR_REQUIRE(parts == text);
}

}  // namespace
}  // namespace gehor::sources
