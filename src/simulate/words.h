// What people write, per language: phrases for the grammar (grammar.h says how they are written).
// One file per language, words_*.cc; constant. All sentences were written for this project.
#pragma once

#include <array>
#include <string_view>

#include "simulate/company.h"
#include "simulate/simulate.h"

namespace gehor::simulate {

struct Words {
  // The customer.
  std::string_view greetings, letter_greetings;
  std::string_view background;  // "I have been with you for {years} years."
  std::string_view again;       // has made contact about it before
  std::array<std::string_view, kReasons> situations;
  std::array<std::string_view, 4> feelings;  // by tone
  std::string_view asks, hopes;
  std::string_view identifiers;  // each holds personal data
  std::string_view closings;     // of e-mail, form, letter
  std::string_view sent_from;    // what a telephone adds
  std::array<std::string_view, kReasons> subjects;
  std::array<std::string_view, kRemedies> follow_ups;  // a question back is answered
  std::string_view thanks;                             // the end of a thread that went well
  std::string_view grumbles;                           // and of one that did not

  // The company.
  std::string_view note_openings;  // of a call that a colleague writes down
  std::string_view automatic;      // "We have received your message …"
  std::string_view bot;
  std::string_view agent_greetings;
  std::array<std::string_view, kRemedies> agent_solves, agent_asks;
  std::string_view agent_looks, agent_closings;
  std::string_view quote_header;  // above a quoted message; with {date} and {agent}

  // Comments on surveys.
  std::string_view good_comments, bad_comments;

  std::string_view months;    // twelve
  std::string_view products;  // kProducts, as they stand in a sentence
  std::string_view first_names, last_names, streets, towns;
  std::string_view colloquial;  // pairs "standard=as spoken"
};

const Words& words_of(Language language);

const Words& words_sv();
const Words& words_nb();
const Words& words_nn();
const Words& words_da();
const Words& words_fi();
const Words& words_en();
const Words& words_de();

}  // namespace gehor::simulate
