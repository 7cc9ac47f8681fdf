#include "sources/format/json_layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "sources/format/json_parse.h"

namespace gehor::sources {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kLinesLookedAt = 50;
constexpr std::size_t kDeepestList = 3;

std::size_t after_space(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(kSpace, at), text.size());
}

char char_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool is_object(std::string_view line) {
  JsonColumns columns;
  JsonFlattener flattener(columns, 100'000, true);
  std::vector<JsonFlattener::Field> fields;
  return line.starts_with('{') && flattener.flatten(line, fields).ok();
}

// Records that stand one per line have no commas between them.
bool one_object_per_line(std::string_view text, bool whole) {
  std::size_t lines = 0;
  std::size_t objects = 0;
  for (std::size_t at = 0; at < text.size() && lines < kLinesLookedAt;) {
    const std::size_t end = text.find('\n', at);
    if (end == npos && !whole) break;
    const std::string_view line = trim(text.substr(at, end == npos ? npos : end - at));
    at = end == npos ? text.size() : end + 1;
    if (line.empty()) continue;
    ++lines;
    objects += is_object(line) ? 1 : 0;
  }
  return objects >= 2 && objects * 2 >= lines;
}

struct ListPlace {
  std::string path;
  std::size_t begin = 0;  // behind its [
  std::size_t length = 0;
};

// The lists of objects in an object, not looking into lists. The text may end early.
class ListFinder {
 public:
  ListFinder(std::string_view text, std::vector<ListPlace>& found) : text_(text), found_(found) {}
  void run(std::size_t at) { object(at, "", 1); }

 private:
  // Returns the place behind the object, npos when the text ends or makes no sense.
  std::size_t object(std::size_t at, const std::string& path, std::size_t depth) {
    ++at;
    for (;;) {
      at = after_space(text_, at);
      if (char_at(text_, at) == '}') return at + 1;
      if (char_at(text_, at) != '"') return npos;
      const std::size_t key_end = string_end(at);
      if (key_end == npos) return npos;
      std::string name(text_.substr(at + 1, key_end - at - 2));
      if (!path.empty()) name = path + "." + name;
      at = after_space(text_, key_end);
      if (char_at(text_, at) != ':') return npos;
      at = after_space(text_, at + 1);
      at = value(at, name, depth);
      if (at == npos) return npos;
      at = after_space(text_, at);
      if (char_at(text_, at) == ',') ++at;
    }
  }

  std::size_t value(std::size_t at, const std::string& path, std::size_t depth) {
    const char c = char_at(text_, at);
    if (c == '"') return string_end(at);
    if (c == '{' && depth < kDeepestList) return object(at, path, depth + 1);
    if (c == '{' || c == '[') {
      const JsonExtent extent = json_extent(text_.substr(at));
      const bool complete = extent.end == JsonExtent::End::kFound;
      if (c == '[' && char_at(text_, after_space(text_, at + 1)) == '{') {
        found_.push_back({path, at + 1, complete ? extent.length : text_.size() - at});
      }
      return complete ? at + extent.length : npos;
    }
    const std::size_t end = text_.find_first_of(",}] \t\r\n", at);
    return end == at ? npos : end;
  }

  std::size_t string_end(std::size_t at) const {
    for (++at; at < text_.size(); ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == '"') {
        return at + 1;
      }
    }
    return npos;
  }

  std::string_view text_;
  std::vector<ListPlace>& found_;
};

Result<std::optional<JsonLayout>> detect_object(Window& window, const InputLimits& limits,
                                                std::size_t start) {
  JsonLayout layout;
  if (one_object_per_line(window.text(), window.at_end())) {
    layout.kind = JsonLayout::Kind::kLines;
    layout.evidence = {"JSON lines: each line is an object"};
    return std::optional(layout);
  }
  JsonExtent extent = json_extent(window.text().substr(start));
  while (extent.end == JsonExtent::End::kNeedsMore && !window.at_end() &&
         window.text().size() <= limits.max_row_bytes) {
    Result<bool> grown = window.more();
    if (!grown.ok() || !*grown) break;  // the reader will tell of the fault
    extent = json_extent(window.text().substr(start));
  }
  const std::string_view text = window.text();
  const bool complete = extent.end == JsonExtent::End::kFound;
  if (complete && char_at(text, after_space(text, start + extent.length)) == '{') {
    layout.kind = JsonLayout::Kind::kSequence;
    layout.evidence = {"JSON objects one after the other"};
    return std::optional(layout);
  }
  std::vector<ListPlace> lists;
  ListFinder(text.substr(0, complete ? start + extent.length : npos), lists).run(start);
  if (!lists.empty()) {
    const auto longest = std::max_element(
        lists.begin(), lists.end(),
        [](const ListPlace& a, const ListPlace& b) { return a.length < b.length; });
    layout.kind = JsonLayout::Kind::kList;
    layout.skip = longest->begin;
    layout.inside_object = true;
    layout.evidence = {say("JSON: the records are the list \"{}\"", longest->path)};
    for (const ListPlace& other : lists) {
      if (&other != &*longest) {
        layout.evidence.push_back(say("the shorter list \"{}\" was left out", other.path));
      }
    }
    return std::optional(layout);
  }
  if (!complete) {
    return Error{ErrorCode::kBadInput,
                 "this begins like JSON, but its first object never ends: is the file whole?",
                 {}};
  }
  layout.kind = JsonLayout::Kind::kSequence;
  layout.evidence = {"JSON: a single object, read as one record"};
  return std::optional(layout);
}

}  // namespace

