#include "pipeline/labelled_contacts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "contact/label.h"
#include "contact/record.h"
#include "pipeline/derive.h"
#include "pipeline/read_words.h"
#include "pipeline/understand.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kReadAtOnce = 1'000;

struct Wanted {
  Hash128 contact;
  bool judged = true;   // LabelledRow::judged
  std::string reasons;  // as in Record
  AspectWords said;
};

// What the label does not say is as the source says it.
Wanted wanted_by(const GivenLabel& label, const FoldedContact& contact) {
  Wanted wanted{contact.key,
                label.reasons || !contact.reasons.empty(),
                label.reasons.value_or(contact.reasons),
                {}};
  wanted.said[Aspect::kOwner] = label.owner.value_or(contact.owner);
  wanted.said[Aspect::kArisesAt] = label.arises_at.value_or("");
  wanted.said[Aspect::kCause] = label.cause.value_or("");
  wanted.said[Aspect::kKind] = label.kind.value_or("");
  return wanted;
}

Wanted wanted_by_tag(const FoldedContact& contact) {
  Wanted wanted{contact.key, true, contact.reasons, {}};
  wanted.said[Aspect::kOwner] = contact.owner;
  return wanted;
}

bool by_contact(const Wanted& a, const Wanted& b) { return a.contact < b.contact; }

// A contact's hash is as good as random: those with the smallest are a fair sample.
void keep_sample(std::vector<Wanted>& tagged) {
  if (tagged.size() <= kMostTagged) return;
  const auto end = tagged.begin() + static_cast<std::ptrdiff_t>(kMostTagged);
  std::nth_element(tagged.begin(), end, tagged.end(), by_contact);
  tagged.erase(end, tagged.end());
}

// What is read of a contact is what its own record says, else the customer's first message
// (FoldedContact::understood).
std::string first_words(const ReadContact& read) {
  for (const ReadableWords& said : read.words) {
    if (!said.customer_said()) continue;
    std::string text = text_to_read(said.words);
    if (!text.empty()) return text;
  }
  return {};
}

Status add_texts(Workspace& workspace, const std::vector<Wanted>& wanted, LabelledTexts& texts) {
  texts.read = wanted.size();
  for (std::size_t begin = 0; begin < wanted.size(); begin += kReadAtOnce) {
    const std::size_t end = std::min(wanted.size(), begin + kReadAtOnce);
    std::vector<Hash128> contacts;
    for (std::size_t i = begin; i < end; ++i) contacts.push_back(wanted[i].contact);
    GEHOR_TRY(const auto read, read_contacts(workspace, contacts));
    for (std::size_t i = begin; i < end; ++i) {
      LabelledRow row{first_words(read[i - begin]), {}, wanted[i].said, wanted[i].judged};
      if (row.text.empty()) continue;  // nothing that a customer said
      for (const std::string_view reason : split(wanted[i].reasons, kReasonSeparator)) {
        if (!reason.empty()) row.labels.emplace_back(reason);
      }
      texts.without_label += row.labels.empty() ? 1 : 0;
      for (const NamedAspect& named : kAspects) {
        if (!row.said[named.aspect].empty()) texts.aspect_columns[named.aspect] = named.name;
      }
      texts.rows.push_back(std::move(row));
    }
  }
  return {};
}

Result<LabelledContacts> read_all(Workspace& workspace, bool measuring) {
  GEHOR_TRY(const auto labels, workspace.office().labels());
  LabelledContacts out;
  std::vector<Wanted> labelled, tagged;
  GEHOR_CHECK(fold_everything(workspace, [&](const FoldedContact& contact) -> Status {
    if (!contact.has_text) return {};
    const auto found = labels->find(contact.key);
    const GivenLabel* label = found == labels->end() ? nullptr : &found->second;
    const bool measures = label != nullptr && label->draw != 0;
    out.held_out += measures ? 1 : 0;
    if (measuring && !measures) return {};
    if (!measuring && measures) label = nullptr;  // it teaches by its tag alone
    if (label != nullptr) {
      Wanted wanted = wanted_by(*label, contact);
      if (wanted.judged || !measuring) labelled.push_back(std::move(wanted));
    } else if (!measuring && !contact.reasons.empty()) {
      ++out.tagged_all;
      tagged.push_back(wanted_by_tag(contact));
      if (tagged.size() >= 2 * kMostTagged) keep_sample(tagged);
    }
    return {};
  }));
  keep_sample(tagged);
  out.labelled = labelled.size();
  out.tagged = tagged.size();
  labelled.insert(labelled.end(), std::make_move_iterator(tagged.begin()),
                  std::make_move_iterator(tagged.end()));
  std::sort(labelled.begin(), labelled.end(), by_contact);
  out.texts.text_column = "text";
  out.texts.label_column = kReasonTaxonomy;
  GEHOR_CHECK(add_texts(workspace, labelled, out.texts));
  return out;
}

}  // namespace

Result<LabelledContacts> teaching_contacts(Workspace& workspace) {
  GEHOR_TRY(LabelledContacts contacts, read_all(workspace, false));
  if (contacts.texts.rows.size() < structure::TextClassifier::kFewestTexts) {
    return Error{
        ErrorCode::kNotFound,
        say("{} contacts with words have a label or a tag to learn from ({} labels are of "
            "contacts drawn at random, which measure), and {} are the fewest. gehor reasons "
            "next  shows those most worth labelling; gehor reasons learn FILE  learns from "
            "a file.",
            contacts.texts.rows.size(), contacts.held_out,
            structure::TextClassifier::kFewestTexts)};
  }
  return contacts;
}

Result<LabelledContacts> measuring_contacts(Workspace& workspace) {
  return read_all(workspace, true);
}

}  // namespace gehor::pipeline
