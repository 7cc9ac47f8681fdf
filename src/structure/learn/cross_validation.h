// The order in which networks are learned: some from a part of the texts, to see on the rest how
// right they are and how long learning should go on; the last ones from all. One thread calls.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "structure/learn/calibration.h"
#include "structure/learn/familiarity.h"
#include "structure/learn/neighbours.h"
#include "structure/learn/network.h"
#include "structure/learn/vocabulary.h"

namespace gehor::structure::learn {

struct LearningTask {
  const Corpus* corpus = nullptr;
  const std::vector<float>* targets = nullptr;  // texts × labels
  std::size_t labels = 0;
  bool several = false;
  unsigned threads = 1;
  std::uint64_t seed = 0;
  std::function<void(double done)> progress = {};  // LearnOptions::progress
};

struct Learned {
  Vocabulary vocabulary;
  std::vector<Network> networks;
  Calibration calibration;
  BagAlone alone;
  // Empty where several labels are wanted.
  Neighbours neighbours;  // of the first network
  Familiarity familiarity;
  Quality quality;
};

Learned learn_and_check(const LearningTask& task);

}  // namespace gehor::structure::learn
