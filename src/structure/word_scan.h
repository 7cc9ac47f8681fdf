// Cuts a text into words: letters and digits in lower case, with where they stand. Pure; any
// thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gehor::structure {

// One word of a text. `masked`: it stood in a placeholder such as "[phone 1]".
struct ScannedWord {
  std::string_view lower;  // valid until the next call of next()
  std::size_t begin = 0, end = 0;
  bool masked = false;
};

class WordScanner {
 public:
  explicit WordScanner(std::string_view utf8) : text_(utf8) {}
  // False after the last word. A word longer than 64 bytes in lower case is cut there; combining
  // marks are left out; an ideograph is a word of its own. Invalid bytes separate words.
  bool next(ScannedWord& word);

 private:
  bool placeholder_ends();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t masked_until_ = 0;
  std::string lower_;
};

// Without å ä ö ø æ é ü … ß, for letters that are in lower case; appends to `out`.
void fold_letters(std::string_view lower, std::string& out);

}  // namespace gehor::structure
