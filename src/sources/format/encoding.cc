#include "sources/format/encoding.h"

#include <fmt/format.h>
#include <simdjson.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cctype>
#include <cstring>

namespace gehor::sources {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

unsigned char byte_at(std::string_view s, std::size_t i) {
  return static_cast<unsigned char>(s[i]);
}

// Length of the valid character of two or more bytes at `i`, 0 if there is none.
std::size_t character_at(std::string_view s, std::size_t i) {
  const unsigned char lead = byte_at(s, i);
  std::size_t length = 0;
  if (lead >= 0xC2 && lead <= 0xDF) length = 2;
  if (lead >= 0xE0 && lead <= 0xEF) length = 3;
  if (lead >= 0xF0 && lead <= 0xF4) length = 4;
  if (length == 0 || i + length > s.size()) return 0;
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte_at(s, i + k) & 0xC0) != 0x80) return 0;
  }
  const unsigned char second = byte_at(s, i + 1);
  const bool bad = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                   (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
  return bad ? 0 : length;
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c == '_' || c == ' ') {
      plain += '-';
    } else {
      plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  if (plain == "utf8" || plain == "ascii" || plain == "us-ascii" || plain == "utf-8-sig") {
    return "utf-8";
  }
  if (plain == "utf16le") return "utf-16le";
  if (plain == "utf16be") return "utf-16be";
  if (plain == "utf16") return "utf-16";
  // Files that claim ISO-8859-1 use the characters Windows added; nothing uses the C1 controls.
  if (plain == "cp1252" || plain == "latin1" || plain == "latin-1" || plain == "iso-8859-1" ||
      plain == "iso8859-1" || plain == "ansi" || plain == "windows1252") {
    return "windows-1252";
  }
  if (plain == "macroman" || plain == "mac-roman" || plain == "mac") return "macintosh";
  if (plain == "cp850" || plain == "ibm-850" || plain == "dos") return "ibm850";
  return plain;
}

// The 256 characters of a single-byte encoding as ICU knows it; empty if it is not one.
std::vector<UChar> look_up_characters(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  if (U_FAILURE(status) != 0) return {};
  std::vector<UChar> characters;
  if (ucnv_getMaxCharSize(converter) == 1) {
    for (int b = 0; b < 256; ++b) {
      const char byte = static_cast<char>(b);
      std::array<UChar, 4> out = {};
      UErrorCode one = U_ZERO_ERROR;
      const int32_t n = ucnv_toUChars(converter, out.data(), 4, &byte, 1, &one);
      const bool good = U_SUCCESS(one) != 0 && n == 1 && !(out[0] >= 0x80 && out[0] < 0xA0);
      characters.push_back(good ? out[0] : UChar{0xFFFD});
    }
  }
  ucnv_close(converter);
  return characters;
}

// The same; Windows-1252, which every file may need, is looked up once.
std::vector<UChar> characters_of(const std::string& name) {
  static const std::vector<UChar> windows = look_up_characters("windows-1252");
  return name == "windows-1252" ? windows : look_up_characters(name);
}

// How well the high bytes inside words read as letters of Western Europe's languages.
double letters_score(std::string_view sample, const std::vector<UChar>& characters,
                     std::size_t& seen) {
  constexpr std::u16string_view kFrequent = u"åäöæøéüÅÄÖÆØ’";
  constexpr std::u16string_view kOthers = u"èêëáàâíìîïóòôúùûñçýßðþšžœÉÈÁÍÓÚÜÑÇÐÞŠŽŒ";
  const auto is_letter = [](unsigned char b) { return std::isalpha(b) != 0; };
  double score = 0;
  seen = 0;
  for (std::size_t i = 1; i + 1 < sample.size(); ++i) {
    const unsigned char b = byte_at(sample, i);
    if (b < 0x80) continue;
    const unsigned char before = byte_at(sample, i - 1);
    const unsigned char after = byte_at(sample, i + 1);
    if (!is_letter(before) || !(is_letter(after) || after >= 0x80)) continue;
    ++seen;
    const auto c = static_cast<char16_t>(characters[b]);
    const bool frequent = kFrequent.find(c) != kFrequent.npos;
    const bool letter = frequent || kOthers.find(c) != kOthers.npos;
    const bool capital_in_word = std::islower(before) != 0 && u_isupper(c) != 0;
    score += !letter || capital_in_word ? -1 : frequent ? 1 : 0.3;
  }
  return score;
}

// Which single-byte encoding: Windows-1252 unless another reads clearly better.
Encoding single_byte_encoding(std::string_view sample) {
  Encoding best;
  best.kind = Encoding::Kind::kSingleByte;
  best.name = "windows-1252";
  std::size_t seen = 0;
  const double windows = letters_score(sample, characters_of(best.name), seen);
  double best_score = windows + std::max(3.0, static_cast<double>(seen) * 0.5);
  for (const char* other : {"macintosh", "ibm850"}) {
    const std::vector<UChar> characters = characters_of(other);
    if (characters.empty()) continue;
    const double score = letters_score(sample, characters, seen);
    if (score > best_score) {
      best_score = score;
      best.name = other;
    }
  }
  return best;
}

