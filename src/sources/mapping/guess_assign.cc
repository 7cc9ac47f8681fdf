// Gives the fields other than times to columns: the best assignment of single fields, then what
// stands in several columns (labels, reasons, the department's two names).
#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

#include "base/text.h"
#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

std::vector<Field> fields_of(RecordKind kind) {
  using enum Field;
  switch (kind) {
    case RecordKind::kContact:
      return {kId,    kCustomerNumber, kCustomerEmail, kCustomerPhone, kChannel,  kStatus,
              kOwner, kTeam,           kAgent,         kCustomerGroup, kLanguage, kReason,
              kScore, kText,           kSubject,       kProduct};
    case RecordKind::kMessage:
      return {kId,      kContactId, kCustomerNumber, kCustomerEmail, kCustomerPhone,
              kChannel, kOwner,     kTeam,           kAgent,         kLanguage,
              kReason,  kAuthor,    kText,           kSubject};
    case RecordKind::kStatusChange: return {kId, kContactId, kStatus, kOwner, kTeam, kAgent};
    case RecordKind::kSurveyAnswer:
      return {kId,      kContactId, kResponseId, kCustomerNumber, kCustomerEmail, kCustomerPhone,
              kChannel, kOwner,     kTeam,       kAgent,          kCustomerGroup, kLanguage,
              kReason,  kScore,     kText,       kSubject,        kProduct};
    case RecordKind::kPurchase:
      return {kId,     kCustomerNumber, kCustomerEmail, kCustomerPhone, kChannel,
              kStatus, kCustomerGroup,  kAmount,        kProduct};
    case RecordKind::kCustomer:
      return {kId, kCustomerNumber, kCustomerEmail, kCustomerPhone, kCustomerGroup, kLanguage};
  }
  return {};
}

// Most fields of a kind must be earned; these are taken from values alone only with more.
double threshold(Field field) {
  switch (field) {
    case Field::kOwner:
    case Field::kReason: return kEnough;
    case Field::kTeam:
    case Field::kCustomerGroup:
    case Field::kProduct:
    case Field::kAmount: return 1.5;
    case Field::kSubject: return 1.5;
    case Field::kScore: return 1.0;
    default: return kEnough;
  }
}

struct Cell {
  double points = kImpossible;
  Sentence why;
};

using Matrix = std::vector<std::vector<Cell>>;  // [field][column]

class Assigner {
 public:
  Assigner(const Context& context, RecordKind kind, std::vector<Choice>& choices)
      : context_(context), table_(*context.table), kind_(kind), choices_(choices) {
    fields_ = fields_of(kind);
  }

  void run() {
    choose_labels(context_, kind_, fields_, choices_);
    fill_matrix();
    relate_ids();
    relate_reason_and_owner();
    solve();
    if (kind_ == RecordKind::kCustomer && column_of(Field::kCustomerNumber) < 0) {
      // What names the row of a customer is the customer's number.
      if (const int id = column_of(Field::kId); id >= 0) {
        choices_[static_cast<std::size_t>(id)].field = Field::kCustomerNumber;
      }
    }
    if (kind_ == RecordKind::kSurveyAnswer && column_of(Field::kId) < 0) {
      const int response = column_of(Field::kResponseId);
      if (response >= 0 && view(static_cast<std::size_t>(response)).p->unique()) {
        Choice& choice = choices_[static_cast<std::size_t>(response)];
        choice.field = Field::kId;
        choice.why.add("no value comes twice, so that each row is one answer");
      }
    }
    pair_department_names();
    more_reasons();
    coded(Field::kChannel);
    coded(Field::kStatus);
    more_texts(choices_, context_, kind_);
    explain_left_out();
  }

