#include "faces/cli/demo_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "contact/record.h"
#include "faces/cli/output.h"
#include "measures/answer.h"
#include "measures/registry.h"
#include "pipeline/read_words.h"
#include "stats/interval.h"

namespace gehor::cli {
namespace {

using measures::Figure;
using measures::Selection;

constexpr const char* kUnknown = "unknown";
constexpr std::size_t kWidth = 94;
constexpr std::string_view kPraise = "Beröm";

// Figures by measure and group ("" without a dimension).
using Figures = std::map<std::string, std::map<std::string, Figure>>;

Result<Figures> ask(pipeline::Workspace& workspace, const std::string& source,
                    std::vector<std::string> names, const std::string& by) {
  measures::Question question;
  question.measures = std::move(names);
  if (!by.empty()) question.selection.by = {by};
  question.selection.where = {{"source", {source}}};
  GEHOR_TRY(const measures::Answer answered, measures::answer(question, workspace.reader()));
  Figures figures;
  for (const Figure& figure : answered.figures) {
    figures[figure.measure][figure.by.empty() ? "" : figure.by.front().second] = figure;
  }
  return figures;
}

std::string value_of(const Figure& figure) {
  return value_text(*measures::find_measure(figure.measure), figure.value);
}
std::string interval_of(const Figure& figure) {
  return interval_text(*measures::find_measure(figure.measure), figure);
}
std::string with_interval(const Figure& figure) {
  const std::string interval = interval_of(figure);
  return value_of(figure) + (interval.empty() ? "" : " (" + interval + ")");
}

std::string percent(double share) { return fmt::format("{:.1f}", 100 * share); }

// The groups, most contacts first, the unknown last.
std::vector<std::pair<std::string, std::uint64_t>> ranked(
    const std::map<std::string, Figure>& groups) {
  std::vector<std::pair<std::string, std::uint64_t>> all;
  for (const auto& [name, figure] : groups) all.emplace_back(name, figure.n);
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    if ((a.first == kUnknown) != (b.first == kUnknown)) return b.first == kUnknown;
    return a.second > b.second;
  });
  return all;
}

std::string name_for_people(const std::string& name) {
  if (name == kUnknown) return "not yet known";
  if (name == "email") return "e-mail";
  return name;
}

struct Share {
  std::string value, interval;
};
Share share_of(std::uint64_t k, std::uint64_t n) {
  Share share;
  if (n == 0) return share;
  share.value = percent(static_cast<double>(k) / static_cast<double>(n)) + " %";
  if (const auto i = stats::share_interval(k, n))
    share.interval = percent(i->low) + " to " + percent(i->high);
  return share;
}

Status show_reasons(pipeline::Workspace& workspace, const std::string& source, std::ostream& out) {
  constexpr std::size_t kShown = 6;
  GEHOR_TRY(Figures figures, ask(workspace, source, {"contacts"}, "reason"));
  const auto reasons = ranked(figures["contacts"]);
  std::uint64_t all = 0;
  for (const auto& [name, n] : reasons) all += n;
  out << "What customers contact us about\n";
  Table table({"  contact reason", "contacts", "share", "95 % interval", ""});
  for (const std::size_t column : {1UL, 2UL, 3UL}) table.right(column);
  const std::uint64_t most =
      reasons.empty() ? 1 : std::max<std::uint64_t>(1, reasons.front().second);
  std::uint64_t others = 0, kinds = 0;
  const auto row = [&](const std::string& name, std::uint64_t n, bool bar) {
    const Share share = share_of(n, all);
    std::string drawn;
    for (std::uint64_t i = 0; bar && i < (n * 20 + most / 2) / most; ++i) drawn += "█";
    table.row({"  " + name, count_text(n), share.value, share.interval, drawn});
  };
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const auto& [name, n] = reasons[i];
    if (name == kUnknown || i < kShown) continue;
    others += n;
    ++kinds;
  }
  for (std::size_t i = 0; i < std::min(kShown, reasons.size()); ++i) {
    if (reasons[i].first != kUnknown) row(shorten(reasons[i].first, 30), reasons[i].second, true);
  }
  if (kinds > 0) row(fmt::format("{} others", kinds), others, false);
  if (!reasons.empty() && reasons.back().first == kUnknown) {
    row(name_for_people(kUnknown), reasons.back().second, false);
  }
  table.print(out);
  return {};
}

