#include "faces/cli/discovery_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

#include "base/text.h"
#include "faces/cli/output.h"
#include "faces/json/discovery.h"
#include "faces/json/figures.h"

namespace gehor::cli {
namespace {

using structure::TopicProposal;

constexpr std::size_t kShown = 30;       // topics in the table; JSON has all of them
constexpr std::size_t kShownMoves = 10;  // proposals, likewise

std::string trend_text(const pipeline::FoundTopic& topic) {
  const std::string name(pipeline::name_of(topic.trend));
  const bool moves = topic.trend == pipeline::TopicTrend::kGrowing ||
                     topic.trend == pipeline::TopicTrend::kFalling;
  return moves && topic.ratio ? fmt::format("{} ×{:.1f}", name, *topic.ratio) : name;
}

void print_topics(std::ostream& out, const pipeline::Discovery& found, const std::string& what) {
  Table table({"#", "topic", "contacts", "share", "language", "trend", "examples"});
  for (const std::size_t column : {std::size_t{0}, std::size_t{2}, std::size_t{3}}) {
    table.right(column);
  }
  for (std::size_t i = 0; i < std::min(kShown, found.topics.size()); ++i) {
    const pipeline::FoundTopic& topic = found.topics[i];
    table.row({std::to_string(i + 1), shorten(faces::topic_name(topic), 70),
               count_text(topic.contacts), percent_text(topic.contacts, found.contacts),
               topic.language, trend_text(topic), join(topic.examples, " ")});
  }
  if (!table.empty()) table.print(out);
  if (found.topics.size() > kShown) {
    out << "and " << found.topics.size() - kShown << " smaller topics; --json has all of them\n";
  }
  out << "\n"
      << count_text(found.contacts) << " " << what << ", " << count_text(found.no_topic) << " ("
      << percent_text(found.no_topic, found.contacts) << ") fit no topic.\n";
  if (found.sampled < found.contacts) {
    out << "The topics were found in a sample of " << count_text(found.sampled)
        << "; every text was placed.\n";
  }
}

// "Late delivery: topics 3 (sv), 9 (fi)".
void print_matters(std::ostream& out, const std::vector<pipeline::FoundTopic>& topics) {
  std::map<std::string, std::vector<std::string>> of_matter;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    if (topics[i].same_as.empty()) continue;
    of_matter[topics[i].matter].push_back(fmt::format("{} ({})", i + 1, topics[i].language));
  }
  if (of_matter.empty()) return;
  out << "\nThe same in several languages, by the starter taxonomies' phrases:\n";
  for (const auto& [matter, numbers] : of_matter) {
    out << "  " << matter << ": topics " << join(numbers, ", ") << "\n";
  }
}

std::string half_text(const TopicProposal::Half& half, std::uint64_t texts) {
  return fmt::format("\"{}\" ({})", join(half.phrases, ", "), percent_text(half.texts, texts));
}

std::string proposal_text(const TopicProposal& proposal) {
  std::vector<std::string> names;
  for (const std::uint32_t topic : proposal.topics) names.push_back(std::to_string(topic + 1));
  for (const std::string& reason : proposal.reasons) names.push_back('"' + reason + '"');
  const bool merge = proposal.what == TopicProposal::What::kMerge;
  const char* of =
      proposal.topics.empty() ? (merge ? "reasons" : "reason") : (merge ? "topics" : "topic");
  const std::string head =
      fmt::format("  {} {} {}", merge ? "merge" : "split", of, join(names, " and "));
  if (merge) {
    const std::string share = proposal.phrases.empty()
                                  ? ""
                                  : fmt::format(" both say \"{}\";", join(proposal.phrases, ", "));
    return fmt::format("{}:{} their texts fall together {:.0f} % as often as texts of one do", head,
                       share, 100 * proposal.together);
  }
  const std::uint64_t texts = proposal.halves[0].texts + proposal.halves[1].texts;
  return fmt::format("{}: {} and {}", head, half_text(proposal.halves[0], texts),
                     half_text(proposal.halves[1], texts));
}

}  // namespace

void print_discovery(std::ostream& out, const pipeline::Discovery& found, const std::string& what) {
  print_topics(out, found, what);
  print_matters(out, found.topics);
  if (found.proposals.empty()) return;
  out << "\nProposed:\n";
  for (std::size_t i = 0; i < std::min(kShownMoves, found.proposals.size()); ++i) {
    out << proposal_text(found.proposals[i]) << "\n";
  }
  if (found.proposals.size() > kShownMoves) {
    out << "  and " << found.proposals.size() - kShownMoves << " more; --json has all of them\n";
  }
}

}  // namespace gehor::cli
