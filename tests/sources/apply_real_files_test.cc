// Real files with a mapping by hand: every row is used, and nothing of it is left out wrongly.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "sources/mapping/apply.h"
#include "tests/sources/apply_fake_input.h"
#include "tests/sources/apply_plain_csv.h"
#include "tests/support/shared_data.h"

namespace gehor::sources {
namespace {

struct Used {
  std::string column;
  Field field;
  ColumnDateOrder order = ColumnDateOrder::kNotNeeded;
};

struct Outcome {
  std::size_t used = 0;
  std::map<std::string, int> refused;   // by reason
  std::map<std::string, int> problems;  // by column and reason
  std::size_t closed = 0;
  std::size_t answers = 0;
  std::size_t outside = 0;
  std::set<std::string> owners;
};

Outcome read_file(const std::filesystem::path& path, const std::vector<Used>& used) {
  const auto csv = test::read_plain_csv(path);
  test::FakeInput input(csv[0]);
  for (std::size_t i = 1; i < csv.size(); ++i) input.add(csv[i]);
  Mapping mapping;
  mapping.score = ScoreMapping{};
  for (std::size_t i = 0; i < csv[0].size(); ++i) {
    ColumnMapping column;
    column.index = i;
    column.column = csv[0][i];
    for (const Used& u : used) {
      if (u.column != csv[0][i]) continue;
      column.field = u.field;
      column.date_order = u.order;
    }
    mapping.columns.push_back(column);
  }
  Outcome out;
  auto reader = make_row_reader(input, mapping);
  EXPECT_TRUE(reader.ok());
  auto table = input.open({});
  Row row;
  while (*(*table)->next(row)) {
    const auto read = (*reader)->read(row);
    if (!read.ok()) {
      ++out.refused[read.error().message];
      continue;
    }
    ++out.used;
    for (const auto& problem : read->problems)
      ++out.problems[problem.column + ": " + problem.reason.english()];
    const SourceRecord& contact = read->records[0];
    if (contact.closed) ++out.closed;
    if (contact.owner) out.owners.insert(*contact.owner);
    if (read->records.size() < 2) continue;
    ++out.answers;
    if (read->records[1].score->outside) ++out.outside;
  }
  for (const auto& [why, n] : out.refused) std::printf("refused: %s: %d\n", why.c_str(), n);
  for (const auto& [why, n] : out.problems) std::printf("left out: %s: %d\n", why.c_str(), n);
  return out;
}

TEST(ApplyRealFiles, ACitysServiceRequests) {
  const auto path = gehor::test::shared_data("baltimore-311/311_2014_2016.csv");
  if (!path) GTEST_SKIP() << "the shared file 311_2014_2016.csv is not here";
  const Outcome out =
      read_file(*path, {{"SRRecordID", Field::kId},
                        {"SRType", Field::kReason},
                        {"MethodReceived", Field::kChannel},
                        {"CreatedDate", Field::kCreated, ColumnDateOrder::kMonthFirst},
                        {"SRStatus", Field::kStatus},
                        {"DueDate", Field::kDue, ColumnDateOrder::kMonthFirst},
                        {"CloseDate", Field::kClosed, ColumnDateOrder::kMonthFirst},
                        {"Agency", Field::kOwner}});
  EXPECT_EQ(out.used, 5638u);
  EXPECT_TRUE(out.refused.empty());
  EXPECT_EQ(out.owners.size(), 16u);
}

TEST(ApplyRealFiles, AnotherCitysServiceRequests) {
  const auto path = gehor::test::shared_data("nyc-311-2025-animals/311_Animals_short.csv");
  if (!path) GTEST_SKIP() << "the shared file 311_Animals_short.csv is not here";
  const Outcome out =
      read_file(*path, {{"Unique Key", Field::kId},
                        {"Created Date", Field::kCreated, ColumnDateOrder::kMonthFirst},
                        {"Closed Date", Field::kClosed, ColumnDateOrder::kMonthFirst},
                        {"Agency", Field::kOwnerShort},
                        {"Agency Name", Field::kOwner},
                        {"Complaint Type", Field::kReason},
                        {"Status", Field::kStatus},
                        {"Due Date", Field::kDue, ColumnDateOrder::kMonthFirst}});
  EXPECT_EQ(out.used, 4969u);
  EXPECT_TRUE(out.refused.empty());
}

TEST(ApplyRealFiles, AHospitalsSurvey) {
  const auto path = gehor::test::shared_data("nhs-fft/fft_neas.csv");
  if (!path) GTEST_SKIP() << "the shared file fft_neas.csv is not here";
  const Outcome out = read_file(*path, {{"Comment ID", Field::kId},
                                        {"Respondent ID", Field::kResponseId},
                                        {"Date", Field::kCreated, ColumnDateOrder::kMixed},
                                        {"Service type 1", Field::kOwner},
                                        {"FFT categorical answer", Field::kScore},
                                        {"FFT answer", Field::kText}});
  EXPECT_EQ(out.used, 5096u);
  EXPECT_TRUE(out.refused.empty());
  EXPECT_GT(out.answers, 0u);
  EXPECT_GT(out.outside, 0u);
  EXPECT_LT(out.outside, out.answers / 10);
}

}  // namespace
}  // namespace gehor::sources
