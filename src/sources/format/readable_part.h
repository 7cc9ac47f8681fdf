// A damaged file as far as it can be read: where the reader would tell of the fault, it ends.
//
// For looking at a file (guessing needs no more than what can be read); whoever imports it reads
// the file itself and hears of the fault. Start at readable_part(). As thread-safe as what it
// wraps.
#pragma once

#include <memory>

#include "sources/format/table.h"

namespace gehor::sources {

// `input` must outlive it.
std::unique_ptr<Input> readable_part(Input& input);

}  // namespace gehor::sources
