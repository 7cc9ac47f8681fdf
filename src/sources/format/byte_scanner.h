// Finds the next byte that matters to a parser, 64 bytes at a time. One thread at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gehor::sources {

// Looks for N bytes at once; shorter sets repeat one.
template <std::size_t N>
class ByteScanner {
 public:
  static constexpr std::size_t npos = std::string_view::npos;

  // Reads `text` from `from` on; never outside it.
  ByteScanner(std::string_view text, const std::array<char, N>& set, std::size_t from = 0)
      : text_(text), set_(set), block_(from) {
    if (block_ < text_.size()) load();
  }

  // The next position that holds one of the bytes, npos when there is none. Each is given once.
  std::size_t next() {
    while (mask_ == 0) {
      block_ += 64;
      if (block_ >= text_.size()) return npos;
      load();
    }
    const auto bit = static_cast<std::size_t>(std::countr_zero(mask_));
    mask_ &= mask_ - 1;
    return block_ + bit;
  }

 private:
  void load() {
    const std::size_t left = text_.size() - block_;
    if (left >= 64) {
      mask_ = mask_of(text_.data() + block_);
      return;
    }
    std::array<char, 64> tail = {};
    std::memcpy(tail.data(), text_.data() + block_, left);
    mask_ = mask_of(tail.data()) & ((std::uint64_t{1} << left) - 1);
  }

  std::uint64_t mask_of(const char* bytes) const {
    std::uint64_t mask = 0;
#if defined(__SSE2__)
    for (unsigned part = 0; part < 4; ++part) {
      const __m128i data = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
      __m128i hit = _mm_cmpeq_epi8(data, _mm_set1_epi8(set_[0]));
      for (std::size_t k = 1; k < N; ++k) {
        hit = _mm_or_si128(hit, _mm_cmpeq_epi8(data, _mm_set1_epi8(set_[k])));
      }
      mask |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(hit))} << (16 * part);
    }
#else
    for (std::size_t i = 0; i < 64; ++i) {
      bool hit = false;
      for (const char c : set_) hit = hit || bytes[i] == c;
      mask |= std::uint64_t{hit} << i;
    }
#endif
    return mask;
  }

  std::string_view text_;
  std::array<char, N> set_;
  std::size_t block_;
  std::uint64_t mask_ = 0;
};

}  // namespace gehor::sources
