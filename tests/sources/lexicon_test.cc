// What the word lists make of names and values.
#include "sources/mapping/lexicon.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

namespace gehor::sources {
namespace {

TEST(LexiconNames, SplitsProgramNamesAndCompounds) {
  struct Case {
    const char* name;
    std::vector<Topic> topics;
  };
  const std::vector<Case> cases = {
      {"CreatedDate", {Topic::kCreate, Topic::kTime}},
      {"created_at", {Topic::kCreate, Topic::kTime}},
      {"SRStatus", {Topic::kCase, Topic::kStatus}},
      {"Ärendetyp", {Topic::kReason}},
      {"Avslutsdatum", {Topic::kClose, Topic::kTime}},
      {"opprettetdato", {Topic::kCreate, Topic::kTime}},
      {"kundnummer", {Topic::kCustomer, Topic::kNumber}},
      {"KUNDNR", {Topic::kCustomer, Topic::kNumber}},
      {"Sagsnummer", {Topic::kCase, Topic::kNumber}},
      {"vastausaika", {Topic::kReply, Topic::kTime}},
      {"Yhteydenoton syy", {Topic::kCase, Topic::kReason}},
      {"Henvendelsesårsag", {Topic::kCase, Topic::kReason}},
      {"stats.first_responded_at", {Topic::kFirst, Topic::kReply, Topic::kTime}},
      {"Eingangsdatum", {Topic::kCreate, Topic::kTime}},
      {"customerID", {Topic::kCustomer, Topic::kId}},
  };
  for (const Case& c : cases) {
    const NameReading name = read_name(c.name);
    for (const Topic t : c.topics) {
      EXPECT_TRUE(name.has(t)) << c.name << " lacks topic " << static_cast<int>(t);
    }
    EXPECT_FALSE(name.generic) << c.name;
  }
}

TEST(LexiconNames, KnowsNamesThatSayNothing) {
  for (const char* name : {"", "column 3", "Column1", "Unnamed: 2", "field_7", "kolumn 4", "12"}) {
    EXPECT_TRUE(read_name(name).generic) << name;
  }
  for (const char* name : {"Status", "zubaku3", "Datum 2"}) {
    EXPECT_FALSE(read_name(name).generic) << name;
  }
}

TEST(LexiconNames, FindsScalesAndSiblings) {
  EXPECT_EQ(read_name("How likely … (0-10)").range, std::pair(0, 10));
  EXPECT_EQ(read_name("Betyg 1 till 5").range, std::pair(1, 5));
  EXPECT_EQ(read_name("Date 2024-10-05").range, std::nullopt);
  EXPECT_EQ(read_name("Reason 1").stem, read_name("Reason 2").stem);
  EXPECT_TRUE(read_name("Contains personal data?").question);
}

TEST(LexiconValues, Channels) {
  const std::vector<std::tuple<const char*, MailMeans, Channel>> cases = {
      {"Phone", MailMeans::kEmail, Channel::kPhone},
      {"Telefonsamtal", MailMeans::kEmail, Channel::kPhone},
      {"Puhelin", MailMeans::kEmail, Channel::kPhone},
      {"Incoming call", MailMeans::kEmail, Channel::kPhone},
      {"E-post", MailMeans::kLetter, Channel::kEmail},
      {"Mail", MailMeans::kEmail, Channel::kEmail},
      {"Mail", MailMeans::kLetter, Channel::kLetter},
      {"Webbformulär", MailMeans::kEmail, Channel::kForm},
      {"API", MailMeans::kEmail, Channel::kForm},
      {"Facebook Messenger", MailMeans::kEmail, Channel::kSocial},
      {"Personligt besök", MailMeans::kEmail, Channel::kVisit},
      {"Kirje", MailMeans::kEmail, Channel::kLetter},
      {"Chatbot", MailMeans::kEmail, Channel::kBot},
      {"Channel::Email", MailMeans::kEmail, Channel::kEmail},
      {"Internal", MailMeans::kEmail, Channel::kInternal},
  };
  for (const auto& [value, mail, channel] : cases) {
    const auto r = channel_of(value, mail);
    EXPECT_EQ(r.meaning, channel) << value;
    EXPECT_GE(r.certainty, 0.4) << value;
  }
  EXPECT_LT(channel_of("Graffiti", MailMeans::kEmail).certainty, 0.4);
  EXPECT_LT(channel_of("14-00293539", MailMeans::kEmail).certainty, 0.4);
}

TEST(LexiconValues, States) {
  for (const char* open : {"Open", "In Progress", "Pågående", "Under behandling", "Avoin", "Åben",
                           "Not resolved", "Ej avslutad", "Open (Duplicate)"}) {
    EXPECT_EQ(state_of(open).meaning, State::kOpen) << open;
  }
  for (const char* closed : {"Closed", "Resolved", "Avslutad", "Lukket", "Suljettu", "Afsluttet",
                             "Closed (Duplicate)", "Geschlossen"}) {
    EXPECT_EQ(state_of(closed).meaning, State::kClosed) << closed;
  }
  EXPECT_EQ(state_of("Faktura").certainty, 0);
}

TEST(LexiconValues, Authors) {
  EXPECT_EQ(author_of("Kund").meaning, Author::kCustomer);
  EXPECT_EQ(author_of("end-user").meaning, Author::kCustomer);
  EXPECT_EQ(author_of("Saksbehandler").meaning, Author::kAgent);
  EXPECT_EQ(author_of("Virtual assistant").meaning, Author::kBot);
}

TEST(LexiconValues, NothingYesAndNo) {
  for (const char* nothing : {"N/A", "null", "-", "Ej angivet", "Did not answer", "ei vastausta"}) {
    EXPECT_EQ(missing_of(nothing), Missing::kYes) << nothing;
  }
  EXPECT_EQ(missing_of("Okänd"), Missing::kWeak);
  // What somebody said, and what has digits, is not nothing.
  for (const char* said : {"Nothing.", "No", "Nej", "Missing", "0", "12-345"}) {
    EXPECT_EQ(missing_of(said), Missing::kNo) << said;
  }
  EXPECT_EQ(boolean_of("Kyllä"), true);
  EXPECT_EQ(boolean_of("nei"), false);
  EXPECT_EQ(boolean_of("maybe"), std::nullopt);
}

TEST(LexiconTone, NegationTurnsPraise) {
  EXPECT_EQ(tone_of("Tack, jättebra!"), 1);
  EXPECT_EQ(tone_of("Not good at all"), -1);
  EXPECT_EQ(tone_of("Fick vänta, dåligt bemötande"), -1);
  EXPECT_EQ(tone_of("No complaints"), 0);
  EXPECT_EQ(tone_of("Huono palvelu"), -1);
  EXPECT_EQ(tone_of("Fakturan kom den 3 mars"), 0);
}

TEST(LexiconTone, EndsOfScales) {
  EXPECT_EQ(scale_end_of("5 - Very satisfied"), 1);
  EXPECT_EQ(scale_end_of("Mycket missnöjd"), -1);
  EXPECT_EQ(scale_end_of("Neither"), 0);
}

TEST(LexiconNames, Initialisms) {
  EXPECT_TRUE(is_initialism("DoT", "Department of Transport"));
  EXPECT_TRUE(is_initialism("BUF", "Barn- och utbildningsförvaltningen"));
  EXPECT_FALSE(is_initialism("HR", "Department of Transport"));
  EXPECT_FALSE(is_initialism("Transport", "DoT"));
}

}  // namespace
}  // namespace gehor::sources
