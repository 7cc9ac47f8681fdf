// Words of a text. Blocks of sixteen bytes are read where the text has so many, single letters
// near its end: both must find the same.
#include "structure/word_scan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "structure/language.h"
#include "structure/language_text.h"
#include "structure/signs/signs.h"

namespace gehor::structure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kBlanks(40, ' ');

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  WordScanner scanner(text);
  for (ScannedWord word; scanner.next(word);) {
    words.push_back(std::string(word.lower) + (word.masked ? "*" : "") + "@" +
                    std::to_string(word.begin) + "-" + std::to_string(word.end));
  }
  return words;
}

std::vector<std::string> language_words_of(std::string_view text) {
  std::vector<std::string> words;
  LanguageScanner scanner(text);
  for (LanguageWord word; scanner.next(word);) {
    std::string codes(word.codes.begin(), word.codes.begin() + static_cast<int>(word.length) + 2);
    words.push_back(codes + (word.name ? "N" : "") + (word.shouted ? "S" : "") +
                    (word.foreign ? "F" : "") + std::to_string(word.begin));
  }
  return words;
}

TEST(WordScanner, LowersLettersAndKeepsDigits) {
  EXPECT_THAT(words_of("Hej, FAKTURA 48213b är Öppen!"),
              ElementsAre("hej@0-3", "faktura@5-12", "48213b@13-19", "är@20-23", "öppen@24-30"));
  EXPECT_THAT(words_of("ring [phone 1]!"), ElementsAre("ring@0-4", "phone*@6-11", "1*@12-13"));
  EXPECT_THAT(words_of(""), IsEmpty());
  EXPECT_THAT(words_of("\xff\xfe ... \xc3"), IsEmpty());
}

TEST(WordScanner, CutsALongWordAtSixtyFourBytes) {
  for (std::size_t length = 1; length <= 100; ++length) {
    const std::string word(length, 'X');
    const std::string kept(std::min<std::size_t>(length, 64), 'x');
    const std::string expected = kept + "@0-" + std::to_string(length);
    EXPECT_THAT(words_of(word), ElementsAre(expected));
    EXPECT_THAT(words_of(word + kBlanks), ElementsAre(expected));
    EXPECT_THAT(words_of("é" + word + kBlanks).front().substr(0, 2), "é");
  }
}

TEST(LanguageScanner, WritesThreeAlikeInARowAsTwo) {
  EXPECT_EQ(language_words_of("heeeej"), language_words_of("heej"));
  EXPECT_EQ(language_words_of("heeeej" + kBlanks), language_words_of("heej"));
  EXPECT_EQ(language_words_of("HEEEEJ" + kBlanks), language_words_of("HEEJ"));
}

// Letters of every kind, marks, addresses, placeholders, bytes that are no text.
TEST(Scanners, FindTheSameNearTheEndOfATextAsWithin) {
  const std::vector<std::string> parts{
      "a",       "A",         "hej ",      "HEJ",        "å",
      "Ö",       "ß",         "e\xcc\x81", "ж",          "中",
      "’",       "'",         " ",         "\n",         ". ",
      "!",       "?",         ":",         "-",          ",",
      "@",       "_",         "1",         "42",         "aaa",
      "lll ",    "[phone 1]", "www.x.se ", "http://",    "h",
      "w",       "\xff",      "\xc3",      "Anna Lind ", "mail@post.example ",
      "faktura", "leverans ", ":)",        "😀",          "supercalifragilistik"};
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += parts[random() % parts.size()];
    const std::string padded = text + kBlanks;
    EXPECT_EQ(words_of(text), words_of(padded)) << text;
    if (!text.ends_with('\xc3')) {  // a letter that is cut is none, whatever follows
      EXPECT_EQ(language_words_of(text), language_words_of(padded)) << text;
    }
    const Signs alone = read_signs(text, "sv"), within = read_signs(padded, "sv");
    EXPECT_EQ(alone.kind, within.kind) << text;
    EXPECT_EQ(alone.tone, within.tone) << text;
    EXPECT_EQ(alone.complaint, within.complaint) << text;
  }
}

}  // namespace
}  // namespace gehor::structure
