#include "measures/fact_reader.h"

namespace gehor::measures {

std::optional<Scale> common_scale(const Scales& scales) {
  std::optional<Scale> common;
  for (const auto& [source, scale] : scales) {
    if (!scale || (common && *common != *scale)) return std::nullopt;
    common = scale;
  }
  return common;
}

}  // namespace gehor::measures
