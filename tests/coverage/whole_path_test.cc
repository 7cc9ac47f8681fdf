// The facts that the coverage of intervals is measured over are those that importing the company's
// files gives: every figure of a company of each world is the same to the last digit, counts and
// intervals alike, and equals truth.json where it counts.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "measures/answer.h"
#include "simulate/simulate.h"
#include "store/duckdb/ledger.h"
#include "tests/api/test_workspace.h"
#include "tests/coverage/company.h"
#include "tests/coverage/measured.h"
#include "tests/support/temp_dir.h"

namespace gehor::coverage {
namespace {

std::vector<measures::Figure> ask(measures::FactReader& reader, const std::string& by) {
  measures::Question question;
  question.measures = kMeasures;
  if (!by.empty()) question.selection.by = {by};
  auto answer = measures::answer(question, reader);
  EXPECT_TRUE(answer.ok());
  return answer.ok() ? answer->figures : std::vector<measures::Figure>{};
}

class WholePath : public testing::TestWithParam<std::string> {};

TEST_P(WholePath, GivesTheFiguresThatAreMeasured) {
  const simulate::Options options = options_of(*simulate::world_from(GetParam()), 700, 77);

  const test::TempDir folder;
  auto ledger = duckdb::open_ledger_file(folder / "ledger.duckdb", Instant{});
  ASSERT_TRUE(ledger.ok());
  const Company company = make_company(options);
  ASSERT_TRUE((*ledger)->facts().begin(true).ok());
  for (const facts::Fact& fact : company.facts) ASSERT_TRUE((*ledger)->facts().add(fact).ok());
  ASSERT_TRUE((*ledger)->facts().publish({}, "{}", Instant{}).ok());

  const auto files = simulate::simulate_in_memory(options);
  ASSERT_TRUE(files.ok());
  test::TestWorkspace imported;
  for (const char* file : {"contacts", "csat", "ces", "nps"}) {
    imported.import(files->at(file + std::string(".csv")), file);
  }

  for (const std::string by : {"", "owner", "channel", "reason"}) {
    std::map<std::pair<std::string, std::string>, measures::Figure> measured;
    for (auto& figure : ask((*ledger)->reader(), by)) {
      measured[{figure.measure, by.empty() ? "" : figure.by.front().second}] = figure;
    }
    for (const auto& figure : ask(imported.reader(), by)) {
      const std::string value = by.empty() ? "" : figure.by.front().second;
      // An answer that names no contact becomes one of its own, of which nothing else is known.
      const auto found = measured.find({figure.measure, value});
      if (found == measured.end()) {
        EXPECT_EQ(figure.n, 0U) << figure.measure << " " << value;
        continue;
      }
      const measures::Figure& same = found->second;
      EXPECT_EQ(figure.n, same.n) << figure.measure << " " << value;
      EXPECT_EQ(figure.numerator, same.numerator) << figure.measure << " " << value;
      EXPECT_EQ(figure.denominator, same.denominator) << figure.measure << " " << value;
      EXPECT_EQ(figure.low, same.low) << figure.measure << " " << value;
      EXPECT_EQ(figure.high, same.high) << figure.measure << " " << value;
    }
  }

  const auto truth = nlohmann::json::parse(files->at("truth.json"));
  const auto& counted = truth["counted"];
  std::map<std::string, measures::Figure> overall;
  for (auto& figure : ask(imported.reader(), "")) overall[figure.measure] = figure;
  for (const auto& [measure, days, key] :
       {std::tuple("fcr_1d", "1", "solved_at_once"), std::tuple("fcr", "7", "solved_at_once"),
        std::tuple("fcr_30d", "30", "solved_at_once"), std::tuple("repeat_rate_1d", "1", "repeats"),
        std::tuple("repeat_rate", "7", "repeats"),
        std::tuple("repeat_rate_30d", "30", "repeats")}) {
    EXPECT_EQ(overall[measure].numerator, counted["repeats"][days][key].get<double>()) << measure;
    EXPECT_EQ(overall[measure].n, counted["repeats"][days]["settled"].get<std::uint64_t>());
  }
  EXPECT_EQ(overall["csat"].numerator, counted["csat"]["good"].get<double>());
  EXPECT_EQ(overall["csat"].n, counted["csat"]["answers"].get<std::uint64_t>());
  EXPECT_EQ(overall["ces_easy"].numerator, counted["ces"]["good"].get<double>());
  EXPECT_EQ(overall["ces"].numerator, counted["ces"]["sum"].get<double>());
  EXPECT_EQ(overall["nps"].numerator, counted["nps"]["promoters_less_detractors"].get<double>());
  for (const auto& [measure, key] :
       {std::pair("promise_kept", "resolution_promise"),
        std::pair("response_promise_kept", "first_response_promise")}) {
    double kept = 0, decided = 0;
    for (const auto& channel : counted[key]) {
      kept += channel["kept"].get<double>();
      decided += channel["kept"].get<double>() + channel["broken"].get<double>();
    }
    EXPECT_EQ(overall[measure].numerator, kept) << measure;
    EXPECT_EQ(overall[measure].denominator, decided) << measure;
  }

  // And what is planted is what truth.json says of those who could be asked.
  const auto& by_level = truth["happened"]["could_be_asked_by_level"];
  const auto& spread = truth["planted"]["feelings"]["csat_per_mille_by_level"];
  double asked = 0, satisfied = 0;
  for (std::size_t level = 0; level < 4; ++level) {
    asked += by_level[level].get<double>();
    satisfied += by_level[level].get<double>() *
                 (spread[level][3].get<double>() + spread[level][4].get<double>()) / 1000;
  }
  EXPECT_NEAR(company.of_all.at("csat"), satisfied / asked, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(OfEachWorld, WholePath, testing::ValuesIn(simulate::world_names()),
                         [](const auto& world) { return world.param; });

}  // namespace
}  // namespace gehor::coverage
