#include "pipeline/labelled_texts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "pipeline/in_parallel.h"
#include "sources/mapping/lexicon.h"

namespace gehor::pipeline {
namespace {

constexpr std::size_t kProblemsKept = 100;

constexpr sources::Topics kText = bit(sources::Topic::kText) | bit(sources::Topic::kMessage);
constexpr sources::Topics kReason = bit(sources::Topic::kReason);
constexpr sources::Topics kOwner =
    bit(sources::Topic::kDepartment) | bit(sources::Topic::kResponsible);

class Columns {
 public:
  Columns(const std::string& file, const std::vector<std::string>& names)
      : file_(file), names_(names) {
    for (const std::string& name : names) folded_.push_back(fold_for_match(name));
  }

  // The one that is asked for by name.
  Result<std::size_t> named(const std::string& name) const {
    const auto exact = std::find(names_.begin(), names_.end(), name);
    if (exact != names_.end()) return static_cast<std::size_t>(exact - names_.begin());
    if (const auto found = find(fold_for_match(name))) return *found;
    return missing(name);
  }
  std::optional<std::size_t> find(std::string_view folded) const {
    const auto found = std::find(folded_.begin(), folded_.end(), folded);
    if (found == folded_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - folded_.begin());
  }
  // The first whose name is about this, in the words of any help desk.
  std::optional<std::size_t> about(sources::Topics topics) const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if ((sources::read_name(names_[i]).head() & topics) != 0) return i;
    }
    return std::nullopt;
  }
  Error missing(const std::string& name) const {
    return {ErrorCode::kBadInput,
            say("the file has no column \"{}\"; its columns are: {}", name, join(names_, ", ")),
            {file_, 0, {}}};
  }

 private:
  const std::string& file_;
  const std::vector<std::string>& names_;
  std::vector<std::string> folded_;
};

struct Places {
  std::size_t text = 0, label = 0;
  std::vector<std::pair<Aspect, std::size_t>> aspects;
};

// What a person says of the kind is a taxonomy of its own in a file: columns called so say other
// things.
constexpr std::array kByName{NamedAspect{Aspect::kArisesAt, "arises_at"},
                             NamedAspect{Aspect::kCause, "cause"}};

Result<Places> places_of(const Columns& columns, const LabelColumns& wanted) {
  Places places;
  if (wanted.text) {
    GEHOR_TRY(places.text, columns.named(*wanted.text));
  } else {
    auto found = columns.find("text");
    if (!found) found = columns.about(kText);
    if (!found) return columns.missing("text");
    places.text = *found;
  }
  if (wanted.label) {
    GEHOR_TRY(places.label, columns.named(*wanted.label));
  } else {
    auto found = columns.find(fold_for_match(wanted.taxonomy));
    if (!found) found = columns.about(kReason);
    if (!found) return columns.missing(wanted.taxonomy);
    places.label = *found;
  }
  const bool of_reasons = wanted.taxonomy == kReasonTaxonomy;
  std::optional<std::size_t> owner;
  if (wanted.owner) {
    GEHOR_TRY(owner, columns.named(*wanted.owner));
  } else if (of_reasons) {
    owner = columns.find("owner");
    if (!owner) owner = columns.about(kOwner);
  }
  if (owner) places.aspects.emplace_back(Aspect::kOwner, *owner);
  if (!of_reasons) return places;
  for (const NamedAspect& named : kByName) {
    const auto found = columns.find(fold_for_match(named.name));
    if (found && *found != places.label) places.aspects.emplace_back(named.aspect, *found);
  }
  return places;
}

std::vector<std::string> labels_in(std::string_view field) {
  std::vector<std::string> labels;
  for (const std::string_view part : split(field, kLabelSeparator)) {
    std::string label = squeeze(part);
    if (!label.empty() && std::find(labels.begin(), labels.end(), label) == labels.end()) {
      labels.push_back(std::move(label));
    }
  }
  return labels;
}

}  // namespace

Result<LabelledTexts> read_labelled_texts(sources::Input& input, const LabelColumns& columns,
                                          const SharedRedactionRules& masking) {
  GEHOR_TRY(const auto reader, input.open({}));
  const std::vector<std::string>& names = reader->info().columns;
  GEHOR_TRY(const Places places, places_of(Columns(input.name(), names), columns));
  LabelledTexts texts;
  texts.text_column = names[places.text];
  texts.label_column = names[places.label];
  for (const auto& [aspect, column] : places.aspects) texts.aspect_columns[aspect] = names[column];
  sources::Row row;
  const auto leave_out = [&](std::string field, Sentence why) {
    ++texts.left_out;
    if (texts.problems.size() < kProblemsKept) {
      texts.problems.push_back({row.line, std::move(field), std::move(why)});
    }
  };
  for (;;) {
    GEHOR_TRY(const bool more, reader->next(row));
    if (!more) break;
    ++texts.read;
    if (row.problem) {
      leave_out(row.problem->where.field, row.problem->message);
      continue;
    }
    if (row.fields.size() != names.size()) {
      leave_out("",
                say("the row has {} fields, the first line {}", row.fields.size(), names.size()));
      continue;
    }
    const std::string_view text = trim(row.fields[places.text]);
    if (text.empty()) {
      leave_out(texts.text_column, "there is no text");
      continue;
    }
    LabelledRow labelled;
    labelled.text = text;
    labelled.labels = labels_in(row.fields[places.label]);
    for (const auto& [aspect, column] : places.aspects) {
      labelled.said[aspect] = squeeze(row.fields[column]);
    }
    texts.without_label += labelled.labels.empty() ? 1 : 0;
    texts.rows.push_back(std::move(labelled));
  }
  in_parallel(texts.rows.size(), [&](std::size_t i, std::size_t) {
    texts.rows[i].text = redactor_with(masking).redact(texts.rows[i].text).text;
  });
  return texts;
}

}  // namespace gehor::pipeline
