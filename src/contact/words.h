// The words of a record that people can read: id, subject, text. Redacted already; sealed as one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "base/result.h"

namespace gehor {

struct Words {
  std::string id;  // the external id, redacted
  std::string subject;
  std::string text;
  bool empty() const { return id.empty() && subject.empty() && text.empty(); }
};

std::string encode(const Words& words);
Result<Words> decode_words(std::string_view bytes);

}  // namespace gehor
