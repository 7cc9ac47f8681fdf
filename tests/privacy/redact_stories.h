// Texts beside what masking makes of them, for the tests of what it finds.
#pragma once

#include <gtest/gtest.h>

#include <vector>

#include "privacy/redact.h"

namespace gehor::privacy {

struct Story {
  const char* text;
  const char* redacted;
};

inline void tell(const std::vector<Story>& stories) {
  for (const auto& [text, redacted] : stories) EXPECT_EQ(redact(text).text, redacted) << text;
}

inline void leave(const std::vector<const char*>& texts) {
  for (const char* text : texts) EXPECT_EQ(redact(text).text, text);
}

}  // namespace gehor::privacy
