// Parses one JSON value into flat fields: "via.channel" for nested objects.
//
// Written here rather than taken from simdjson because customer files need what it refuses: texts
// cut within an emoji (half a surrogate pair), raw line breaks in strings, numbers of any length
// kept as they were written. One thread at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"

namespace gehor::sources {

// How far the value that begins at text[0], an object or a list, goes.
struct JsonExtent {
  enum class End { kFound, kNeedsMore, kBroken };
  End end = End::kNeedsMore;
  std::size_t length = 0;  // when found; else the place of the fault
};
JsonExtent json_extent(std::string_view text);

// The names of all fields, in the order of their first appearance.
class JsonColumns {
 public:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::size_t find(std::string_view path) const;
  std::size_t add(std::string_view path);
  void shrink(std::size_t count);  // forgets those added last
  std::size_t size() const { return paths_.size(); }
  const std::vector<std::string>& paths() const { return paths_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::vector<std::string> paths_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> index_;
};

class JsonFlattener {
 public:
  static constexpr std::size_t kMaxDepth = 128;     // deeper is refused
  static constexpr std::size_t kFlattenDepth = 16;  // deeper stays JSON text

  using Field = std::pair<std::size_t, std::string_view>;  // column, value

  // `columns` must outlive this. With `learn` unknown fields become columns while there are fewer
  // than `max_columns`; without, they are an Error.
  JsonFlattener(JsonColumns& columns, std::size_t max_columns, bool learn)
      : columns_(columns), max_columns_(max_columns), learn_(learn) {}

  // The fields of `value`, UTF-8; views into it or into this, valid until the next call. Lists of
  // plain values are joined with "|", other lists stay JSON text, null is empty; true, false and
  // numbers stay as written. A value that is no object is the field "value". Errors say what is
  // wrong and at which byte.
  Status flatten(std::string_view value, std::vector<Field>& fields);

 private:
  bool fail(const char* what);
  void skip_space();
  bool parse_object(std::size_t depth, bool emit);
  bool parse_list(std::size_t depth, bool emit);
  bool parse_value(std::size_t depth, bool emit, std::string_view& scalar, bool& is_scalar);
  bool parse_string(std::string_view& out);
  bool unescape(std::string_view raw, std::string_view& out);
  bool parse_bare(std::string_view& out);
  void give(std::string_view value);

  JsonColumns& columns_;
  std::size_t max_columns_;
  bool learn_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::string path_;
  std::string scratch_;
  std::vector<Field>* fields_ = nullptr;
  const char* fault_ = nullptr;
};

}  // namespace gehor::sources
