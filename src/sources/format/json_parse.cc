#include "sources/format/json_parse.h"

#include <fmt/format.h>

#include <algorithm>

#include "sources/format/byte_scanner.h"

namespace gehor::sources {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kDeepest = 1024;  // an extent deeper than this is no table
constexpr std::array<char, 6> kStructure = {'"', '\\', '{', '}', '[', ']'};
constexpr std::array<char, 2> kStringEnd = {'"', '\\'};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// JSON's number, and also a leading "+" or "." that some systems write.
bool is_number(std::string_view s) {
  std::size_t i = 0;
  if (i < s.size() && (s[i] == '-' || s[i] == '+')) ++i;
  std::size_t digits = 0;
  while (i < s.size() && is_digit(s[i])) ++i, ++digits;
  if (i < s.size() && s[i] == '.') {
    ++i;
    while (i < s.size() && is_digit(s[i])) ++i, ++digits;
  }
  if (digits == 0) return false;
  if (i < s.size() && (s[i] == 'e' || s[i] == 'E')) {
    ++i;
    if (i < s.size() && (s[i] == '-' || s[i] == '+')) ++i;
    if (i == s.size() || !is_digit(s[i])) return false;
    while (i < s.size() && is_digit(s[i])) ++i;
  }
  return i == s.size();
}

bool hex4(std::string_view s, std::size_t at, unsigned& out) {
  if (at + 4 > s.size()) return false;
  out = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = s[i];
    unsigned digit = 0;
    if (is_digit(c)) {
      digit = static_cast<unsigned>(c - '0');
    } else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
      digit = static_cast<unsigned>((c | 0x20) - 'a') + 10;
    } else {
      return false;
    }
    out = out * 16 + digit;
  }
  return true;
}

