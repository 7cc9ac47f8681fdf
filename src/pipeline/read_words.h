// Opens the words of a contact: what people said, masked. One thread at a time per workspace.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "contact/source_record.h"
#include "contact/vocabulary.h"
#include "contact/words.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

struct ReadableWords {
  RecordKind kind = RecordKind::kContact;
  Author author = Author::kUnknown;
  std::optional<SourceTime> at;  // in the zone of its source where it has none of its own
  Words words;
  // Or may have: nobody says who did.
  bool customer_said() const { return author == Author::kCustomer || author == Author::kUnknown; }
};

struct ReadContact {
  bool erased = false;  // it had words, and their key is destroyed
  std::vector<ReadableWords> words;
};

Result<ReadContact> read_contact(Workspace& workspace, const Hash128& contact);
// The same of several at once, in their order: one question instead of one each.
Result<std::vector<ReadContact>> read_contacts(Workspace& workspace,
                                               const std::vector<Hash128>& contacts);

}  // namespace gehor::pipeline
