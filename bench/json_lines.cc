#include "json_lines.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace gehor::bench {
namespace {

using nlohmann::json;

std::string text_of(const json& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) {
    const auto real = value.get<double>();
    // Whole numbers as such: an answer may say 12 or 12.0.
    if (std::fabs(real) < 1e15 && real == std::floor(real)) return fmt::format("{:.0f}", real);
    return fmt::format("{:.9g}", real);
  }
  return value.dump();
}

// "-" is the last element of a list.
const json* at(const json& document, const std::string& pointer) {
  const json* here = &document;
  for (const std::string_view token : split(std::string_view(pointer).substr(1), '/')) {
    if (here->is_array()) {
      std::size_t place = here->size() - 1;
      const auto [end, failed] = std::from_chars(token.data(), token.data() + token.size(), place);
      const bool counted = failed == std::errc() && end == token.data() + token.size();
      if (place >= here->size() || (!counted && token != "-")) return nullptr;
      here = &(*here)[place];
    } else {
      const auto found = here->find(std::string(token));
      if (found == here->end()) return nullptr;
      here = &*found;
    }
  }
  return here;
}

}  // namespace

Result<std::vector<std::string>> json_lines(const std::string& document, const std::string& spec) {
  const json parsed = json::parse(document, nullptr, false);
  if (parsed.is_discarded()) return Error{ErrorCode::kBadInput, "This is no JSON."};
  std::vector<std::string> words;
  const std::string apart = squeeze(spec);
  for (const std::string_view word : split(apart, ' ')) words.emplace_back(word);
  if (words.size() < 2) return Error{ErrorCode::kInvalidArgument, "LABEL POINTER FIELD..."};
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].front() != '/') {
      return Error{ErrorCode::kInvalidArgument,
                   say("A pointer begins with /, not \"{}\".", words[i])};
    }
  }
  std::vector<std::string> lines;
  const json* const found = at(parsed, words[1]);
  if (found == nullptr) return lines;
  const auto add = [&](const json& element) {
    std::string line = words[0];
    if (words.size() == 2) line += "\t" + text_of(element);
    for (std::size_t i = 2; i < words.size(); ++i) {
      const json* const field = at(element, words[i]);
      line += "\t" + (field == nullptr ? std::string() : text_of(*field));
    }
    lines.push_back(std::move(line));
  };
  if (!found->is_array()) {
    add(*found);
    return lines;
  }
  for (const json& element : *found) add(element);
  return lines;
}

}  // namespace gehor::bench