void append_utf8(std::string& out, unsigned c) {
  const auto put = [&](unsigned byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

}  // namespace

JsonExtent json_extent(std::string_view text) {
  ByteScanner<6> scan(text, kStructure);
  std::vector<char> open;
  bool in_string = false;
  std::size_t escaped = npos;  // the byte after a backslash means nothing
  for (std::size_t at = scan.next(); at != npos; at = scan.next()) {
    if (at == escaped) continue;
    const char c = text[at];
    if (c == '\\') {
      if (in_string) escaped = at + 1;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (in_string) {
      continue;
    } else if (c == '{' || c == '[') {
      if (open.size() == kDeepest) return {JsonExtent::End::kBroken, at};
      open.push_back(c);
    } else {
      if (open.empty() || (open.back() == '{') != (c == '}')) {
        return {JsonExtent::End::kBroken, at};
      }
      open.pop_back();
      if (open.empty()) return {JsonExtent::End::kFound, at + 1};
    }
  }
  return {JsonExtent::End::kNeedsMore, text.size()};
}

std::size_t JsonColumns::find(std::string_view path) const {
  const auto found = index_.find(path);
  return found == index_.end() ? npos : found->second;
}

std::size_t JsonColumns::add(std::string_view path) {
  paths_.emplace_back(path);
  index_.emplace(paths_.back(), paths_.size() - 1);
  return paths_.size() - 1;
}

void JsonColumns::shrink(std::size_t count) {
  while (paths_.size() > count) {
    index_.erase(paths_.back());
    paths_.pop_back();
  }
}

bool JsonFlattener::fail(const char* what) {
  if (fault_ == nullptr) fault_ = what;
  return false;
}

void JsonFlattener::skip_space() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

Status JsonFlattener::flatten(std::string_view value, std::vector<Field>& fields) {
  text_ = value;
  at_ = 0;
  fault_ = nullptr;
  path_.clear();
  scratch_.clear();
  // Nothing grows when unescaped, and a joined list takes its size once more: views into it stay.
  scratch_.reserve(2 * value.size());
  fields.clear();
  fields_ = &fields;
  const std::size_t known = columns_.size();

  skip_space();
  bool good = true;
  if (at_ < text_.size() && text_[at_] == '{') {
    good = parse_object(1, true);
  } else {
    path_ = "value";
    std::string_view scalar;
    bool is_scalar = false;
    good = parse_value(1, true, scalar, is_scalar);
    if (good && is_scalar) give(scalar);
  }
  skip_space();
  if (good && fault_ == nullptr && at_ < text_.size()) fail("something follows the end");
  if (fault_ == nullptr) return {};
  if (learn_) columns_.shrink(known);
  fields.clear();
  return Error{ErrorCode::kBadInput, say("this is not valid JSON: {} (byte {})", fault_, at_), {}};
}

void JsonFlattener::give(std::string_view value) {
  std::size_t column = columns_.find(path_);
  if (column == JsonColumns::npos) {
    if (columns_.size() >= max_columns_ || !learn_) {
      // While learning the record is let through: reading it will name the fault.
      if (!learn_) fail("the records have too many different fields");
      return;
    }
    column = columns_.add(path_);
  }
  fields_->emplace_back(column, value);
}

bool JsonFlattener::parse_object(std::size_t depth, bool emit) {
  if (depth > kMaxDepth) return fail("it is nested too deep");
  ++at_;  // {
  const std::size_t prefix = path_.size();
  skip_space();
  if (at_ < text_.size() && text_[at_] == '}') {
    ++at_;
    return true;
  }
  for (;;) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != '"') return fail("a name in quotes is missing");
    std::string_view key;
    if (!parse_string(key)) return false;
    skip_space();
    if (at_ >= text_.size() || text_[at_] != ':') return fail("a colon is missing");
    ++at_;
    if (emit) {
      path_.resize(prefix);
      if (prefix > 0) path_ += '.';
      path_ += key;
    }
    skip_space();
    std::string_view scalar;
    bool is_scalar = false;
    if (!parse_value(depth + 1, emit, scalar, is_scalar)) return false;
    if (is_scalar && emit) give(scalar);
    skip_space();
    if (at_ >= text_.size()) return fail("the closing brace is missing");
    const char c = text_[at_++];
    if (c == '}') break;
    if (c != ',') return fail("a comma is missing");
    skip_space();
    if (at_ < text_.size() && text_[at_] == '}') {  // a comma too many
      ++at_;
      break;
    }
  }
  path_.resize(prefix);
  return true;
}

bool JsonFlattener::parse_value(std::size_t depth, bool emit, std::string_view& scalar,
                                bool& is_scalar) {
  is_scalar = false;
  if (at_ >= text_.size()) return fail("a value is missing");
  const char c = text_[at_];
  if (c == '{') {
    const std::size_t begin = at_;
    const bool flat = depth <= kFlattenDepth;
    if (!parse_object(depth, emit && flat)) return false;
    if (emit && !flat) give(text_.substr(begin, at_ - begin));
    return true;
  }
  if (c == '[') return parse_list(depth, emit);
  is_scalar = true;
  return c == '"' ? parse_string(scalar) : parse_bare(scalar);
}

bool JsonFlattener::parse_list(std::size_t depth, bool emit) {
  if (depth > kMaxDepth) return fail("it is nested too deep");
  const std::size_t begin = at_;
  ++at_;  // [
  std::vector<std::string_view> values;
  bool plain = true;
  skip_space();
  while (at_ < text_.size() && text_[at_] != ']') {
    std::string_view scalar;
    bool is_scalar = false;
    if (!parse_value(depth + 1, false, scalar, is_scalar)) return false;
    plain = plain && is_scalar;
    if (emit && plain && !scalar.empty()) values.push_back(scalar);
    skip_space();
    if (at_ < text_.size() && text_[at_] == ',') {
      ++at_;
      skip_space();
    } else if (at_ >= text_.size() || text_[at_] != ']') {
      return fail("the closing bracket is missing");
    }
  }
  if (at_ >= text_.size()) return fail("the closing bracket is missing");
  ++at_;  // ]
  if (!emit) return true;
  if (!plain) {
    give(text_.substr(begin, at_ - begin));
  } else if (values.size() == 1) {
    give(values.front());
  } else {
    // Views into scratch_ must stay, so what is joined has to fit what was reserved.
    std::size_t total = values.size();
    for (const std::string_view v : values) total += v.size();
    if (scratch_.size() + total > scratch_.capacity()) {
      give(text_.substr(begin, at_ - begin));
      return true;
    }
    const std::size_t start = scratch_.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) scratch_ += '|';
      scratch_ += values[i];
    }
    give(std::string_view(scratch_).substr(start));
  }
  return true;
}

