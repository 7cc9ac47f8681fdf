// Texts that somebody labelled, from a table: what classifiers learn from and are tested on. They
// pass the same masking as every contact before anything else sees them.
//
// Start at read_labelled_texts(). One thread calls; several are used inside.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "pipeline/aspects.h"
#include "pipeline/masking.h"
#include "sources/format/table.h"

namespace gehor::pipeline {

// The labels are of this kind where nothing else is said.
inline constexpr std::string_view kReasonTaxonomy = "reason";

// Which columns hold what. Unset: told from their names: "text", the taxonomy's name, "owner", else
// what help desks call them; "arises_at" and "cause" by those names alone. What is said beside the
// label belongs to reasons: other taxonomies have an owner only when named, and no more.
struct LabelColumns {
  std::string taxonomy = std::string(kReasonTaxonomy);
  std::optional<std::string> text, label, owner;
};

// Separates several labels in one field.
inline constexpr char kLabelSeparator = '|';

struct LabelledRow {
  std::string text;                 // masked
  std::vector<std::string> labels;  // each once, as written but for blanks around them
  AspectWords said = {};
  bool judged = true;  // somebody said what it is about, be it none of the labels there are
};

struct RowLeftOut {
  std::uint64_t line = 0;
  std::string field;
  Sentence why;
};

struct LabelledTexts {
  std::vector<LabelledRow> rows;
  std::string text_column, label_column;  // as they are called
  AspectWords aspect_columns;             // "" where nothing is said of one
  std::uint64_t read = 0;                 // rows of the table
  std::uint64_t without_label = 0;        // among `rows`
  std::uint64_t left_out = 0;
  std::vector<RowLeftOut> problems;  // the first hundred of those left out
};

// Errors: kBadInput when a column is missing (it names those that are there), and what reading the
// table gives. A row that can not be read or has no text is left out and told of.
Result<LabelledTexts> read_labelled_texts(sources::Input& input, const LabelColumns& columns,
                                          const SharedRedactionRules& masking);

}  // namespace gehor::pipeline
