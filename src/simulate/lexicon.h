// The words of a language, ready for use: phrases compiled, lists taken apart. Made at first use,
// then constant; any thread. plain_letters() and lower() are this folder's own on purpose.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "simulate/grammar.h"
#include "simulate/words.h"

namespace gehor::simulate {

struct Lexicon {
  explicit Lexicon(const Words& words);

  Phrase greetings, letter_greetings, background, again, asks, hopes, identifiers, closings,
      sent_from, thanks, grumbles, note_openings, automatic, bot, agent_greetings, agent_looks,
      agent_closings, quote_header, good_comments, bad_comments;
  std::vector<Phrase> situations, feelings, subjects, follow_ups, agent_solves, agent_asks;
  std::vector<std::string_view> months, products, first_names, last_names, streets, towns;
  std::vector<std::pair<std::string_view, std::string_view>> colloquial;
};

const Lexicon& lexicon_of(Language language);

// å ä ö ø æ é ü ß and the like as plain letters; lower case if asked.
std::string plain_letters(std::string_view text, bool lower_case);
// Lower case of a to z and of the letters above.
std::string lower(std::string_view text);

}  // namespace gehor::simulate
