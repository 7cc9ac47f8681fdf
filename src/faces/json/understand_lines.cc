#include "faces/json/understand_lines.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "base/byte_block.h"
#include "base/text.h"

namespace gehor::faces {
namespace {

namespace ondemand = simdjson::ondemand;

static_assert(UnderstandLines::kPadding >= simdjson::SIMDJSON_PADDING);

// How many bytes stand in JSON as they are, by whole blocks.
std::size_t plain_bytes(std::string_view text) {
  std::size_t at = 0;
  for (; at + bytes::kBlock <= text.size(); at += bytes::kBlock) {
    const bytes::Block x = bytes::load(text.data() + at);
    const bytes::Block special = ((x >= 0) & (x < 0x20)) | (x == '"') | (x == '\\');
    if (bytes::any(special)) return at + bytes::first_marked(~special);
  }
  return at;
}

// As JSON wants it. The text is valid UTF-8: simdjson has checked it.
void add_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    i += plain_bytes(text.substr(i));
    if (i == text.size()) break;
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, written, i - written);
    written = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(c));
    }
  }
  out.append(text, written, text.size() - written);
  out += '"';
}

// Of a number that needs few digits.
template <typename Number, typename... Form>
void add_number(std::string& out, Number number, Form... form) {
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, form...);
  out.append(digits.data(), end.ptr);
}

void add_name(std::string& out, std::string_view key, std::string_view name) {
  out += key;
  if (name.empty()) {
    out += "null";
  } else {
    add_string(out, name);
  }
}

// What else is either said or not.
constexpr std::array<std::pair<std::string_view, Said>, 4> kSaid{{
    {"thanks", Said::kThanks},
    {"leaving", Said::kLeaving},
    {"prospect", Said::kProspect},
    {"competitor", Said::kCompetitor},
}};

void add_answer(std::string& out, std::string_view id, const pipeline::TextUnderstanding& u) {
  out += R"({"id":)";
  out += id;
  add_name(out, R"(,"language":)", u.language.empty() ? std::string_view("unknown") : u.language);
  out += R"(,"redacted":)";
  add_string(out, u.redaction.text);
  out += R"(,"entities":[)";
  bool first = true;
  for (const privacy::Entity& entity : u.redaction.entities) {
    out += first ? R"({"type":")" : R"(,{"type":")";
    out += privacy::entity_name(entity.type);
    out += R"(","start":)";
    add_number(out, entity.start);
    out += R"(,"end":)";
    add_number(out, entity.end);
    out += '}';
    first = false;
  }
  add_name(out, R"(],"kind":)", u.kind);
  add_name(out, R"(,"reason":)", u.reasons.empty() ? std::string_view() : u.reasons.front());
  out += R"(,"reasons":[)";
  for (std::size_t i = 0; i < u.reasons.size(); ++i) {
    if (i > 0) out += ',';
    add_string(out, u.reasons[i]);
  }
  out += R"(],"confidence":)";
  constexpr int kDecimals = 4;
  add_number(out, u.confidence, std::chars_format::fixed, kDecimals);
  add_name(out, R"(,"cause":)", u.cause);
  add_name(out, R"(,"arises_at":)", u.arises_at);
  add_name(out, R"(,"owner":)", u.owner);
  add_name(out, R"(,"tone":)", u.tone);
  out += R"(,"complaint":)";
  const std::optional<bool> complaint = u.complaint();
  out += complaint ? (*complaint ? "true" : "false") : "null";
  for (const auto& [key, said] : kSaid) {
    out += R"(,")";
    out += key;
    out += u.said.has(said) ? R"(":true)" : R"(":false)";
  }
  out += "}\n";
}

void add_error(std::string& out, std::string_view id, std::string_view wrong) {
  out += R"({"id":)";
  out += id;
  out += R"(,"error":)";
  add_string(out, wrong);
  out += "}\n";
}

// One line that came: a text, or what is wrong with it.
struct Line {
  std::string id, text, wrong;
};

}  // namespace

