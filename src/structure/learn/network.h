// The two small networks that read a text, and what they learn.
//
// The bag network adds up a row of 256 numbers per word, pair and part of a word, weighted by how
// much each says (TF-IDF), and keeps what is above zero. The phrase network gives each spelled word
// a row of 64 numbers, looks at one, two and three words in a row through 128 filters each, and
// keeps the strongest answer of every filter (a convolution with max-pooling, Kim 2014). From what
// was kept each has one weighted sum per label. The first knows which words there are, the second
// how they follow one another; they err on different texts, so that together they are right more
// often.
//
// What the phrase network makes of a word before words are put together depends on that word alone,
// so it can be worked out once per known word.
#pragma once

#include <cstdint>
#include <vector>

#include "structure/learn/random_draws.h"
#include "structure/learn/vector_kernels.h"

namespace gehor::structure::learn {

enum class NetworkKind : std::uint8_t { kBag = 0, kPhrase = 1 };

inline constexpr std::size_t kBagWidth = 256;
inline constexpr std::size_t kWordWidth = 64;
inline constexpr std::size_t kFilters = 128;      // per length of phrase
inline constexpr std::size_t kLongestPhrase = 3;  // words
inline constexpr std::size_t kPhraseWidth = kLongestPhrase * kFilters;
inline constexpr std::size_t kSlots = 1 + 2 + 3;                // places of words in phrases
inline constexpr std::size_t kWordAnswers = kSlots * kFilters;  // of one word, for all filters
static_assert(kBagWidth % kByteBlock == 0 && kWordWidth % kByteBlock == 0 &&
              kFilters % kByteBlock == 0);
// The slot of the first word of a phrase of `length` words; the others follow.
constexpr std::size_t first_slot(std::size_t length) { return length * (length - 1) / 2; }

struct Network {
  NetworkKind kind = NetworkKind::kBag;
  std::size_t features = 0, labels = 0;
  std::vector<float> rows;         // features × row_width()
  std::vector<float> filters;      // phrase network: kWordWidth × kWordAnswers
  std::vector<float> bias;         // kept_width()
  std::vector<float> output;       // kept_width() × label_width()
  std::vector<float> output_bias;  // label_width(); beyond the labels all are 0

  std::size_t row_width() const { return kind == NetworkKind::kBag ? kBagWidth : kWordWidth; }
  std::size_t kept_width() const { return kind == NetworkKind::kBag ? kBagWidth : kPhraseWidth; }
  std::size_t label_width() const { return round_to_lane(labels); }

  // Before learning: small random numbers.
  static Network begin(NetworkKind kind, std::size_t features, std::size_t labels,
                       RandomDraws& random);
  // Of the right sizes, all 0.
  static Network empty(NetworkKind kind, std::size_t features, std::size_t labels);
};

// The strongest answers of a text: `kept` (kept_width()) from each word's answers, kWordAnswers
// long; a null pointer is a word of which nothing is known. `places` says at which word the
// strongest phrase begins.
void strongest_phrases(const float* const* words, std::size_t n, float* kept, std::int32_t* places);

}  // namespace gehor::structure::learn
