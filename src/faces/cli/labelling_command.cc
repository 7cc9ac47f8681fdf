// gehor reasons next, sample, shares: what to label, and what is known by it.
#include <CLI/CLI.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/text.h"
#include "faces/cli/commands.h"
#include "faces/cli/output.h"
#include "faces/json/labels.h"
#include "pipeline/draws.h"
#include "pipeline/label_shares.h"
#include "pipeline/next_labels.h"

namespace gehor::cli {
namespace {

using nlohmann::json;
using pipeline::Workspace;

constexpr std::size_t kMostShown = 1'000;
constexpr std::uint64_t kMostDrawn = 100'000;
constexpr std::size_t kSharesShown = 20;

struct Options {
  pipeline::FrameWords words;
  std::string from, to, by = "arises_at";
  double half_width = 0;  // points; 0: not said
  std::uint64_t labels = 0;
  std::size_t shown = 20;
  bool all_kinds = false, as_json = false;

  pipeline::SharesRequest shares() const {
    pipeline::SharesRequest request;
    request.by = by;
    // Reasons and owners are of any contact, problem or not.
    request.problems_only = by == "arises_at" && !all_kinds;
    request.words = words;
    if (!from.empty()) request.words.from = from;
    if (!to.empty()) request.words.to = to;
    if (half_width != 0) request.half_width = half_width / 100;
    return request;
  }
};

std::string percent(const std::optional<double>& share, const stats::Interval& interval) {
  return share ? fmt::format("{} ({:.1f}–{:.1f})", percent_text(*share), 100 * interval.low,
                             100 * interval.high)
               : std::string();
}

void print_contacts(const Context& context, const std::vector<pipeline::WorthLabelling>& contacts) {
  std::ostream& out = *context.out;
  for (const pipeline::WorthLabelling& contact : contacts) {
    out << to_hex(contact.contact);
    if (!contact.id.empty()) out << "  id " << contact.id;
    if (contact.probability) {
      out << "  " << contact.guess << " " << percent_text(*contact.probability) << ", else "
          << contact.or_else;
    }
    if (!contact.topic.empty()) out << "  " << contact.topic;
    out << "\n    “" << contact.text << "”\n";
  }
  if (!contacts.empty()) {
    out << "gehor reasons label ADDRESS --reason REASON  says what one is about; with gehor serve "
           "the page /contacts/ADDRESS shows all of it.\n";
  }
}

int next(Context& context, const Options& o) {
  const auto found = [&]() -> Result<pipeline::NextLabels> {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "next"}));
    return pipeline::next_labels(*workspace, o.shown);
  }();
  if (!found.ok()) return fail(context, found.error());
  if (o.as_json) {
    print_json(context, faces::next_labels_json(*found));
    return kDone;
  }
  if (found->contacts.empty()) {
    *context.out << "There is no contact with words that has no label.\n";
    return kDone;
  }
  print_contacts(context, found->contacts);
  *context.out << (found->by_model ? "These are the ones of which the model is least certain"
                                   : "Nothing has been learned yet: these are of different topics")
               << ", out of " << count_text(found->looked_at) << " without a label.\n";
  return kDone;
}

struct Sampled {
  std::optional<office::Draw> draw;  // made just now
  std::optional<pipeline::LabelsNeeded> needed;
  std::vector<office::Draw> draws;
  std::uint64_t waiting = 0;
  std::vector<pipeline::WorthLabelling> shown;
};

