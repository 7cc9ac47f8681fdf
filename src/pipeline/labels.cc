#include "pipeline/labels.h"

#include <algorithm>
#include <utility>

#include "base/suggestion.h"
#include "base/text.h"
#include "contact/record.h"
#include "pipeline/derive.h"
#include "pipeline/gate.h"
#include "pipeline/read_words.h"
#include "structure/signs/signs.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kMostReasons = 20;
constexpr std::string_view kUnknown = "unknown";

Error wrong(std::string field, Sentence why) {
  return {ErrorCode::kInvalidArgument, std::move(why), {"", 0, std::move(field)}};
}

std::optional<std::string> said(const std::optional<std::string>& words) {
  const std::string name = masked_name(words);
  if (name.empty()) return std::nullopt;
  return fold_for_match(name) == kUnknown ? std::string() : name;
}

Result<std::optional<std::string>> kind_said(const std::optional<std::string>& words) {
  const std::optional<std::string> kind = said(words);
  if (!kind || kind->empty()) return kind;
  std::vector<std::string> known;
  for (int i = 1; i <= static_cast<int>(structure::Kind::kPraise); ++i) {
    known.emplace_back(name_of(static_cast<structure::Kind>(i)));
  }
  const std::string name = to_lower(*kind);
  if (std::find(known.begin(), known.end(), name) != known.end()) return std::optional(name);
  return wrong("kind", say("there is no kind \"{}\". {}", *kind, did_you_mean(name, known)));
}

}  // namespace

Result<ContactLabel> label_of(const LabelWords& words) {
  ContactLabel label;
  const std::string reasons = masked_reasons(words.reasons);
  if (!reasons.empty() && words.none) {
    return wrong("none", "Say reasons, or that it is none of them; not both.");
  }
  if (words.reasons.size() > kMostReasons) {
    return wrong("reasons", say("a contact has at most {} reasons", kMostReasons));
  }
  if (!reasons.empty() || words.none) {
    label.reasons = fold_for_match(reasons) == kUnknown ? std::string() : reasons;
  }
  label.owner = said(words.owner);
  label.arises_at = said(words.arises_at);
  label.cause = said(words.cause);
  GEHOR_TRY(label.kind, kind_said(words.kind));
  if (label.says_nothing()) {
    return wrong(
        "reasons",
        "The label says nothing. Give a reason, none, an owner, where it arises, a cause or "
        "a kind.");
  }
  return label;
}

Result<Hash128> contact_named(Workspace& workspace, const std::string& name) {
  if (const auto address = hash_from_hex(name)) {
    GEHOR_TRY(const auto line, workspace.reader().contact(*address));
    if (line) return *address;
  }
  const GateKeys keys = GateKeys::from(workspace.vault());
  const Gate gate(keys, 0, {});
  GEHOR_TRY(const auto found, workspace.ledger().contacts_with({gate.external_hash(name)}));
  if (!found.empty() && !found.front().is_zero()) return found.front();
  return Error{ErrorCode::kNotFound,
               "There is no contact with this address or id, or several sources have one. gehor "
               "reasons next  and the pages show addresses."};
}

Result<GivenLabel> label_contact(Workspace& workspace, const Hash128& contact,
                                 const ContactLabel& label, const std::string& who) {
  GEHOR_TRY(const auto line, workspace.reader().contact(contact));
  if (!line) return Error{ErrorCode::kNotFound, "There is no contact with this address."};
  GEHOR_TRY(const ReadContact read, read_contact(workspace, contact));
  if (read.erased) {
    return Error{ErrorCode::kNotFound,
                 "This contact was erased: nobody can tell what it was about."};
  }
  GivenLabel given;
  static_cast<ContactLabel&>(given) = label;
  given.contact = contact;
  given.who = who;
  given.at = workspace.clock().now();
  GEHOR_TRY(given.draw, workspace.office().draw_of(contact));
  GEHOR_CHECK(workspace.office().give_label(given));
  GEHOR_CHECK(derive_labelled(workspace));
  return given;
}

Status take_label_back(Workspace& workspace, const Hash128& contact, const std::string& who) {
  GEHOR_TRY(const auto labels, workspace.office().labels());
  if (!labels->contains(contact)) {
    return Error{ErrorCode::kNotFound, "This contact has no label."};
  }
  GivenLabel taken_back;
  taken_back.contact = contact;
  taken_back.who = who;
  taken_back.at = workspace.clock().now();
  GEHOR_CHECK(workspace.office().give_label(taken_back));
  GEHOR_CHECK(derive_labelled(workspace));
  return {};
}

}  // namespace gehor::pipeline
