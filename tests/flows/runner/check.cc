#include "tests/flows/runner/check.h"

#include <fmt/format.h>
#include <re2/re2.h>
#include <sys/stat.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/text.h"
#include "tests/flows/runner/json_path.h"

namespace gehor::flow {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Complaint = std::optional<std::string>;

constexpr std::size_t kShown = 4000;  // bytes of an output in a message

std::string shown(std::string_view text) {
  std::string out;
  const std::string_view part = text.substr(0, kShown);
  for (const std::string_view line : split(part, '\n')) {
    out += "      | ";
    out += line;
    out += '\n';
  }
  if (part.size() < text.size()) out += fmt::format("      … ({} bytes in all)\n", text.size());
  return out;
}

Complaint saw(std::string_view what, std::string_view text) {
  return fmt::format("{}; there was:\n{}", what, shown(text));
}

std::string_view without_last_newline(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

bool matches_line(const Pattern& pattern, std::string_view line, const Variables& variables) {
  const std::string wanted = with_variables(pattern.text, variables);
  if (!pattern.regex) return line == wanted;
  return RE2::FullMatch(re2::StringPiece(line.data(), line.size()), RE2(wanted, RE2::Quiet));
}

bool found_in(const Pattern& pattern, std::string_view text, const Variables& variables) {
  const std::string wanted = with_variables(pattern.text, variables);
  if (!pattern.regex) return text.find(wanted) != std::string_view::npos;
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()),
                           RE2("(?m)" + wanted, RE2::Quiet));
}

Result<std::string> read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::error_code error;
  if (!in || fs::is_directory(path, error)) {
    return Error{ErrorCode::kNotFound, "there is no such file", {}};
  }
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

Result<std::string> text_of(const Subject& subject, const Outcome& outcome,
                            const Variables& variables) {
  switch (subject.kind) {
    case Subject::Kind::kStdout: return outcome.out;
    case Subject::Kind::kStderr: return outcome.err;
    case Subject::Kind::kFile: break;
  }
  return read(outcome.directory / with_variables(subject.file, variables));
}

Complaint check_is(const Expectation& e, std::string_view text, const Variables& variables) {
  std::vector<std::string_view> lines;
  if (!text.empty()) lines = split(without_last_newline(text), '\n');
  // is "text" may hold line breaks of its own.
  if (e.patterns.size() == 1 && !e.patterns[0].regex &&
      without_last_newline(text) == with_variables(e.patterns[0].text, variables)) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < e.patterns.size() || i < lines.size(); ++i) {
    if (i == e.patterns.size()) return saw(fmt::format("line {} is one too many", i + 1), text);
    if (i == lines.size()) {
      return saw(fmt::format("line {} is missing: {}", i + 1, e.patterns[i].text), text);
    }
    if (!matches_line(e.patterns[i], lines[i], variables)) {
      return saw(fmt::format("line {} is not: {}", i + 1, e.patterns[i].text), text);
    }
  }
  return std::nullopt;
}

Complaint check_lines(const Expectation& e, std::string_view text, const Variables& variables) {
  const auto lines = split(without_last_newline(text), '\n');
  std::size_t at = 0;
  for (const Pattern& pattern : e.patterns) {
    while (at < lines.size() && !matches_line(pattern, lines[at], variables)) ++at;
    if (at++ == lines.size()) {
      return saw(fmt::format("no such line (after those before it): {}", pattern.text), text);
    }
  }
  return std::nullopt;
}

Complaint check_file(const Expectation& e, const fs::path& path, const Variables& variables) {
  struct stat status {};
  const bool there = lstat(path.c_str(), &status) == 0;
  if (e.verb == Verb::kIsAbsent) return there ? Complaint("it is there") : std::nullopt;
  if (!there) return "it is not there";
  if (e.verb == Verb::kExists) return std::nullopt;
  const auto mode = static_cast<unsigned>(status.st_mode) & 07777U;
  const std::string wanted = with_variables(e.literal, variables);
  if (mode == std::strtoul(wanted.c_str(), nullptr, 8)) return std::nullopt;
  return fmt::format("its mode is {:04o}", mode);
}

Complaint check_text(const Expectation& e, std::string_view text, const Variables& variables) {
  switch (e.verb) {
    case Verb::kIsEmpty: return text.empty() ? std::nullopt : saw("it is not empty", text);
    case Verb::kIs: return check_is(e, text, variables);
    case Verb::kHasLine:
    case Verb::kHasLines: return check_lines(e, text, variables);
    case Verb::kContains:
      return found_in(e.patterns[0], text, variables) ? std::nullopt : saw("it does not", text);
    case Verb::kLacks:
      return found_in(e.patterns[0], text, variables) ? saw("it does not lack it", text)
                                                      : std::nullopt;
    case Verb::kIsJson:
      return json::accept(text) ? std::nullopt : saw("it is not one JSON document", text);
    default: return "this check is for files or JSON values";
  }
}