bool JsonFlattener::parse_string(std::string_view& out) {
  const std::size_t begin = ++at_;
  // Most strings are short: the scanner pays from 16 bytes or so.
  const std::size_t near = std::min(text_.size(), begin + 16);
  while (at_ < near && text_[at_] != '"' && text_[at_] != '\\') ++at_;
  if (at_ < near && text_[at_] == '"') {
    out = text_.substr(begin, at_ - begin);
    ++at_;
    return true;
  }
  bool escapes = false;
  std::size_t escaped = npos;
  ByteScanner<2> scan(text_, kStringEnd, at_);
  for (std::size_t i = scan.next(); i != npos; i = scan.next()) {
    if (i == escaped) continue;
    if (text_[i] == '\\') {
      escapes = true;
      escaped = i + 1;
      continue;
    }
    at_ = i + 1;
    const std::string_view raw = text_.substr(begin, i - begin);
    if (escapes) return unescape(raw, out);
    out = raw;
    return true;
  }
  at_ = begin;
  return fail("a string is never closed");
}

bool JsonFlattener::unescape(std::string_view raw, std::string_view& out) {
  const std::size_t start = scratch_.size();
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t run = std::min(raw.find('\\', i), raw.size());
    scratch_.append(raw, i, run - i);
    i = run;
    if (i + 1 >= raw.size()) break;
    const char c = raw[i + 1];
    i += 2;
    switch (c) {
      case 'n': scratch_ += '\n'; break;
      case 't': scratch_ += '\t'; break;
      case 'r': scratch_ += '\r'; break;
      case 'b': scratch_ += '\b'; break;
      case 'f': scratch_ += '\f'; break;
      case 'u': {
        unsigned code = 0;
        if (!hex4(raw, i, code)) return fail("a \\u is not followed by four hex digits");
        i += 4;
        if (code >= 0xD800 && code < 0xE000) {
          unsigned low = 0;
          const bool pair = code < 0xDC00 && raw.substr(i, 2) == "\\u" && hex4(raw, i + 2, low) &&
                            low >= 0xDC00 && low < 0xE000;
          if (pair) {
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            i += 6;
          } else {
            code = 0xFFFD;
          }
        }
        append_utf8(scratch_, code == 0 ? unsigned{' '} : code);
        break;
      }
      case '"':
      case '\\':
      case '/': scratch_ += c; break;
      default:  // no escape of JSON's: kept as it stands
        scratch_ += '\\';
        scratch_ += c;
    }
  }
  out = std::string_view(scratch_).substr(start);
  return true;
}

bool JsonFlattener::parse_bare(std::string_view& out) {
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '}' && text_[at_] != ']' &&
         !is_space(text_[at_])) {
    ++at_;
  }
  out = text_.substr(begin, at_ - begin);
  if (out == "true" || out == "false" || is_number(out)) return true;
  if (out == "null" || out == "NaN") {  // Python writes NaN for "no value"
    out = {};
    return true;
  }
  if (out == "Infinity" || out == "-Infinity") return true;
  at_ = begin;
  return fail(out.empty() ? "a value is missing"
                          : "a value is neither text, number nor true/false");
}

}  // namespace gehor::sources
