// Sixteen bytes at a time: what is marked is what a byte at a time would find.
#include "base/byte_block.h"

#include <gtest/gtest.h>

#include <string>

namespace gehor::bytes {
namespace {

TEST(ByteBlock, MarksEachByteWithABitOfItsOwn) {
  for (std::size_t at = 0; at < kBlock; ++at) {
    std::string text(kBlock, '.');
    text[at] = '7';
    const Block found = digits(load(text.data()));
    EXPECT_EQ(marks(found), 1U << at);
    EXPECT_TRUE(any(found));
  }
  EXPECT_EQ(marks(digits(load("0123456789012345"))), 0xFFFFU);
  EXPECT_FALSE(any(digits(load("no digit in here"))));
}

TEST(ByteBlock, KnowsEveryByte) {
  for (int c = 0; c < 256; ++c) {
    const std::string text(kBlock, static_cast<char>(c));
    const Block block = load(text.data());
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    EXPECT_EQ(any(letters(lower(block))), letter) << c;
    EXPECT_EQ(any(digits(block)), c >= '0' && c <= '9') << c;
    const bool digit = c >= '0' && c <= '9';
    if (letter || digit) {
      EXPECT_EQ(lower(block)[3], letter ? c | 0x20 : c) << c;
    }
  }
}

TEST(ByteBlock, CountsWhatIsMarkedFromTheFirstOn) {
  EXPECT_EQ(first_marked(letters(lower(load("Faktura nr 12345")))), 7U);
  EXPECT_EQ(first_marked(letters(lower(load("7 Faktura abcdef")))), 0U);
  EXPECT_EQ(first_marked(letters(lower(load("abcdefghijklmnop")))), kBlock);
}

TEST(ByteBlock, FindsTheNextDigitUpToTheEnd) {
  const std::string text = "A text that is longer than a block, number 48213 it is";
  const std::size_t place = text.find('4');
  EXPECT_EQ(next_digit(text, 0, text.size()), place);
  EXPECT_EQ(next_digit(text, place + 1, text.size()), place + 1);
  EXPECT_EQ(next_digit(text, 0, place), place);
  EXPECT_EQ(next_digit(text, place + 5, text.size()), text.size());
}

}  // namespace
}  // namespace gehor::bytes
