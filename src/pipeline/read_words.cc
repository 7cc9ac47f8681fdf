#include "pipeline/read_words.h"

#include <unordered_map>

#include "pipeline/gate.h"

namespace gehor::pipeline {

Result<ReadContact> read_contact(Workspace& workspace, const Hash128& contact) {
  GEHOR_TRY(std::vector<ReadContact> read, read_contacts(workspace, {contact}));
  return std::move(read.front());
}

Result<std::vector<ReadContact>> read_contacts(Workspace& workspace,
                                               const std::vector<Hash128>& contacts) {
  std::vector<ReadContact> out(contacts.size());
  if (contacts.empty()) return out;
  std::unordered_map<Hash128, std::size_t, Hash128Hasher> places;
  for (std::size_t i = 0; i < contacts.size(); ++i) places.emplace(contacts[i], i);
  GEHOR_TRY(const auto sealed, workspace.reader().words(contacts));
  for (const measures::SealedWords& words : sealed) {
    const auto place = places.find(words.contact);
    if (place == places.end()) continue;
    ReadContact& read = out[place->second];
    read.erased = read.erased || words.erased;
    if (words.sealed.empty()) continue;
    GEHOR_TRY(const auto key, workspace.vault().find(words.key));
    if (!key) {
      read.erased = true;
      continue;
    }
    GEHOR_TRY(Words open, open_words(words.record, words.sealed, *key));
    read.words.push_back({words.kind, words.author, words.happened, std::move(open)});
  }
  return out;
}

}  // namespace gehor::pipeline
