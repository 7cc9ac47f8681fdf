// Topics of many texts: counted, with their trends and examples, the same in any order.
#include "pipeline/discover.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "base/text.h"
#include "tests/support/mutual_information.h"
#include "tests/support/temp_dir.h"

namespace gehor::pipeline {
namespace {

class ListedTexts final : public DiscoverTexts {
 public:
  std::vector<DiscoverText> texts;
  std::uint64_t expected() const override { return texts.size(); }
  Status sample(std::uint64_t wanted, const Each& each) override {
    for (std::size_t i = 0; i < std::min<std::size_t>(wanted, texts.size()); ++i) {
      GEHOR_CHECK(each(DiscoverText(texts[i])));
    }
    return {};
  }
  Status all(const Each& each) override {
    for (const DiscoverText& text : texts) GEHOR_CHECK(each(DiscoverText(text)));
    return {};
  }
};

// Twenty weeks; the matter of parcels is four times as common in the last ten.
ListedTexts company(std::size_t count, unsigned seed) {
  const std::vector<std::vector<std::string>> matters = {
      {"paketet har inte kommit", "var är mitt paket", "spårningen av paketet står still"},
      {"fakturan är fel", "jag förstår inte fakturan", "beloppet på fakturan är dubbelt"},
      {"jag kan inte logga in", "lösenordet fungerar inte", "inloggningen i appen krånglar"}};
  std::mt19937 random(seed);
  ListedTexts made;
  for (std::size_t i = 0; i < count; ++i) {
    const auto week = static_cast<int>(random() % 20);
    const unsigned parcels = week < 10 ? 10 : 40;
    const std::size_t matter = random() % 100 < parcels ? 0 : 1 + random() % 2;
    const auto& says = matters[matter];
    DiscoverText text;
    text.id = std::to_string(i);
    text.text = "Hej! " + says[random() % 3] + ". " + says[random() % 3] + ".";
    text.language = "sv";
    text.person = random() % (count / 2);
    text.day = Date(std::chrono::sys_days(
                        Date(std::chrono::year(2026), std::chrono::month(1), std::chrono::day(5))) +
                    std::chrono::days(7 * week + static_cast<int>(random() % 7)));
    text.masked = true;
    made.texts.push_back(text);
  }
  return made;
}

DiscoverOptions three_topics() {
  DiscoverOptions options;
  options.topics = 3;
  return options;
}

TEST(Discover, CountsEveryTextOnceAndTellsWhatGrows) {
  ListedTexts texts = company(2'000, 1);
  const auto found = discover(texts, three_topics());
  ASSERT_TRUE(found.ok()) << found.error().message;
  EXPECT_EQ(found->contacts, 2'000U);
  std::uint64_t sum = found->no_topic, last = 2'000;
  bool grows = false;
  for (const FoundTopic& topic : found->topics) {
    sum += topic.contacts;
    EXPECT_LE(topic.contacts, last);
    last = topic.contacts;
    EXPECT_EQ(topic.languages.at("sv"), topic.contacts);
    const bool of_parcels = join(topic.phrases, " ").find("paket") != std::string::npos;
    EXPECT_EQ(topic.trend == TopicTrend::kGrowing, of_parcels) << join(topic.phrases, ", ");
    if (of_parcels) {
      grows = true;
      EXPECT_GT(topic.ratio.value_or(0), 2.5);
    }
    EXPECT_EQ(topic.examples.size(), 3U);
    std::set<std::uint64_t> people;
    for (const std::string& id : topic.examples) {
      people.insert(texts.texts[std::stoul(id)].person);
    }
    EXPECT_EQ(people.size(), 3U);
  }
  EXPECT_TRUE(grows);
  EXPECT_EQ(sum, 2'000U);
}

TEST(Discover, OrderAndThreadsChangeNothing) {
  ListedTexts texts = company(700, 2);
  std::map<std::string, std::optional<std::uint32_t>> first, second;
  DiscoverOptions options;
  options.threads = 1;
  options.assigned = [&](const std::string& id, std::optional<std::uint32_t> topic) -> Status {
    first[id] = topic;
    return {};
  };
  const auto one = discover(texts, options);
  std::shuffle(texts.texts.begin(), texts.texts.end(), std::mt19937(3));
  options.threads = 4;
  options.assigned = [&](const std::string& id, std::optional<std::uint32_t> topic) -> Status {
    second[id] = topic;
    return {};
  };
  const auto other = discover(texts, options);
  ASSERT_TRUE(one.ok() && other.ok());
  ASSERT_EQ(one->topics.size(), other->topics.size());
  for (std::size_t i = 0; i < one->topics.size(); ++i) {
    EXPECT_EQ(one->topics[i].phrases, other->topics[i].phrases);
    EXPECT_EQ(one->topics[i].contacts, other->topics[i].contacts);
    EXPECT_EQ(one->topics[i].examples, other->topics[i].examples);
  }
  EXPECT_EQ(first.size(), 700U);
  EXPECT_EQ(first, second);
}

// Parcels and invoices, in Swedish and in English.
ListedTexts in_two_languages(std::size_t count) {
  struct Matter {
    std::string language;
    std::vector<std::string> says, more;
  };
  const std::vector<Matter> matters = {
      {"sv",
       {"var är mitt paket", "paketet har inte kommit", "jag väntar på paket"},
       {"spårningen står still", "transportören svarar inte", "leveransen skulle komma i går",
        "ombudet hittar ingenting", "budet ringde aldrig"}},
      {"sv",
       {"jag har en fråga om fakturan", "jag förstår inte fakturan", "fakturan är fel"},
       {"beloppet är dubbelt", "avgiften är ny", "raderna går inte ihop", "summan stämmer inte",
        "momsen saknas"}},
      {"en",
       {"where is my parcel", "my parcel has not arrived", "waiting for my parcel"},
       {"tracking stands still", "the carrier does not answer", "delivery was due yesterday",
        "the pick-up point finds nothing", "nobody rang the bell"}},
      {"en",
       {"the invoice is wrong", "wrong amount on the invoice", "error on my invoice"},
       {"the sum is doubled", "a fee is new", "the lines do not add up", "the total looks odd",
        "the tax is missing"}}};
  std::mt19937 random(9);
  ListedTexts made;
  for (std::size_t i = 0; i < count; ++i) {
    const Matter& matter = matters[i % matters.size()];
    DiscoverText text;
    text.id = std::to_string(i);
    text.text = matter.says[random() % 3] + ". " + matter.more[random() % 5] + ". " +
                matter.more[random() % 5] + ".";
    text.language = matter.language;
    text.person = i;
    text.masked = true;
    made.texts.push_back(text);
  }
  return made;
}

TEST(Discover, SaysWhichTopicsOfTwoLanguagesAreAboutTheSameMatter) {
  ListedTexts texts = in_two_languages(1'200);
  DiscoverOptions options;
  options.topics = 2;  // of each language
  const auto found = discover(texts, options);
  ASSERT_TRUE(found.ok()) << found.error().message;
  std::set<std::string> languages_of_parcels;
  for (std::size_t i = 0; i < found->topics.size(); ++i) {
    const FoundTopic& topic = found->topics[i];
    if (topic.matter == "Where is my parcel") languages_of_parcels.insert(topic.language);
    for (const std::uint32_t other : topic.same_as) {
      EXPECT_EQ(found->topics[other].matter, topic.matter);
      EXPECT_NE(found->topics[other].language, topic.language);
    }
    EXPECT_FALSE(topic.matter.empty()) << join(topic.phrases, ", ");
    EXPECT_EQ(topic.same_as.size(), 1U) << join(topic.phrases, ", ");
  }
  EXPECT_EQ(languages_of_parcels, (std::set<std::string>{"en", "sv"}));

  // Of one language there is nothing to compare.
  std::erase_if(texts.texts, [](const DiscoverText& text) { return text.language == "en"; });
  const auto alone = discover(texts, options);
  ASSERT_TRUE(alone.ok());
  for (const FoundTopic& topic : alone->topics) EXPECT_EQ(topic.matter, "");
}

TEST(Discover, ProposesToMergeReasonsThatAreTheSameAndToSplitOneThatIsTwo) {
  ListedTexts texts = in_two_languages(2'400);
  std::erase_if(texts.texts, [](const DiscoverText& text) { return text.language == "en"; });
  const auto merges = [&](const std::string& what) {
    const auto found = discover(texts, {});
    EXPECT_TRUE(found.ok());
    std::vector<std::vector<std::string>> reasons;
    for (const structure::TopicProposal& proposal : found->proposals) {
      const bool merge = proposal.what == structure::TopicProposal::What::kMerge;
      if (!proposal.reasons.empty() && merge == (what == "merge")) {
        reasons.push_back(proposal.reasons);
        std::sort(reasons.back().begin(), reasons.back().end());
      }
    }
    return reasons;
  };
  using Reasons = std::vector<std::vector<std::string>>;
  // Tagged at random with two names of one thing.
  std::mt19937 random(4);
  for (DiscoverText& text : texts.texts) {
    const bool parcel = text.text.find("fakt") == std::string::npos;
    text.reason = !parcel ? "Invoice" : random() % 2 == 0 ? "Parcel" : "Where is it";
  }
  EXPECT_EQ(merges("merge"), (Reasons{{"Parcel", "Where is it"}}));
  EXPECT_EQ(merges("split"), Reasons{});
  // One name for two things.
  for (DiscoverText& text : texts.texts) text.reason = "Other";
  EXPECT_EQ(merges("split"), (Reasons{{"Other"}}));
}

TEST(Discover, TooFewTextsAreRefusedWithASentence) {
  ListedTexts texts = company(49, 4);
  const auto found = discover(texts, {});
  ASSERT_FALSE(found.ok());
  EXPECT_EQ(found.error().code, ErrorCode::kNotFound);
  EXPECT_NE(found.error().message.english().find("49 texts"), std::string::npos);
}

TEST(Discover, ReadsATableAndMasksIt) {
  std::string csv = "id,text,date\n";
  const ListedTexts texts = company(300, 5);
  for (const DiscoverText& text : texts.texts) {
    csv += "R" + text.id + ",\"" + text.text + " Mejla kalle.svensson@example.com tack\"," +
           format_date(*text.day) + "\n";
  }
  const test::TempDir dir;
  const auto inputs = sources::open_inputs(dir.write("texts.csv", csv).string());
  ASSERT_TRUE(inputs.ok());
  auto table = table_texts(*inputs->front());
  ASSERT_TRUE(table.ok()) << table.error().message;
  const auto found = discover(**table, {});
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->contacts, 300U);
  ASSERT_FALSE(found->topics.empty());
  for (const FoundTopic& topic : found->topics) {
    EXPECT_EQ(topic.examples.front().front(), 'R');
    for (const std::string& phrase : topic.phrases) {
      EXPECT_EQ(phrase.find("kalle"), std::string::npos);
      EXPECT_EQ(phrase.find("svensson"), std::string::npos);
    }
  }
  const auto wrong = sources::open_inputs(dir.write("other.csv", "a,b\n1,2\n").string());
  ASSERT_TRUE(wrong.ok());
  EXPECT_FALSE(table_texts(*wrong->front()).ok());
}

}  // namespace
}  // namespace gehor::pipeline
