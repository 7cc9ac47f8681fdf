#include "pipeline/derive.h"

#include <map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "facts/derive.h"
#include "pipeline/rules.h"
#include "pipeline/understand_records.h"

namespace gehor::pipeline {
namespace {

using nlohmann::json;

constexpr std::uint64_t kProgressEvery = 20'000;
// Behind the description of an edition that left something for later.
constexpr std::string_view kUnsettledLater = " unsettled later";

// A house of a million contacts has some hundred thousand links: after the first time only those
// that are new since are said.
Status use_links(Workspace& workspace) {
  Ledger& ledger = workspace.ledger();
  GEHOR_TRY(const auto since, workspace.office().links_since(ledger.links_in_use()));
  IdentityPairs pairs;
  pairs.reserve(since.links.size());
  for (const office::IdentityLink& link : since.links) {
    pairs.emplace_back(link.identity, link.customer);
  }
  return since.all ? ledger.use_links(pairs, since.mark) : ledger.use_more_links(pairs, since.mark);
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

// The edition that stands: what it was derived from, null where there is none yet.
struct Standing {
  json basis;
  bool unsettled_later = false;
};

Result<Standing> standing_edition(Workspace& workspace) {
  GEHOR_TRY(const measures::EditionInfo edition, workspace.reader().edition());
  std::string_view text = edition.settings;
  Standing standing;
  standing.unsettled_later = text.ends_with(kUnsettledLater);
  if (standing.unsettled_later) text.remove_suffix(kUnsettledLater.size());
  json basis = json::parse(text, nullptr, false);
  if (basis.is_object()) standing.basis = std::move(basis);
  return standing;
}

// How many imports of files, or contacts that came live, a basis has.
std::uint64_t imports_in(const json& basis, const char* what) {
  if (!basis.is_object()) return 0;
  return basis.value("imports", json::object()).value(what, std::uint64_t{0});
}

bool hold_the_same_imports(const json& before, const json& now) {
  return imports_in(before, "files") == imports_in(now, "files") &&
         imports_in(before, "live") == imports_in(now, "live");
}

// How far labels had come when the basis was worked out.
office::LabelState labels_in(const json& basis) {
  if (!basis.is_object()) return {};
  const json labels = basis.value("labels", json::object());
  return {labels.value("last", std::int64_t{0}), labels.value("lines", std::uint64_t{0})};
}

// How many of the lines that there were then, or came since, are gone.
std::uint64_t labels_lost(const office::LabelState& before, const office::LabelState& now) {
  return static_cast<std::uint64_t>(now.last - before.last) + before.lines - now.lines;
}

json without_labels(json basis) {
  if (basis.is_object()) basis.erase("labels");
  return basis;
}

// Whether facts that are settled may be kept as they are: the rules they were made by are the same.
bool settled_stand(const json& before, const json& now) {
  if (!before.is_object()) return true;  // the first edition: there are none
  for (const char* key : {"zone", "opening_hours", "understood_by", "labels"}) {
    if (before.value(key, json()) != now.value(key, json())) return false;
  }
  const json none = json::object();
  const json sources_before = before.value("sources", none), sources = now.value("sources", none);
  for (const auto& [name, rules] : sources_before.items()) {
    if (sources.value(name, json()) != rules) return false;
  }
  return true;
}

}  // namespace

Result<DeriveReport> derive_everything(Workspace& workspace, const DeriveProgress& progress) {
  GEHOR_CHECK(understand_records(workspace, {}));
  GEHOR_CHECK(use_links(workspace));
  const Instant now = workspace.clock().now();
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, now, std::nullopt));
  GEHOR_TRY(DeriveReport report, fold_into_facts(workspace, in_force.rules, FoldScope{}, progress));
  GEHOR_CHECK(workspace.facts().publish(horizons_of(in_force.rules), in_force.description, now));
  return report;
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
    GEHOR_TRY(DeriveReport report, derive_live(workspace, {}, {sources}, true));
    return std::optional<DeriveReport>(report);
  }
  GEHOR_TRY(DeriveReport report, derive_everything(workspace, progress));
  return std::optional<DeriveReport>(report);
}

Result<DeriveReport> derive_owed(Workspace& workspace, const OwedFigures& owed,
                                 const DeriveProgress& progress) {
  const Instant now = workspace.clock().now();
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, now, std::nullopt));
  GEHOR_TRY(const Standing before, standing_edition(workspace));
  const json basis = json::parse(in_force.description);
  // The edition has to hold every import but these. One whose derivation failed (a full disk) would
  // else be taken for worked out from here on, also at the next opening.
  const bool part_is_enough =
      !owed.everything && before.basis.is_object() && settled_stand(before.basis, basis) &&
      imports_in(before.basis, "files") + owed.imports.size() == imports_in(basis, "files") &&
      imports_in(before.basis, "live") == imports_in(basis, "live");
  if (!part_is_enough) return derive_everything(workspace, progress);
  GEHOR_CHECK(use_links(workspace));
  GEHOR_CHECK(workspace.ledger().mark_touched(owed.imports));
  GEHOR_TRY(DeriveReport report,
            fold_into_facts(workspace, in_force.rules, FoldScope{.everything = false}, progress));
  std::string description = in_force.description;
  if (before.unsettled_later) description += kUnsettledLater;  // in sources that came live
  GEHOR_CHECK(workspace.facts().publish(horizons_of(in_force.rules), description, now));
  return report;
}

