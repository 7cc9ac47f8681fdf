// Contacts drawn at random, to be labelled: what shares with the classifier's error taken into
// account rest on (pipeline/label_shares.h). Start at draw_contacts(). One thread per workspace.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "measures/fact_reader.h"
#include "office/office.h"
#include "pipeline/workspace.h"

namespace gehor::pipeline {

// What is drawn from, and what shares are of: the contacts with words of a period, and of some
// channels, teams, customer groups, languages or sources. Nothing else: what people may say in a
// label must not decide whether a contact is in it.
struct Frame {
  std::string from, to;            // days, both included; "": without a limit
  std::vector<std::string> where;  // "channel=phone", sorted, each once
  bool operator==(const Frame&) const = default;
};

// As people write it (measures/question.h). Without a period: from the first day with a contact to
// the last. kInvalidArgument names what is wrong.
struct FrameWords {
  std::optional<std::string> from = {}, to = {};
  std::vector<std::string> where = {};
};
Result<Frame> frame_of(Workspace& workspace, const FrameWords& words);
// `frame` is one that frame_of() made, or a draw has.
Result<measures::Selection> selection_of(const Frame& frame);
Frame frame_of(const office::Draw& draw);

// Contacts with words in the frame.
Result<std::uint64_t> contacts_in(Workspace& workspace, const Frame& frame);

// Whether what was drawn then is, of the contacts in `frame`, a draw with equal probability: it was
// drawn from all of them. Several such draws together are one too.
bool covers(const office::Draw& draw, const Frame& frame);
Result<std::vector<office::Draw>> draws_covering(Workspace& workspace, const Frame& frame);

// Draws so many (or all there are), each of the eligible (office::Draw) with the same probability,
// and keeps the draw. kNotFound where none is left to be drawn. `who` as in GivenLabel.
Result<office::Draw> draw_contacts(Workspace& workspace, const Frame& frame, std::uint64_t wanted,
                                   const std::string& who);

// Contacts of these draws that are there and have no label yet, in the order of their draws.
Result<std::vector<Hash128>> drawn_unlabelled(Workspace& workspace,
                                              const std::vector<office::Draw>& draws);

}  // namespace gehor::pipeline
