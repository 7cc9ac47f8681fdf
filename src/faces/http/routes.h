// Which path leads where: the table of the API. openapi.json describes the same to others; a test
// holds the two against each other.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "faces/http/exchange.h"
#include "faces/http/services.h"

namespace gehor::http {

struct Route {
  std::string_view method, path;  // "GET", "/api/v1/contacts/{contact}"
  // One of the three. `read` gets a workspace in a snapshot; `act` fetches what it needs; `later`
  // is quick, and tells its answer when it knows it.
  std::function<Result<Response>(const Request&, pipeline::Workspace&)> read;
  std::function<Result<Response>(const Request&, Services&)> act;
  std::vector<std::string> parameters;  // that `act` and `later` take; `read` checks its own
  bool cached = false;                  // holds until the figures change, whoever asks
  bool dated = false;                   // takes as_of: answers from the figures as they were then
  bool audited = false;                 // shows what customers said: written down
  std::function<void(const Request&, Services&, const std::function<void(const Response&)>&)> later;
};

const std::vector<Route>& routes();

// The route of the path, and what stood in its {places}. nullptr: none; `allowed`: the methods that
// the path does know.
const Route* find_route(std::string_view method, const std::string& path,
                        std::vector<std::string>& matched, std::string& allowed);

}  // namespace gehor::http
