#include "faces/http/api/csv.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace gehor::http::api {
namespace {

bool is_number(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double value = 0;
  const auto r = std::from_chars(text.data(), text.data() + text.size(), value);
  return !text.empty() && r.ec == std::errc() && r.ptr == text.data() + text.size() &&
         std::isfinite(value);
}

bool could_be_run(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.front();
  if (c != '=' && c != '+' && c != '-' && c != '@' && c != '\t' && c != '\r') return false;
  return !is_number(text);
}

}  // namespace

Csv::Csv(const std::vector<std::string>& header) : out_("\xEF\xBB\xBF") {
  for (const std::string& name : header) text(name);
  end_row();
}

void Csv::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

Csv& Csv::text(std::string_view value) {
  separate();
  const bool defused = could_be_run(value);
  if (!defused && value.find_first_of(",\"\r\n") == std::string_view::npos) {
    out_ += value;
    return *this;
  }
  out_ += '"';
  if (defused) out_ += '\'';
  for (const char c : value) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
  return *this;
}

Csv& Csv::number(double value) {
  separate();
  out_ += fmt::format("{}", value);
  return *this;
}

Csv& Csv::number(const std::optional<double>& value) { return value ? number(*value) : nothing(); }

Csv& Csv::whole(std::uint64_t value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

Csv& Csv::whole(const std::optional<std::int64_t>& value) {
  if (!value) return nothing();
  separate();
  out_ += std::to_string(*value);
  return *this;
}

Csv& Csv::nothing() {
  separate();
  return *this;
}

void Csv::end_row() {
  out_ += "\r\n";
  first_ = true;
}

}  // namespace gehor::http::api