Status show_owners(pipeline::Workspace& workspace, const std::string& source, std::ostream& out) {
  GEHOR_TRY(Figures figures, ask(workspace, source, {"contacts", "csat"}, "owner"));
  const auto owners = ranked(figures["contacts"]);
  std::uint64_t all = 0;
  for (const auto& [name, n] : owners) all += n;
  out << "\nWhere it can be removed, and how satisfied those customers are (4 or 5 of 5)\n";
  Table table({"  owner department", "contacts", "share", "95 % interval", "satisfied",
               "95 % interval", "answers"});
  for (std::size_t column = 1; column < 7; ++column) table.right(column);
  for (const auto& [name, n] : owners) {
    const Share share = share_of(n, all);
    const Figure& csat = figures["csat"][name];
    const bool answered = !csat.measure.empty() && csat.n > 0;
    table.row({"  " + shorten(name_for_people(name), 30), count_text(n), share.value,
               share.interval, answered ? value_of(csat) : "–", answered ? interval_of(csat) : "",
               count_text(csat.n)});
  }
  table.print(out);
  return {};
}

Status show_promises(pipeline::Workspace& workspace, const std::string& source, std::ostream& out) {
  const std::vector<std::string> names{"contacts", "promise_kept", "response_promise_kept",
                                       "first_response", "first_response_business"};
  GEHOR_TRY(Figures figures, ask(workspace, source, names, "channel"));
  out << "\nWhether we keep what we promised\n";
  Table table({"  channel", "contacts", "solved in time", "95 % interval", "answered in time",
               "half within", "half, opening hours"});
  for (std::size_t column = 1; column < 7; ++column) table.right(column);
  for (const auto& [name, n] : ranked(figures["contacts"])) {
    // Named again for clang 14, which gives no structured binding to a lambda.
    const auto cell = [&figures, &channel = name](const std::string& measure) {
      return value_of(figures[measure][channel]);
    };
    table.row({"  " + name_for_people(name), count_text(n), cell("promise_kept"),
               interval_of(figures["promise_kept"][name]), cell("response_promise_kept"),
               cell("first_response"), cell("first_response_business")});
  }
  table.print(out);
  return {};
}

Status show_outcomes(pipeline::Workspace& workspace, const std::string& contacts,
                     const std::string& nps, std::ostream& out) {
  GEHOR_TRY(Figures figures, ask(workspace, contacts,
                                 {"fcr", "repeat_rate", "csat", "unknown_owner", "unknown_reason",
                                  "unknown_customer"},
                                 ""));
  GEHOR_TRY(Figures loyal, ask(workspace, nps, {"nps"}, ""));
  const auto said = [&](const char* name) { return with_interval(figures[name][""]); };
  out << "\nHow it turns out (95 % intervals in brackets)\n";
  Table table(
      {"  solved at the first contact", said("fcr"), "no new contact about it within 7 days"});
  table.row({"  contact us again", said("repeat_rate"), "about the same matter within 7 days"});
  table.row({"  satisfied (CSAT)", said("csat"), count_text(figures["csat"][""].n) + " answers"});
  const Figure& score = loyal["nps"][""];
  table.row({"  would recommend us (NPS)", with_interval(score),
             count_text(score.n) + " answers, from -100 to +100"});
  table.print(out);
  out << "  Not yet known: the owner of " << value_of(figures["unknown_owner"][""])
      << " of the contacts, the reason of " << value_of(figures["unknown_reason"][""])
      << ",\n  the customer of " << value_of(figures["unknown_customer"][""]) << ".\n";
  return {};
}

// --- voices ---

struct Voice {
  measures::ContactLine line;
  std::string text;
};

