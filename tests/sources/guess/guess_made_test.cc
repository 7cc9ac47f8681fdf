// The guess on thirty-five made-up files, as they are and shuffled, renamed, without names: what
// each column is, against what it was made to be.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include <fmt/format.h>

#include "sources/format/memory_input.h"
#include "sources/mapping/guess.h"
#include "tests/sources/guess/made.h"

namespace gehor::test {
namespace {

using sources::Field;

struct Tally {
  int right = 0;   // the column is the field, and the guess says so
  int missed = 0;  // it is, and the guess does not say so
  int wrong = 0;   // the guess says so, and it is not
};

struct Score {
  std::map<Field, Tally> fields;
  int kinds_right = 0;
  int scales_right = 0;
  int scales = 0;
  int files = 0;
  std::vector<std::string> faults;

  double accuracy(Field f) const {
    const auto it = fields.find(f);
    if (it == fields.end()) return 1;
    const Tally& t = it->second;
    const int all = t.right + t.missed + t.wrong;
    return all == 0 ? 1 : static_cast<double>(t.right) / all;
  }
  double overall() const {
    int right = 0;
    int all = 0;
    for (const auto& [field, t] : fields) {
      right += t.right;
      all += t.right + t.missed + t.wrong;
    }
    return all == 0 ? 1 : static_cast<double>(right) / all;
  }
};

Result<sources::Guess> guess(const MadeFile& file, bool tell_kind = false) {
  const std::string ending = file.format == "jsonl" ? ".jsonl" : ".csv";
  auto input = sources::memory_input("made" + ending, file.bytes());
  sources::GuessOptions options;
  if (file.format == "csv") {
    options.table.delimiter = file.delimiter;
    options.table.header = file.header;
  }
  if (tell_kind) options.kind = file.kind;
  return sources::guess_mapping(*input, options, {});
}

const MadeColumn* made_column(const MadeFile& file, const sources::ColumnMapping& m) {
  if (!file.header) return m.index < file.columns.size() ? &file.columns[m.index] : nullptr;
  for (const MadeColumn& c : file.columns) {
    if (c.name == m.column) return &c;
  }
  return nullptr;
}

void judge(const MadeFile& file, Score& score, bool tell_kind = false) {
  ++score.files;
  const auto g = guess(file, tell_kind);
  if (!g.ok()) {
    score.faults.push_back(file.name + ": " + g.error().message.english());
    for (const MadeColumn& c : file.columns) {
      if (c.truth != Field::kIgnore) ++score.fields[c.truth].missed;
    }
    return;
  }
  if (g->mapping.kind == file.kind) {
    ++score.kinds_right;
  } else {
    score.faults.push_back(fmt::format("{}: kind {} ({})", file.name, name_of(g->mapping.kind),
                                       g->mapping.kind_evidence));
  }
  for (const auto& m : g->mapping.columns) {
    const MadeColumn* c = made_column(file, m);
    ASSERT_NE(c, nullptr) << file.name << ": " << m.column;
    if (m.field == c->truth || (c->also && m.field == *c->also)) {
      if (m.field != Field::kIgnore) ++score.fields[m.field].right;
      continue;
    }
    if (c->truth != Field::kIgnore && !(c->also == Field::kIgnore)) ++score.fields[c->truth].missed;
    if (m.field != Field::kIgnore) ++score.fields[m.field].wrong;
    score.faults.push_back(fmt::format("{}: \"{}\" is {}, taken as {} ({:.2f}: {})", file.name,
                                       c->name, sources::field_name(c->truth),
                                       sources::field_name(m.field), m.confidence, m.evidence));
  }
  if (file.score_max > 0) {
    ++score.scales;
    const auto& s = g->mapping.score;
    const bool right = s && s->min == file.score_min && s->max == file.score_max;
    score.scales_right += right;
    if (!right) {
      score.faults.push_back(s ? fmt::format("{}: scale {:g} to {:g}", file.name, s->min, s->max)
                               : file.name + ": no scale");
    }
  }
}

void print(const std::string& title, const Score& score) {
  std::cout << fmt::format("\n{} ({} files, {} kinds right, {} of {} scales right)\n", title,
                           score.files, score.kinds_right, score.scales_right, score.scales);
  std::cout << fmt::format("  {:<16} {:>6} {:>7} {:>6} {:>9}\n", "field", "right", "missed",
                           "wrong", "accuracy");
  for (const auto& [field, t] : score.fields) {
    std::cout << fmt::format("  {:<16} {:>6} {:>7} {:>6} {:>8.0f} %\n", sources::field_name(field),
                             t.right, t.missed, t.wrong, 100 * score.accuracy(field));
  }
  std::cout << fmt::format("  {:<16} {:>6} {:>7} {:>6} {:>8.1f} %\n", "all", "", "", "",
                           100 * score.overall());
  if (std::getenv("GEHOR_SHOW_FAULTS") != nullptr) {
    for (const std::string& fault : score.faults) std::cout << "  - " << fault << "\n";
  }
}

TEST(GuessMadeFiles, AsTheyAre) {
  Score score;
  for (const MadeFile& file : made_files()) judge(file, score);
  print("As they are", score);
  EXPECT_GE(score.files, 25);
  EXPECT_EQ(score.kinds_right, score.files);
  EXPECT_EQ(score.scales_right, score.scales);
  EXPECT_GE(score.overall(), 0.98);
  for (const auto& [field, t] : score.fields) {
    EXPECT_GE(score.accuracy(field), 0.9) << sources::field_name(field);
  }
}

TEST(GuessMadeFiles, ShuffledColumnsChangeNothing) {
  for (const MadeFile& file : made_files()) {
    const auto plain = guess(file);
    ASSERT_TRUE(plain.ok()) << file.name;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      const MadeFile other = shuffled(file, seed);
      const auto g = guess(other);
      ASSERT_TRUE(g.ok()) << other.name;
      EXPECT_EQ(g->mapping.kind, plain->mapping.kind) << other.name;
      for (const auto& m : g->mapping.columns) {
        const auto same = std::find_if(plain->mapping.columns.begin(), plain->mapping.columns.end(),
                                       [&](const auto& p) { return p.column == m.column; });
        ASSERT_NE(same, plain->mapping.columns.end());
        EXPECT_EQ(sources::field_name(m.field), sources::field_name(same->field))
            << other.name << ": " << m.column;
      }
    }
  }
}

TEST(GuessMadeFiles, Renamed) {
  Score score;
  for (const MadeFile& file : made_files()) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
      judge(shuffled(renamed(file, seed * 101), seed), score);
    }
  }
  print("Renamed in another language", score);
  EXPECT_GE(score.overall(), 0.95);
}

TEST(GuessMadeFiles, NonsenseNames) {
  Score score;
  for (const MadeFile& file : made_files()) judge(with_nonsense_names(file, 5), score, true);
  print("Nonsense names, kind told", score);
  EXPECT_GE(score.accuracy(Field::kCreated), 0.95);
  EXPECT_GE(score.accuracy(Field::kText), 0.9);
  EXPECT_GE(score.accuracy(Field::kId), 0.75);  // of two numbers, neither of which comes twice
  EXPECT_GE(score.accuracy(Field::kClosed), 0.9);
  EXPECT_GE(score.accuracy(Field::kChannel), 0.9);
  EXPECT_GE(score.accuracy(Field::kStatus), 0.85);
  EXPECT_GE(score.accuracy(Field::kScore), 0.8);
}

TEST(GuessMadeFiles, WithoutHeader) {
  Score score;
  for (const MadeFile& file : made_files()) {
    if (file.format == "csv") judge(without_header(file), score);
  }
  print("Without a header", score);
  EXPECT_GE(score.accuracy(Field::kCreated), 0.9);
  EXPECT_GE(score.accuracy(Field::kText), 0.9);
}

}  // namespace
}  // namespace gehor::test
