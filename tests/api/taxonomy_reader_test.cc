// The reader of the taxonomy in force: one for all who read, another when another comes into force.
#include "pipeline/taxonomy_reader.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "tests/api/test_workspace.h"

namespace gehor::pipeline {
namespace {

using Reader = std::shared_ptr<const TaxonomyReader>;

Reader in_force(test::TestWorkspace& workspace) {
  const auto reader = taxonomy_reader_in_force(workspace);
  EXPECT_TRUE(reader.ok());
  return reader.value();
}

// Two reasons, each with a cause called "Campaign", which arises in another place.
structure::Taxonomy two_campaigns() {
  structure::Taxonomy taxonomy;
  taxonomy.departments = {{"marketing", {{"en", "Marketing"}}}, {"sales", {{"en", "Sales"}}}};
  const auto reason = [&](const std::string& id, const std::string& place) {
    structure::Reason made;
    made.id = id;
    made.names = {{"en", id}};
    made.phrases = {{"en", {id}}};
    made.causes = {{"campaign", {{"en", "Campaign"}}, place, place, {}}};
    taxonomy.reasons.push_back(made);
  };
  reason("invoice", "marketing");
  reason("contract", "sales");
  return taxonomy;
}

TEST(TaxonomyReader, ACauseThatTwoReasonsHaveIsThatOfTheReason) {
  const TaxonomyReader reader(two_campaigns(), "en");
  const KnownReason* contract = reader.find("contract");
  ASSERT_NE(contract, nullptr);
  EXPECT_EQ(reader.find_cause("campaign", contract)->arises_at, "Sales");
  EXPECT_EQ(reader.find_cause("Campaign", reader.find("invoice"))->arises_at, "Marketing");
  EXPECT_EQ(reader.find_cause("campaign", nullptr)->arises_at, "Marketing") << "the first";
  EXPECT_EQ(reader.find_cause("strike", contract), nullptr);
}

TEST(TaxonomyReaderInForce, IsOneForAllAndAnotherForAnotherTaxonomyOrLanguage) {
  test::TestWorkspace workspace;
  EXPECT_EQ(in_force(workspace), nullptr);
  workspace.set("taxonomy", "shop");
  const Reader shop = in_force(workspace);
  ASSERT_NE(shop, nullptr);
  EXPECT_EQ(in_force(workspace), shop);
  workspace.set("taxonomy", "energy");
  const Reader energy = in_force(workspace);
  EXPECT_NE(energy, shop);
  EXPECT_EQ(energy->find("Var är mitt paket"), nullptr) << "a shop's reason";
  EXPECT_NE(shop->find("Var är mitt paket"), nullptr);
  workspace.set("taxonomy", "shop");
  EXPECT_EQ(in_force(workspace), shop);
  workspace.set("taxonomy_language", "da");
  EXPECT_NE(in_force(workspace), shop);
}

}  // namespace
}  // namespace gehor::pipeline
