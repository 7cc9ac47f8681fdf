// How much a text is like those it is taken for: what tells a text of a new kind, which the
// networks would put somewhere with confidence, from one of a kind they know.
//
// Of every label the bag network's reading of some of the learned texts is kept. Likeness is the
// mean cosine between a text's reading and those of its nearest five of the label. (Tried on
// banking77 with a fifth of its classes held out: this told them apart better than probability,
// entropy, energy, distance to the label's middle or Mahalanobis' distance.) Immutable; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gehor::structure::learn {

class Neighbours {
 public:
  static constexpr std::size_t kNearest = 5;
  // Of a label with more, some are kept, evenly among them.
  static constexpr std::size_t kMostOfLabel = 200;

  Neighbours() = default;
  // `readings`: texts × kBagWidth, none below 0. `targets`: texts × labels, above 0 where a label
  // holds.
  Neighbours(std::span<const float> readings, std::span<const float> targets, std::size_t labels);

  // 0 to 1; 0 for a label without texts and for a reading of nothing. From `enough` on it may be
  // less than it is: no more texts are looked at than it takes to reach that.
  float likeness(std::span<const float> reading, std::uint32_t label, float enough = 2) const;

  // To save it: bytes of kBagWidth a text, and how many texts up to and with each label.
  const std::vector<std::uint8_t>& bytes() const { return bytes_; }
  const std::vector<std::uint32_t>& ends() const { return ends_; }
  // False when the two do not belong together.
  static bool restore(std::vector<std::uint8_t> bytes, std::vector<std::uint32_t> ends,
                      std::size_t labels, Neighbours& neighbours);

 private:
  void measure();

  std::vector<std::uint8_t> bytes_;
  std::vector<std::uint32_t> ends_;
  std::vector<float> per_length_;  // 1 / the length of a text's bytes
};

}  // namespace gehor::structure::learn
