// Takes a column's name apart: words, compounds, a scale in it.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "sources/mapping/lexicon.h"
#include "sources/mapping/lexicon_text.h"
#include "sources/mapping/lexicon_words.h"

namespace gehor::sources {
namespace {

using words::is_digit;
using words::pieces;
using words::set_of;
using words::StringSet;

// "SRRecordID" → "SR Record ID": a blank at each change from small to capital letter and before the
// last capital of a run that a small letter follows. Only ASCII letters change case here; that
// is what programs' column names are made of.
std::string split_camel(std::string_view name) {
  std::string out;
  const auto upper = [&](std::size_t i) {
    return i < name.size() && name[i] >= 'A' && name[i] <= 'Z';
  };
  const auto lower = [&](std::size_t i) {
    return i < name.size() &&
           ((name[i] >= 'a' && name[i] <= 'z') || static_cast<unsigned char>(name[i]) >= 0x80);
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i > 0 && upper(i) &&
        (lower(i - 1) || (upper(i - 1) && lower(i + 1) && i + 1 < name.size()))) {
      out += ' ';
    }
    out += name[i];
  }
  return out;
}

struct NameDictionary {
  std::unordered_map<std::string, Topics> parts;  // may stand in compounds
  std::unordered_map<std::string, Topics> whole;
  StringSet stop;
  StringSet first_only = {"is", "has", "was", "had", "ar", "har", "contains", "innehaller"};
  std::size_t longest = 0;
};

const NameDictionary& names() {
  static const NameDictionary dictionary = [] {
    NameDictionary d;
    for (const auto& [topic, list] : words::name_words()) {
      for (const std::string_view w : split(list, ' ')) {
        if (w.empty()) continue;
        d.parts[std::string(w)] |= bit(topic);
        d.longest = std::max(d.longest, w.size());
      }
    }
    for (const auto& [topic, list] : words::whole_name_words()) {
      for (const std::string_view w : split(list, ' ')) {
        if (!w.empty()) d.whole[std::string(w)] |= bit(topic);
      }
    }
    d.stop = set_of(words::name_stop_words(), ' ');
    return d;
  }();
  return dictionary;
}

Topics whole_word_topics(const std::string& word) {
  const NameDictionary& d = names();
  Topics t = 0;
  if (const auto it = d.parts.find(word); it != d.parts.end()) t |= it->second;
  if (const auto it = d.whole.find(word); it != d.whole.end()) t |= it->second;
  return t;
}

// Endings of plural and definite forms, cases and genitives; the stem must keep four letters.
Topics inflected_topics(const std::string& word) {
  static constexpr std::array<std::string_view, 28> kEndings = {
      "ernas", "arnas", "erne", "erna", "arna", "orna", "ene", "ens", "ets", "ers",
      "ssa",   "sta",   "lla",  "lle",  "den",  "en",   "et",  "er",  "ar",  "or",
      "es",    "na",    "s",    "n",    "t",    "e",    "as",  "r"};
  for (const std::string_view ending : kEndings) {
    if (word.size() < ending.size() + 4 || !word.ends_with(ending)) continue;
    if (const Topics t = whole_word_topics(word.substr(0, word.size() - ending.size()))) return t;
  }
  return 0;
}

// The parts of a compound, or nothing. Parts have at least three letters, except "id" and "nr" as
// the last; between parts may stand "s", "e", "n" or "en". Fewest parts win.
std::vector<NameWord> split_compound(const std::string& word) {
  const NameDictionary& d = names();
  const std::size_t n = word.size();
  if (n < 5 || n > 60) return {};
  struct Step {
    int parts = 1000;
    std::size_t from = 0;       // where the part that ends here begins
    std::size_t part_size = 0;  // without the joining letters
  };
  std::vector<Step> best(n + 1);
  best[0].parts = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (best[i].parts >= 1000) continue;
    for (std::size_t size = 2; size <= std::min(d.longest, n - i); ++size) {
      const std::string part = word.substr(i, size);
      const bool last = i + size == n;
      const bool tail = last && i > 0 &&
                        (part == "id" || part == "nr" || part == "no" || part == "at" ||
                         part == "by" || part == "tid" || part == "pvm");
      if (!tail && (size < 3 || !d.parts.contains(part))) continue;
      const auto reach = [&](std::size_t end) {
        if (end <= n && best[i].parts + 1 < best[end].parts) {
          best[end] = {best[i].parts + 1, i, size};
        }
      };
      reach(i + size);
      if (last || size < 3) continue;
      for (const std::string_view joint : {"s", "e", "n", "en"}) {
        if (word.compare(i + size, joint.size(), joint) == 0) reach(i + size + joint.size());
      }
    }
  }
  if (best[n].parts >= 1000 || best[n].parts > 4) return {};
  std::vector<NameWord> out;
  for (std::size_t end = n; end > 0; end = best[end].from) {
    const std::string part = word.substr(best[end].from, best[end].part_size);
    out.push_back({part, whole_word_topics(part)});
  }
  std::reverse(out.begin(), out.end());
  return out;
}

