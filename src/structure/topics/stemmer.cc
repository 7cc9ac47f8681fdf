#include "structure/topics/stemmer.h"

#include <libstemmer.h>

#include <array>
#include <utility>

namespace gehor::structure {

void Stemmer::Close::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language) {
  constexpr std::array<std::pair<std::string_view, const char*>, 13> kNames = {{
      {"sv", "swedish"},
      {"nb", "norwegian"},
      {"nn", "norwegian"},
      {"no", "norwegian"},
      {"da", "danish"},
      {"fi", "finnish"},
      {"en", "english"},
      {"de", "german"},
      {"nl", "dutch"},
      {"fr", "french"},
      {"es", "spanish"},
      {"it", "italian"},
      {"pt", "portuguese"},
  }};
  for (const auto& [code, name] : kNames) {
    if (code == language) stemmer_.reset(sb_stemmer_new(name, nullptr));
  }
}

std::string_view Stemmer::stem(std::string_view word) {
  if (!stemmer_) return word;
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (stem == nullptr) return word;  // out of memory
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

std::string_view without_swedish_article(std::string_view stem) {
  if (stem.size() >= 6 && stem.ends_with("an")) return stem.substr(0, stem.size() - 2);
  if (stem.size() >= 5 && (stem.ends_with("ot") || stem.ends_with("on"))) {
    return stem.substr(0, stem.size() - 1);
  }
  return stem;
}

}  // namespace gehor::structure
