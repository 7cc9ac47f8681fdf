#include "structure/signs/signs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "structure/signs/lexicon.h"
#include "structure/signs/sentence_reading.h"
#include "structure/signs/speakers.h"

namespace gehor::structure {

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::kUnknown: return "";
    case Kind::kProblem: return "problem";
    case Kind::kQuestion: return "question";
    case Kind::kErrand: return "errand";
    case Kind::kWish: return "wish";
    case Kind::kPraise: return "praise";
  }
  return "";
}

// Reads parts of a text into a reader's sums.
struct SignScan {
  SignReader& reader;
  const Lexicon& lexicon;

  void customer(std::string_view part) const {
    SignReader::Tally& t = reader.customer_;
    SentenceScanner scanner(part, lexicon);
    for (SignSentence sentence; scanner.next(sentence);) {
      const SentenceReading r = read_sentence(sentence, lexicon);
      const auto seen = [&](Sign sign) { return (r.seen & mask_of(sign)) != 0; };
      t.words += static_cast<int>(sentence.size);
      t.shouts += sentence.shouts;
      (sentence.mood > 0 ? t.praise : t.blame) += std::abs(sentence.mood);
      t.praise += r.praise;
      t.blame += r.blame;
      t.problem += r.problem;
      t.question += r.question;
      t.errand += r.errand;
      t.wish += r.wish;
      t.thanks += r.thanks;
      t.demand += r.demand;
      t.told += r.told;
      t.strong_praise += r.strong_praise;
      t.strong_blame += r.strong_blame;
      t.answers |= seen(Sign::kAnswer);
      t.complains |= seen(Sign::kComplain);
      t.staff |= seen(Sign::kStaff);
      t.cancels |= seen(Sign::kCancel);
      t.changes |= seen(Sign::kChange);
      t.leaves |= seen(Sign::kLeave);
      t.switches |= seen(Sign::kSwitch);
      t.prospect |= seen(Sign::kProspect);
      t.compensation |= seen(Sign::kCompensation);
      t.repeat |= seen(Sign::kRepeat);
    }
    reader.competitors_->find(part, reader.found_.competitors);
  }

  // Only what an agent does for the customer; never tone.
  void agent(std::string_view part) const {
    SentenceScanner scanner(part, lexicon);
    for (SignSentence sentence; scanner.next(sentence);) {
      reader.found_.agent_spoke = true;
      const SignMask seen = read_sentence(sentence, lexicon).seen;
      reader.found_.apology |= (seen & mask_of(Sign::kApology)) != 0;
      reader.found_.compensation_offered |= (seen & mask_of(Sign::kCompensation)) != 0;
      reader.found_.remedy_promised |= (seen & mask_of(Sign::kRemedy)) != 0;
    }
  }
};

SignReader::SignReader(std::string_view language, const Competitors& competitors)
    : lexicon_(&lexicon_of(language)), competitors_(&competitors) {}

void SignReader::add(std::string_view utf8, Author author) {
  if (author == Author::kBot || author == Author::kSystem) return;
  const SignScan scan{*this, *lexicon_};
  SpeakerParts parts(utf8, author == Author::kAgent ? Speaker::kAgent : Speaker::kCustomer,
                     author == Author::kUnknown);
  std::string_view part;
  for (Speaker speaker{}; parts.next(part, speaker);) {
    if (speaker == Speaker::kCustomer) scan.customer(part);
    if (speaker == Speaker::kAgent) scan.agent(part);
  }
}

namespace {

// From the sums of a text to one of five grades. Long texts have more words of both sides, so the
// difference counts, and next to it how much there is of the weaker side.
int grade(float good, float bad, bool strong_good, bool strong_bad) {
  const float d = good - bad;
  if (d >= 1.4F && bad < 0.8F && strong_good) return 5;
  if (d >= 0.6F) return 4;
  if (d <= -2.5F && strong_bad) return 1;
  if (d <= -0.2F) return 2;
  return 3;
}

}  // namespace

Signs SignReader::signs() const {
  const Tally& t = customer_;
  Signs s = found_;
  // "Nothing." answers a question that is not here.
  const bool bare_answer = t.answers && t.words <= 3;
  if (t.praise == 0 && t.blame == 0 && (t.words == 0 || bare_answer)) return s;

  const float good = t.praise + (t.thanks >= 1 ? t.thanks : 0);
  // Where there is praise, what is told belongs to it.
  const float told = good < 1 ? t.told : 0;
  const float bad = t.blame + told + (t.shouts > 1 && t.blame > t.praise ? 0.5F : 0);
  s.tone = grade(good, bad, t.strong_praise > 0 || t.thanks >= 1 || good >= 4,
                 t.strong_blame > 0 || t.complains || t.shouts > 1 || bad >= 4);

  const float praise_left = good - bad;
  const std::array<std::pair<Kind, float>, 5> scores{{
      {Kind::kProblem, t.problem + 0.7F * t.blame + 2.7F * told},
      {Kind::kQuestion, t.question},
      {Kind::kErrand, t.errand},
      {Kind::kWish, t.wish},
      {Kind::kPraise, praise_left > 0 ? 1.2F * praise_left : 0},
  }};
  float best = 0;
  float next = 0;
  for (const auto& [kind, score] : scores) {
    if (score > best) {
      next = best;
      best = score;
      s.kind = kind;
    } else {
      next = std::max(next, score);
    }
  }
  if (best < 0.5F) s.kind = Kind::kUnknown;
  if (s.kind != Kind::kUnknown) s.kind_confidence = (best - next) / (best + next + 0.5F);

  const bool dissatisfied = *s.tone <= 2 || (bad >= 1 && bad > good);
  // Whoever tells the organisation of a problem expects that it does something about it.
  const bool expects = s.kind == Kind::kProblem || t.demand > 0 || t.compensation || t.repeat ||
                       t.question >= 1 || t.errand >= 1;
  s.complaint = (t.complains && good <= bad + 1) || (dissatisfied && expects);
  s.thanks = *s.tone >= 4 && s.kind == Kind::kPraise && (t.thanks >= 1 || t.staff);
  s.compensation_wanted = t.compensation;
  s.repeat_mentioned = t.repeat;
  s.leaving = (t.leaves && *s.tone <= 3) || (t.cancels && !t.changes && *s.tone <= 2) ||
              (t.switches && !s.competitors.empty() && !t.prospect);
  s.prospect = t.prospect && !s.leaving;
  return s;
}

Signs read_signs(std::string_view utf8, std::string_view language, const Competitors& competitors) {
  SignReader reader(language, competitors);
  reader.add(utf8);
  return reader.signs();
}

}  // namespace gehor::structure
