#include "pipeline/label_shares.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/suggestion.h"
#include "base/text.h"
#include "contact/record.h"
#include "facts/derive.h"
#include "pipeline/derive.h"
#include "pipeline/rules.h"
#include "stats/prediction_powered.h"

namespace gehor::pipeline {
namespace {

using Values = std::set<std::string>;
using Contacts = std::unordered_set<Hash128, Hash128Hasher>;

constexpr std::string_view kUnknown = "unknown", kProblem = "problem";
// Beyond such a part of the contacts, what came in or was chosen since the draw could shift a share
// by as much as its interval is wide.
constexpr double kMuch = 0.05;

// Of a contact of the frame that has a label.
struct Labelled {
  Values said, predicted;  // with the label, and by the program alone
  bool random = false;     // drawn from the frame: it measures
  bool chosen = false;     // else; neither: drawn from another frame
  bool answers = false;    // the label says what is asked
};

Values values_of(const facts::Fact& fact, const SharesRequest& request) {
  if (request.problems_only && fact.kind != kProblem) return {};
  const std::string& text = request.by == "owner"    ? fact.owner
                            : request.by == "reason" ? fact.reasons
                                                     : fact.arises_at;
  Values values;
  for (const std::string_view value : split(text, kReasonSeparator)) {
    values.emplace(value.empty() ? kUnknown : value);
  }
  return values;
}

// A reason says where its contacts arise and whose they are, as far as that is known; but where the
// source named the owner, nobody has judged that by naming a reason.
bool says(const ContactLabel& label, const FoldedContact& contact, const std::string& by) {
  const bool reason = label.reasons.has_value();
  if (by == "owner") return label.owner || (reason && contact.owner.empty());
  return reason || (by == "arises_at" && label.arises_at);
}

class Estimator {
 public:
  Estimator(Workspace& workspace, const SharesRequest& request)
      : workspace_(workspace), request_(request) {}

  Result<ShareEstimates> estimate(const Frame& frame, const std::vector<office::Draw>& draws) {
    out_.by = request_.by;
    out_.problems_only = request_.problems_only;
    out_.half_width = request_.half_width;
    out_.frame = frame;
    for (const office::Draw& draw : draws) out_.draws.push_back(draw.id);
    GEHOR_TRY(selection_, selection_of(frame));
    GEHOR_TRY(out_.contacts, contacts_in(workspace_, frame));
    GEHOR_TRY(const auto waiting, drawn_unlabelled(workspace_, draws));
    GEHOR_TRY(const auto in_frame, workspace_.reader().among(selection_, waiting));
    out_.unlabelled = in_frame.size();
    GEHOR_CHECK(read_labelled(draws));
    GEHOR_CHECK(count_predicted());
    for (const auto& [value, n] : predicted_) add_row(value);
    std::stable_sort(out_.rows.begin(), out_.rows.end(), [](const auto& a, const auto& b) {
      return a.share.value_or(a.predicted) > b.share.value_or(b.predicted);
    });
    warn(draws.front());
    return std::move(out_);
  }

 private:
  Status read_labelled(const std::vector<office::Draw>& draws) {
    Contacts drawn;
    for (const office::Draw& draw : draws) {
      GEHOR_TRY(const auto contacts, workspace_.office().contacts_drawn(draw.id));
      drawn.insert(contacts.begin(), contacts.end());
    }
    GEHOR_TRY(const auto labels, workspace_.office().labels());
    std::vector<Hash128> with_label;
    for (const auto& [contact, label] : *labels) with_label.push_back(contact);
    GEHOR_TRY(const auto lines, workspace_.reader().among(selection_, with_label));
    with_label.clear();
    for (const measures::ContactLine& line : lines) with_label.push_back(line.contact);
    GEHOR_TRY(const RulesInForce in_force,
              rules_in_force(workspace_, workspace_.clock().now(), std::nullopt));
    facts::Rules alone = in_force.rules;
    alone.labels = nullptr;
    GEHOR_TRY(const auto folded, fold_contacts(workspace_, with_label));
    for (const FoldedContact& contact : folded) {
      const GivenLabel& label = labels->at(contact.key);
      Labelled one;
      one.said = values_of(facts::derive_alone(contact, in_force.rules), request_);
      one.predicted = values_of(facts::derive_alone(contact, alone), request_);
      one.random = drawn.contains(contact.key);
      one.chosen = !one.random && label.draw == 0;
      one.answers = says(label, contact, request_.by);
      out_.labels += one.random && one.answers ? 1 : 0;
      out_.unanswered += one.random && !one.answers ? 1 : 0;
      out_.chosen += one.chosen ? 1 : 0;
      labelled_.push_back(std::move(one));
    }
    measurable_ = out_.contacts - std::min<std::uint64_t>(out_.contacts, out_.chosen);
    return {};
  }

