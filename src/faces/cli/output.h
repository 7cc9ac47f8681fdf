// How the command line talks to people: tables, figures with their intervals, progress, errors.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "faces/cli/context.h"
#include "measures/answer.h"
#include "pipeline/import.h"

namespace gehor::cli {

// Who gives labels and draws from here (GivenLabel::who).
inline constexpr const char* kCommandLine = "command line";

// Prints the error as one line on stderr and gives the exit status that belongs to it.
int fail(const Context& context, const Error& error);

void warn(const Context& context, const std::string& message, const std::string& option = {});

// Columns are as wide as their longest text; numbers to the right.
class Table {
 public:
  explicit Table(std::vector<std::string> header) : header_(std::move(header)) {}
  void right(std::size_t column) { right_.push_back(column); }
  void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  bool empty() const { return rows_.empty(); }
  void print(std::ostream& out) const;

 private:
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> right_;
};

// The one document of --json on standard output. Bytes that are no UTF-8 become the sign for it.
void print_json(const Context& context, const nlohmann::json& document);

std::string count_text(std::uint64_t n);                            // "84 210"
std::string percent_text(double share);                             // of 0.8671: "86.7 %"
std::string percent_text(std::uint64_t part, std::uint64_t whole);  // "" of nothing
std::string duration_text(double seconds);  // "2 d 4 h", "3 h 12 min", "48 s"
// A value of a measure, with its unit: "86.7 %", "3 h 12 min", "+18".
std::string value_text(const measures::Measure& measure, const std::optional<double>& value);
std::string interval_text(const measures::Measure& measure, const measures::Figure& figure);

// One line that renews itself on a terminal: step, share done, rows a second, time left.
class ProgressLine {
 public:
  explicit ProgressLine(const Context& context);
  ~ProgressLine();
  void show(const pipeline::ImportProgress& progress);
  void clear();

 private:
  const Context& context_;
  std::string step_;
  double step_began_ = 0, last_shown_ = 0;
  bool shown_ = false;
};

}  // namespace gehor::cli
