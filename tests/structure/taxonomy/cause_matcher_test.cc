// Which cause a text tells, by the phrases that an organisation gave its causes.
#include "structure/taxonomy/cause_matcher.h"

#include <gtest/gtest.h>

#include <string>

namespace gehor::structure {
namespace {

const char* const kFile = R"(id = "own"
names = { en = "Own" }
[[departments]]
id = "finance"
names = { en = "Finance" }
[[departments]]
id = "marketing"
names = { en = "Marketing" }
[[reasons]]
id = "invoice"
kind = "problem"
owner = "finance"
names = { en = "Invoice" }
causes = [
  { id = "added_up_wrongly", names = { en = "Added up wrongly" } },
  { id = "campaign_unclear", owner = "marketing", names = { en = "The campaign was unclear" }, phrases.sv = ["sommarkampanj*", "utlovad rabatt"], phrases.en = ["summer campaign"] },
]
[[reasons]]
id = "delivery"
kind = "problem"
owner = "finance"
names = { en = "Delivery" }
causes = [{ id = "strike", names = { en = "A strike" }, phrases.en = ["strike*"] }]
)";

class Asked {
 public:
  // Its causes in the order told, "invoice/campaign_unclear strike".
  std::string operator()(std::string_view text, std::string_view language) {
    std::string all;
    for (const ToldCause& told : matcher_.told(text, language, scratch_)) {
      const Reason& reason = taxonomy_.reasons[told.reason];
      all += (all.empty() ? "" : " ") + reason.id + "/" + reason.causes[told.cause].id;
    }
    return all;
  }

 private:
  Taxonomy taxonomy_ = parse_taxonomy(kFile, "own.toml").value();
  CauseMatcher matcher_{taxonomy_};
  CauseMatcher::Scratch scratch_{matcher_};
};

TEST(CauseMatcher, FindsAPhraseInWhateverForm) {
  Asked asked;
  EXPECT_EQ(asked("Fakturan stämmer inte med sommarkampanjen.", "sv"), "invoice/campaign_unclear");
  EXPECT_EQ(asked("Var är rabatten som ni utlovade?", "sv"), "invoice/campaign_unclear");
  EXPECT_EQ(asked("Jag fick inte den utlovade rabatten", "sv"), "invoice/campaign_unclear");
  EXPECT_EQ(asked("Your summer campaigns promise more than the invoice gives", "en"),
            "invoice/campaign_unclear");
  EXPECT_EQ(asked("The invoice is wrong", "en"), "");
}

TEST(CauseMatcher, FindsThoseOfEveryReason) {
  Asked asked;
  const std::string both = asked("Is the summer campaign off because of the strikes?", "en");
  EXPECT_NE(both.find("invoice/campaign_unclear"), std::string::npos);
  EXPECT_NE(both.find("delivery/strike"), std::string::npos);
}

TEST(CauseMatcher, ATaxonomyWithoutSuchPhrasesHasNothingToFind) {
  Taxonomy taxonomy = parse_taxonomy(kFile, "own.toml").value();
  EXPECT_TRUE(has_cause_phrases(taxonomy));
  for (Reason& reason : taxonomy.reasons) {
    for (Cause& cause : reason.causes) cause.phrases.clear();
  }
  EXPECT_FALSE(has_cause_phrases(taxonomy));
}

}  // namespace
}  // namespace gehor::structure
