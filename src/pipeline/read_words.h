// Opens the words of a contact: what people said, masked. One thread at a time per workspace.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contact/vocabulary.h"
#include "contact/words.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

struct ReadableWords {
  RecordKind kind = RecordKind::kContact;
  Author author = Author::kUnknown;
  Words words;
};

struct ReadContact {
  bool erased = false;  // it had words, and their key is destroyed
  std::vector<ReadableWords> words;
};

Result<ReadContact> read_contact(Workspace& workspace, const Hash128& contact);

}  // namespace gehor::pipeline
