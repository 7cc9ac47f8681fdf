// Says phrases: fills their slots with what the matter is about and who the person is, in the
// person's way of writing, and notes where personal data come to stand. One per text; one thread.
#pragma once

#include <string>
#include <string_view>

#include "simulate/calendar.h"
#include "simulate/lexicon.h"
#include "simulate/personal.h"
#include "simulate/text.h"

namespace gehor::simulate {

// What a matter is about: the same in all its texts.
struct Particulars {
  unsigned order = 0, invoice = 0, tracking = 0, product = 0;
  unsigned long long meter = 0;
  int amount = 0, kwh = 0, percent = 0, days = 0, minutes = 0, years = 0, days_ago = 0,
      days_ahead = 0;
  int clock = 0;  // minutes of the day
};
Particulars particulars_of(std::uint64_t seed, std::uint32_t matter);

class Speaker {
 public:
  // `today`: when the text is written. `ticket`: the contact's name for {case}.
  Speaker(const Person& person, const Style& style, const Lexicon& lexicon, Language language,
          const Particulars& about, Day today, std::uint16_t agent, std::string_view ticket,
          Stream& stream)
      : person_(person),
        style_(style),
        lexicon_(lexicon),
        language_(language),
        about_(about),
        today_(today),
        agent_(agent),
        ticket_(ticket),
        stream_(stream) {}

  void say(Text& out, const Phrase& phrase);
  Stream& stream() { return stream_; }

 private:
  void fill(Text& out, Slot slot);
  std::string date(Day day);
  std::string amount();

  const Person& person_;
  const Style& style_;
  const Lexicon& lexicon_;
  Language language_;
  const Particulars& about_;
  Day today_;
  std::uint16_t agent_;
  std::string_view ticket_;
  Stream& stream_;
};

}  // namespace gehor::simulate
