// Learning from labelled texts, answering, none, saving. The texts are made up; tests on real files
// stand in classifier_evaluation_test.cc.
#include "structure/learn/classifier.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "structure/learn/model_bytes.h"
#include "structure/learn/random_draws.h"

namespace gehor::structure {
namespace {

using learn::RandomDraws;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// Contacts of a made-up shop: each reason has words of its own, in some of their forms, among words
// that say nothing.
class Shop {
 public:
  explicit Shop(std::uint64_t seed) : random_(seed) {}

  static const std::vector<std::string>& reasons() {
    static const std::vector<std::string> kReasons{"leverans", "faktura", "retur"};
    return kReasons;
  }
  std::string about(std::uint32_t reason) {
    static const std::vector<std::vector<std::string>> kWords{
        {"paketet", "paket", "leveransen", "levererad", "försenad", "spåra"},
        {"fakturan", "fakturor", "betala", "betalning", "avgift", "belopp"},
        {"returnera", "retur", "byta", "ånger", "storlek", "returen"}};
    static const std::vector<std::string> kOthers{"hej",   "jag", "vill", "undrar", "om",
                                                  "min",   "nu",  "kan",  "ni",     "tack",
                                                  "snart", "det", "är",   "med",    "varför"};
    std::string text;
    for (int i = 0; i < 9; ++i) {
      const auto& words = i % 3 == 1 ? kWords[reason] : kOthers;
      text += words[random_.below(words.size())] + ' ';
    }
    return text;
  }
  std::size_t below(std::size_t n) { return random_.below(n); }

