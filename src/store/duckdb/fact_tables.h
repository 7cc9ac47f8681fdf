// facts/fact_store.h and measures/fact_reader.h over DuckDB tables. Made by ledger.cc; see there.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "facts/fact_store.h"
#include "measures/fact_reader.h"
#include "store/duckdb/database.h"

namespace gehor::duckdb {

struct FactPieces;

// Which table questions are answered from: the published facts, or an edition derived for one
// question and held until the process ends.
struct FactTable {
  std::string name = "fact";
  bool has_roll_ups() const { return name == "fact"; }
  std::optional<Instant> horizon;  // of a held edition
};

class FactWriter final : public facts::FactStore {
 public:
  FactWriter(Connection& connection, FactTable& table) : db_(connection), table_(table) {}

  Status begin(bool everything) override;
  Status add(const facts::Fact& fact) override;
  Status publish(const std::map<std::int32_t, Instant>& horizons, const std::string& settings,
                 Instant now) override;
  Status publish_step(const std::map<std::int32_t, Instant>& horizons, const std::string& settings,
                      Instant now) override;
  Status hold(const std::map<std::int32_t, Instant>& horizons) override;
  void abandon() override;

 private:
  Status write_and_commit(const std::map<std::int32_t, Instant>& horizons,
                          const std::string& settings, Instant now);
  Status write(const std::map<std::int32_t, Instant>& horizons, const std::string& settings,
               Instant now);

  Connection& db_;
  FactTable& table_;
  std::optional<Appender> rows_;
  bool everything_ = true;
  std::int64_t customer_number_ = 0;  // of the newest fact
  Hash128 customer_;
  std::int64_t published_ = 0;  // the edition, in its transaction
  std::int64_t last_step_ = 0;  // the edition of the newest step; 0: a whole one came after it
};

class FactQuestions final : public measures::FactReader {
 public:
  FactQuestions(Connection& connection, const FactTable& table) : db_(connection), table_(table) {}

  Result<std::vector<measures::GroupCounts>> count(
      const measures::Selection& selection, const std::vector<std::string>& quantities) override;
  Result<std::vector<measures::GroupCustomers>> customers_alike(
      const measures::Selection& selection, const std::vector<measures::ShareOf>& shares) override;
  Result<std::vector<measures::GroupMoments>> moments(const measures::Selection& selection,
                                                      const std::string& value) override;
  Result<std::vector<measures::GroupRank>> ranks(
      const measures::Selection& selection, const std::string& value,
      const std::map<std::uint64_t, std::vector<std::uint64_t>>& wanted_by_n) override;
  Result<std::vector<measures::DayCount>> days(const measures::Selection& selection,
                                               const std::string& dimension) override;
  Result<std::vector<measures::ContactLine>> contacts(const measures::Selection& selection,
                                                      std::uint64_t limit,
                                                      std::uint64_t offset) override;
  Status each_contact(const measures::Selection& selection,
                      const std::function<Status(const measures::ContactLine&)>& each) override;
  Result<std::vector<measures::ContactLine>> draw(const measures::Selection& selection,
                                                  std::uint64_t seed, std::uint64_t limit) override;
  Result<std::optional<measures::ContactLine>> contact(const Hash128& contact) override;
  Result<std::vector<measures::ContactLine>> among(const measures::Selection& selection,
                                                   const std::vector<Hash128>& contacts) override;
  Result<std::vector<measures::ContactLine>> other_contacts(const measures::ContactLine& contact,
                                                            std::uint64_t limit) override;
  Result<std::vector<measures::SealedWords>> words(const std::vector<Hash128>& contacts) override;
  Result<measures::FoundContacts> search(const measures::Selection& selection,
                                         const measures::WordSearch& search, std::uint64_t limit,
                                         std::uint64_t offset) override;
  Result<std::vector<measures::CustomerWords>> customer_words(const measures::Selection& selection,
                                                              std::uint32_t part,
                                                              std::uint32_t parts) override;
  Result<measures::Scales> scales(SurveyKind kind) override;
  Result<measures::EditionInfo> edition() override;
  Status begin_snapshot() override;
  Status end_snapshot() override;

 private:
  // Adds what `query` counts to the groups, at the places of these quantities.
  Status add_counts(const std::string& query, const std::vector<Parameter>& parameters,
                    const std::vector<std::string>& dimensions,
                    const std::vector<std::size_t>& places,
                    std::map<std::vector<std::string>, std::vector<std::uint64_t>>& groups,
                    std::size_t quantities);
  // The same for moments.
  Status add_moments(const std::string& query, const FactPieces& pieces,
                     const std::vector<std::string>& dimensions,
                     std::map<std::vector<std::string>, measures::GroupMoments>& groups);
  Result<std::vector<measures::GroupRank>> few_ranks(
      const measures::Selection& selection, const std::string& value,
      const std::map<std::uint64_t, std::vector<std::uint64_t>>& wanted_by_n);

  Result<measures::EditionInfo> read_edition();
  // Whether facts of that table may share their answer.
  Result<bool> may_be_shared(const std::string& table);

  Connection& db_;
  const FactTable& table_;
  bool in_snapshot_ = false;
  std::optional<measures::EditionInfo> edition_of_snapshot_;
  std::optional<bool> shared_in_snapshot_;
};

}  // namespace gehor::duckdb
