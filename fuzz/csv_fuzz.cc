// libFuzzer: any bytes as a CSV file, the first byte choosing the options.
#include <cstddef>
#include <cstdint>

#include "fuzz/read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  gehor::sources::TableOptions options;
  constexpr char kDelimiters[] = {',', ';', '\t', '|'};
  if ((data[0] & 1) != 0) options.delimiter = kDelimiters[data[0] >> 6];
  if ((data[0] & 2) != 0) options.header = (data[0] & 4) != 0;
  if ((data[0] & 8) != 0) options.encoding = (data[0] & 16) != 0 ? "windows-1252" : "utf-16le";
  gehor::fuzz::read_all(std::string(reinterpret_cast<const char*>(data) + 1, size - 1), options);
  return 0;
}
