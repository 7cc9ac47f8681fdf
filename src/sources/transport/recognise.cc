#include "sources/transport/recognise.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace gehor::sources {
namespace {

using std::string_view_literals::operator""sv;

struct Signature {
  std::string_view bytes;
  const char* advice;
};

constexpr const char* kUnpack = "this looks like a packed archive: unpack it first";
constexpr const char* kPicture = "this looks like a picture: give a table (CSV or JSON)";
constexpr const char* kMedia = "this looks like sound or film: give a table (CSV or JSON)";

constexpr std::array kPacked = {
    Signature{"7z\xBC\xAF\x27\x1C"sv, kUnpack},
    Signature{"Rar!\x1A\x07"sv, kUnpack},
    Signature{"BZh"sv, kUnpack},
    Signature{"\xFD\x37zXZ\0"sv, kUnpack},
    Signature{"\x28\xB5\x2F\xFD"sv, kUnpack},
    Signature{"\x04\x22\x4D\x18"sv, kUnpack},
    Signature{"\x1F\x9D"sv, kUnpack},
};

constexpr std::array kKnown = {
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
              "this looks like an old Excel workbook or Word document: save it as CSV"},
    Signature{"%PDF"sv, "this looks like a PDF: export the table behind it as CSV"},
    Signature{"{\\rtf"sv, "this looks like a text document (RTF): save its table as CSV"},
    Signature{"\x89PNG"sv, kPicture},
    Signature{"\xFF\xD8\xFF"sv, kPicture},
    Signature{"GIF8"sv, kPicture},
    Signature{"II*\0"sv, kPicture},
    Signature{"MM\0*"sv, kPicture},
    Signature{"RIFF"sv, kMedia},
    Signature{"ID3"sv, kMedia},
    Signature{"OggS"sv, kMedia},
    Signature{"fLaC"sv, kMedia},
    Signature{"SQLite format 3\0"sv, "this is an SQLite database: export its table as CSV"},
    Signature{"PAR1"sv, "this is a Parquet file: export it as CSV or JSON"},
    Signature{"Obj\x01"sv, "this is an Avro file: export it as CSV or JSON"},
    Signature{"\x7F"
              "ELF"sv,
              "this is a program, not a table"},
    Signature{"\xFF\xFE\0\0"sv, "this is UTF-32 text: save it as UTF-8"},
    Signature{"\0\0\xFE\xFF"sv, "this is UTF-32 text: save it as UTF-8"},
};

bool starts_with_word(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

std::optional<Sentence> markup(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) {
    text.remove_prefix(1);
  }
  for (const std::string_view tag : {"<!doctype html"sv, "<html"sv, "<table"sv, "<head"sv}) {
    if (starts_with_word(text, tag)) {
      return "this looks like a web page (some systems name it .xls): open it in a spreadsheet "
             "and save it as CSV";
    }
  }
  if (starts_with_word(text, "<?xml")) {
    return "this looks like XML: export it as CSV or JSON";
  }
  return std::nullopt;
}

// UTF-16 has its zeros on one side of each pair.
bool zeros_on_one_side(std::string_view bytes) {
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
  return std::max(zeros[0], zeros[1]) > 10 * std::min(zeros[0], zeros[1]);
}

}  // namespace

Packing packing_of(std::string_view prefix) {
  if (prefix.starts_with("\x1F\x8B"sv)) return Packing::kGzip;
  if (prefix.starts_with("PK\x03\x04"sv) || prefix.starts_with("PK\x05\x06"sv) ||
      prefix.starts_with("PK\x07\x08"sv)) {
    return Packing::kZip;
  }
  for (const Signature& s : kPacked) {
    if (!prefix.starts_with(s.bytes)) continue;
    // "BZh" are letters too: bzip2 goes on with a digit and the digits of pi.
    if (s.bytes == "BZh"sv && !(prefix.size() > 4 && prefix.substr(4).starts_with("1AY"))) continue;
    return Packing::kOther;
  }
  return Packing::kNone;
}

std::optional<Sentence> why_not_text(std::string_view prefix) {
  if (packing_of(prefix) != Packing::kNone) return kUnpack;
  const bool utf16_mark = prefix.starts_with("\xFF\xFE"sv) || prefix.starts_with("\xFE\xFF"sv);
  for (const Signature& s : kKnown) {
    if (prefix.starts_with(s.bytes)) {
      // The letters among the signatures are proof only before bytes that text does not have.
      const bool letters = std::all_of(s.bytes.begin(), s.bytes.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0;
      });
      if (letters && prefix.find('\0') == std::string_view::npos) continue;
      return s.advice;
    }
  }
  if (auto found = markup(prefix)) return found;
  if (utf16_mark || prefix.empty()) return std::nullopt;

  std::size_t zeros = 0;
  std::size_t controls = 0;
  for (const char c : prefix) {
    const auto b = static_cast<unsigned char>(c);
    zeros += b == 0 ? 1 : 0;
    const bool spacing = (b >= 8 && b <= 13) || b == 0x1A || b == 0x1B;
    controls += b != 0 && ((b < 0x20 && !spacing) || b == 0x7F) ? 1 : 0;
  }
  if (zeros > 0 && zeros_on_one_side(prefix) && zeros * 10 > prefix.size()) return std::nullopt;
  if (controls * 20 > prefix.size() || zeros * 10 > prefix.size() * 3) {
    return "this is not a text file: export the table as CSV or JSON";
  }
  return std::nullopt;
}

}  // namespace gehor::sources
