#include "structure/signs/sentence_reading.h"

namespace gehor::structure {
namespace {

constexpr std::size_t kNegationReaches = 4;  // words
constexpr std::size_t kMostSkipped = 2;      // fillers inside a phrase, one after another
constexpr float kBoost = 1.5F;
constexpr float kUnderCondition = 0.3F;
constexpr float kBeforeBut = 0.5F;

struct Hit {
  SignMask signs = 0;
  std::size_t end = 0;  // past its last word
  bool has(Sign sign) const { return (signs & mask_of(sign)) != 0; }
};

// What `node` becomes with the word at `at`, which is moved over fillers; 0: no phrase goes on so.
NodeId continued(const SignSentence& sentence, const Lexicon& lexicon, NodeId node,
                 std::size_t& at) {
  if (!lexicon.goes_on(node)) return 0;
  for (std::size_t skipped = 0; at < sentence.size; ++skipped, ++at) {
    for (const WordId word : sentence.tokens[at].ids) {
      if (const NodeId next = word != 0 ? lexicon.step(node, word) : 0) return next;
    }
    if (skipped == kMostSkipped || !lexicon.skipped(sentence.tokens[at].ids[0])) return 0;
  }
  return 0;
}

// The longest phrase that begins at `from`; no signs where none does.
Hit phrase_at(const SignSentence& sentence, std::size_t from, const Lexicon& lexicon) {
  Hit best;
  for (const WordId first : sentence.tokens[from].ids) {
    if (first == 0) continue;
    std::size_t at = from;
    for (NodeId node = lexicon.step(0, first); node != 0;) {
      ++at;
      if (lexicon.signs(node) != 0 && at > best.end) best = {lexicon.signs(node), at};
      node = continued(sentence, lexicon, node, at);
    }
  }
  return best;
}

// Adds up the phrases of one sentence from left to right.
class Reader {
 public:
  Reader(const SignSentence& sentence, const Lexicon& lexicon)
      : sentence_(sentence), lexicon_(lexicon) {}

  SentenceReading read() {
    for (std::size_t at = 0; at < sentence_.size;) {
      const Hit hit = phrase_at(sentence_, at, lexicon_);
      if (sentence_.tokens[at].after_comma) negated_until_ = 0, condition_ = false;
      if (hit.signs == 0) {
        number_ = sentence_.tokens[at].number;
        ++at;
        continue;
      }
      take(hit, at);
      at = hit.end;
    }
    weigh_kinds();
    return reading_;
  }

 private:
  void take(const Hit& hit, std::size_t at) {
    const bool negated = at < negated_until_;
    const float weight =
        (at <= boosted_until_ ? boost_ : 1.0F) * (condition_ ? kUnderCondition : 1.0F);
    if (hit.has(Sign::kPolite)) return;
    tone(hit, at, negated, weight);
    SignMask seen = hit.signs;
    if (negated)
      seen &= ~(mask_of(Sign::kLeave) | mask_of(Sign::kComplain) | mask_of(Sign::kProspect) |
                mask_of(Sign::kCompensation) | mask_of(Sign::kCancel));
    if (condition_) seen &= ~mask_of(Sign::kComplain);
    // "three times", "five weeks"
    if (hit.has(Sign::kTimes) && number_ && !sentence_.question) seen |= mask_of(Sign::kRepeat);
    if (hit.has(Sign::kSpan) && number_) spans_ += 1;
    if (hit.has(Sign::kAsk) && at <= 2) asks_first_ = true;
    if (hit.has(Sign::kAction) && at <= 1) acts_first_ = true;
    reading_.seen |= seen;
    number_ = hit.has(Sign::kNumber);
    // "Nothing, the service was good": an answer first, then the reason.
    if (hit.has(Sign::kNegator) && !(hit.has(Sign::kAnswer) && at == 0)) {
      negated_until_ = hit.end + kNegationReaches;
    }
    denies_ = denies_ || hit.has(Sign::kAnswer) || has_negation(at, hit.end);
    if (hit.has(Sign::kMore)) more_at_ = hit.end;
    if (hit.has(Sign::kBut)) {
      negated_until_ = 0;
      condition_ = false;
      reading_.praise *= kBeforeBut;
    }
    if (hit.has(Sign::kIf)) condition_ = true;
    if (hit.has(Sign::kBooster)) boost_ = kBoost, boosted_until_ = hit.end + 1;
  }

