// The web application, built into the program: web/dist at the time of building (see
// cmake/embed_web.cmake). Constant data; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "faces/http/site.h"

namespace gehor::http {

struct Asset {
  std::string_view path;                 // "/assets/index-3f2a.js"
  std::string_view type;                 // "text/javascript"
  std::string_view tag;                  // of its content, for If-None-Match, with quotes
  std::string_view plain, gzip, brotli;  // the last two empty where they gain nothing
};

const std::vector<Asset>& assets();
const Asset* find_asset(std::string_view path);

// The answer to a request for it; also 304.
Message asset_message(const Asset& asset, const Head& head);

// The page that all addresses of the application lead to; where it was not built, one that says so.
Message page_message(const Head& head);

}  // namespace gehor::http
