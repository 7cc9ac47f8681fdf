// Texts and records are understood many at a time: what each says does not depend on the others.
#include "pipeline/understand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/made_up_readers.h"

namespace gehor::pipeline {
namespace {

using test::made_up_readers;

std::vector<std::string> texts() {
  std::vector<std::string> texts{"",
                                 "My parcel is late, I am angry! Call 070-174 06 05.",
                                 "When do you open? I read of the summer campaign.",
                                 "Min faktura är fel. Hälsningar Anna Lind",
                                 "your invoice is fine, thank you",
                                 "12345",
                                 "Opening hours?"};
  for (int i = 0; i < 280; ++i)
    texts.push_back(texts[static_cast<std::size_t>(i) % 7] + "\n" +
                    texts[static_cast<std::size_t>(i * 3 + 1) % 7]);
  return texts;
}

TEST(Understander, SaysOfATextWhatItSaysOfItAlone) {
  const std::vector<std::string> all = texts();
  const std::vector<std::string_view> views(all.begin(), all.end());
  for (const bool with_models : {false, true}) {
    const Understander reader(made_up_readers(with_models), "test");
    Understander::Scratch scratch = reader.scratch();
    std::vector<TextUnderstanding> together(all.size());
    reader.read(views, scratch, together);
    Understander::Scratch of_one = reader.scratch();
    int reasons = 0, masked = 0, complaints = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      TextUnderstanding alone;
      reader.read({&views[i], 1}, of_one, {&alone, 1});
      const TextUnderstanding& one = together[i];
      EXPECT_EQ(one.redaction.text, alone.redaction.text);
      EXPECT_EQ(one.language, alone.language);
      EXPECT_EQ(one.reasons, alone.reasons) << all[i];
      EXPECT_EQ(one.confidence, alone.confidence) << all[i];
      EXPECT_EQ(one.cause, alone.cause) << all[i];
      EXPECT_EQ(one.arises_at, alone.arises_at) << all[i];
      EXPECT_EQ(one.owner, alone.owner) << all[i];
      EXPECT_EQ(one.kind, alone.kind) << all[i];
      EXPECT_EQ(one.tone, alone.tone) << all[i];
      EXPECT_EQ(one.complaint(), alone.complaint()) << all[i];
      reasons += one.reasons.empty() ? 0 : 1;
      masked += one.redaction.entities.empty() ? 0 : 1;
      complaints += one.complaint() == true ? 1 : 0;
    }
    EXPECT_GT(reasons, 20);
    EXPECT_GT(masked, 20);
    EXPECT_GT(complaints, 20);
  }
}

TEST(Understander, ReadsOfARecordWhatItsAuthorMaySay) {
  const Understander reader(made_up_readers(true), "test");
  Understander::Scratch scratch = reader.scratch();
  const Words angry{"", "Parcel", "my parcel is late, I am angry"};
  const Words sorry{"", "", "We apologise, you get a refund of 100 kr."};
  const Words nothing;
  std::vector<Understood> out(5);
  const std::vector<Understander::RecordToRead> records{{angry, "en", Author::kBot, out[0]},
                                                        {sorry, "en", Author::kAgent, out[1]},
                                                        {nothing, "en", Author::kCustomer, out[2]},
                                                        {angry, "en", Author::kCustomer, out[3]},
                                                        {angry, "en", Author::kSystem, out[4]}};
  reader.read_records(records, scratch);
  for (const std::size_t not_read : {0, 4}) {
    EXPECT_EQ(out[not_read].by, "");
    EXPECT_EQ(out[not_read].reasons, "");
  }
  EXPECT_EQ(out[1].by, "test");
  EXPECT_TRUE(out[1].said.has(Said::kApology));
  EXPECT_EQ(out[1].reasons, "");
  EXPECT_EQ(out[1].tone, "");  // never of an employee
  EXPECT_EQ(out[2].by, "test");
  EXPECT_EQ(out[2].reasons, "");
  EXPECT_EQ(out[3].reasons, "Late delivery");
  EXPECT_EQ(out[3].owner, "Logistics");
  EXPECT_EQ(out[3].cause, "Carrier");
  EXPECT_EQ(out[3].tone, "very negative");
  EXPECT_TRUE(out[3].said.has(Said::kComplaint));
}

// Labels teach few of the words that people praise and blame with; the signs know many.
TEST(Understander, AModelOfTheToneReadsWhatTheSignsSay) {
  LabelledTexts labelled;
  for (int i = 0; i < 20; ++i) {
    const std::string about = " delivery number " + std::to_string(i);
    labelled.rows.push_back({"The driver was rude and late," + about, {"bad"}});
    labelled.rows.push_back({"Excellent service, thank you," + about, {"good"}});
  }
  const std::vector<std::string> texts{"Absolutely terrible, awful, useless!",
                                       "Wonderful, fantastic, I love it!"};
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const std::vector<std::string> right{"bad", "good"};
  for (const bool reads_signs : {true, false}) {
    LearnModelOptions options;
    options.taxonomy = reads_signs ? "tone" : "mood";
    auto model = std::make_shared<Model>(learn_model(labelled, options).value());
    EXPECT_EQ(model->card.reads_signs, reads_signs);
    // As likely as it is judged to be, and as it is read in its place.
    structure::TextClassifier::Scratch scratch;
    structure::TextClassifier::Answer answer;
    Readers readers;
    readers.tone = model;
    const Understander reader(std::move(readers), "test");
    Understander::Scratch of_reader = reader.scratch();
    std::vector<TextUnderstanding> said(texts.size());
    reader.read(views, of_reader, said);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      classify(*model, {&views[i], 1}, scratch, {&answer, 1});
      const std::vector<std::string>& labels = model->classifier.labels();
      if (reads_signs) {
        EXPECT_EQ(labels[answer.likeliest], right[i]) << texts[i];
      }
      if (!answer.labels.empty()) {
        EXPECT_EQ(said[i].tone, labels[answer.labels.front()]) << texts[i];
      }
    }
  }
}

}  // namespace
}  // namespace gehor::pipeline
