// Counts become figures: value, interval, numerator, denominator; nothing is ever NaN.
#include "measures/answer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace gehor::measures {
namespace {

// A reader that answers with what it was given.
class FakeReader final : public FactReader {
 public:
  std::vector<std::pair<std::vector<std::string>, std::map<std::string, std::uint64_t>>> groups;
  std::vector<GroupMoments> answers;
  std::vector<double> sorted;  // of the one group, for ranks
  std::vector<GroupCustomers> customers;

  Result<std::vector<GroupCounts>> count(const Selection&,
                                         const std::vector<std::string>& quantities) override {
    std::vector<GroupCounts> out;
    for (const auto& [by, counts] : groups) {
      GroupCounts group{by, {}};
      for (const auto& quantity : quantities) {
        const auto found = counts.find(quantity);
        group.counts.push_back(found == counts.end() ? 0 : found->second);
      }
      out.push_back(std::move(group));
    }
    return out;
  }
  Result<std::vector<GroupCustomers>> customers_alike(const Selection&,
                                                      const std::vector<ShareOf>&) override {
    return customers;
  }
  Result<std::vector<GroupMoments>> moments(const Selection&, const std::string&) override {
    return answers;
  }
  Result<std::vector<GroupRank>> ranks(
      const Selection&, const std::string&,
      const std::map<std::uint64_t, std::vector<std::uint64_t>>& wanted) override {
    std::vector<GroupRank> out;
    for (const auto& [n, ranks] : wanted) {
      for (const std::uint64_t rank : ranks) out.push_back({{}, rank, sorted[rank - 1]});
    }
    return out;
  }
  Result<std::vector<ContactLine>> contacts(const Selection&, std::uint64_t,
                                            std::uint64_t) override {
    return std::vector<ContactLine>{};
  }
  Result<std::vector<DayCount>> days(const Selection&, const std::string&) override {
    return std::vector<DayCount>{};
  }
  Status each_contact(const Selection&, const std::function<Status(const ContactLine&)>&) override {
    return {};
  }
  Result<std::vector<ContactLine>> draw(const Selection&, std::uint64_t, std::uint64_t) override {
    return std::vector<ContactLine>{};
  }
  Result<std::optional<ContactLine>> contact(const Hash128&) override {
    return std::optional<ContactLine>{};
  }
  Result<std::vector<ContactLine>> among(const Selection&, const std::vector<Hash128>&) override {
    return std::vector<ContactLine>{};
  }
  Result<std::vector<CustomerWords>> customer_words(const Selection&, std::uint32_t,
                                                    std::uint32_t) override {
    return std::vector<CustomerWords>{};
  }
  Result<std::vector<ContactLine>> other_contacts(const ContactLine&, std::uint64_t) override {
    return std::vector<ContactLine>{};
  }
  Result<std::vector<SealedWords>> words(const std::vector<Hash128>&) override {
    return std::vector<SealedWords>{};
  }
  Result<FoundContacts> search(const Selection&, const WordSearch&, std::uint64_t,
                               std::uint64_t) override {
    return FoundContacts{};
  }
  Result<Scales> scales(SurveyKind) override { return Scales{}; }
  Result<EditionInfo> edition() override { return EditionInfo{}; }
  Status begin_snapshot() override { return {}; }
  Status end_snapshot() override { return {}; }
};

Answer ask(FakeReader& reader, std::vector<std::string> names, std::vector<std::string> by = {}) {
  Question question;
  question.measures = std::move(names);
  question.selection.by = std::move(by);
  auto result = answer(question, reader);
  EXPECT_TRUE(result.ok());
  return std::move(result).value();
}

TEST(Answer, AShareWithItsInterval) {
  FakeReader reader;
  reader.groups = {{{}, {{"csat_satisfied", 2526}, {"csat_answers", 2915}, {"csat_outside", 44}}}};
  const Answer a = ask(reader, {"csat"});
  ASSERT_EQ(a.figures.size(), 1U);
  const Figure& f = a.figures[0];
  EXPECT_NEAR(*f.value, 0.866552, 1e-6);
  EXPECT_NEAR(*f.low, 0.853724, 1e-5);  // Wilson, computed by hand
  EXPECT_NEAR(*f.high, 0.878416, 1e-5);
  EXPECT_EQ(f.n, 2915U);
  ASSERT_EQ(f.left_out.size(), 1U);
  EXPECT_EQ(f.left_out[0].first, "outside_scale");
}

// A hundred contacts of twenty customers who come back always or never are worth some twenty.
TEST(Answer, AShareWhoseContactsOfOneCustomerAreCountedTogether) {
  FakeReader reader;
  reader.groups = {{{}, {{"repeat_7d", 40}, {"settled_7d", 100}}}};
  reader.customers = {{{}, {{{5, 5, 8}, {5, 0, 12}}}}};
  const Figure repeat = ask(reader, {"repeat_rate"}).figures[0];
  EXPECT_EQ(repeat.value, 0.4);
  EXPECT_EQ(repeat.n, 100U);
  ASSERT_TRUE(repeat.effective_n);
  EXPECT_LE(*repeat.effective_n, 20);
  EXPECT_GT(*repeat.effective_n, 15);
  EXPECT_LT(*repeat.low, 0.22);
  EXPECT_GT(*repeat.high, 0.61);
}

TEST(Answer, OneCustomersContactsAloneGiveAValueWithoutAnInterval) {
  FakeReader reader;
  reader.groups = {{{}, {{"repeat_7d", 2}, {"settled_7d", 5}}}};
  reader.customers = {{{}, {{{5, 2, 1}}}}};
  const Figure repeat = ask(reader, {"repeat_rate"}).figures[0];
  EXPECT_EQ(repeat.value, 0.4);
  EXPECT_FALSE(repeat.low);
  EXPECT_FALSE(repeat.high);
}

TEST(Answer, NothingGivesNoValueRatherThanANumberThatIsNotOne) {
  FakeReader reader;
  reader.groups = {{{}, {}}};
  const Answer a = ask(reader, measure_names());
  ASSERT_EQ(a.figures.size(), measure_names().size());
  for (const Figure& f : a.figures) {
    const Measure& m = *find_measure(f.measure);
    if (m.shape == Shape::kCount) {
      EXPECT_EQ(f.value, 0.0) << f.measure;
    } else {
      EXPECT_FALSE(f.value) << f.measure;
    }
    EXPECT_FALSE(f.low) << f.measure;
    EXPECT_FALSE(f.high) << f.measure;
  }
}

TEST(Answer, NpsInPointsFromItsThreeCounts) {
  FakeReader reader;
  reader.groups = {{{},
                    {{"nps_promoters", 50},
                     {"nps_passives", 20},
                     {"nps_detractors", 30},
                     {"nps_answers", 100}}}};
  const Figure f = ask(reader, {"nps"}).figures[0];
  EXPECT_DOUBLE_EQ(*f.value, 20);
  EXPECT_LT(*f.low, 20 - 14);
  EXPECT_GT(*f.high, 20 + 14);
  EXPECT_GE(*f.low, -100);
  EXPECT_LE(*f.high, 100);
}

TEST(Answer, QuantilesAreOrderStatistics) {
  FakeReader reader;
  for (int i = 1; i <= 101; ++i) reader.sorted.push_back(i);
  reader.groups = {{{}, {{"resolution", 101}}}};
  const Answer a = ask(reader, {"resolution_time", "resolution_time_p90"});
  EXPECT_EQ(a.figures[0].value, 51.0);
  EXPECT_LT(*a.figures[0].low, 45);
  EXPECT_GT(*a.figures[0].high, 57);
  EXPECT_EQ(a.figures[1].value, 91.0);
  EXPECT_LT(*a.figures[1].low, 91);
  EXPECT_GT(*a.figures[1].high, 91);
}

TEST(Answer, GroupsComeInOrderWithTheirNames) {
  FakeReader reader;
  reader.groups = {{{"b"}, {{"contacts", 2}}}, {{"a"}, {{"contacts", 1}}}};
  const Answer a = ask(reader, {"contacts"}, {"owner"});
  ASSERT_EQ(a.figures.size(), 2U);
  EXPECT_EQ(a.figures[0].by[0], (std::pair<std::string, std::string>("owner", "a")));
  EXPECT_EQ(a.figures[1].value, 2.0);
}

}  // namespace
}  // namespace gehor::measures
