// Made-up organisations' files for the tests of the guess, with the truth about each column.
// Everything is drawn from a fixed seed: the same files on every machine.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contact/vocabulary.h"
#include "sources/format/table.h"
#include "sources/mapping/mapping.h"

namespace gehor::test {

// A small generator of numbers (SplitMix64), so that files do not depend on the library's.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::uint64_t below(std::uint64_t n) { return next() % n; }
  bool chance(double p) { return static_cast<double>(next() >> 11) * 0x1.0p-53 < p; }
  // More often low than high.
  std::size_t skewed(std::size_t n);
  template <typename T>
  const T& of(const std::vector<T>& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

using Values = std::vector<std::string>;

struct MadeColumn {
  std::string name;
  Values values;
  sources::Field truth = sources::Field::kIgnore;
  // Another answer that is right too (a disposition as status).
  std::optional<sources::Field> also;
};

struct MadeFile {
  std::string name;
  RecordKind kind = RecordKind::kContact;
  std::vector<MadeColumn> columns = {};
  std::string format = "csv";  // or "jsonl"
  char delimiter = ',';
  bool header = true;
  bool decimal_comma = false;
  double score_min = 0;  // 0 and 0: no score
  double score_max = 0;
  SurveyKind score_kind = SurveyKind::kNone;

  std::size_t rows() const { return columns.empty() ? 0 : columns[0].values.size(); }
  std::string bytes() const;
};

// The files. At least twenty-five, of all kinds and in all the languages.
std::vector<MadeFile> made_files();

// Variations that must not change what the columns are.
MadeFile shuffled(MadeFile file, std::uint64_t seed);
MadeFile without_header(MadeFile file);
MadeFile with_nonsense_names(MadeFile file, std::uint64_t seed);
// Each column that is used gets another common name, in one of the languages.
MadeFile renamed(MadeFile file, std::uint64_t seed);

}  // namespace gehor::test
