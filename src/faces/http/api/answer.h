// A JSON document as an answer. For the handlers of this folder.
#pragma once

#include <nlohmann/json.hpp>

#include "faces/http/exchange.h"
#include "faces/json/figures.h"

namespace gehor::http::api {

inline Response answer(const nlohmann::json& document, int status = 200) {
  return Response::json(faces::dump(document), status);
}

}  // namespace gehor::http::api
