// The words and phrases by which signs.h reads, and what each is a sign of. Internal to this
// folder.
//
// The lists (`words_*.cc`) are general words written for this project. Phrases are separated by
// "|". "klag*" is any word that begins so, "*fel" any that ends so; use both only where that is
// safe. Letters are compared without å ä ö and their kin, and by "aa", "ae", "oe", "ue" for them.
// Between the words of a phrase there may stand up to two words of kFiller or kBooster.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace gehor::structure {

// One phrase may be several signs.
enum class Sign : std::uint8_t {
  kPraise,        // good; one step of tone
  kPraiseStrong,  // two
  kBlame,         // bad
  kBlameStrong,
  kFault,        // something that the organisation does or sells fails
  kTrouble,      // a hint of it: "problem", "still", "instead of"
  kGoodNoFault,  // "no problems": neither fault nor blame
  kThanks,       // a bare thank you, which is politeness as often as gratitude
  kThanksFor,    // thanks for something done
  kPolite,       // formulas and turns that say nothing: "kind regards", "I ordered the wrong size"
  kIrony,        // "thanks for nothing"
  kNegator,
  kAnswer,   // a negation that alone is an answer: "nothing"; what follows it is not negated
  kBooster,  // "very": raises what follows
  kFiller,   // "I", "just", "yet": may stand inside a phrase
  kIf,       // a condition: what follows has not happened
  kBut,
  kAsk,      // asks: "how", "wonder"
  kMay,      // asks for leave or possibility: "can I"; a question
  kRequest,  // asks the other to act: "can you"; an errand together with an action
  kWant,     // "I want to", "need to"
  kPlease,
  kAction,  // what errands ask for: "send", "change", "cancel"
  kChange,  // an errand told as news: "we are moving", "new address"
  kWould,   // "it would be": with praise a wish
  kWish,    // "suggestion", "you should"
  kBetter,  // "better", "faster": a wish, and after a negation the highest praise
  kMore,    // "more": with what is good after it a wish
  kComplain,
  kDemand,  // "at once", "call me": an answer is expected
  kLeave,   // "never again", "found another supplier"
  kCancel,  // the end of an agreement, of displeasure or not
  kSwitch,  // "change to", which with a competitor's name is leaving
  kProspect,
  kCompensation,
  kRepeat,   // "called three times"
  kTimes,    // "times": with a number a repeat
  kSpan,     // "weeks": with a number a wait, where there is trouble
  kSoon,     // "within": with a span no wait
  kNumber,   // numbers in words
  kYou,      // the organisation, spoken to: told what it did, where nothing is asked for
  kStaff,    // those who did it: "the driver", "your colleague"
  kApology,  // an agent's
  kRemedy,   // an agent's "I'll see to it"
  kCount
};
using SignMask = std::uint64_t;
constexpr SignMask mask_of(Sign sign) { return SignMask{1} << static_cast<unsigned>(sign); }
static_assert(static_cast<unsigned>(Sign::kCount) <= 64);

struct SignWords {
  Sign sign;
  std::string_view phrases;
};

// By language; Norwegian has both of its written forms in one list.
std::span<const SignWords> swedish_signs();
std::span<const SignWords> norwegian_signs();
std::span<const SignWords> danish_signs();
std::span<const SignWords> finnish_signs();
std::span<const SignWords> english_signs();
std::span<const SignWords> german_signs();
std::span<const SignWords> icelandic_signs();

}  // namespace gehor::structure
