#include "privacy/redact.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>
#include "tests/privacy/redact_stories.h"

namespace gehor::privacy {
namespace {

TEST(RedactCard, FoundInTheGroupsPeopleUse) {
  tell({{"Kort 4111 1111 1111 1111.", "Kort [card 1]."},
        {"4111-1111-1111-1111", "[card 1]"},
        {"Number is 5555555555554444", "Number is [card 1]"},
        {"amex 3782 822463 10005 exp 12/27", "amex [card 1] exp 12/27"},
        {"4111 1111 1111 1111 cvc 123", "[card 1] cvc 123"},
        {"maestro card 6759649826438453", "maestro card [card 1]"},
        {"kort: 4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "kort: [card 1]"}});
}

TEST(RedactCard, OtherLongNumbersStay) {
  leave({"4111 1111 1111 1112",               // no Luhn
         "1234567812345670",                  // no issuer
         "order 4111111111111111",            // said to be something else
         "spårning 00370712345678901234",     // a parcel's number
         "41111111111111114111111111111111",  // part of something longer
         "A4111111111111111", "0000000000000000", "EAN 4006381333931"});
}

TEST(RedactIban, WithAndWithoutBlanks) {
  tell({{"IBAN NO93 8601 1117 947, takk", "IBAN [iban 1], takk"},
        {"NO9386011117947", "[iban 1]"},
        {"tilille FI21 1234 5600 0007 85 mutta", "tilille [iban 1] mutta"},
        {"se45 5000 0000 0583 9825 7466", "[iban 1]"},
        {"GB82 WEST 1234 5698 7654 32.", "[iban 1]."}});
  leave({"NO93 8601 1117 948", "XX93 8601 1117 947", "ANO9386011117947",
         "ba369b3f-7d92-4281-8a44-dc0cf14d0f24"});
}

TEST(RedactEmail, PracticalAddresses) {
  tell({{"Mejla anna.berg@example.org.", "Mejla [email 1]."},
        {"<mailto:anna@example.org>", "<mailto:[email 1]>"},
        {"(anna+tag@sub.example.co.uk)", "([email 1])"},
        {"åsa.öberg@exempel.se, tack", "[email 1], tack"},
        {"josé@пример.рф", "[email 1]"},
        {"'anna@example.org'", "'[email 1]'"},
        {"\"anna berg\"@example.org", "[email 1]"},
        {"anna@[192.0.2.1]", "[email 1]"},
        {"Skriv till anna@example.org.Ring inte", "Skriv till [email 1].Ring inte"},
        {"0701740612@example.org", "[email 1]"},
        {"https://example.org/?mail=anna@example.org&x=1",
         "https://example.org/?mail=[email 1]&x=1"},
        {"Anna@Example.org eller anna@example.org", "[email 1] eller [email 1]"}});
  leave({"@elbolaget vad är detta", "5 st @ 12 kr", "anna@", "@example.org", "a@b",
         "anna@localhost"});
}

TEST(RedactNationalId, EachCountrysOwn) {
  tell({{"Anna Berg, 811218-9876, vill flytta", "[name 1], [national_id 1], vill flytta"},
        {"19811218-9876", "[national_id 1]"},
        {"8112189876", "[national_id 1]"},
        {"121212+1212", "[national_id 1]"},
        {"interim 000101-T220.", "interim [national_id 1]."},
        {"Thea Granlund 218394 10007", "[name 1] [national_id 1]"},
        {"fødselsnummer: 21839410007", "fødselsnummer: [national_id 1]"},
        {"cpr 070761-4285", "cpr [national_id 1]"},
        {"hetu 131052-308T", "hetu [national_id 1]"},
        {"131052a308t.", "[national_id 1]."},
        {"kt. 120174-3399", "kt. [national_id 1]"},
        {"120174 3399", "[national_id 1]"}});
}

TEST(RedactNationalId, ADanishNumberWithoutControlNeedsDanishAroundIt) {
  tell({{"Hvad er dit CPR-nummer?\nKunde: 211062-5628.",
         "Hvad er dit CPR-nummer?\nKunde: [national_id 1]."},
        {"Jeg hedder Bo, 211062-5628, og vil ikke betale",
         "Jeg hedder [name 1], [national_id 1], og vil ikke betale"}});
  leave({"Ärende 211062-5628", "211062-5628"});
}

TEST(RedactNationalId, NearMissesStay) {
  leave({"811218-9875", "8113189876", "personnummer 811218-9875", "order 8112189876",
         "218394 10008", "131052-308U", "1811218-98761", "811218-9876-1"});
}

TEST(RedactOrgNumber, ACompanyIsNotAPerson) {
  tell({{"Org.nr 556036-0793.", "Org.nr [org_number 1]."},
        {"orgnr 5560360793", "orgnr [org_number 1]"},
        {"Org.nr. 974 760 673 MVA", "Org.nr. [org_number 1] MVA"},
        {"CVR 13585628", "CVR [org_number 1]"},
        {"Y-tunnus 2077474-0", "Y-tunnus [org_number 1]"}});
  leave({"5560360793", "974760673"});
}

TEST(RedactPhone, NordicForms) {
  tell({{"Ring 070-174 06 12.", "Ring [phone 1]."},
        {"0701740612", "[phone 1]"},
        {"+46 (0)70 174 06 12", "[phone 1]"},
        {"0046 70 174 06 12", "[phone 1]"},
        {"08-465 004 77 Rasmus", "[phone 1] [name 1]"},
        {"Bente Solli, 912 34 511.", "[name 1], [phone 1]."},
        {"Annelise, 20 12 34 71", "[name 1], [phone 1]"},
        {"tlf 20123405", "tlf [phone 1]"},
        {"puh. 0451234588", "puh. [phone 1]"},
        {"puhelin 09 123 4567.", "puhelin [phone 1]."},
        {"síminn er 611 1234", "síminn er [phone 1]"},
        {"What is your phone number?\nCustomer: 30218844",
         "What is your phone number?\nCustomer: [phone 1]"},
        {"0701740671/0701740672", "[phone 1]/[phone 2]"}});
}

TEST(RedactPhone, TheWorld) {
  tell({{"call (212) 555-0123 x44 today", "call [phone 1] today"},
        {"212.555.0123", "[phone 1]"},
        {"001-212-555-0123x4567", "[phone 1]"},
        {"+1-212-555-0123", "[phone 1]"},
        {"02.27.96.63.08", "[phone 1]"},
        {"+49 30 1234567", "[phone 1]"},
        {"Tel. 030/123 45 67", "Tel. [phone 1]"},
        {"+91 98765 43210", "[phone 1]"},
        {"mobile: 9885 1152", "mobile: [phone 1]"},
        {"7\t786 459 5674", "7\t[phone 1]"},
        {"Regards\nJo\n555 1234\n", "Regards\n[name 1]\n[phone 1]\n"}});
}

TEST(RedactPhone, WhatOnlyLooksLikeOneStays) {
  leave({"Order 4410301187, lagd 2026-10-14.",
         "Faktura 88120047 är fel",
         "order 0701740612",
         "14.11.2026",
         "11/14/2026",
         "2026-11-14 10:30",
         "kl 08.30-16.00",
         "192.168.10.12",
         "version 10.4.22.118",
         "1 799 kr",
         "12 500 000 kr",
         "mätaren visar 48217",
         "0451234 kWh",
         "NO-884502",
         "TL-2026-88140",
         "#0701740612",
         "855 90 Sundsvall",
         "308-63-0237",
         "KID 00411827730014",
         "customer number 30218844",
         "my customer no. is 3021 8844",
         "kundnummer 118-204477",
         "+10 000 000",
         "SSCC 003707123456789012",
         "tracking 0370 7123 4567",
         "2 691,00",
         "01-02-2026"});
}

TEST(Redact, TheSameValueKeepsItsNumberAcrossTextsOfOneContact) {
  Redactor contact;
  EXPECT_EQ(contact.redact("070-174 06 12 eller 070-174 06 13").text, "[phone 1] eller [phone 2]");
  EXPECT_EQ(contact.redact("0701740613, Anna@example.org").text, "[phone 2], [email 1]");
  EXPECT_EQ(contact.redact("anna@example.org, bo@example.org").text, "[email 1], [email 2]");
  EXPECT_EQ(redact("0701740613").text, "[phone 1]") << "another contact knows nothing of it";
}

TEST(Redact, EntitiesPointIntoTheInput) {
  const std::string text = "Åsa: åsa@exempel.se, 070-174 06 12, 811218-9876";
  const Redaction redaction = redact(text);
  ASSERT_EQ(redaction.entities.size(), 4U);
  const auto words = [&](std::size_t i) {
    const Entity& e = redaction.entities[i];
    return text.substr(e.start, e.end - e.start);
  };
  EXPECT_EQ(words(0), "Åsa");
  EXPECT_EQ(words(1), "åsa@exempel.se");
  EXPECT_EQ(words(2), "070-174 06 12");
  EXPECT_EQ(words(3), "811218-9876");
  EXPECT_EQ(redaction.entities[3].type, EntityType::kNationalId);
}

TEST(Redact, AShortFieldThatNamesAThingKeepsItsNames) {
  for (const char* text : {"Anna's law", "Stig och vägar", "Marketing", "Team Gunnar Berg",
                           "Storgatan 5", "bil ABC 123", "konto 1234567"}) {
    EXPECT_EQ(redact_identifiers(text).text, text);
  }
  EXPECT_EQ(redact_identifiers("Anna 070-174 06 12").text, "Anna [phone 1]");
  EXPECT_EQ(redact_identifiers("811218-9876").text, "[national_id 1]");
}

TEST(Redact, PlaceholdersStayAndTheirNumbersAreNotReused) {
  leave({"[phone 1]", "Ring [phone 1] eller mejla [email 2]", "[card 4]", "[phone 1]12"});
  EXPECT_EQ(redact("[phone 1] 070-174 06 12").text, "[phone 1] [phone 2]");
}

}  // namespace
}  // namespace gehor::privacy
