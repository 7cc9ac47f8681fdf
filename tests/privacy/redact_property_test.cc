// What holds for any input: redacting twice changes nothing, the text outside entities is kept,
// nothing hangs.
#include <gtest/gtest.h>

#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "privacy/redact.h"

namespace gehor::privacy {
namespace {

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"070",
                                                   "174",
                                                   "06",
                                                   "12",
                                                   "-",
                                                   " ",
                                                   " ",
                                                   "+",
                                                   "46",
                                                   "(0)",
                                                   "(",
                                                   ")",
                                                   ".",
                                                   "/",
                                                   "@",
                                                   "a",
                                                   "example",
                                                   ".org",
                                                   "x",
                                                   "4111",
                                                   "1111",
                                                   "811218",
                                                   "9876",
                                                   "NO93",
                                                   "8601",
                                                   "1117",
                                                   "947",
                                                   "\n",
                                                   "tel ",
                                                   "order ",
                                                   "cpr ",
                                                   "kort ",
                                                   "kr",
                                                   "[phone 1]",
                                                   "[",
                                                   "]",
                                                   "[email 7]",
                                                   "0",
                                                   "1",
                                                   "20",
                                                   "131052",
                                                   "308T",
                                                   ":",
                                                   ",",
                                                   "\xC3\xA5",
                                                   "\xFF",
                                                   "\xC2\xA0",
                                                   "\xE2\x80\x93",
                                                   "\"",
                                                   "my number is ",
                                                   "212",
                                                   "555",
                                                   "0123",
                                                   "ext ",
                                                   "00",
                                                   "2026",
                                                   "\xF0\x9F\x98\x85",
                                                   "#",
                                                   "og jeg ikke ",
                                                   "personnummer ",
                                                   "10007",
                                                   "218394",
                                                   "KID",
                                                   "Anna",
                                                   "Anna ",
                                                   "Lind",
                                                   " Lind",
                                                   "Björn ",
                                                   "Will ",
                                                   "Hej ",
                                                   "mvh ",
                                                   "/",
                                                   "jag heter ",
                                                   "kalle",
                                                   "fru ",
                                                   "och ",
                                                   "Xyzzy ",
                                                   "Storgatan 5",
                                                   "storgatan ",
                                                   "Bryggen ",
                                                   ", 123 45 Borås",
                                                   "7713 Steinkjer",
                                                   "Baker Street",
                                                   "Box ",
                                                   "konto ",
                                                   "bankgiro ",
                                                   "1234 56 78903",
                                                   "123-4567",
                                                   "bilen ABC 12",
                                                   "EK 12345",
                                                   "reg.nr ",
                                                   "Namn?\nKund: ",
                                                   " von ",
                                                   "'s",
                                                   "’s",
                                                   "[name 1]",
                                                   "[address 2]",
                                                   " AB"};
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  std::uniform_int_distribution<int> length(1, 30);
  std::string text;
  for (int n = length(random); n > 0; --n) text += kPieces[piece(random)];
  return text;
}

TEST(RedactAnything, TwiceIsOnceAndTheRestIsKept) {
  std::mt19937 random(20261122);
  int masked = 0;
  for (int i = 0; i < 60000; ++i) {
    const std::string text = random_text(random);
    const Redaction once = redact(text);
    ASSERT_EQ(redact(once.text).text, once.text) << "from: " << text;
    std::string rebuilt;
    std::size_t copied = 0;
    for (const Entity& e : once.entities) {
      ASSERT_LE(copied, e.start) << text;
      ASSERT_LT(e.start, e.end) << text;
      ASSERT_LE(e.end, text.size()) << text;
      rebuilt.append(text, copied, e.start - copied);
      rebuilt += "[" + std::string(entity_name(e.type)) + " " + std::to_string(e.number) + "]";
      copied = e.end;
      ++masked;
    }
    rebuilt.append(text, copied, std::string::npos);
    ASSERT_EQ(rebuilt, once.text) << text;
  }
  EXPECT_GT(masked, 4000) << "the texts must give it something to do";
}

TEST(RedactAnything, RandomBytesAreNoError) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int n = i % 60; n > 0; --n) text.push_back(static_cast<char>(byte(random)));
    const Redaction once = redact(text);
    ASSERT_EQ(redact(once.text).text, once.text);
  }
}

// Processor time, so that a busy machine doesn't matter.
double seconds_for(const std::string& text) {
  const std::clock_t start = std::clock();
  const Redaction redaction = redact(text);
  EXPECT_GE(redaction.text.size(), 1U);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeated(const std::string& piece, std::size_t size) {
  std::string text;
  text.reserve(size + piece.size());
  while (text.size() < size) text += piece;
  return text;
}

TEST(RedactAnything, HostileInputTakesLinearTime) {
  for (const char* piece : {"1",
                            "1 ",
                            "0",
                            "0 0-",
                            "a@",
                            "@",
                            "a.",
                            "a@a.",
                            "aa@bb.cc",
                            "4111 ",
                            "1-",
                            "+1",
                            "(1)",
                            "[",
                            "[phone ",
                            "tel 1 ",
                            "\"",
                            "\"a\"@",
                            "NO93 ",
                            "070-174 06 12 ",
                            "070 ",
                            "order ",
                            "\xC3\xA5",
                            "\xFF",
                            "811218-",
                            "12.",
                            "1/1/",
                            "x1",
                            "0701740612x",
                            "my number is 1 ",
                            "Anna ",
                            "A",
                            "Anna Lind ",
                            "a'",
                            "Anna-",
                            "Anna och ",
                            "namn: anna ",
                            "mvh ",
                            "/anna",
                            "Storgatan 5 ",
                            "Storgatan ",
                            "5 Baker ",
                            "Bryggen 7, 4836 ",
                            "konto 1234 ",
                            "konto ",
                            "ABC 123 ",
                            "bil AB 12345 ",
                            "Hej Anna, ",
                            "Namn?\nKund: "}) {
    const double small = seconds_for(repeated(piece, 50'000));
    const double large = seconds_for(repeated(piece, 400'000));
    // Eight times the text: eight times the time if linear, 64 times if not.
    EXPECT_LT(large, 24.0 * small + 0.1) << "'" << piece << "'";
  }
  EXPECT_LT(seconds_for(std::string(10'000'000, '7')), 5.0);
}

}  // namespace
}  // namespace gehor::privacy
