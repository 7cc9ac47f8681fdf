#include "privacy/name_lexicon.h"

#include <algorithm>
#include <span>
#include <vector>

#include "privacy/name_lists.h"

namespace gehor::privacy {
namespace {

// U+00C0 … U+00FF and U+0100 … U+017F without their accents; a capital becomes a small letter.
constexpr std::array<std::string_view, 64> kLatin1 = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "x", "o", "u", "u", "u", "u", "y", "th", "ss",
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "x", "o", "u", "u", "u", "u", "y", "th", "y"};
constexpr std::string_view kLatinA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllll"
    "lnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatinA.size() == 128);

std::uint64_t hash_of(std::string_view word) {
  WordHash hash;
  hash.add(word);
  return hash.value();
}

// Open addressing over 24 bits of a hash, 14 others being the place: that a word of a text is taken
// for one of the lists' happens once in ten millions. In 64 kB, so that it stays in the cache; what
// the words are is one of few combinations of flags.
class Table {
 public:
  Table() : slots_(kSlots) {
    std::vector<NameFlags> flags(kSlots);
    namespace lists = name_lists;
    for (const std::string_view list :
         {lists::kSwedishFirst, lists::kNorwegianFirst, lists::kDanishFirst, lists::kFinnishFirst,
          lists::kIcelandicFirst, lists::kEnglishFirst, lists::kGermanFirst, lists::kRomanceFirst,
          lists::kSlavicFirst, lists::kArabicFirst, lists::kPersianTurkishFirst,
          lists::kAfricanFirst, lists::kAsianFirst}) {
      add(flags, list, kFirst);
    }
    add(flags, lists::kDoubtfulFirst, kDoubtfulFirst);
    add(flags, lists::kRiskyFirst, kRiskyFirst);
    add(flags, lists::kNordicLast, kLast);
    add(flags, lists::kFinnishLast, kLast);
    add(flags, lists::kWorldLast, kLast);
    add(flags, lists::kDoubtfulLast, kDoubtfulLast);
    add(flags, lists::kNotNames, kNotName);
    add(flags, lists::kPlaces, kPlace);
    add(flags, lists::kCompanyForms, kCompanyForm);
    add(flags, lists::kPlaceNouns, kPlaceNoun);
    add(flags, lists::kGreetings, kGreeting);
    add(flags, lists::kClosings, kClosing);
    add(flags, lists::kCourtesy, kCourtesy);
    add(flags, lists::kRoles, kRole);
    add(flags, lists::kKin, kKin);
    add(flags, lists::kTalk, kTalk);
    add(flags, lists::kCalled, kCalled);
    add(flags, lists::kNameWords, kNameWord);
    add(flags, lists::kParticles, kParticle);
    add(flags, lists::kLinks, kLink);
    add(flags, lists::kIns, kIn);
    add(flags, lists::kSaints, kSaint);
    add(flags, lists::kGiroWords, kGiroWord);
    add(flags, lists::kAccountWords, kAccountWord);
    add(flags, lists::kBankWords, kBankWord);
    add(flags, lists::kStreetNouns, kStreetNoun);
    add(flags, lists::kBeforeStreets, kBeforeStreet);
    add(flags, lists::kAddressWords, kAddressWord);
    add(flags, lists::kBoxWords, kBoxWord);
    add(flags, lists::kEnglishStreets, kEnglishStreet);
    for (std::size_t i = 0; i < kSlots; ++i) {
      if (flags[i] != 0) slots_[i] |= combination_of(settled(flags[i]));
    }
  }

  NameFlags find(std::uint64_t hash) const {
    const std::uint32_t tag = tag_of(hash);
    for (std::size_t i = hash & (kSlots - 1);; i = (i + 1) & (kSlots - 1)) {
      if (slots_[i] == 0) return 0;
      if ((slots_[i] & ~0xFFU) == tag) return combinations_[slots_[i] & 0xFF];
    }
  }

 private:
  static constexpr std::size_t kSlots = 1U << 14;

