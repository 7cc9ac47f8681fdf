#include "base/text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace gehor {
namespace {

// Length in bytes of the white space that starts at `i`, 0 if none does.
std::size_t space_at(std::string_view s, std::size_t i) {
  const auto b = static_cast<unsigned char>(s[i]);
  if (b == ' ' || (b >= 9 && b <= 13)) return 1;
  if (b == 0xC2 && i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) == 0xA0) return 2;
  if (i + 2 < s.size()) {
    const std::string_view three = s.substr(i, 3);
    if (three == "\xE2\x80\xAF" || three == "\xE2\x80\x87" || three == "\xEF\xBB\xBF") return 3;
  }
  return 0;
}

std::size_t space_before(std::string_view s, std::size_t end) {
  for (std::size_t n = 1; n <= 3 && n <= end; ++n) {
    if (space_at(s.substr(0, end), end - n) == n) return n;
  }
  return 0;
}

void append_code_point(std::string& out, UChar32 c) {
  std::uint8_t buffer[U8_MAX_LENGTH];
  std::int32_t n = 0;
  U8_APPEND_UNSAFE(buffer, n, c);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(n));
}

// Calls f(code point, its bytes); invalid bytes come as -1.
template <typename F>
void for_each_code_point(std::string_view s, F f) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(s.data());
  std::size_t i = 0;
  while (i < s.size()) {
    const std::size_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, s.size(), c);
    f(c, s.substr(start, i - start));
  }
}

std::string_view base_letters(UChar32 c) {
  switch (c) {
    case U'å':
    case U'ä':
    case U'á':
    case U'à':
    case U'â':
    case U'ã': return "a";
    case U'æ': return "ae";
    case U'ö':
    case U'ø':
    case U'ó':
    case U'ò':
    case U'ô':
    case U'õ': return "o";
    case U'œ': return "oe";
    case U'é':
    case U'è':
    case U'ê':
    case U'ë': return "e";
    case U'í':
    case U'ì':
    case U'î':
    case U'ï': return "i";
    case U'ü':
    case U'ú':
    case U'ù':
    case U'û': return "u";
    case U'ý':
    case U'ÿ': return "y";
    case U'ç':
    case U'č': return "c";
    case U'ñ': return "n";
    case U'š': return "s";
    case U'ž': return "z";
    case U'ð':
    case U'đ': return "d";
    case U'þ': return "th";
    case U'ß': return "ss";
    case U'ł': return "l";
    default: return {};
  }
}

}  // namespace

std::string_view trim(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t n = space_at(text, begin);
    if (n == 0) break;
    begin += n;
  }
  std::size_t end = text.size();
  while (end > begin) {
    const std::size_t n = space_before(text, end);
    if (n == 0 || end - n < begin) break;
    end -= n;
  }
  return text.substr(begin, end - begin);
}

std::string squeeze(std::string_view text) {
  text = trim(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    std::size_t n = space_at(text, i);
    if (n == 0) {
      out += text[i++];
      continue;
    }
    out += ' ';
    while (i < text.size() && (n = space_at(text, i)) != 0) i += n;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (;;) {
    const std::size_t at = text.find(separator, start);
    parts.push_back(text.substr(start, at == std::string_view::npos ? at : at - start));
    if (at == std::string_view::npos) return parts;
    start = at + 1;
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += parts[i];
  }
  return out;
}

std::string to_lower(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for_each_code_point(utf8, [&](UChar32 c, std::string_view bytes) {
    if (c < 0) {
      out += bytes;
    } else {
      append_code_point(out, u_tolower(c));
    }
  });
  return out;
}

std::string fold_for_match(std::string_view utf8) {
  std::string out;
  const std::string plain = squeeze(utf8);
  bool dropped = false, behind_damage = false;
  out.reserve(plain.size());
  for_each_code_point(plain, [&](UChar32 c, std::string_view bytes) {
    if (c < 0) {
      out += bytes;
      behind_damage = true;
      return;
    }
    c = u_tolower(c);
    if (const std::string_view base = base_letters(c); !base.empty()) {
      out += base;
    } else if (behind_damage || u_charType(c) != U_NON_SPACING_MARK) {
      append_code_point(out, c);  // also a mark that keeps two damaged bytes from being a letter
    } else {
      dropped = true;
    }
    behind_damage = false;
  });
  // A mark between two spaces, or before one, held apart what now is one.
  return dropped ? squeeze(out) : out;
}

bool is_valid_utf8(std::string_view bytes) {
  bool valid = true;
  for_each_code_point(bytes, [&](UChar32 c, std::string_view) { valid = valid && c >= 0; });
  return valid;
}

std::size_t utf8_length(std::string_view utf8) {
  std::size_t n = 0;
  for_each_code_point(utf8, [&](UChar32, std::string_view) { ++n; });
  return n;
}

std::string shorten(std::string_view utf8, std::size_t max_code_points) {
  std::size_t n = 0;
  std::size_t bytes = 0;
  bool cut = false;
  for_each_code_point(utf8, [&](UChar32, std::string_view b) {
    if (n < max_code_points) {
      bytes += b.size();
    } else {
      cut = true;
    }
    ++n;
  });
  std::string out(utf8.substr(0, bytes));
  if (cut) out += "…";
  return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    // As far apart as their lengths at least: so a word of a megabyte costs nothing.
    const std::size_t longer = std::max(word.size(), candidate.size());
    if (longer - std::min(word.size(), candidate.size()) >= best_distance) continue;
    const std::size_t d = edit_distance(word, candidate);
    if (d < best_distance) {
      best_distance = d;
      best = candidate;
    }
  }
  return best;
}

}  // namespace gehor
