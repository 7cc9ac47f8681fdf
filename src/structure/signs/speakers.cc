#include "structure/signs/speakers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "structure/word_scan.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kLongestLabel = 48;  // bytes
constexpr int kMostWordsOfLabel = 4;

// Without å ä ö, as fold_letters() leaves them.
constexpr auto kCustomers = std::to_array<std::string_view>(
    {"kund",     "kunden",   "kunde",       "kundin",    "customer",       "client",
     "asiakas",  "soittaja", "caller",      "innringer", "innringar",      "uppringare",
     "opkalder", "anrufer",  "anruferin",   "user",      "anvandare",      "bruker",
     "brukar",   "bruger",   "kayttaja",    "nutzer",    "medborgare",     "innbygger",
     "borger",   "burger",   "kuntalainen", "patient",   "pasient",        "potilas",
     "gast",     "gjest",    "guest",       "besokare",  "vidskiptavinur", "consumer",
     "visitor",  "medlem",   "member"});
constexpr auto kAgents = std::to_array<std::string_view>({"agent",
                                                          "agenten",
                                                          "agentti",
                                                          "medarbetare",
                                                          "medarbeider",
                                                          "medarbejder",
                                                          "handlaggare",
                                                          "saksbehandler",
                                                          "saksbehandlar",
                                                          "sagsbehandler",
                                                          "radgivare",
                                                          "radgiver",
                                                          "radgivar",
                                                          "raadgiver",
                                                          "kundtjanst",
                                                          "kundservice",
                                                          "kundeservice",
                                                          "kundesenter",
                                                          "kundecenter",
                                                          "kundendienst",
                                                          "kundenservice",
                                                          "asiakaspalvelija",
                                                          "asiakaspalvelu",
                                                          "virkailija",
                                                          "mitarbeiter",
                                                          "mitarbeiterin",
                                                          "berater",
                                                          "beraterin",
                                                          "representative",
                                                          "rep",
                                                          "advisor",
                                                          "adviser",
                                                          "operator",
                                                          "support",
                                                          "assistant",
                                                          "staff",
                                                          "employee",
                                                          "saljare",
                                                          "selger",
                                                          "saelger",
                                                          "myyja",
                                                          "service",
                                                          "konsulent",
                                                          "starfsmadur",
                                                          "thjonustufulltrui",
                                                          "kundbehandlare",
                                                          "kundebehandler",
                                                          "supportmedarbetare",
                                                          "receptionist"});
constexpr auto kOthers = std::to_array<std::string_view>(
    {"bot", "chatbot", "botti", "system", "jarjestelma", "ivr", "talsvar", "telefonsvarare"});

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Label {
  Speaker speaker;
  std::size_t length;  // of the line, with the colon
};

std::optional<Label> label_of(std::string_view line) {
  // The time of a chat's line has colons of its own.
  std::size_t begin = line.find_first_not_of(" \t\r*[](){}0123456789.:-/");
  if (begin == line.npos) return std::nullopt;
  const std::size_t colon = line.substr(0, begin + kLongestLabel).find(':', begin);
  if (colon == line.npos) return std::nullopt;
  WordScanner words(line.substr(begin, colon - begin));
  ScannedWord word;
  std::string folded;
  std::optional<Label> label;
  for (int n = 0; words.next(word); ++n) {
    if (n == kMostWordsOfLabel) return std::nullopt;
    folded.clear();
    fold_letters(word.lower, folded);
    if (among(kCustomers, folded)) return Label{Speaker::kCustomer, colon + 1};
    if (among(kAgents, folded)) label = {Speaker::kAgent, colon + 1};
    if (among(kOthers, folded)) label = {Speaker::kOther, colon + 1};
  }
  return label;
}

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r*_");
  if (begin == line.npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r*_") - begin + 1);
}

bool begins_with_any(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return line.substr(0, word.size()) == word; });
}

bool contains_any(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return line.find(word) != line.npos; });
}

bool is_mail_sender(std::string_view line) {
  return begins_with_any(line, {"From:", "Från:", "Fra:", "Frå:", "Von:", "Lähettäjä:", "Frá:"});
}

bool is_mail_date(std::string_view line) {
  return begins_with_any(line, {"Sent:", "Skickat:", "Sendt:", "Gesendet:", "Lähetetty:", "Date:",
                                "Dato:", "Datum:", "To:", "Till:", "Til:", "An:", "Vastaanottaja:",
                                "Subject:", "Ämne:", "Emne:", "Betreff:", "Aihe:"});
}

// "Den 3 mars 2026 skrev Anna <a@b.example>:"
bool introduces_quote(std::string_view line) {
  if (line.size() < 12 || line.back() != ':') return false;
  return contains_any(line,
                      {" wrote", " skrev", " skreiv", " kirjoitti", " schrieb", " skrifaði"}) &&
         contains_any(line, {"0", "1", "2", "3", "@"});
}

}  // namespace

std::string_view SpeakerParts::line_at(std::size_t at) const {
  return text_.substr(at, text_.find('\n', at) - at);
}

SpeakerParts::Quote SpeakerParts::quote_at(std::string_view line, std::size_t after) const {
  if (line.front() == '>') return Quote::kLine;
  if (line.substr(0, 2) == "--") {
    return contains_any(line, {"riginal", "pprinnelig", "pprinneleg", "prindelig", "rsprunglig",
                               "rsprünglich", "lkuperäinen", "orwarded", "idarebefordrat",
                               "ideresendt", "eitergeleitet", "älitetty"})
               ? Quote::kRest
               : Quote::kNone;
  }
  if (is_mail_sender(line)) {
    return is_mail_date(trimmed(line_at(after))) ? Quote::kRest : Quote::kNone;
  }
  if (!introduces_quote(line)) return Quote::kNone;
  // Where the quoted lines are marked, what stands below them is the customer's again.
  std::size_t at = after;
  for (int blank = 0; blank < 3 && at < text_.size(); ++blank) {
    const std::string_view next = line_at(at);
    if (!trimmed(next).empty()) {
      return trimmed(next).front() == '>' ? Quote::kLine : Quote::kRest;
    }
    at += next.size() + 1;
  }
  return Quote::kRest;
}

bool SpeakerParts::next(std::string_view& part, Speaker& speaker) {
  std::size_t begin = at_;
  while (at_ < text_.size()) {
    const std::string_view line = line_at(at_);
    const std::string_view bare = trimmed(line);
    const std::size_t after = std::min(at_ + line.size() + 1, text_.size());
    std::optional<Label> label;
    bool quoted = false;
    if (!bare.empty()) {
      const Quote quote = quote_at(bare, after);
      quoted = quote != Quote::kNone;
      if (quote == Quote::kRest && said_something_) text_ = text_.substr(0, at_);
      if (!quoted && labels_) label = label_of(line);
    }
    if (quoted || label) {
      // What was collected belongs to the one who spoke before.
      if (begin < at_) {
        part = text_.substr(begin, at_ - begin);
        speaker = speaker_;
        return true;
      }
      if (quoted) {
        at_ = std::min(after, text_.size());
        begin = at_;
        continue;
      }
      speaker_ = label->speaker;
      begin = at_ + label->length;
    }
    said_something_ = said_something_ || !bare.empty();
    at_ = after;
  }
  if (begin >= text_.size()) return false;
  part = text_.substr(begin);
  speaker = speaker_;
  at_ = text_.size();
  return true;
}

}  // namespace gehor::structure
