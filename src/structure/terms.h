// The words of a text as the search index knows them: keyed hashes of stems, in their order.
//
// A text becomes words (letters and digits of any script, in lower case; ideographs one by one),
// each word the stem of its language (libstemmer: sv, nb, nn, da, fi, en, de and others), each stem
// a hash without å, ä, ö and their kin, so that a word is also found where they were left out.
// Words of what was masked ("[phone 1]") keep their place and can not be searched for.
//
// TermMaker is for one thread; search_words() may be called from any.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace gehor::structure {

// SipHash of a stem under a key of the vault; 0: a place where nothing can be found.
using Term = std::uint64_t;

// Terms made by one version can be compared with those of the same version only.
inline constexpr int kTermsVersion = 1;

class TermMaker {
 public:
  explicit TermMaker(const Key256& key);
  ~TermMaker();
  TermMaker(TermMaker&&) noexcept;
  TermMaker& operator=(TermMaker&&) = delete;

  // Appends the terms of `utf8`; `language` as in structure/language.h, "" where it is not known.
  // Linear in the length; invalid bytes separate words.
  void add(std::string_view utf8, std::string_view language, std::vector<Term>& terms);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// What somebody searches for. Each part must be there (or must not): words that follow one another,
// each with every term it may have, since nobody says in which language a search is.
struct SearchPart {
  std::vector<std::vector<Term>> words;
  bool excluded = false;
  std::string as_written;  // for messages and for marking it in what was found
};

// `faktura "sen leverans" -rabatt`: words, phrases in quotation marks, and what must not be there.
// A word with a hyphen or the like inside ("e-faktura") is a phrase. Parts without a letter or
// digit are passed over.
std::vector<SearchPart> search_parts(std::string_view written, const Key256& key);

// Where the words of these parts stand in a text: byte offsets, in order, not overlapping; for
// showing why a text was found. Reads the text in `language`.
struct FoundAt {
  std::size_t begin = 0, end = 0;
};
std::vector<FoundAt> where_found(std::string_view utf8, std::string_view language,
                                 const std::vector<SearchPart>& parts, const Key256& key);

}  // namespace gehor::structure
