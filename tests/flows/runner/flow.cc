#include "tests/flows/runner/flow.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"

namespace gehor::flow {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// \n \r \t \" \\ \xHH; a backslash before anything else is an error (nothing).
std::optional<std::string> unescape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (++i == text.size()) return std::nullopt;
    switch (text[i]) {
      case 'n': out += '\n'; break;
      case 'r': out += '\r'; break;
      case 't': out += '\t'; break;
      case '"': out += '"'; break;
      case '\\': out += '\\'; break;
      case 'x': {
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[i + 1]);
        const int low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
        break;
      }
      default: return std::nullopt;
    }
  }
  return out;
}

// Code points from UTF-8 that has been checked.
std::vector<char32_t> code_points(std::string_view utf8) {
  std::vector<char32_t> out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto b = static_cast<unsigned char>(utf8[i]);
    const std::size_t n = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    char32_t c = n == 1 ? b : b & (0xFFU >> (n + 1));
    for (std::size_t k = 1; k < n; ++k) {
      c = (c << 6U) | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
    }
    out.push_back(c);
    i += n;
  }
  return out;
}

std::optional<std::string> to_windows_1252(std::string_view utf8) {
  static const std::map<char32_t, char> kHigh = {
      {U'€', '\x80'}, {U'‚', '\x82'}, {U'„', '\x84'}, {U'…', '\x85'}, {U'‘', '\x91'},
      {U'’', '\x92'}, {U'“', '\x93'}, {U'”', '\x94'}, {U'•', '\x95'}, {U'–', '\x96'},
      {U'—', '\x97'}, {U'š', '\x9A'}, {U'ž', '\x9E'}, {U'Š', '\x8A'}, {U'Ž', '\x8E'}};
  std::string out;
  for (const char32_t c : code_points(utf8)) {
    const auto high = kHigh.find(c);
    if (high != kHigh.end()) {
      out += high->second;
    } else if (c < 0x80 || (c >= 0xA0 && c < 0x100)) {
      out += static_cast<char>(c);
    } else {
      return std::nullopt;
    }
  }
  return out;
}

// Little-endian, with the byte order mark; code points of the basic plane only.
std::optional<std::string> to_utf16(std::string_view utf8) {
  std::string out = "\xFF\xFE";
  for (const char32_t c : code_points(utf8)) {
    if (c > 0xFFFF) return std::nullopt;
    out += static_cast<char>(c & 0xFFU);
    out += static_cast<char>(c >> 8U);
  }
  return out;
}

// One line of a flow, cut into words: bare, "quoted" or /regular expression/.
class Words {
 public:
  struct Word {
    enum class Kind { kBare, kQuoted, kRegex } kind = Kind::kBare;
    std::string text;
  };

  // Nothing when a quote is not closed or an escape is unknown. In a path (bare, begins with /) a
  // slash is a slash: only the last word of a line can be a regular expression.
  static std::optional<std::vector<Word>> cut(std::string_view line) {
    std::vector<Word> words;
    for (;;) {
      line = trim(line);
      if (line.empty()) return words;
      std::size_t end = 0;
      Word word;
      if (line[0] == '"') {
        end = 1;
        while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
        if (end >= line.size()) return std::nullopt;
        auto text = unescape(line.substr(1, end - 1));
        if (!text) return std::nullopt;
        word = {Word::Kind::kQuoted, std::move(*text)};
        ++end;
      } else if (line[0] == '/' && line.back() == '/' && line.size() > 2 && !words.empty() &&
                 words.back().text != "json") {
        word = {Word::Kind::kRegex, std::string(line.substr(1, line.size() - 2))};
        end = line.size();
      } else {
        while (end < line.size() && line[end] != ' ') ++end;
        word = {Word::Kind::kBare, std::string(line.substr(0, end))};
      }
      words.push_back(std::move(word));
      line = line.substr(end);
    }
  }
};
using Word = Words::Word;

struct VerbForm {
  std::string_view written;
  Verb verb;
  enum class Wants { kNothing, kPattern, kLiteral, kNumber, kBlock } wants;
  bool for_json;
  bool for_text;
};
using Wants = VerbForm::Wants;

