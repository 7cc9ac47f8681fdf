// The parts of finding names; find_names() in redact_scan.h is what others call. Internal to
// redact_name.cc, which goes over the text, and redact_name_rules.cc, which decides.
//
// One NameFinder reads one text, in one thread.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "privacy/name_lexicon.h"
#include "privacy/redact_reading.h"
#include "privacy/redact_scan.h"

namespace gehor::privacy {

inline constexpr std::size_t kMostWords =
    6;  // of a row of capital words that are looked at together
inline constexpr std::size_t kLongestName = 4;
inline constexpr NameFlags kStops = kNotName | kGreeting | kClosing | kCourtesy | kRole | kTalk |
                                    kCalled | kNameWord | kKin | kCompanyForm;

constexpr bool may_begin_name(NameFlags flags) {
  return (flags & (kAnyFirst | kLast | kDoubtfulLast)) != 0 || (flags & (kStops | kPlace)) == 0;
}

// What stands before a place where a name may begin.
struct Context {
  bool sentence_start = false;
  bool called = false;    // heter …, namn: …, fru …, /…
  bool closing = false;   // mvh …
  bool person = false;    // agent …, min son …, pratade med …
  bool role = false;      // of these, agent …
  bool kin = false;       // … and min son …
  bool greeting = false;  // hej …
  bool bars = false;      // sankt …, stormen …: no person
  bool in_place = false;  // i …
  bool strong() const { return called || closing; }
  std::size_t courtesy = std::string_view::npos;  // where "fru" begins
};

class NameFinder {
 public:
  explicit NameFinder(const Scan& scan) : scan_(scan), s_(scan.text), finnish_(scan.text) {}

  // All names outside scan.found, in order of place.
  std::vector<Match> find();

 private:
  struct Row {
    std::array<Word, kMostWords> words;
    std::size_t count = 0;
  };

  unsigned char byte(std::size_t i) const { return scan_.at(i); }
  // Where what was found before the words that are read ends: nothing of it is part of a name.
  std::size_t found_until() const { return zone_ > 0 ? scan_.found[zone_ - 1].end : 0; }
  std::size_t zone_start() const {
    return zone_ < scan_.found.size() ? scan_.found[zone_].start : s_.size();
  }

  std::size_t next_candidate(std::size_t from) const;
  bool calls_by_name(std::size_t i) const;
  std::size_t plain_word_end(std::size_t at) const;
  std::size_t read_row(std::size_t at);
  std::size_t read_small(std::size_t at);
  void read_last_line();
  void read_before_identities();

  Context context_after(const WordBefore& before, std::size_t at) const;
  bool name_was_asked(std::size_t label) const;
  void follow(Context& context, const Word& word) const;

  struct Extent {
    std::size_t words = 1;
    std::size_t unknown = 0;  // words among them that no list knows
    bool last = false;        // a surname beyond doubt
    bool maybe_last = false;
    bool first = false;  // one more first name
    bool company = false;
    bool place = false;  // "James Cook Hospital"
  };
  Extent extent_at(const Row& row, std::size_t i) const;
  std::size_t name_at(const Row& row, std::size_t i, const Context& context);
  bool is_name(const Row& row, std::size_t i, const Context& context, const Extent& extent) const;
  bool is_finnish_verb(const Word& word) const;
  bool is_title(const Word& word, std::size_t next) const;
  bool is_closing(const Word& word) const;
  bool below_text(std::size_t at) const;
  bool ends_line(std::size_t end) const;
  bool on_last_line(std::size_t end) const;
  bool beside_identity(std::size_t end) const;
  bool becomes_place(std::size_t end) const;

  std::size_t small_name(std::size_t at, bool any) const;
  void add(std::size_t start, std::size_t end);
  Match named(std::size_t start, std::size_t end) const;
  void join_couple(std::size_t& start);

  const Scan& scan_;
  const std::string_view s_;
  std::vector<Match> names_;
  std::size_t zone_ = 0;
  const Finnish finnish_;
};

}  // namespace gehor::privacy
