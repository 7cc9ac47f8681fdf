#include "contact/words.h"

#include <gtest/gtest.h>

namespace gehor {
namespace {

TEST(Words, ComeBackAsTheyWere) {
  const Words words{"K-1", "Var är paketet?", "Hej,\n\"var\" är det?"};
  const auto back = decode_words(encode(words));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->id, words.id);
  EXPECT_EQ(back->subject, words.subject);
  EXPECT_EQ(back->text, words.text);
  EXPECT_TRUE(decode_words(encode({})).value().empty());
}

TEST(Words, DamagedOnesAreAnErrorAndNoException) {
  for (const char* bytes :
       {"", "[]", "{\"id\":5}", "{\"text\":null}", "{\"subject\":[\"x\"]}", "{"}) {
    const auto words = decode_words(bytes);
    ASSERT_FALSE(words.ok()) << bytes;
    EXPECT_EQ(words.error().code, ErrorCode::kCorrupt);
  }
}

}  // namespace
}  // namespace gehor
