// Which of a heap's languages a text belongs to, where its own words are too few to tell.
//
// "Opossum, street" alone may be Danish; beside a thousand English texts that say "street" it is
// English. Learned from a sample whose texts have a language or none; then it answers for any text.
// Answering: any thread, each with a WordReader of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "structure/topics/flat_index.h"
#include "structure/topics/topic_words.h"

namespace gehor::structure {

// Both forms of Norwegian are grouped together: what separates them is not what they are about.
std::string_view group_of_language(std::string_view code);

class TextLanguages {
 public:
  // A text of so many bytes, whose language somebody told, is believed.
  static constexpr std::size_t kBelieved = 60;

  // `codes`: of each text, as detected or told; "" where it could not be.
  static TextLanguages learn(const std::vector<std::string_view>& texts,
                             const std::vector<std::string_view>& codes);
  // The likeliest language by the text's words and the languages' sizes (naive Bayes over which
  // words stand in it); `code`'s own group where the text is long enough, or where under half of
  // its words were seen in any language. Valid as long as this object and `code`.
  std::string_view of(std::string_view text, std::string_view code, WordReader& reader) const;

 private:
  std::string_view likeliest(const std::vector<std::uint64_t>& words, std::string_view code) const;
  void count(const std::vector<std::vector<std::uint64_t>>& words,
             const std::vector<std::string_view>& languages);

  std::vector<std::string> codes_;  // in the alphabet's order; never ""
  FlatIndex rows_;                  // of words
  std::vector<float> texts_with_;   // by row, then language
  std::vector<float> texts_;        // by language
};

}  // namespace gehor::structure
