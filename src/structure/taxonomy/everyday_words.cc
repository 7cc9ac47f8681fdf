#include "structure/taxonomy/everyday_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

// Words stand here as fold_letters() leaves them: "är" is "ar". Kept out of the lists: negations,
// question words, and adverbs that make a verb another one ("komma in", "slå av").
namespace gehor::structure {
namespace {

using Word = std::string_view;
using Spoken = std::pair<Word, Word>;

constexpr Word kSwedish[] = {
    "jag",  "du",   "ni",    "vi",     "de",   "dem",  "han",  "hon",  "den",  "det",
    "mig",  "oss",  "er",    "man",    "min",  "mitt", "mina", "din",  "ditt", "dina",
    "ert",  "era",  "vara",  "sin",    "sitt", "sina", "en",   "ett",  "ar",   "har",
    "hade", "som",  "att",   "och",    "i",    "pa",   "for",  "till", "om",   "med",
    "ju",   "sa",   "nu",    "mycket", "lite", "ha",   "kan",  "vill", "ska",  "skulle",
    "blir", "blev", "denna", "detta",  "helt", "bara", "vad"};
constexpr Word kNorwegian[] = {
    "jeg",   "du",     "dere",  "vi",   "de",    "dem",   "han",  "hun",  "den",  "det",
    "meg",   "oss",    "man",   "min",  "mitt",  "mine",  "mi",   "din",  "ditt", "dine",
    "deres", "var",    "vart",  "vare", "sin",   "sitt",  "sine", "en",   "et",   "ei",
    "er",    "har",    "hadde", "som",  "at",    "og",    "i",    "pa",   "for",  "til",
    "om",    "med",    "jo",    "sa",   "na",    "mye",   "litt", "ha",   "kan",  "vil",
    "skal",  "skulle", "blir",  "ble",  "denne", "dette", "helt", "bare", "a",    "hva"};
constexpr Word kDanish[] = {
    "jeg",   "du",    "i",     "vi",   "de",   "dem", "han",  "hun",  "den",    "det",
    "mig",   "os",    "jer",   "man",  "min",  "mit", "mine", "din",  "dit",    "dine",
    "jeres", "vores", "sin",   "sit",  "sine", "en",  "et",   "er",   "har",    "havde",
    "som",   "at",    "og",    "pa",   "for",  "til", "om",   "med",  "jo",     "sa",
    "nu",    "meget", "lidt",  "ha",   "have", "kan", "vil",  "skal", "skulle", "bliver",
    "blev",  "denne", "dette", "helt", "bare", "var", "hvad"};
constexpr Word kFinnish[] = {
    "mina",  "sina",    "han",    "me",        "te",     "he",      "se",      "ne",    "tama",
    "nama",  "minun",   "sinun",  "teidan",    "meidan", "minulle", "minulla", "mulle", "mulla",
    "mun",   "teilla",  "teille", "on",        "olen",   "olemme",  "ovat",    "oli",   "olisi",
    "ole",   "ollut",   "ja",     "etta",      "joka",   "mutta",   "kun",     "nyt",   "vain",
    "jo",    "niin",    "sen",    "tuo",       "taman",  "vaan",    "ihan",    "saa",   "voi",
    "voiko", "pitaisi", "haluan", "haluaisin", "mika",   "mita"};
constexpr Word kEnglish[] = {
    "i",    "you",  "we",    "they",  "he",  "she",   "it",   "me",    "us",     "them",
    "my",   "your", "our",   "their", "a",   "an",    "the",  "is",    "are",    "was",
    "were", "be",   "been",  "am",    "has", "have",  "had",  "do",    "does",   "did",
    "that", "this", "these", "and",   "to",  "of",    "in",   "on",    "at",     "for",
    "with", "so",   "just",  "very",  "can", "could", "will", "would", "should", "s",
    "ve",   "m",    "re",    "ll",    "d",   "some",  "any",  "what"};
constexpr Word kGerman[] = {
    "ich",   "du",    "sie",   "wir",    "ihr",   "er",     "es",     "mir",    "mich",
    "uns",   "ihnen", "man",   "mein",   "meine", "meinen", "meiner", "meinem", "ihre",
    "ihren", "ihrer", "unser", "unsere", "der",   "die",    "das",    "den",    "dem",
    "des",   "ein",   "eine",  "einen",  "einer", "einem",  "ist",    "sind",   "war",
    "habe",  "haben", "hat",   "hatte",  "und",   "dass",   "in",     "im",     "an",
    "am",    "fur",   "zu",    "zum",    "zur",   "mit",    "von",    "auf",    "so",
    "nur",   "sehr",  "bei",   "kann",   "will",  "wird",   "werden", "was"};

constexpr Spoken kSwedishSpoken[] = {
    {"aer", "ar"},          {"e", "ar"},           {"dom", "de"},
    {"nan", "nagon"},       {"nat", "nagot"},      {"nanting", "nagot"},
    {"o", "och"},           {"sen", "sedan"},      {"mej", "mig"},
    {"funkar", "fungerar"}, {"funka", "fungerar"}, {"funkade", "fungerar"},
    {"aldri", "aldrig"},    {"ej", "inte"},        {"va", "var"},
    {"fatt", "fick"},       {"far", "fick"}};
constexpr Spoken kNorwegianSpoken[] = {
    {"ikkje", "ikke"},    {"itj", "ikke"},  {"itte", "ikke"},       {"je", "jeg"},
    {"assen", "hvordan"}, {"kor", "hvor"},  {"funker", "fungerer"}, {"funke", "fungerer"},
    {"far", "fikk"},      {"fatt", "fikk"}, {"fekk", "fikk"}};
constexpr Spoken kNynorskSpoken[] = {{"ikkje", "ikke"},
                                     {"eg", "jeg"},
                                     {"dykk", "dere"},
                                     {"kva", "hva"},
                                     {"kvar", "hvor"},
                                     {"kor", "hvor"},
                                     {"korleis", "hvordan"},
                                     {"kvifor", "hvorfor"},
                                     {"kven", "hvem"},
                                     {"mykje", "mye"},
                                     {"noko", "noe"},
                                     {"nokon", "noen"},
                                     {"nokre", "noen"},
                                     {"eit", "et"},
                                     {"ein", "en"},
                                     {"kjem", "kommer"},
                                     {"vore", "vart"},
                                     {"berre", "bare"},
                                     {"me", "vi"},
                                     {"dei", "de"},
                                     {"pengane", "pengene"},
                                     {"pengar", "penger"},
                                     {"rekning", "regning"},
                                     {"rekninga", "regningen"},
                                     {"rekningar", "regninger"},
                                     {"straum", "strom"},
                                     {"straumen", "strommen"},
                                     {"funker", "fungerer"},
                                     {"fekk", "fikk"},
                                     {"far", "fikk"},
                                     {"fatt", "fikk"},
                                     {"gjekk", "gikk"},
                                     {"tinga", "bestilt"},
                                     {"tinging", "bestilling"},
                                     {"seint", "sent"},
                                     {"heim", "hjem"},
                                     {"framleis", "fortsatt"},
                                     {"veke", "uke"},
                                     {"veker", "uker"},
                                     {"auke", "oke"},
                                     {"sjuk", "syk"},
                                     {"attende", "tilbake"},
                                     {"att", "tilbake"}};
constexpr Spoken kDanishSpoken[] = {{"ik", "ikke"}, {"ikk", "ikke"}, {"sku", "skulle"},
                                    {"far", "fik"}, {"faet", "fik"}, {"fa", "fik"}};
constexpr Spoken kFinnishSpoken[] = {
    {"ma", "mina"},     {"maa", "mina"},   {"sa", "sina"},        {"oon", "olen"},
    {"oo", "ole"},      {"en", "ei"},      {"emme", "ei"},        {"eivat", "ei"},
    {"et", "ei"},       {"ette", "ei"},    {"eika", "ei"},        {"eiko", "ei"},
    {"enka", "ei"},     {"toi", "tuo"},    {"miks", "miksi"},     {"misa", "missa"},
    {"kans", "kanssa"}, {"sit", "sitten"}, {"vielakaan", "viela"}};
constexpr Spoken kEnglishSpoken[] = {
    {"t", "not"},        {"dont", "not"},     {"doesnt", "not"}, {"didnt", "not"},
    {"isnt", "not"},     {"wasnt", "not"},    {"cant", "not"},   {"cannot", "not"},
    {"wont", "not"},     {"havent", "not"},   {"hasnt", "not"},  {"never", "not"},
    {"no", "not"},       {"don", "do"},       {"doesn", "does"}, {"didn", "did"},
    {"isn", "is"},       {"wasn", "was"},     {"won", "will"},   {"haven", "have"},
    {"hasn", "has"},     {"couldn", "could"}, {"got", "get"},    {"gotten", "get"},
    {"received", "get"}, {"receive", "get"}};
constexpr Spoken kGermanSpoken[] = {
    {"nich", "nicht"},       {"kein", "nicht"},       {"keine", "nicht"},
    {"keinen", "nicht"},     {"keiner", "nicht"},     {"nix", "nichts"},
    {"ner", "einer"},        {"bekomme", "bekommen"}, {"erhalten", "bekommen"},
    {"erhielt", "bekommen"}, {"bekam", "bekommen"}};

struct Everyday {
  Word language;
  std::span<const Word> small;
  std::span<const Spoken> spoken;
};
constexpr std::array<Everyday, 7> kEveryday = {{{"sv", kSwedish, kSwedishSpoken},
                                                {"nb", kNorwegian, kNorwegianSpoken},
                                                {"nn", kNorwegian, kNynorskSpoken},
                                                {"da", kDanish, kDanishSpoken},
                                                {"fi", kFinnish, kFinnishSpoken},
                                                {"en", kEnglish, kEnglishSpoken},
                                                {"de", kGerman, kGermanSpoken}}};

const Everyday* everyday(Word language) {
  for (const Everyday& one : kEveryday) {
    if (one.language == language) return &one;
  }
  return nullptr;
}

}  // namespace

bool is_small_word(std::string_view folded, std::string_view language) {
  const Everyday* const words = everyday(language);
  return words != nullptr &&
         std::find(words->small.begin(), words->small.end(), folded) != words->small.end();
}

std::string_view written_form(std::string_view folded, std::string_view language) {
  const Everyday* const words = everyday(language);
  if (words == nullptr) return folded;
  for (const auto& [spoken, written] : words->spoken) {
    if (spoken == folded) return written;
  }
  return folded;
}

}  // namespace gehor::structure
