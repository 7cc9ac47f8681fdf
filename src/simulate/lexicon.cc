#include "simulate/lexicon.h"

namespace gehor::simulate {
namespace {

std::vector<Phrase> compile(const auto& texts) {
  std::vector<Phrase> phrases;
  phrases.reserve(texts.size());
  for (const std::string_view text : texts) phrases.emplace_back(text);
  return phrases;
}

struct Letter {
  std::string_view upper, lower, plain;  // plain: of the lower one
};
constexpr std::array<Letter, 11> kLetters{{{"Å", "å", "a"},
                                           {"Ä", "ä", "a"},
                                           {"Ö", "ö", "o"},
                                           {"Ø", "ø", "o"},
                                           {"Æ", "æ", "ae"},
                                           {"É", "é", "e"},
                                           {"Ü", "ü", "u"},
                                           {"ẞ", "ß", "ss"},
                                           {"Ş", "ş", "s"},
                                           {"Ç", "ç", "c"},
                                           {"Ô", "ô", "o"}}};

char lower_of(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

Lexicon::Lexicon(const Words& w)
    : greetings(w.greetings),
      letter_greetings(w.letter_greetings),
      background(w.background),
      again(w.again),
      asks(w.asks),
      hopes(w.hopes),
      identifiers(w.identifiers),
      closings(w.closings),
      sent_from(w.sent_from),
      thanks(w.thanks),
      grumbles(w.grumbles),
      note_openings(w.note_openings),
      automatic(w.automatic),
      bot(w.bot),
      agent_greetings(w.agent_greetings),
      agent_looks(w.agent_looks),
      agent_closings(w.agent_closings),
      quote_header(w.quote_header),
      good_comments(w.good_comments),
      bad_comments(w.bad_comments),
      situations(compile(w.situations)),
      feelings(compile(w.feelings)),
      subjects(compile(w.subjects)),
      follow_ups(compile(w.follow_ups)),
      agent_solves(compile(w.agent_solves)),
      agent_asks(compile(w.agent_asks)),
      months(pieces(w.months)),
      products(pieces(w.products)),
      first_names(pieces(w.first_names)),
      last_names(pieces(w.last_names)),
      streets(pieces(w.streets)),
      towns(pieces(w.towns)) {
  for (const std::string_view pair : pieces(w.colloquial)) {
    const std::size_t equals = pair.find('=');
    colloquial.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
}

const Words& words_of(Language language) {
  switch (language) {
    case Language::kSv: return words_sv();
    case Language::kNb: return words_nb();
    case Language::kNn: return words_nn();
    case Language::kDa: return words_da();
    case Language::kFi: return words_fi();
    case Language::kEn: return words_en();
    case Language::kDe: return words_de();
  }
  return words_sv();
}

const Lexicon& lexicon_of(Language language) {
  static const std::array<Lexicon, kLanguages> kLexicons{
      Lexicon(words_sv()), Lexicon(words_nb()), Lexicon(words_nn()), Lexicon(words_da()),
      Lexicon(words_fi()), Lexicon(words_en()), Lexicon(words_de())};
  return kLexicons[static_cast<std::size_t>(language)];
}

std::string plain_letters(std::string_view text, bool lower_case) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool found = false;
    for (const Letter& letter : kLetters) {
      const bool upper = text.substr(i).starts_with(letter.upper);
      if (!upper && !text.substr(i).starts_with(letter.lower)) continue;
      std::string plain(letter.plain);
      if (upper && !lower_case) plain[0] = static_cast<char>(plain[0] - 32);
      out += plain;
      i += upper ? letter.upper.size() : letter.lower.size();
      found = true;
      break;
    }
    if (!found) {
      out += lower_case ? lower_of(text[i]) : text[i];
      ++i;
    }
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool found = false;
    if (static_cast<unsigned char>(text[i]) >= 0x80) {
      for (const Letter& letter : kLetters) {
        if (!text.substr(i).starts_with(letter.upper)) continue;
        out += letter.lower;
        i += letter.upper.size();
        found = true;
        break;
      }
    }
    if (!found) out += lower_of(text[i++]);
  }
  return out;
}

}  // namespace gehor::simulate