  void tone(const Hit& hit, std::size_t at, bool negated, float weight) {
    SentenceReading& r = reading_;
    if (hit.has(Sign::kPraise) || hit.has(Sign::kPraiseStrong)) {
      const bool strong = hit.has(Sign::kPraiseStrong);
      if (at == more_at_) {
        r.wish += 1.5F;
        r.blame += 0.5F;
      } else if (negated) {
        r.blame += 0.9F * weight;
        r.problem += 0.3F;
      } else {
        r.praise += (strong ? 2.0F : 1.0F) * weight;
        r.strong_praise += strong || weight > 1 ? 1 : 0;
      }
    }
    if (hit.has(Sign::kBlame) || hit.has(Sign::kBlameStrong)) {
      const bool strong = hit.has(Sign::kBlameStrong);
      if (negated) {
        r.praise += 0.3F;
      } else {
        r.blame += (strong ? 2.0F : 1.0F) * weight;
        r.strong_blame += strong ? 1 : 0;
      }
    }
    if (hit.has(Sign::kIrony)) r.blame += 1.5F, r.problem += 0.5F;
    if (hit.has(Sign::kFault) && !negated) {
      r.blame += 0.5F * weight;
      r.problem += 2.0F * weight;
    } else if (hit.has(Sign::kTrouble) && !negated) {
      r.blame += 0.25F * weight;
      r.problem += 0.8F * weight;
    }
    if (hit.has(Sign::kGoodNoFault)) r.praise += 0.8F;
    if (hit.has(Sign::kBetter)) {
      if (denies_) {
        // "It could not be better": no trouble either.
        r.praise += 2.0F;
        r.strong_praise += 1;
        r.blame = 0;
        r.problem = 0;
      } else {
        r.wish += 1.5F;
        r.blame += 0.5F;
      }
    }
    if (hit.has(Sign::kThanksFor)) {
      r.thanks += 1.5F;
    } else if (hit.has(Sign::kThanks)) {
      r.thanks += 0.4F;
    }
    if (hit.has(Sign::kDemand)) r.demand += 0.7F;
    if (hit.has(Sign::kComplain) && !negated) r.blame += 1.0F, r.demand += 1.0F, r.problem += 1.5F;
    if (hit.has(Sign::kLeave) && !negated) r.blame += 1.2F;
  }

  // Whether a phrase has a negating word within.
  bool has_negation(std::size_t from, std::size_t end) const {
    for (std::size_t at = from; at < end; ++at) {
      const NodeId node = lexicon_.step(0, sentence_.tokens[at].ids[0]);
      if ((lexicon_.signs(node) & mask_of(Sign::kNegator)) != 0) return true;
    }
    return false;
  }

  bool has(Sign sign) const { return (reading_.seen & mask_of(sign)) != 0; }

  // What it takes several phrases of a sentence to say.
  void weigh_kinds() {
    SentenceReading& r = reading_;
    if (spans_ > 0 && r.praise < 1 && !has(Sign::kSoon) && !has(Sign::kAsk) && !has(Sign::kWant)) {
      r.problem += 0.5F;
      r.blame += 0.3F;
    }
    if (has(Sign::kRepeat)) r.problem += 0.6F, r.blame += 0.5F;
    if (has(Sign::kDemand) && r.problem > 0) r.blame += 0.2F;
    // Told without asking for anything or praising: what the organisation did, and what is not so.
    constexpr SignMask kAsksFor =
        mask_of(Sign::kRequest) | mask_of(Sign::kWant) | mask_of(Sign::kPlease) |
        mask_of(Sign::kAsk) | mask_of(Sign::kMay) | mask_of(Sign::kWish) | mask_of(Sign::kWould) |
        mask_of(Sign::kChange) | mask_of(Sign::kIf) | mask_of(Sign::kProspect);
    if (!sentence_.question && (r.seen & kAsksFor) == 0 && r.praise < 0.5F && r.thanks == 0) {
      if (has(Sign::kYou)) r.told += 0.25F;
      if (has(Sign::kNegator) && sentence_.size > 3) r.told += 0.1F;
      if (has(Sign::kBut)) r.told += 0.1F;
      if (sentence_.shouts > 0 && sentence_.size > 3) r.told += 0.1F;
    }
    // "It would be great if": the praise is of what is not.
    if (has(Sign::kWould) && r.praise > 0) {
      r.wish += 2.5F;
      r.praise = 0;
      r.strong_praise = 0;
    }
    if (has(Sign::kWish)) r.wish += 1.5F;
    if (has(Sign::kAction)) {
      if (has(Sign::kRequest) || has(Sign::kPlease)) {
        r.errand += 2.5F;
      } else if (has(Sign::kWant)) {
        r.errand += 2.2F;
      } else if (has(Sign::kMay)) {
        r.errand += 0.6F;
      } else if (acts_first_) {
        r.errand += 1.5F;
      } else {
        r.errand += 0.3F;
      }
    } else if (has(Sign::kRequest)) {
      r.errand += 0.6F;
    }
    if (has(Sign::kCompensation) &&
        (has(Sign::kRequest) || has(Sign::kWant) || has(Sign::kDemand) || has(Sign::kPlease))) {
      r.errand += 1.0F;
    }
    if (has(Sign::kChange)) r.errand += 1.8F;
    if (has(Sign::kCancel)) r.errand += 0.8F;
    if (sentence_.question) {
      r.question += r.errand >= 2 ? 0.6F : r.problem >= 2 ? 0.9F : 1.7F;
      // What is asked about has often not happened.
      r.praise *= 0.3F;
      if (r.strong_blame == 0) r.problem *= 0.6F, r.blame *= 0.4F;
    }
    if (asks_first_) {
      r.question += sentence_.question ? 0.5F : 1.2F;
    } else if (has(Sign::kMay)) {
      r.question += 0.8F;
    } else if (has(Sign::kAsk)) {
      r.question += 0.5F;
    }
  }

  const SignSentence& sentence_;
  const Lexicon& lexicon_;
  SentenceReading reading_;
  std::size_t negated_until_ = 0, boosted_until_ = 0;
  std::size_t more_at_ = SignSentence::kMost;  // where a word just after "more" would stand
  float boost_ = 1;
  int spans_ = 0;
  bool condition_ = false, denies_ = false, number_ = false, asks_first_ = false,
       acts_first_ = false;
};

}  // namespace

SentenceReading read_sentence(const SignSentence& sentence, const Lexicon& lexicon) {
  return Reader(sentence, lexicon).read();
}

}  // namespace gehor::structure
