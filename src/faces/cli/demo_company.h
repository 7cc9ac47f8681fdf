// Which simulated company the demonstration is, and its way into a data directory: that of
// anybody's files. Only demo_command.cc calls it. One thread at a time per workspace.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "faces/cli/context.h"
#include "pipeline/workspace.h"
#include "simulate/simulate.h"

namespace gehor::cli {

// The source of the contacts; scores of recommendation stand by themselves in the other.
inline constexpr const char* kDemoContacts = "Ärendesystemet";
inline constexpr const char* kDemoNps = "Kundundersökning NPS";

// Fourteen whole months and the days of the running one, up to the day before `end`: the newest
// whole month can be held against the one before it and the one a year before.
simulate::Options demo_options(Date end);

// Makes the company and imports its files, and sets what its management has promised itself. The
// files are never on the disk. Cut short and called again with the same `end`, it goes on.
Status make_demo_company(pipeline::Workspace& workspace, const Context& context, Date end);

}  // namespace gehor::cli
