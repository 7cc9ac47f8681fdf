// The vectors of this folder.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace gehor::test {

// The rows under `key` of vectors/`name`.
inline nlohmann::json vectors(const std::string& name, const std::string& key) {
  std::ifstream file(std::string(GEHOR_TEST_DIR) + "/vectors/" + name);
  return nlohmann::json::parse(file).at(key);
}

}  // namespace gehor::test
