// How often tone and complaint are right on labelled texts; printed tables, thresholds at what was
// reached less a little. Texts with an odd number, respectively every fifth comment, were not
// looked at while the lists were written. Skipped where the shared data is absent.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "structure/signs/signs.h"
#include "tests/structure/table.h"
#include "tests/support/shared_data.h"

namespace gehor::structure {
namespace {

int side(int tone) { return tone < 3 ? -1 : tone > 3 ? 1 : 0; }

struct Right {
  int texts = 0, tone = 0, true_alarms = 0, false_alarms = 0, missed = 0;
  double tone_share() const { return double(tone) / texts; }
  double precision() const { return double(true_alarms) / (true_alarms + false_alarms); }
  double recall() const { return double(true_alarms) / (true_alarms + missed); }
  double f1() const { return 2 * precision() * recall() / (precision() + recall()); }
};

TEST(SignsEvaluation, NordicContacts) {
  const auto path = test::shared_data("nordic-contacts/contacts.jsonl");
  if (!path) GTEST_SKIP() << "the shared file contacts.jsonl is not here";
  std::ifstream file(*path);
  std::map<std::string, Right> table;
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line);
    if (std::stoi(row["id"].get<std::string>().substr(1)) % 2 == 0) continue;
    const auto language = row["language"].get<std::string>();
    const Signs signs = read_signs(row["text"].get<std::string>(), language);
    const auto wanted = row["tone"].get<std::string>();
    const bool complaint = row["complaint"].get<bool>();
    for (Right* right : {&table[language], &table["all"]}) {
      ++right->texts;
      right->tone += side(signs.tone.value_or(3)) == (wanted == "negative"   ? -1
                                                      : wanted == "positive" ? 1
                                                                             : 0);
      right->true_alarms += signs.complaint && complaint;
      right->false_alarms += signs.complaint && !complaint;
      right->missed += !signs.complaint && complaint;
    }
  }
  fmt::print("Nordic contacts, odd numbers: texts, tone of three, complaint precision, recall\n");
  for (const auto& [language, right] : table) {
    fmt::print("  {:<4}{:>4} {:.3f} {:.3f} {:.3f}\n", language, right.texts, right.tone_share(),
               right.precision(), right.recall());
  }
  EXPECT_GE(table["all"].tone_share(), 0.6);
  EXPECT_GE(table["all"].f1(), 0.66);
}

TEST(SignsEvaluation, CommentsOfPatients) {
  const auto path = test::shared_data("nhs-fft/fft_neas.csv");
  if (!path) GTEST_SKIP() << "the shared file fft_neas.csv is not here";
  const auto rows = test::read_table(*path, ',');
  const std::size_t id = test::column(rows[0], "Comment ID");
  const std::size_t text = test::column(rows[0], "FFT answer");
  const std::size_t sentiment = test::column(rows[0], "Comment sentiment");
  int n = 0;
  int untold = 0;
  int exact = 0;
  int near = 0;
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() != rows[0].size()) continue;
    const std::string& key = rows[i][id];
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(key.data()), unsigned(key.size()));
    if (crc % 5 != 0 || rows[i][sentiment].empty()) continue;
    if (rows[i][text] == "Did not answer") continue;
    // There 1 is the most positive.
    const int wanted = 6 - std::stoi(rows[i][sentiment]);
    const auto tone = read_signs(rows[i][text], "en").tone;
    if (!tone) {
      ++untold;
      continue;
    }
    ++n;
    exact += *tone == wanted;
    near += std::abs(*tone - wanted) <= 1;
    x += *tone;
    y += wanted;
    xx += *tone * *tone;
    yy += wanted * wanted;
    xy += *tone * wanted;
  }
  const double correlation = (xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n));
  fmt::print(
      "comments of patients, a fifth: {} told, {} not; exact {:.3f}, within one {:.3f}, "
      "correlation {:.3f}\n",
      n, untold, double(exact) / n, double(near) / n, correlation);
  EXPECT_GE(double(near) / n, 0.9);
  EXPECT_GE(correlation, 0.75);
}

}  // namespace
}  // namespace gehor::structure
