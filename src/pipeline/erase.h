// Forgetting: by key. What a person wrote can not be read afterwards, neither in the data directory
// nor in an older copy of it; counts and durations stay, under a pseudonym that leads nowhere.
// One thread at a time per workspace.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "contact/source_record.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

struct EraseRequest {
  std::vector<Identity> identities;      // all of one person
  std::vector<std::string> contact_ids;  // of contacts without a known customer
};

struct EraseReceipt {
  std::string id;  // random; names the receipt, not the person
  std::string at;  // when
  std::uint64_t identities = 0, contacts = 0, records = 0, keys_destroyed = 0;
  std::uint64_t uploads_removed = 0;  // that waited to be imported: the person may stand in them
  std::string json() const;
};

// kNotFound when nothing of the person is here. The receipt is kept; it holds no personal data.
Result<EraseReceipt> erase(Workspace& workspace, const EraseRequest& request);

// A directory that was brought back from an older copy may hold what has been erased since: erases
// it again by the tombstones that lie with the keys. Returns the number of persons and contacts.
Result<std::uint64_t> apply_tombstones(Workspace& workspace);

}  // namespace gehor::pipeline
