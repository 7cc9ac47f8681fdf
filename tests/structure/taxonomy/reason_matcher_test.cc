// From a text to its reason by telling phrases: inflected, misspelt, in another order, without å ä
// ö, and nothing where nothing is sure.
#include "structure/taxonomy/reason_matcher.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "structure/taxonomy/starter.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::structure {
namespace {

Taxonomy starter(std::string_view id) {
  const auto all = starter_taxonomies();
  const auto at = std::find_if(all.begin(), all.end(),
                               [id](const StarterTaxonomy& one) { return one.id == id; });
  return at == all.end() ? Taxonomy{} : *parse_taxonomy(at->toml, std::string(id));
}

class Asked {
 public:
  explicit Asked(Taxonomy taxonomy)
      : taxonomy_(std::move(taxonomy)), matcher_(taxonomy_), scratch_(matcher_) {}
  explicit Asked(std::string_view trade) : Asked(starter(trade)) {}

  // The reason's id, or "".
  std::string operator()(std::string_view text, std::string_view language) {
    const auto found = matcher_.match(text, language, scratch_);
    return found ? taxonomy_.reasons[found->reason].id : "";
  }
  std::size_t candidates(std::string_view text, std::string_view language) {
    return matcher_.candidates(text, language, scratch_).size();
  }

