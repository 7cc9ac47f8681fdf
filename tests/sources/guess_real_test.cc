// The guess on real files that lie outside the repository. What is asserted comes from reading the
// files; the guess has no rule of its own for any of them.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "sources/mapping/guess.h"
#include "tests/support/shared_data.h"

namespace gehor::test {
namespace {

using sources::Field;
using sources::Guess;
using sources::GuessOptions;

Result<Guess> guess_file(const std::filesystem::path& path, const GuessOptions& options = {}) {
  GEHOR_TRY(auto inputs, sources::open_inputs(path.string()));
  return sources::guess_mapping(*inputs.at(0), options, {});
}

Field field_of(const Guess& g, std::string_view column) {
  for (const auto& c : g.mapping.columns) {
    if (c.column == column) return c.field;
  }
  ADD_FAILURE() << "no column " << column;
  return Field::kIgnore;
}

std::string used(const Guess& g, Field field) {
  const auto* c = g.mapping.find(field);
  return c == nullptr ? "" : c->column;
}

const sources::GuessWarning* warning(const Guess& g, std::string_view code) {
  for (const auto& w : g.warnings) {
    if (w.code == code) return &w;
  }
  return nullptr;
}

TEST(GuessRealFiles, PatientsComments) {
  const auto file = shared_data("nhs-fft/fft_neas.csv");
  if (!file) GTEST_SKIP() << "the shared file of patients' comments is not here";
  const auto g = guess_file(*file);
  ASSERT_TRUE(g.ok()) << describe(g.error());
  EXPECT_EQ(g->rows, 5096u);
  EXPECT_EQ(g->mapping.kind, RecordKind::kSurveyAnswer);
  EXPECT_EQ(used(*g, Field::kId), "Comment ID");
  EXPECT_EQ(used(*g, Field::kResponseId), "Respondent ID");
  EXPECT_EQ(used(*g, Field::kCustomerNumber), "");
  EXPECT_EQ(used(*g, Field::kCreated), "Date");
  EXPECT_EQ(g->mapping.find(Field::kCreated)->date_order, sources::ColumnDateOrder::kMixed);
  EXPECT_EQ(used(*g, Field::kOwner), "Service type 1");
  EXPECT_EQ(used(*g, Field::kScore), "FFT categorical answer");
  EXPECT_EQ(used(*g, Field::kText), "FFT answer");
  std::size_t labels = 0;
  for (const auto& c : g->mapping.columns) labels += c.field == Field::kReasonFlag;
  EXPECT_EQ(labels, 50u);
  EXPECT_EQ(field_of(*g, "Person identifiable info?"), Field::kIgnore);
  EXPECT_EQ(field_of(*g, "Comment sentiment"), Field::kIgnore);
  ASSERT_TRUE(g->mapping.score.has_value());
  EXPECT_EQ(g->mapping.score->kind, SurveyKind::kCsat);
  EXPECT_EQ(g->mapping.score->min, 1);
  EXPECT_EQ(g->mapping.score->max, 5);
  EXPECT_FALSE(g->mapping.score->good.has_value());
  // 1 is the best answer here, and the comments show it; but it stays a warning.
  EXPECT_EQ(g->mapping.score->good_likelier, ScaleGood::kLow);
  ASSERT_NE(warning(*g, "score_direction"), nullptr);
  EXPECT_EQ(warning(*g, "score_direction")->option, "--score-good high");
  ASSERT_NE(warning(*g, "values_outside_scale"), nullptr);
  EXPECT_NE(warning(*g, "values_outside_scale")->message.english().find("78 of 5,096"),
            std::string::npos);
  ASSERT_NE(warning(*g, "date_order"), nullptr);
  EXPECT_EQ(warning(*g, "zone"), nullptr) << "dates without a time of day need no zone";

  GuessOptions told;
  told.score_good = ScaleGood::kLow;
  const auto again = guess_file(*file, told);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(warning(*again, "score_direction"), nullptr);
  EXPECT_EQ(again->mapping.score->good, ScaleGood::kLow);
}

TEST(GuessRealFiles, ServiceRequestsWithPromises) {
  const auto file = shared_data("baltimore-311/311_2014_2016.csv");
  if (!file) GTEST_SKIP() << "the shared file of service requests is not here";
  const auto g = guess_file(*file);
  ASSERT_TRUE(g.ok()) << describe(g.error());
  EXPECT_EQ(g->mapping.kind, RecordKind::kContact);
  const std::set<std::string> ids = {"SRRecordID", "ServiceRequestNum"};
  EXPECT_TRUE(ids.contains(used(*g, Field::kId)));
  EXPECT_EQ(used(*g, Field::kCreated), "CreatedDate");
  EXPECT_EQ(used(*g, Field::kDue), "DueDate");
  EXPECT_EQ(used(*g, Field::kClosed), "CloseDate");
  EXPECT_EQ(used(*g, Field::kLastActivity), "StatusDate");
  EXPECT_EQ(used(*g, Field::kChannel), "MethodReceived");
  EXPECT_EQ(used(*g, Field::kStatus), "SRStatus");
  EXPECT_EQ(used(*g, Field::kOwner), "Agency");
  EXPECT_EQ(used(*g, Field::kReason), "SRType");
  EXPECT_EQ(used(*g, Field::kCustomerNumber), "");
  EXPECT_EQ(used(*g, Field::kScore), "");
  EXPECT_EQ(used(*g, Field::kText), "");
  EXPECT_EQ(g->mapping.find(Field::kCreated)->date_order, sources::ColumnDateOrder::kMonthFirst);
  const std::map<std::string, Channel> channels = {
      {"phone", Channel::kPhone},       {"api", Channel::kForm},    {"email", Channel::kEmail},
      {"internal", Channel::kInternal}, {"mail", Channel::kLetter}, {"other", Channel::kOther}};
  EXPECT_EQ(g->mapping.channels, channels);
  ASSERT_NE(warning(*g, "zone"), nullptr);
}

TEST(GuessRealFiles, ServiceRequestsOfAnotherCity) {
  const auto file = shared_data("nyc-311-2025-animals/311_Animals_short.csv");
  if (!file) GTEST_SKIP() << "the shared file of another city's requests is not here";
  const auto g = guess_file(*file);
  ASSERT_TRUE(g.ok()) << describe(g.error());
  EXPECT_EQ(g->mapping.kind, RecordKind::kContact);
  EXPECT_EQ(used(*g, Field::kId), "Unique Key");
  EXPECT_EQ(used(*g, Field::kCreated), "Created Date");
  EXPECT_EQ(used(*g, Field::kClosed), "Closed Date");
  EXPECT_EQ(used(*g, Field::kLastActivity), "Resolution Action Updated Date");
  EXPECT_EQ(used(*g, Field::kDue), "") << "the column is there, and empty";
  EXPECT_EQ(used(*g, Field::kChannel), "");
  EXPECT_EQ(used(*g, Field::kOwner), "Agency Name");
  EXPECT_EQ(used(*g, Field::kOwnerShort), "Agency");
  EXPECT_EQ(used(*g, Field::kReason), "Complaint Type");
  EXPECT_EQ(field_of(*g, "Descriptor"), Field::kIgnore) << "finer than the reason";
  EXPECT_EQ(used(*g, Field::kText), "");
  for (const char* place : {"Incident Zip", "City", "Borough", "Landmark", "Location Type"}) {
    EXPECT_EQ(field_of(*g, place), Field::kIgnore) << place;
  }
}

TEST(GuessRealFiles, TurnsOfDialogues) {
  for (const char* name : {"airline", "media", "software"}) {
    const auto file = shared_data(std::string("multidogo-turn/") + name + "/dev.tsv");
    if (!file) GTEST_SKIP() << "the shared dialogues are not here";
    const auto g = guess_file(*file);
    ASSERT_TRUE(g.ok()) << describe(g.error());
    EXPECT_EQ(g->mapping.kind, RecordKind::kMessage) << name;
    EXPECT_EQ(used(*g, Field::kContactId), "conversationId");
    EXPECT_EQ(used(*g, Field::kId), "utteranceId");
    EXPECT_EQ(used(*g, Field::kText), "utterance");
    EXPECT_NE(warning(*g, "no_time"), nullptr);
  }
}

TEST(GuessRealFiles, Customers) {
  const auto file = shared_data("telco-churn/telco-customer-churn-by-IBM.csv");
  if (!file) GTEST_SKIP() << "the shared customers are not here";
  const auto g = guess_file(*file);
  ASSERT_TRUE(g.ok()) << describe(g.error());
  EXPECT_EQ(g->mapping.kind, RecordKind::kCustomer);
  EXPECT_EQ(used(*g, Field::kCustomerNumber), "customerID");
}

TEST(GuessRealFiles, NordicContacts) {
  const auto file = shared_data("nordic-contacts/contacts.jsonl");
  if (!file) GTEST_SKIP() << "the shared Nordic contacts are not here";
  const auto g = guess_file(*file);
  ASSERT_TRUE(g.ok()) << describe(g.error());
  EXPECT_EQ(g->mapping.kind, RecordKind::kContact);
  for (const auto& [column, field] : std::map<std::string, Field>{{"id", Field::kId},
                                                                  {"language", Field::kLanguage},
                                                                  {"channel", Field::kChannel},
                                                                  {"reason", Field::kReason},
                                                                  {"owner", Field::kOwner},
                                                                  {"text", Field::kText},
                                                                  {"tone", Field::kIgnore}}) {
    EXPECT_EQ(field_of(*g, column), field) << column;
  }
}

TEST(GuessRealFiles, QuestionsAndAnswers) {
  const auto file = shared_data("bitext/bitext_customer_support.csv");
  if (!file) GTEST_SKIP() << "the shared questions are not here";
  const auto g = guess_file(*file);
  ASSERT_TRUE(g.ok()) << describe(g.error());
  EXPECT_EQ(g->mapping.kind, RecordKind::kContact);
  EXPECT_EQ(used(*g, Field::kText), "instruction") << "what the customer said, not the answer";
  EXPECT_EQ(used(*g, Field::kChannel), "");
}

}  // namespace
}  // namespace gehor::test
