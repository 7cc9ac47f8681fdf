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