// The longest that fits wins, so "has lines" stands before "has line".
constexpr VerbForm kVerbs[] = {
    {"is empty", Verb::kIsEmpty, Wants::kNothing, true, true},
    {"is absent", Verb::kIsAbsent, Wants::kNothing, true, true},
    {"is json", Verb::kIsJson, Wants::kNothing, false, true},
    {"is", Verb::kIs, Wants::kBlock, false, true},
    {"has lines", Verb::kHasLines, Wants::kBlock, false, true},
    {"has line", Verb::kHasLine, Wants::kPattern, false, true},
    {"has mode", Verb::kHasMode, Wants::kLiteral, false, true},
    {"has size", Verb::kHasSize, Wants::kNumber, true, false},
    {"contains", Verb::kContains, Wants::kPattern, true, true},
    {"lacks", Verb::kLacks, Wants::kPattern, true, true},
    {"exists", Verb::kExists, Wants::kNothing, true, true},
    {"=", Verb::kEqual, Wants::kLiteral, true, false},
    {"!=", Verb::kNotEqual, Wants::kLiteral, true, false},
    {"<", Verb::kLess, Wants::kNumber, true, false},
    {"<=", Verb::kAtMost, Wants::kNumber, true, false},
    {">", Verb::kMore, Wants::kNumber, true, false},
    {">=", Verb::kAtLeast, Wants::kNumber, true, false},
};

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto r = std::from_chars(text.data(), text.data() + text.size(), value);
  if (r.ec != std::errc() || r.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

class Parser {
 public:
  Parser(std::string_view text, std::string_view file) : file_(file), lines_(split(text, '\n')) {
    if (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
  }

  Result<Flow> run() {
    while (at_ < lines_.size()) {
      const std::string_view line = lines_[at_];
      Status done;
      if (trim(line).empty() || line[0] == '#') {
        ++at_;
      } else if (line.starts_with("title:")) {
        flow_.title = trim(line.substr(6));
        ++at_;
      } else if (line.starts_with("file ")) {
        done = file();
      } else if (line.starts_with("$ ")) {
        done = command();
      } else if (line[0] == ' ') {
        done = after();
      } else {
        done = wrong("this is no title:, file, $ command, # comment or indented expectation");
      }
      if (!done.ok()) return done.error();
    }
    if (flow_.title.empty()) return wrong("there is no \"title:\" line");
    if (std::none_of(flow_.steps.begin(), flow_.steps.end(),
                     [](const auto& s) { return std::holds_alternative<Command>(s); })) {
      return wrong("there is no \"$ command\"");
    }
    return std::move(flow_);
  }

 private:
  int line_number() const { return static_cast<int>(at_) + 1; }

  Error wrong(std::string message) const {
    return {
        ErrorCode::kBadInput, std::move(message), {file_, std::min(at_ + 1, lines_.size()), ""}};
  }

  void note_shared(std::string_view text) {
    static const RE2 kShared(R"(@shared/([^\s'";|&<>)]+))");
    re2::StringPiece rest(text.data(), text.size());
    std::string name;
    while (RE2::FindAndConsume(&rest, kShared, &name)) {
      if (seen_shared_.insert(name).second) flow_.shared.push_back(name);
    }
  }

  static bool safe_name(std::string_view name) {
    if (name.empty() || name[0] == '/') return false;
    const auto parts = split(name, '/');
    return std::none_of(parts.begin(), parts.end(), [](auto part) { return part == ".."; });
  }

  Status file() {
    FileToWrite out;
    out.line = line_number();
    const auto words = Words::cut(lines_[at_]);
    if (!words || words->size() < 2) return wrong("say file NAME [OPTION…]");
    out.name = (*words)[1].text;
    if (!safe_name(out.name)) return wrong("a file lies below the working directory");
    std::set<std::string> options;
    for (std::size_t i = 2; i < words->size(); ++i) options.insert((*words)[i].text);

    std::vector<std::string> content;
    for (++at_; at_ < lines_.size() && lines_[at_].starts_with('|'); ++at_) {
      std::string_view line = lines_[at_].substr(1);
      if (line.starts_with(' ')) line = line.substr(1);
      content.emplace_back(line);
    }
    const std::string end = options.erase("crlf") > 0 ? "\r\n" : "\n";
    std::string text = join(content, end);
    if (options.erase("no-last-newline") == 0 && !content.empty()) text += end;
    if (options.erase("escapes") > 0) {
      auto plain = unescape(text);
      if (!plain) return wrong("above: an unknown escape");
      text = std::move(*plain);
    } else if (!is_valid_utf8(text)) {
      return wrong("above: the content is not UTF-8; write bytes with the option escapes");
    }
    std::optional<std::string> bytes = text;
    if (options.erase("windows-1252") > 0) bytes = to_windows_1252(text);
    if (options.erase("utf-16") > 0) bytes = to_utf16(text);
    if (!bytes) return wrong("above: the content can not be written in that encoding");
    if (options.erase("bom") > 0) bytes = "\xEF\xBB\xBF" + *bytes;
    if (!options.empty()) return wrong(fmt::format("above: unknown option {}", *options.begin()));
    out.bytes = std::move(*bytes);
    flow_.steps.emplace_back(std::move(out));
    return {};
  }

  Status command() {
    Command out;
    out.line = line_number();
    out.text = lines_[at_].substr(2);
    note_shared(out.text);
    ++at_;
    flow_.steps.emplace_back(std::move(out));
    return {};
  }

  Status after() {
    auto* const command = flow_.steps.empty() ? nullptr : std::get_if<Command>(&flow_.steps.back());
    if (command == nullptr) return wrong("an expectation stands under its $ command");
    const std::string_view line = trim(lines_[at_]);
    if (line[0] == '#') {
      ++at_;
      return {};
    }
    const auto words = Words::cut(line);
    if (!words) return wrong("a quote is not closed, or an escape in it is unknown");
    const std::string& first = words->front().text;
    if (first == "status" || first == "within") return limit(*words, *command);
    if (first == "keep") return keep(*words, *command);
    return expectation(*words, *command);
  }

  // "status N", "within N s"
  Status limit(const std::vector<Word>& words, Command& command) {
    const bool status = words[0].text == "status";
    const auto value = words.size() > 1 ? number(words[1].text) : std::nullopt;
    const std::size_t size = status ? 2 : 3;
    if (!value || words.size() != size || (!status && words[2].text != "s")) {
      return wrong("say \"status NUMBER\" or \"within NUMBER s\"");
    }
    if (status) {
      command.status = static_cast<int>(*value);
    } else {
      command.seconds = *value;
    }
    ++at_;
    return {};
  }

  // "keep NAME = SUBJECT [json PATH]"
  Status keep(const std::vector<Word>& words, Command& command) {
    static const RE2 kName("[A-Z][A-Z0-9_]*");
    if (words.size() < 4 || words[2].text != "=" || !RE2::FullMatch(words[1].text, kName)) {
      return wrong("say \"keep NAME = stdout json /path\", the name in capitals");
    }
    Keep out;
    out.line = line_number();
    out.name = words[1].text;
    std::size_t next = 3;
    GEHOR_TRY(out.subject, subject(words, next));
    if (next != words.size()) return wrong("too many words after what is kept");
    command.after.emplace_back(std::move(out));
    ++at_;
    return {};
  }

  Result<Subject> subject(const std::vector<Word>& words, std::size_t& next) const {
    Subject out;
    const std::string& kind = words[next++].text;
    if (kind == "stderr") {
      out.kind = Subject::Kind::kStderr;
    } else if (kind == "file") {
      if (next == words.size() || !safe_name(words[next].text)) {
        return wrong("a file lies below the working directory");
      }
      out.kind = Subject::Kind::kFile;
      out.file = words[next++].text;
    } else if (kind != "stdout") {
      return wrong(
          fmt::format("\"{}\" is none of status, within, keep, stdout, stderr, file", kind));
    }
    if (next < words.size() && words[next].text == "json") {
      if (next + 1 == words.size()) return wrong("after json stands a path, such as /rows/0/value");
      out.json_path = words[next + 1].text;
      next += 2;
    }
    return out;
  }

  Status expectation(const std::vector<Word>& words, Command& command) {
    Expectation out;
    out.line = line_number();
    out.written = trim(lines_[at_]);
    std::size_t next = 0;
    GEHOR_TRY(out.subject, subject(words, next));

    std::string rest;  // the verb: one or two bare words
    const VerbForm* form = nullptr;
    for (std::size_t n = 2; n >= 1 && form == nullptr; --n) {
      if (next + n > words.size()) continue;
      std::string verb = words[next].text;
      if (n == 2) verb += " " + words[next + 1].text;
      for (const VerbForm& f : kVerbs) {
        if (f.written == verb) form = &f;
      }
      if (form != nullptr) next += n;
    }
    if (form == nullptr) return wrong("there is no such check; tests/flows/README.md lists them");
    if (out.subject.json_path ? !form->for_json : !form->for_text) {
      return wrong(fmt::format("\"{}\" does not fit {}", form->written,
                               out.subject.json_path ? "a JSON value" : "a text"));
    }
    out.verb = form->verb;
    ++at_;
    GEHOR_CHECK(argument(words, next, *form, out));
    command.after.emplace_back(std::move(out));
    return {};
  }

  Status argument(const std::vector<Word>& words, std::size_t next, const VerbForm& form,
                  Expectation& out) {
    --at_;  // errors here are about the line itself
    const std::size_t left = words.size() - next;
    switch (form.wants) {
      case Wants::kNothing:
        if (left != 0) return wrong(fmt::format("nothing stands after \"{}\"", form.written));
        break;
      case Wants::kLiteral:
      case Wants::kNumber: {
        if (left == 0) return wrong(fmt::format("a value stands after \"{}\"", form.written));
        GEHOR_CHECK(literal(words, next, form, out));
        break;
      }
      case Wants::kPattern:
        if (left != 1 || words[next].kind == Word::Kind::kBare) {
          return wrong(fmt::format("after \"{}\" stands a \"text\" or a /regular expression/",
                                   form.written));
        }
        out.patterns.push_back({words[next].text, words[next].kind == Word::Kind::kRegex});
        GEHOR_CHECK(check_regex(out.patterns.back()));
        break;
      case Wants::kBlock:
        if (left == 1 && words[next].kind != Word::Kind::kBare && form.verb == Verb::kIs) {
          out.patterns.push_back({words[next].text, words[next].kind == Word::Kind::kRegex});
          GEHOR_CHECK(check_regex(out.patterns.back()));
          break;
        }
        if (left != 0) return wrong("say is \"text\", or give the lines below, each after | or ~");
        return block(out);
    }
    ++at_;
    return {};
  }

  // A literal is the rest of the line as written, so that it can be any JSON; "+- TOLERANCE" may
  // end it.
  Status literal(const std::vector<Word>& words, std::size_t next, const VerbForm& form,
                 Expectation& out) {
    const std::string spaced = " " + std::string(form.written) + " ";
    // The verb may also occur inside the path; it is the first one after the path's word.
    std::size_t from = 0;
    if (out.subject.json_path) {
      from = out.written.find(" json ") + 6;
      from =
          out.written[from] == '"' ? out.written.find('"', from + 1) : out.written.find(' ', from);
    }
    std::string text(
        trim(std::string_view(out.written).substr(out.written.find(spaced, from) + spaced.size())));
    const std::size_t plus = text.find(" +- ");
    if (form.verb == Verb::kEqual && plus != std::string::npos) {
      const auto tolerance = number(trim(std::string_view(text).substr(plus + 4)));
      text = trim(std::string_view(text).substr(0, plus));
      if (!tolerance || !(number(text) || text.starts_with("${"))) {
        return wrong("say = NUMBER +- NUMBER");
      }
      out.tolerance = *tolerance;
    }
    if (form.wants == Wants::kNumber && !number(text) && !text.starts_with("${")) {
      return wrong(fmt::format("after \"{}\" stands a number", form.written));
    }
    if (words[next].kind == Word::Kind::kRegex) return wrong("a regular expression fits contains");
    out.literal = std::move(text);
    return {};
  }

  // Lines under "is" and "has lines": "| exact" or "~ regular expression".
  Status block(Expectation& out) {
    for (++at_; at_ < lines_.size(); ++at_) {
      const std::string_view line = trim(lines_[at_]);
      if (line.empty() || (line[0] != '|' && line[0] != '~') || lines_[at_][0] != ' ') break;
      // White space at the end of an exact line counts.
      std::string_view whole = lines_[at_];
      whole = whole.substr(whole.find(line[0]) + 1);
      if (whole.starts_with(' ')) whole = whole.substr(1);
      out.patterns.push_back({std::string(whole), line[0] == '~'});
      GEHOR_CHECK(check_regex(out.patterns.back()));
    }
    if (out.patterns.empty()) {
      --at_;
      return wrong("below stand the expected lines, each after | or ~");
    }
    return {};
  }

  Status check_regex(const Pattern& pattern) const {
    if (!pattern.regex) return {};
    const RE2 compiled(pattern.text, RE2::Quiet);
    if (compiled.ok()) return {};
    return wrong(fmt::format("the regular expression is wrong: {}", compiled.error()));
  }

  std::string file_;
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  Flow flow_;
  std::set<std::string> seen_shared_;
};

}  // namespace

Result<Flow> parse_flow(std::string_view text, std::string_view file) {
  return Parser(text, file).run();
}

}  // namespace gehor::flow
