// What taxonomies would say of the contacts that are there, before one is put into force.
//
// One thread per workspace.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "pipeline/workspace.h"
#include "structure/taxonomy/taxonomy.h"

namespace gehor::pipeline {

struct TaxonomyTrial {
  std::uint64_t contacts = 0;                      // with words of a customer
  std::uint64_t read = 0;                          // of them: all, or a fair sample
  std::uint64_t answered = 0;                      // of those read: how many it gives a reason
  std::vector<std::uint64_t> by_reason;            // of those answered, as Taxonomy::reasons
  std::map<std::string, std::uint64_t> languages;  // of those read; "": could not be told
  std::map<std::string, std::uint64_t> answered_by_language;
};

// One trial for each of them, on the same contacts: at least `most` where there are more, the same
// ones each time. What sources or learned models say of them is left aside. `progress`: contacts
// read, of how many.
Result<std::vector<TaxonomyTrial>> try_taxonomies(
    Workspace& workspace, const std::vector<structure::Taxonomy>& taxonomies, std::uint64_t most,
    const std::function<void(std::uint64_t done, std::uint64_t all)>& progress);

}  // namespace gehor::pipeline
