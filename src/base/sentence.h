// What the program says to people, kept with how it was put together, so that a page can say it in
// another language.
//
// A Sentence is written in English, as a pattern with {} for what changes and the values that go
// there: say("{} of its values name channels", percent). A page looks the pattern up in its own
// language (web/src/lang/) and puts the values in; whoever only wants to print takes english().
// Values may be sentences themselves. Names, and words of other libraries, are plain text and are
// never translated. Cheap to copy; no part of it changes once made. A value: any thread.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace gehor {

class Sentence {
 public:
  Sentence() = default;
  Sentence(const char* phrase);  // NOLINT: a pattern without values
  Sentence(std::string text);    // NOLINT: somebody's words: a name, a value of a file

  const std::string& english() const { return english_; }
  operator const std::string&() const { return english_; }  // NOLINT: reads as text everywhere
  bool empty() const { return english_.empty(); }

  // How it was put together; empty for plain text.
  std::string_view pattern() const;
  const std::vector<Sentence>& values() const;  // one per {} of the pattern
  // Set for a number: what stands in english(), without grouping.
  const double* number() const;

  // "this; that". Adding nothing, or to nothing, adds no mark.
  void add(const Sentence& next);

  // `shown` in English, and as a number where a language writes it in its own way.
  static Sentence number(double value, std::string shown);

  friend bool operator==(const Sentence& a, const Sentence& b) { return a.english_ == b.english_; }
  friend std::ostream& operator<<(std::ostream& out, const Sentence& sentence) {
    return out << sentence.english_;
  }

 private:
  struct Parts;
  friend Sentence put_together(const char* pattern, std::vector<Sentence> values);
  friend Sentence whole(const Sentence& clause);

  std::string english_;
  std::shared_ptr<const Parts> parts_;  // null: plain text
};

// Use say(). `values`: as many as the pattern has {}.
Sentence put_together(const char* pattern, std::vector<Sentence> values);

// A clause as a whole sentence: "{}.", and a capital at its beginning.
Sentence whole(const Sentence& clause);

// A word of ours that languages have their own for: the name of a field, a kind of record.
Sentence term(std::string_view word);
// A number with so many decimals, and one with "," between thousands.
Sentence rounded(double value, int decimals);
Sentence grouped(std::uint64_t count);

template <typename T>
Sentence sentence_value(const T& value) {
  if constexpr (std::is_convertible_v<const T&, Sentence>) {
    return value;
  } else if constexpr (std::is_same_v<T, char> || std::is_same_v<T, bool>) {
    return Sentence(fmt::format("{}", value));
  } else if constexpr (std::is_arithmetic_v<T>) {
    std::string shown;
    if constexpr (std::is_floating_point_v<T>) {
      shown = fmt::format("{:g}", value);
    } else {
      shown = fmt::format("{}", value);
    }
    return Sentence::number(static_cast<double>(value), std::move(shown));
  } else {
    return Sentence(std::string(std::string_view(value)));
  }
}

// `pattern`: a literal, {} for each value and nothing inside the braces.
template <typename... Values>
Sentence say(const char* pattern, const Values&... values) {
  return put_together(pattern, {sentence_value(values)...});
}

}  // namespace gehor

template <>
struct fmt::formatter<gehor::Sentence> : fmt::formatter<std::string_view> {
  template <typename Context>
  auto format(const gehor::Sentence& sentence, Context& context) const {
    return fmt::formatter<std::string_view>::format(sentence.english(), context);
  }
};
