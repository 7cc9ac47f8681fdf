// What a text itself says, told by short contacts in the languages that are read.
#include "structure/signs/signs.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace gehor::structure {
namespace {

nlohmann::json vectors(const std::string& name) {
  std::ifstream file(std::string(GEHOR_TEST_DIR) + "/vectors/" + name);
  return nlohmann::json::parse(file);
}

int tone(std::string_view text, std::string_view language) {
  return read_signs(text, language).tone.value_or(0);
}

// The texts were written before the lists, by the same hand: what is new to both is measured in
// signs_evaluation_test.cc.
TEST(Signs, TellKindsApartInEveryLanguage) {
  std::map<std::string, std::pair<int, int>> by_language;
  for (const auto& row : vectors("kinds.json")) {
    const auto text = row["text"].get<std::string>();
    const auto language = row["language"].get<std::string>();
    const Signs signs = read_signs(text, language);
    auto& [texts, right] = by_language[language];
    ++texts;
    right += name_of(signs.kind) == row["kind"].get<std::string>() ? 1 : 0;
    EXPECT_GE(signs.kind_confidence, 0.0F) << text;
    EXPECT_LE(signs.kind_confidence, 1.0F) << text;
  }
  EXPECT_EQ(by_language.size(), 8U);
  for (const auto& [language, count] : by_language) {
    EXPECT_GE(count.second, count.first - 1) << language;
  }
}

TEST(Signs, GradeToneAndFindComplaintThanksLeavingAndProspects) {
  for (const auto& row : vectors("tones.json")) {
    const auto text = row["text"].get<std::string>();
    const Signs signs = read_signs(text, row["language"].get<std::string>());
    EXPECT_EQ(signs.tone, row["tone"].get<int>()) << text;
    const std::string says = row.value("says", "");
    // Who leaves of displeasure may complain as well.
    if (says != "leaving") {
      EXPECT_EQ(signs.complaint, says == "complaint") << text;
    }
    EXPECT_EQ(signs.thanks, says == "thanks") << text;
    EXPECT_EQ(signs.leaving, says == "leaving") << text;
    EXPECT_EQ(signs.prospect, says == "prospect") << text;
  }
}

TEST(Signs, ATextWithoutWordsSaysNothing) {
  for (const std::string_view text : {"", "   \n\n", "?", "[", "Nothing.", "Nej"}) {
    const Signs signs = read_signs(text, "");
    EXPECT_FALSE(signs.tone.has_value()) << text;
    EXPECT_EQ(signs.kind, Kind::kUnknown) << text;
    EXPECT_FALSE(signs.complaint || signs.thanks || signs.leaving) << text;
  }
  // Words that say nothing of tone are neutral; that is not the same.
  EXPECT_EQ(tone("Kundnummer 12345 gäller Storgatan.", "sv"), 3);
}

TEST(Signs, NegationTurnsWhatFollowsIt) {
  EXPECT_GE(tone("Jag är nöjd.", "sv"), 4);
  EXPECT_LE(tone("Jag är inte nöjd.", "sv"), 2);
  EXPECT_LE(tone("Jeg er ikke særlig fornøyd.", "nb"), 2);
  EXPECT_LE(tone("En ole tyytyväinen.", "fi"), 2);
  EXPECT_LE(tone("Ich bin überhaupt nicht zufrieden.", "de"), 2);
  EXPECT_GE(tone("Det kunde inte vara bättre.", "sv"), 4);
  EXPECT_GE(tone("There is nothing they could have done better.", "en"), 4);
  // It ends with its clause.
  EXPECT_GE(tone("No, the service was excellent.", "en"), 4);
  EXPECT_GE(tone("Nothing - very friendly staff.", "en"), 4);
}

TEST(Signs, AskingForBetterIsAWishAndNoPraise) {
  for (const auto& [text, language] :
       std::map<std::string, std::string>{{"Quicker response would have helped.", "en"},
                                          {"More helpful staff.", "en"},
                                          {"Snabbare svar i telefon.", "sv"},
                                          {"Det ville vært fint med raskere svar.", "nb"}}) {
    const Signs signs = read_signs(text, language);
    EXPECT_EQ(signs.kind, Kind::kWish) << text;
    EXPECT_LE(signs.tone.value_or(0), 3) << text;
  }
}

TEST(Signs, PoliteFormulasSayNothing) {
  const std::string ask = "Vilka öppettider har ni?";
  const Signs polite = read_signs("Hej! " + ask + " Tack på förhand. Med vänlig hälsning", "sv");
  EXPECT_EQ(polite.kind, Kind::kQuestion);
  EXPECT_EQ(polite.tone, 3);
  EXPECT_FALSE(polite.thanks);
  EXPECT_EQ(tone("Hei, når åpner dere? På forhånd takk. Med vennlig hilsen", "nb"), 3);
  EXPECT_EQ(tone("Could you tell me the price? Thanks in advance, kind regards", "en"), 3);
}

TEST(Signs, IronyOfTheCommonestKindIsNoThanks) {
  for (const auto& [text, language] :
       std::map<std::string, std::string>{{"Tack för ingenting!", "sv"},
                                          {"Takk for ingenting!", "nb"},
                                          {"Tak for ingenting!", "da"},
                                          {"Kiitos ei mistään!", "fi"},
                                          {"Thanks for nothing!", "en"},
                                          {"Danke für nichts!", "de"}}) {
    const Signs signs = read_signs(text, language);
    EXPECT_LE(signs.tone.value_or(5), 2) << text;
    EXPECT_FALSE(signs.thanks) << text;
  }
}

TEST(Signs, EmoticonsAndEmojiHaveAMoodAndColonsNone) {
  EXPECT_GE(tone("Så där ja, nu är allt på plats ❤ :)", "sv"), 4);
  EXPECT_LE(tone("Jaha 😡", "sv"), 2);
  EXPECT_EQ(tone("Ordernummer:DK120", "sv"), 3);
}

TEST(Signs, LettersMayBeMissingOrWrittenAsPairs) {
  const auto is_complaint = [](std::string_view text, std::string_view language) {
    return read_signs(text, language).complaint;
  };
  EXPECT_TRUE(is_complaint("Jag har inte fått paketet.", "sv"));
  EXPECT_TRUE(is_complaint("Jag har inte fatt paketet.", "sv"));
  EXPECT_TRUE(is_complaint("Jeg har ikke faaet pakken.", "da"));
  EXPECT_TRUE(
      is_complaint("Jeg har ikke fa\xCC\x8A"
                   "et pakken.",
                   "da"));  // a with a ring of its own
  EXPECT_TRUE(is_complaint("Das Geraet ist beschaedigt.", "de"));
  EXPECT_TRUE(is_complaint("It doesn’t work.", "en"));
  EXPECT_TRUE(is_complaint("it doesnt work", "en"));
}

TEST(Signs, OnlyTheCustomersWordsHaveToneAndKind) {
  const Signs signs = read_signs(
      "Agent: Vad kan jag hjälpa till med?\n"
      "Kund: Jag undrar bara när paketet kommer.\n"
      "Agent: Vilken usel dag, systemet är trasigt och jag är rasande.\n"
      "Kund: Okej, då väntar jag.\n",
      "sv");
  EXPECT_EQ(signs.tone, 3);
  EXPECT_EQ(signs.kind, Kind::kQuestion);
  EXPECT_FALSE(signs.complaint);
}

TEST(Signs, OfAnAgentIsReadWhatTheyDoForTheCustomer) {
  const Signs handled = read_signs(
      "Customer: My parcel never arrived.\n"
      "Agent: I am so sorry about that. I will send a new one today and refund the postage.\n",
      "en");
  EXPECT_TRUE(handled.complaint);
  EXPECT_TRUE(handled.apology);
  EXPECT_TRUE(handled.remedy_promised);
  EXPECT_TRUE(handled.compensation_offered);
  EXPECT_FALSE(handled.compensation_wanted);
  // The customer's own "sorry" is none.
  EXPECT_FALSE(read_signs("Sorry for the mess, can I change my order?", "en").apology);
}

TEST(Signs, MessagesWhoseAuthorsAreKnownNeedNoLabels) {
  SignReader reader("nb");
  reader.add("Hei, pakken min har ikke kommet.", Author::kCustomer);
  reader.add("Takk for at du tar kontakt! Fantastisk! Velkommen!", Author::kBot);
  reader.add("Beklager, jeg sender en ny i dag.", Author::kAgent);
  reader.add("Jeg har ringt tre ganger og vil ha pengene tilbake.", Author::kCustomer);
  const Signs signs = reader.signs();
  EXPECT_EQ(signs.kind, Kind::kProblem);
  EXPECT_TRUE(signs.complaint && signs.apology && signs.remedy_promised);
  EXPECT_TRUE(signs.repeat_mentioned && signs.compensation_wanted);
}

TEST(Signs, QuotedMailIsNotReadAgain) {
  const Signs signs = read_signs(
      "Tack, nu fungerar allt!\n"
      "\n"
      "Den 3 mars 2026 kl. 10:14 skrev Anna:\n"
      "> Det här är katastrof, inget fungerar och jag kräver pengarna tillbaka.\n",
      "sv");
  EXPECT_FALSE(signs.complaint);
  EXPECT_FALSE(signs.compensation_wanted);
}

TEST(Signs, ACancellationIsLeavingOnlyOfDispleasureOrForAnother) {
  EXPECT_FALSE(read_signs("Jag vill säga upp mitt abonnemang, jag ska flytta.", "sv").leaving);
  EXPECT_TRUE(read_signs("Säg upp mitt abonnemang, er täckning är usel.", "sv").leaving);
  EXPECT_TRUE(read_signs("This was the last time I order from you.", "en").leaving);
}

TEST(Signs, CompetitorsAreThoseThatTheOrganisationNames) {
  const std::vector<std::string> names{"Nordljus", "Ålands Kraft", "Vi"};
  const Competitors competitors(names);
  const Signs signs =
      read_signs("Jag byter till Nordljus, Nordljus är billigare.", "sv", competitors);
  EXPECT_EQ(signs.competitors, std::vector<std::size_t>{0});
  EXPECT_TRUE(signs.leaving);
  // To compare is not to leave.
  const Signs asks = read_signs("Har ni samma pris som alands krafts?", "sv", competitors);
  EXPECT_EQ(asks.competitors, std::vector<std::size_t>{1});
  EXPECT_FALSE(asks.leaving);
  EXPECT_TRUE(read_signs("Jag byter till Nordljus.", "sv").competitors.empty());
  // What an agent says of a competitor is not the customer's intent.
  EXPECT_TRUE(
      read_signs("Agent: Nordljus har sämre priser.", "sv", competitors).competitors.empty());
}

TEST(Signs, WithoutALanguageEveryListIsRead) {
  EXPECT_TRUE(read_signs("Paketet är trasigt och jag vill ha pengarna tillbaka.", "").complaint);
  EXPECT_TRUE(read_signs("Das Paket ist nicht angekommen, ich verlange mein Geld.", "").complaint);
  EXPECT_TRUE(read_signs("Paketet är trasigt.", "et").complaint);
}

TEST(Signs, AnyBytesAreRead) {
  for (const std::string& piece :
       {std::string("\xFF"), std::string("\xC3"), std::string("å"), std::string("["),
        std::string("inte "), std::string(":\n"), std::string("> "), std::string("?"),
        std::string("\xF0\x9F\x98\xA1"), std::string("[phone 1]"), std::string(1, '\0')}) {
    std::string text;
    while (text.size() < 20'000) text += piece;
    const Signs signs = read_signs(text, "sv");
    EXPECT_TRUE(!signs.tone || (*signs.tone >= 1 && *signs.tone <= 5));
  }
}

}  // namespace
}  // namespace gehor::structure
