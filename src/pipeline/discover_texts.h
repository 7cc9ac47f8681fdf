// Where the texts come from in which topics are looked for: contacts of a data directory, or a
// table that is no part of one. What is given is masked. One thread at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "pipeline/workspace.h"
#include "sources/format/table.h"

namespace gehor::pipeline {

struct DiscoverText {
  std::string id;  // of the contact as every face shows it; of a row its own id, else its line
  std::string text;
  std::string language;      // as the source or the gate says; "" where nobody does
  std::uint64_t person = 0;  // the customer; where not known, the contact itself
  std::optional<Date> day;
  std::string reason;   // the only one that it has; "" of none and of several
  bool masked = false;  // else it must pass privacy::redact() before anything else
};

class DiscoverTexts {
 public:
  using Each = std::function<Status(DiscoverText&&)>;
  virtual ~DiscoverTexts() = default;
  // How many there are about, for progress; 0 where nobody knows beforehand.
  virtual std::uint64_t expected() const = 0;
  // At least `wanted` of them, or all: drawn by chance, and the same ones each time.
  virtual Status sample(std::uint64_t wanted, const Each& each) = 0;
  virtual Status all(const Each& each) = 0;
};

// Of the contacts with words. Call within a snapshot of the workspace's reader.
Result<std::unique_ptr<DiscoverTexts>> contact_texts(Workspace& workspace,
                                                     const measures::Selection& selection);

// Of a table with a column "text" and, if they are there, "id", "language", "customer", "date"
// (2026-01-31) and "reason"; a table of one column is its texts. `input` must outlive it.
Result<std::unique_ptr<DiscoverTexts>> table_texts(sources::Input& input);

// Of a text, the same everywhere.
std::uint64_t text_hash(std::string_view text);

}  // namespace gehor::pipeline
