// Finds contacts by what was said in them. One thread at a time per workspace; only reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "measures/fact_reader.h"
#include "pipeline/read_words.h"
#include "pipeline/workspace.h"
#include "structure/terms.h"

namespace gehor::pipeline {

struct SearchRequest {
  std::string words;  // as structure/terms.h reads them, or the id of a contact in its own system
  measures::Selection selection;
  bool newest_first = false;
  std::uint64_t limit = 20, offset = 0;
};

struct SearchAnswer {
  measures::FoundContacts found;
  std::vector<structure::SearchPart> parts;  // for marking them in the texts
};

// kInvalidArgument where nothing is searched for.
Result<SearchAnswer> search(Workspace& workspace, const SearchRequest& request);

// A piece of a text around the first place where a part was found, at most `length` code points,
// and where in it the places are (byte offsets). Without a place: the beginning.
struct Excerpt {
  std::string text;
  std::vector<structure::FoundAt> marks;
};
Excerpt excerpt_of(std::string_view text, std::string_view language,
                   const std::vector<structure::SearchPart>& parts, const Key256& key,
                   std::size_t length);
// Of the text that shows why the contact was found: the first with a mark, else the first; none
// where it has no words.
std::optional<Excerpt> best_excerpt(const ReadContact& read, std::string_view language,
                                    const std::vector<structure::SearchPart>& parts,
                                    const Key256& key);

}  // namespace gehor::pipeline
