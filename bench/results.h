// What the scripts of this folder measured: one row a figure, as JSON lines (README.md has the
// shape). Used by gehor_bench alone; single thread. Start at row_from_words (what a script writes)
// and at read_results (what the collector shows).
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace gehor::bench {

enum class Verdict {
  kNone,         // nothing was promised
  kKept,         // measured, and as promised
  kBroken,       // measured, and not as promised
  kNotMeasured,  // could not be measured here; the note says why
  kNotJudged,    // a small size, for trying the scripts: says nothing of the promise
};

struct Row {
  std::string figure, unit, peer, promise, note;
  std::optional<double> value, peer_value, ratio;
  Verdict verdict = Verdict::kNone;
};

// "figure" and then words as "value=3.1" "unit=s" "peer=nginx" "peer_value=6" "ratio=0.5" "note=…",
// and the promise: "most=60" "least=0.5" of the value, "ratio_most=20" "ratio_least=2" of the
// ratio. The ratio is value / peer_value unless given. A row without a value was not measured.
// `quick`: at a small size, so that nothing is judged.
Result<Row> row_from_words(const std::vector<std::string>& words, bool quick);
std::string to_json(const Row& row);  // one line, without its end

// Lines that are no rows become rows that say so: nothing is hidden.
std::vector<Row> read_results(std::istream& lines);

// Aligned columns, the notes beneath.
void print_table(std::ostream& out, const std::vector<Row>& rows);
// The same as a table of Markdown.
void print_markdown(std::ostream& out, const std::vector<Row>& rows);

bool any_broken(const std::vector<Row>& rows);

}  // namespace gehor::bench
