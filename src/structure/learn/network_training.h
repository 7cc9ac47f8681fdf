// Learns a network from texts: stochastic gradient descent with Adam, in small batches, while parts
// of what is seen are left out at random (dropout), so that no single word decides. One thread per
// call; several calls may run at once.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "structure/learn/network.h"
#include "structure/learn/training_set.h"

namespace gehor::structure::learn {

struct TrainingTask {
  const TrainingSet* texts = nullptr;
  std::size_t features = 0, labels = 0;
  // texts × labels: 1 where the label holds; in a text of one label they add up to 1.
  std::span<const float> targets;
  bool several = false;  // each label for itself, instead of one among all
  std::span<const std::uint32_t> rows;
  std::uint32_t epochs = 1;  // how often each text is seen
  std::uint64_t seed = 0;
  // Is told of every batch how many texts were just seen, on the thread that learns.
  std::function<void(std::size_t texts)> seen = {};
};

Network learn_network(NetworkKind kind, const TrainingTask& task);

// What a network makes of texts.
struct NetworkReading {
  std::vector<float> scores;  // texts × labels, before softmax or logistic
  std::vector<float> kept;    // texts × kept_width(); of the bag network only
};
NetworkReading read_with(const Network& network, const TrainingSet& texts,
                         std::span<const std::uint32_t> rows);

}  // namespace gehor::structure::learn
