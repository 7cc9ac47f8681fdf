// One record as it is kept: normalised, redacted, pseudonymised, its words sealed.
//
// Made by pipeline/gate from a SourceRecord; written through contact/ledger.h. Identity of a
// record: source, kind and external id (without one, a keyed hash of the raw row and its
// occurrence in the file). Same identity and same content: unchanged. Same identity and other
// content: an update; the earlier version is kept and superseded.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/hash.h"
#include "base/time.h"
#include "contact/key_vault.h"
#include "contact/source_record.h"
#include "contact/vocabulary.h"

namespace gehor {

using ImportId = std::int32_t;

// Separates several reasons in one text; can not occur in one, the gate removes it.
inline constexpr char kReasonSeparator = '\x1f';

struct Score {
  SurveyKind kind = SurveyKind::kCsat;
  double raw = 0;
  double scale_min = 1;
  double scale_max = 5;
  bool outside = false;  // not on the scale: counted, never an answer
  Hash128 response;      // rows with the same one are one answer
};

// Flags of an enumeration whose values are single bits.
template <typename Flag, typename Bits>
class FlagSet {
 public:
  constexpr FlagSet() = default;
  explicit constexpr FlagSet(Bits bits) : bits_(bits) {}
  constexpr bool has(Flag flag) const { return (bits_ & static_cast<Bits>(flag)) != 0; }
  void set(Flag flag, bool holds = true) {
    const auto bit = static_cast<Bits>(flag);
    bits_ = static_cast<Bits>(holds ? bits_ | bit : bits_ & ~bit);
  }
  constexpr Bits bits() const { return bits_; }

 private:
  Bits bits_ = 0;
};

// What words say that is either said or not; of a contact's records together, whatever one of them
// says. An agent's words tell only what they do for the customer.
enum class Said : std::uint16_t {
  kJudged = 1 << 0,      // there were words of the customer to judge by
  kComplaint = 1 << 1,   // in the sense of ISO 10002
  kThanks = 1 << 2,      // worth celebrating
  kLeaving = 1 << 3,     // means to leave
  kProspect = 1 << 4,    // is not a customer yet
  kCompetitor = 1 << 5,  // names one of the organisation's competitors
  kAgentSpoke = 1 << 6,  // there were words of an agent to read
  kApology = 1 << 7,
  kCompensation = 1 << 8,  // offered
  kRemedy = 1 << 9,        // promised
};
using SaidSet = FlagSet<Said, std::uint16_t>;

// What of a reading the words themselves told, where the rest is what is usual for the reason that
// was read: it holds also when the source or a person names another reason.
enum class Told : std::uint8_t {
  kCause = 1 << 0,
  kArisesAt = 1 << 1,
  kOwner = 1 << 2,
  kOfItsReason = 1 << 3,  // told as one of the causes of a reason: holds for that reason alone
};
using ToldSet = FlagSet<Told, std::uint8_t>;

// What a record's words say, and what read them: models change, records stay as they are. "":
// unknown.
struct Understood {
  std::string by;             // Understander::name(); "": nothing read them
  std::string kind, reasons;  // reasons as in Record
  std::string cause, arises_at, owner;
  ToldSet told;
  std::string tone;  // of the customer: "very negative" to "very positive" (structure/signs)
  SaidSet said;
};

struct Record {
  RecordKind kind = RecordKind::kContact;
  std::int32_t source = 0;
  Hash128 key;       // identity
  Hash128 contact;   // key of the contact it belongs to; a contact's own key
  Hash128 named;     // the key its own source gives the contact that it names; zero: none is named
  Hash128 row;       // of the raw row and its occurrence: finds a row again under another mapping
  Hash128 content;   // of everything below, before sealing
  Hash128 external;  // of the external id alone, or of the named contact's; zero without one
  Hash128 identity;  // the customer's first identity; zero when not known
  KeyId sealing_key = 0;
  std::uint64_t line = 0;

  std::optional<SourceTime> at, first_response, closed, due, response_due, last_activity;
  Channel channel = Channel::kUnknown;
  State state = State::kUnknown;
  Author author = Author::kUnknown;
  std::string channel_as_written, state_as_written;
  std::string owner, team, customer_group, language, reasons, product;  // empty: unknown
  Hash128 agent;  // never the name; zero when not known
  std::optional<Score> score;
  std::optional<double> amount;
  std::uint32_t text_length = 0;  // code points, before sealing
  std::string sealed;             // what people can read: see contact/words.h
  Understood understood;
};

}  // namespace gehor
