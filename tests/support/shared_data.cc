#include "tests/support/shared_data.h"

#include <cstdlib>
#include <system_error>

namespace gehor::test {

std::optional<std::filesystem::path> shared_data(std::string_view relative) {
  const char* const told = std::getenv("GEHOR_SHARED");
  const std::filesystem::path root = told != nullptr && *told != '\0' ? told : GEHOR_SHARED_DEFAULT;
  std::error_code error;
  const std::filesystem::path path = std::filesystem::weakly_canonical(root / relative, error);
  if (error || !std::filesystem::exists(path, error) || error) return std::nullopt;
  return path;
}

}  // namespace gehor::test
