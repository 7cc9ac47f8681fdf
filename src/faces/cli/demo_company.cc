#include "faces/cli/demo_company.h"

#include <array>
#include <chrono>
#include <map>
#include <string>
#include <utility>

#include "faces/cli/output.h"
#include "pipeline/change_setting.h"
#include "pipeline/derive.h"
#include "pipeline/import.h"

namespace gehor::cli {
namespace {

using std::chrono::sys_days;

constexpr std::uint64_t kSeed = 2026;
constexpr int kWholeMonths = 14;
constexpr std::uint64_t kContactsADay = 50;  // some 1,500 a month

struct DemoFile {
  const char* name;
  const char* source;
};
// Contacts first, so that what names them finds them at once. What else the company keeps
// (invitations, abandoned calls, events, actions) has no place in the program yet.
constexpr std::array<DemoFile, 8> kFiles{{{"contacts.csv", kDemoContacts},
                                          {"messages.csv", kDemoContacts},
                                          {"status_changes.csv", kDemoContacts},
                                          {"csat.csv", "Kundundersökning CSAT"},
                                          {"ces.csv", "Kundundersökning CES"},
                                          {"nps.csv", kDemoNps},
                                          {"customers.csv", "Kundregistret"},
                                          {"purchases.csv", "Webbutiken"}}};

using Files = std::map<std::string, std::string>;

Result<Files> simulated(const Context& context, Date end) {
  ProgressLine line(context);
  GEHOR_TRY(Files files,
            simulate::simulate_in_memory(demo_options(end), [&](const simulate::Progress& p) {
              pipeline::ImportProgress shown;
              shown.step = p.step;
              shown.done = p.done;
              shown.total = p.of;
              line.show(shown);
            }));
  line.clear();
  return files;
}

Status import_as(pipeline::Workspace& workspace, const Context& context, const DemoFile& file,
                 std::string content, pipeline::OwedFigures& owed) {
  pipeline::ImportOptions options;
  options.figures_later = &owed;
  options.path = file.name;
  options.content = sources::memory_blob(std::move(content));
  options.source = file.source;
  options.guess.score_good = ScaleGood::kHigh;
  ProgressLine line(context);
  GEHOR_TRY(const auto reports,
            pipeline::import_file(&workspace, options, [&](pipeline::ImportProgress p) {
              p.step = file.name + (": " + p.step);
              line.show(p);
            }));
  line.clear();
  if (!reports.failed.empty()) return reports.failed.front();
  for (const auto& report : reports.tables) {
    for (const auto& warning : report.warnings) warn(context, warning.message, warning.option);
  }
  return {};
}

// All at once, after the last file. Cut short before, the next opening of the directory does it.
Status work_out(pipeline::Workspace& workspace, const Context& context,
                const pipeline::OwedFigures& owed) {
  ProgressLine line(context);
  GEHOR_CHECK(pipeline::derive_owed(workspace, owed, [&](std::uint64_t contacts) {
    line.show({"working out the figures", 0, 0, contacts});
  }));
  line.clear();
  return {};
}

}  // namespace

simulate::Options demo_options(Date end) {
  simulate::Options options;
  options.seed = kSeed;
  options.end = end;
  const auto month = std::chrono::year_month(end.year(), end.month());
  const sys_days first = (month - std::chrono::months(kWholeMonths)) / std::chrono::day(1);
  options.days = static_cast<int>((sys_days(end) - first).count());
  options.contacts = kContactsADay * static_cast<std::uint64_t>(options.days);
  options.languages = {simulate::Language::kSv, simulate::Language::kFi, simulate::Language::kEn};
  options.swedish_names = true;
  return options;
}

Status make_demo_company(pipeline::Workspace& workspace, const Context& context, Date end) {
  GEHOR_TRY(Files files, simulated(context, end));
  pipeline::OwedFigures owed;
  for (const DemoFile& file : kFiles) {
    GEHOR_CHECK(import_as(workspace, context, file, std::move(files[file.name]), owed));
  }
  GEHOR_CHECK(work_out(workspace, context, owed));
  const Instant now = context.clock->now();
  for (const auto& [key, value] :
       {std::pair{"goal_promise_kept", "phone=85 %, email=85 %, chat=90 %, form=85 %, social=80 %"},
        std::pair{"goal_fcr", "85 %"}, std::pair{"goal_csat", "70 %"},
        std::pair{"goal_nps", "+10"}}) {
    GEHOR_CHECK(pipeline::check_setting({"", key, value}));
    GEHOR_CHECK(workspace.office().set("", key, value, now));
  }
  return {};
}

}  // namespace gehor::cli
