#include "results.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/text.h"

namespace gehor::bench {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<Verdict, const char*>, 5> kVerdicts{{
    {Verdict::kNone, ""},
    {Verdict::kKept, "kept"},
    {Verdict::kBroken, "BROKEN"},
    {Verdict::kNotMeasured, "not measured"},
    {Verdict::kNotJudged, "not judged"},
}};

std::string_view name_of(Verdict verdict) {
  for (const auto& [one, name] : kVerdicts) {
    if (one == verdict) return name;
  }
  return "";
}

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

// Three figures that tell, with the thousands apart.
std::string text_of(double value) {
  const double size = std::fabs(value);
  if (size < 100 && value == std::floor(value)) return fmt::format("{:.0f}", value);
  if (size < 1) return fmt::format("{:.2g}", value);
  if (size < 10) return fmt::format("{:.2f}", value);
  if (size < 100) return fmt::format("{:.1f}", value);
  std::string digits = fmt::format("{:.0f}", value);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (value < 0 ? 1 : 0);
       at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

std::string with_unit(const std::optional<double>& value, const std::string& unit) {
  if (!value) return "";
  return text_of(*value) + (unit.empty() ? "" : " " + unit);
}

std::string peer_of(const Row& row) {
  if (!row.peer_value) return row.peer;
  return row.peer + (row.peer.empty() ? "" : " ") + with_unit(row.peer_value, row.unit);
}

// A limit of the promise, and whether it holds.
struct Limit {
  const char* word;
  bool most, of_ratio;
};
constexpr std::array<Limit, 4> kLimits{{
    {"most", true, false},
    {"least", false, false},
    {"ratio_most", true, true},
    {"ratio_least", false, true},
}};

struct Judged {
  std::string words;
  bool holds = true, known = true;
};

void judge(const Limit& limit, double at, const Row& row, Judged& judged) {
  const std::optional<double>& value = limit.of_ratio ? row.ratio : row.value;
  judged.words += judged.words.empty() ? "" : ", ";
  judged.words += limit.most ? "≤ " : "≥ ";
  // As it was promised, not rounded.
  const std::string limit_text = at < 1000 ? fmt::format("{:g}", at) : text_of(at);
  judged.words += limit_text + (limit.of_ratio     ? " × the peer"
                                : row.unit.empty() ? ""
                                                   : " " + row.unit);
  if (!value) {
    judged.known = false;
  } else {
    judged.holds = judged.holds && (limit.most ? *value <= at : *value >= at);
  }
}

Row unreadable(const std::string& line, const std::string& why) {
  Row row;
  row.figure = shorten(line, 60);
  row.verdict = Verdict::kNotMeasured;
  row.note = why;
  return row;
}

Result<Row> row_from_json(const json& line) {
  Row row;
  const auto text = [&](const char* key, std::string& into) {
    const auto found = line.find(key);
    if (found != line.end() && found->is_string()) into = found->get<std::string>();
  };
  const auto real = [&](const char* key, std::optional<double>& into) {
    const auto found = line.find(key);
    if (found != line.end() && found->is_number()) into = found->get<double>();
  };
  text("figure", row.figure);
  text("unit", row.unit);
  text("peer", row.peer);
  text("promise", row.promise);
  text("note", row.note);
  real("value", row.value);
  real("peer_value", row.peer_value);
  real("ratio", row.ratio);
  std::string verdict;
  text("verdict", verdict);
  if (row.figure.empty()) return Error{ErrorCode::kBadInput, "The row has no figure."};
  const auto* const known = std::find_if(kVerdicts.begin(), kVerdicts.end(), [&](const auto& v) {
    return to_lower(v.second) == to_lower(verdict);
  });
  if (known == kVerdicts.end()) {
    return Error{ErrorCode::kBadInput, say("There is no verdict \"{}\".", verdict)};
  }
  row.verdict = known->first;
  // Nothing is kept, or broken, that was not measured.
  if (!row.value && (row.verdict == Verdict::kKept || row.verdict == Verdict::kBroken)) {
    row.verdict = Verdict::kNotMeasured;
  }
  return row;
}

std::array<std::string, 6> cells_of(const Row& row) {
  return {row.figure,   with_unit(row.value, row.unit),
          peer_of(row), row.ratio ? text_of(*row.ratio) : "",
          row.promise,  std::string(name_of(row.verdict))};
}

constexpr std::array<const char*, 6> kHeadings{"figure", "here",    "peer",
                                               "ratio",  "promise", "verdict"};

}  // namespace

Result<Row> row_from_words(const std::vector<std::string>& words, bool quick) {
  Row row;
  if (words.empty()) return Error{ErrorCode::kInvalidArgument, "A row begins with its figure."};
  row.figure = words.front();
  std::vector<std::pair<Limit, double>> limits;
  for (auto word = words.begin() + 1; word != words.end(); ++word) {
    const std::size_t at = word->find('=');
    const std::string key = word->substr(0, at);
    const std::string value = at == std::string::npos ? "" : word->substr(at + 1);
    std::string* text = key == "unit"      ? &row.unit
                        : key == "peer"    ? &row.peer
                        : key == "note"    ? &row.note
                        : key == "promise" ? &row.promise
                                           : nullptr;
    if (text != nullptr) {
      *text = value;
      continue;
    }
    const auto real = number(value);
    // An empty one was not measured; anything else that is no number is a fault of the script.
    if (!real && !value.empty()) {
      return Error{ErrorCode::kInvalidArgument, say("{} is a number, not \"{}\".", key, value)};
    }
    if (key == "value") {
      row.value = real;
    } else if (key == "peer_value") {
      row.peer_value = real;
    } else if (key == "ratio") {
      row.ratio = real;
    } else {
      const auto* const limit = std::find_if(kLimits.begin(), kLimits.end(),
                                             [&](const Limit& l) { return key == l.word; });
      if (limit == kLimits.end() || !real) {
        return Error{ErrorCode::kInvalidArgument, say("A row knows nothing of \"{}\".", key)};
      }
      limits.emplace_back(*limit, *real);
    }
  }
  if (!row.ratio && row.value && row.peer_value && *row.peer_value != 0) {
    row.ratio = *row.value / *row.peer_value;
  }
  Judged judged;
  for (const auto& [limit, at] : limits) judge(limit, at, row, judged);
  if (row.promise.empty()) row.promise = judged.words;
  if (!row.value || !judged.known) {
    row.verdict = Verdict::kNotMeasured;
  } else if (!limits.empty()) {
    row.verdict = quick ? Verdict::kNotJudged : judged.holds ? Verdict::kKept : Verdict::kBroken;
  }
  return row;
}

std::string to_json(const Row& row) {
  const auto real = [](const std::optional<double>& value) {
    return value ? json(*value) : json(nullptr);
  };
  const json line{{"figure", row.figure},
                  {"value", real(row.value)},
                  {"unit", row.unit},
                  {"peer", row.peer},
                  {"peer_value", real(row.peer_value)},
                  {"ratio", real(row.ratio)},
                  {"promise", row.promise},
                  {"verdict", to_lower(name_of(row.verdict))},
                  {"note", row.note}};
  return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<Row> read_results(std::istream& lines) {
  std::vector<Row> rows;
  for (std::string line; std::getline(lines, line);) {
    if (trim(line).empty()) continue;
    const json parsed = json::parse(line, nullptr, false);
    if (!parsed.is_object()) {
      rows.push_back(unreadable(line, "a line that is no row"));
      continue;
    }
    auto row = row_from_json(parsed);
    rows.push_back(row.ok() ? std::move(row).value() : unreadable(line, describe(row.error())));
  }
  return rows;
}

void print_table(std::ostream& out, const std::vector<Row>& rows) {
  std::array<std::size_t, 6> widths{};
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::string(kHeadings[i]).size();
  for (const Row& row : rows) {
    const auto cells = cells_of(row);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], utf8_length(cells[i]));
    }
  }
  const auto line = [&](const std::array<std::string, 6>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string space(widths[i] - utf8_length(cells[i]), ' ');
      // What counts stands to the right.
      text += i == 1 || i == 3 ? space + cells[i] : cells[i] + space;
      text += "  ";
    }
    out << text.substr(0, text.find_last_not_of(' ') + 1) << "\n";
  };
  std::array<std::string, 6> headings;
  for (std::size_t i = 0; i < headings.size(); ++i) headings[i] = kHeadings[i];
  line(headings);
  for (const Row& row : rows) line(cells_of(row));
  bool first = true;
  for (const Row& row : rows) {
    if (row.note.empty()) continue;
    out << (first ? "\n" : "") << row.figure << ": " << row.note << "\n";
    first = false;
  }
}

void print_markdown(std::ostream& out, const std::vector<Row>& rows) {
  const auto line = [&](const std::array<std::string, 6>& cells) {
    for (const std::string& cell : cells) {
      std::string safe;
      for (const char c : cell) safe += c == '|' ? std::string("\\|") : std::string(1, c);
      out << "| " << safe << " ";
    }
    out << "|\n";
  };
  std::array<std::string, 6> headings;
  for (std::size_t i = 0; i < headings.size(); ++i) headings[i] = kHeadings[i];
  line(headings);
  out << "| --- | ---: | --- | ---: | --- | --- |\n";
  for (const Row& row : rows) line(cells_of(row));
  bool first = true;
  for (const Row& row : rows) {
    if (row.note.empty()) continue;
    out << (first ? "\n" : "") << "- *" << row.figure << "*: " << row.note << "\n";
    first = false;
  }
}

bool any_broken(const std::vector<Row>& rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [](const Row& row) { return row.verdict == Verdict::kBroken; });
}

}  // namespace gehor::bench
