// Makes whole HTTP messages of answers: status line, headers that every answer has, length,
// compression. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "faces/http/exchange.h"
#include "faces/http/site.h"

namespace gehor::http {

// `accept_encoding`: the request's; larger texts go compressed to those who take it. `head_only`:
// the answer to HEAD.
Message message_of(const Response& response, std::string_view accept_encoding = {},
                   bool head_only = false);

// Whether "gzip" (or "br") may be sent to someone who says this of Accept-Encoding.
bool accepts(std::string_view accept_encoding, std::string_view coding);

std::string gzip(std::string_view bytes);

}  // namespace gehor::http
