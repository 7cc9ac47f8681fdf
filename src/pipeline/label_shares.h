// The share of contacts per department or reason, estimated from what the program says of every
// contact and what people say of contacts drawn at random: the program's error is measured on those
// and taken out (stats/prediction_powered.h). Decision 0015 says how the two are kept apart.
//
// Start at label_shares(). One thread per workspace.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "pipeline/draws.h"
#include "pipeline/workspace.h"
#include "stats/interval.h"

namespace gehor::pipeline {

// Half the width of an interval that is aimed at where nobody says another one: 2 points.
inline constexpr double kWantedHalfWidth = 0.02;

struct SharesRequest {
  std::string by = "arises_at";  // or "owner", "reason"
  bool problems_only = true;  // a share of all contacts: those that are a problem and of the value
  FrameWords words;           // nothing: the newest draw's frame
  double half_width = kWantedHalfWidth;  // above 0, under 0.5: that `more` are for
};

struct ShareEstimate {
  std::string value;     // of `by`; "unknown" where nobody can say
  double predicted = 0;  // by the program alone, 0 to 1
  // With its error taken out; none with fewer labels than stats::kFewestLabels.
  std::optional<double> share;
  stats::Interval interval;
  // By the random labels alone.
  std::optional<double> of_labels;
  stats::Interval of_labels_interval;
  // Random labels to give beside those there are, until the interval is as narrow as wanted; none
  // where there is no share.
  std::optional<std::uint64_t> more;
};

struct ShareEstimates {
  std::string by;
  bool problems_only = true;
  double half_width = kWantedHalfWidth;
  Frame frame;
  std::uint64_t contacts = 0;       // with words, in the frame
  std::uint64_t labels = 0;         // random ones that the estimates rest on
  std::uint64_t chosen = 0;         // contacts whose label was chosen: known, each for itself alone
  std::uint64_t unlabelled = 0;     // drawn, and not labelled yet
  std::uint64_t unanswered = 0;     // random labels that do not say what is asked
  std::vector<std::int32_t> draws;  // the newest first
  std::vector<ShareEstimate> rows;  // the largest first
  std::vector<Sentence> warnings;   // what makes the estimates worth less
};

// kNotFound where nothing was drawn of the frame, and kInvalidArgument for another `by` or half
// width: they say what to do.
Result<ShareEstimates> label_shares(Workspace& workspace, const SharesRequest& request);

// How many random labels every share of the frame needs for such a half width, those there are
// among them; as many as there are contacts where they are too few. By the labels there are, or,
// where they are too few, as if half the contacts were of one value and the program said nothing:
// the most it can be.
struct LabelsNeeded {
  std::uint64_t labels = 0;
  bool without_pilot = false;
  std::uint64_t given = 0, drawn_unlabelled = 0;
};
Result<LabelsNeeded> random_labels_needed(Workspace& workspace, const SharesRequest& request);

}  // namespace gehor::pipeline
