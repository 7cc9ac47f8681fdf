// Texts with labels out of the data directory itself: what people labelled, and what help desks
// said of their contacts (tags). For learning (models.h), and for testing what was learned.
//
// Contacts that were drawn at random never teach by their label: it measures the classifier, and
// must not have taught it (decision 0015). By their tag they teach like any other: tags are known
// of contacts whether they were drawn or not.
//
// One thread per workspace.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "pipeline/labelled_texts.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// Where more contacts have tags, so many of them are learned from: a fair sample, always the same.
inline constexpr std::size_t kMostTagged = 50'000;

struct LabelledContacts {
  LabelledTexts texts;           // masked: opened through the vault
  std::uint64_t labelled = 0;    // of them, by people
  std::uint64_t tagged = 0;      // of them, by the help desk alone
  std::uint64_t tagged_all = 0;  // contacts with words and a tag alone that there are
  std::uint64_t held_out = 0;    // labels of contacts that were drawn at random
};

// What a card says it was learned from.
inline constexpr std::string_view kFromDirectory = "labels and tags of this directory";

// What teaches: labels before tags where a contact has both. In the order of contacts' hashes, so
// the same directory gives the same model. kNotFound where there is too little to learn from: it
// says what to do.
Result<LabelledContacts> teaching_contacts(Workspace& workspace);
// What measures: labels of contacts that were drawn at random.
Result<LabelledContacts> measuring_contacts(Workspace& workspace);

}  // namespace gehor::pipeline
