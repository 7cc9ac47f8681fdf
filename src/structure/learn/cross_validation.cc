#include "structure/learn/cross_validation.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <functional>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>
#include <utility>

#include "structure/learn/network_training.h"

namespace gehor::structure::learn {
namespace {

constexpr std::size_t kFolds = 4;
constexpr std::size_t kKinds = 2;
constexpr std::array<NetworkKind, kKinds> kBoth{NetworkKind::kBag, NetworkKind::kPhrase};
// Of each kind, where texts are few enough for the work that may be done; their scores are
// averaged. Networks that learned from few texts differ much by the random numbers they began with.
constexpr std::size_t kMostNetworksOfKind = 3;
// Rounds over the texts: data whose labels are clear want many, doubtful ones few.
constexpr std::uint32_t kMostRounds = 12, kFewestRounds = 2;
// Work is counted in words that are read once by both networks; what a text costs besides its words
// is as much as this many. (Measured: 2.7 µs a word and 77 µs a text of one core, with 77 labels.)
constexpr double kWordsPerText = 28;
// Rounds become fewer where all of them together would be more work than this, some 80 s of one
// core.
constexpr double kMostWork = 30e6;
// Texts beyond so much work of one round are not needed to see how right the networks are.
constexpr double kCheckedWork = 1e6;

double work_of(const Corpus& corpus, std::uint32_t text) {
  return kWordsPerText + static_cast<double>(corpus.text(text).size());
}

// Does the jobs in any order; each writes to a place of its own.
void in_parallel(const std::vector<std::function<void()>>& jobs, unsigned threads) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < jobs.size(); i = next++) jobs[i]();
  };
  std::vector<std::jthread> helpers;
  for (unsigned t = 1; t < std::min<std::size_t>(threads, jobs.size()); ++t) {
    helpers.emplace_back(work);
  }
  work();
}

// A part of the texts is held out, and networks learn from the others.
struct Fold {
  std::vector<std::uint32_t> learned, held_out;
  Vocabulary vocabulary;
  std::optional<TrainingSet> texts;
};

// What networks that learned from a fold make of what was held out: of each kind the mean of their
// scores, and what the first one kept.
struct Seen {
  std::array<NetworkReading, kKinds> held_out;
  Neighbours neighbours;  // among what was learned
};

class Learner {
 public:
  explicit Learner(const LearningTask& task) : task_(task) {
    double work = 0;
    for (std::uint32_t i = 0; i < task.corpus->size(); ++i) work += work_of(*task.corpus, i);
    // Each fold learns from three quarters, the first one half as long once more; then all are
    // learned.
    const double learned = 1 - 1.0 / kFolds;
    const double of_round = (kFolds + 0.5) * learned * std::min(work, kCheckedWork) + work;
    long_ = static_cast<std::uint32_t>(std::clamp<double>(
        std::floor(kMostWork / std::max(1.0, of_round)), kFewestRounds, kMostRounds));
    short_ = long_ / 2;
    networks_ = static_cast<std::size_t>(std::clamp<double>(
        std::floor(kMostWork / std::max(1.0, of_round * long_)), 1, kMostNetworksOfKind));
  }

  Learned learn() {
    make_folds();
    plan();
    // The first fold tells whether half the rounds do better: there learning by heart begins early.
    const Fold& first = folds_.front();
    Seen after_short;
    std::vector<std::function<void()>> jobs;
    for (std::size_t kind = kKinds; kind-- > 0;) {
      jobs.emplace_back([&, kind] { look(first, kind, long_, seen_.front()); });
      jobs.emplace_back([&, kind] { look(first, kind, short_, after_short); });
    }
    in_parallel(jobs, task_.threads);
    std::uint32_t rounds = long_;
    if (loss(first, after_short) < loss(first, seen_.front())) {
      seen_.front() = std::move(after_short);
      rounds = short_;
      texts_to_see_ = seen_texts_ + (texts_to_see_ - seen_texts_) * short_ / long_;
    }

    Learned learned;
    std::vector<std::uint32_t> all(task_.corpus->size());
    std::iota(all.begin(), all.end(), 0U);
    learned.vocabulary = Vocabulary::learn(*task_.corpus, all);
    const TrainingSet texts(*task_.corpus, learned.vocabulary);
    learned.networks.resize(kKinds * networks_);
    jobs.clear();
    for (std::size_t i = learned.networks.size(); i-- > 0;) {
      jobs.emplace_back([&, i] {
        learned.networks[i] = learn_network(
            kBoth[i % kKinds], training(texts, learned.vocabulary, all, rounds, 100 + i / kKinds));
      });
    }
    for (std::size_t f = 1; f < kFolds; ++f) {
      for (std::size_t kind = kKinds; kind-- > 0;) {
        jobs.emplace_back([&, f, kind] { look(folds_[f], kind, rounds, seen_[f]); });
      }
    }
    in_parallel(jobs, task_.threads);
    if (!task_.several) {
      learned.neighbours = Neighbours(read_with(learned.networks.front(), texts, all).kept,
                                      *task_.targets, task_.labels);
    }
    check(learned);
    return learned;
  }