struct UnderstandLines::State {
  explicit State(const pipeline::Understander& the_understander)
      : understander(the_understander), scratch(the_understander.scratch()) {}

  const pipeline::Understander& understander;
  pipeline::Understander::Scratch scratch;
  ondemand::parser parser;
  std::vector<Line> lines;
  std::vector<std::string_view> texts;  // of the lines that have one
  std::vector<pipeline::TextUnderstanding> understood;

  void read(std::string_view line, Line& out) {
    out.id = "null";
    std::string_view text;
    out.wrong = parse(line, out.id, text);
    out.text.assign(text);  // the parser's own is gone with the next line
  }

  // Fills id and text; gives what is wrong with the line, or "".
  std::string parse(std::string_view line, std::string& id, std::string_view& text) {
    const simdjson::padded_string_view padded(line, line.size() + kPadding);
    ondemand::document document;
    if (const auto error = parser.iterate(padded).get(document)) return not_json(error);
    ondemand::object object;
    if (document.get_object().get(object)) return "the line is not a JSON object";
    bool found = false;
    for (auto item : object) {
      ondemand::field field;
      if (const auto error = std::move(item).get(field)) return not_json(error);
      std::string_view key;
      if (const auto error = field.unescaped_key().get(key)) return not_json(error);
      if (key == "id") {
        if (!scalar(field.value(), id)) return R"("id" is neither a string nor a number)";
      } else if (key == "text") {
        if (field.value().get_string().get(text)) return R"("text" is not a string)";
        found = true;
      }
    }
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
      return "there is more on the line than one JSON object";
    }
    return found ? "" : R"(the line has no "text")";
  }

  // The value as it stands there. A token that JSON does not know would make our answer none
  // either.
  static bool scalar(ondemand::value value, std::string& as_written) {
    ondemand::json_type type{};
    if (value.type().get(type)) return false;
    const std::string token(trim(value.raw_json_token()));
    const bool right = [&] {
      switch (type) {
        case ondemand::json_type::string: return value.get_string().error() == simdjson::SUCCESS;
        case ondemand::json_type::number: return value.get_double().error() == simdjson::SUCCESS;
        case ondemand::json_type::boolean: return value.get_bool().error() == simdjson::SUCCESS;
        case ondemand::json_type::null: return value.is_null().error() == simdjson::SUCCESS;
        default: return false;
      }
    }();
    if (right) as_written = token;
    return right;
  }

  static std::string not_json(simdjson::error_code error) {
    return fmt::format("the line is not JSON: {}", simdjson::error_message(error));
  }
};

UnderstandLines::UnderstandLines(const pipeline::Understander& understander)
    : state_(std::make_unique<State>(understander)) {}
UnderstandLines::~UnderstandLines() = default;
UnderstandLines::UnderstandLines(UnderstandLines&&) noexcept = default;

std::size_t UnderstandLines::answer(std::span<const std::string_view> lines, std::string& out) {
  State& s = *state_;
  std::size_t wrong = 0;
  while (!lines.empty()) {
    const std::size_t n = std::min(lines.size(), pipeline::Understander::kTogether);
    if (s.lines.size() < n) s.lines.resize(n);
    s.texts.clear();
    for (std::size_t i = 0; i < n; ++i) {
      s.read(lines[i], s.lines[i]);
      if (s.lines[i].wrong.empty()) s.texts.emplace_back(s.lines[i].text);
    }
    s.understood.resize(s.texts.size());
    s.understander.read(s.texts, s.scratch, s.understood);
    wrong += n - s.texts.size();
    auto next = s.understood.begin();
    for (std::size_t i = 0; i < n; ++i) {
      if (s.lines[i].wrong.empty()) {
        add_answer(out, s.lines[i].id, *next++);
      } else {
        add_error(out, s.lines[i].id, s.lines[i].wrong);
      }
    }
    lines = lines.subspan(n);
  }
  return wrong;
}

}  // namespace gehor::faces
