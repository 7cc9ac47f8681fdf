// How right the classifier is on real labelled texts: learned from one part of each set, tried on
// the other; a printed table, thresholds at what was reached less a little. It takes minutes, so it
// runs with GEHOR_SLOW only, and where the shared data is there.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <utility>

#include "structure/learn/classifier.h"
#include "tests/structure/table.h"
#include "tests/support/shared_data.h"

namespace gehor::structure {
namespace {

using test::column;
using test::read_table;
using test::Row;

// Texts with the names of their labels.
struct Labelled {
  std::vector<std::string> texts;
  std::vector<std::vector<std::string>> labels;
  void add(std::string text, std::vector<std::string> of_text) {
    texts.push_back(std::move(text));
    labels.push_back(std::move(of_text));
  }
};

struct Split {
  Labelled learn, test;
};

Labelled from_columns(const std::filesystem::path& file, char separator, std::string_view text,
                      std::string_view label) {
  const auto rows = read_table(file, separator);
  const std::size_t t = column(rows.at(0), text), l = column(rows.at(0), label);
  Labelled all;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() == rows[0].size()) all.add(rows[i][t], {rows[i][l]});
  }
  return all;
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t sum = ~0U;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ (0xEDB88320U & (0U - (sum & 1U)));
  }
  return ~sum;
}

// The comments of the ambulance trust: reasons that stand in at least 20 of them, or the tone.
Split comments(const std::filesystem::path& file, bool tone) {
  const auto rows = read_table(file, ',');
  const Row& header = rows.at(0);
  const std::size_t id = column(header, "Comment ID"), answer = column(header, "FFT answer");
  const std::size_t sentiment = column(header, "Comment sentiment");
  const auto counts = [&](const Row& row) {
    return row.size() == header.size() && row[answer] != "Did not answer";
  };
  std::vector<std::size_t> reasons;
  for (std::size_t c = sentiment + 1; c < header.size(); ++c) {
    const auto n = std::count_if(rows.begin() + 1, rows.end(),
                                 [&](const Row& row) { return counts(row) && row[c] == "1"; });
    if (n >= 20) reasons.push_back(c);
  }
  Split split;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (!counts(rows[i]) || (tone && rows[i][sentiment].empty())) continue;
    std::vector<std::string> labels;
    if (tone) labels.push_back(rows[i][sentiment]);
    for (const std::size_t c : reasons) {
      if (!tone && rows[i][c] == "1") labels.push_back(header[c]);
    }
    (crc32(rows[i][id]) % 5 == 0 ? split.test : split.learn).add(rows[i][answer], labels);
  }
  return split;
}

struct Evaluated {
  LearnedQuality quality;
  double seconds = 0;
};

TextClassifier learned(const Labelled& from, std::optional<bool> several) {
  std::map<std::string, std::uint32_t> numbers;
  for (const auto& labels : from.labels) {
    for (const std::string& label : labels) numbers.emplace(label, 0);
  }
  std::vector<std::string> names;
  for (auto& [name, number] : numbers) {
    number = static_cast<std::uint32_t>(names.size());
    names.push_back(name);
  }
  std::vector<LabelledText> texts;
  for (std::size_t i = 0; i < from.texts.size(); ++i) {
    LabelledText text{from.texts[i], {}};
    for (const std::string& label : from.labels[i]) text.labels.push_back(numbers[label]);
    texts.push_back(std::move(text));
  }
  LearnOptions options;
  options.several = several;
  options.threads = 2;
  return TextClassifier::learn(names, texts, options).value();
}

Evaluated evaluate(const std::string& name, const Split& split,
                   std::optional<bool> several = std::nullopt) {
  const auto begin = std::chrono::steady_clock::now();
  const TextClassifier model = learned(split.learn, several);
  Evaluated result;
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  learn::QualityCount count(model.labels().size(), model.several());
  TextClassifier::Scratch scratch;
  TextClassifier::Answer answer;
  for (std::size_t i = 0; i < split.test.texts.size(); ++i) {
    model.classify(split.test.texts[i], scratch, answer);
    std::vector<float> right(model.labels().size(), 0);
    for (std::size_t l = 0; l < right.size(); ++l) {
      const auto& of_text = split.test.labels[i];
      if (std::find(of_text.begin(), of_text.end(), model.labels()[l]) != of_text.end()) {
        right[l] = 1;
      }
    }
    count.add(answer.probabilities, answer.labels, right);
  }
  result.quality = count.result();
  const auto line = [&](const char* on, const LearnedQuality& q) {
    fmt::print("{:<10} {:<16} {:>6} {:>8.4f} {:>8.4f} {:>8.4f} {:>8.4f} {:>8.4f}\n", name, on,
               q.texts, q.accuracy, q.micro_f1, q.calibration_error, q.coverage,
               q.selective_accuracy);
  };
  fmt::print("{:<10} {:<16} {:>6} {:>8} {:>8} {:>8} {:>8} {:>8}  ({:.0f} s)\n", "", "", "texts",
             "accuracy", "micro-F1", "calibr.", "answered", "of those", result.seconds);
  line("cross-validated", model.quality());
  line("test", result.quality);
  return result;
}

