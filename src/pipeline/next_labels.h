// Which contacts are most worth labelling now: those of which the model is least certain, different
// from each other; before there is a model, some of every topic among what nobody can name yet.
//
// Call within a snapshot of the workspace's reader, or as the only one who writes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

struct WorthLabelling {
  Hash128 contact;
  std::string id;                     // as its source calls it, masked; "" where it says none
  std::string text;                   // masked, its beginning
  std::string language;               // "" where it is not known
  std::string guess;                  // the likeliest reason; "" without a model
  std::optional<double> probability;  // of the guess, calibrated; none without a model
  std::string or_else;                // the next likeliest; "" where there is none
  std::string topic;                  // without a model: what it is about, in customers' words
};

struct NextLabels {
  std::vector<WorthLabelling> contacts;  // the most worth first
  std::uint64_t looked_at = 0;           // contacts without a label that were read for it
  bool by_model = false;
};

// At most `wanted`. Of many contacts a fair sample is looked at. Contacts that have a label, or
// were drawn at random (they are labelled in their own order, and do not teach), are passed over.
Result<NextLabels> next_labels(Workspace& workspace, std::size_t wanted);

// These contacts as whoever labels them sees them, in their order, without a guess: what was drawn
// at random must not be labelled by what the program says of it.
Result<std::vector<WorthLabelling>> to_be_labelled(Workspace& workspace,
                                                   const std::vector<Hash128>& contacts);

}  // namespace gehor::pipeline
