#include "structure/learn/byte_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "structure/learn/vector_kernels.h"

namespace gehor::structure::learn {

float step_of(std::span<const float> values) {
  constexpr float kMost = 127;
  float largest = 0;
  for (const float value : values) largest = std::max(largest, std::abs(value));
  return std::isfinite(largest) ? largest / kMost : 0;
}

ByteRows::ByteRows(std::span<const float> values, std::size_t row_width) : width(row_width) {
  bytes.reserve(values.size());
  for (std::size_t at = 0; at < values.size(); at += width) add(values.subspan(at, width));
}

float ByteRows::value(std::size_t row_number, std::size_t column) const {
  return static_cast<float>(row(row_number)[byte_place(column)]) * steps[row_number];
}

void ByteRows::add(std::span<const float> row) {
  bytes.resize(bytes.size() + width);
  steps.push_back(pack_row(row, &bytes[bytes.size() - width]));
}

float pack_row(std::span<const float> row, std::int8_t* to) {
  const float step = step_of(row);
  std::array<std::int8_t, kByteBlock> block;
  for (std::size_t at = 0; at < row.size(); at += kByteBlock) {
    kernels().to_bytes(block.data(), &row[at], step > 0 ? 1 / step : 0, kByteBlock);
    for (std::size_t c = 0; c < kByteBlock; ++c) to[at + byte_place(c)] = block[c];
  }
  return step;
}

}  // namespace gehor::structure::learn
