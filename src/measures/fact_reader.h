// The port through which questions reach the facts: exact counts and sums, no ratios.
//
// store/duckdb implements it; ratios and intervals are made by measures/answer.h, so that two
// engines agree to the last digit. One thread per object. A page that asks several questions puts
// them between begin_snapshot() and end_snapshot().
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "base/time.h"
#include "contact/key_vault.h"
#include "contact/source_record.h"
#include "contact/vocabulary.h"
#include "contact/word_index.h"
#include "stats/interval.h"

namespace gehor::measures {

struct Filter {
  std::string dimension;
  std::vector<std::string> values;  // any of them
};

// Only what a part of a figure counted: the contacts of `quantity` that are not also of `without`.
// See measures/counted.h for the words people write.
struct Counted {
  std::string quantity;
  std::string without;  // "": nothing is taken away
};

// Which facts, and how they are grouped. Dimensions are names from measures/registry.h.
struct Selection {
  std::vector<std::string> by;
  std::vector<Filter> where;
  std::optional<Date> from, to;  // of the contact's day, both included
  std::optional<Counted> counted = {};
};

struct GroupCounts {
  std::vector<std::string> by;        // a value per dimension; "unknown" where there is none
  std::vector<std::uint64_t> counts;  // per quantity
};

// A share's two quantities, both of contacts; the cases are among the contacts.
struct ShareOf {
  std::string numerator, denominator;
};

struct GroupCustomers {
  std::vector<std::string> by;
  std::vector<stats::Customers> customers;  // per share
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

// Contacts of one value of a dimension on one day.
struct DayCount {
  std::string value;        // "unknown" where there is none
  std::optional<Date> day;  // none: a contact without a time
  std::uint64_t contacts = 0;
};

// One contact in a list; words are read apart.
struct ContactLine {
  Hash128 contact;
  Hash128 customer;  // zero: not known
  Hash128 response;  // contacts with the same one share one answer
  std::optional<Instant> created;
  std::string day, channel, owner, reasons, team, language, state, promise, customer_group;
  std::optional<double> csat_raw;
  std::optional<std::int64_t> first_response_s, resolution_s;
  std::int32_t source = 0;
  int mood = 0;  // by the customer's own score: 1 satisfied, -1 dissatisfied, 0 nobody knows
};

// The sealed words of one record of a contact.
struct SealedWords {
  RecordKind kind = RecordKind::kContact;
  Author author = Author::kUnknown;
  KeyId key = 0;
  std::string sealed;
  bool erased = false;
  std::optional<SourceTime> happened;
  Hash128 record;
  Hash128 contact;
};

// A record with what a customer said, still sealed, and what groups it.
struct CustomerWords {
  Hash128 contact;
  Hash128 customer;  // zero: not known
  std::optional<Date> day;
  std::string language;  // "": not known
  std::string reasons;   // kReasonSeparator between them; "": not known
  Hash128 record;
  KeyId key = 0;
  std::string sealed;
};

struct Scale {
  double min = 0, max = 0;
  bool operator==(const Scale&) const = default;
};
// By source; none where it asked on several.
using Scales = std::map<std::int32_t, std::optional<Scale>>;
// The one that all of them have.
std::optional<Scale> common_scale(const Scales& scales);

// What the full-text index proposed for each part of a search.
struct WordSearch {
  std::vector<std::vector<WordHit>> all_of;  // a contact must have a hit of each
  std::vector<WordHit> none_of;
  bool newest_first = false;  // else those that fit best
};

struct FoundContacts {
  std::uint64_t total = 0;
  std::vector<ContactLine> lines;
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
  // `quantities` are names from the registry.
  virtual Result<std::vector<GroupCounts>> count(const Selection& selection,
                                                 const std::vector<std::string>& quantities) = 0;
  // The same counts customer by customer; a customer who is not known is one of his own. Groups
  // without any of the contacts may be missing.
  virtual Result<std::vector<GroupCustomers>> customers_alike(
      const Selection& selection, const std::vector<ShareOf>& shares) = 0;
  // Over answers: facts that share one count once.
  virtual Result<std::vector<GroupMoments>> moments(const Selection& selection,
                                                    const std::string& value) = 0;
  // The order statistics with the ranks wanted for a group of n values.
  virtual Result<std::vector<GroupRank>> ranks(
      const Selection& selection, const std::string& value,
      const std::map<std::uint64_t, std::vector<std::uint64_t>>& wanted_by_n) = 0;
  // Contacts per value of `dimension` ("": of all together) and day, in no order.
  virtual Result<std::vector<DayCount>> days(const Selection& selection,
                                             const std::string& dimension) = 0;

  // Newest first.
  virtual Result<std::vector<ContactLine>> contacts(const Selection& selection, std::uint64_t limit,
                                                    std::uint64_t offset) = 0;
  // The same without a limit, one by one.
  virtual Status each_contact(const Selection& selection,
                              const std::function<Status(const ContactLine&)>& each) = 0;
  // Contacts with words, drawn at random: the same ones for the same seed.
  virtual Result<std::vector<ContactLine>> draw(const Selection& selection, std::uint64_t seed,
                                                std::uint64_t limit) = 0;
  virtual Result<std::optional<ContactLine>> contact(const Hash128& contact) = 0;
  // Those of `contacts` that are in the selection and have words, in no order.
  virtual Result<std::vector<ContactLine>> among(const Selection& selection,
                                                 const std::vector<Hash128>& contacts) = 0;
  // The same customer's others, newest first; none where the customer is not known.
  virtual Result<std::vector<ContactLine>> other_contacts(const ContactLine& contact,
                                                          std::uint64_t limit) = 0;
  // Of all these contacts; those of one stand together, in their order.
  virtual Result<std::vector<SealedWords>> words(const std::vector<Hash128>& contacts) = 0;
  // The contacts of `selection` whose current records have the hits.
  virtual Result<FoundContacts> search(const Selection& selection, const WordSearch& search,
                                       std::uint64_t limit, std::uint64_t offset) = 0;
  // What customers themselves said in these contacts, or where nobody knows who said it; nothing of
  // agents, bots and answers to surveys. The records of a contact stand together, in their order.
  // The contacts are cut into `parts` of about the same size, by chance but always the same: any
  // number of parts is a fair sample, and all of them are everything, with bounded memory.
  virtual Result<std::vector<CustomerWords>> customer_words(const Selection& selection,
                                                            std::uint32_t part,
                                                            std::uint32_t parts) = 0;
  // The scales that answers of this kind were given on, of the sources that have such answers.
  virtual Result<Scales> scales(SurveyKind kind) = 0;
  virtual Result<EditionInfo> edition() = 0;

  // Between the two every question sees the same facts, whatever is published meanwhile. After an
  // error inside it, nothing more can be asked until end_snapshot(). Not nested.
  virtual Status begin_snapshot() = 0;
  virtual Status end_snapshot() = 0;
};

}  // namespace gehor::measures