// What kind of voice: a glad one, a dissatisfied one, one whose personal data is seen to be masked.
// The company has a reason for praise; a good score alone may follow on sour words.
std::optional<std::size_t> place_of(const measures::ContactLine& line, const std::string& text) {
  if (line.reasons == kPraise) return 0;
  if (line.csat_raw && *line.csat_raw <= 2) return 1;
  if (!line.csat_raw && text.find('[') != std::string::npos) return 2;
  return std::nullopt;
}

void print_voice(const Voice& voice, std::ostream& out) {
  std::string line = "  “";
  std::size_t width = 3;
  bool first = true;
  const std::string words = voice.text + "”";
  for (const std::string_view word : split(words, ' ')) {
    const std::size_t length = utf8_length(word);
    if (!first && width + 1 + length > kWidth) {
      out << line << "\n";
      line = "   ";
      width = 3;
      first = true;
    }
    line += (first ? "" : " ") + std::string(word);
    width += length + (first ? 0 : 1);
    first = false;
  }
  out << line << "\n";
  std::vector<std::string> about{name_for_people(voice.line.channel), voice.line.day};
  if (!voice.line.reasons.empty())
    about.push_back(std::string(split(voice.line.reasons, kReasonSeparator).front()));
  if (!voice.line.owner.empty()) about.push_back(voice.line.owner);
  if (voice.line.csat_raw) about.push_back(fmt::format("score {:.0f} of 5", *voice.line.csat_raw));
  out << "     " << join(about, " · ") << "\n";
}

Status show_voices(pipeline::Workspace& workspace, const std::string& source, std::ostream& out) {
  constexpr std::uint64_t kPage = 100, kMost = 800;
  constexpr std::size_t kShortest = 60, kLongest = 230;
  std::array<std::optional<Voice>, 3> voices;
  std::vector<std::string> reasons;  // three voices about three things
  Selection selection;
  selection.where = {{"source", {source}}};
  const auto full = [&] { return voices[0] && voices[1] && voices[2]; };
  for (std::uint64_t from = 0; from < kMost && !full(); from += kPage) {
    GEHOR_TRY(const auto lines, workspace.reader().contacts(selection, kPage, from));
    if (lines.empty()) break;
    for (const auto& line : lines) {
      if (full()) break;
      // The customer's own words: what was said on the telephone is a colleague's note.
      if (line.channel == "phone") continue;
      if (std::find(reasons.begin(), reasons.end(), line.reasons) != reasons.end()) continue;
      GEHOR_TRY(const auto read, pipeline::read_contact(workspace, line.contact));
      if (read.words.empty()) continue;
      const std::string text = squeeze(read.words.front().words.text);
      const std::size_t length = utf8_length(text);
      const auto place = place_of(line, text);
      if (!place || voices[*place] || length < kShortest || length > kLongest) continue;
      voices[*place] = Voice{line, text};
      reasons.push_back(line.reasons);
    }
  }
  out << "\nHow it sounds (masked before it was stored)\n";
  for (const auto& voice : voices) {
    if (voice) print_voice(*voice, out);
  }
  return {};
}

}  // namespace

Result<std::string> demo_figures(pipeline::Workspace& workspace, const std::string& contacts_source,
                                 const std::string& nps_source) {
  std::ostringstream out;
  GEHOR_TRY(Figures all, ask(workspace, contacts_source, {"contacts", "customers"}, ""));
  out << value_of(all["contacts"][""]) << " contacts from " << value_of(all["customers"][""])
      << " known customers.\n\n";
  GEHOR_CHECK(show_reasons(workspace, contacts_source, out));
  GEHOR_CHECK(show_owners(workspace, contacts_source, out));
  GEHOR_CHECK(show_promises(workspace, contacts_source, out));
  GEHOR_CHECK(show_outcomes(workspace, contacts_source, nps_source, out));
  GEHOR_CHECK(show_voices(workspace, contacts_source, out));
  return out.str();
}

}  // namespace gehor::cli
