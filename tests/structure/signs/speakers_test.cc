// Who speaks in a text.
#include "structure/signs/speakers.h"

#include <gtest/gtest.h>

#include <string>

namespace gehor::structure {
namespace {

// All that one speaker says, as one text.
std::string said_by(Speaker wanted, std::string_view text, bool labels = true) {
  std::string all;
  SpeakerParts parts(text, Speaker::kCustomer, labels);
  std::string_view part;
  for (Speaker speaker{}; parts.next(part, speaker);) {
    if (speaker == wanted) all += part;
  }
  return all;
}

TEST(SpeakerParts, ATextWithoutLabelsIsTheCustomers) {
  EXPECT_EQ(said_by(Speaker::kCustomer, "Hej\nfakturan är fel"), "Hej\nfakturan är fel");
  EXPECT_EQ(said_by(Speaker::kCustomer, ""), "");
}

TEST(SpeakerParts, LabelsSayWhoSpeaksInSeveralLanguagesAndShapes) {
  const std::string_view text =
      "Asiakas: a\nAsiakaspalvelija: b\n10:32 Kunde: c\n[Agent]: d\n**Customer:** e\n"
      "Anna (kundtjänst): f\nfortsätter g\nBot: h\n";
  EXPECT_EQ(said_by(Speaker::kCustomer, text), " a\n c\n** e\n");
  EXPECT_EQ(said_by(Speaker::kAgent, text), " b\n d\n f\nfortsätter g\n");
  EXPECT_EQ(said_by(Speaker::kOther, text), " h\n");
}

TEST(SpeakerParts, OtherWordsBeforeAColonAreText) {
  const std::string_view text =
      "Adress: Storgatan 1\nDet här säger jag till er kund efter kund: nej\n";
  EXPECT_EQ(said_by(Speaker::kCustomer, text), text);
  EXPECT_EQ(said_by(Speaker::kCustomer, "Agent: a", false), "Agent: a");
}

TEST(SpeakerParts, MarkedQuotesAreLeftOutAndWhatStandsBelowIsRead) {
  EXPECT_EQ(said_by(Speaker::kCustomer, "On 3 May 2026 Anna wrote:\n> old\n> older\nnew\n"),
            "new\n");
}

TEST(SpeakerParts, TheMailThatIsAnsweredIsLeftOut) {
  EXPECT_EQ(said_by(Speaker::kCustomer, "new\n-----Original Message-----\nold\n"), "new\n");
  EXPECT_EQ(said_by(Speaker::kCustomer, "ny\nFrån: Kund\nSkickat: i går\ngammal\n"), "ny\n");
  EXPECT_EQ(said_by(Speaker::kCustomer, "ny\nDen 3 maj 2026 skrev Anna:\ngammal\n"), "ny\n");
  // Where nothing is said above it, it is all there is.
  EXPECT_EQ(said_by(Speaker::kCustomer, "-----Original Message-----\nold\n"), "old\n");
}

}  // namespace
}  // namespace gehor::structure