 private:
  Taxonomy taxonomy_;
  ReasonMatcher matcher_;
  ReasonMatcher::Scratch scratch_;
};

// Two reasons of our own and one phrase each, in Swedish.
Taxonomy small_taxonomy(const std::string& phrase) {
  Taxonomy taxonomy;
  for (int i = 0; i < 20; ++i) {
    Reason reason;
    reason.id = fmt::format("other_{}", i);
    reason.phrases["sv"] = {fmt::format("ovidkommande{} sakförhållande{}", i, i)};
    taxonomy.reasons.push_back(reason);
  }
  taxonomy.reasons[0].id = "wanted";
  taxonomy.reasons[0].phrases["sv"] = {phrase};
  return taxonomy;
}

TEST(ReasonMatcher, ReadsEachOfItsLanguages) {
  Asked shop("shop");
  EXPECT_EQ(shop("Hej! Var är mitt paket? Beställde för två veckor sedan.", "sv"),
            "where_is_my_parcel");
  EXPECT_EQ(shop("Hei, når kommer pakken min egentlig?", "nb"), "where_is_my_parcel");
  EXPECT_EQ(shop("Hei, kvar er pakken min?", "nn"), "where_is_my_parcel");
  EXPECT_EQ(shop("Hvornår kommer pakken?", "da"), "where_is_my_parcel");
  EXPECT_EQ(shop("Missä pakettini on? Tilasin sen viikko sitten.", "fi"), "where_is_my_parcel");
  EXPECT_EQ(shop("Hello, where is my parcel?", "en"), "where_is_my_parcel");
  EXPECT_EQ(shop("Guten Tag, wo bleibt mein Paket?", "de"), "where_is_my_parcel");
}

TEST(ReasonMatcher, KnowsTheTradesOwnMatters) {
  EXPECT_EQ(Asked("energy")("Vi har haft strömavbrott sedan i går kväll", "sv"), "outage");
  EXPECT_EQ(Asked("telecom")("Bredbåndet virker ikke i dag", "nb"), "outage");
  EXPECT_EQ(Asked("municipality")("Hvor lang er sagsbehandlingstiden på en byggetilladelse?", "da"),
            "permit_or_application");
  EXPECT_EQ(Asked("health_care")("Haluaisin varata lääkäriajan ensi viikolle", "fi"),
            "book_appointment");
  EXPECT_EQ(Asked("bank")("I lost my card yesterday, please block my card", "en"),
            "card_lost_or_blocked");
}

TEST(ReasonMatcher, TakesWordsInAnyOrderAndWithOthersBetween) {
  Asked asked(small_taxonomy("fakturan är obegriplig"));
  EXPECT_EQ(asked("er faktura är fullkomligt obegriplig", "sv"), "wanted");
  EXPECT_EQ(asked("Obegriplig faktura!", "sv"), "wanted");
  EXPECT_EQ(asked("fakturan kom i går. Resten är obegriplig", "sv"), "");
  EXPECT_EQ(asked("fakturan och allt annat som ni skickar hem är enligt mig obegriplig", "sv"), "");
}

TEST(ReasonMatcher, TakesOtherFormsAndSpellings) {
  Asked asked(small_taxonomy("försenade leveranser"));
  EXPECT_EQ(asked("leveransen är försenad", "sv"), "wanted");
  EXPECT_EQ(asked("FORSENAD LEVERANS", "sv"), "wanted");
  EXPECT_EQ(asked("leverransen är försennad", "sv"), "wanted");  // doubled letters
  EXPECT_EQ(asked("leveransen är forsätlig", "sv"), "");
  Asked longer(small_taxonomy("leveransgaranti saknas"));
  EXPECT_EQ(longer("leveransgarnti saknas", "sv"), "wanted");   // one letter missing
  EXPECT_EQ(longer("leveransgarnati saknas", "sv"), "wanted");  // two in each other's place
  EXPECT_EQ(longer("leveransbesked saknas", "sv"), "");
}

TEST(ReasonMatcher, AWordWithOtherDotsIsAnotherWord) {
  Asked asked(small_taxonomy("råttor i källaren"));
  EXPECT_EQ(asked("det finns rattor i kallaren", "sv"), "wanted");
  EXPECT_EQ(asked("det är rätt i källaren", "sv"), "");
}

TEST(ReasonMatcher, AStarStandsForAnyLetters) {
  Asked asked(small_taxonomy("*räkning obegriplig*"));
  EXPECT_EQ(asked("telefonräkningen är obegripligt lång", "sv"), "wanted");
  EXPECT_EQ(asked("räkningen är svår", "sv"), "");
}

TEST(ReasonMatcher, SmallWordsMatterOnlyWhereLittleElseIsLeft) {
  Asked asked(small_taxonomy("kommer inte in på kontot"));
  EXPECT_EQ(asked("jag kommer inte in alls på mitt konto", "sv"), "wanted");
  Asked price(small_taxonomy("vad kostnadsberäknar ni"));
  EXPECT_EQ(price("vad kostnadsberäknar ni egentligen", "sv"), "wanted");
  EXPECT_EQ(price("kostnadsberäknar", "sv"), "");
}

TEST(ReasonMatcher, SaysNothingWhereItIsUnsure) {
  Asked shop("shop");
  EXPECT_EQ(shop("", "sv"), "");
  EXPECT_EQ(shop("Hej! Tack på förhand. Mvh Anna", "sv"), "");
  EXPECT_EQ(shop("ok", ""), "");
  // Two reasons that speak as loud.
  Asked asked(small_taxonomy("försenade leveranser"));
  const std::string both = "försenad leverans. ovidkommande1 sakförhållande1";
  EXPECT_EQ(asked(both, "sv"), "");
  EXPECT_EQ(asked.candidates(both, "sv"), 2U);
}

TEST(ReasonMatcher, TriesEachLanguageWhereNoneIsKnown) {
  Asked shop("shop");
  EXPECT_EQ(shop("var är mitt paket", ""), "where_is_my_parcel");
  EXPECT_EQ(shop("where is my parcel", "xx"), "where_is_my_parcel");
}

TEST(ReasonMatcher, PassesOverWhatWasMaskedAndBytesThatAreNoText) {
  Asked asked(small_taxonomy("försenade leveranser"));
  EXPECT_EQ(asked("leveransen är försenad, ring [phone 1]\xFF\xFE", "sv"), "wanted");
  Asked masked(small_taxonomy("phone leveranser"));
  EXPECT_EQ(masked("phone leveranser", "sv"), "wanted");
  EXPECT_EQ(masked("[phone 1] leveranser", "sv"), "");
}

TEST(ReasonMatcher, AHugeTextTakesNoLongerThanItsBeginning) {
  Asked shop("shop");
  std::string text = "Var är mitt paket? ";
  for (int i = 0; i < 20000; ++i) text += "bla bla ";
  EXPECT_EQ(shop(text, "sv"), "where_is_my_parcel");
}

}  // namespace
}  // namespace gehor::structure
