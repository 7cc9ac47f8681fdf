// The words by which files of the Nordic countries (and English and German ones) name their columns
// and fill their closed columns: general words of the languages, no file's own names.
//
// Start at read_name() for a column's name and at channel_of(), state_of(), author_of() … for its
// values. All functions are pure; the word lists are built once, on first use, and are safe to use
// from several threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contact/vocabulary.h"

namespace gehor::sources {

// What a word in a column's name can be about. A name is the set of its words' topics.
enum class Topic : std::uint8_t {
  kTime,
  kCreate,
  kClose,
  kDue,
  kLatest,  // "senast", "senest": "at the latest" and "most recently", by what stands beside it
  kFirst,
  kReply,
  kUpdate,
  kEscalate,
  kId,
  kNumber,
  kCode,
  kCustomer,
  kRespondent,
  kCase,
  kMessage,
  kSurvey,
  kChannel,
  kMethod,  // "method", "sätt", "form": a channel when the contact's, not when the payment's
  kStatus,
  kDepartment,
  kService,
  kOrganisation,
  kResponsible,
  kTeam,
  kAgent,
  kSegment,
  kLanguage,
  kReason,
  kType,
  kSub,
  kMain,
  kAuthor,
  kScore,
  kScale,  // "categorical", "numeric": a closed answer
  kEffort,
  kRecommend,
  kText,
  kQuestion,
  kSubject,
  kAmount,
  kProduct,
  kPurchase,
  kGeo,
  kDuration,
  kCount,
  kPriority,
  kPerson,
  kPersonId,
  kEmail,
  kPhone,
  kSentiment,
  kFlag,  // "is", "has", "vip", "consent": a property, not a reason
  kOutcome,
  kShort,
  kName,
  kBy,
  kFile,
  kPrivate,  // "internal": written for colleagues
  kData,     // "personal data", "uppgifter": a remark about the row, not a reason
  kCount_,   // number of topics
};

using Topics = std::uint64_t;
constexpr Topics bit(Topic t) { return Topics{1} << static_cast<unsigned>(t); }
static_assert(static_cast<unsigned>(Topic::kCount_) <= 64);

struct NameWord {
  std::string text;   // folded
  Topics topics = 0;  // 0: not a word we know
};

// A column's name, taken apart.
struct NameReading {
  std::vector<NameWord> words;  // without "of", "the", "för" …; compounds are split
  Topics topics = 0;            // of all words together
  double coverage = 0;          // share of the words that are known, 0 to 1
  bool generic = false;         // says nothing: empty, "column 3", "field7", "Unnamed: 2", "x12"
  bool question = false;        // ends with a question mark
  // A scale written in the name: "(0-10)", "1 to 5".
  std::optional<std::pair<int, int>> range;
  std::string stem;  // the words without a closing number: equal for "reason 1", "reason 2"

  bool has(Topic t) const { return (topics & bit(t)) != 0; }
  bool only(Topics allowed) const { return topics != 0 && (topics & ~allowed) == 0; }
  // The topics of the last word: in the Germanic languages the one that says what the thing is.
  Topics head() const { return words.empty() ? 0 : words.back().topics; }
};

// Splits at blanks, punctuation, camelCase and between letters and digits, folds the letters, and
// splits Nordic compounds into known parts ("ärendetyp", "avslutsdatum", "vastausaika").
NameReading read_name(std::string_view name);

// What a value of a closed column means. `certainty` 0 to 1: 1 when the whole text is a known word,
// less when only a part of it is.
template <typename E>
struct ValueReading {
  E meaning{};
  double certainty = 0;
};

// "mail" and "post" mean a letter or e-mail depending on the other values of the column.
enum class MailMeans : std::uint8_t { kEmail, kLetter };
ValueReading<Channel> channel_of(std::string_view value, MailMeans mail);
// True for a value that says "mail" and nothing else.
bool is_bare_mail(std::string_view value);
// True for "e-mail", "e-post", "mejl", "sähköposti" …
bool is_plain_email_word(std::string_view value);
bool is_letter_word(std::string_view value);

ValueReading<State> state_of(std::string_view value);
ValueReading<Author> author_of(std::string_view value);

// yes/no/x/1/0/true … nullopt: none of them. A bare "x" is yes.
std::optional<bool> boolean_of(std::string_view value);

// "N/A", "null", "-", "ej angivet", "did not answer" … Weak ones ("none", "unknown") are also words
// of ordinary texts and are only believed outside free text.
enum class Missing : std::uint8_t { kNo, kWeak, kYes };
Missing missing_of(std::string_view value);

// A language's code or name ("sv", "svenska", "Swedish", "sv-SE").
bool is_language(std::string_view value);

// -1 clearly negative, +1 clearly positive, 0 neither or both; a negation turns the word after it.
// Only evidence for the direction of a scale, never a measure of its own.
int tone_of(std::string_view text);

// Words that name an end of a scale: +1 "very satisfied", -1 "mycket missnöjd", 0 neither.
int scale_end_of(std::string_view text);

// Whether the letters of `shorter` stand in `longer` in this order, the first one at a word's
// beginning: "DoT" in "Department of Transport". Case is ignored.
bool is_initialism(std::string_view shorter, std::string_view longer);

}  // namespace gehor::sources
