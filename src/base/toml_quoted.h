// Texts as TOML writes them. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace gehor {

// In quotes, on one line. `text` is valid UTF-8.
std::string toml_quoted(std::string_view text);

}  // namespace gehor
