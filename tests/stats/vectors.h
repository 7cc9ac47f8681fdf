// The vectors of this folder.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace gehor::test {

inline nlohmann::json vectors(const std::string& name) {
  std::ifstream file(std::string(GEHOR_TEST_DIR) + "/vectors/" + name);
  return nlohmann::json::parse(file);
}

}  // namespace gehor::test
