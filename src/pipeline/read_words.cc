#include "pipeline/read_words.h"

#include "pipeline/gate.h"

namespace gehor::pipeline {

Result<ReadContact> read_contact(Workspace& workspace, const Hash128& contact) {
  GEHOR_TRY(const auto sealed, workspace.reader().words(contact));
  ReadContact out;
  for (const measures::SealedWords& words : sealed) {
    out.erased = out.erased || words.erased;
    if (words.sealed.empty()) continue;
    GEHOR_TRY(const auto key, workspace.vault().find(words.key));
    if (!key) {
      out.erased = true;
      continue;
    }
    GEHOR_TRY(Words open, open_words(words.record, words.sealed, *key));
    out.words.push_back({words.kind, words.author, std::move(open)});
  }
  return out;
}

}  // namespace gehor::pipeline
