// How often the language is right on texts of known language; a printed table by language and
// length, thresholds at what was reached less a little. Only texts that the table was not learned
// from (tools/language/README.md): the halves that are held back. Skipped where the shared data is
// absent.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "structure/language.h"
#include "tests/support/shared_data.h"

namespace gehor::structure {
namespace {

constexpr std::array<const char*, 4> kBands = {"<20", "20-39", "40-79", "80+"};

std::size_t band_of(std::string_view text) {
  const std::size_t n = utf8_length(text);
  return n < 20 ? 0 : n < 40 ? 1 : n < 80 ? 2 : 3;
}

struct Count {
  int texts = 0;
  int right = 0;
  int untold = 0;
  void add(const std::string& got, const std::string& wanted) {
    ++texts;
    right += got == wanted ? 1 : 0;
    untold += got.empty() ? 1 : 0;
  }
  double share() const { return texts == 0 ? 1.0 : double(right) / texts; }
  // Of the answers given.
  double precision() const { return texts == untold ? 1.0 : double(right) / (texts - untold); }
};

struct Row {
  Count all;
  std::array<Count, kBands.size()> by_length;
  Count from(std::size_t band) const {
    Count sum;
    for (std::size_t i = band; i < kBands.size(); ++i) {
      sum.texts += by_length[i].texts;
      sum.right += by_length[i].right;
      sum.untold += by_length[i].untold;
    }
    return sum;
  }
};

using Table = std::map<std::string, Row>;

void add(Table& table, const std::string& text, const std::string& wanted) {
  const std::string got = detect_language(text).code;
  for (const std::string& key : {wanted, std::string("all")}) {
    table[key].all.add(got, wanted);
    table[key].by_length[band_of(text)].add(got, wanted);
  }
}

void print(const char* title, const Table& table) {
  fmt::print("{} (texts, right, not told)\n", title);
  for (const auto& [code, row] : table) {
    fmt::print("  {:<4}{:>6} {:.4f} {:.4f}", code, row.all.texts, row.all.share(),
               double(row.all.untold) / row.all.texts);
    for (std::size_t i = 0; i < kBands.size(); ++i) {
      const Count& c = row.by_length[i];
      if (c.texts == 0) continue;
      fmt::print("   {}: {} {:.3f} {:.3f}", kBands[i], c.texts, c.share(),
                 double(c.untold) / c.texts);
    }
    fmt::print("\n");
  }
}

// The half of lines that tools/language/collect.py does not learn from.
bool is_held_back(std::string_view line) {
  return (crc32(0, reinterpret_cast<const Bytef*>(line.data()), static_cast<uInt>(line.size())) &
          1) != 0;
}

std::string without_dots(std::string text, bool pairs) {
  const std::vector<std::pair<std::string, std::string>> letters = {{"å", pairs ? "aa" : "a"},
                                                                    {"ä", "a"},
                                                                    {"ö", "o"},
                                                                    {"ø", pairs ? "oe" : "o"},
                                                                    {"æ", "ae"},
                                                                    {"Å", "A"},
                                                                    {"Ä", "A"},
                                                                    {"Ö", "O"},
                                                                    {"Ø", "O"}};
  for (const auto& [from, to] : letters) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
      text.replace(at, from.size(), to);
    }
  }
  return text;
}

TEST(LanguageEvaluation, NordicContacts) {
  const auto path = test::shared_data("nordic-contacts/contacts.jsonl");
  if (!path) GTEST_SKIP() << "the shared file contacts.jsonl is not here";
  std::ifstream file(*path);
  Table table;
  Table plain;
  std::string line;
  while (std::getline(file, line)) {
    const auto row = nlohmann::json::parse(line);
    // Odd numbers ("N0005") are held back.
    if ((row["id"].get<std::string>().back() - '0') % 2 == 0) continue;
    const auto code = row["language"].get<std::string>();
    const auto text = row["text"].get<std::string>();
    add(table, text, code);
    add(plain, without_dots(text, code == "da" || code == "nb" || code == "nn"), code);
  }
  print("Nordic contacts", table);
  print("Nordic contacts without å ä ö", plain);
  EXPECT_GE(table["all"].all.share(), 0.99);
  EXPECT_GE(plain["all"].all.share(), 0.98);
}

// Film lines: many are one word, a name, or the same in two languages; what is answered must be
// right, and longer lines must be answered.
TEST(LanguageEvaluation, FilmLines) {
  Table table;
  for (const char* code : {"sv", "da", "fi", "is"}) {
    const auto path = test::shared_data(fmt::format("xed-nordic/{}-projections.tsv", code));
    if (!path) GTEST_SKIP() << "the shared folder xed-nordic is not here";
    std::ifstream file(*path);
    std::string line;
    while (std::getline(file, line)) {
      if (line.find(".xml.gz") != std::string::npos) continue;  // names of files among the lines
      const std::string text = line.substr(0, line.find('\t'));
      if (is_held_back(text)) add(table, text, code);
    }
  }
  print("Film lines", table);
  EXPECT_GE(table["all"].from(2).share(), 0.99);
  EXPECT_GE(table["all"].by_length[1].share(), 0.985);
  EXPECT_GE(table["all"].by_length[1].precision(), 0.99);
  EXPECT_GE(table["all"].by_length[0].share(), 0.9);
  EXPECT_GE(table["all"].by_length[0].precision(), 0.96);
  EXPECT_GE(table["da"].from(1).share(), 0.955);
  for (const auto& [code, row] : table) EXPECT_GE(row.from(1).precision(), 0.97) << code;
}

TEST(LanguageEvaluation, QuestionsToABank) {
  const auto path = test::shared_data("banking77/test.csv");
  if (!path) GTEST_SKIP() << "the shared file test.csv is not here";
  std::ifstream file(*path);
  Table table;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) add(table, line.substr(0, line.rfind(',')), "en");
  print("Questions to a bank", table);
  EXPECT_GE(table["en"].all.share(), 0.99);
}

}  // namespace
}  // namespace gehor::structure