Result<std::optional<JsonLayout>> detect_json(Window& window, const InputLimits& limits) {
  const std::string_view text = window.text();
  const std::size_t start = after_space(text, 0);
  const char first = char_at(text, start);
  const char second = char_at(text, after_space(text, start + 1));
  if (first == '[' && (second == '{' || second == ']')) {
    JsonLayout layout;
    layout.kind = JsonLayout::Kind::kList;
    layout.skip = start + 1;
    layout.evidence = {"JSON: a list of objects"};
    return std::optional(layout);
  }
  if (first == '{' && (second == '"' || second == '}')) return detect_object(window, limits, start);
  return std::optional<JsonLayout>();
}

JsonCursor::JsonCursor(Window window, const JsonLayout& layout, std::string name,
                       const InputLimits& limits)
    : window_(std::move(window)), layout_(layout), name_(std::move(name)), limits_(limits) {
  consume(std::min(layout.skip, window_.text().size()));
}

void JsonCursor::begin(JsonRecord& record) {
  record.line = line_;
  record.byte_begin = window_.offset();
  record.problem.reset();
}

// Counts lines, and how far into its line the text begins.
void JsonCursor::consume(std::size_t count) {
  const std::string_view part = window_.text().substr(0, count);
  const std::size_t last = part.rfind('\n');
  std::string_view tail = part;
  if (last != npos) {
    line_ += static_cast<std::uint64_t>(std::count(part.begin(), part.end(), '\n'));
    tail = part.substr(last + 1);
    column_ = 0;
    line_is_blank_ = true;
  }
  column_ += tail.size();
  line_is_blank_ = line_is_blank_ && tail.find_first_not_of(kSpace) == npos;
  window_.consume(count);
}

// False at the end.
Result<bool> JsonCursor::skip_space() {
  for (;;) {
    const std::string_view text = window_.text();
    const std::size_t at = after_space(text, 0);
    consume(at);
    if (at < text.size()) return true;
    GEHOR_TRY(const bool grown, window_.more());
    if (!grown) return false;
  }
}

// Ends the record at `from` or, for damage, where the next one can be found behind it: where a
// line begins with a brace as far in as the records before. Else the rest of the file is lost.
Result<bool> JsonCursor::damaged(JsonRecord& record, Sentence message, std::size_t from) {
  record.problem = Error{ErrorCode::kBadInput, std::move(message), {name_, record.line, {}}};
  record.text = {};
  const bool lines = layout_.kind == JsonLayout::Kind::kLines;
  std::size_t wanted = lines ? 0 : indent_.value_or(0);
  const bool can_resume =
      lines || indent_.has_value() || layout_.kind == JsonLayout::Kind::kSequence;
  consume(std::min(from, window_.text().size()));
  for (;;) {
    const std::string_view text = window_.text();
    std::size_t at = can_resume ? text.find('\n') : npos;
    while (at != npos && at + 1 + wanted < text.size()) {
      const std::size_t brace = at + 1 + wanted;
      const bool spaces = text.substr(at + 1, wanted).find_first_not_of(" \t") == npos;
      if (lines || (spaces && text[brace] == '{')) {
        consume(at);
        record.byte_end = window_.offset();
        return true;
      }
      at = text.find('\n', at + 1);
    }
    // What could be the beginning of the next record must stay in the window.
    const std::size_t keep = at == npos ? 0 : text.size() - at;
    consume(text.size() - keep);
    record.byte_end = window_.offset();
    const Result<bool> grown = window_.more();
    if (!grown.ok()) return true;  // the next call tells of the fault
    if (!*grown) {
      consume(window_.text().size());
      record.byte_end = window_.offset();
      finished_ = true;
      return true;
    }
  }
}

