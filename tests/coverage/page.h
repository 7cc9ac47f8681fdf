// docs/coverage.md: what was measured, as a page. Nothing is said on it that was not counted in the
// run that writes it. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/coverage/tally.h"

namespace gehor::coverage {

struct Band {
  double from = 0, to = 1;  // of planted shares
};
inline const std::vector<Band> kBands{{0, 0.05},  {0.05, 0.1}, {0.1, 0.3},   {0.3, 0.7},
                                      {0.7, 0.9}, {0.9, 0.95}, {0.95, 1.001}};

// Shares of groups in the band: all together, and the value that is held least often among those
// that at least kEnough companies have.
struct BandHeld {
  Held all;
  std::size_t values = 0;
  double least = 1;
  void add(const Held& held);
};
inline constexpr std::uint64_t kEnough = 200;
BandHeld in_band(const std::map<Key, Held>& held, const std::string& world, const Band& band);
// The same of one measure by one dimension ("reason"), whatever the share.
BandHeld by_dimension(const std::map<Key, Held>& held, const std::string& world,
                      const std::string& measure, const std::string& dimension);

struct Run {
  std::string date, build;
  std::uint64_t companies = 0, contacts = 0;  // of each world, of each company
  const Tally* tally = nullptr;
  // World clustered again with companies of these sizes.
  std::map<std::uint64_t, const Tally*> sizes;
};
std::string page(const Run& run);

}  // namespace gehor::coverage
