// What whoever edits a taxonomy is told of: phrases that can not tell reasons apart, and reasons
// that texts of a language can not be read for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "structure/taxonomy/taxonomy_check.h"

namespace gehor::structure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Reason with_phrases(const char* id,
                    std::map<std::string, std::vector<std::string>, std::less<>> phrases) {
  Reason reason;
  reason.id = id;
  reason.phrases = std::move(phrases);
  return reason;
}

TEST(TaxonomyCheck, APhraseOfTheSameWordsTellsNoReasonFromAnother) {
  Taxonomy taxonomy;
  taxonomy.reasons = {
      with_phrases("invoice_wrong", {{"sv", {"fel på fakturan", "för mycket betalt"}}}),
      with_phrases("invoice_late", {{"sv", {"fakturorna är fel", "sen faktura"}}}),
      with_phrases("parcel", {{"sv", {"fel paket"}}, {"en", {"parcel"}}}),
      with_phrases("letter", {{"en", {"parcels", "the parcel"}}})};
  const auto shared = shared_phrases(taxonomy);
  ASSERT_EQ(shared.size(), 2U);
  EXPECT_EQ(shared[0].language, "sv");
  EXPECT_EQ(shared[0].phrase, "fel på fakturan");
  EXPECT_THAT(shared[0].reasons, ElementsAre(0, 1));
  EXPECT_EQ(shared[1].language, "en");
  EXPECT_THAT(shared[1].reasons, ElementsAre(2, 3));
}

TEST(TaxonomyCheck, OneReasonMaySayAThingTwice) {
  Taxonomy taxonomy;
  taxonomy.reasons = {with_phrases("parcel", {{"en", {"my parcel", "parcels"}}})};
  EXPECT_THAT(shared_phrases(taxonomy), IsEmpty());
}

TEST(TaxonomyCheck, AReasonWithoutPhrasesInALanguageIsNotFoundThere) {
  Taxonomy taxonomy;
  taxonomy.reasons = {with_phrases("a", {{"sv", {"faktura"}}, {"nb", {"faktura"}}}),
                      with_phrases("b", {{"sv", {"paket"}}}), with_phrases("c", {})};
  EXPECT_THAT(reasons_without_phrases(taxonomy, "sv"), ElementsAre(2));
  EXPECT_THAT(reasons_without_phrases(taxonomy, "nb"), ElementsAre(1, 2));
  EXPECT_THAT(reasons_without_phrases(taxonomy, "nn"), ElementsAre(1, 2)) << "reads Bokmål too";
  EXPECT_THAT(reasons_without_phrases(taxonomy, "fi"), ElementsAre(0, 1, 2));
  EXPECT_THAT(reasons_without_phrases(taxonomy, "pl"), ElementsAre(2)) << "tried in all of them";
}

}  // namespace
}  // namespace gehor::structure