 private:
  TrainingTask training(const TrainingSet& texts, const Vocabulary& vocabulary,
                        const std::vector<std::uint32_t>& rows, std::uint32_t rounds,
                        std::uint64_t salt) const {
    return {&texts,
            vocabulary.size(),
            task_.labels,
            *task_.targets,
            task_.several,
            rows,
            rounds,
            task_.seed * 1000 + salt,
            [this](std::size_t seen) { tell(seen); }};
  }

  // How much of all there is to see was seen; short rounds may make it less than was thought.
  void tell(std::size_t texts) const {
    if (!task_.progress) return;
    const std::lock_guard lock(telling_);
    seen_texts_ += static_cast<double>(texts);
    task_.progress(std::min(1.0, seen_texts_ / texts_to_see_));
  }
  void plan() {
    std::size_t texts = (task_.corpus->size() + folds_.front().learned.size() / 2) * long_;
    for (const Fold& fold : folds_) texts += fold.learned.size() * long_;
    texts_to_see_ = static_cast<double>(kKinds * networks_ * texts);
  }

  // Every label is spread evenly over the folds.
  void make_folds() {
    RandomDraws random(task_.seed);
    std::vector<std::uint32_t> order(task_.corpus->size());
    std::iota(order.begin(), order.end(), 0U);
    random.shuffle(order);
    double work = 0;
    std::size_t used = 0;
    while (used < order.size() && work < kCheckedWork) {
      work += work_of(*task_.corpus, order[used++]);
    }
    order.resize(used);
    const auto label_of = [&](std::uint32_t text) {
      const auto begin = task_.targets->begin() + static_cast<std::ptrdiff_t>(text * task_.labels);
      return std::find_if(begin, begin + static_cast<std::ptrdiff_t>(task_.labels),
                          [](float t) { return t > 0; }) -
             begin;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return label_of(a) < label_of(b); });
    folds_.resize(kFolds);
    for (std::size_t i = 0; i < order.size(); ++i) {
      for (std::size_t f = 0; f < kFolds; ++f) {
        (i % kFolds == f ? folds_[f].held_out : folds_[f].learned).push_back(order[i]);
      }
    }
    std::vector<std::function<void()>> jobs;
    for (Fold& fold : folds_) {
      jobs.emplace_back([&] {
        fold.vocabulary = Vocabulary::learn(*task_.corpus, fold.learned);
        fold.texts.emplace(*task_.corpus, fold.vocabulary);
      });
    }
    in_parallel(jobs, task_.threads);
  }

  void look(const Fold& fold, std::size_t kind, std::uint32_t rounds, Seen& seen) const {
    std::vector<float> scores;
    for (std::size_t i = 0; i < networks_; ++i) {
      const Network net = learn_network(
          kBoth[kind], training(*fold.texts, fold.vocabulary, fold.learned, rounds, i));
      NetworkReading reading = read_with(net, *fold.texts, fold.held_out);
      scores.resize(reading.scores.size());
      for (std::size_t k = 0; k < scores.size(); ++k) {
        scores[k] += reading.scores[k] / static_cast<float>(networks_);
      }
      if (i > 0) continue;
      seen.held_out[kind] = std::move(reading);
      if (net.kind == NetworkKind::kBag && !task_.several) {
        seen.neighbours = Neighbours(read_with(net, *fold.texts, fold.learned).kept,
                                     targets_of(fold.learned), task_.labels);
      }
    }
    seen.held_out[kind].scores = std::move(scores);
  }

  std::vector<float> targets_of(const std::vector<std::uint32_t>& rows) const {
    std::vector<float> targets;
    for (const std::uint32_t row : rows) {
      const auto begin = task_.targets->begin() + static_cast<std::ptrdiff_t>(row * task_.labels);
      targets.insert(targets.end(), begin, begin + static_cast<std::ptrdiff_t>(task_.labels));
    }
    return targets;
  }

  double loss(const Fold& fold, const Seen& seen) const {
    const std::vector<float> targets = targets_of(fold.held_out);
    return log_loss(
        {seen.held_out[0].scores, seen.held_out[1].scores, targets, task_.labels, task_.several},
        Calibration{});
  }

  // Puts what the folds saw together, and judges it.
  void check(Learned& learned) const {
    std::array<std::vector<float>, kKinds> all;
    std::vector<std::uint32_t> rows;
    for (std::size_t f = 0; f < kFolds; ++f) {
      rows.insert(rows.end(), folds_[f].held_out.begin(), folds_[f].held_out.end());
      for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const std::vector<float>& scores = seen_[f].held_out[kind].scores;
        all[kind].insert(all[kind].end(), scores.begin(), scores.end());
      }
    }
    const std::vector<float> targets = targets_of(rows);
    const HeldOut held_out{all[0], all[1], targets, task_.labels, task_.several};
    learned.calibration = calibrate(held_out);
    learned.alone = when_bag_is_enough(held_out, learned.calibration);
    std::vector<float> p(all[0].size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto out = std::span<float>(p).subspan(i * task_.labels, task_.labels);
      if (learned.alone.is_enough(of_text(all[0], i), out)) continue;
      learned.calibration.probabilities(of_text(all[0], i), of_text(all[1], i), task_.several, out);
    }
    std::vector<float> likeness;
    if (!task_.several) {
      likeness = likeness_of_answers(p);
      learned.familiarity = familiarity_of(p, likeness, targets);
    }
    QualityCount count(task_.labels, task_.several);
    std::vector<std::uint32_t> answer;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      learned.calibration.answer(of_text(p, i), task_.several, answer);
      if (!task_.several && likeness[i] < learned.familiarity.likeness_needed(
                                              answer.front(), of_text(p, i)[answer.front()])) {
        answer.clear();
      }
      count.add(of_text(p, i), answer, of_text(targets, i));
    }
    learned.quality = count.result();
  }

  std::span<const float> of_text(std::span<const float> values, std::size_t text) const {
    return values.subspan(text * task_.labels, task_.labels);
  }
  std::uint32_t likeliest(std::span<const float> probabilities, std::size_t text) const {
    const std::span<const float> p = of_text(probabilities, text);
    return static_cast<std::uint32_t>(std::max_element(p.begin(), p.end()) - p.begin());
  }

  // Of every text that was held out, fold by fold: to those of its likeliest label.
  std::vector<float> likeness_of_answers(std::span<const float> probabilities) const {
    std::vector<float> likeness;
    for (std::size_t f = 0; f < kFolds; ++f) {
      const std::span<const float> readings = seen_[f].held_out[0].kept;
      for (std::size_t i = 0; i < folds_[f].held_out.size(); ++i) {
        likeness.push_back(seen_[f].neighbours.likeness(readings.subspan(i * kBagWidth, kBagWidth),
                                                        likeliest(probabilities, likeness.size())));
      }
    }
    return likeness;
  }

  Familiarity familiarity_of(std::span<const float> probabilities, std::span<const float> likeness,
                             std::span<const float> targets) const {
    std::vector<RightAnswer> right;
    for (std::size_t i = 0; i < likeness.size(); ++i) {
      const std::uint32_t label = likeliest(probabilities, i);
      if (of_text(targets, i)[label] > 0) {
        right.push_back({label, of_text(probabilities, i)[label], likeness[i]});
      }
    }
    return {right, likeness.size(), task_.labels};
  }

  const LearningTask& task_;
  std::uint32_t long_ = kMostRounds, short_ = kMostRounds / 2;
  std::size_t networks_ = 1;  // of each kind
  std::vector<Fold> folds_;
  std::array<Seen, kFolds> seen_;
  double texts_to_see_ = 1;
  mutable std::mutex telling_;
  mutable double seen_texts_ = 0;
};

}  // namespace

Learned learn_and_check(const LearningTask& task) { return Learner(task).learn(); }

}  // namespace gehor::structure::learn
