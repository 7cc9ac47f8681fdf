// What is remembered of words is what would be worked out.
#include "structure/short_words.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>

#include "structure/language.h"
#include "structure/signs/signs.h"

namespace gehor::structure {
namespace {

ShortWord word_of(std::string letters, std::uint8_t number = 0) {
  const std::size_t length = letters.size();
  letters.resize(ShortWord::kMost + 1, 'x');  // what stands behind a word in a text
  return ShortWord::of(letters.data(), length, number);
}

TEST(ShortWords, AWordIsItsLettersAndNumber) {
  EXPECT_EQ(word_of("faktura").bytes, word_of("faktura").bytes);
  EXPECT_NE(word_of("faktura").bytes, word_of("fakturan").bytes);
  EXPECT_NE(word_of("faktura").bytes, word_of("faktura", 1).bytes);
  EXPECT_NE(word_of("fakturan").bytes, word_of("fakturanx").bytes);
  EXPECT_NE(word_of("femtonbokstäve").bytes, word_of("femtonbokstävx").bytes);
}

TEST(ShortWords, MakesWhatItDoesNotRemember) {
  ShortWords<int> words;
  int made = 0;
  const auto of = [&](int n) {
    return words.of(word_of("w" + std::to_string(n)), [&] { return ++made, n; });
  };
  for (int n = 0; n < 20'000; ++n) {  // more than there are places for
    EXPECT_EQ(of(n), n);
    EXPECT_EQ(of(n), n);
  }
  EXPECT_EQ(made, 20'000);
}

// A thread that has read nothing answers as one that has read much.
TEST(ShortWords, WhatWasReadBeforeChangesNoAnswer) {
  const std::string text =
      "Hej, fakturan är fel igen och jag är mycket missnöjd! I have waited three weeks, ikke bra.";
  const auto answers = [&](std::size_t end) {
    const std::string part = text.substr(0, end);
    const LanguageGuess guess = detect_language(part);
    const Signs signs = read_signs(part, guess.code);
    return std::tuple{guess.code, guess.confidence, signs.kind,
                      signs.tone, signs.complaint,  signs.kind_confidence};
  };
  for (int n = 0; n < 5'000; ++n) {
    const std::string other = "Ord" + std::to_string(n) + " fakturorna" + std::to_string(n % 7) +
                              " nothing is good is it";
    read_signs(other, n % 2 == 0 ? "sv" : "en");
    detect_language(other);
  }
  for (std::size_t end = 1; end <= text.size(); ++end) {
    decltype(answers(end)) fresh;
    std::thread([&] { fresh = answers(end); }).join();
    EXPECT_EQ(answers(end), fresh) << text.substr(0, end);
  }
}

}  // namespace
}  // namespace gehor::structure
