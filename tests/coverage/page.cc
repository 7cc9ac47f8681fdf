#include "tests/coverage/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "measures/registry.h"
#include "simulate/simulate.h"

namespace gehor::coverage {
namespace {

std::string percent(const Held& held) {
  return held.companies == 0 ? "-" : fmt::format("{:.1f}", 100 * held.coverage());
}

// Shares in percentage points, scores and points as they are.
std::string width(const std::string& measure, const Held& held) {
  if (held.companies == 0) return "-";
  const bool share = measures::find_measure(measure)->unit == measures::Unit::kShare;
  return fmt::format("{:.2f}",
                     (share ? 100 : 1) * held.width / static_cast<double>(held.companies));
}

const Held& at(const std::map<Key, Held>& held, const Key& key) {
  static const Held kNothing;
  const auto found = held.find(key);
  return found == held.end() ? kNothing : found->second;
}

std::string header() {
  std::string first = "| measure |", second = "| --- |";
  for (const std::string& world : simulate::world_names()) {
    first += " " + world + " |";
    second += " ---: |";
  }
  return first + "\n" + second + "\n";
}

std::string table(const std::map<Key, Held>& held, bool widths) {
  std::string rows = header();
  for (const measures::Measure& measure : measures::measures()) {
    std::string row = "| `" + measure.name + "` |";
    bool any = false;
    for (const std::string& world : simulate::world_names()) {
      const Held& h = at(held, {world, measure.name, ""});
      any = any || h.companies > 0;
      row += " " + percent(h);
      if (widths && h.companies > 0) {
        row += fmt::format(" ({}; {:.0f})", width(measure.name, h),
                           h.n / static_cast<double>(h.companies));
      }
      row += " |";
    }
    if (any) rows += row + "\n";
  }
  return rows;
}

std::string bands(const std::map<Key, Held>& held) {
  std::string rows = header();
  rows.replace(0, std::string("| measure |").size(), "| true share |");
  for (const Band& band : kBands) {
    std::string row =
        fmt::format("| {:.0f} to {:.0f} % |", 100 * band.from, 100 * std::min(1.0, band.to));
    for (const std::string& world : simulate::world_names()) {
      const BandHeld b = in_band(held, world, band);
      row += " " + percent(b.all);
      if (b.values > 0) row += fmt::format(" ({}; {:.1f})", b.values, 100 * b.least);
      row += " |";
    }
    rows += row + "\n";
  }
  return rows;
}

// What the promise says of all of them together, and the cells that do not keep it.
std::string summary(const std::map<Key, Held>& held) {
  Held all;
  std::string under;
  std::size_t cells = 0, least_cells = 0;
  for (const auto& [key, h] : held) {
    if (!key.group.empty()) continue;
    ++cells;
    all.add(h);
    if (h.coverage() >= 0.90) continue;
    ++least_cells;
    under += fmt::format("{}`{}` in `{}` ({})", under.empty() ? "" : ", ", key.measure, key.world,
                         percent(h));
  }
  return fmt::format("Over all cells: {} %. Cells under 90 %: {} of {}{}{}.\n", percent(all),
                     least_cells, cells, under.empty() ? "" : ": ", under);
}

// World clustered, of which single reasons and owners the intervals fall short.
std::string dimensions(const std::map<Key, Held>& held) {
  std::string rows =
      "| measure | by channel | by owner | by reason |\n| --- | ---: | ---: | ---: |\n";
  for (const measures::Measure& measure : measures::measures()) {
    std::string row = "| `" + measure.name + "` |";
    std::size_t values = 0;
    for (const char* dimension : {"channel", "owner", "reason"}) {
      const BandHeld b = by_dimension(held, "clustered", measure.name, dimension);
      values += b.values;
      row += " " + percent(b.all);
      if (b.values > 0) row += fmt::format(" ({}; {:.1f})", b.values, 100 * b.least);
      row += " |";
    }
    if (values > 0) rows += row + "\n";
  }
  return rows;
}

std::string sizes(const Run& run) {
  std::string rows =
      "| measure | contacts | by customer | width | as if independent | width |\n"
      "| --- | ---: | ---: | ---: | ---: | ---: |\n";
  for (const measures::Measure& measure : measures::measures()) {
    if (!measure.by_customer) continue;
    for (const auto& [contacts, tally] : run.sizes) {
      const Key key{"clustered", measure.name, ""};
      const auto by_customer = tally->against_world();
      const auto independent = tally->independent_against_world();
      rows += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", measure.name, contacts,
                          percent(at(by_customer, key)), width(measure.name, at(by_customer, key)),
                          percent(at(independent, key)), width(measure.name, at(independent, key)));
    }
  }
  return rows;
}

}  // namespace