  // Never 0, so that a slot of 0 is free.
  static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32) << 8 | 0x100U;
  }

  std::uint32_t combination_of(NameFlags flags) {
    const auto known = std::find(combinations_.begin(), combinations_.end(), flags);
    const auto index = static_cast<std::uint32_t>(known - combinations_.begin());
    if (known == combinations_.end()) combinations_.push_back(flags);
    return index & 0xFF;  // there are about eighty
  }

  // The doubt wins, and of two doubts the greater.
  static NameFlags settled(NameFlags f) {
    constexpr NameFlags kSays =
        kNotName | kGreeting | kClosing | kCourtesy | kRole | kKin | kTalk | kCalled | kNameWord;
    if ((f & kAnyFirst) != 0) {
      const bool word = (f & kSays) != 0;
      if (word || (f & kRiskyFirst) != 0) {
        f = (f & ~kAnyFirst) | kRiskyFirst;
      } else if ((f & (kDoubtfulFirst | kPlace)) != 0) {
        f = (f & ~kAnyFirst) | kDoubtfulFirst;
      }
    }
    if ((f & kAnyLast) != 0 && (f & (kDoubtfulLast | kSays | kPlace)) != 0) {
      f = (f & ~kAnyLast) | kDoubtfulLast;
    }
    return f;
  }

  void add(std::vector<NameFlags>& flags, std::string_view list, NameFlags flag) {
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(' '), list.size());
      const std::string_view word = list.substr(0, end);
      if (end > 0) {
        NameFlags& known = flags[place_of(fold_word(word).view())];
        known |= flag;
        if (has_dots(word)) known |= kDotted;
      }
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }

  // Where the word stands, which it does from now on.
  std::size_t place_of(std::string_view word) {
    const std::uint64_t hash = hash_of(word);
    const std::uint32_t tag = tag_of(hash);
    std::size_t i = hash & (kSlots - 1);
    while (slots_[i] != 0 && slots_[i] != tag) i = (i + 1) & (kSlots - 1);
    slots_[i] = tag;
    return i;
  }

  std::vector<std::uint32_t> slots_;  // tag and, in the low byte, an index into combinations_
  std::vector<NameFlags> combinations_;
};

const Table& table() {
  static const Table kTable;
  return kTable;
}

// Of folded words. Long enough that little else in a customer's text ends so.
constexpr std::string_view kLastEndings[] = {
    "sson",  "dottir", "dotter", "datter", "qvist", "kvist", "quist",   "strom", "stroem", "lund",
    "berg",  "gren",   "blad",   "dahl",   "stad",  "skog",  "bakken",  "haug",  "haugen", "gaard",
    "gard",  "holm",   "vik",    "feldt",  "hjelm", "stedt", "skov",    "rud",   "lainen", "moen",
    "lien",  "heim",   "seth",   "toft",   "drup",  "strup", "sjo",     "lof",   "back",   "stromm",
    "hagen", "land",   "nes",    "mark",   "borg",  "dal",   "dalen",   "by",    "rup",    "sen",
    "nen",   "ovic",   "evic",   "ic",     "enko",  "ski",   "ska",     "wicz",  "czyk",   "ova",
    "oglu",  "pour",   "zadeh",  "mann",   "stein", "meier", "mayer",   "bauer", "hofer",  "maki",
    "niemi", "saari",  "jarvi",  "koski",  "vaara", "lahti", "harju",   "salo",  "nder",   "lin",
    "ell",   "stam",   "hult",   "felt",   "rod",   "oy",    "set",     "eng",   "vold",   "tveit",
    "bo",    "vang",   "holt",   "shvili", "yan",   "escu",  "opoulos", "akis",  "man",    "son"};

constexpr EndingFilter kLastFilter(kLastEndings);

bool ends_like_surname(std::string_view word) {
  return word.size() >= 6 && kLastFilter.may(word) && ends_with_one_of(word, kLastEndings, 3);
}

constexpr NameFlags kNames = kAnyFirst | kLast | kDoubtfulLast;

constexpr std::string_view kCaseEnd = "aein";  // how words in a Finnish case end

// Calls f(base) for what the word may be without its ending, until f says true.
template <typename F>
bool for_each_base(std::string_view word, const Finnish& finnish, F f) {
  const std::size_t n = word.size();
  if (n >= 4 && word[n - 1] == 's' && word[n - 2] != 's' && f(word.substr(0, n - 1))) return true;
  if (n < 5 || (kCaseEnd.find(word[n - 1]) == std::string_view::npos) || !finnish()) return false;
  std::array<char, FoldedWord::kLongest + 3> buffer;
  const auto made = [&](std::string_view stem, std::string_view rest) {
    std::copy(stem.begin(), stem.end(), buffer.begin());
    std::copy(rest.begin(), rest.end(), buffer.begin() + static_cast<std::ptrdiff_t>(stem.size()));
    return std::string_view(buffer.data(), stem.size() + rest.size());
  };
  // ä is folded to a. By the last letter, since every unknown word comes by here.
  static constexpr std::string_view kEndA[] = {"lla", "lta", "sta", "ssa", "na", "ta", "a"};
  static constexpr std::string_view kEndE[] = {"lle"};
  static constexpr std::string_view kEndI[] = {"ksi", "lleni", "ni"};
  static constexpr std::string_view kEndN[] = {"n"};
  const std::span<const std::string_view> endings =
      word[n - 1] == 'a'   ? std::span<const std::string_view>(kEndA)
      : word[n - 1] == 'e' ? std::span<const std::string_view>(kEndE)
      : word[n - 1] == 'i' ? std::span<const std::string_view>(kEndI)
                           : std::span<const std::string_view>(kEndN);
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending) || n < ending.size() + 3) continue;
    const std::string_view stem = word.substr(0, n - ending.size());
    if (f(stem)) return true;
    const std::size_t s = stem.size();
    if (stem.ends_with("se") && f(made(stem.substr(0, s - 2), "nen"))) return true;
    if (ending == "ta" && stem.ends_with("s") && f(made(stem.substr(0, s - 1), "nen"))) return true;
    if (stem.ends_with("kse") && f(made(stem.substr(0, s - 3), "s"))) return true;
    // Mikko → Miko-, Pekka → Peka-, Matti → Mati-, Seppo → Sepo-, Terttu → Tertu-.
    const char last = stem[s - 1];
    const char middle = stem[s - 2];
    if ((middle == 'k' || middle == 't' || middle == 'p') && s >= 3) {
      const char doubled[] = {middle, middle, last};
      if (f(made(stem.substr(0, s - 2), {doubled, 3}))) return true;
    }
    if (middle == 'd') {
      const char hard[] = {'t', last};
      if (f(made(stem.substr(0, s - 2), {hard, 2}))) return true;
    }
  }
  return false;
}

}  // namespace

