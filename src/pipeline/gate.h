// The gate: from what a source said to what may be kept. Personal data is masked, identities
// become keyed pseudonyms, language is found, one department's two names become one. What comes
// out holds nothing in the clear that went in as a name for a person.
//
// Gate::pass() is pure and may be called from several threads at once; sealing is apart, since it
// needs the vault.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/hash.h"
#include "contact/key_vault.h"
#include "contact/record.h"
#include "contact/source_record.h"
#include "contact/words.h"
#include "pipeline/masking.h"

namespace gehor::pipeline {

// The keys of the gate's keyed hashes, one per purpose: hashes of different purposes can not be
// compared with each other.
struct GateKeys {
  Key256 record, row, external, agent, response;
  Key256 number, email, phone;  // pseudonyms, one key per kind of identity
  static GateKeys from(const KeyVault& vault);
};

// A record that has passed, with its words still open.
struct Passed {
  Record record;
  Words words;
  std::vector<Hash128> identities;  // all of the customer's; record.identity is the first
};

// The pseudonym of an identity as people write it; zero when the text is no such identity.
Hash128 pseudonym(const GateKeys& keys, const Identity& identity);

class Gate {
 public:
  Gate(const GateKeys& keys, std::int32_t source, std::map<std::string, std::string> departments,
       SharedRedactionRules rules = nullptr)
      : keys_(keys),
        source_(source),
        departments_(std::move(departments)),
        rules_(std::move(rules)) {}

  // `row`: the keyed hash of the raw row and its occurrence; stands in for a missing external id.
  Passed pass(const SourceRecord& in, const Hash128& row, std::uint64_t line) const;

  Hash128 row_hash(std::string_view raw, std::uint64_t occurrence) const;
  Hash128 external_hash(std::string_view external_id) const;

 private:
  Hash128 key_of(RecordKind kind, std::string_view external_id) const;
  std::string department(const SourceRecord& in) const;

  const GateKeys& keys_;
  std::int32_t source_;
  std::map<std::string, std::string> departments_;  // short name to long name
  SharedRedactionRules rules_;                      // null: none
};

// A name of something that is no person ("Stig och vägar"): what identifies somebody by its form is
// masked all the same, since files hold surprises. At most 200 code points.
std::string masked_name(const std::optional<std::string>& name);
// Several reasons as Record has them: each masked, each once.
std::string masked_reasons(const std::vector<std::string>& reasons);

// Seals the words of a record under `key`, bound to the record.
void seal_words(Record& record, const Words& words, const SealingKey& key);
Result<Words> open_words(const Hash128& record_key, const std::string& sealed, const Key256& key);

}  // namespace gehor::pipeline