  // Of the contacts that were not chosen: how many the program alone says to be of each value. The
  // facts have the labels in them, which are taken out again.
  Status count_predicted() {
    measures::Selection grouped = selection_;
    grouped.by = {request_.by};
    if (request_.problems_only) grouped.where.push_back({"kind", {std::string(kProblem)}});
    GEHOR_TRY(const auto groups, workspace_.reader().count(grouped, {"with_text"}));
    for (const measures::GroupCounts& group : groups) {
      if (group.counts.front() > 0) {
        predicted_[group.by.front()] += static_cast<std::int64_t>(group.counts.front());
      }
    }
    for (const Labelled& one : labelled_) {
      for (const std::string& value : one.said) --predicted_[value];
      if (one.chosen) continue;
      for (const std::string& value : one.predicted) ++predicted_[value];
    }
    return {};
  }

  void add_row(const std::string& value) {
    const auto by_program =
        static_cast<std::uint64_t>(std::max<std::int64_t>(0, predicted_.at(value)));
    ShareEstimate row;
    row.value = value;
    stats::Predictions all;
    all.n = measurable_;
    all.sum = static_cast<double>(by_program);
    std::vector<stats::PredictedLabel> labels;
    std::uint64_t holding = 0, known = 0;
    for (const Labelled& one : labelled_) {
      const bool holds = one.said.contains(value);
      if (one.chosen) known += holds ? 1 : 0;
      if (!one.random || !one.answers) continue;
      labels.push_back({one.predicted.contains(value) ? 1.0 : 0.0, holds});
      holding += holds ? 1 : 0;
    }
    if (by_program == 0 && known == 0 && holding == 0) return;
    // What was chosen to be labelled is known, and says nothing of the others.
    const auto contacts = static_cast<double>(std::max<std::uint64_t>(1, out_.contacts));
    const double rest = static_cast<double>(measurable_) / contacts;
    const double certain = static_cast<double>(known) / contacts;
    const auto of_all = [&](double share) { return certain + rest * share; };
    row.predicted = certain + static_cast<double>(by_program) / contacts;
    if (const auto estimate = stats::prediction_powered_share(labels, all)) {
      row.share = of_all(estimate->value);
      row.interval = {of_all(estimate->interval.low), of_all(estimate->interval.high)};
      const auto wanted = stats::labels_needed(*estimate, all, request_.half_width / rest);
      if (wanted) row.more = *wanted - std::min<std::uint64_t>(*wanted, labels.size());
    }
    if (labels.size() >= stats::kFewestLabels) {
      row.of_labels = of_all(static_cast<double>(holding) / static_cast<double>(labels.size()));
      if (const auto alone = stats::drawn_share_interval(holding, labels.size(), measurable_)) {
        row.of_labels_interval = {of_all(alone->low), of_all(alone->high)};
      }
    }
    out_.rows.push_back(std::move(row));
  }

