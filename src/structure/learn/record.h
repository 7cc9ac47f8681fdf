// What all bag networks have of one word or pair, side by side: a text's words lie anywhere in
// tables larger than any cache, and each place that is gone to costs more than what is read there.
//
// A record begins with a head: the key, a weight, the sum of the squared weights of the word's
// parts, and for each network the steps of two rows of bytes. The rows of the bag networks follow,
// one after another. (What phrase networks have of a word is longer and asked for more seldom, and
// lies apart: answers in scorer.h.) Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "structure/learn/network.h"
#include "structure/learn/text_reader.h"

namespace gehor::structure::learn {

// Where things lie in a record.
class RecordForm {
 public:
  // The part of a record that has its key.
  static constexpr std::size_t kHead = 64;

  RecordForm() = default;
  // `bytes`: of each bag network.
  RecordForm(std::span<const Network> networks, std::size_t bytes)
      : size_(kSteps + 2 * networks.size() * sizeof(float)) {
    size_ = (size_ + kHead - 1) / kHead * kHead;  // a line of the cache, or some
    for (const Network& network : networks) {
      at_.push_back(size_);
      if (network.kind == NetworkKind::kBag) size_ += bytes;
    }
  }

  std::size_t size() const { return size_; }
  std::size_t at(std::size_t network) const { return at_[network]; }  // of a bag network

  static FeatureKey key(const std::int8_t* record) { return read<FeatureKey>(record); }
  static float weight(const std::int8_t* record) { return read<float>(record + kWeight); }
  static float squares(const std::int8_t* record) { return read<float>(record + kSquares); }
  // `which`: the first row of the network or the second.
  static float step(const std::int8_t* record, std::size_t network, std::size_t which) {
    return read<float>(record + kSteps + (2 * network + which) * sizeof(float));
  }
  static void set_key(std::int8_t* record, FeatureKey key) { write(record, key); }
  static void set_weight(std::int8_t* record, float x) { write(record + kWeight, x); }
  static void set_squares(std::int8_t* record, float x) { write(record + kSquares, x); }
  static void set_step(std::int8_t* record, std::size_t network, std::size_t which, float x) {
    write(record + kSteps + (2 * network + which) * sizeof(float), x);
  }

 private:
  static constexpr std::size_t kWeight = sizeof(FeatureKey), kSquares = kWeight + sizeof(float),
                               kSteps = kSquares + sizeof(float);
  template <typename Number>
  static Number read(const std::int8_t* from) {
    Number number;
    std::memcpy(&number, from, sizeof number);
    return number;
  }
  template <typename Number>
  static void write(std::int8_t* to, Number number) {
    std::memcpy(to, &number, sizeof number);
  }

  std::vector<std::size_t> at_;
  std::size_t size_ = kSteps;
};

}  // namespace gehor::structure::learn
