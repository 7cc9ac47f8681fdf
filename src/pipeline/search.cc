#include "pipeline/search.h"

#include <algorithm>

#include "base/text.h"
#include "pipeline/gate.h"
#include "pipeline/index_words.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kExcerpt = 240;  // code points

bool everywhere(const measures::Selection& selection) {
  return selection.where.empty() && !selection.from && !selection.to && !selection.counted;
}

// Somebody looks for a case by its number.
Result<measures::FoundContacts> by_id(Workspace& workspace, const std::string& id) {
  measures::FoundContacts found;
  const GateKeys keys = GateKeys::from(workspace.vault());
  GEHOR_TRY(const auto contacts,
            workspace.ledger().contacts_with({Gate(keys, 0, {}).external_hash(id)}));
  if (contacts.front().is_zero()) return found;
  GEHOR_TRY(const auto line, workspace.reader().contact(contacts.front()));
  if (!line) return found;
  found.lines.push_back(*line);
  found.total = 1;
  return found;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Some `count` code points before `at`, at the beginning of a word.
std::size_t back(std::string_view text, std::size_t at, std::size_t count) {
  while (at > 0 && count > 0) {
    --at;
    if (!continues(text[at])) --count;
  }
  if (at == 0) return 0;
  const std::size_t space = text.find(' ', at);
  return space == std::string_view::npos || space > at + 40 ? at : space + 1;
}

}  // namespace

Result<SearchAnswer> search(Workspace& workspace, const SearchRequest& request) {
  SearchAnswer answer;
  answer.parts = structure::search_parts(request.words, search_key(workspace.vault()));
  measures::WordSearch wanted;
  wanted.newest_first = request.newest_first;
  const WordIndex& index = workspace.word_index();
  for (const structure::SearchPart& part : answer.parts) {
    GEHOR_TRY(std::vector<WordHit> hits, index.find(part.words));
    if (part.excluded) {
      wanted.none_of.insert(wanted.none_of.end(), hits.begin(), hits.end());
    } else {
      wanted.all_of.push_back(std::move(hits));
    }
  }
  if (wanted.all_of.empty()) {
    return Error{ErrorCode::kInvalidArgument,
                 answer.parts.empty()
                     ? Sentence("Nothing is searched for. Write one word or several; all of them "
                                "must be there, \"words in quotation marks\" in that order.")
                     : Sentence("Write at least one word that must be there, besides those that "
                                "must not.")};
  }
  const bool nowhere = std::any_of(wanted.all_of.begin(), wanted.all_of.end(),
                                   [](const auto& hits) { return hits.empty(); });
  if (!nowhere) {
    GEHOR_TRY(answer.found,
              workspace.reader().search(request.selection, wanted, request.limit, request.offset));
  }
  const std::string id(trim(request.words));
  if (answer.found.total == 0 && everywhere(request.selection) &&
      id.find_first_of(" \t\"") == std::string::npos) {
    GEHOR_TRY(answer.found, by_id(workspace, id));
  }
  return answer;
}

Excerpt excerpt_of(std::string_view text, std::string_view language,
                   const std::vector<structure::SearchPart>& parts, const Key256& key,
                   std::size_t length) {
  const std::string whole = squeeze(text);
  const auto found = structure::where_found(whole, language, parts, key);
  Excerpt excerpt;
  const std::size_t begin = found.empty() || found.front().end < length
                                ? 0
                                : back(whole, found.front().begin, length / 3);
  if (begin > 0) excerpt.text = "…";
  const std::size_t shift = excerpt.text.size();
  excerpt.text += shorten(std::string_view(whole).substr(begin), length);
  for (const structure::FoundAt& at : found) {
    if (at.begin < begin || at.end - begin + shift > excerpt.text.size()) continue;
    // Not what shorten() has cut away.
    const std::string_view here(whole.data() + at.begin, at.end - at.begin);
    const std::size_t to = at.begin - begin + shift;
    if (std::string_view(excerpt.text).substr(to, here.size()) != here) continue;
    excerpt.marks.push_back({to, to + here.size()});
  }
  return excerpt;
}

std::optional<Excerpt> best_excerpt(const ReadContact& read, std::string_view language,
                                    const std::vector<structure::SearchPart>& parts,
                                    const Key256& key) {
  std::optional<Excerpt> best;
  for (const ReadableWords& part : read.words) {
    for (const std::string* text : {&part.words.text, &part.words.subject}) {
      if (text->empty()) continue;
      Excerpt excerpt = excerpt_of(*text, language, parts, key, kExcerpt);
      if (!best || (best->marks.empty() && !excerpt.marks.empty())) best = std::move(excerpt);
    }
  }
  return best;
}

}  // namespace gehor::pipeline
