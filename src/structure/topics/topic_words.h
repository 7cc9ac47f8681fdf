// The words of a text that can tell what it is about. Pure; one WordReader per thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gehor::structure {

// FNV-1a. Of some hundred thousand words two fall together once in billions of samples, and then
// they count as one.
std::uint64_t hash_of_word(std::string_view word);

class WordReader {
 public:
  // Lower-case words in their order, at most kMostWords. Left out are placeholders ("[phone 1]")
  // and whatever holds a digit, which name one matter and not a kind of matter. They break the text
  // where they stand, as the ends of sentences do: an empty word, never first, last or twice in a
  // row. Valid until the next call.
  const std::vector<std::string_view>& read(std::string_view utf8);

  // The reason stands at the beginning; what follows is history, signatures and legal notices.
  static constexpr std::size_t kMostWords = 160;
  static constexpr std::size_t kMostBytes = 4000;

 private:
  std::string lower_;
  std::vector<std::string_view> words_;
};

}  // namespace gehor::structure
