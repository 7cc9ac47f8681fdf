// What was kept as text and is read again: the words of a record, and a sentence with its pattern.
#include "base/sentence_json.h"
#include "base/text.h"
#include "contact/words.h"
#include "fuzz/fuzzer.h"

namespace gehor {
namespace {

GEHOR_FUZZ(input) {
  const std::string text = input.rest();
  if (const auto words = decode_words(text); words.ok()) {
    const auto again = decode_words(encode(*words));
    GEHOR_REQUIRE(again.ok());
    GEHOR_REQUIRE(again->id == words->id && again->subject == words->subject &&
                  again->text == words->text);
  } else {
    GEHOR_REQUIRE(words.error().code == ErrorCode::kCorrupt);
  }
  // Any three texts come back as they were, as long as they are text.
  const std::size_t third = text.size() / 3;
  const Words parts{text.substr(0, third), text.substr(third, third), text.substr(2 * third)};
  const auto back = decode_words(encode(parts));
  GEHOR_REQUIRE(back.ok());
  if (is_valid_utf8(parts.text)) GEHOR_REQUIRE(back->text == parts.text);

  const Sentence sentence = sentence_from_text(text);
  const std::string kept = sentence_to_text(sentence);
  const Sentence again = sentence_from_text(kept);
  GEHOR_REQUIRE(sentence_to_text(again) == kept);
  // How a number was written is not kept, only which it was: from the second time on all stays.
  GEHOR_REQUIRE(sentence_from_text(sentence_to_text(again)).english() == again.english());
  GEHOR_REQUIRE(sentence.empty() || whole(sentence).english().back() == '.');
}

}  // namespace
}  // namespace gehor
