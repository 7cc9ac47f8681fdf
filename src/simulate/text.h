// A text under way: bytes, and which of them are personal data or a number that is not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gehor::simulate {

enum class Entity : std::uint8_t {
  kName,
  kPhone,
  kEmail,
  kNationalId,
  kCard,
  kIban,
  kAddress,
  kPlate,
  kNumber,  // an order, invoice, meter or tracking number: nobody's personal data
};
inline constexpr std::size_t kEntities = 9;
std::string_view name_of(Entity entity);  // "name" … "number"

struct Span {
  std::uint32_t start = 0, end = 0;  // bytes, [start, end)
  Entity entity = Entity::kName;
};

struct Text {
  std::string bytes;        // UTF-8
  std::vector<Span> spans;  // in order, none overlaps another

  void add(std::string_view more) { bytes += more; }
  void add(std::string_view more, Entity entity) {
    const auto start = static_cast<std::uint32_t>(bytes.size());
    bytes += more;
    spans.push_back({start, static_cast<std::uint32_t>(bytes.size()), entity});
  }
  void add(const Text& more) {
    const auto shift = static_cast<std::uint32_t>(bytes.size());
    bytes += more.bytes;
    for (const Span& s : more.spans) spans.push_back({s.start + shift, s.end + shift, s.entity});
  }
};

// Each line after "> ", as mail programs quote. No span may hold a line break.
Text quoted(const Text& text);

}  // namespace gehor::simulate
