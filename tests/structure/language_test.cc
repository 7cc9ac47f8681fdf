#include "structure/language.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace gehor::structure {
namespace {

using Case = std::pair<const char*, const char*>;

void expect(const std::vector<Case>& cases) {
  for (const auto& [text, code] : cases) EXPECT_EQ(detect_language(text).code, code) << text;
}

TEST(Language, ContactsInEachLanguage) {
  expect({{"Hej, jag har inte fått mitt paket än. När kommer det?", "sv"},
          {"Hei, jeg har ikke fått pakken min ennå. Når kommer den?", "nb"},
          {"Hei, eg har ikkje fått pakken min enno. Når kjem han?", "nn"},
          {"Hej, jeg har ikke fået min pakke endnu. Hvornår kommer den?", "da"},
          {"Halló, ég hef ekki fengið pakkann minn ennþá. Hvenær kemur hann?", "is"},
          {"Hei, en ole vielä saanut pakettiani. Milloin se tulee?", "fi"},
          {"Hello, I have not received my parcel yet. When will it come?", "en"},
          {"Hallo, ich habe mein Paket noch nicht bekommen. Wann kommt es?", "de"}});
}

TEST(Language, WithoutDots) {
  expect({{"jag far inget svar fran er, nar loser ni felet", "sv"},
          {"jeg venter paa svar fra dere, naar blir feilen rettet av noen", "nb"},
          {"jeg venter paa svar fra jer, hvornaar bliver fejlen rettet af nogen", "da"},
          {"en ole saanut vastausta, milloin vika korjataan", "fi"}});
}

TEST(Language, ShortButTelling) {
  expect({{"var är mitt paket", "sv"},
          {"hvor blir pakken av", "nb"},
          {"hvor bliver pakken af", "da"},
          {"kvar er pakken min", "nn"},
          {"missä pakettini on", "fi"},
          {"where is my parcel", "en"},
          {"wo ist mein Paket", "de"},
          {"hvar er pakkinn minn", "is"}});
}

TEST(Language, WhatCanNotBeToldIsNotGuessed) {
  expect({{"", ""},
          {"ok", ""},
          {"123 456", ""},
          {"?!", ""},
          {"😂😂", ""},
          {"[phone 1]", ""},
          {"[email 1], [national_id 2]", ""},
          {"anna.berg@example.org", ""},
          {"https://example.org/the-and-is", ""},
          {"aaaaaaaaaaaaaaaaaaaaaaaa", ""},
          // The same in Danish and Bokmål, word for word.
          {"Han kom ikke.", ""},
          {"Vil du komme?", ""}});
  EXPECT_EQ(detect_language("ok").confidence, 0.0);
}

// Where the words leave it open, the language that more people write.
TEST(Language, OneWordThatTwoLanguagesHave) {
  expect({{"Hej!", "sv"}, {"Tack!", "sv"}, {"Tak!", "da"}, {"Kiitos!", "fi"}, {"Hei!", ""}});
}

TEST(Language, AddressesAreNoWords) {
  expect({{"mejla anna.berg@example.org tack, det är bråttom", "sv"},
          {"ola.nordmann@firma.example, hege@firma.example", ""}});
}

TEST(Language, NamesAndPlaceholdersDoNotDecide) {
  expect(
      {{"Kan I sende min regning til Björn Åkerström på Österlånggatan 5? Jeg er flyttet.", "da"},
       {"Min faktura till [name 1] på [address 1] är fel, ring mig på [phone 1]", "sv"},
       {"My name is Åsa Öberg and I live in Malmö, please call me back", "en"}});
}

TEST(Language, NorwegianAndDanishInShort) {
  expect({{"Hva skjer med saken min?", "nb"},
          {"Kva skjer med saka mi?", "nn"},
          {"Hvad sker der med min sag?", "da"},
          {"Jeg får ikke logget inn.", "nb"},
          {"Eg får ikkje logga inn.", "nn"},
          {"Jeg kan ikke logge ind.", "da"},
          {"Regninga er altfor høy", "nb"},
          {"Rekninga er altfor høg", "nn"},
          {"Regningen er alt for høj", "da"}});
}

TEST(Language, MisspeltAndAsSpoken) {
  expect({{"hejj ja har inte fåt mit pakett", "sv"},
          {"asså funkar de hära ens elr", "sv"},
          {"hvorfår får jeg ikkje svar av dere nårr jeg ringr", "nb"},
          {"ka skjer med bestilinga mi, æ venta ennå", "nb"},
          {"hvornor får jeg mine penge tibage", "da"},
          {"miks mun laskuu ei oo maksettu", "fi"},
          {"plz tel me wen my pacage comes", "en"},
          {"wan komt den mein packet", "de"},
          {"NEEEEJ NU RÄCKER DET VERKLIGEN", "sv"}});
}

TEST(Language, MostOfTheTextDecides) {
  expect({{"Min Smart Home Hub säger connection lost hela tiden fast jag har startat om den", "sv"},
          {"Appen crasher når jeg trykker checkout, error 500 internal server error", "da"},
          {"Hei, laite näyttää vain no signal, please check antenna. Mitä teen?", "fi"},
          {"Hei, jeg får bare opp session expired, please log in again. Hva gjør jeg?", "nb"}});
}

TEST(Language, WhatIsQuotedIsNotWhatIsWritten) {
  const std::string quoted =
      "> Hej! Tack för att du hör av dig till oss. Vi har tagit emot ditt ärende.\n"
      "> Vi svarar så snart vi kan, vanligtvis inom två arbetsdagar.\n";
  EXPECT_EQ(detect_language("Kiitos, mutta en ole saanut vastausta.\n\n" + quoted).code, "fi");
  EXPECT_EQ(detect_language(quoted + "Kiitos, mutta en ole saanut vastausta.").code, "fi");
  EXPECT_EQ(detect_language(quoted).code, "sv");
}

// As some programs send them: each accent as a character of its own.
TEST(Language, LettersInTwoParts) {
  expect({{"Ja\xCC\x8Ag fa\xCC\x8Ar inget svar pa\xCC\x8A fra\xCC\x8Agan", "sv"},
          {"Mita\xCC\x88 ma\xCC\x88 teen, ta\xCC\x88ma\xCC\x88 ei toimi", "fi"}});
}

TEST(Language, OthersByName) {
  expect(
      {{"Bonjour, je n'ai toujours pas reçu mon colis et personne ne répond au téléphone.", "fr"},
       {"Je voudrais annuler mon abonnement à partir du mois prochain.", "fr"},
       {"Dzień dobry, nadal nie otrzymałem mojej paczki i nikt nie odbiera telefonu.", "pl"},
       {"Proszę o zwrot pieniędzy za uszkodzony towar.", "pl"},
       {"Здравствуйте, я до сих пор не получил свою посылку, и никто не отвечает.", "ru"},
       {"Добрий день, я досі не отримала свою посилку, підкажіть, де вона.", "uk"},
       {"مرحبا، لم أستلم طردي حتى الآن ولا أحد يرد على الهاتف.", "ar"},
       {"سلام، بسته من هنوز نرسیده است و کسی جواب تلفن را نمی‌دهد.",
        "fa"},
       {"Palun öelge, millal tehnik meie juurde tuleb.", "et"},
       {"Internet ei tööta juba kolmandat päeva.", "et"},
       {"Laba diena, vis dar negavau savo siuntos, gal galite patikrinti?", "lt"},
       {"Labdien, es joprojām neesmu saņēmis savu sūtījumu.", "lv"},
       {"Merhaba, siparişim hâlâ gelmedi, ne zaman gelecek?", "tr"},
       {"Hola, todavía no he recibido mi pedido y nadie me contesta.", "es"},
       {"Goedemiddag, ik heb mijn pakket nog steeds niet ontvangen.", "nl"},
       {"Ik wil mijn abonnement opzeggen per volgende maand.", "nl"},
       {"Buongiorno, non ho ancora ricevuto il mio pacco, potete controllare?", "it"},
       {"Bom dia, ainda não recebi a minha encomenda e ninguém responde.", "pt"},
       {"Bună ziua, încă nu am primit coletul și nimeni nu răspunde la telefon.", "ro"},
       {"Jó napot, még mindig nem kaptam meg a csomagomat, hol lehet?", "hu"}});
}

TEST(Language, OthersAreNotTakenForNordicOnes) {
  for (const char* text : {"Tere, ma ei ole oma pakki ikka veel kätte saanud.",
                           "De rekening klopt niet, er is twee keer afgeschreven.",
                           "Fadlan iiga soo celi lacagtayda, alaabtu way jabnayd.",
                           "Ma geli karo akoonkayga, fadlan i caawi.",
                           "Eg havi ikki fingið pakkan enn, nær kemur hann?"}) {
    const std::string code = detect_language(text).code;
    EXPECT_EQ(std::string("sv nb nn da is fi en de").find(code.empty() ? "-" : code),
              std::string::npos)
        << code << ": " << text;
  }
}

TEST(Language, MoreTextMakesSurer) {
  const LanguageGuess little = detect_language("var är mitt paket");
  const LanguageGuess much = detect_language(
      "Hej, var är mitt paket? Jag har väntat i två veckor och ingen svarar när jag ringer er.");
  EXPECT_GT(much.confidence, little.confidence);
  EXPECT_LE(much.confidence, 1.0);
}

TEST(Language, AnyBytesAndAnyLength) {
  EXPECT_EQ(detect_language("\xFF\xFE\x80 jag har inte fått det \xC3").code, "sv");
  std::string text;
  while (text.size() < 3'000'000) text += "jag vill ha det här nu åäö ";
  EXPECT_EQ(detect_language(text).code, "sv");
  EXPECT_EQ(detect_language(std::string(3'000'000, 'a')).code, "");
  EXPECT_EQ(detect_language(std::string(5000, '[')).code, "");
  EXPECT_EQ(detect_language(std::string(10'000'000, '>')).code, "");
  EXPECT_EQ(detect_language(std::string(10'000'000, '\xCC')).code, "");
}

TEST(Language, ManyThreadsAtOnce) {
  std::vector<std::thread> threads;
  std::vector<int> right(4, 0);
  for (std::size_t t = 0; t < right.size(); ++t) {
    threads.emplace_back([&right, t] {
      for (int i = 0; i < 300; ++i) {
        if (detect_language("Hvor bliver min pakke af?").code == "da") ++right[t];
        if (detect_language("Bonjour, je n'ai pas reçu mon colis hier").code == "fr") ++right[t];
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(right, std::vector<int>(4, 600));
}

}  // namespace
}  // namespace gehor::structure