  void warn(const office::Draw& newest) {
    const auto part = [&](std::uint64_t n) {
      return static_cast<double>(n) > kMuch * static_cast<double>(out_.contacts);
    };
    if (out_.labels < stats::kFewestLabels) {
      out_.warnings.push_back(
          say("{} random labels are too few, {} are the fewest. gehor reasons sample  draws "
              "contacts and lists those to label.",
              out_.labels, stats::kFewestLabels));
    }
    if (out_.unlabelled > 0) {
      out_.warnings.push_back(
          say("{} of the contacts that were drawn have no label yet. The shares are right only if "
              "those that have one were not picked out of them: label all, in the order in which "
              "they are listed.",
              out_.unlabelled));
    }
    if (out_.unanswered > 0) {
      out_.warnings.push_back(
          say("{} random labels do not say it and are left out. Say it in them too (\"unknown\" is "
              "an answer).",
              out_.unanswered));
    }
    if (frame_of(newest) == out_.frame && out_.contacts > newest.contacts &&
        part(out_.contacts - newest.contacts)) {
      out_.warnings.push_back(
          say("{} contacts came into this period after the draw, and could not be drawn. Draw "
              "again.",
              out_.contacts - newest.contacts));
    }
    const std::uint64_t passed_over = newest.contacts - newest.eligible;
    if (out_.chosen > passed_over && part(out_.chosen - passed_over)) {
      out_.warnings.push_back(
          say("{} contacts were chosen to be labelled after the draw, and those that were drawn "
              "stand for too many like them. Draw again.",
              out_.chosen - passed_over));
    }
  }

  Workspace& workspace_;
  const SharesRequest& request_;
  measures::Selection selection_;
  std::vector<Labelled> labelled_;
  std::map<std::string, std::int64_t> predicted_;
  std::uint64_t measurable_ = 0;  // contacts but for those that were chosen
  ShareEstimates out_;
};

Status check(const SharesRequest& request) {
  const std::vector<std::string> known{"arises_at", "owner", "reason"};
  if (std::find(known.begin(), known.end(), request.by) == known.end()) {
    return Error{
        ErrorCode::kInvalidArgument,
        say("shares are by arises_at, owner or reason. {}", did_you_mean(request.by, known)),
        {"", 0, "by"}};
  }
  if (!(request.half_width > 0 && request.half_width < 0.5)) {
    return Error{ErrorCode::kInvalidArgument,
                 "the half width lies between 0 and 50 points",
                 {"", 0, "half_width"}};
  }
  return {};
}

// Where no period is named it is that of the newest draw that fits: days have come since.
Result<Frame> frame_of_draws(Workspace& workspace, const FrameWords& words) {
  GEHOR_TRY(Frame frame, frame_of(workspace, words));
  if (words.from || words.to) return frame;
  GEHOR_TRY(const auto draws, workspace.office().draws());
  for (const office::Draw& draw : draws) {
    if (words.where.empty()) return frame_of(draw);
    if (!draw.where.empty() && draw.where != frame.where) continue;
    frame.from = draw.from;
    frame.to = draw.to;
    break;
  }
  return frame;
}

}  // namespace

Result<ShareEstimates> label_shares(Workspace& workspace, const SharesRequest& request) {
  GEHOR_CHECK(check(request));
  const Error nothing{
      ErrorCode::kNotFound,
      "No contacts were drawn at random for this. gehor reasons sample  draws them, "
      "and says how many are needed."};
  GEHOR_TRY(const Frame frame, frame_of_draws(workspace, request.words));
  GEHOR_TRY(const auto draws, draws_covering(workspace, frame));
  if (draws.empty()) return nothing;
  return Estimator(workspace, request).estimate(frame, draws);
}

Result<LabelsNeeded> random_labels_needed(Workspace& workspace, const SharesRequest& request) {
  GEHOR_CHECK(check(request));
  GEHOR_TRY(const Frame frame, frame_of(workspace, request.words));
  GEHOR_TRY(const std::uint64_t contacts, contacts_in(workspace, frame));
  GEHOR_TRY(const auto draws, draws_covering(workspace, frame));
  LabelsNeeded needed;
  needed.without_pilot = true;
  if (!draws.empty()) {
    GEHOR_TRY(const ShareEstimates pilot, Estimator(workspace, request).estimate(frame, draws));
    needed.given = pilot.labels;
    needed.drawn_unlabelled = pilot.unlabelled;
    needed.without_pilot = pilot.labels < stats::kFewestLabels;
    for (const ShareEstimate& row : pilot.rows) {
      needed.labels = std::max(needed.labels, pilot.labels + row.more.value_or(0));
    }
  }
  if (needed.without_pilot) {
    stats::PredictionPoweredShare even;
    even.residual_variance = 0.25;
    stats::Predictions all;
    all.n = contacts;
    needed.labels = stats::labels_needed(even, all, request.half_width).value_or(contacts);
  }
  return needed;
}

}  // namespace gehor::pipeline
