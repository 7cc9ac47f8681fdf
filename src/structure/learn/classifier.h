// Learns from labelled texts, then tells which labels any text has: reasons, owners, tone, whatever
// people have labelled. Start here: TextClassifier::learn(), classify(), to_bytes(), from_bytes().
//
// Two small networks (network.h) read words, parts of words and phrases; nothing is trained
// beforehand, so no language is preferred and every letter of the model comes from the given texts.
// Probabilities are calibrated, and the answer may be none, both judged on texts that the networks
// judging had not seen (cross-validation). The same texts, labels and seed give the same model, bit
// for bit, on any number of threads. Texts are masked already; the model keeps hashes of words, not
// words.
//
// learn(): one thread calls, `threads` are used inside. A TextClassifier is immutable: any thread,
// each with a Scratch of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "structure/learn/calibration.h"
#include "structure/learn/familiarity.h"
#include "structure/learn/neighbours.h"
#include "structure/learn/scorer.h"

namespace gehor::structure {

struct LabelledText {
  std::string_view text;              // UTF-8; only its first kMostWords words are read
  std::vector<std::uint32_t> labels;  // numbers of labels, in any order; none: no label is right
};

struct LearnOptions {
  // Whether a text may have several labels. Unset: it may when at least one in twenty has.
  // Where it may not, several labels of a text count as possible alike, and a text without is
  // left out.
  std::optional<bool> several;
  unsigned threads = 1;
  std::uint64_t seed = 1;
  // Is told how much of the learning is done, 0 to 1; never by two threads at once.
  std::function<void(double done)> progress = {};
};

// Measured by cross-validation while learning: on texts that were held out, by networks that
// learned from three quarters of the others.
using LearnedQuality = learn::Quality;

class TextClassifier {
 public:
  static constexpr std::size_t kFewestTexts = 20;  // fewer teach nothing that could be checked
  static constexpr std::size_t kMostLabels = 2000;

  // `labels`: their names, each once. Errors (kInvalidArgument): a label that does not exist, fewer
  // than kFewestTexts texts or fewer than two labels that any text has, more than kMostLabels.
  // Time: twelve rounds while texts are few (10,000 short ones took 50 s of one core; with fewer,
  // several networks of each kind learn and are asked, see decision 0013), then fewer rounds,
  // at least two (20,000 texts of 442 characters: five rounds, 71 s of one core).
  static Result<TextClassifier> learn(const std::vector<std::string>& labels,
                                      std::span<const LabelledText> texts,
                                      const LearnOptions& options);

  struct Scratch {
    learn::Scorer::Scratch reading;
    std::vector<float> bag, phrase;        // scores, texts × labels
    std::vector<std::string_view> unsure;  // texts that the phrase networks are asked about
    std::vector<std::size_t> unsure_at;    // where they stand
  };
  struct Answer {
    std::vector<float> probabilities;   // one per label; they add up to 1 unless several()
    std::vector<std::uint32_t> labels;  // the answer, likeliest first; empty: none of these
    std::uint32_t likeliest = 0;        // also where the answer is none
    // To learned texts of that label, 0 to 1 (neighbours.h): what it is where that makes the answer
    // none, else no more than what it is. 1 where several().
    float likeness = 1;
  };
  // Any bytes. Linear in the length up to learn::kMostBytes, and bounded by it.
  void classify(std::string_view utf8, Scratch& scratch, Answer& answer) const;
  // The same of many texts, one answer each: some are read at a time, which takes less than each by
  // itself.
  void classify(std::span<const std::string_view> texts, Scratch& scratch,
                std::span<Answer> answers) const;

  const std::vector<std::string>& labels() const { return labels_; }
  bool several() const { return several_; }
  const LearnedQuality& quality() const { return quality_; }
  // Hex digits that are the same for the same texts with the same labels in the same order.
  const std::string& learned_from() const { return learned_from_; }

  // The model in a form of its own version. from_bytes() of any other bytes is an Error: kCorrupt,
  // or kNewerFormat. Models older than kOldestRead are not read: what they learned from is still
  // there.
  static constexpr std::uint32_t kVersion = 4, kOldestRead = 3;
  std::string to_bytes() const;
  static Result<TextClassifier> from_bytes(std::string_view bytes);

 private:
  TextClassifier() = default;
  void classify_some(std::span<const std::string_view> texts, Scratch& scratch,
                     std::span<Answer> answers) const;
  // From the text's probabilities, and from what the first bag network kept of it.
  void conclude(std::span<const float> reading, Answer& answer) const;

  std::vector<std::string> labels_;
  bool several_ = false;
  learn::Calibration calibration_;
  learn::BagAlone alone_;
  learn::Neighbours neighbours_;
  learn::Familiarity familiarity_;
  LearnedQuality quality_;
  std::string learned_from_;
  std::shared_ptr<const learn::Scorer> scorer_;  // large; shared by copies
};

}  // namespace gehor::structure
