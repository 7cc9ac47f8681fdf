// Phrases with alternatives and slots, compiled once and rendered often.
//
//   "Hello|Good [morning|day], {first}"
//
// Alternatives stand between bars, also within brackets; brackets without a bar may be left out,
// and braces hold a slot. A Phrase refers to the text it was made from, which must live as long
// (string literals do). Compiled phrases are constant; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "simulate/random.h"

namespace gehor::simulate {

enum class Slot : std::uint8_t {
  // Of the matter; nobody's personal data.
  kAmount,
  kKwh,
  kOrder,
  kMonth,
  kProduct,
  kDate,
  kSoon,
  kClock,
  kDays,
  kMinutes,
  kYears,
  kInvoice,
  kTracking,
  kMeter,
  kPercent,
  kTown,
  kCase,
  // Of a person.
  kName,
  kFirst,
  kPhone,
  kMail,
  kId,
  kCard,
  kIban,
  kAddress,
  kPlate,
  kAgent,
};

class Phrase {
 public:
  // A text that is not well formed ends the program: texts are ours and the tests render them all.
  explicit Phrase(std::string_view text);

  struct Part {
    enum class Is : std::uint8_t { kLiteral, kSlot, kChoice } is = Is::kLiteral;
    std::string_view text;      // kLiteral
    Slot slot = Slot::kAmount;  // kSlot
    std::uint32_t choice = 0;   // kChoice: index into choices()
  };
  using Alternative = std::vector<Part>;
  using Choice = std::vector<Alternative>;

  // The first is the phrase itself.
  const std::vector<Choice>& choices() const { return choices_; }

  // Draws alternatives and gives each literal and slot, in order, to say(text) and fill(slot).
  template <typename Say, typename Fill>
  void render(Stream& stream, Say&& say, Fill&& fill) const {
    render_choice(0, stream, say, fill);
  }

 private:
  std::uint32_t parse_choice(std::string_view text, std::size_t& at, bool inside);

  template <typename Say, typename Fill>
  void render_choice(std::uint32_t choice, Stream& stream, Say& say, Fill& fill) const {
    const Choice& among = choices_[choice];
    const Alternative& chosen = among[stream.below(static_cast<std::uint32_t>(among.size()))];
    for (const Part& part : chosen) {
      switch (part.is) {
        case Part::Is::kLiteral: say(part.text); break;
        case Part::Is::kSlot: fill(part.slot); break;
        case Part::Is::kChoice: render_choice(part.choice, stream, say, fill); break;
      }
    }
  }

  std::vector<Choice> choices_;
};

// The pieces between bars, for lists of names.
std::vector<std::string_view> pieces(std::string_view text);

}  // namespace gehor::simulate
