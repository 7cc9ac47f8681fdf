#include "pipeline/understand_records.h"

#include <utility>
#include <vector>

#include "pipeline/in_parallel.h"
#include "pipeline/open_records.h"
#include "pipeline/understand.h"

namespace gehor::pipeline {
namespace {

// What is read between two writings: the ledger does not read and write at once.
constexpr std::uint64_t kRecordsOfPart = 100'000;

}  // namespace

Result<std::uint64_t> understand_records(
    Workspace& workspace,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress) {
  Ledger& ledger = workspace.ledger();
  GEHOR_TRY(const std::string name, name_in_force(workspace));
  GEHOR_TRY(const std::uint64_t all, ledger.count_not_understood_by(name));
  if (all == 0) return all;
  GEHOR_TRY(Readers readers, readers_in_force(workspace));
  const Understander understander(std::move(readers), name);
  std::vector<Understander::Scratch> scratch;
  for (std::size_t t = 0; t < threads_at_most(); ++t) scratch.push_back(understander.scratch());
  std::vector<Understood> said(OpenRecords::kAtOnce);
  std::vector<Ledger::RecordUnderstood> of_part;
  std::uint64_t done = 0;
  OpenRecords records(
      workspace,
      [&](std::size_t first, std::size_t thread, std::span<const Ledger::SealedRecord> some,
          std::span<const Words> words) {
        std::vector<Understander::RecordToRead> to_read;
        for (std::size_t i = 0; i < some.size(); ++i) {
          to_read.push_back({words[i], some[i].language, some[i].author, said[first + i]});
        }
        understander.read_records(to_read, scratch[thread]);
      },
      [&](const std::vector<Ledger::SealedRecord>& opened) -> Status {
        for (std::size_t i = 0; i < opened.size(); ++i) {
          of_part.push_back({opened[i].key, std::move(said[i])});
        }
        done += opened.size();
        if (progress) progress(done, all);
        return {};
      });
  GEHOR_CHECK(ledger.begin_understanding());
  const std::uint64_t parts = 1 + all / kRecordsOfPart;
  for (std::uint64_t part = 0; part < parts; ++part) {
    GEHOR_CHECK(ledger.each_not_understood_by(
        name, part, parts,
        [&](const Ledger::SealedRecord& record) { return records.add(record); }));
    GEHOR_CHECK(records.finish());
    for (const Ledger::RecordUnderstood& record : of_part) {
      GEHOR_CHECK(ledger.add_understood(record));
    }
    of_part.clear();
  }
  GEHOR_CHECK(ledger.keep_understood());
  return all;
}

}  // namespace gehor::pipeline