 private:
  std::size_t columns() const { return context_.columns.size(); }
  const ColumnView& view(std::size_t c) const { return context_.columns[c]; }
  bool taken(std::size_t c) const {
    return choices_[c].field != Field::kIgnore || choices_[c].used;
  }
  Cell& cell(Field f, std::size_t c) {
    const auto it = std::find(fields_.begin(), fields_.end(), f);
    none_ = {};
    if (it == fields_.end()) return none_;
    return matrix_[static_cast<std::size_t>(it - fields_.begin())][c];
  }
  bool wants(Field f) const {
    return std::find(fields_.begin(), fields_.end(), f) != fields_.end();
  }
  int column_of(Field f) const {
    for (std::size_t c = 0; c < columns(); ++c) {
      if (choices_[c].field == f) return static_cast<int>(c);
    }
    return -1;
  }

  void fill_matrix() {
    matrix_.assign(fields_.size(), std::vector<Cell>(columns()));
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      for (std::size_t c = 0; c < columns(); ++c) {
        if (taken(c) || view(c).empty()) continue;
        const Evidence value = value_evidence(fields_[f], view(c), context_, kind_);
        if (value.points <= kImpossible / 2) continue;
        const Evidence name = name_evidence(fields_[f], view(c).name, kind_);
        Cell& cell = matrix_[f][c];
        cell.points = name.points + value.points;
        cell.why = name.why;
        cell.why.add(value.why);
      }
    }
  }

  // Row ids that begin with another column's value: the rows are parts of one answer or contact.
  void relate_ids();
  void relate_reason_and_owner();
  void solve();
  void pair_department_names();
  void more_reasons();
  void coded(Field field);
  void explain_left_out();

  const Context& context_;
  const TableProfile& table_;
  RecordKind kind_;
  std::vector<Choice>& choices_;
  std::vector<Field> fields_;
  Matrix matrix_;
  Cell none_;  // of a field that this kind of record has not
};

void Assigner::relate_ids() {
  std::vector<std::size_t> unique;
  std::vector<std::size_t> repeated;
  for (std::size_t c = 0; c < columns(); ++c) {
    if (taken(c) || view(c).empty()) continue;
    const ColumnProfile& p = *view(c).p;
    if (cell(Field::kId, c).points > kImpossible / 2 && p.unique()) unique.push_back(c);
    const double shared =
        std::max(cell(Field::kResponseId, c).points, cell(Field::kContactId, c).points);
    if (shared > kImpossible / 2 && !p.unique() && p.distinct_share() > 0.02 &&
        p.mean_length >= 4) {
      repeated.push_back(c);
    }
  }
  if (unique.size() > 12) unique.resize(12);
  if (repeated.size() > 12) repeated.resize(12);
  for (const std::size_t u : unique) {
    for (const std::size_t r : repeated) {
      const PairFacts facts = table_.pair(r, u);
      if (facts.both < 5 || facts.b_contains_a * 100 < facts.both * 95) continue;
      cell(Field::kId, u)
          .why.add(say("it is made of column \"{}\" and an ending", view(r).p->name));
      cell(Field::kId, u).points += 1.2;
      const Sentence why =
          say("the row's id \"{}\" is made of it and an ending: its {} values stand for "
              "answers or contacts of several rows",
              view(u).p->name, grouped(view(r).p->distinct));
      if (kind_ == RecordKind::kSurveyAnswer) {
        cell(Field::kResponseId, r).points += 4;
        cell(Field::kResponseId, r).why.add(why);
      }
      if (kind_ == RecordKind::kMessage || kind_ == RecordKind::kStatusChange) {
        cell(Field::kContactId, r).points += 3;
        cell(Field::kContactId, r).why.add(why);
      }
    }
  }
  if (kind_ != RecordKind::kSurveyAnswer) return;
  // Rows that share an id and always the score are several questions of one answer.
  for (const std::size_t r : repeated) {
    for (std::size_t s = 0; s < columns(); ++s) {
      if (!view(s).scale || cell(Field::kScore, s).points < 1) continue;
      const Dependency d = table_.dependency(r, s);
      const ColumnProfile& p = *view(r).p;
      if (d.share < 0.995 || p.distinct_share() > 0.9) continue;
      cell(Field::kResponseId, r).points += 1.5;
      cell(Field::kResponseId, r)
          .why.add(say("rows that share it always have the same \"{}\"", view(s).p->name));
      break;
    }
  }
}

