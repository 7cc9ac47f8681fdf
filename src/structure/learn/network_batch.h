// A batch of texts on its way through a network, and back with what should have come out. Used by
// network_training.cc only. One thread per object.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "structure/learn/network.h"
#include "structure/learn/training_set.h"

namespace gehor::structure::learn {

// What is left out at random while learning.
struct LeftOut {
  static constexpr float kFeatures = 0.2F;  // of a unit
  static constexpr float kUnits = 0.15F;    // of a text
  static constexpr float kKept = 0.5F;      // of what a network kept
};

// How far each number of a network should go down; of the rows, those of `features` only.
struct Gradient {
  std::vector<std::uint32_t> features;
  std::vector<float> rows, filters, bias, output, output_bias;
};

class Batch {
 public:
  Batch(const Network& network, const TrainingSet& texts);

  // Reads the texts; scores() are theirs then. With `random`, some of what is seen is left out.
  void forward(std::span<const std::uint32_t> rows, RandomDraws* random);
  // rows × label_width(); the caller makes of it how far each score is from where it should be, and
  // calls backward().
  std::vector<float>& scores() { return scores_; }
  void backward(Gradient& gradient);
  // rows × kept_width(): what the network kept of each text.
  const std::vector<float>& kept() const { return kept_; }

 private:
  void read_texts(std::span<const std::uint32_t> rows, RandomDraws* random);
  void read_units(RandomDraws* random);
  std::uint32_t place_of(std::uint32_t unit);
  void forward_phrases(std::size_t n);
  void backward_phrases(std::size_t n, Gradient& gradient);

  const Network& net_;
  const TrainingSet& texts_;
  std::size_t size_ = 0;
  // Units of this batch, each once.
  std::vector<std::uint32_t> place_, units_;
  std::vector<Weighted> features_;
  std::vector<std::size_t> feature_ends_;
  // Texts of this batch, by places of units.
  std::vector<UnitWeight> bags_;
  std::vector<std::uint32_t> sequences_;
  std::vector<std::size_t> bag_ends_, sequence_ends_;
  std::vector<float> unit_rows_, answers_, kept_, let_through_, scores_;
  std::vector<std::int32_t> places_;
  std::vector<float> kept_back_, unit_back_, answers_back_, turned_;
  std::vector<std::uint32_t> row_of_feature_;
};

}  // namespace gehor::structure::learn
