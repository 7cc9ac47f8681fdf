#include "simulate/simulate.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "simulate/course.h"
#include "simulate/files.h"
#include "simulate/plan.h"
#include "simulate/truth.h"
#include "simulate/write_contacts.h"
#include "simulate/write_others.h"

namespace gehor::simulate {
namespace {

constexpr std::array<std::string_view, 7> kWorlds{
    "plain", "overdispersed", "drift", "missing", "confounded", "clustered", "silenced"};
constexpr std::array<std::string_view, kLanguages> kCodes{"sv", "nb", "nn", "da", "fi", "en", "de"};

Error refused(std::string message) { return {ErrorCode::kInvalidArgument, std::move(message)}; }

Status check(const Options& o) {
  if (o.contacts < 1 || o.contacts > kMostContacts) {
    return refused(fmt::format("The number of contacts must be between 1 and {}.", kMostContacts));
  }
  if (o.days < kFewestDays || o.days > kMostDays) {
    return refused(
        fmt::format("The number of days must be between {} and {}.", kFewestDays, kMostDays));
  }
  if (!o.end.ok() || int(o.end.year()) < kFirstYear || int(o.end.year()) > kLastYear) {
    return refused(
        fmt::format("The end must be a day between the years {} and {}.", kFirstYear, kLastYear));
  }
  if (o.threads < 1 || o.threads > 64)
    return refused("The number of threads must be between 1 and 64.");
  return {};
}

std::string said_of(std::string_view word, const std::vector<std::string>& known) {
  const std::string meant = nearest(word, known);
  return meant.empty() ? " Known are " + join(known, ", ") + "."
                       : " Did you mean \"" + meant + "\"?";
}

}  // namespace

std::string_view name_of(World world) { return kWorlds[static_cast<std::size_t>(world)]; }

std::vector<std::string> world_names() { return {kWorlds.begin(), kWorlds.end()}; }

Result<World> world_from(std::string_view name) {
  for (std::size_t i = 0; i < kWorlds.size(); ++i) {
    if (kWorlds[i] == name) return static_cast<World>(i);
  }
  return refused(fmt::format("There is no world \"{}\".", name) + said_of(name, world_names()));
}

std::string_view code_of(Language language) { return kCodes[static_cast<std::size_t>(language)]; }

Result<std::vector<Language>> languages_from(std::string_view list) {
  std::vector<Language> languages;
  for (const std::string_view word : split(list, ',')) {
    const std::string_view code = trim(word);
    const auto* found = std::find(kCodes.begin(), kCodes.end(), code);
    if (found == kCodes.end()) {
      return refused(fmt::format("There is no language \"{}\" here.", code) +
                     said_of(code, {kCodes.begin(), kCodes.end()}));
    }
    const auto language = static_cast<Language>(found - kCodes.begin());
    if (std::find(languages.begin(), languages.end(), language) != languages.end()) {
      return refused(fmt::format("The language \"{}\" is named twice.", code));
    }
    languages.push_back(language);
  }
  return languages;
}

namespace {

Result<Report> simulate_into(const Options& options, const Place& place,
                             const std::function<void(const Progress&)>& progress) {
  Options all = options;
  if (all.languages.empty()) {
    for (std::size_t i = 0; i < kLanguages; ++i) all.languages.push_back(static_cast<Language>(i));
  }
  const auto tell = [&](std::string_view step) {
    return [&progress, step, of = all.contacts](std::uint64_t done) {
      if (progress) progress({step, std::min(done, of), of});
    };
  };
  const Plan plan = make_plan(all);
  const OpeningHours hours(plan.first_day - 1, plan.first_day + plan.days + 90);
  const History history = run_course(plan, hours, tell("what happens"));
  Report report;
  GEHOR_TRY(const TextCounts texts,
            write_contacts(plan, history, place, report.files, tell("texts")));
  GEHOR_TRY(const OtherCounts others, write_others(plan, history, place, report.files));
  const std::string truth = truth_json(plan, history, texts, others);
  GEHOR_TRY(OutputFile out, OutputFile::create(place, "truth.json"));
  GEHOR_CHECK(out.write(truth));
  GEHOR_CHECK(out.close());
  report.files.emplace_back("truth.json");
  report.contacts = history.contacts.size();
  report.customers = history.customers.size();
  for (const auto n : texts.messages) report.messages += n;
  report.bytes = texts.bytes + others.bytes + truth.size();
  return report;
}

}  // namespace

Result<Report> simulate(const Options& options, const std::string& folder,
                        const std::function<void(const Progress&)>& progress) {
  GEHOR_CHECK(check(options));
  GEHOR_CHECK(prepare_folder(folder));
  return simulate_into(options, {folder}, progress);
}

Result<std::map<std::string, std::string>> simulate_in_memory(
    const Options& options, const std::function<void(const Progress&)>& progress) {
  GEHOR_CHECK(check(options));
  std::map<std::string, std::string> files;
  GEHOR_CHECK(simulate_into(options, {"", &files}, progress));
  return files;
}

}  // namespace gehor::simulate
