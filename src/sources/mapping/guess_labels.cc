// Wide 0/1 label columns: all columns that hold nothing but yes and no, when there are several,
// except those whose name says that they are a property and not a label.
#include <algorithm>

#include <fmt/format.h>

#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

bool label_name(const ColumnView& c) {
  const NameReading& n = c.name;
  if (n.has(Topic::kFlag) || (n.has(Topic::kData) && n.question)) return false;
  constexpr Topics kProperties = bit(Topic::kStatus) | bit(Topic::kClose) | bit(Topic::kRecommend) |
                                 bit(Topic::kSegment) | bit(Topic::kPersonId) | bit(Topic::kEmail) |
                                 bit(Topic::kScore) | bit(Topic::kId) | bit(Topic::kSentiment) |
                                 bit(Topic::kEscalate) | bit(Topic::kFirst) | bit(Topic::kPrivate) |
                                 bit(Topic::kReply) | bit(Topic::kDue);
  // A short name made of nothing but such words names a property: "Resolved", "First answer".
  if (n.words.size() <= 3 && n.coverage > 0.99 &&
      n.only(kProperties | bit(Topic::kCase) | bit(Topic::kType) | bit(Topic::kNumber) |
             bit(Topic::kCustomer) | bit(Topic::kDuration) | bit(Topic::kTime))) {
    return (n.topics & (kProperties | bit(Topic::kCustomer) | bit(Topic::kTime))) == 0;
  }
  if (n.coverage > 0.99 && n.only(bit(Topic::kPerson) | bit(Topic::kCustomer))) return false;
  return true;
}

}  // namespace

void choose_labels(const Context& context, RecordKind kind, const std::vector<Field>& fields,
                   std::vector<Choice>& choices) {
  if (kind != RecordKind::kContact && kind != RecordKind::kSurveyAnswer &&
      kind != RecordKind::kMessage) {
    return;
  }
  std::vector<std::size_t> labels;
  for (std::size_t c = 0; c < context.columns.size(); ++c) {
    const ColumnView& v = context.columns[c];
    if (choices[c].field != Field::kIgnore || !v.p->is_flag() || v.name.generic || !label_name(v))
      continue;
    // A label stands on some rows, not on nearly all.
    std::uint64_t yes = 0;
    for (const auto& [value, count] : v.p->common) yes += boolean_of(value) == true ? count : 0;
    if (v.p->rows > 20 && yes * 10 > v.p->rows * 9) continue;
    labels.push_back(c);
  }
  if (labels.size() < 4) return;
  for (const std::size_t c : labels) {
    choices[c].field = Field::kReasonFlag;
    choices[c].points = labels.size() >= 8 ? 5 : 3;
    choices[c].why = say(
        "one of {} columns that hold only yes or no, set in {} of {} rows; its name is taken as a "
        "reason",
        labels.size(), grouped(context.columns[c].p->filled), grouped(context.columns[c].p->rows));
  }
  if (labels.size() < 8) return;
  // Columns of such a table that are empty are labels that were never set, unless their name says
  // otherwise or a sibling ("… 2" of "… 1") is something else.
  for (std::size_t c = 0; c < context.columns.size(); ++c) {
    const ColumnView& v = context.columns[c];
    if (choices[c].field != Field::kIgnore || !v.empty() || v.name.generic || !label_name(v))
      continue;
    bool sibling = false;
    for (std::size_t k = 0; k < context.columns.size(); ++k) {
      sibling = sibling || (k != c && choices[k].field != Field::kReasonFlag &&
                            context.columns[k].name.stem == v.name.stem);
    }
    double best = 0;
    for (const Field f : fields) {
      best = std::max(best, name_evidence(f, v.name, kind).points);
    }
    for (const Field f : {Field::kCreated, Field::kClosed, Field::kDue, Field::kLastActivity}) {
      best = std::max(best, name_evidence(f, v.name, RecordKind::kContact).points);
    }
    const bool between = c > labels.front() && c < labels.back();
    if (sibling || (!between && best > 1.5)) continue;
    choices[c].field = Field::kReasonFlag;
    choices[c].points = 1.8;
    choices[c].why =
        say("empty, among {} label columns: a label that was never set", labels.size());
  }
}

}  // namespace gehor::sources::guessing
