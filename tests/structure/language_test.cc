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
          // The same in Danish and Bokmål, word for word.
          {"Det kan jeg ikke!", ""}});
  EXPECT_EQ(detect_language("ok").confidence, 0.0);
}

TEST(Language, NamesAndPlaceholdersDoNotDecide) {
  expect(
      {{"Kan I sende min regning til Björn Åkerström på Österlånggatan 5? Jeg er flyttet.", "da"},
       {"Min faktura till [name 1] på [address 1] är fel, ring mig på [phone 1]", "sv"},
       {"My name is Åsa Öberg and I live in Malmö, please call me back", "en"}});
}

TEST(Language, OthersAreLeftToCld2) {
  expect(
      {{"Bonjour, je n'ai toujours pas reçu mon colis et personne ne répond au téléphone.", "fr"},
       {"Dzień dobry, nadal nie otrzymałem mojej paczki i nikt nie odbiera telefonu.", "pl"},
       {"Здравствуйте, я до сих пор не получил свою посылку, и никто не отвечает.", "ru"}});
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
