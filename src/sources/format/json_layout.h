// Where the records of a JSON file stand: one per line, in a list, or in a list inside an object.
//
// Start at detect_json(), then read the records one by one with JsonCursor. One thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/format/table.h"
#include "sources/format/window.h"

namespace gehor::sources {

struct JsonLayout {
  enum class Kind {
    kLines,     // an object per line
    kSequence,  // objects one after the other, each over several lines
    kList,      // in [ ]
  };
  Kind kind = Kind::kLines;
  std::size_t skip = 0;  // bytes before the first record, of a list behind its [
  bool inside_object = false;
  std::vector<Sentence> evidence;
};

// Looks at the beginning of the window's text, making it longer where it must, without consuming
// it. Nothing when this is not JSON; an Error when it begins like JSON but makes no sense.
Result<std::optional<JsonLayout>> detect_json(Window& window, const InputLimits& limits);

struct JsonRecord {
  std::string_view text;  // raw bytes, valid until the next call
  std::uint64_t line = 0;
  std::uint64_t byte_begin = 0;
  std::uint64_t byte_end = 0;
  std::optional<Error> problem;
};

class JsonCursor {
 public:
  JsonCursor(Window window, const JsonLayout& layout, std::string name, const InputLimits& limits);

  // As TableReader::next. What lies between damage and the next record that can be found is one
  // record with a problem.
  Result<bool> next(JsonRecord& record);

  std::uint64_t disk_position() const { return window_.disk_position(); }

 private:
  void begin(JsonRecord& record);
  void consume(std::size_t count);
  Result<bool> skip_space();
  Result<bool> next_line(JsonRecord& record);
  Result<bool> next_value(JsonRecord& record);
  Result<bool> next_in_list(JsonRecord& record);
  Result<bool> damaged(JsonRecord& record, Sentence message, std::size_t from);
  std::size_t value_length(std::string_view text, bool& broken) const;

  Window window_;
  JsonLayout layout_;
  std::string name_;
  InputLimits limits_;
  std::uint64_t line_ = 1;
  std::optional<std::size_t> indent_;  // of records that begin their own line in a list
  std::size_t column_ = 0;             // bytes since the line began, if it began with spaces only
  bool line_is_blank_ = true;          // so far
  bool finished_ = false;
};

}  // namespace gehor::sources
