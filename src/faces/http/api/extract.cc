#include "faces/http/api/extract.h"

#include "base/text.h"

namespace gehor::http::api {
namespace {

constexpr std::string_view kEllipsis = "…";

bool is_end(std::string_view text, std::size_t at) {
  const char c = text[at];
  const bool mark = c == '.' || c == '!' || c == '?';
  if (!mark && text.substr(0, at + 1).ends_with(kEllipsis)) return true;
  if (!mark) return false;
  // "kl. 10", "t.ex. den": a sentence begins with something else than a small letter or a digit.
  std::size_t next = at + 1;
  while (next < text.size() && (text[next] == '"' || text[next] == ')')) ++next;
  if (next >= text.size()) return true;
  if (text[next] != ' ' || next + 1 >= text.size()) return false;
  const char after = text[next + 1];
  return !(after >= 'a' && after <= 'z') && !(after >= '0' && after <= '9');
}

}  // namespace

Extract extract(std::string_view written, std::size_t most) {
  const std::string text = squeeze(written);
  if (utf8_length(text) <= most) return {text, false, true};
  std::size_t length = 0, end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && ++length > most) break;
    if (is_end(text, i)) {
      end = i + 1;
      while (end < text.size() && (text[end] == '"' || text[end] == ')')) ++end;
    }
  }
  if (end > 0) return {text.substr(0, end), true, true};
  std::string words = shorten(text, most > 1 ? most - 1 : most);
  if (words.ends_with(kEllipsis)) words.resize(words.size() - kEllipsis.size());
  if (const std::size_t space = words.rfind(' '); space != std::string::npos) words.resize(space);
  return {words + std::string(kEllipsis), true, false};
}

}  // namespace gehor::http::api
