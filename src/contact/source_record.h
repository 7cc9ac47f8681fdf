// One record as a source said it, before the gate: it may hold personal data in the clear.
//
// Lives only between sources/ and pipeline/gate; it is never stored and never logged. One row of a
// file may give several (a contact and the survey answer that stands in the same row).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "contact/vocabulary.h"

namespace gehor {

// A time stamp as the source wrote it. Without an offset it is wall time in the zone of its
// source, a dated setting that may change later; so it is kept as it was written.
struct SourceTime {
  std::int64_t micros = 0;  // since 1970-01-01T00:00; UTC if has_zone, else wall time
  bool has_zone = false;
  bool date_only = false;  // the source gave no time of day; micros is midnight
  bool operator==(const SourceTime&) const = default;
};

enum class IdentityKind : std::uint8_t { kNumber = 1, kEmail = 2, kPhone = 3 };

struct Identity {
  IdentityKind kind = IdentityKind::kNumber;
  std::string value;  // as written
};

struct SourceScore {
  SurveyKind kind = SurveyKind::kCsat;
  double raw = 0;        // as answered
  double scale_min = 1;  // of the scale the source uses
  double scale_max = 5;
  bool outside = false;  // raw lies outside the scale: kept, counted, not an answer
  std::optional<std::string> response_id;
};

struct SourceRecord {
  RecordKind kind = RecordKind::kContact;
  std::optional<std::string> external_id;  // of this record in its source
  std::optional<std::string> contact_id;   // of the contact it belongs to, for other kinds
  std::vector<Identity> identities;        // of the customer

  std::optional<SourceTime> at;              // contact: when it began; others: when it happened
  std::optional<SourceTime> first_response;  // contact
  std::optional<SourceTime> closed;          // contact
  std::optional<SourceTime> due;             // contact: promised to be solved by
  std::optional<SourceTime> response_due;    // contact: promised to be answered by
  std::optional<SourceTime> last_activity;   // any later sign of life: moves the horizon only

  Channel channel = Channel::kUnknown;
  State state = State::kUnknown;
  Author author = Author::kUnknown;  // message

  std::optional<std::string> channel_as_written;
  std::optional<std::string> state_as_written;
  std::optional<std::string> owner;        // department whose cause it is, the long name
  std::optional<std::string> owner_short;  // its short name, where the source has both
  std::optional<std::string> team;
  std::optional<std::string> agent;
  std::optional<std::string> customer_group;
  std::optional<std::string> language;  // as the source claims it
  std::vector<std::string> reasons;

  std::optional<std::string> subject;
  std::optional<std::string> text;

  std::optional<SourceScore> score;  // survey answer
  std::optional<double> amount;      // purchase, in the organisation's currency
  std::optional<std::string> product;
};

}  // namespace gehor
