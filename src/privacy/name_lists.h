// The words that finding names rests on, as plain lists: which words are first names, surnames,
// words that look like names and are none. Internal to src/privacy; read once by name_lexicon.cc.
//
// Lists are blank-separated, in their natural spelling and lower case (accents are folded away when
// they are read). A word may stand in several lists; where it stands in a list of doubtful names,
// the doubt wins. Written for this project from general knowledge, after no file.
#pragma once

#include <string_view>

namespace gehor::privacy::name_lists {

// First names that are hardly anything else (names_first_nordic.cc, names_first_world.cc).
extern const std::string_view kSwedishFirst;
extern const std::string_view kNorwegianFirst;
extern const std::string_view kDanishFirst;
extern const std::string_view kFinnishFirst;
extern const std::string_view kIcelandicFirst;
extern const std::string_view kEnglishFirst;
extern const std::string_view kGermanFirst;
extern const std::string_view kRomanceFirst;
extern const std::string_view kSlavicFirst;
extern const std::string_view kArabicFirst;
extern const std::string_view kPersianTurkishFirst;
extern const std::string_view kAfricanFirst;
extern const std::string_view kAsianFirst;

// Surnames (names_last.cc).
extern const std::string_view kNordicLast;
extern const std::string_view kFinnishLast;
extern const std::string_view kWorldLast;
// Surnames that are words or towns as well: they say something beside a first name only.
extern const std::string_view kDoubtfulLast;

// First names that are words, towns or brands as well (names_words.cc): a name where a capital
// letter can not come from the beginning of a sentence …
extern const std::string_view kDoubtfulFirst;
// … and a name only where the words around say so: "will", "may", "mark".
extern const std::string_view kRiskyFirst;

// Words with a capital letter that are no names: the small words that begin sentences, months and
// weekdays, what customers write about, roles, brands.
extern const std::string_view kNotNames;
// Towns, countries and regions: no names, except as surnames after a first name.
extern const std::string_view kPlaces;
// What follows a company's name: "Anna Lind AB".
extern const std::string_view kCompanyForms;
// Common nouns that make a place of a name: "Karl Johans gate".
extern const std::string_view kPlaceNouns;

// What the words before a name say of it.
extern const std::string_view kGreetings;  // hej, dear
extern const std::string_view kClosings;   // mvh, hilsen, regards
extern const std::string_view kCourtesy;   // fru, herr, familjen: part of the name
extern const std::string_view kRoles;      // agent, handläggare, montør: not part of it
extern const std::string_view kKin;        // son, fru, kollega
extern const std::string_view kTalk;       // pratade (med), snakket (med), spoke (to)
extern const std::string_view kCalled;     // heter, hedder, heiße
extern const std::string_view kNameWords;  // namn, navn, nimi, name
extern const std::string_view kLinks;      // är, med, som
extern const std::string_view kIns;        // i, från
extern const std::string_view kSaints;     // sankt, stormen: no person follows
extern const std::string_view kParticles;  // von, de, al: inside a name, in lower case

// For accounts and addresses (name_address_words.cc).
extern const std::string_view kGiroWords;
extern const std::string_view kAccountWords;
extern const std::string_view kBankWords;
extern const std::string_view kStreetNouns;
extern const std::string_view kBeforeStreets;
extern const std::string_view kAddressWords;
extern const std::string_view kBoxWords;
extern const std::string_view kEnglishStreets;

}  // namespace gehor::privacy::name_lists
