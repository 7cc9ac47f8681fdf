#include "structure/taxonomy/phrase.h"

#include <algorithm>
#include <utility>

#include "structure/taxonomy/everyday_words.h"
#include "structure/word_scan.h"

namespace gehor::structure {

Phrase read_phrase(std::string_view written, std::string_view language) {
  Phrase phrase;
  WordScanner scanner(written);
  ScannedWord scanned;
  std::string folded;
  std::size_t telling = 0;
  while (scanner.next(scanned)) {
    ++phrase.width;
    PhraseWord word;
    word.lower = scanned.lower;
    word.open_begin = scanned.begin > 0 && written[scanned.begin - 1] == '*';
    word.open_end = scanned.end < written.size() && written[scanned.end] == '*';
    if (!word.open_begin && !word.open_end) {
      folded.clear();
      fold_letters(scanned.lower, folded);
      const std::string_view form = written_form(folded, language);
      word.small = is_small_word(form, language);
      if (form != folded) word.lower = form;
    }
    const bool repeated =
        std::any_of(phrase.words.begin(), phrase.words.end(), [&word](const PhraseWord& other) {
          return other.lower == word.lower && other.open_begin == word.open_begin &&
                 other.open_end == word.open_end;
        });
    if (repeated) continue;
    if (!word.small) ++telling;
    phrase.words.push_back(std::move(word));
  }
  if (telling == 0) phrase.words.clear();
  if (telling > 1) {
    std::erase_if(phrase.words, [](const PhraseWord& word) { return word.small; });
  }
  return phrase;
}

}  // namespace gehor::structure