void Assigner::relate_reason_and_owner() {
  if (!wants(Field::kOwner) || !wants(Field::kReason)) return;
  // Only columns whose names leave room for either.
  std::vector<std::size_t> open;
  for (std::size_t c = 0; c < columns(); ++c) {
    if (taken(c)) continue;
    const double owner = cell(Field::kOwner, c).points;
    const double reason = cell(Field::kReason, c).points;
    if (std::max(owner, reason) < -1.2) continue;
    open.push_back(c);
  }
  std::sort(open.begin(), open.end(), [&](std::size_t a, std::size_t b) {
    const auto rank = [&](std::size_t c) {
      return std::max(cell(Field::kOwner, c).points, cell(Field::kReason, c).points);
    };
    const double ra = rank(a);
    const double rb = rank(b);
    return ra != rb ? ra > rb : view(a).p->name < view(b).p->name;
  });
  if (open.size() > 12) open.resize(12);
  std::vector<double> owner_gain(columns(), 0);
  std::vector<double> reason_gain(columns(), 0);
  std::vector<Sentence> owner_why(columns());
  std::vector<Sentence> reason_why(columns());
  for (const std::size_t r : open) {
    for (const std::size_t o : open) {
      const ColumnProfile& pr = *view(r).p;
      const ColumnProfile& po = *view(o).p;
      if (r == o || po.distinct < 2 || po.distinct > 60) continue;
      if (static_cast<double>(pr.distinct) < 1.4 * static_cast<double>(po.distinct)) continue;
      const Dependency d = table_.dependency(r, o);
      if (d.rows < 30 || d.lambda < 0.75) continue;
      // Both unnamed: a hint for both. One named: it vouches for the other.
      const double gain = 0.5 + 0.6 * d.lambda;
      if (cell(Field::kReason, r).points > -1 && gain > owner_gain[o]) {
        owner_gain[o] = gain;
        owner_why[o] = say("\"{}\" tells it in {} of the rows", pr.name, percent_text(d.share));
      }
      if (cell(Field::kOwner, o).points > -1 && gain > reason_gain[r]) {
        reason_gain[r] = gain;
        reason_why[r] = say("it tells \"{}\" in {} of the rows", po.name, percent_text(d.share));
      }
    }
  }
  for (const std::size_t c : open) {
    if (owner_gain[c] > 0) {
      cell(Field::kOwner, c).points += owner_gain[c];
      cell(Field::kOwner, c).why.add(owner_why[c]);
    }
    if (reason_gain[c] > 0) {
      cell(Field::kReason, c).points += reason_gain[c];
      cell(Field::kReason, c).why.add(reason_why[c]);
    }
  }
}

void Assigner::solve() {
  // The same result whatever the order of the columns: solve over columns sorted by name.
  std::vector<std::size_t> order;
  for (std::size_t c = 0; c < columns(); ++c) {
    if (!taken(c) && !view(c).empty()) order.push_back(c);
  }
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return view(a).p->name < view(b).p->name; });
  const std::size_t m = order.size();
  std::vector<std::vector<double>> gain(fields_.size(),
                                        std::vector<double>(m + fields_.size(), -50));
  for (std::size_t f = 0; f < fields_.size(); ++f) {
    for (std::size_t k = 0; k < m; ++k) {
      const double points = matrix_[f][order[k]].points;
      if (points > kImpossible / 2) gain[f][k] = points - threshold(fields_[f]);
    }
    gain[f][m + f] = 0;
  }
  const std::vector<int> found = best_assignment(gain);
  for (std::size_t f = 0; f < fields_.size(); ++f) {
    if (found[f] < 0 || static_cast<std::size_t>(found[f]) >= m) continue;
    const std::size_t c = order[static_cast<std::size_t>(found[f])];
    Choice& choice = choices_[c];
    choice.field = fields_[f];
    choice.points = matrix_[f][c].points - threshold(fields_[f]) + kEnough;
    choice.why = matrix_[f][c].why;
    // How sure: against the next best column for the field and the next best field for the column.
    double other = 0;
    for (const std::size_t k : order) {
      if (k != c && !taken(k)) other = std::max(other, matrix_[f][k].points);
    }
    for (std::size_t g = 0; g < fields_.size(); ++g) {
      if (g != f) other = std::max(other, matrix_[g][c].points);
    }
    choice.runner_up = other;
  }
}

