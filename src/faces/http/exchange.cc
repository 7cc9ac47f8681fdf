#include "faces/http/exchange.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

#include "base/sentence_json.h"
#include "base/suggestion.h"
#include "base/text.h"

namespace gehor::http {
namespace {

using nlohmann::json;

Error wrong(Sentence message, std::string field = {}) {
  return Error{ErrorCode::kInvalidArgument, std::move(message), {{}, 0, std::move(field)}};
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

// As in forms: a plus sign is a space.
Result<std::string> decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+') {
      out += ' ';
    } else if (text[i] != '%') {
      out += text[i];
    } else {
      const auto high = i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
      const auto low = i + 2 < text.size() ? hex_digit(text[i + 2]) : std::nullopt;
      if (!high || !low) return wrong("The address holds a percent sign without two hex digits.");
      out += static_cast<char>(16 * *high + *low);
      i += 2;
    }
  }
  if (!is_valid_utf8(out)) return wrong("The address holds bytes that are not UTF-8.");
  return out;
}

struct Kind {
  int status;
  std::string_view code;
};

Kind kind_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInvalidArgument: return {400, "invalid_argument"};
    case ErrorCode::kNotFound: return {404, "not_found"};
    case ErrorCode::kBadInput: return {422, "bad_input"};
    case ErrorCode::kUnclear: return {422, "unclear"};
    case ErrorCode::kIo: return {500, "io"};
    case ErrorCode::kBusy: return {503, "busy"};
    case ErrorCode::kNewerFormat: return {500, "newer_format"};
    case ErrorCode::kCorrupt: return {500, "corrupt"};
    case ErrorCode::kDenied: return {403, "denied"};
    case ErrorCode::kUnsupported: return {501, "unsupported"};
    case ErrorCode::kInternal: return {500, "internal"};
  }
  return {500, "internal"};
}

Response error_response(int status, std::string_view code, const Sentence& message,
                        const std::string& field) {
  json error{{"code", code}, {"message", message.english()}, {"said", said_json(message)}};
  if (!field.empty()) error["field"] = field;
  return Response::json(json{{"error", error}}.dump(-1, ' ', false, json::error_handler_t::replace),
                        status);
}

// For a header: nothing that could end it or the quotes.
std::string safe_name(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '-' || c == '_';
    out += plain ? c : '_';
  }
  return out;
}

}  // namespace

Result<Parameters> Parameters::parse(std::string_view query) {
  Parameters parameters;
  if (query.empty()) return parameters;
  for (const std::string_view part : split(query, '&')) {
    if (part.empty()) continue;
    const std::size_t at = part.find('=');
    GEHOR_TRY(std::string name, decode(part.substr(0, at)));
    std::string value;
    if (at != std::string_view::npos) {
      GEHOR_TRY(value, decode(part.substr(at + 1)));
    }
    parameters.add(std::move(name), std::move(value));
  }
  return parameters;
}

std::optional<std::string> Parameters::get(std::string_view name) const {
  for (const auto& [key, value] : all_) {
    if (key == name) return value.empty() ? std::nullopt : std::optional<std::string>(value);
  }
  return std::nullopt;
}

std::vector<std::string> Parameters::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : all_) {
    if (key == name && !value.empty()) values.push_back(value);
  }
  return values;
}

Result<std::uint64_t> Parameters::number(std::string_view name, std::uint64_t fallback,
                                         std::uint64_t low, std::uint64_t high) const {
  const auto text = get(name);
  if (!text) return fallback;
  std::uint64_t value = 0;
  const auto r = std::from_chars(text->data(), text->data() + text->size(), value);
  if (r.ec != std::errc() || r.ptr != text->data() + text->size() || value < low || value > high) {
    return wrong(
        say("{} is a whole number from {} to {}, not \"{}\".", name, low, high, shorten(*text, 40)),
        std::string(name));
  }
  return value;
}

Status Parameters::known(const std::vector<std::string>& names) const {
  for (const auto& [name, value] : all_) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    const Sentence hint =
        names.empty() ? Sentence("There are none here.") : did_you_mean(name, names);
    return wrong(say("There is no parameter \"{}\". {}", shorten(name, 40), hint), name);
  }
  return {};
}

Response Response::json(std::string body, int status) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  return response;
}

Response Response::csv(std::string body, const std::string& file_name) {
  Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.body = std::move(body);
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + safe_name(file_name) + "\"");
  return response;
}

Response Response::nothing() {
  Response response;
  response.status = 204;
  response.content_type.clear();
  return response;
}

Response Response::error(const Error& error) {
  const Kind kind = kind_of(error.code);
  return error_response(kind.status, kind.code, error.message, error.where.field);
}

Response Response::error(int status, std::string_view code, const Sentence& message) {
  return error_response(status, code, message, {});
}

}  // namespace gehor::http
