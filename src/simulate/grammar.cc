#include "simulate/grammar.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace gehor::simulate {
namespace {

constexpr std::array<std::pair<std::string_view, Slot>, 27> kSlots{
    {{"kr", Slot::kAmount},         {"kwh", Slot::kKwh},
     {"order", Slot::kOrder},       {"month", Slot::kMonth},
     {"product", Slot::kProduct},   {"date", Slot::kDate},
     {"soon", Slot::kSoon},         {"clock", Slot::kClock},
     {"days", Slot::kDays},         {"minutes", Slot::kMinutes},
     {"years", Slot::kYears},       {"invoice", Slot::kInvoice},
     {"tracking", Slot::kTracking}, {"meter", Slot::kMeter},
     {"percent", Slot::kPercent},   {"town", Slot::kTown},
     {"case", Slot::kCase},         {"name", Slot::kName},
     {"first", Slot::kFirst},       {"phone", Slot::kPhone},
     {"mail", Slot::kMail},         {"id", Slot::kId},
     {"card", Slot::kCard},         {"iban", Slot::kIban},
     {"address", Slot::kAddress},   {"plate", Slot::kPlate},
     {"agent", Slot::kAgent}}};

[[noreturn]] void fault(std::string_view text, const char* what) {
  fmt::print(stderr, "simulate: {} in the phrase \"{}\"\n", what, text);
  std::abort();
}

Slot slot_named(std::string_view name, std::string_view text) {
  for (const auto& [known, slot] : kSlots) {
    if (known == name) return slot;
  }
  fault(text, "unknown slot");
}

}  // namespace

Phrase::Phrase(std::string_view text) {
  std::size_t at = 0;
  parse_choice(text, at, false);
  if (at != text.size()) fault(text, "a bracket too many");
}

std::uint32_t Phrase::parse_choice(std::string_view text, std::size_t& at, bool inside) {
  const auto index = static_cast<std::uint32_t>(choices_.size());
  choices_.emplace_back();
  Choice choice(1);
  std::size_t from = at;
  const auto end_literal = [&] {
    if (at > from)
      choice.back().push_back({Part::Is::kLiteral, text.substr(from, at - from), {}, 0});
  };
  while (at < text.size() && text[at] != ']') {
    switch (text[at]) {
      case '|':
        end_literal();
        choice.emplace_back();
        from = ++at;
        break;
      case '[': {
        end_literal();
        ++at;
        const std::uint32_t inner = parse_choice(text, at, true);
        choice.back().push_back({Part::Is::kChoice, {}, {}, inner});
        from = at;
        break;
      }
      case '{': {
        end_literal();
        const std::size_t close = text.find('}', at);
        if (close == std::string_view::npos) fault(text, "an open brace");
        choice.back().push_back(
            {Part::Is::kSlot, {}, slot_named(text.substr(at + 1, close - at - 1), text), 0});
        from = at = close + 1;
        break;
      }
      default: ++at;
    }
  }
  end_literal();
  if (inside) {
    if (at == text.size()) fault(text, "an open bracket");
    ++at;
  }
  // A phrase within brackets without a bar may be left out: "[to {town} ]".
  if (inside && choice.size() == 1) choice.emplace_back();
  choices_[index] = std::move(choice);
  return index;
}

std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t from = 0;;) {
    const std::size_t bar = text.find('|', from);
    all.push_back(text.substr(from, bar - from));
    if (bar == std::string_view::npos) return all;
    from = bar + 1;
  }
}

}  // namespace gehor::simulate
