// What was planted in the demonstration company, counted over its rows in the plainest way there
// is.
#include <algorithm>
#include <set>

#include "pipeline/demo_model.h"

namespace gehor::pipeline::demo {
namespace {

using std::chrono::sys_days;

// Minutes in UTC of a wall time in Sweden, by the European Union's rule: summer time from the last
// Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC. Nothing in the company happens
// while the clock is changed.
Minutes to_utc(Minutes wall) {
  const sys_days day{std::chrono::days(wall / kDay)};
  const auto year = Date(day).year();
  const auto change = [&](std::chrono::month month) {
    const sys_days sunday{year / month / std::chrono::Sunday[std::chrono::last]};
    return Minutes{sunday.time_since_epoch().count()} * kDay + 60;
  };
  const Minutes winter = wall - 60;
  const bool summer =
      winter >= change(std::chrono::March) && winter - 60 < change(std::chrono::October);
  return summer ? winter - 60 : winter;
}

Minutes last_event(const World& world) {
  Minutes last = 0;
  for (const Row& row : world.rows) {
    last = std::max({last, row.created, row.response.value_or(0), row.closed.value_or(0)});
  }
  return last;
}

bool same_matter(const Row& a, const Row& b) {
  return !a.reason || !b.reason || a.reason == b.reason;
}

void count_repeats(const World& world, Minutes horizon, Planted& planted) {
  constexpr Minutes kWindow = 7 * kDay;
  std::vector<std::vector<const Row*>> of_customer(world.customers.size());
  for (const Row& row : world.rows) {
    if (row.customer) of_customer[*row.customer].push_back(&row);
  }
  for (const auto& rows : of_customer) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Minutes at = to_utc(rows[i]->created);
      if (to_utc(horizon) - at < kWindow) continue;
      bool again = false;
      for (std::size_t k = i + 1; k < rows.size(); ++k) {
        again =
            again || (same_matter(*rows[i], *rows[k]) && to_utc(rows[k]->created) - at <= kWindow);
      }
      ++planted.settled_7d;
      planted.repeats_7d += again ? 1 : 0;
      planted.solved_at_once_7d += !again && rows[i]->closed ? 1 : 0;
    }
  }
}

}  // namespace

Planted count_planted(const World& world) {
  Planted planted;
  const Minutes horizon = last_event(world);
  std::set<std::size_t> customers;
  for (const Row& row : world.rows) {
    ++planted.contacts;
    const std::string owner = row.owner ? std::string(kOwners[*row.owner]) : "unknown";
    const std::string way(kWayName[static_cast<std::size_t>(row.way)]);
    ++planted.by_owner[owner];
    ++planted.by_reason[row.reason ? std::string(kReasons[*row.reason].name) : "unknown"];
    ++planted.by_channel[way];
    if (row.customer) {
      customers.insert(*row.customer);
    } else {
      ++planted.without_customer;
    }
    planted.open += row.closed ? 0 : 1;
    planted.texts += row.said.text.empty() ? 0 : 1;
    planted.personal_data += row.said.personal_data ? 1 : 0;
    PlantedPromise& promise = planted.promises[way];
    if (row.response) {
      ++(*row.response <= row.due ? promise.kept : promise.broken);
    } else {
      ++(horizon > row.due ? promise.broken : promise.not_yet_due);
    }
    if (row.score > 0) {
      PlantedScore& score = planted.scores[owner];
      ++score.answers;
      score.satisfied += row.score >= 4 ? 1 : 0;
    }
  }
  planted.customers = customers.size();
  count_repeats(world, horizon, planted);
  for (const NpsAnswer& answer : world.answers) {
    ++(answer.score >= 9   ? planted.promoters
       : answer.score >= 7 ? planted.passives
                           : planted.detractors);
  }
  return planted;
}

}  // namespace gehor::pipeline::demo
