// The port through which questions reach the facts: exact counts and sums, no ratios.
//
// store/duckdb implements it; ratios and intervals are made by measures/answer.h, so that two
// engines agree to the last digit. One thread per object.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "base/time.h"
#include "contact/key_vault.h"
#include "contact/vocabulary.h"

namespace gehor::measures {

struct Filter {
  std::string dimension;
  std::vector<std::string> values;  // any of them
};

// Which facts, and how they are grouped. Dimensions are names from measures/registry.h.
struct Selection {
  std::vector<std::string> by;
  std::vector<Filter> where;
  std::optional<Date> from, to;  // of the contact's day, both included
};

struct GroupCounts {
  std::vector<std::string> by;        // a value per dimension; "unknown" where there is none
  std::vector<std::uint64_t> counts;  // per quantity
};

struct GroupMoments {
  std::vector<std::string> by;
  std::uint64_t n = 0;
  double sum = 0, sum_of_squares = 0;
};

struct GroupRank {
  std::vector<std::string> by;
  std::uint64_t rank = 0;  // from 1, in ascending order
  double value = 0;
};

// One contact in a list; words are read apart.
struct ContactLine {
  Hash128 contact;
  std::optional<Instant> created;
  std::string day, channel, owner, reasons, team, language, state, promise;
  std::optional<double> csat_raw;
  std::optional<std::int64_t> resolution_s;
  std::int32_t source = 0;
};

// The sealed words of one record of a contact.
struct SealedWords {
  RecordKind kind = RecordKind::kContact;
  Author author = Author::kUnknown;
  KeyId key = 0;
  std::string sealed;
  bool erased = false;
  std::optional<std::int64_t> happened;
  Hash128 record;
};

struct EditionInfo {
  std::int64_t id = 0;
  std::optional<Instant> made;
  std::optional<Instant> horizon;  // the latest of the sources'
  std::string settings;            // what it was derived under, JSON
};

class FactReader {
 public:
  virtual ~FactReader() = default;
  // Until end_snapshot() all answers are of one state of the facts, also while another workspace
  // publishes new ones. Begun again, the earlier one ends.
  virtual Status begin_snapshot() = 0;
  virtual Status end_snapshot() = 0;
  // `quantities` are names from the registry.
  virtual Result<std::vector<GroupCounts>> count(const Selection& selection,
                                                 const std::vector<std::string>& quantities) = 0;
  // Over answers: facts that share one count once.
  virtual Result<std::vector<GroupMoments>> moments(const Selection& selection,
                                                    const std::string& value) = 0;
  // The order statistics with the ranks wanted for a group of n values.
  virtual Result<std::vector<GroupRank>> ranks(
      const Selection& selection, const std::string& value,
      const std::map<std::uint64_t, std::vector<std::uint64_t>>& wanted_by_n) = 0;
  virtual Result<std::vector<ContactLine>> contacts(const Selection& selection, std::uint64_t limit,
                                                    std::uint64_t offset) = 0;
  virtual Result<std::vector<SealedWords>> words(const Hash128& contact) = 0;
  virtual Result<EditionInfo> edition() = 0;
};

}  // namespace gehor::measures
