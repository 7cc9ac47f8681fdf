#include "sources/format/csv_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"

namespace gehor::sources {
namespace {

enum class Shape { kEmpty, kNumber, kMoment, kCode, kWords, kLong, kShapes };
constexpr auto kShapes = static_cast<std::size_t>(Shape::kShapes);

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What a value looks like, not what it means: good enough to tell names from values.
Shape shape_of(std::string_view cell) {
  cell = trim(cell);
  if (cell.empty()) return Shape::kEmpty;
  std::size_t digits = 0;
  std::size_t letters = 0;
  std::size_t spaces = 0;
  std::size_t separators = 0;  // of numbers, dates and times
  for (const char c : cell) {
    const auto b = static_cast<unsigned char>(c);
    if (is_digit(c)) ++digits;
    if (b >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) ++letters;
    if (c == ' ') ++spaces;
    if (c == '-' || c == '/' || c == ':' || c == '.') ++separators;
  }
  if (digits > 0 && letters == 0) {
    const bool moment = digits >= 6 && separators >= 2 && is_digit(cell.back());
    return moment ? Shape::kMoment : Shape::kNumber;
  }
  // "03/14/2025 1:20 PM", "2026-01-02T10:00:00Z", "14 mars 2025"
  if (digits >= 3 && digits >= letters && (separators >= 2 || spaces >= 2)) return Shape::kMoment;
  if (cell.find('@') != std::string_view::npos && spaces == 0) return Shape::kCode;
  if (digits > 0 && spaces == 0 && (digits >= 3 || digits >= letters)) return Shape::kCode;
  if (cell.size() > 60 || spaces > 7 || cell.find('\n') != std::string_view::npos) {
    return Shape::kLong;
  }
  return Shape::kWords;
}

struct Column {
  std::array<std::size_t, kShapes> shapes = {};
  std::size_t filled = 0;
  double length = 0;             // in bytes, on average
  std::set<std::string> values;  // at most 50, squeezed and folded
};

std::vector<Column> columns_of(const std::vector<std::vector<std::string>>& rows,
                               std::size_t width) {
  std::vector<Column> columns(width);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < std::min(width, row.size()); ++i) {
      const Shape shape = shape_of(row[i]);
      ++columns[i].shapes[static_cast<std::size_t>(shape)];
      if (shape == Shape::kEmpty) continue;
      ++columns[i].filled;
      columns[i].length += static_cast<double>(row[i].size());
      if (columns[i].values.size() < 50) columns[i].values.insert(fold_for_match(row[i]));
    }
  }
  for (Column& column : columns) {
    column.length /= static_cast<double>(std::max<std::size_t>(column.filled, 1));
  }
  return columns;
}

}  // namespace

HeaderVerdict judge_header(const std::vector<std::string>& first,
                           const std::vector<std::vector<std::string>>& below) {
  std::size_t names = 0;      // cells that can be names
  std::size_t not_names = 0;  // cells that are values by themselves
  std::set<std::string> distinct;
  for (const std::string& cell : first) {
    const Shape shape = shape_of(cell);
    if (shape == Shape::kEmpty) continue;
    const bool value = shape == Shape::kNumber || shape == Shape::kMoment ||
                       shape == Shape::kLong || cell.find('@') != std::string::npos;
    ++(value ? not_names : names);
    distinct.insert(fold_for_match(cell));
  }
  if (names + not_names == 0) return {false, "no header: the first row is empty"};

  double score = 0;
  std::size_t unlike = 0;
  std::size_t alike = 0;
  const std::vector<Column> columns = columns_of(below, first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    const Column& column = columns[i];
    const Shape shape = shape_of(first[i]);
    if (column.filled == 0 || shape == Shape::kEmpty) continue;
    const auto share = [&](Shape s) {
      return static_cast<double>(column.shapes[static_cast<std::size_t>(s)]) /
             static_cast<double>(column.filled);
    };
    const double typed = share(Shape::kNumber) + share(Shape::kMoment) + share(Shape::kCode);
    const bool found_below = column.values.contains(fold_for_match(first[i]));
    if (typed >= 0.7) {
      const bool like = shape == Shape::kNumber || shape == Shape::kMoment ||
                        (shape == Shape::kCode && share(Shape::kCode) > 0.5);
      score += like ? -1 : 1;
      ++(like ? alike : unlike);
    } else if (found_below) {
      score -= 1;
      ++alike;
    } else if (shape == Shape::kNumber || shape == Shape::kMoment) {
      score -= 0.5;
      ++alike;
    } else if (share(Shape::kLong) > 0.3 && shape != Shape::kLong &&
               static_cast<double>(first[i].size()) * 2 < column.length) {
      score += 1;
      ++unlike;
    } else if (column.filled >= 20 && column.values.size() * 4 <= column.filled) {
      score += 0.5;  // few values, and this is none of them
      ++unlike;
    } else if (shape == Shape::kLong) {
      score -= 0.5;
    }
  }
  if (distinct.size() < names + not_names) score -= 0.5;  // names do not repeat
  // Nothing speaks either way: most files have a header, if it can be one.
  const bool header = score > 0 || (score == 0 && not_names == 0);
  if (below.empty()) {
    return {not_names <= names / 4, not_names <= names / 4
                                        ? "header: the only row holds words, not values"
                                        : "no header: the only row holds values"};
  }
  return {header, header ? say("header: {} of {} cells of the first row differ in kind from the "
                               "values below",
                               unlike, names + not_names)
                         : say("no header: {} of {} cells of the first row are of the same kind as "
                               "the values below",
                               alike, names + not_names)};
}

std::vector<std::string> column_names(const std::vector<std::string>& header, std::size_t width) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < std::max(header.size(), width); ++i) {
    std::string name = i < header.size() ? squeeze(header[i]) : std::string();
    if (name.empty()) name = fmt::format("column {}", i + 1);
    std::string unique = name;
    for (int n = 2; !taken.insert(unique).second; ++n) unique = fmt::format("{} ({})", name, n);
    names.push_back(std::move(unique));
  }
  return names;
}

}  // namespace gehor::sources
