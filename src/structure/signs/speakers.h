// Who speaks in a text: cuts it into what the customer said and what an agent did, and leaves
// quoted mail out. Internal to this folder; pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace gehor::structure {

enum class Speaker : unsigned char { kCustomer, kAgent, kOther };

class SpeakerParts {
 public:
  // Where no label says otherwise, `first` speaks; with `labels` false to the end.
  SpeakerParts(std::string_view utf8, Speaker first, bool labels)
      : text_(utf8), speaker_(first), labels_(labels) {}

  // The next whole lines of one speaker, without their label; false after the last.
  //
  // A label is "Kund:", "Agent:", "Anna (kundtjänst):", "10:32 Customer:" at a line's beginning, by
  // a list of general words; any other word before a colon is text. Left out are lines that begin
  // with
  // ">", and all that follows "Original message", "Den … skrev …:" or the head of a mail ("Från:",
  // "Skickat:"), unless nothing was said before it.
  bool next(std::string_view& part, Speaker& speaker);

 private:
  std::string_view line_at(std::size_t at) const;
  // Whether `line`, with the text after it, is quoted: not at all, itself, or with all that
  // follows.
  enum class Quote : unsigned char { kNone, kLine, kRest };
  Quote quote_at(std::string_view line, std::size_t after) const;

  std::string_view text_;
  std::size_t at_ = 0;
  Speaker speaker_;
  bool labels_;
  bool said_something_ = false;
};

}  // namespace gehor::structure