std::optional<Encoding> utf16_by_zeros(std::string_view sample) {
  const std::string_view part = sample.substr(0, std::size_t{64} << 10);
  if (part.size() < 4) return std::nullopt;
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < part.size(); ++i) zeros[i % 2] += part[i] == '\0' ? 1 : 0;
  const std::size_t pairs = part.size() / 2;
  const bool little = zeros[1] > zeros[0];
  const std::size_t many = std::max(zeros[0], zeros[1]);
  const std::size_t few = std::min(zeros[0], zeros[1]);
  if (many * 10 < pairs * 4 || few * 20 > many) return std::nullopt;
  Encoding found;
  found.kind = little ? Encoding::Kind::kUtf16Le : Encoding::Kind::kUtf16Be;
  found.name = little ? "utf-16le" : "utf-16be";
  found.evidence = {
      say("{} without a byte order mark: every other byte is zero in {} of "
          "the first {} pairs",
          found.name, many, pairs)};
  return found;
}

Encoding guess(std::string_view sample) {
  if (auto utf16 = utf16_by_zeros(sample)) return *utf16;
  Encoding found;
  std::size_t characters = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i < sample.size();) {
    if (byte_at(sample, i) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = character_at(sample, i);
    // The sample's end may cut a character.
    if (length == 0 && i + 4 <= sample.size()) ++broken;
    characters += length > 0 ? 1 : 0;
    i += std::max<std::size_t>(length, 1);
  }
  if (broken == 0) {
    found.evidence = {characters > 0
                          ? say("utf-8: all {} letters outside ASCII in the first {} bytes "
                                "are valid",
                                characters, sample.size())
                          : say("only ASCII in the first {} bytes, read as utf-8", sample.size())};
    return found;
  }
  if (characters > broken) {
    found.evidence = {
        say("utf-8: {} letters are valid; {} bytes are not and were read as "
            "Windows-1252",
            characters, broken)};
    return found;
  }
  found = single_byte_encoding(sample);
  found.evidence = {say("{}: {} bytes are not valid UTF-8", found.name, broken)};
  return found;
}

}  // namespace

Result<Encoding> choose_encoding(std::string_view sample, const std::optional<std::string>& asked) {
  Encoding marked;
  bool has_mark = true;
  if (sample.starts_with(kUtf8Mark)) {
    marked.mark = 3;
  } else if (sample.starts_with("\xFF\xFE"sv)) {
    marked.kind = Encoding::Kind::kUtf16Le;
    marked.name = "utf-16le";
    marked.mark = 2;
  } else if (sample.starts_with("\xFE\xFF"sv)) {
    marked.kind = Encoding::Kind::kUtf16Be;
    marked.name = "utf-16be";
    marked.mark = 2;
  } else {
    has_mark = false;
  }
  if (asked) {
    Encoding told;
    told.name = plain_name(*asked);
    if (told.name == "utf-16") told.name = marked.name == "utf-16be" ? "utf-16be" : "utf-16le";
    if (told.name == "utf-16le") told.kind = Encoding::Kind::kUtf16Le;
    if (told.name == "utf-16be") told.kind = Encoding::Kind::kUtf16Be;
    if (told.kind == Encoding::Kind::kUtf8 && told.name != "utf-8") {
      told.kind = Encoding::Kind::kSingleByte;
      if (characters_of(told.name).empty()) {
        return Error{ErrorCode::kInvalidArgument,
                     say("the encoding \"{}\" is not known: use utf-8, utf-16le, utf-16be "
                         "or windows-1252",
                         *asked),
                     {}};
      }
    }
    if (marked.name == told.name) told.mark = marked.mark;
    told.evidence = {say("{}: as told", told.name)};
    return told;
  }
  if (has_mark) {
    marked.evidence = {say("{}: the file begins with its byte order mark", marked.name)};
    return marked;
  }
  return guess(sample);
}

Result<Decoder> Decoder::make(const Encoding& encoding) {
  Decoder decoder;
  decoder.utf8_ = encoding.kind != Encoding::Kind::kSingleByte;
  const std::vector<UChar> characters =
      characters_of(decoder.utf8_ ? "windows-1252" : encoding.name);
  if (characters.size() != 256) {
    return Error{
        ErrorCode::kInternal, say("there is no table for the encoding \"{}\"", encoding.name), {}};
  }
  for (std::size_t b = 0; b < 256; ++b) {
    Code& code = decoder.table_[b];
    const unsigned c = b == 0 ? unsigned{' '} : unsigned{characters[b]};
    if (c < 0x80) {
      code = {{static_cast<char>(c)}, 1};
    } else if (c < 0x800) {
      code = {{static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))}, 2};
    } else {
      code = {{static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
               static_cast<char>(0x80 | (c & 0x3F))},
              3};
    }
  }
  return decoder;
}

