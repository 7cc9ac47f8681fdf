// The word lists behind lexicon.h, already folded (fold_for_match). Internal to the lexicon.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "contact/vocabulary.h"
#include "sources/mapping/lexicon.h"

namespace gehor::sources::words {

struct TopicWords {
  Topic topic;
  std::string_view words;  // separated by blanks
};
std::span<const TopicWords> name_words();
// Known only as whole words, never as parts of a compound: too short or too common.
std::span<const TopicWords> whole_name_words();
std::string_view name_stop_words();

struct ChannelWords {
  Channel channel;
  std::string_view phrases;  // separated by "|"
};
std::span<const ChannelWords> channel_words();

struct PhraseList {
  int meaning;
  std::string_view phrases;  // separated by "|"
};
std::span<const PhraseList> state_words();   // meaning: State
std::span<const PhraseList> author_words();  // meaning: Author
std::string_view missing_strong();
std::string_view missing_weak();
std::string_view yes_words();
std::string_view no_words();
std::string_view languages();
std::string_view positive_words();
std::string_view negative_words();
std::string_view negations();
std::span<const PhraseList> scale_ends();  // meaning: +1 or -1

// What a word does in a graded answer ("not at all satisfied").
enum class AnswerPart : std::uint8_t {
  kSlightly,
  kSomewhat,
  kVery,
  kExtremely,
  kGood,
  kBad,
  kBest,
  kWorst,
  kNeither,
  kNot,
  kAtAll,  // behind or before a "not": the strongest one
  kYes,
  kFill,  // says nothing, but stands in answers
};
struct AnswerWords {
  AnswerPart part;
  std::string_view words;  // separated by blanks; a word may do several things
};
std::span<const AnswerWords> answer_words();
std::string_view no_answer_phrases();  // separated by "|", without signs

}  // namespace gehor::sources::words
