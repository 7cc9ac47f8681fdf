// Replays the kept inputs of every fuzzer, fuzz/corpus/NAME, and holds them against time: an input
// may not take longer than its length allows. A fuzzer without kept inputs fails.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "fuzz/fuzzer.h"

namespace gehor::fuzz {

std::map<std::string, Function>& fuzzers() {
  static std::map<std::string, Function> all;
  return all;
}

Registered::Registered(const char* file, Function function) {
  std::string name = std::filesystem::path(file).stem();
  fuzzers()[name.substr(0, name.rfind("_fuzz"))] = function;
}

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostInputs = 40;
constexpr std::uintmax_t kLongestInput = 2048;

std::vector<fs::path> kept(const std::string& name) {
  std::vector<fs::path> files;
  const fs::path folder = fs::path(GEHOR_TEST_DIR) / "corpus" / name;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// Of the processor, so that a busy machine makes no difference.
double seconds_of(Function function, const std::string& bytes) {
  const std::clock_t begin = std::clock();
  function(Input(bytes));
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// The input over and over, behind its first byte, which chooses what is done with it.
std::string stretched(const std::string& bytes, std::size_t size) {
  std::string text = bytes.substr(0, 1);
  while (text.size() < size) text.append(bytes, bytes.size() > 1 ? 1 : 0);
  return text;
}

class Corpus : public testing::TestWithParam<std::string> {};

TEST_P(Corpus, IsReplayed) {
  const auto files = kept(GetParam());
  ASSERT_FALSE(files.empty()) << "fuzz/corpus/" << GetParam() << " holds nothing";
  EXPECT_LE(files.size(), kMostInputs);
  const Function function = fuzzers().at(GetParam());
  for (const fs::path& file : files) {
    EXPECT_LE(fs::file_size(file), kLongestInput) << file.filename();
    // Said before, for a broken promise ends the program.
    std::fprintf(stderr, "%s %s\n", GetParam().c_str(), file.filename().c_str());
    function(Input(text_of(file)));
  }
  std::printf("%s: %zu inputs replayed\n", GetParam().c_str(), files.size());
}

// To how many bytes inputs are stretched. A connection looks at 16 KiB at the most (http_fuzz.cc).
std::size_t longest_stretch(const std::string& name) {
  return std::size_t{name == "http" ? 16U : 256U} << 10;
}

// A quarter of that and all of it, of each of the longest inputs (of all in a slow run): four times
// as much may take four times as long, or a little more; sixteen times would be the square.
TEST_P(Corpus, TakesTimeByItsLength) {
  auto files = kept(GetParam());
  const bool all = std::getenv("GEHOR_SLOW") != nullptr;
  std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) {
    return fs::file_size(a) > fs::file_size(b);
  });
  if (!all && files.size() > 4) files.resize(4);
  const Function function = fuzzers().at(GetParam());
  for (const fs::path& file : files) {
    const std::string bytes = text_of(file);
    if (bytes.empty()) continue;
    std::fprintf(stderr, "%s %s, stretched\n", GetParam().c_str(), file.filename().c_str());
    const std::size_t longest = longest_stretch(GetParam());
    const double small = seconds_of(function, stretched(bytes, longest / 4));
    const double large = seconds_of(function, stretched(bytes, longest));
    EXPECT_LT(large, 10 * small + 0.5)
        << file.filename() << ": " << small << " s, " << large << " s";
  }
}

// Every short input is an input: none at all, and each single byte.
TEST_P(Corpus, TakesTheShortestInputs) {
  const Function function = fuzzers().at(GetParam());
  function(Input(""));
  for (int c = 0; c < 256; ++c) {
    const std::string bytes(1, static_cast<char>(c));
    function(Input(bytes));
    function(Input(std::string(1, '\0') + bytes));
  }
}

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const auto& [name, function] : fuzzers()) all.push_back(name);
  return all;
}

INSTANTIATE_TEST_SUITE_P(, Corpus, testing::ValuesIn(names()),
                         [](const auto& tested) { return tested.param; });

// A folder of inputs without its fuzzer is never replayed.
TEST(Corpora, BelongToFuzzers) {
  std::size_t folders = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(GEHOR_TEST_DIR) / "corpus")) {
    EXPECT_TRUE(fuzzers().contains(entry.path().filename())) << entry.path().filename();
    ++folders;
  }
  EXPECT_EQ(folders, fuzzers().size());
}

}  // namespace
}  // namespace gehor::fuzz
