#include "pipeline/try_taxonomy.h"

#include <algorithm>
#include <optional>

#include "pipeline/gate.h"
#include "pipeline/understand.h"
#include "structure/taxonomy/reason_matcher.h"

namespace gehor::pipeline {
namespace {

constexpr std::uint64_t kContactsOfPart = 5'000;

// What one taxonomy says of contacts that come record by record: the first record of a contact
// that tells a reason gives it its own, as when facts are derived.
class Reading {
 public:
  explicit Reading(const structure::Taxonomy& taxonomy) : matcher_(taxonomy), scratch_(matcher_) {
    trial.by_reason.resize(taxonomy.reasons.size());
  }

  void begin(const std::string& language) {
    end();
    language_ = language;
    ++trial.read;
    ++trial.languages[language];
  }
  void read(const std::string& text, const std::string& language) {
    if (reason_ || text.empty()) return;
    if (const auto match = matcher_.match(text, language, scratch_)) reason_ = match->reason;
  }
  // Of a contact, after its last record.
  void end() {
    if (!reason_) return;
    ++trial.answered;
    ++trial.by_reason[*reason_];
    ++trial.answered_by_language[language_];
    reason_.reset();
  }

  TaxonomyTrial trial;

 private:
  structure::ReasonMatcher matcher_;
  structure::ReasonMatcher::Scratch scratch_;
  std::string language_;
  std::optional<std::size_t> reason_;
};

Status read_all(Workspace& workspace, std::vector<Reading>& readings,
                const std::vector<measures::CustomerWords>& records) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    const measures::CustomerWords& record = records[i];
    if (i == 0 || records[i - 1].contact != record.contact) {
      for (Reading& reading : readings) reading.begin(record.language);
    }
    GEHOR_TRY(const auto key, workspace.vault().find(record.key));
    if (!key) continue;  // erased
    GEHOR_TRY(const Words words, open_words(record.record, record.sealed, *key));
    const std::string text = text_to_read(words);
    for (Reading& reading : readings) reading.read(text, record.language);
  }
  for (Reading& reading : readings) reading.end();
  return {};
}

Status read_contacts(Workspace& workspace, std::vector<Reading>& readings, std::uint64_t most,
                     const std::function<void(std::uint64_t done, std::uint64_t all)>& progress) {
  measures::FactReader& reader = workspace.reader();
  GEHOR_TRY(const auto counts, reader.count({}, {"with_text"}));
  const std::uint64_t contacts = counts.empty() ? 0 : counts.front().counts.front();
  for (Reading& reading : readings) reading.trial.contacts = contacts;
  const auto parts = static_cast<std::uint32_t>(1 + contacts / kContactsOfPart);
  for (std::uint32_t part = 0; part < parts; ++part) {
    const std::uint64_t done = readings.front().trial.read;
    if (done >= most) break;
    if (progress) progress(done, std::min(contacts, most));
    GEHOR_TRY(const auto records, reader.customer_words({}, part, parts));
    GEHOR_CHECK(read_all(workspace, readings, records));
  }
  // Contacts of which a customer said nothing have words too, and are in no part.
  for (Reading& reading : readings) {
    TaxonomyTrial& trial = reading.trial;
    if (trial.read < most) trial.contacts = trial.read;
  }
  return {};
}

}  // namespace

Result<std::vector<TaxonomyTrial>> try_taxonomies(
    Workspace& workspace, const std::vector<structure::Taxonomy>& taxonomies, std::uint64_t most,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress) {
  std::vector<TaxonomyTrial> trials;
  if (taxonomies.empty()) return trials;
  std::vector<Reading> readings;
  readings.reserve(taxonomies.size());
  for (const structure::Taxonomy& taxonomy : taxonomies) readings.emplace_back(taxonomy);
  GEHOR_CHECK(workspace.reader().begin_snapshot());
  const Status read = read_contacts(workspace, readings, most, progress);
  const Status ended = workspace.reader().end_snapshot();
  GEHOR_CHECK(read);
  GEHOR_CHECK(ended);
  for (Reading& reading : readings) trials.push_back(std::move(reading.trial));
  return trials;
}

}  // namespace gehor::pipeline
