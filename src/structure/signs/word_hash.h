// The running hash of a word's letters, as lexicon and scanner both make it. Internal to this
// folder.
#pragma once

#include <cstdint>
#include <string_view>

namespace gehor::structure {

// Its upper bits are the well mixed ones: take those.
//
// Known to everybody and without a key: a made-up collision makes a word count as another, no more.
class WordHash {
 public:
  void add(char byte) {
    value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x9E3779B97F4A7C15ULL;
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

inline std::uint64_t word_hash(std::string_view folded) {
  WordHash hash;
  for (const char c : folded) hash.add(c);
  return hash.value();
}

// Of the same letters read from the end, for endings.
inline std::uint64_t word_hash_backwards(std::string_view folded) {
  WordHash hash;
  for (std::size_t i = folded.size(); i-- > 0;) hash.add(folded[i]);
  return hash.value();
}

}  // namespace gehor::structure
