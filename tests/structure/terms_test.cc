// Words, stems and what is found by them.
#include "structure/terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "structure/word_scan.h"

namespace gehor::structure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Key256 some_key(unsigned char first = 7) {
  Key256 key{};
  key[0] = first;
  return key;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  WordScanner scanner(text);
  ScannedWord word;
  while (scanner.next(word)) {
    EXPECT_LE(word.end, text.size());
    EXPECT_LT(word.begin, word.end);
    words.push_back((word.masked ? "*" : "") + std::string(word.lower));
  }
  return words;
}

std::vector<Term> terms_of(std::string_view text, std::string_view language) {
  std::vector<Term> terms;
  TermMaker(some_key()).add(text, language, terms);
  return terms;
}

bool finds(std::string_view search, std::string_view text, std::string_view language) {
  const std::vector<Term> terms = terms_of(text, language);
  const auto parts = search_parts(search, some_key());
  return std::all_of(parts.begin(), parts.end(), [&](const SearchPart& part) {
    for (std::size_t i = 0; i + part.words.size() <= terms.size(); ++i) {
      bool here = true;
      for (std::size_t k = 0; here && k < part.words.size(); ++k) {
        here = std::count(part.words[k].begin(), part.words[k].end(), terms[i + k]) > 0;
      }
      if (here) return !part.excluded;
    }
    return part.excluded;
  });
}

TEST(Words, AreLettersAndDigitsInLowerCase) {
  EXPECT_THAT(words_of("Hej! Min FAKTURA (nr 12345) är fel…"),
              ElementsAre("hej", "min", "faktura", "nr", "12345", "är", "fel"));
  EXPECT_THAT(words_of("ÅÄÖ Æble ØRE ß Ÿ"), ElementsAre("åäö", "æble", "øre", "ß", "ÿ"));
  EXPECT_THAT(words_of("e-faktura/OCR"), ElementsAre("e", "faktura", "ocr"));
  EXPECT_THAT(words_of("Привет, мир"), ElementsAre("привет", "мир"));
  EXPECT_THAT(words_of("請求書"), ElementsAre("請", "求", "書"));
  EXPECT_THAT(words_of(" \n\t—"), IsEmpty());
}

TEST(Words, OfWhatWasMaskedKeepTheirPlaceOnly) {
  EXPECT_THAT(words_of("Ring [phone 1] eller [e-mail] i dag [org_number 12]!"),
              ElementsAre("ring", "*phone", "*1", "eller", "e", "mail", "i", "dag", "*org",
                          "*number", "*12"));
  const auto terms = terms_of("Ring [phone 1] nu", "sv");
  ASSERT_EQ(terms.size(), 4U);
  EXPECT_NE(terms[0], 0U);
  EXPECT_EQ(terms[1], 0U);
  EXPECT_EQ(terms[2], 0U);
  EXPECT_FALSE(finds("phone", "Ring [phone 1] nu", "sv"));
}

TEST(Words, SurviveWhatIsNoText) {
  EXPECT_THAT(words_of("a\xff\xfe\x80z"), ElementsAre("a", "z"));
  EXPECT_THAT(words_of("a\xc3"), ElementsAre("a"));
  const std::string endless(1'000'000, 'x');
  const auto words = words_of(endless);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].size(), 64U);
  EXPECT_THAT(words_of("re\xCC\x81sume\xCC\x81"), ElementsAre("resume"));  // marks of their own
}

struct Form {
  const char* search;
  const char* text;
  const char* language;
};

TEST(Search, FindsAWordInItsOtherForms) {
  for (const Form& form :
       {Form{"faktura", "Fakturorna kom för sent", "sv"}, Form{"fakturan", "en faktura", "sv"},
        Form{"faktura", "fakturans belopp", "sv"}, Form{"kvitto", "Kvittot saknas", "sv"},
        Form{"kvittot", "alla kvitton", "sv"}, Form{"telefon", "telefonerna", "sv"},
        Form{"regning", "Regningene mine", "nb"},
        Form{"levering", "leveringen blev forsinket", "da"},
        Form{"laskut", "Lasku on väärin", "fi"}, Form{"delivery", "two deliveries", "en"},
        Form{"Rechnung", "die Rechnungen", "de"}}) {
    EXPECT_TRUE(finds(form.search, form.text, form.language)) << form.search << " in " << form.text;
  }
  EXPECT_FALSE(finds("faktura", "leveransen kom", "sv"));
}

TEST(Search, FindsWordsWithoutTheirDots) {
  EXPECT_TRUE(finds("återbetalning", "jag vill ha aterbetalning", "sv"));
  EXPECT_TRUE(finds("aterbetalning", "Återbetalningen dröjer", "sv"));
  EXPECT_TRUE(finds("kjøp", "kjop", "nb"));
}

TEST(Search, WantsAllPartsAndPhrasesInOrder) {
  const char* text = "Er sena leverans gör mig arg, fakturan var rätt";
  EXPECT_TRUE(finds("leverans faktura", text, "sv"));
  EXPECT_TRUE(finds("\"sen leverans\"", text, "sv"));
  EXPECT_FALSE(finds("\"leverans sen\"", text, "sv"));
  EXPECT_FALSE(finds("leverans -faktura", text, "sv"));
  EXPECT_TRUE(finds("leverans -rabatt", text, "sv"));
  EXPECT_TRUE(finds("e-faktura", "Min e-faktura", "sv"));
  EXPECT_FALSE(finds("e-faktura", "faktura e", "sv"));
}

TEST(Search, OfNothingHasNoParts) {
  EXPECT_THAT(search_parts("", some_key()), IsEmpty());
  EXPECT_THAT(search_parts("  \"\" - … \"", some_key()), IsEmpty());
}

TEST(Terms, DependOnTheKey) {
  std::vector<Term> here, there;
  TermMaker(some_key(1)).add("faktura", "sv", here);
  TermMaker(some_key(2)).add("faktura", "sv", there);
  EXPECT_NE(here, there);
}

TEST(Terms, AreTheSameFromAnyMaker) {
  // Also when a maker has seen more different words than it remembers.
  TermMaker busy(some_key());
  std::vector<Term> terms;
  std::string words;
  for (int i = 0; i < 1'200'000; ++i) {
    words = "ord";
    words += std::to_string(i);
    terms.clear();
    busy.add(words, "sv", terms);
    ASSERT_EQ(terms.size(), 1U);
  }
  terms.clear();
  busy.add("fakturorna ord5", "sv", terms);
  EXPECT_EQ(terms, terms_of("fakturorna ord5", "sv"));
}

TEST(Marks, StandWhereTheWordsAre) {
  const std::string text = "Hej, fakturorna är fel. Faktura 2 också!";
  const auto found = where_found(text, "sv", search_parts("faktura", some_key()), some_key());
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "fakturorna");
  EXPECT_EQ(text.substr(found[1].begin, found[1].end - found[1].begin), "Faktura");
}

TEST(Marks, DoNotOverlap) {
  const auto found =
      where_found("fel fel fel", "sv", search_parts("\"fel fel\" fel", some_key()), some_key());
  std::size_t last = 0;
  for (const FoundAt& at : found) {
    EXPECT_GE(at.begin, last);
    last = at.end;
  }
  EXPECT_EQ(last, 11U);
}

}  // namespace
}  // namespace gehor::structure