Result<DeriveReport> derive_live(Workspace& workspace, const std::vector<Hash128>& contacts,
                                 const Unsettled& unsettled, bool all_of_it) {
  GEHOR_CHECK(use_links(workspace));
  GEHOR_CHECK(workspace.ledger().mark_touched_contacts(contacts, unsettled));
  const Instant now = workspace.clock().now();
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, now, std::nullopt));
  GEHOR_TRY(const Standing before, standing_edition(workspace));
  const json basis = json::parse(in_force.description);
  const bool stand = settled_stand(before.basis, basis) &&
                     imports_in(before.basis, "files") == imports_in(basis, "files");
  GEHOR_TRY(DeriveReport report,
            fold_into_facts(workspace, in_force.rules, FoldScope{.everything = !stand}, {}));
  if (!stand) {
    GEHOR_CHECK(workspace.facts().publish(horizons_of(in_force.rules), in_force.description, now));
    return report;
  }
  std::string description = in_force.description;
  if (!all_of_it) description += kUnsettledLater;
  GEHOR_CHECK(workspace.facts().publish_step(horizons_of(in_force.rules), description, now));
  return report;
}

Result<DeriveReport> derive_labelled(Workspace& workspace, const ForgottenLabels& forgotten) {
  const Instant now = workspace.clock().now();
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, now, std::nullopt));
  GEHOR_TRY(const Standing before, standing_edition(workspace));
  const json basis = json::parse(in_force.description);
  const office::LabelState labels_before = labels_in(before.basis);
  const bool part_is_enough = before.basis.is_object() &&
                              settled_stand(without_labels(before.basis), without_labels(basis)) &&
                              hold_the_same_imports(before.basis, basis) &&
                              labels_lost(labels_before, labels_in(basis)) == forgotten.lines;
  if (!part_is_enough) return derive_everything(workspace, {});
  GEHOR_TRY(std::vector<Hash128> contacts,
            workspace.office().contacts_labelled_after(labels_before.last));
  contacts.insert(contacts.end(), forgotten.contacts.begin(), forgotten.contacts.end());
  GEHOR_CHECK(use_links(workspace));
  GEHOR_CHECK(workspace.ledger().mark_touched_contacts(contacts, {}));
  GEHOR_TRY(DeriveReport report,
            fold_into_facts(workspace, in_force.rules, FoldScope{.everything = false}, {}));
  std::string description = in_force.description;
  if (before.unsettled_later) description += kUnsettledLater;
  GEHOR_CHECK(workspace.facts().publish_step(horizons_of(in_force.rules), description, now));
  return report;
}

Result<std::vector<FoldedContact>> fold_contacts(Workspace& workspace,
                                                 const std::vector<Hash128>& contacts) {
  std::vector<FoldedContact> folded;
  if (contacts.empty()) return folded;
  const std::unordered_set<Hash128, Hash128Hasher> wanted(contacts.begin(), contacts.end());
  GEHOR_CHECK(workspace.ledger().use_links({}));
  GEHOR_CHECK(workspace.ledger().mark_touched_contacts(contacts, {}));
  GEHOR_CHECK(workspace.ledger().fold(FoldScope{.everything = false},
                                      [&](const FoldedContact& contact) -> Status {
                                        if (wanted.contains(contact.key)) folded.push_back(contact);
                                        return {};
                                      }));
  return folded;
}

Status fold_everything(Workspace& workspace,
                       const std::function<Status(const FoldedContact&)>& each) {
  GEHOR_CHECK(workspace.ledger().use_links({}));
  return workspace.ledger().fold(FoldScope{}, each);
}

Result<DeriveReport> derive_as_of(Workspace& workspace, Instant as_of,
                                  const DeriveProgress& progress) {
  GEHOR_CHECK(use_links(workspace));
  GEHOR_TRY(const std::optional<ImportId> last, workspace.ledger().import_as_of(as_of));
  const FoldScope scope{.until = last.value_or(0)};
  GEHOR_TRY(const RulesInForce in_force, rules_in_force(workspace, as_of, scope.until));
  GEHOR_TRY(DeriveReport report, fold_into_facts(workspace, in_force.rules, scope, progress));
  GEHOR_CHECK(workspace.facts().hold(horizons_of(in_force.rules)));
  return report;
}

}  // namespace gehor::pipeline
