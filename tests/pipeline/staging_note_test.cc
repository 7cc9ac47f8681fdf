#include <gtest/gtest.h>

#include "pipeline/staging.h"

namespace gehor::pipeline {
namespace {

TEST(StagingNote, ComesBackAsItWas) {
  Staged staged;
  staged.file = "ärenden.csv";
  staged.uploader = "local";
  staged.bytes = 12;
  staged.received = Instant(std::chrono::microseconds(1'764'000'000'000'000));
  staged.key = 7;
  staged.choices = R"({"zone":"Europe/Oslo"})";
  staged.imports = {3, 4};
  const auto back = staged_from_note(note_of(staged));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->file, staged.file);
  EXPECT_EQ(back->received, staged.received);
  EXPECT_EQ(back->choices, staged.choices);
  EXPECT_EQ(back->imports, staged.imports);
}

// Such a note once ended the server when it began.
TEST(StagingNote, ADamagedOneIsNone) {
  for (const char* text : {"", "[]", R"({"file":5})", R"({"imports":{"a":1}})",
                           R"({"choices":"{"})", R"({"received":9223372036854775807})",
                           R"({"received":-1})", R"({"received":92231860184273879004})",
                           R"({"bytes":1e300})", R"({"key":-1e99})", R"({"imports":[1,1e20]})"}) {
    EXPECT_FALSE(staged_from_note(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace gehor::pipeline