 private:
  RandomDraws random_;
};

struct Texts {
  std::vector<std::string> words;
  std::vector<LabelledText> labelled;
};

Texts one_reason_each(std::size_t n, std::uint64_t seed) {
  Shop shop(seed);
  Texts texts;
  for (std::size_t i = 0; i < n; ++i) texts.words.push_back(shop.about(i % 3));
  for (std::uint32_t i = 0; i < n; ++i) texts.labelled.push_back({texts.words[i], {i % 3}});
  return texts;
}

// Some about one reason, some about two, some about none.
Texts several_reasons(std::size_t n, std::uint64_t seed) {
  Shop shop(seed);
  Texts texts;
  std::vector<std::vector<std::uint32_t>> labels;
  for (std::size_t i = 0; i < n; ++i) {
    const auto first = static_cast<std::uint32_t>(shop.below(3));
    const std::uint32_t second = (first + 1) % 3;
    switch (i % 4) {
      case 0:
        texts.words.push_back(shop.about(first) + shop.about(second));
        labels.push_back({first, second});
        break;
      case 1:
        texts.words.emplace_back("hej jag undrar om ni kan det nu tack");
        labels.emplace_back();
        break;
      default: texts.words.push_back(shop.about(first)); labels.push_back({first});
    }
  }
  for (std::size_t i = 0; i < n; ++i) texts.labelled.push_back({texts.words[i], labels[i]});
  return texts;
}

TextClassifier learned(const Texts& texts, LearnOptions options = {}) {
  auto model = TextClassifier::learn(Shop::reasons(), texts.labelled, options);
  EXPECT_TRUE(model.ok());
  return *model;
}

TextClassifier::Answer answer_of(const TextClassifier& model, std::string_view text) {
  TextClassifier::Scratch scratch;
  TextClassifier::Answer answer;
  model.classify(text, scratch, answer);
  return answer;
}

const TextClassifier& shop_model() {
  static const TextClassifier kModel = learned(one_reason_each(150, 1));
  return kModel;
}

// From so many texts that the bag networks alone may be sure.
const TextClassifier& sure_model() {
  static const TextClassifier kModel = learned(one_reason_each(1'200, 2));
  return kModel;
}

TEST(TextClassifier, TellsReasonsApart) {
  const TextClassifier& model = shop_model();
  EXPECT_FALSE(model.several());
  EXPECT_EQ(model.labels(), Shop::reasons());
  EXPECT_GT(model.quality().accuracy, 0.95);
  EXPECT_EQ(model.quality().texts, 150U);
  Shop others(99);
  int right = 0;
  for (std::uint32_t i = 0; i < 90; ++i) {
    const auto answer = answer_of(model, others.about(i % 3));
    right += answer.likeliest == i % 3 ? 1 : 0;
    EXPECT_NEAR(std::accumulate(answer.probabilities.begin(), answer.probabilities.end(), 0.0), 1,
                1e-4);
  }
  EXPECT_GE(right, 86);
}

TEST(TextClassifier, KnowsFormsOfAWordItHasNotSeen) {
  EXPECT_EQ(answer_of(shop_model(), "hej fakturorna").likeliest, 1U);
  EXPECT_EQ(answer_of(shop_model(), "jag vill returnerade").likeliest, 2U);
  EXPECT_EQ(answer_of(shop_model(), "PAKETEN är försenade!").likeliest, 0U);
}

TEST(TextClassifier, SaysNoneToWhatItDoesNotKnow) {
  EXPECT_THAT(answer_of(shop_model(), "hej var är mitt paket levererad nu").labels,
              ElementsAre(0U));
  const auto answer = answer_of(shop_model(), "glöm bzzt qwxyzk");
  EXPECT_THAT(answer.labels, IsEmpty());
  EXPECT_LT(answer.likeness, 1);
  EXPECT_THAT(answer_of(shop_model(), "").labels, IsEmpty());
}

TEST(TextClassifier, LearnsSeveralLabelsOfAText) {
  const TextClassifier model = learned(several_reasons(240, 2));
  EXPECT_TRUE(model.several());
  EXPECT_GT(model.quality().micro_f1, 0.9);
  EXPECT_THAT(
      answer_of(model, "hej fakturan avgift betala jag undrar spåra paketet leveransen").labels,
      UnorderedElementsAre(0U, 1U));
  EXPECT_THAT(answer_of(model, "hej jag undrar om ni kan det nu tack").labels, IsEmpty());
}

TEST(TextClassifier, WhereOneIsWantedTextsWithoutALabelAreLeftOut) {
  LearnOptions options;
  options.several = false;
  const TextClassifier model = learned(several_reasons(240, 2), options);
  EXPECT_FALSE(model.several());
  EXPECT_EQ(model.quality().texts, 180U);
}

TEST(TextClassifier, IsTheSameOnAnyNumberOfThreads) {
  const Texts texts = one_reason_each(60, 5);
  LearnOptions options;
  const std::string one = learned(texts, options).to_bytes();
  options.threads = 3;
  EXPECT_EQ(one, learned(texts, options).to_bytes());
  options.seed = 2;
  EXPECT_NE(one, learned(texts, options).to_bytes());
}

TEST(TextClassifier, SaysWhatItWasLearnedFrom) {
  Texts texts = one_reason_each(60, 5);
  const TextClassifier before = learned(texts);
  EXPECT_EQ(before.learned_from().size(), 64U);
  EXPECT_EQ(before.learned_from(), learned(texts).learned_from());
  texts.labelled[7].labels = {(7 + 1) % 3};
  EXPECT_NE(before.learned_from(), learned(texts).learned_from());
}

TEST(TextClassifier, ALabelGivenTwiceCountsOnce) {
  Texts texts = one_reason_each(60, 5);
  const std::string once = learned(texts).to_bytes();
  for (LabelledText& text : texts.labelled) text.labels.push_back(text.labels[0]);
  EXPECT_EQ(learned(texts).to_bytes(), once);
}

TEST(TextClassifier, AnswersAlikeAfterItWasSaved) {
  for (const TextClassifier& model : {shop_model(), learned(several_reasons(80, 3))}) {
    const std::string bytes = model.to_bytes();
    const auto again = TextClassifier::from_bytes(bytes);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->to_bytes(), bytes);
    EXPECT_EQ(again->labels(), model.labels());
    EXPECT_EQ(again->several(), model.several());
    EXPECT_EQ(again->learned_from(), model.learned_from());
    EXPECT_EQ(again->quality().accuracy, model.quality().accuracy);
    Shop shop(7);
    for (std::uint32_t i = 0; i < 30; ++i) {
      const std::string text = shop.about(i % 3);
      EXPECT_EQ(answer_of(*again, text).probabilities, answer_of(model, text).probabilities);
      EXPECT_EQ(answer_of(*again, text).likeness, answer_of(model, text).likeness);
    }
  }
}

TEST(TextClassifier, AnswersAlikeWhateverWasReadBefore) {
  const TextClassifier& model = shop_model();
  const TextClassifier other = learned(one_reason_each(60, 7));
  const auto same_as_before_anything = [&](const std::string& text, auto& scratch) {
    TextClassifier::Answer answer;
    model.classify(text, scratch, answer);
    EXPECT_EQ(answer.probabilities, answer_of(model, text).probabilities) << text;
  };
  TextClassifier::Scratch scratch;
  TextClassifier::Answer of_other;
  const std::string misspelt = "pakettet paaket fakkturan okänt 48213";
  for (int word = 0; word < 2000; ++word) {  // more than are remembered
    const std::string text = misspelt + " ord" + std::to_string(word) + " nytt";
    if (word % 100 == 0) {
      same_as_before_anything(text, scratch);
      other.classify(text, scratch, of_other);
    }
    TextClassifier::Answer answer;
    model.classify(text, scratch, answer);
  }
  std::string many;  // different words in one text
  for (int word = 0; word < 150; ++word) many += "ny" + std::to_string(word * 7) + ' ';
  same_as_before_anything(many, scratch);
  same_as_before_anything(misspelt, scratch);
}

// Sure and unsure texts, known and unknown words, more than are read at a time.
TEST(TextClassifier, AnswersAlikeWhateverIsReadBesideIt) {
  const TextClassifier& one = sure_model();
  const TextClassifier several = learned(several_reasons(120, 4));
  Shop shop(11);
  std::vector<std::string> texts{"", "???", std::string("\xff\xfe")};
  for (std::uint32_t i = 0; i < 90; ++i) {
    texts.push_back(shop.about(i % 3) + "okänt" + std::to_string(i % 7) + ' ');
    if (i % 4 == 0) texts.back() += shop.about((i + 1) % 3);
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  TextClassifier::Scratch scratch;
  for (const TextClassifier* model : {&one, &several, &one}) {
    std::vector<TextClassifier::Answer> answers(texts.size());
    model->classify(views, scratch, answers);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const TextClassifier::Answer alone = answer_of(*model, texts[i]);
      EXPECT_EQ(answers[i].probabilities, alone.probabilities) << texts[i];
      EXPECT_EQ(answers[i].labels, alone.labels) << texts[i];
      EXPECT_EQ(answers[i].likeliest, alone.likeliest) << texts[i];
      EXPECT_EQ(answers[i].likeness, alone.likeness) << texts[i];
    }
    model->classify({}, scratch, {});  // nothing is no fault
  }
}

TEST(TextClassifier, RefusesDamagedBytes) {
  const std::string bytes = shop_model().to_bytes();
  RandomDraws random(4);
  for (int i = 0; i < 200; ++i) {
    std::string damaged = bytes;
    damaged[random.below(damaged.size())] ^= static_cast<char>(1 + random.below(255));
    const auto model = TextClassifier::from_bytes(damaged);
    ASSERT_FALSE(model.ok());
    EXPECT_TRUE(model.error().code == ErrorCode::kCorrupt ||
                model.error().code == ErrorCode::kNewerFormat);
  }
  for (int i = 0; i < 100; ++i) {
    EXPECT_FALSE(TextClassifier::from_bytes(bytes.substr(0, random.below(bytes.size()))).ok());
  }
  EXPECT_FALSE(TextClassifier::from_bytes("").ok());
  EXPECT_FALSE(TextClassifier::from_bytes(bytes + "x").ok());
}

// Also bytes whose checksum is right never lead outside of memory.
TEST(TextClassifier, HoldsEverySizeAgainstTheRest) {
  const std::string bytes = shop_model().to_bytes();
  std::uint32_t version = 0;
  bool whole = false;
  const auto body = learn::opened_model(bytes, version, whole);
  ASSERT_TRUE(body && whole);
  RandomDraws random(5);
  int refused = 0;
  for (int i = 0; i < 300; ++i) {
    std::string damaged(*body);
    // Mostly near the beginning, where the sizes stand.
    const std::size_t at = random.below(i % 2 == 0 ? 400 : damaged.size());
    damaged[at] = static_cast<char>(random.below(256));
    if (i % 5 == 0) damaged.resize(random.below(damaged.size()));
    const auto model = TextClassifier::from_bytes(learn::sealed_model(version, damaged));
    if (!model.ok()) {
      ++refused;
      continue;
    }
    const auto answer = answer_of(*model, "hej var är mitt paket");
    EXPECT_EQ(answer.probabilities.size(), model->labels().size());
  }
  EXPECT_GT(refused, 60);
  const auto newer = TextClassifier::from_bytes(learn::sealed_model(version + 1, *body));
  ASSERT_FALSE(newer.ok());
  EXPECT_EQ(newer.error().code, ErrorCode::kNewerFormat);
  const auto older =
      TextClassifier::from_bytes(learn::sealed_model(TextClassifier::kOldestRead - 1, *body));
  ASSERT_FALSE(older.ok());
  EXPECT_THAT(older.error().message.english(), HasSubstr("learn it again"));
}

// The same model as it was saved before the bag networks answered alone: it always asks both kinds.
TextClassifier of_form_before(const TextClassifier& model) {
  const std::string bytes = model.to_bytes();
  std::uint32_t version = 0;
  bool whole = false;
  const auto body = learn::opened_model(bytes, version, whole);
  EXPECT_TRUE(body && whole);
  const std::string before(body->substr(0, body->size() - 2 * sizeof(float)));
  auto opened = TextClassifier::from_bytes(learn::sealed_model(3, before));
  EXPECT_TRUE(opened.ok());
  return *opened;
}

TEST(TextClassifier, AsksThePhraseNetworksOnlyWhereTheOthersAreNotSure) {
  const TextClassifier& model = sure_model();
  const TextClassifier both = of_form_before(model);
  Shop shop(8);
  TextClassifier::Scratch scratch;
  TextClassifier::Answer answer;
  int alone = 0;
  for (std::uint32_t i = 0; i < 200; ++i) {
    // Clear ones, and some about two reasons; unknown words are met in both.
    std::string text = shop.about(i % 3) + "okänt" + std::to_string(i % 7) + ' ';
    if (i % 4 == 0) text += shop.about((i + 1) % 3);
    model.classify(text, scratch, answer);
    const TextClassifier::Answer asked = answer_of(both, text);
    if (answer.probabilities == asked.probabilities) continue;
    ++alone;
    EXPECT_EQ(answer.likeliest, asked.likeliest) << text;
  }
  EXPECT_GT(alone, 100);
  EXPECT_LT(alone, 190);
}

TEST(TextClassifier, HostileTextsCostNoMoreThanLongOnes) {
  for (const std::string& text :
       {std::string(10'000'000, 'a'), std::string(10'000'000, '\xff'), std::string(10'000'000, ' '),
        std::string(5'000'000, '['), std::string("\0\0\0", 3)}) {
    EXPECT_EQ(answer_of(shop_model(), text).probabilities.size(), 3U);
  }
  // Only the beginning is read.
  std::string beginning;
  while (beginning.size() < learn::kMostBytes) beginning += "var är mitt paket ";
  std::string longer = beginning;
  for (int i = 0; i < 100'000; ++i) longer += "faktura ";
  EXPECT_EQ(answer_of(shop_model(), beginning).probabilities,
            answer_of(shop_model(), longer).probabilities);
}

TEST(TextClassifier, RefusesWhatCanNotBeLearned) {
  const auto error_of = [](const std::vector<std::string>& labels,
                           const std::vector<LabelledText>& texts) {
    const auto model = TextClassifier::learn(labels, texts, {});
    EXPECT_FALSE(model.ok());
    return model.ok() ? ErrorCode::kInternal : model.error().code;
  };
  const std::vector<std::string> labels{"a", "b"};
  std::vector<LabelledText> texts(40, {"hej", {0}});
  EXPECT_EQ(error_of(labels, {}), ErrorCode::kInvalidArgument);
  EXPECT_EQ(error_of(labels, texts), ErrorCode::kInvalidArgument);  // one label only
  texts[0].labels = {2};
  EXPECT_EQ(error_of(labels, texts), ErrorCode::kInvalidArgument);
  texts[0].labels = {1};
  EXPECT_EQ(error_of({"a", "a"}, texts), ErrorCode::kInvalidArgument);
  texts.resize(10);
  EXPECT_EQ(error_of(labels, texts), ErrorCode::kInvalidArgument);
}

TEST(TextClassifier, LearnsFromTextsThatSayNothing) {
  std::vector<LabelledText> texts;
  for (std::uint32_t i = 0; i < 40; ++i) texts.push_back({i % 2 == 0 ? "" : "…", {i % 2}});
  const auto model = TextClassifier::learn({"a", "b"}, texts, {});
  ASSERT_TRUE(model.ok());
  const auto answer = answer_of(*model, "hej");
  EXPECT_NEAR(answer.probabilities[0] + answer.probabilities[1], 1, 1e-5);
}

TEST(TextClassifier, ALabelOfOneTextIsLearnedToo) {
  Texts texts = one_reason_each(60, 8);
  texts.labelled.push_back({"avsluta kontot genast", {3}});
  auto labels = Shop::reasons();
  labels.emplace_back("avslut");
  labels.emplace_back("never seen");
  const auto model = TextClassifier::learn(labels, texts.labelled, {});
  ASSERT_TRUE(model.ok());
  EXPECT_EQ(answer_of(*model, "avsluta kontot genast").probabilities.size(), 5U);
}

}  // namespace
}  // namespace gehor::structure
