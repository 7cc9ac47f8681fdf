// Contacts that a system sends by itself: POST /api/v1/contacts. docs/live.md says what they are
// made of. Any thread, quick.
#pragma once

#include <functional>

#include "faces/http/exchange.h"
#include "faces/http/services.h"

namespace gehor::http::api {

// 202: durable, and in the figures within seconds. 200: in the figures (where it was waited for).
// 422: none can be used. 503 with Retry-After: there is no room, nothing is kept.
void take_contacts(const Request& request, Services& services,
                   const std::function<void(const Response&)>& done);

}  // namespace gehor::http::api
