// gehor clock --calendar NAME FROM TO
#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include "calendar/business_calendar.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "pipeline/rules.h"
#include "sources/mapping/timestamp.h"

namespace gehor::cli {
namespace {

struct Options {
  std::string calendar = "default", hours = "mon-fri 08:00-17:00", zone = "Europe/Stockholm", from,
              to;
  bool as_json = false;
};

Result<Instant> instant(const std::string& text, const calendar::Zone& zone) {
  const auto reading = sources::read_timestamp(text);
  if (!reading.day_first || reading.order_matters) {
    return Error{
        ErrorCode::kInvalidArgument,
        "\"" + text + "\" is not a time. Write 2026-11-22T14:30 or 2026-11-22T14:30+01:00."};
  }
  const std::chrono::microseconds at(reading.day_first->micros);
  return reading.day_first->has_zone ? Instant(at) : zone.to_instant(WallTime(at));
}

Result<std::pair<std::int64_t, std::int64_t>> seconds(const Options& o) {
  if (o.calendar != "default") {
    return Error{ErrorCode::kInvalidArgument,
                 "There is one calendar so far, \"default\"; --hours and --zone change it."};
  }
  GEHOR_TRY(const calendar::Zone zone, calendar::Zone::find(o.zone));
  GEHOR_TRY(const calendar::BusinessCalendar opening, pipeline::opening_calendar(o.hours, zone));
  GEHOR_TRY(const Instant from, instant(o.from, zone));
  GEHOR_TRY(const Instant to, instant(o.to, zone));
  return std::pair(opening.business_seconds(from, to),
                   std::int64_t{std::chrono::floor<std::chrono::seconds>(to - from).count()});
}

}  // namespace

void add_clock(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("clock", "Business seconds between two instants");
  auto o = std::make_shared<Options>();
  command->add_option("--calendar", o->calendar, "Name of the calendar")->capture_default_str();
  command->add_option("--hours", o->hours, "Opening hours")->capture_default_str();
  command->add_option("--zone", o->zone, "Time zone")->capture_default_str();
  command->add_option("FROM", o->from, "When it begins")->required();
  command->add_option("TO", o->to, "When it ends")->required();
  command->add_flag("--json", o->as_json, "One JSON document on standard output");
  command->callback([o, &chosen] {
    chosen.alone = true;
    chosen = [o](Context& context) {
      const auto result = seconds(*o);
      if (!result.ok()) return fail(context, {ErrorCode::kInvalidArgument, result.error().message});
      if (o->as_json) {
        *context.out << nlohmann::json{{"business_seconds", result->first},
                                       {"calendar_seconds", result->second}}
                            .dump(2)
                     << "\n";
      } else {
        *context.out << duration_text(static_cast<double>(result->first)) << " in opening hours ("
                     << result->first << " s), "
                     << duration_text(static_cast<double>(result->second)) << " in all ("
                     << result->second << " s)\n";
      }
      return kDone;
    };
  });
}

}  // namespace gehor::cli
