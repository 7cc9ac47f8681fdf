#include "structure/taxonomy/taxonomy_check.h"

#include <algorithm>
#include <map>

#include "structure/taxonomy/phrase.h"
#include "structure/taxonomy/phrase_lexicon.h"

namespace gehor::structure {
namespace {

using Words = std::vector<WordId>;  // sorted

Words words_of(const std::string& written, PhraseLexicon& lexicon) {
  Words words;
  for (const PhraseWord& word : read_phrase(written, lexicon.language()).words) {
    words.push_back(lexicon.add(word));
  }
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

std::vector<SharedPhrase> shared_phrases(const Taxonomy& taxonomy) {
  std::vector<SharedPhrase> shared;
  for (const std::string_view language : kTaxonomyLanguages) {
    PhraseLexicon lexicon(language);
    std::vector<SharedPhrase> phrases;
    std::map<Words, std::size_t> places;  // in `phrases`
    for (std::size_t r = 0; r < taxonomy.reasons.size(); ++r) {
      const auto said = taxonomy.reasons[r].phrases.find(language);
      if (said == taxonomy.reasons[r].phrases.end()) continue;
      for (const std::string& written : said->second) {
        const auto [at, is_new] = places.emplace(words_of(written, lexicon), phrases.size());
        if (is_new) phrases.push_back({std::string(language), written, {}});
        std::vector<std::size_t>& reasons = phrases[at->second].reasons;
        if (reasons.empty() || reasons.back() != r) reasons.push_back(r);
      }
    }
    std::copy_if(phrases.begin(), phrases.end(), std::back_inserter(shared),
                 [](const SharedPhrase& phrase) { return phrase.reasons.size() > 1; });
  }
  return shared;
}

std::vector<std::size_t> reasons_without_phrases(const Taxonomy& taxonomy,
                                                 std::string_view language) {
  const auto& known = kTaxonomyLanguages;
  const bool any = std::find(known.begin(), known.end(), language) == known.end();
  std::vector<std::size_t> without;
  for (std::size_t r = 0; r < taxonomy.reasons.size(); ++r) {
    const auto& phrases = taxonomy.reasons[r].phrases;
    const bool has =
        any ? !phrases.empty()
            : phrases.contains(language) || (language == "nn" && phrases.contains("nb"));
    if (!has) without.push_back(r);
  }
  return without;
}

}  // namespace gehor::structure
