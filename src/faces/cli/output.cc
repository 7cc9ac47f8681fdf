#include "faces/cli/output.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/text.h"

namespace gehor::cli {
namespace {

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string one_unit(double value, const measures::Measure& measure, bool with_unit) {
  using measures::Unit;
  switch (measure.unit) {
    case Unit::kCount: return count_text(static_cast<std::uint64_t>(std::llround(value)));
    case Unit::kShare: return fmt::format("{:.1f}{}", 100 * value, with_unit ? " %" : "");
    case Unit::kSeconds: return duration_text(value);
    case Unit::kPoints: return fmt::format("{:+.0f}", value);
    case Unit::kScore: return fmt::format("{:.2f}", value);
  }
  return {};
}

}  // namespace

int fail(const Context& context, const Error& error) {
  *context.err << "gehor: " << describe(error) << "\n";
  return error.code == ErrorCode::kInvalidArgument ? kWrongCommand : kFailed;
}

void warn(const Context& context, const std::string& message, const std::string& option) {
  *context.err << "warning: " << message;
  if (!option.empty()) *context.err << " [" << option << "]";
  *context.err << "\n";
}

void Table::print(std::ostream& out) const {
  std::vector<std::size_t> widths;
  for (const std::string& name : header_) widths.push_back(utf8_length(name));
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], utf8_length(row[i]));
    }
  }
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string padding(widths[i] - utf8_length(cells[i]), ' ');
      const bool to_right = std::find(right_.begin(), right_.end(), i) != right_.end();
      text += to_right ? padding + cells[i] : cells[i] + padding;
      if (i + 1 < cells.size()) text += "  ";
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out << text << "\n";
  };
  line(header_);
  for (const auto& row : rows_) line(row);
}

void print_json(const Context& context, const nlohmann::json& document) {
  *context.out << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

std::string percent_text(double share) { return fmt::format("{:.1f} %", 100 * share); }

std::string percent_text(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? "" : percent_text(static_cast<double>(part) / static_cast<double>(whole));
}

std::string count_text(std::uint64_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, " ");
  return digits;
}

std::string duration_text(double seconds) {
  const auto s = static_cast<std::uint64_t>(std::llround(std::max(0.0, seconds)));
  const std::uint64_t days = s / 86'400, hours = s / 3'600 % 24, minutes = s / 60 % 60;
  if (days > 0)
    return hours > 0 ? fmt::format("{} d {} h", days, hours) : fmt::format("{} d", days);
  if (hours > 0) return fmt::format("{} h {} min", hours, minutes);
  if (minutes > 0)
    return s % 60 > 0 ? fmt::format("{} min {} s", minutes, s % 60)
                      : fmt::format("{} min", minutes);
  return fmt::format("{} s", s);
}

std::string value_text(const measures::Measure& measure, const std::optional<double>& value) {
  return value ? one_unit(*value, measure, true) : "–";
}

std::string interval_text(const measures::Measure& measure, const measures::Figure& figure) {
  if (!figure.low || !figure.high) return "";
  return one_unit(*figure.low, measure, false) + " to " + one_unit(*figure.high, measure, false);
}

ProgressLine::ProgressLine(const Context& context) : context_(context) {}
ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(const pipeline::ImportProgress& progress) {
  if (context_.watch) context_.watch(progress);
  if (!context_.err_is_terminal) return;
  const double now = steady_seconds();
  if (progress.step != step_) {
    step_ = progress.step;
    step_began_ = now;
  }
  if (now - last_shown_ < 0.1) return;
  last_shown_ = now;
  const double elapsed = now - step_began_;
  std::string line = progress.step;
  if (progress.total > 0) {
    const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    line += fmt::format("  {:.0f} %", 100 * std::min(1.0, share));
    if (share > 0.02 && elapsed > 1) {
      line += ", " + duration_text(elapsed / share - elapsed) + " left";
    }
  }
  if (progress.rows > 0) {
    line += "  " + count_text(progress.rows);
    if (elapsed > 0.5) {
      line += fmt::format(
          " ({} a second)",
          count_text(static_cast<std::uint64_t>(static_cast<double>(progress.rows) / elapsed)));
    }
  }
  *context_.err << "\r\033[K" << line << std::flush;
  shown_ = true;
}

void ProgressLine::clear() {
  if (shown_) *context_.err << "\r\033[K" << std::flush;
  shown_ = false;
}

}  // namespace gehor::cli