Result<Sampled> draw_and_list(Workspace& workspace, const Options& o) {
  Sampled out;
  const pipeline::SharesRequest request = o.shares();
  GEHOR_TRY(const pipeline::Frame frame, frame_of(workspace, request.words));
  std::uint64_t wanted = o.labels;
  if (o.half_width != 0) {
    GEHOR_TRY(out.needed, random_labels_needed(workspace, request));
    const std::uint64_t there = out.needed->given + out.needed->drawn_unlabelled;
    wanted = out.needed->labels - std::min(out.needed->labels, there);
  }
  if (wanted > 0) {
    GEHOR_TRY(out.draw,
              draw_contacts(workspace, frame, std::min(wanted, kMostDrawn), kCommandLine));
    GEHOR_TRY(out.draws, draws_covering(workspace, frame));
  } else {
    GEHOR_TRY(out.draws, workspace.office().draws());
  }
  GEHOR_TRY(std::vector<Hash128> waiting, drawn_unlabelled(workspace, out.draws));
  out.waiting = waiting.size();
  if (waiting.size() > o.shown) waiting.resize(o.shown);
  GEHOR_TRY(out.shown, to_be_labelled(workspace, waiting));
  return out;
}

json sampled_json(const Sampled& sampled) {
  json draws = json::array(), contacts = json::array();
  for (const office::Draw& draw : sampled.draws) draws.push_back(faces::draw_json(draw));
  for (const auto& contact : sampled.shown)
    contacts.push_back(faces::worth_labelling_json(contact));
  json document{{"draw", sampled.draw ? faces::draw_json(*sampled.draw) : json(nullptr)},
                {"draws", draws},
                {"unlabelled", sampled.waiting},
                {"contacts", contacts},
                {"needed", nullptr}};
  if (sampled.needed) {
    document["needed"] = {{"labels", sampled.needed->labels},
                          {"given", sampled.needed->given},
                          {"without_pilot", sampled.needed->without_pilot}};
  }
  return document;
}

void print_sampled(const Context& context, const Sampled& sampled, const Options& o) {
  std::ostream& out = *context.out;
  if (sampled.needed) {
    out << fmt::format("Every share within ±{:g} points needs {} random labels", o.half_width,
                       count_text(sampled.needed->labels))
        << (sampled.needed->without_pilot
                ? " at most; too few have been given to say it closer. Ask again after some."
                : ", judged by those there are.")
        << " There are " << count_text(sampled.needed->given) << ".\n";
  }
  if (sampled.draw) {
    const office::Draw& draw = *sampled.draw;
    out << "Draw " << draw.id << ": " << count_text(draw.drawn) << " of "
        << count_text(draw.eligible) << " contacts";
    if (!draw.from.empty()) out << " from " << draw.from << " to " << draw.to;
    if (!draw.where.empty()) out << ", " << join(draw.where, ", ");
    out << ", each with the same probability.\n";
  }
  if (sampled.draws.empty()) {
    out << "Nothing has been drawn yet.\n"
           "  gehor reasons sample 400              draws 400 contacts\n"
           "  gehor reasons sample --half-width 2   as many as shares within 2 points need\n";
    return;
  }
  print_contacts(context, sampled.shown);
  out << count_text(sampled.waiting) << " drawn contacts have no label yet";
  if (sampled.waiting > sampled.shown.size()) {
    out << "; the first " << sampled.shown.size() << " are listed (-n shows more)";
  }
  out << ".\n";
}

int sample(Context& context, const Options& o) {
  const auto sampled = [&]() -> Result<Sampled> {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "sample"}));
    return draw_and_list(*workspace, o);
  }();
  if (!sampled.ok()) return fail(context, sampled.error());
  if (o.as_json) {
    print_json(context, sampled_json(*sampled));
  } else {
    print_sampled(context, *sampled, o);
  }
  return kDone;
}

