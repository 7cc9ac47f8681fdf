// libFuzzer: any bytes as a JSON file, the first byte choosing what they begin with.
#include <cstddef>
#include <cstdint>

#include "fuzz/read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr const char* kBegin[] = {"", "[{\"a\":", "{\"a\":1}\n{\"b\":", "{\"list\":[{\"a\":"};
  gehor::fuzz::read_all(
      kBegin[data[0] & 3] + std::string(reinterpret_cast<const char*>(data) + 1, size - 1), {});
  return 0;
}
