#include "base/sentence.h"

#include <cstdlib>
#include <utility>

namespace gehor {

struct Sentence::Parts {
  std::string pattern;
  std::vector<Sentence> values;
  double number = 0;  // where there is no pattern
};

namespace {

std::string fill(std::string_view pattern, const std::vector<Sentence>& values) {
  std::string text;
  std::size_t next = 0;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t gap = pattern.find("{}", at);
    text += pattern.substr(at, gap - at);
    if (gap == std::string_view::npos) break;
    if (next < values.size()) text += values[next++].english();
    at = gap + 2;
  }
  return text;
}

}  // namespace

Sentence::Sentence(const char* phrase) : english_(phrase) {
  if (!english_.empty()) parts_ = std::make_shared<const Parts>(Parts{english_, {}, 0});
}

Sentence::Sentence(std::string text) : english_(std::move(text)) {}

std::string_view Sentence::pattern() const {
  return parts_ ? std::string_view(parts_->pattern) : std::string_view();
}

const std::vector<Sentence>& Sentence::values() const {
  static const std::vector<Sentence> none;
  return parts_ ? parts_->values : none;
}

const double* Sentence::number() const {
  return parts_ && parts_->pattern.empty() ? &parts_->number : nullptr;
}

void Sentence::add(const Sentence& next) {
  if (next.empty()) return;
  *this = empty() ? next : say("{}; {}", *this, next);
}

Sentence Sentence::number(double value, std::string shown) {
  Sentence number(std::move(shown));
  number.parts_ = std::make_shared<const Parts>(Parts{"", {}, value});
  return number;
}

Sentence put_together(const char* pattern, std::vector<Sentence> values) {
  Sentence sentence(fill(pattern, values));
  sentence.parts_ =
      std::make_shared<const Sentence::Parts>(Sentence::Parts{pattern, std::move(values), 0});
  return sentence;
}

Sentence term(std::string_view word) { return Sentence(std::string(word).c_str()); }

Sentence rounded(double value, int decimals) {
  std::string shown = fmt::format("{:.{}f}", value, decimals);
  const double kept = std::strtod(shown.c_str(), nullptr);
  return Sentence::number(kept, std::move(shown));
}

Sentence grouped(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, ",");
  return Sentence::number(static_cast<double>(count), std::move(digits));
}

Sentence whole(const Sentence& clause) {
  if (clause.empty() || clause.english_.back() == '.') return clause;
  Sentence sentence = say("{}.", clause);
  char& first = sentence.english_.front();
  if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  return sentence;
}

}  // namespace gehor