void print_shares(const Context& context, const pipeline::ShareEstimates& shares) {
  std::ostream& out = *context.out;
  Table table({shares.by, "share", "labels alone", "program alone", "more labels"});
  for (const std::size_t column : {1U, 2U, 3U, 4U}) table.right(column);
  const bool known = !shares.rows.empty() && shares.rows.front().share;
  for (std::size_t i = 0; i < std::min(kSharesShown, shares.rows.size()); ++i) {
    const pipeline::ShareEstimate& row = shares.rows[i];
    table.row({shorten(row.value, 50), percent(row.share, row.interval),
               percent(row.of_labels, row.of_labels_interval), percent_text(row.predicted),
               row.more ? count_text(*row.more) : ""});
  }
  if (!table.empty()) table.print(out);
  if (shares.rows.size() > kSharesShown) {
    out << "and " << shares.rows.size() - kSharesShown << " smaller ones; --json has all of them\n";
  }
  out << "Of " << count_text(shares.contacts) << " contacts with words";
  if (!shares.frame.from.empty()) out << " from " << shares.frame.from << " to " << shares.frame.to;
  if (!shares.frame.where.empty()) out << ", " << join(shares.frame.where, ", ");
  if (shares.problems_only) out << ", those that are a problem";
  out << "; 95 % intervals by " << count_text(shares.labels) << " random labels.\n";
  if (known) {
    out << fmt::format("More labels: for ±{:g} points.\n", 100 * shares.half_width);
  }
  for (const Sentence& warning : shares.warnings) out << warning << "\n";
}

int shares(Context& context, const Options& o) {
  const auto found = [&]() -> Result<pipeline::ShareEstimates> {
    GEHOR_TRY(const auto workspace, context.workspace({"gehor", "reasons", "shares"}));
    return pipeline::label_shares(*workspace, o.shares());
  }();
  if (!found.ok()) return fail(context, found.error());
  if (o.as_json) {
    print_json(context, faces::shares_json(*found));
  } else {
    print_shares(context, *found);
  }
  return kDone;
}

void add_frame(CLI::App& command, const std::shared_ptr<Options>& o) {
  command.add_option("--from", o->from, "First day: 2026-01-31, 2026-01, 2026-Q1 or 2026");
  command.add_option("--to", o->to, "Last day, likewise");
  command.add_option("--where", o->words.where,
                     "DIMENSION=VALUE, as often as needed: channel, team, customer_group, "
                     "language, source");
}

void add_by(CLI::App& command, const std::shared_ptr<Options>& o) {
  command.add_option("--by", o->by, "arises_at, owner or reason")->capture_default_str();
  command.add_flag("--all-kinds", o->all_kinds,
                   "By arises_at: of all contacts, not of those that are a problem");
}

}  // namespace

void add_labelling(CLI::App& reasons, Chosen& chosen) {
  const auto add = [&](const char* name, const char* what, int (*run)(Context&, const Options&),
                       bool reads_only) {
    auto o = std::make_shared<Options>();
    auto* command = reasons.add_subcommand(name, what);
    command->add_flag("--json", o->as_json, "One JSON document on standard output");
    command->callback([o, &chosen, run, reads_only] {
      chosen = [o, run](Context& c) { return run(c, *o); };
      chosen.reads_only = reads_only;
    });
    return std::pair(command, o);
  };
  {
    const auto [command, o] = add("next", "The contacts most worth labelling now", next, true);
    command->add_option("-n", o->shown, "How many")
        ->check(CLI::Range(std::size_t{1}, kMostShown))
        ->capture_default_str();
  }
  {
    const auto [command, o] =
        add("sample", "Draw contacts at random, to be labelled; without a number: those that wait",
            sample, false);
    auto* labels = command->add_option("labels", o->labels, "How many to draw")
                       ->check(CLI::Range(std::uint64_t{1}, kMostDrawn));
    command
        ->add_option("--half-width", o->half_width,
                     "As many as bring every share within so many points (2: ± 2)")
        ->check(CLI::Range(0.1, 49.0))
        ->excludes(labels);
    add_frame(*command, o);
    add_by(*command, o);
    command->add_option("-n", o->shown, "How many to list")
        ->check(CLI::Range(std::size_t{1}, kMostShown))
        ->capture_default_str();
  }
  {
    const auto [command, o] =
        add("shares",
            "The share of contacts per department or reason, with the program's error taken out",
            shares, true);
    add_by(*command, o);
    add_frame(*command, o);
    command
        ->add_option("--half-width", o->half_width,
                     "What \"more labels\" are for, in points; else 2")
        ->check(CLI::Range(0.1, 49.0));
  }
}

}  // namespace gehor::cli