bool Decoder::is_clean(std::string_view bytes) const {
  // Eight bytes at a time: any with the high bit, any that is zero.
  constexpr std::uint64_t kOnes = 0x0101010101010101ull;
  constexpr std::uint64_t kHighs = 0x8080808080808080ull;
  std::uint64_t suspicious = 0;
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, 8);
    // In (word - kOnes) the high bit shows a zero byte; where it shows a high byte, word does too.
    suspicious |= (word | (word - kOnes)) & kHighs;
  }
  bool clean = suspicious == 0;
  for (; i < bytes.size(); ++i) {
    clean = clean && byte_at(bytes, i) < 0x80 && bytes[i] != '\0';
  }
  if (clean) return true;
  if (std::memchr(bytes.data(), 0, bytes.size()) != nullptr) return false;
  return utf8_ && simdjson::validate_utf8(bytes.data(), bytes.size());
}

void Decoder::decode(std::string_view bytes, std::string& out) const {
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned char b = byte_at(bytes, i);
    if (utf8_ && b >= 0x80) {
      const std::size_t length = character_at(bytes, i);
      if (length > 0) {
        out.append(bytes, i, length);
        i += length;
        continue;
      }
    }
    out.append(table_[b].bytes.data(), table_[b].size);
    ++i;
  }
}

namespace {

class Utf16Source final : public ByteSource {
 public:
  Utf16Source(std::unique_ptr<ByteSource> inner, bool big_endian)
      : inner_(std::move(inner)), big_endian_(big_endian), input_(std::size_t{128} << 10) {}

  Result<std::size_t> read(char* to, std::size_t count) override {
    if (count < 4) return Error{ErrorCode::kInternal, "too small a buffer for UTF-16", {}};
    std::size_t written = 0;
    while (written == 0) {
      if (end_ - begin_ < 4 && !ended_) {
        // What stands before a fault is given first, to its last unit.
        if (Status filled = fill(); !filled.ok()) {
          failure_ = filled.error();
          ended_ = true;
        }
      }
      if (begin_ == end_ && failure_) return *failure_;
      if (begin_ == end_) return std::size_t{0};
      written = convert(to, count);
    }
    return written;
  }

  std::uint64_t disk_position() const override { return inner_->disk_position(); }

 private:
  Status fill() {
    std::copy(input_.begin() + static_cast<std::ptrdiff_t>(begin_),
              input_.begin() + static_cast<std::ptrdiff_t>(end_), input_.begin());
    end_ -= begin_;
    begin_ = 0;
    while (end_ < 4 && !ended_) {
      GEHOR_TRY(const std::size_t got, inner_->read(input_.data() + end_, input_.size() - end_));
      ended_ = got == 0;
      end_ += got;
    }
    if (first_) {
      first_ = false;
      if (end_ >= 2 && unit(0) == 0xFEFF) begin_ = 2;
    }
    return {};
  }

  unsigned unit(std::size_t at) const {
    const auto a = static_cast<unsigned char>(input_[at]);
    const auto b = static_cast<unsigned char>(input_[at + 1]);
    return big_endian_ ? unsigned{a} << 8 | b : unsigned{b} << 8 | a;
  }

  std::size_t convert(char* to, std::size_t count) {
    std::size_t n = 0;
    const auto put = [&](unsigned byte) { to[n++] = static_cast<char>(byte); };
    while (n + 4 <= count && begin_ < end_) {
      if (end_ - begin_ == 1) {  // an odd byte at the end of the file, or half a unit so far
        if (!ended_) break;
        ++begin_;
        put(0xEF), put(0xBF), put(0xBD);
        break;
      }
      unsigned c = unit(begin_);
      std::size_t used = 2;
      if (c >= 0xD800 && c < 0xE000) {
        if (end_ - begin_ < 4 && !ended_) break;
        const unsigned low = end_ - begin_ >= 4 ? unit(begin_ + 2) : 0;
        if (c < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
          c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
          used = 4;
        } else {
          c = 0xFFFD;
        }
      }
      if (c == 0) c = ' ';
      begin_ += used;
      if (c < 0x80) {
        put(c);
      } else if (c < 0x800) {
        put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
      } else if (c < 0x10000) {
        put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
      } else {
        put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
      }
    }
    return n;
  }

  std::unique_ptr<ByteSource> inner_;
  bool big_endian_;
  std::vector<char> input_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
  bool first_ = true;
  std::optional<Error> failure_;
};

}  // namespace

std::unique_ptr<ByteSource> utf16_source(std::unique_ptr<ByteSource> inner, bool big_endian) {
  return std::make_unique<Utf16Source>(std::move(inner), big_endian);
}

std::uint64_t utf16_units(std::string_view utf8) {
  std::uint64_t units = 0;
  for (const char c : utf8) {
    const auto b = static_cast<unsigned char>(c);
    units += ((b & 0xC0) != 0x80 ? 1u : 0u) + (b >= 0xF0 ? 1u : 0u);
  }
  return units;
}

}  // namespace gehor::sources
