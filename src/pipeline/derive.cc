#include "pipeline/derive.h"

#include <map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "facts/derive.h"
#include "pipeline/rules.h"

namespace gehor::pipeline {
namespace {

using nlohmann::json;

constexpr std::uint64_t kProgressEvery = 20'000;
// Behind the description of an edition that left something for later.
constexpr std::string_view kUnsettledLater = " unsettled later";

Status use_links(Workspace& workspace) {
  GEHOR_TRY(const auto links, workspace.office().identity_links());
  std::vector<std::pair<Hash128, Hash128>> pairs;
  pairs.reserve(links.size());
  for (const office::IdentityLink& link : links) pairs.emplace_back(link.identity, link.customer);
  return workspace.ledger().use_links(pairs);
}

std::map<std::int32_t, Instant> horizons_of(const facts::Rules& rules) {
  std::map<std::int32_t, Instant> horizons;
  for (const auto& [source, in_force] : rules.sources) {
    if (in_force.horizon) horizons.emplace(source, *in_force.horizon);
  }
  return horizons;
}

Result<DeriveReport> fold_into_facts(Workspace& workspace, const facts::Rules& rules,
                                     const FoldScope& scope, const DeriveProgress& progress) {
  DeriveReport report;
  GEHOR_CHECK(workspace.facts().begin(scope.everything));
  facts::Deriver deriver(rules, [&](const facts::Fact& fact) {
    if (++report.contacts % kProgressEvery == 0 && progress) progress(report.contacts);
    return workspace.facts().add(fact);
  });
  GEHOR_CHECK(workspace.ledger().fold(
      scope, [&](const FoldedContact& contact) { return deriver.add(contact); }));
  GEHOR_CHECK(deriver.finish());
  return report;
}

// Whether facts that are settled may be kept as they are: the rules they were made by are the same.
Result<bool> settled_stand(Workspace& workspace, const std::string& description) {
  GEHOR_TRY(const measures::EditionInfo edition, workspace.reader().edition());
  std::string_view text = edition.settings;
  if (text.ends_with(kUnsettledLater)) text.remove_suffix(kUnsettledLater.size());
  const json before = json::parse(text, nullptr, false), now = json::parse(description);
  if (!before.is_object()) return true;  // the first edition: there are none
  for (const char* key : {"zone", "opening_hours"}) {
    if (before.value(key, json()) != now.value(key, json())) return false;
  }
  const json none = json::object();
  const json sources_before = before.value("sources", none), sources = now.value("sources", none);
  for (const auto& [name, rules] : sources_before.items()) {
    if (sources.value(name, json()) != rules) return false;
  }
  return true;
}

Result<DeriveReport> derive_and_publish(Workspace& workspace, const FoldScope& scope,
                                        const DeriveProgress& progress) {
  const Instant now = workspace.clock().now();
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, now, std::nullopt));
  FoldScope all = scope;
  if (!all.everything) {
    GEHOR_TRY(const bool stand, settled_stand(workspace, in_force.description));
    all.everything = !stand;
  }
  GEHOR_TRY(DeriveReport report, fold_into_facts(workspace, in_force.rules, all, progress));
  GEHOR_CHECK(workspace.facts().publish(horizons_of(in_force.rules), in_force.description, now));
  return report;
}

}  // namespace

Result<DeriveReport> derive_everything(Workspace& workspace, const DeriveProgress& progress) {
  GEHOR_CHECK(use_links(workspace));
  return derive_and_publish(workspace, FoldScope{}, progress);
}

Result<std::optional<DeriveReport>> derive_if_stale(Workspace& workspace,
                                                    const DeriveProgress& progress) {
  GEHOR_TRY(const RulesInForce in_force,
            rules_in_force(workspace, workspace.clock().now(), std::nullopt));
  GEHOR_TRY(const measures::EditionInfo edition, workspace.reader().edition());
  if (edition.settings == in_force.description) return std::optional<DeriveReport>{};
  if (edition.settings == in_force.description + std::string(kUnsettledLater)) {
    std::vector<std::int32_t> sources;
    for (const auto& [source, rules] : in_force.rules.sources) sources.push_back(source);
    GEHOR_TRY(DeriveReport report, derive_live(workspace, {}, sources, true));
    return std::optional<DeriveReport>(report);
  }
  GEHOR_TRY(DeriveReport report, derive_everything(workspace, progress));
  return std::optional<DeriveReport>(report);
}

Result<DeriveReport> derive_after_import(Workspace& workspace, ImportId import, std::int32_t source,
                                         const DeriveProgress& progress) {
  GEHOR_CHECK(use_links(workspace));
  GEHOR_TRY(const std::uint64_t touched, workspace.ledger().mark_touched(import, source));
  (void)touched;
  return derive_and_publish(workspace, FoldScope{false, std::nullopt}, progress);
}

Result<DeriveReport> derive_live(Workspace& workspace, const std::vector<Hash128>& contacts,
                                 const std::vector<std::int32_t>& unsettled_of, bool all_of_it) {
  GEHOR_CHECK(use_links(workspace));
  GEHOR_CHECK(workspace.ledger().mark_touched_contacts(contacts, unsettled_of));
  const Instant now = workspace.clock().now();
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, now, std::nullopt));
  GEHOR_TRY(const bool stand, settled_stand(workspace, in_force.description));
  GEHOR_TRY(DeriveReport report,
            fold_into_facts(workspace, in_force.rules, FoldScope{!stand, std::nullopt}, {}));
  if (all_of_it || !stand) {
    GEHOR_CHECK(workspace.facts().publish(horizons_of(in_force.rules), in_force.description, now));
  } else {
    GEHOR_CHECK(workspace.facts().publish_step(
        horizons_of(in_force.rules), in_force.description + std::string(kUnsettledLater), now));
  }
  return report;
}

Result<DeriveReport> derive_as_of(Workspace& workspace, Instant as_of,
                                  const DeriveProgress& progress) {
  GEHOR_CHECK(use_links(workspace));
  GEHOR_TRY(const std::optional<ImportId> last, workspace.ledger().import_as_of(as_of));
  const FoldScope scope{true, last.value_or(0)};
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, as_of, scope.until));
  GEHOR_TRY(DeriveReport report, fold_into_facts(workspace, in_force.rules, scope, progress));
  GEHOR_CHECK(workspace.facts().hold(horizons_of(in_force.rules)));
  return report;
}

}  // namespace gehor::pipeline