FoldedWord fold_word(std::string_view word) {
  FoldedWord out;
  const auto put = [&out](char c) {
    if (out.size < FoldedWord::kLongest) out.bytes[out.size++] = c;
  };
  std::size_t i = 0;
  for (; i < word.size() && i < FoldedWord::kLongest; ++i) {  // most letters
    const auto small = static_cast<unsigned char>(word[i] | 0x20);
    if (small < 'a' || small > 'z') break;
    out.bytes[i] = static_cast<char>(small);
  }
  out.size = i;
  for (; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (c < 0x80) {
      if (c >= 'A' && c <= 'Z') {
        put(static_cast<char>(c | 32));
      } else if (c != '-' && c != '\'') {
        put(static_cast<char>(c));
      }
      continue;
    }
    const auto next = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : 0;
    if (c == 0xC3 && (next & 0xC0) == 0x80) {
      for (const char base : kLatin1[next & 0x3F]) put(base);
      ++i;
    } else if ((c == 0xC4 || c == 0xC5) && (next & 0xC0) == 0x80) {
      put(kLatinA[((c & 1U) << 6) | (next & 0x3F)]);
      ++i;
    } else if (c == 0xC8 && (next & 0xFC) == 0x98) {  // Romanian ș and ț
      put(next < 0x9A ? 's' : 't');
      ++i;
    } else {
      put(static_cast<char>(c));
    }
  }
  return out;
}

bool has_dots(std::string_view word) {
  for (std::size_t i = 0; i + 1 < word.size(); ++i) {
    if (word[i] != '\xC3') continue;
    const unsigned small = static_cast<unsigned char>(word[i + 1]) | 0x20U;
    if ((small >= 0xA4 && small <= 0xA6) || small == 0xB0 || small == 0xB6 || small == 0xB8 ||
        small == 0xBE) {
      return true;
    }
  }
  return false;
}

bool Finnish::operator()() const {
  if (known_) return is_;
  const std::string_view head = text_.substr(0, 512);
  std::size_t doubled = 0;
  for (std::size_t i = 1; i < head.size(); ++i) {
    const char c = head[i];
    if (c == head[i - 1] && (c == 'a' || c == 'i' || c == 'u' || c == 'y')) ++doubled;
    if (c == '\xA4' && i >= 3 && head[i - 2] == '\xA4' && head[i - 1] == '\xC3') ++doubled;
  }
  is_ = doubled > 0 && doubled * 70 >= head.size();
  known_ = true;
  return is_;
}

NameFlags exact_flags(std::string_view folded) { return table().find(hash_of(folded)); }

NameFlags exact_flags(const WordHash& hash) { return table().find(hash.value()); }

NameFlags name_flags(std::string_view folded, const Finnish& finnish) {
  NameFlags flags = exact_flags(folded);
  if ((flags & (kAnyFirst | kLast | kNotName | kPlace)) != 0) return flags;
  bool virtanen = false;  // "Virtaselle", where Virtanen is in no list
  if (flags == 0) {
    for_each_base(folded, finnish, [&](std::string_view base) {
      const NameFlags found = exact_flags(base);
      virtanen = virtanen || (base.size() >= 6 && base.ends_with("nen"));
      if ((found & kNames) == 0 || (found & kNotName) != 0) return false;
      flags = (found & (kNames | kDotted)) | kInflected;
      return true;
    });
  }
  if ((flags & (kAnyFirst | kLast)) == 0 && ends_like_surname(folded)) return flags | kLastEnding;
  return flags == 0 && virtanen ? NameFlags{kLastEnding | kInflected} : flags;
}

std::string name_base(std::string_view folded, const Finnish& finnish) {
  std::string base(folded);
  if ((exact_flags(folded) & kNames) != 0) return base;
  for_each_base(folded, finnish, [&](std::string_view candidate) {
    if ((exact_flags(candidate) & kNames) == 0) return false;
    base = candidate;
    return true;
  });
  return base;
}

}  // namespace gehor::privacy
