#include "pipeline/draws.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "measures/question.h"
#include "privacy/seal.h"

namespace gehor::pipeline {
namespace {

using Contacts = std::unordered_set<Hash128, Hash128Hasher>;

constexpr std::array<std::string_view, 5> kOfFrames{"channel", "team", "customer_group", "language",
                                                    "source"};

Status check_frame_dimension(const std::string& name) {
  if (std::find(kOfFrames.begin(), kOfFrames.end(), name) != kOfFrames.end()) return {};
  return Error{ErrorCode::kInvalidArgument,
               say("contacts can not be drawn by {}: it is, or may come to be, what a label says. "
                   "They can by channel, team, customer_group, language and source, and by day.",
                   name),
               {"", 0, "where"}};
}

// The first and last day that has a contact; "" where none has a day.
Result<Frame> whole_period(Workspace& workspace) {
  GEHOR_TRY(const auto days, workspace.reader().days({}, ""));
  std::optional<Date> first, last;
  for (const measures::DayCount& count : days) {
    if (!count.day) continue;
    if (!first || std::chrono::sys_days(*count.day) < std::chrono::sys_days(*first)) {
      first = count.day;
    }
    if (!last || std::chrono::sys_days(*count.day) > std::chrono::sys_days(*last)) {
      last = count.day;
    }
  }
  Frame frame;
  if (first) frame = {format_date(*first), format_date(*last), {}};
  return frame;
}

Result<Contacts> drawn_already(Workspace& workspace, const Frame& frame) {
  Contacts drawn;
  GEHOR_TRY(const auto draws, draws_covering(workspace, frame));
  for (const office::Draw& draw : draws) {
    GEHOR_TRY(const auto contacts, workspace.office().contacts_drawn(draw.id));
    drawn.insert(contacts.begin(), contacts.end());
  }
  return drawn;
}

}  // namespace

Result<Frame> frame_of(Workspace& workspace, const FrameWords& words) {
  measures::QuestionWords question;
  question.where = words.where;
  question.from = words.from;
  question.to = words.to;
  GEHOR_TRY(const measures::Question parsed, measures::parse_question(question));
  for (const measures::Filter& filter : parsed.selection.where) {
    GEHOR_CHECK(check_frame_dimension(filter.dimension));
  }
  GEHOR_TRY(Frame frame, whole_period(workspace));
  if (parsed.selection.from) frame.from = format_date(*parsed.selection.from);
  if (parsed.selection.to) frame.to = format_date(*parsed.selection.to);
  frame.where = words.where;
  std::sort(frame.where.begin(), frame.where.end());
  frame.where.erase(std::unique(frame.where.begin(), frame.where.end()), frame.where.end());
  return frame;
}

Result<measures::Selection> selection_of(const Frame& frame) {
  measures::QuestionWords words;
  words.where = frame.where;
  if (!frame.from.empty()) words.from = frame.from;
  if (!frame.to.empty()) words.to = frame.to;
  GEHOR_TRY(const measures::Question question, measures::parse_question(words));
  return question.selection;
}

Frame frame_of(const office::Draw& draw) { return {draw.from, draw.to, draw.where}; }

Result<std::uint64_t> contacts_in(Workspace& workspace, const Frame& frame) {
  GEHOR_TRY(const measures::Selection selection, selection_of(frame));
  GEHOR_TRY(const auto counts, workspace.reader().count(selection, {"with_text"}));
  return counts.empty() ? std::uint64_t{0} : counts.front().counts.front();
}

bool covers(const office::Draw& draw, const Frame& frame) {
  const bool from = draw.from.empty() || (!frame.from.empty() && draw.from <= frame.from);
  const bool to = draw.to.empty() || (!frame.to.empty() && draw.to >= frame.to);
  return from && to && (draw.where.empty() || draw.where == frame.where);
}

Result<std::vector<office::Draw>> draws_covering(Workspace& workspace, const Frame& frame) {
  GEHOR_TRY(std::vector<office::Draw> draws, workspace.office().draws());
  std::erase_if(draws, [&](const office::Draw& draw) { return !covers(draw, frame); });
  return draws;
}

Result<office::Draw> draw_contacts(Workspace& workspace, const Frame& frame, std::uint64_t wanted,
                                   const std::string& who) {
  GEHOR_TRY(const measures::Selection selection, selection_of(frame));
  GEHOR_TRY(Contacts passed_over, drawn_already(workspace, frame));
  GEHOR_TRY(const auto labels, workspace.office().labels());
  for (const auto& [contact, label] : *labels) {
    if (label.draw == 0) passed_over.insert(contact);
  }
  office::Draw draw;
  draw.at = workspace.clock().now();
  draw.who = who;
  draw.from = frame.from;
  draw.to = frame.to;
  draw.where = frame.where;
  GEHOR_TRY(draw.contacts, contacts_in(workspace, frame));
  GEHOR_TRY(const auto passed,
            workspace.reader().among(selection, {passed_over.begin(), passed_over.end()}));
  draw.eligible = draw.contacts - std::min<std::uint64_t>(draw.contacts, passed.size());
  GEHOR_TRY(const auto lines,
            workspace.reader().draw(selection, privacy::random_hash().low, wanted + passed.size()));
  std::vector<Hash128> contacts;
  for (const measures::ContactLine& line : lines) {
    if (contacts.size() < wanted && !passed_over.contains(line.contact)) {
      contacts.push_back(line.contact);
    }
  }
  if (contacts.empty()) {
    return Error{
        ErrorCode::kNotFound,
        draw.contacts == 0
            ? Sentence("No contacts with words fit: there is nothing to draw from.")
            : say("All {} contacts that fit are drawn or labelled already.", draw.contacts)};
  }
  draw.drawn = contacts.size();
  GEHOR_TRY(draw.id, workspace.office().add_draw(draw, contacts));
  return draw;
}

Result<std::vector<Hash128>> drawn_unlabelled(Workspace& workspace,
                                              const std::vector<office::Draw>& draws) {
  GEHOR_TRY(const auto labels, workspace.office().labels());
  std::vector<Hash128> waiting;
  Contacts seen;
  for (auto draw = draws.rbegin(); draw != draws.rend(); ++draw) {  // the oldest first
    GEHOR_TRY(const auto contacts, workspace.office().contacts_drawn(draw->id));
    for (const Hash128& contact : contacts) {
      if (!labels->contains(contact) && seen.insert(contact).second) waiting.push_back(contact);
    }
  }
  GEHOR_TRY(const auto there, workspace.reader().among({}, waiting));
  Contacts readable;
  for (const measures::ContactLine& line : there) readable.insert(line.contact);
  std::erase_if(waiting, [&](const Hash128& contact) { return !readable.contains(contact); });
  return waiting;
}

}  // namespace gehor::pipeline