// A department's short and long name in two columns: one to one, and the letters of the short one
// stand in the long one in order, or both names speak of departments.
void Assigner::pair_department_names() {
  const int found = column_of(Field::kOwner);
  if (found < 0) return;
  const auto owner = static_cast<std::size_t>(found);
  for (std::size_t c = 0; c < columns(); ++c) {
    if (c == owner || view(c).empty()) continue;
    const Field now = choices_[c].field;
    if (now != Field::kIgnore && now != Field::kTeam && now != Field::kCustomerGroup &&
        now != Field::kReason) {
      continue;
    }
    const ColumnProfile& p = *view(c).p;
    if (p.is_flag() || p.distinct > 300 || p.share(p.with_letter) < 0.5) continue;
    if (!table_.bijection(owner, c)) continue;
    const ColumnProfile& o = *view(owner).p;
    const bool other_longer = p.mean_length > o.mean_length;
    std::uint64_t rows = 0;
    std::uint64_t initials = 0;
    for (const auto& row : table_.sample) {
      const std::string& a = row[other_longer ? owner : c];
      const std::string& b = row[other_longer ? c : owner];
      if (a.empty() || b.empty()) continue;
      ++rows;
      initials += is_initialism(a, b);
    }
    const bool letters = rows > 0 && initials * 2 >= rows;
    const double name = name_evidence(Field::kOwner, view(c).name, kind_).points;
    if (!letters && name < 1.5) continue;
    // A reason that happens to be one to one with a department stays a reason.
    if (now == Field::kReason && name < 2.5) continue;
    const std::size_t long_one = other_longer ? c : owner;
    const std::size_t short_one = other_longer ? owner : c;
    const Choice kept = choices_[owner];
    const Sentence why =
        say(letters ? "one to one with \"{}\" ({} values), whose letters stand in it in order"
                    : "one to one with \"{}\" ({} values)",
            view(short_one).p->name, grouped(view(short_one).p->distinct));
    choices_[long_one].field = Field::kOwner;
    choices_[long_one].points = std::max(kept.points, name + 1);
    choices_[long_one].runner_up = -1;
    if (long_one != owner)
      choices_[long_one].why = name_evidence(Field::kOwner, view(c).name, kind_).why;
    choices_[long_one].why.add(why);
    choices_[short_one].field = Field::kOwnerShort;
    choices_[short_one].points = 3;
    choices_[short_one].runner_up = -1;
    choices_[short_one].why = say(
        letters
            ? "the short name of \"{}\": one to one with it, and its letters stand there in order"
            : "the short name of \"{}\": one to one with it",
        view(long_one).p->name);
    return;
  }
}