// "(0-10)", "1 – 5", "1 to 7", "1 till 5".
std::optional<std::pair<int, int>> range_in(std::string_view name) {
  const auto digit = [&](std::size_t i) {
    return i < name.size() && is_digit(static_cast<unsigned char>(name[i]));
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!digit(i) || (i > 0 && (digit(i - 1) || name[i - 1] == '.' || name[i - 1] == '-')))
      continue;
    const auto number = [&](std::size_t& at) -> std::optional<int> {
      int v = 0;
      std::size_t n = 0;
      while (digit(at) && n < 4) {
        v = v * 10 + (name[at++] - '0');
        ++n;
      }
      return n == 0 || n > 3 || digit(at) ? std::nullopt : std::optional(v);
    };
    std::size_t at = i;
    const auto low = number(at);
    if (!low || *low > 1) continue;
    while (at < name.size() && name[at] == ' ') ++at;
    std::size_t skip = 0;
    for (const std::string_view between : {"-", "–", "—", "to ", "till ", "til ", "bis "}) {
      if (name.substr(at).starts_with(between)) skip = between.size();
    }
    if (skip == 0) continue;
    at += skip;
    while (at < name.size() && name[at] == ' ') ++at;
    const auto high = number(at);
    if (high && *high > *low) return std::pair(*low, *high);
  }
  return std::nullopt;
}

bool is_generic_name(std::string_view name, const std::vector<NameWord>& found) {
  if (name.empty()) return true;
  static const StringSet kEmptyWords = set_of(
      "column col field unnamed kolumn kolonne sarake spalte felt falt attribute var "
      "variable c f v x q",
      ' ');
  bool number = false;
  for (const NameWord& w : found) {
    const bool digits = !w.text.empty() && is_digit(static_cast<unsigned char>(w.text[0]));
    number = number || digits;
    if (!digits && !kEmptyWords.contains(w.text)) return false;
  }
  return number || found.empty();
}

}  // namespace

NameReading read_name(std::string_view name) {
  NameReading out;
  const std::string_view trimmed = trim(name);
  out.question = trimmed.ends_with('?');
  const std::string spaced = split_camel(trimmed);
  const NameDictionary& d = names();
  std::vector<std::string> stem;
  std::vector<NameWord> all;
  std::size_t known = 0;
  std::size_t counted = 0;
  const std::vector<std::string> found = pieces(fold_for_match(spaced));
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::string piece = found[i];
    // The exchange's word for the caller's number: "A-nummer".
    if (piece == "a" && i + 1 < found.size() && found[i + 1] == "nummer") piece = "anummer";
    if (is_digit(static_cast<unsigned char>(piece[0]))) {
      all.push_back({piece, 0});
      continue;
    }
    stem.push_back(piece);
    Topics t = whole_word_topics(piece);
    // "at" and "on" speak of time at the end ("created_at"), "is" of a property at the beginning.
    const bool first = i == 0;
    const bool last = i + 1 == found.size();
    if (!last && (piece == "at" || piece == "on" || piece == "am" || piece == "den")) continue;
    if (!first && d.first_only.contains(piece)) continue;
    if (t == 0 && d.stop.contains(piece)) continue;
    std::vector<NameWord> parts;
    if (t == 0) t = inflected_topics(piece);
    if (t == 0) parts = split_compound(piece);
    if (parts.empty()) parts.push_back({piece, t});
    for (const NameWord& part : parts) {
      out.topics |= part.topics;
      known += part.topics != 0;
      ++counted;
      all.push_back(part);
      out.words.push_back(part);
    }
  }
  // Headers squeezed together in another case ("CREATEDDATE") come as one piece and are split as a
  // compound above; nothing more to do for them here.
  out.generic = is_generic_name(trimmed, all);
  out.coverage = counted == 0 ? 0 : static_cast<double>(known) / static_cast<double>(counted);
  out.stem = join(stem, " ");
  out.range = range_in(trimmed);
  return out;
}

}  // namespace gehor::sources
