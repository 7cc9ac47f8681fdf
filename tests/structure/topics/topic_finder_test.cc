// Topics among made-up texts: found, named, the same each time, silent about single people.
#include "structure/topics/topic_finder.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "base/text.h"
#include "structure/topics/topic_names.h"
#include "tests/support/mutual_information.h"

namespace gehor::structure {
namespace {

struct Heap {
  std::vector<TopicText> texts;
  std::vector<std::uint32_t> truth;
};

Heap heap(std::size_t count, unsigned seed) {
  const std::vector<std::vector<std::string>> matters = {
      {"my parcel has not arrived", "where is the parcel", "tracking of the parcel stands still",
       "the parcel was never delivered", "courier lost my parcel"},
      {"the invoice is wrong", "I do not understand this invoice", "amount of the invoice doubled",
       "invoice came twice", "please explain the invoice amount"},
      {"I can not log in", "password does not work when I log in", "log in fails in the app",
       "forgot my password", "the password reset never came"},
      {"I want to cancel the contract", "how do I cancel", "cancel my contract when moving",
       "the contract was not cancelled", "end my contract please"}};
  const std::vector<std::string> around = {"Hello,",       "Good morning.", "I wonder,",
                                           "Kind regards", "Thank you.",    "It is urgent."};
  std::mt19937 random(seed);
  Heap made;
  for (std::size_t i = 0; i < count; ++i) {
    const auto matter = static_cast<std::uint32_t>(random() % matters.size());
    const auto& says = matters[matter];
    made.texts.push_back({around[random() % around.size()] + " " + says[random() % says.size()] +
                              ". " + says[random() % says.size()] + ". " +
                              around[random() % around.size()],
                          "en", i});
    made.truth.push_back(matter);
  }
  return made;
}

std::vector<std::uint32_t> places(const TopicFinder& finder, const std::vector<TopicText>& texts) {
  TopicFinder::Scratch scratch;
  std::vector<std::uint32_t> found;
  for (const TopicText& text : texts) {
    const auto place = finder.place(text.text, text.language, scratch);
    found.push_back(place ? place->topic : 1'000);
  }
  return found;
}

TEST(TopicFinder, FindsTheMatterBehindTheWords) {
  for (const std::size_t count : {120U, 500U, 2'000U}) {
    const Heap made = heap(count, 1);
    const TopicFinder finder = TopicFinder::learn(made.texts, {4, 2, {}});
    EXPECT_GT(test::adjusted_mutual_information(places(finder, made.texts), made.truth), 0.7)
        << count;
    std::string names;
    for (const Topic& topic : finder.topics()) {
      EXPECT_FALSE(topic.phrases.empty());
      EXPECT_LE(topic.phrases.size(), 4U);
      EXPECT_EQ(topic.language, "en");
      names += join(topic.phrases, ", ") + "\n";
    }
    for (const char* word : {"parcel", "invoice", "password", "contract"}) {
      EXPECT_NE(names.find(word), std::string::npos) << names;
    }
    for (const char* word : {"regards", "hello", "morning"}) {
      EXPECT_EQ(names.find(word), std::string::npos) << names;
    }
  }
}

TEST(TopicFinder, ThreadsChangeNothing) {
  const Heap made = heap(600, 2);
  const TopicFinder one = TopicFinder::learn(made.texts, {0, 1, {}});
  const TopicFinder five = TopicFinder::learn(made.texts, {0, 5, {}});
  ASSERT_EQ(one.topics().size(), five.topics().size());
  for (std::size_t i = 0; i < one.topics().size(); ++i) {
    EXPECT_EQ(one.topics()[i].phrases, five.topics()[i].phrases);
  }
  EXPECT_EQ(places(one, made.texts), places(five, made.texts));
}

TEST(TopicFinder, TooFewTextsHaveNoTopics) {
  const Heap made = heap(TopicFinder::kFewestTexts - 1, 3);
  const TopicFinder finder = TopicFinder::learn(made.texts, {});
  EXPECT_TRUE(finder.topics().empty());
  TopicFinder::Scratch scratch;
  EXPECT_FALSE(finder.place("where is my parcel", "en", scratch));
}

TEST(TopicFinder, LanguagesHaveTopicsOfTheirOwn) {
  Heap made = heap(300, 4);
  const std::vector<std::string> swedish = {"fakturan är fel igen", "paketet har inte kommit",
                                            "jag kan inte logga in på kontot",
                                            "säga upp avtalet när vi flyttar"};
  const std::vector<std::string> ends = {"hej",    "tack", "hälsningar",
                                         "snälla", "mvh",  "undrar jag"};
  std::mt19937 random(5);
  for (std::size_t i = 0; i < 240; ++i) {
    const std::string text = swedish[random() % 4] + ". " + swedish[random() % 4] + " ";
    made.texts.push_back({text + ends[random() % 6] + " " + ends[random() % 6], "sv", 1'000 + i});
  }
  for (std::size_t i = 0; i < 20; ++i)
    made.texts.push_back({"Missä pakettini on", "fi", 9'000 + i});
  const TopicFinder finder = TopicFinder::learn(made.texts, {0, 2, {}});
  std::set<std::string> languages;
  for (const Topic& topic : finder.topics()) languages.insert(topic.language);
  EXPECT_EQ(languages, (std::set<std::string>{"en", "sv"}));
  TopicFinder::Scratch scratch;
  EXPECT_FALSE(finder.place("Missä pakettini on", "fi", scratch));
  const auto mistaken = finder.place("where is the parcel", "da", scratch);
  ASSERT_TRUE(mistaken);
  EXPECT_EQ(finder.topics()[mistaken->topic].language, "en");
}

TEST(TopicFinder, ShortTextsGoWhereTheirWordsAre) {
  Heap made = heap(300, 7);
  // Too short to tell a language, and taken for another: with the rest of them.
  for (std::size_t i = 0; i < 80; ++i) made.texts.push_back({"parcel lost", "", 5'000 + i});
  for (std::size_t i = 0; i < 80; ++i) made.texts.push_back({"invoice amount", "da", 6'000 + i});
  const TopicFinder finder = TopicFinder::learn(made.texts, {0, 2, {}});
  for (const Topic& topic : finder.topics()) EXPECT_EQ(topic.language, "en");
}

TEST(TopicFinder, ATextThatIsSaidManyTimesIsNoTopicBecauseOfThat) {
  Heap made = heap(300, 8);
  const std::size_t alone = TopicFinder::learn(made.texts, {}).topics().size();
  for (std::size_t i = 0; i < 900; ++i) {
    made.texts.push_back(made.texts[i % 3]);
    made.texts.back().person = 10'000 + i;
  }
  const std::size_t among = TopicFinder::learn(made.texts, {}).topics().size();
  EXPECT_NEAR(static_cast<double>(among), static_cast<double>(alone), 4);
}

TEST(TopicFinder, ProposesToJoinReasonsThatSayTheSameAndToPartOneThatHoldsTwoMatters) {
  Heap made = heap(800, 9);
  // Parcels under two names, invoices and passwords under one.
  const std::vector<std::string> reasons = {"Parcel", "Billing or login", "Billing or login",
                                            "Contract"};
  for (std::size_t i = 0; i < made.texts.size(); ++i) {
    made.texts[i].reason = reasons[made.truth[i]];
    if (made.truth[i] == 0 && i % 2 == 0) made.texts[i].reason = "Shipment";
  }
  const TopicFinder finder = TopicFinder::learn(made.texts, {0, 2, {}});
  std::vector<TopicProposal> merges, splits;
  for (const TopicProposal& proposal : finder.proposals()) {
    if (proposal.reasons.empty()) continue;
    (proposal.what == TopicProposal::What::kMerge ? merges : splits).push_back(proposal);
  }
  ASSERT_EQ(merges.size(), 1U);
  EXPECT_EQ(merges[0].reasons, (std::vector<std::string>{"Parcel", "Shipment"}));
  EXPECT_GT(merges[0].together, 0.9);
  EXPECT_NE(join(merges[0].phrases, ", ").find("parcel"), std::string::npos);
  ASSERT_FALSE(splits.empty());  // the plainest first
  EXPECT_EQ(splits[0].reasons, std::vector<std::string>{"Billing or login"});
  ASSERT_EQ(splits[0].halves.size(), 2U);
  const std::string halves =
      join(splits[0].halves[0].phrases, ", ") + " / " + join(splits[0].halves[1].phrases, ", ");
  EXPECT_NE(halves.find("invoice"), std::string::npos) << halves;
  EXPECT_NE(halves.find("password"), std::string::npos) << halves;
  EXPECT_GE(splits[0].halves[0].texts, splits[0].halves[1].texts);
}

TEST(TopicFinder, WordsOfFewPeopleAreInNoName) {
  Heap made = heap(400, 5);
  // One person writes the same name a hundred times, two people another.
  for (std::size_t i = 0; i < 100; ++i) {
    made.texts.push_back({"Ragnhild Tordenskjold complains of the parcel", "en", 77'777});
    made.texts.push_back({"Quimby complains of the invoice", "en", 88'888 + i % 2});
  }
  const TopicFinder finder = TopicFinder::learn(made.texts, {0, 2, {}});
  for (const Topic& topic : finder.topics()) {
    for (const std::string& phrase : topic.phrases) {
      for (const char* word : {"ragnhild", "tordenskjold", "quimby"}) {
        EXPECT_EQ(phrase.find(word), std::string::npos) << phrase;
      }
    }
  }
}

TEST(TopicNames, DoNotRepeatAWordAndBeginAndEndWithOneThatSaysSomething) {
  const Heap made = heap(800, 6);
  std::vector<std::string_view> texts;
  std::vector<std::uint64_t> people;
  for (const TopicText& text : made.texts) {
    texts.push_back(text.text);
    people.push_back(text.person);
  }
  const ReadTexts read = Vocabulary::read(texts, "en");
  const TopicNamer namer(read, people, "en");
  for (std::uint32_t matter = 0; matter < 4; ++matter) {
    TopicNamer::Texts group;
    for (std::uint32_t i = 0; i < made.truth.size(); ++i) {
      if (made.truth[i] == matter) group.push_back(i);
    }
    const auto phrases = namer.name(group);
    EXPECT_FALSE(phrases.empty());
    std::multiset<std::string> words;
    for (const std::string& phrase : phrases) {
      const auto parts = split(phrase, ' ');
      EXPECT_LE(parts.size(), 3U);
      EXPECT_NE(parts.front(), "the");
      EXPECT_NE(parts.front(), "my");
      for (const std::string_view part : parts) words.emplace(part);
    }
    for (const std::string& word : words) EXPECT_EQ(words.count(word), 1U) << word;
  }
}

}  // namespace
}  // namespace gehor::structure
