#include "simulate/text.h"

#include <algorithm>
#include <array>

namespace gehor::simulate {

std::string_view name_of(Entity entity) {
  constexpr std::array<std::string_view, kEntities> kNames{
      "name", "phone", "email", "national_id", "card", "iban", "address", "plate", "number"};
  return kNames[static_cast<std::size_t>(entity)];
}

Text quoted(const Text& text) {
  Text out;
  std::size_t span = 0;
  for (std::size_t from = 0; from <= text.bytes.size();) {
    const std::size_t end = std::min(text.bytes.find('\n', from), text.bytes.size());
    out.bytes += "> ";
    for (; span < text.spans.size() && text.spans[span].start < end; ++span) {
      const Span& s = text.spans[span];
      const auto shift = static_cast<std::uint32_t>(out.bytes.size() - from);
      out.spans.push_back({s.start + shift, s.end + shift, s.entity});
    }
    out.bytes.append(text.bytes, from, end - from);
    if (end == text.bytes.size()) break;
    out.bytes += '\n';
    from = end + 1;
  }
  return out;
}

}  // namespace gehor::simulate
