// What a handler of the HTTP API is given and gives back: plain values, no network library.
//
// server.h calls handlers; api/*.h implement them; routes.h says which path leads where. A handler
// runs on one thread with a workspace of its own for that long, and may block.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace gehor::http {

// The parameters of an address, decoded, in their order; a name may come several times.
class Parameters {
 public:
  // Of "a=1&b=x%20y+z". kInvalidArgument for a broken percent sign or what is not UTF-8.
  static Result<Parameters> parse(std::string_view query);

  void add(std::string name, std::string value) {
    all_.emplace_back(std::move(name), std::move(value));
  }
  // The first value; nullopt where it is absent or empty.
  std::optional<std::string> get(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  // A whole number from `low` to `high`; `fallback` where it is absent. kInvalidArgument names it.
  Result<std::uint64_t> number(std::string_view name, std::uint64_t fallback, std::uint64_t low,
                               std::uint64_t high) const;
  // kInvalidArgument for a name that is none of these, with the nearest known one.
  Status known(const std::vector<std::string>& names) const;
  const std::vector<std::pair<std::string, std::string>>& list() const { return all_; }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

struct Request {
  std::string method;                // "GET"
  std::string path;                  // decoded, without the query
  Parameters parameters;             // of the query
  std::vector<std::string> matched;  // what stood in the {places} of the route's path
  std::string body;
  std::string caller;  // who asks, for the record of what was read: "local", or a session's name
};

struct Response {
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;

  static Response json(std::string body, int status = 200);
  static Response csv(std::string body, const std::string& file_name);
  static Response nothing();  // 204
  // The status that fits the error's code, and {"error":{"code","message","said","field"}}.
  static Response error(const Error& error);
  static Response error(int status, std::string_view code, const Sentence& message);
};

}  // namespace gehor::http
