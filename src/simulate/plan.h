// What is planned for the company's days: how many matters of which reason come, which events move
// them, which actions are taken. Made from the options alone; constant after make_plan(). Any
// thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "simulate/calendar.h"
#include "simulate/company.h"
#include "simulate/random.h"
#include "simulate/simulate.h"

namespace gehor::simulate {

struct Event {
  Name name;
  std::string_view kind;  // "campaign" "launch" "outage" "fault" "price_change" "season" "strike"
  std::uint8_t department;
  std::uint8_t reason;
  std::uint8_t cause;     // of the matters it brings; kNone: as the reason's
  int first, last;        // days of the plan, both included
  int addressed;          // per mille of customers who were told; 0: not that kind
  std::vector<int> wave;  // matters it brings a day, per mille of an ordinary open day's
  bool frequent = false;  // reaches those who make contact often (world confounded)
};

struct Action {
  Name name;
  std::uint8_t cause;    // kNone: any
  std::uint8_t channel;  // kNone: any
  std::uint8_t owner;
  int start;               // day of the plan
  int prevents;            // per mille of the contacts it concerns
  bool silences;           // they are not helped: the matter stays, only the contact is prevented
  int cost;                // thousand crowns
  std::string_view claim;  // what its owner expects, per mille, as text
};

struct Plan {
  Options options;
  Day first_day = 0;
  int days = 0;
  std::uint32_t customers = 0;
  std::vector<Event> events;
  std::vector<Action> actions;

  // One entry per day and per day of each event: what the matters are drawn from.
  struct Source {
    std::uint16_t day;
    std::uint8_t event;  // kNone: an ordinary matter
  };
  std::vector<Source> sources;
  std::vector<std::uint32_t> source_weights;
  std::vector<std::vector<std::uint32_t>> reason_weights;  // by day, of ordinary matters

  // Where the day stands between the first (0) and the last (1000).
  int part(int day) const { return days > 1 ? day * 1000 / (days - 1) : 0; }
  Seconds begin() const { return first_day * kDaySeconds; }
  Seconds end() const { return (first_day + days) * kDaySeconds; }
};

Plan make_plan(const Options& options);

}  // namespace gehor::simulate
