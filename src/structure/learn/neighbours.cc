#include "structure/learn/neighbours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "structure/learn/network.h"

namespace gehor::structure::learn {
namespace {

using Bytes = std::array<std::uint8_t, kBagWidth>;

// The largest number becomes 255. Cosines do not depend on the scale.
Bytes bytes_of(std::span<const float> reading) {
  Bytes bytes;
  kernels().to_shares(bytes.data(), reading.data(), kBagWidth);
  return bytes;
}

float per_length(const std::uint8_t* bytes) {
  const std::uint32_t squares = kernels().dot_bytes(bytes, bytes, kBagWidth);
  return squares == 0 ? 0 : 1 / std::sqrt(static_cast<float>(squares));
}

}  // namespace

Neighbours::Neighbours(std::span<const float> readings, std::span<const float> targets,
                       std::size_t labels) {
  const std::size_t texts = readings.size() / kBagWidth;
  std::vector<std::size_t> of_label;
  for (std::size_t label = 0; label < labels; ++label) {
    of_label.clear();
    for (std::size_t text = 0; text < texts; ++text) {
      if (targets[text * labels + label] > 0) of_label.push_back(text);
    }
    const std::size_t kept = std::min(of_label.size(), kMostOfLabel);
    for (std::size_t i = 0; i < kept; ++i) {
      const std::size_t text = of_label[i * of_label.size() / kept];
      const Bytes bytes = bytes_of(readings.subspan(text * kBagWidth, kBagWidth));
      bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    }
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size() / kBagWidth));
  }
  measure();
}

bool Neighbours::restore(std::vector<std::uint8_t> bytes, std::vector<std::uint32_t> ends,
                         std::size_t labels, Neighbours& neighbours) {
  if (bytes.size() % kBagWidth != 0 || ends.size() != labels ||
      !std::is_sorted(ends.begin(), ends.end()) ||
      (labels > 0 && ends.back() != bytes.size() / kBagWidth)) {
    return false;
  }
  neighbours.bytes_ = std::move(bytes);
  neighbours.ends_ = std::move(ends);
  neighbours.measure();
  return true;
}

void Neighbours::measure() {
  per_length_.clear();
  for (std::size_t at = 0; at < bytes_.size(); at += kBagWidth) {
    per_length_.push_back(per_length(&bytes_[at]));
  }
}

float Neighbours::likeness(std::span<const float> reading, std::uint32_t label,
                           float enough) const {
  const std::uint32_t begin = label == 0 ? 0 : ends_[label - 1], end = ends_[label];
  if (begin == end) return 0;
  const Kernels& k = kernels();
  const Bytes bytes = bytes_of(reading);
  const auto n = std::min<std::uint32_t>(kNearest, end - begin);
  const float share = per_length(bytes.data()) / static_cast<float>(n);
  std::array<float, kNearest> nearest{};  // the nearest first
  float sum = 0;
  for (std::uint32_t text = begin; text < end && sum * share < enough; ++text) {
    const std::uint32_t dot = k.dot_bytes(bytes.data(), &bytes_[text * kBagWidth], kBagWidth);
    float cosine = static_cast<float>(dot) * per_length_[text];
    if (cosine <= nearest.back()) continue;
    for (float& place : nearest) {
      if (cosine > place) std::swap(cosine, place);
    }
    sum = 0;
    for (const float place : nearest) sum += place;
  }
  return sum * share;
}

}  // namespace gehor::structure::learn
