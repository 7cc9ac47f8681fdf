// The reader of the taxonomy in force: one for all who read, another when another comes into force.
#include "pipeline/taxonomy_reader.h"

#include <gtest/gtest.h>

#include <memory>

#include "tests/api/test_workspace.h"

namespace gehor::pipeline {
namespace {

using Reader = std::shared_ptr<const TaxonomyReader>;

Reader in_force(test::TestWorkspace& workspace) {
  const auto reader = taxonomy_reader_in_force(workspace);
  EXPECT_TRUE(reader.ok());
  return reader.value();
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
