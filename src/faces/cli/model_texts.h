// What gehor reasons learn and test have in common: which labelled texts they are given, and how
// the quality of a model is told.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "faces/cli/context.h"
#include "pipeline/labelled_contacts.h"
#include "pipeline/labelled_texts.h"
#include "pipeline/models.h"

namespace CLI {
class App;
}

namespace gehor::cli {

struct ModelOptions {
  std::string file;  // "": the directory's own contacts
  pipeline::LabelColumns columns;
  std::string text, label, owner;  // columns, when named
  std::int32_t version = 0;
  bool as_json = false;
};
void add_taxonomy_option(CLI::App& command, const std::shared_ptr<ModelOptions>& options);
void add_file_options(CLI::App& command, const std::shared_ptr<ModelOptions>& options);

// The texts, and what is in force for them.
struct GivenTexts {
  pipeline::LabelledTexts texts;
  std::optional<pipeline::LabelledContacts> contacts;  // the texts are of these
  pipeline::SharedModel model;                         // null: nothing was learned yet
};
// Without a file the directory's own: those that teach, or those that measure.
enum class TextsFor { kLearning, kTesting };
Result<GivenTexts> read_given_texts(Context& context, const ModelOptions& options, TextsFor what);

// Tells of rows that were left out: kSomeRefused, else kDone.
int status_of_rows(const Context& context, const ModelOptions& options,
                   const pipeline::LabelledTexts& texts);

void print_quality(std::ostream& out, const structure::learn::Quality& quality, bool several,
                   const structure::learn::CalibrationByChance* by_chance = nullptr);

}  // namespace gehor::cli
