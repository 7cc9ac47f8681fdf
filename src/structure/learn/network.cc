#include "structure/learn/network.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gehor::structure::learn {

Network Network::empty(NetworkKind kind, std::size_t features, std::size_t labels) {
  Network net;
  net.kind = kind;
  net.features = features;
  net.labels = labels;
  net.rows.assign(features * net.row_width(), 0);
  if (kind == NetworkKind::kPhrase) net.filters.assign(kWordWidth * kWordAnswers, 0);
  net.bias.assign(net.kept_width(), 0);
  net.output.assign(net.kept_width() * net.label_width(), 0);
  net.output_bias.assign(net.label_width(), 0);
  return net;
}

Network Network::begin(NetworkKind kind, std::size_t features, std::size_t labels,
                       RandomDraws& random) {
  // How large the first rows are decides little: large ones learn the rare features late.
  const float row_size = kind == NetworkKind::kBag ? 0.05F : 0.09F;
  Network net = empty(kind, features, labels);
  for (float& x : net.rows) x = random.normal() * row_size;
  const float filter_size = 1 / std::sqrt(static_cast<float>(kWordWidth));
  for (float& x : net.filters) x = random.normal() * filter_size;
  const float output_size = 1 / std::sqrt(static_cast<float>(net.kept_width()));
  for (std::size_t i = 0; i < net.kept_width(); ++i) {
    for (std::size_t label = 0; label < labels; ++label) {
      net.output[i * net.label_width() + label] = random.normal() * output_size;
    }
  }
  return net;
}

void strongest_phrases(const float* const* words, std::size_t n, float* kept,
                       std::int32_t* places) {
  static constexpr std::array<float, kFilters> kNothing{};
  const Kernels& k = kernels();
  std::fill(kept, kept + kPhraseWidth, -1e30F);
  std::fill(places, places + kPhraseWidth, 0);
  for (std::size_t length = 1; length <= kLongestPhrase; ++length) {
    float* highest = kept + (length - 1) * kFilters;
    for (std::size_t at = 0; at < n; ++at) {
      std::array<const float*, kLongestPhrase> part{};
      for (std::size_t i = 0; i < length; ++i) {
        const float* word = at + i < n ? words[at + i] : nullptr;
        if (word != nullptr) part[i] = word + (first_slot(length) + i) * kFilters;
      }
      if (part[0] == nullptr) part[0] = kNothing.data();
      k.raise(highest, places + (length - 1) * kFilters, part[0], part[1], part[2],
              static_cast<std::int32_t>(at), kFilters);
    }
  }
}

}  // namespace gehor::structure::learn
