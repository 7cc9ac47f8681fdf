// Street addresses, accounts at banks, registration plates.
#include <gtest/gtest.h>

#include <vector>

#include "privacy/redact.h"
#include "tests/privacy/redact_stories.h"

namespace gehor::privacy {
namespace {

TEST(RedactAddress, EachCountrysWayOfWriting) {
  tell({{"bor på Storgatan 12, 123 45 Borås.", "bor på [address 1]."},
        {"Adress: Västra Byvägen 102 B, lgh 1203, 855 90 Sundsvall", "Adress: [address 1]"},
        {"flytter til Nordre gate 30, 7011 Trondheim i mars", "flytter til [address 1] i mars"},
        {"Karl Johans gate 5", "[address 1]"},
        {"bor i Nørregade 41, 2. tv., 5000 Odense C", "bor i [address 1]"},
        {"Ø. Hougvej 5, 9900 Frederikshavn.", "[address 1]."},
        {"Amagerbrogade 198, 3. tv., 2300 København S. Tak", "[address 1]. Tak"},
        {"Østerbrogade 12, 2100 København Ø, 3. sal", "[address 1], 3. sal"},
        {"Frederikssundsvej 4, 2400 København NV.", "[address 1]."},
        {"Osoite on Vuorikatu 21 C 40, 70100 Kuopio.", "Osoite on [address 1]."},
        {"asun osoitteessa Rantatie 102", "asun osoitteessa [address 1]"},
        {"Hauptstraße 5, 10115 Berlin", "[address 1]"},
        {"I live at 221B Baker Street, London NW1 6XE.", "I live at [address 1]."},
        {"Kvarnvägen 37B 543 83 Solvik", "[address 1]"},
        {"moving to 16A School Lane, 652 92 Solvik", "moving to [address 1]"},
        {"48 Hillside, 798 78 Lindhult.", "[address 1]."},
        {"Am Hafen 9, 65844 Solbach", "[address 1]"},
        {"Postboks 123 Sentrum, 0101 Oslo", "[address 1]"},
        {"Box 12, 123 45 Borås", "[address 1]"},
        {"bor på storgatan 12", "bor på [address 1]"},
        {"Storgata 7\n7713 Steinkjer", "[address 1]"},
        {"teknikern (Gärdesvägen 4, Tranås)", "teknikern ([address 1])"}});
}

TEST(RedactAddress, AnUnusualStreetNeedsPostcodeAndTownOrAWord) {
  tell({{"Bryggen 7, 4836 Arendal", "[address 1]"},
        {"Jag bor på Skogsbrynet 30", "Jag bor på [address 1]"}});
  leave({"Samsung 30", "Etapp 7 är klar", "Fri Max 3"});
}

TEST(RedactAddress, MachinesYearsAndFinnishCasesAreNoStreets) {
  leave({"Generaattori 3 on rikki", "Rehtori 2 vastasi", "Vuonna 2012 Mill Hill oli hiljainen.",
         "Lasku Jamaikalle 1494 ei lähtenyt, vaan jäi tänne"});
  tell({{"Kauppatori 3, Turku", "[address 1]"},
        {"I live at 12 Mill Lane, thanks", "I live at [address 1], thanks"}});
}

TEST(RedactAddress, AStreetWithoutNumberAndATownAloneStay) {
  leave({"på Storgatan i Borås", "855 90 Sundsvall", "vägen 3 km bort", "Ringvägen 5 km",
         "den 12 November", "Torget 12.30", "5 Mbit"});
}

// Half a no-break space before a number once led before the beginning of the text.
TEST(RedactAddress, HalfABlankIsNone) {
  leave(
      {"\xA0"
       "5",
       "\xA0"
       "5 Borås",
       "A\xA0"
       "5"});
  tell(
      {{"Storgatan\xC2\xA0"
        "5",
        "[address 1]"}});
}

TEST(RedactAddress, TheSameStreetKeepsItsNumber) {
  EXPECT_EQ(redact("Storgatan 12, 123 45 Borås. Alltså storgatan 12, Nygatan 3").text,
            "[address 1]. Alltså [address 1], [address 2]");
}

TEST(RedactAccount, GiroClearingAndCountries) {
  tell({{"bankgiro 123-4567", "bankgiro [account 1]"},
        {"betala till pg 12 34 56-7", "betala till [account 1]"},
        {"PG 12 34 56-7.", "[account 1]."},
        {"BG: 123-4567 eller PG: 98 76 54-3", "[account 1] eller [account 2]"},
        {"Mitt kontonummer är 8327-9, 123 456 789-0", "Mitt kontonummer är [account 1]"},
        {"clearing 3300 konto 800101 1234", "clearing [account 1]"},
        {"til konto 1234 56 78903 takk", "til konto [account 1] takk"},
        {"1503.40.12345", "[account 1]"},
        {"reg. 9570 konto 0012345678", "[account 1]"},
        {"pengene på reg.nr. 9570 kontonr. 0012345678", "pengene på [account 1]"},
        {"banka 0133-26-001234", "banka [account 1]"},
        {"my bank account is 12345678", "my bank account is [account 1]"}});
}

TEST(RedactAccount, WithoutAWordForItANumberStays) {
  leave({"Ordre 7701190032", "konto. Ordre 7701190032", "customer account 12345678",
         "konto 1234567 kr", "1234 56 78901", "logga in på mitt konto 2026"});
}

TEST(RedactPlate, BesideAWordForAVehicle) {
  tell({{"bilens reg.nr KDR 42B.", "bilens reg.nr [plate 1]."},
        {"Bilen ABC123 fick böter", "Bilen [plate 1] fick böter"},
        {"parkeringsbot på EK 12345", "parkeringsbot på [plate 1]"},
        {"min bil, AB 12 345, er stjålet", "min bil, [plate 1], er stjålet"},
        {"auto ABC-123 siirrettiin", "auto [plate 1] siirrettiin"},
        {"reg nr abc123", "reg nr [plate 1]"}});
  leave({"kod ABC123", "artikel KDR 42B", "order NO-88450", "bilen fick fel BE18",
         "bilen är från MAJ 2019", "bilen kostar SEK 12345678", "registrerad och 634 kr"});
}

TEST(RedactPlate, AMaskedOneIsNoWordForTheNext) {
  const std::string between(84, '.');
  const std::string once = redact("reg.nr KDR 42B" + between + " DEF456").text;
  EXPECT_EQ(once, "reg.nr [plate 1]" + between + " DEF456");
  EXPECT_EQ(redact(once).text, once);
}

}  // namespace
}  // namespace gehor::privacy