#define NEEDS_SLOW_AND(file, path)                                  \
  if (std::getenv("GEHOR_SLOW") == nullptr) GTEST_SKIP() << "slow"; \
  const auto file = gehor::test::shared_data(path);                 \
  if (!file) GTEST_SKIP() << "the shared folder " path " is not here"

TEST(ClassifierEvaluation, Banking77) {
  NEEDS_SLOW_AND(folder, "banking77");
  const Evaluated e =
      evaluate("banking77", {from_columns(*folder / "train.csv", ',', "text", "category"),
                             from_columns(*folder / "test.csv", ',', "text", "category")});
  EXPECT_GT(e.quality.accuracy, 0.93);
  EXPECT_LT(e.quality.calibration_error, 0.03);
}

TEST(ClassifierEvaluation, ReasonsOfComments) {
  NEEDS_SLOW_AND(file, "nhs-fft/fft_neas.csv");
  const Evaluated e = evaluate("nhs-fft", comments(*file, false), true);
  EXPECT_GT(e.quality.micro_f1, 0.74);
}

TEST(ClassifierEvaluation, ToneOfComments) {
  NEEDS_SLOW_AND(file, "nhs-fft/fft_neas.csv");
  const Evaluated e = evaluate("nhs tone", comments(*file, true));
  EXPECT_GT(e.quality.accuracy, 0.65);
}

TEST(ClassifierEvaluation, TurnsOfChats) {
  NEEDS_SLOW_AND(folder, "multidogo-turn");
  const std::map<std::string, double> reached{
      {"airline", 0.898}, {"software", 0.906}, {"media", 0.941}};
  for (const auto& [name, least] : reached) {
    const Evaluated e =
        evaluate(name, {from_columns(*folder / name / "train.tsv", '\t', "utterance", "intent"),
                        from_columns(*folder / name / "test.tsv", '\t', "utterance", "intent")});
    EXPECT_GT(e.quality.accuracy, least) << name;
  }
}

// A fifth of the classes is held out of learning: how many of their texts are answered "none", and
// what that costs the others.
TEST(ClassifierEvaluation, NoneOfThese) {
  NEEDS_SLOW_AND(folder, "banking77");
  constexpr std::size_t kPart = 5;
  const Labelled all = from_columns(*folder / "train.csv", ',', "text", "category");
  const Labelled test = from_columns(*folder / "test.csv", ',', "text", "category");
  std::map<std::string, std::size_t> numbers;
  for (const auto& labels : all.labels) numbers.emplace(labels[0], 0);
  std::size_t next = 0;
  for (auto& [name, number] : numbers) number = next++;
  Labelled known;
  for (std::size_t i = 0; i < all.texts.size(); ++i) {
    if (numbers[all.labels[i][0]] % kPart != 0) known.add(all.texts[i], all.labels[i]);
  }
  const TextClassifier model = learned(known, false);
  TextClassifier::Scratch scratch;
  TextClassifier::Answer answer;
  double in = 0, right = 0, right_and_said = 0, out = 0, none = 0;
  for (std::size_t i = 0; i < test.texts.size(); ++i) {
    model.classify(test.texts[i], scratch, answer);
    if (numbers[test.labels[i][0]] % kPart == 0) {
      out += 1;
      none += answer.labels.empty() ? 1 : 0;
      continue;
    }
    const bool hit = model.labels()[answer.likeliest] == test.labels[i][0];
    in += 1;
    right += hit ? 1 : 0;
    right_and_said += hit && !answer.labels.empty() ? 1 : 0;
  }
  fmt::print(
      "none of these: {:.3f} of {} texts of unknown reasons; the others {:.4f} right, {:.4f} "
      "with none\n",
      none / out, out, right / in, right_and_said / in);
  EXPECT_GT(none / out, 0.48);
  EXPECT_LT((right - right_and_said) / in, 0.02);
}

}  // namespace
}  // namespace gehor::structure