void BandHeld::add(const Held& held) {
  all.add(held);
  ++values;
  least = std::min(least, held.coverage());
}

BandHeld in_band(const std::map<Key, Held>& held, const std::string& world, const Band& band) {
  BandHeld b;
  for (const auto& [key, h] : held) {
    if (key.world != world || key.group.empty() || h.companies < kEnough) continue;
    if (h.truth < band.from || h.truth >= band.to) continue;
    b.add(h);
  }
  return b;
}

BandHeld by_dimension(const std::map<Key, Held>& held, const std::string& world,
                      const std::string& measure, const std::string& dimension) {
  BandHeld b;
  for (const auto& [key, h] : held) {
    if (key.world != world || key.measure != measure || h.companies < kEnough) continue;
    if (!key.group.starts_with(dimension + "=")) continue;
    b.add(h);
  }
  return b;
}

std::string page(const Run& run) {
  const auto world = run.tally->against_world();
  std::string text = fmt::format(
      R"(# How often the intervals hold what is true

Generated by `GEHOR_SLOW=1 GEHOR_COVERAGE_PAGE=docs/coverage.md build/*/tests/coverage_tests`
({}, {}); `./x test` does the same with fewer and smaller companies. Do not edit.

{} simulated companies of {} contacts in half a year were made for each world of
[simulate.md](simulate.md), by code that shares nothing with what estimates. Their facts were
written to DuckDB and asked for as every face asks (`measures/answer`); that importing such a company's
files gives the same figures is tested beside it. A company enters with at least {} contacts or
answers. Promised: 95 % intervals hold the truth 93 to 97 % of the time on average, and at no value under
90 %. What is counted here is itself uncertain by some {:.1f} points (two standard errors).

## What another such company would show

The truth is the average of all companies of the world: the expectation of the measure as it is
defined. Each cell: companies whose interval holds it, in % (mean width, in percentage points or in
points of the score; mean number of contacts or answers).

{}
{}
## What the customers of this very company would answer

For surveys the truth of each company is planted in it: what those who answer would answer on
average, by how they felt. In %.

{}
{}
The same against what everybody would answer who is or could be asked. No interval can know of answers
that never came: in the world `missing` the dissatisfied answer less.

{}
## By the size of the share

`csat`, `ces_easy`, `fcr`, `repeat_rate` and `promise_kept` of single channels, owners and reasons, by
their true share in the world: held in % (values; the value that is held least often).

{}
In the world `clustered` a few customers make very many contacts, half of their ordinary ones about one
favourite reason. Of a single reason or owner they are too few to tell what another company's would be. The world
`clustered` again, by measure (values; the value that is held least often):

{}
## Contacts of one customer

Where one customer makes many contacts their shares are counted by customer
(`stats/interval.h`, `clustered_share_interval`). World `clustered`, where a few customers make very many:
the truth is the world's, held in % (mean width in percentage points). The interval knows customers, not the
households and firms of eight that share a favourite reason and a mood; where few customers decide, it falls
short, the more so the smaller the company.

{}
)",
      run.date, run.build, run.companies, run.contacts, kFewest,
      200 * std::sqrt(0.95 * 0.05 / static_cast<double>(run.companies)), table(world, true),
      summary(world), table(run.tally->against_planted(), false),
      summary(run.tally->against_planted()), table(run.tally->against_everybody(), false),
      bands(world), dimensions(world), sizes(run));
  return text;
}

}  // namespace gehor::coverage