Complaint compare(const Expectation& e, const json& seen, const std::string& literal) {
  const json wanted = json::parse(literal, nullptr, false);
  if (wanted.is_discarded()) return fmt::format("{} is not JSON (text needs quotes)", literal);
  const std::string it_is = fmt::format("it is {}", seen.dump());
  if (e.verb == Verb::kEqual && e.tolerance > 0) {
    const bool near = seen.is_number() && wanted.is_number() &&
                      std::fabs(seen.get<double>() - wanted.get<double>()) <= e.tolerance;
    return near ? std::nullopt : Complaint(it_is);
  }
  // 3 and 3.0 are the same number to a reader of the document.
  const bool equal = seen.is_number() && wanted.is_number()
                         ? seen.get<double>() == wanted.get<double>()
                         : seen == wanted;
  if (e.verb == Verb::kEqual) return equal ? std::nullopt : Complaint(it_is);
  if (e.verb == Verb::kNotEqual) return equal ? Complaint(it_is) : std::nullopt;
  if (!seen.is_number()) return it_is;
  const double a = seen.get<double>();
  const double b = wanted.get<double>();
  const bool holds = e.verb == Verb::kLess     ? a < b
                     : e.verb == Verb::kAtMost ? a <= b
                     : e.verb == Verb::kMore   ? a > b
                                               : a >= b;
  return holds ? std::nullopt : Complaint(it_is);
}

// In a text: a part of it. In an array: an element that is it. In an object: a key.
bool json_contains(const json& seen, const Pattern& pattern, const Variables& variables) {
  if (seen.is_string()) return found_in(pattern, seen.get<std::string>(), variables);
  if (seen.is_array()) {
    for (const json& element : seen) {
      if (pattern.regex ? found_in(pattern, plain(element), variables)
                        : plain(element) == with_variables(pattern.text, variables)) {
        return true;
      }
    }
    return false;
  }
  if (seen.is_object()) {
    for (const auto& [key, value] : seen.items()) {
      if (matches_line(pattern, key, variables)) return true;
    }
  }
  return false;
}

Complaint check_value(const Expectation& e, const json& seen, const Variables& variables) {
  switch (e.verb) {
    case Verb::kExists: return std::nullopt;
    case Verb::kIsAbsent: return fmt::format("it is {}", seen.dump());
    case Verb::kIsEmpty:
      return (seen.is_string() ? seen.get_ref<const std::string&>().empty() : seen.empty())
                 ? std::nullopt
                 : Complaint(fmt::format("it is {}", seen.dump()));
    case Verb::kHasSize: {
      const std::size_t size =
          seen.is_string() ? utf8_length(seen.get_ref<const std::string&>()) : seen.size();
      if (std::to_string(size) == with_variables(e.literal, variables)) return std::nullopt;
      return fmt::format("its size is {}: {}", size, shorten(seen.dump(), 2000));
    }
    case Verb::kContains:
    case Verb::kLacks: {
      const bool has = json_contains(seen, e.patterns[0], variables);
      if (has == (e.verb == Verb::kContains)) return std::nullopt;
      return fmt::format("it is {}", shorten(seen.dump(), 2000));
    }
    default: return compare(e, seen, with_variables(e.literal, variables));
  }
}

}  // namespace

std::string with_variables(std::string text, const Variables& variables) {
  for (const auto& [name, value] : variables) {
    const std::string written = "${" + name + "}";
    for (std::size_t at = 0; (at = text.find(written, at)) != std::string::npos;) {
      text.replace(at, written.size(), value);
      at += value.size();
    }
  }
  return text;
}

std::optional<std::string> complaint(const Expectation& e, const Outcome& outcome,
                                     const Variables& variables) {
  const Subject& subject = e.subject;
  const bool about_file =
      !subject.json_path &&
      (e.verb == Verb::kExists || e.verb == Verb::kIsAbsent || e.verb == Verb::kHasMode);
  if (about_file) {
    if (subject.kind != Subject::Kind::kFile) return "this check is for files or JSON values";
    return check_file(e, outcome.directory / with_variables(subject.file, variables), variables);
  }
  const Result<std::string> text = text_of(subject, outcome, variables);
  if (!text.ok()) return text.error().message;
  if (!subject.json_path) return check_text(e, text.value(), variables);

  const json document = json::parse(text.value(), nullptr, false);
  if (document.is_discarded()) return saw("it is not one JSON document", text.value());
  const auto value = find_json(document, with_variables(*subject.json_path, variables));
  if (!value.ok()) {
    if (e.verb == Verb::kIsAbsent && value.error().code == ErrorCode::kNotFound)
      return std::nullopt;
    return saw(value.error().message.english(), document.dump(1));
  }
  return check_value(e, *value.value(), variables);
}

Result<std::string> kept(const Keep& keep, const Outcome& outcome, const Variables& variables) {
  GEHOR_TRY(const std::string text, text_of(keep.subject, outcome, variables));
  if (!keep.subject.json_path) return std::string(without_last_newline(text));
  const json document = json::parse(text, nullptr, false);
  if (document.is_discarded()) {
    return Error{ErrorCode::kBadInput, "it is not one JSON document", {}};
  }
  GEHOR_TRY(const json* const value,
            find_json(document, with_variables(*keep.subject.json_path, variables)));
  return plain(*value);
}

}  // namespace gehor::flow
