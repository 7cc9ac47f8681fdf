#include "pipeline/derive.h"

#include <map>
#include <utility>
#include <vector>

#include "facts/derive.h"
#include "pipeline/rules.h"

namespace gehor::pipeline {
namespace {

constexpr std::uint64_t kProgressEvery = 20'000;

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

Result<DeriveReport> derive_and_publish(Workspace& workspace, const FoldScope& scope,
                                        const DeriveProgress& progress) {
  const Instant now = workspace.clock().now();
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, now, std::nullopt));
  GEHOR_TRY(DeriveReport report, fold_into_facts(workspace, in_force.rules, scope, progress));
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
