// The taxonomies that are built into the program: the files of taxonomies/, one per trade, and
// "common", the reasons that every trade has and the others include. Any thread.
#pragma once

#include <span>
#include <string_view>

namespace gehor::structure {

struct StarterTaxonomy {
  std::string_view id;    // the file's name without its ending
  std::string_view toml;  // the file, for parse_taxonomy()
};

// Sorted by id.
std::span<const StarterTaxonomy> starter_taxonomies();

}  // namespace gehor::structure