Result<bool> JsonCursor::next(JsonRecord& record) {
  if (finished_) return false;
  switch (layout_.kind) {
    case JsonLayout::Kind::kLines: return next_line(record);
    case JsonLayout::Kind::kSequence: return next_value(record);
    case JsonLayout::Kind::kList: return next_in_list(record);
  }
  return false;
}

Result<bool> JsonCursor::next_line(JsonRecord& record) {
  GEHOR_TRY(const bool found, skip_space());
  if (!found) return false;
  begin(record);
  bool torn = false;
  std::size_t end = window_.text().find('\n');
  while (end == npos && !window_.at_end()) {
    if (window_.text().size() > limits_.max_row_bytes) break;
    if (!window_.more().ok()) {
      torn = true;  // the next call, which finds nothing, tells of the fault
      break;
    }
    end = window_.text().find('\n');
  }
  const std::string_view line = trim(window_.text().substr(0, end));
  if (torn && !(line.starts_with('{') && json_extent(line).end == JsonExtent::End::kFound)) {
    return damaged(record, kTornRow, window_.text().size());
  }
  if (line.size() > limits_.max_row_bytes) {
    return damaged(record,
                   say("the line is longer than the {} bytes allowed", limits_.max_row_bytes),
                   end == npos ? window_.text().size() : end);
  }
  record.text = line;
  const std::size_t length = end == npos ? window_.text().size() : end;
  record.byte_end = record.byte_begin + window_.size_on_disk(line);
  consume(length);
  return true;
}

std::size_t JsonCursor::value_length(std::string_view text, bool& broken) const {
  broken = false;
  if (text[0] == '{' || text[0] == '[') {
    const JsonExtent extent = json_extent(text);
    broken = extent.end == JsonExtent::End::kBroken;
    return extent.end == JsonExtent::End::kFound ? extent.length : npos;
  }
  if (text[0] == '"') {
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (text[i] == '\\') {
        ++i;
      } else if (text[i] == '"') {
        return i + 1;
      }
    }
    return npos;
  }
  const std::size_t end = text.find_first_of(",]} \t\r\n");
  if (end == 0) {  // a bracket or comma where a value should be
    broken = true;
    return npos;
  }
  return end == npos && window_.at_end() ? text.size() : end;
}

Result<bool> JsonCursor::next_value(JsonRecord& record) {
  GEHOR_TRY(const bool found, skip_space());
  if (!found) return false;
  if (line_is_blank_ && !indent_) indent_ = column_;
  begin(record);
  for (;;) {
    bool broken = false;
    const std::string_view text = window_.text();
    const std::size_t length = value_length(text, broken);
    const std::size_t first_line = std::min(text.find('\n'), text.size());
    if (length == npos && !broken && !window_.at_end() && text.size() <= limits_.max_row_bytes) {
      if (window_.more().ok()) continue;
      return damaged(record, kTornRow, text.size());
    }
    if (length == npos && !broken && !window_.at_end()) {
      return damaged(record,
                     say("the record is longer than the {} bytes allowed", limits_.max_row_bytes),
                     first_line);
    }
    if (length == npos) {
      return damaged(record,
                     broken ? "the brackets of this record do not match: it is damaged"
                            : "this record never ends: is the file whole?",
                     first_line);
    }
    if (length > limits_.max_row_bytes) {
      return damaged(record,
                     say("the record is longer than the {} bytes allowed", limits_.max_row_bytes),
                     length);
    }
    record.text = text.substr(0, length);
    record.byte_end = record.byte_begin + window_.size_on_disk(record.text);
    consume(length);
    return true;
  }
}

Result<bool> JsonCursor::next_in_list(JsonRecord& record) {
  for (;;) {
    GEHOR_TRY(const bool found, skip_space());
    if (!found) {
      finished_ = true;
      begin(record);
      record.text = {};
      record.byte_end = record.byte_begin;
      record.problem = Error{ErrorCode::kBadInput,
                             "the file ends before its list does: is it whole?",
                             {name_, line_, {}}};
      return true;
    }
    const char c = window_.text()[0];
    if (c == ',') {
      consume(1);
      continue;
    }
    if (c != ']') return next_value(record);
    consume(1);
    if (layout_.inside_object) {
      finished_ = true;
      return false;
    }
    GEHOR_TRY(const bool more, skip_space());
    if (!more) {
      finished_ = true;
      return false;
    }
    begin(record);
    if (window_.text()[0] != '[') {
      return damaged(record, "something follows the end of the list", 0);
    }
    consume(1);  // one list written behind the other
  }
}

}  // namespace gehor::sources
