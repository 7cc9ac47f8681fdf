// Several parts made into one, leaving texts out. One thread.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "base/result.h"
#include "store/search/part.h"

namespace gehor::search {

using KeepText = std::function<bool(const TextEntry&)>;

// Into `out`, which is new. The number of texts that are left.
Result<std::uint64_t> join_parts(const std::vector<std::shared_ptr<const Part>>& parts,
                                 const KeepText& keep, PartWriter out);

}  // namespace gehor::search
