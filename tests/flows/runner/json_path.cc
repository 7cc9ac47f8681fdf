#include "tests/flows/runner/json_path.h"

#include <fmt/format.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

namespace gehor::flow {
namespace {

using nlohmann::json;

Error not_found(std::string message) { return {ErrorCode::kNotFound, std::move(message), {}}; }

// Steps are divided by / outside of brackets.
std::vector<std::string> steps_of(std::string_view path) {
  std::vector<std::string> steps;
  bool inside = false;
  for (const char c : path) {
    if (c == '/' && !inside) {
      steps.emplace_back();
      continue;
    }
    if (c == '[') inside = true;
    if (c == ']') inside = false;
    if (!steps.empty()) steps.back() += c;
  }
  return steps;
}

std::string unescape(std::string_view step) {
  std::string out;
  for (std::size_t i = 0; i < step.size(); ++i) {
    if (step[i] == '~' && i + 1 < step.size() && (step[i + 1] == '0' || step[i + 1] == '1')) {
      out += step[++i] == '0' ? '~' : '/';
    } else {
      out += step[i];
    }
  }
  return out;
}

const json* at_dotted(const json& value, std::string_view keys) {
  const json* at = &value;
  while (!keys.empty()) {
    const std::size_t dot = keys.find('.');
    const std::string key(keys.substr(0, dot));
    if (!at->is_object() || !at->contains(key)) return nullptr;
    at = &at->at(key);
    keys = dot == std::string_view::npos ? std::string_view{} : keys.substr(dot + 1);
  }
  return at;
}

// "[a.b=x][c=y]" → {a.b, x}, {c, y}; nothing when it is not of that form.
std::optional<std::vector<std::pair<std::string, std::string>>> conditions(std::string_view step) {
  std::vector<std::pair<std::string, std::string>> all;
  while (!step.empty()) {
    const std::size_t close = step.find(']');
    const std::size_t equal = step.find('=');
    if (step[0] != '[' || close == std::string_view::npos || equal > close) return std::nullopt;
    all.emplace_back(step.substr(1, equal - 1), step.substr(equal + 1, close - equal - 1));
    step = step.substr(close + 1);
  }
  return all;
}

Result<const json*> pick(const json& array, std::string_view step) {
  const auto wanted = conditions(step);
  if (!wanted) return not_found(fmt::format("\"{}\" is not of the form [key=value]", step));
  if (!array.is_array()) return not_found(fmt::format("before {} there is no array", step));
  const json* found = nullptr;
  int n = 0;
  for (const json& element : array) {
    bool fits = true;
    for (const auto& [key, value] : *wanted) {
      const json* const at = at_dotted(element, key);
      fits = fits && at != nullptr && plain(*at) == value;
    }
    if (fits && n++ == 0) found = &element;
  }
  if (n != 1) return not_found(fmt::format("{} of {} elements fit {}", n, array.size(), step));
  return found;
}

}  // namespace

Result<const json*> find_json(const json& document, std::string_view path) {
  if (!path.empty() && path[0] != '/') {
    return Error{ErrorCode::kInvalidArgument,
                 fmt::format("the path \"{}\" does not begin with /", path),
                 {}};
  }
  const json* at = &document;
  for (const std::string& step : steps_of(path)) {
    if (!step.empty() && step[0] == '[') {
      GEHOR_TRY(at, pick(*at, step));
      continue;
    }
    const std::string key = unescape(step);
    if (at->is_object() && at->contains(key)) {
      at = &at->at(key);
    } else if (at->is_array()) {
      std::size_t index = 0;
      const auto parsed = std::from_chars(key.data(), key.data() + key.size(), index);
      if (parsed.ec != std::errc() || parsed.ptr != key.data() + key.size() ||
          index >= at->size()) {
        return not_found(fmt::format("there is no \"{}\" in an array of {}", key, at->size()));
      }
      at = &at->at(index);
    } else {
      return not_found(fmt::format("there is no \"{}\"", key));
    }
  }
  return at;
}

std::string plain(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace gehor::flow