// Several columns of reasons: numbered siblings are all reasons; of a coarse and a fine one that
// tells it, the coarse one is the reason.
void Assigner::more_reasons() {
  const int found = column_of(Field::kReason);
  if (found < 0) return;
  auto reason = static_cast<std::size_t>(found);
  // A named column that the chosen one tells (it is finer), and that is fine enough itself.
  for (std::size_t c = 0; c < columns(); ++c) {
    if (c == reason || taken(c) || view(c).empty()) continue;
    const double points = cell(Field::kReason, c).points;
    if (points < 2.4 || view(c).name.has(Topic::kSub)) continue;
    const ColumnProfile& p = *view(c).p;
    const ColumnProfile& r = *view(reason).p;
    if (p.distinct < 4 || p.distinct * 10 >= r.distinct * 9) continue;
    const Dependency d = table_.dependency(reason, c);
    if (d.lambda < 0.85) continue;
    const Choice fine = choices_[reason];
    choices_[c] = {Field::kReason, points, -1, cell(Field::kReason, c).why, "", {}, false};
    choices_[c].why.add(say("coarser than \"{}\"", r.name));
    choices_[reason] = {};
    choices_[reason].points = fine.points;
    reason = c;
    break;
  }
  choices_[reason].separator = separator_of(*view(reason).p);
  if (!choices_[reason].separator.empty()) {
    choices_[reason].why.add(
        say("\"{}\" stands between several reasons", choices_[reason].separator));
  }
  for (std::size_t c = 0; c < columns(); ++c) {
    if (c == reason || taken(c) || view(c).empty()) continue;
    const ColumnView& v = view(c);
    if (v.name.generic || v.name.topics == 0) continue;
    const double points = cell(Field::kReason, c).points;
    const bool sibling = v.name.stem == view(reason).name.stem && points > 1.2;
    if (points < 1.8 && !sibling) continue;
    const Dependency down = table_.dependency(c, reason);
    const bool finer = down.lambda >= 0.85 && v.p->distinct > view(reason).p->distinct;
    if (sibling && !finer) {
      choices_[c].field = Field::kReason;
      choices_[c].points = points;
      choices_[c].separator = separator_of(*v.p);
      choices_[c].why = say("a further reason beside \"{}\"", view(reason).p->name);
    } else if (finer || v.name.has(Topic::kSub)) {
      choices_[c].why = say(
          "finer than the reason \"{}\"; left out, so that a row does not count under both; write "
          "field = \"reason\" for it in a mapping to have it instead",
          view(reason).p->name);
    } else {
      choices_[c].why =
          say("could be a reason too; \"{}\" says so more clearly", view(reason).p->name);
    }
  }
}

// A column that calls itself channel or status and holds codes ("1", "7", "PH") is it, though what
// the codes mean stands nowhere: guess.cc warns and leaves each as unknown.
void Assigner::coded(Field field) {
  if (!wants(field) || column_of(field) >= 0) return;
  std::size_t best = columns();
  double most = 3;
  for (std::size_t c = 0; c < columns(); ++c) {
    if (taken(c) || !is_coded(*view(c).p)) continue;
    const Evidence name = name_evidence(field, view(c).name, kind_);
    if (name.points < most || (best < columns() && name.points == most)) continue;
    most = name.points;
    best = c;
  }
  if (best == columns()) return;
  Choice& choice = choices_[best];
  choice.field = field;
  choice.points = most - 1;
  choice.runner_up = kEnough;
  choice.why = name_evidence(field, view(best).name, kind_).why;
  choice.why.add("its values are codes, and nothing says what they mean");
}

void Assigner::explain_left_out() {
  for (std::size_t c = 0; c < columns(); ++c) {
    Choice& choice = choices_[c];
    if (taken(c) || !choice.why.empty()) continue;
    if (view(c).empty()) {
      choice.why = "empty";
      continue;
    }
    // The field it came nearest to.
    double best = 0.8;
    Field field = Field::kIgnore;
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      if (matrix_[f][c].points > best) {
        best = matrix_[f][c].points;
        field = fields_[f];
      }
    }
    if (field == Field::kIgnore) {
      choice.why = "nothing that is used here";
      continue;
    }
    const int winner = column_of(field);
    if (winner < 0) {
      choice.why = say("too little speaks for {}", term(field_name(field)));
      continue;
    }
    const auto w = static_cast<std::size_t>(winner);
    const PairFacts facts = table_.pair(w, c);
    if (facts.both > 0 && facts.equal * 100 >= facts.both * 99) {
      choice.why = say("the same values as \"{}\"", view(w).p->name);
    } else {
      choice.why = say("could be {} too; \"{}\" says so more clearly", term(field_name(field)),
                       view(w).p->name);
    }
  }
}

}  // namespace

void assign_fields(const Context& context, RecordKind kind, std::vector<Choice>& choices) {
  Assigner(context, kind, choices).run();
}

}  // namespace gehor::sources::guessing
