// Guesses kind and mapping of a table nobody prepared, from column names in Swedish, Norwegian,
// Danish, Finnish and English and from the values, and says on what evidence.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "sources/format/table.h"
#include "sources/mapping/mapping.h"

namespace gehor::sources {

struct GuessOptions {
  std::optional<RecordKind> kind;       // told by the user (--as)
  std::optional<ScaleGood> score_good;  // --score-good
  std::optional<DateOrder> date_order;  // --date-order
  std::optional<std::string> zone;      // --zone
  std::map<std::string, Field> fields;  // by column name: what a person said it is
  TableOptions table;
};

// Something the user should know. `option` names what settles it ("--score-good low"), or is empty.
struct GuessWarning {
  std::string code;  // "score_direction", "date_order", "zone", "values_outside_scale", …
  Sentence message;
  std::string option;
  std::string taken;  // where a person is asked: what holds until somebody says otherwise
};

struct Guess {
  TableInfo table;
  Mapping mapping;
  std::vector<GuessWarning> warnings;
  std::uint64_t rows = 0;  // rows seen
  // Per row the resolved order of its mixed date columns: see date_order.h.
};

// Reads the whole input once (twice when a date column mixes both orders).
// `progress(bytes_read, bytes_total)` is called now and then.
Result<Guess> guess_mapping(Input& input, const GuessOptions& options,
                            const std::function<void(std::uint64_t, std::uint64_t)>& progress);

}  // namespace gehor::sources
