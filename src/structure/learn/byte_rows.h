// Rows of numbers as bytes: each number is its byte times the step of its row. Tables that texts
// are read with are kept so, since reading waits for memory more than it reckons. A step is a 127th
// of the row's largest number, which for rows of a learned network is no coarser than the upper
// half of a float.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/large_pages.h"

namespace gehor::structure::learn {

// A table of bytes, of which some rows here and some there are read.
using ByteTable = std::vector<std::int8_t, LargePages<std::int8_t>>;

struct ByteRows {
  std::size_t width = 0;
  ByteTable bytes;           // rows × width, in the order of byte_place() (vector_kernels.h)
  std::vector<float> steps;  // one per row

  ByteRows() = default;
  explicit ByteRows(std::size_t row_width) : width(row_width) {}
  // `values`: rows × row_width, which is in whole blocks.
  ByteRows(std::span<const float> values, std::size_t row_width);

  std::size_t size() const { return steps.size(); }
  const std::int8_t* row(std::size_t i) const { return &bytes[i * width]; }
  float value(std::size_t row_number, std::size_t column) const;
  void add(std::span<const float> row);
};

// Writes one row in the order of byte_place(), whole blocks; its step.
float pack_row(std::span<const float> row, std::int8_t* to);

// The step with which the largest of the values is 127; 0 where all are 0, or one is no number.
float step_of(std::span<const float> values);

}  // namespace gehor::structure::learn
