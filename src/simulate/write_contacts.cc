#include "simulate/write_contacts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <thread>

#include "simulate/files.h"
#include "simulate/personal.h"

namespace gehor::simulate {
namespace {

constexpr std::size_t kBlock = 2048;  // contacts

enum File : std::size_t {
  kContactsFile,
  kMessagesFile,
  kLabelsFile,
  kSpansFile,
  kStatusFile,
  kFiles
};
struct Head {
  std::string_view name, header;
};
constexpr std::array<Head, kFiles> kHeads{{
    {"contacts.csv",
     "Ticket ID,Customer number,Customer e-mail,Customer group,Channel,Created,"
     "First response due,First response,Resolution due,Closed,Status,Department,Contact reason,Team,"
     "Agent,Handling time (min),Subject,Message\n"},
    {"messages.csv", "Message ID,Ticket ID,Sent at,From,Text\n"},
    {"labels.csv",
     "Ticket ID,Case,Earlier contacts,Language,Kind,Reason,Cause,Arises at,Owner,Tone,Complaint,"
     "Avoidable,Event,Comes back,Latent satisfaction (1-5),Latent ease (1-7)\n"},
    {"spans.csv", "File,ID,Start,End,Type\n"},
    {"status_changes.csv", "Ticket ID,Changed at,Status,Team\n"},
}};

struct Block {
  std::array<std::string, kFiles> out;
  TextCounts counts;
};

class BlockWriter {
 public:
  BlockWriter(const Plan& plan, const History& history, Block& block)
      : plan_(plan), history_(history), block_(block) {}

  void write(std::size_t index) {
    const Contact& c = history_.contacts[index];
    const Letters letters = write_letters(plan_, c, index, plan_.options.messages);
    ticket_.clear();
    append_ticket(ticket_, index);
    contact(c, letters);
    messages(letters);
    labels(c, letters);
    status_changes(c);
  }

 private:
  Row row(File file) { return Row(block_.out[file]); }
  Seconds wall(std::uint32_t at) const { return plan_.begin() + at; }
  std::string_view say(const Name& name) const { return word(plan_, name); }
  std::string_view department(std::uint8_t d) const {
    return d == kNone ? std::string_view() : say(kDepartmentNames[d]);
  }
  void time_or_nothing(Row& row, std::uint32_t at) const {
    if (at == kNever) {
      row.nothing();
    } else {
      row.time(wall(at));
    }
  }

  void contact(const Contact& c, const Letters& letters) {
    Row r = row(kContactsFile);
    r.text(ticket_);
    const bool known = c.names_customer;
    const Person person = person_of(plan_.options.seed, c.customer, c.matter, c.language);
    r.text(known ? customer_number(c.customer) : "");
    r.text(c.names_address ? email_of(person) : "");
    r.text(known ? say(kSegmentNames[history_.customers[c.customer].segment]) : "");
    r.text(say(kChannelTable[c.channel].written));
    r.time(wall(c.created));
    time_or_nothing(r, c.response_due);
    time_or_nothing(r, c.response);
    time_or_nothing(r, c.due);
    time_or_nothing(r, c.closed);
    r.text(say(c.closed != kNever     ? Name{"Solved", "Löst"}
               : c.response != kNever ? Name{"Open", "Öppet"}
                                      : Name{"New", "Nytt"}));
    r.text(department(c.written_owner));
    r.text(c.written_reason == kNone ? "" : say(kReasonTable[c.written_reason].name));
    r.text(say(kTeamNames[c.transferred ? kSpecialists : c.team]));
    r.text(c.agent == 0 ? "" : fmt::format("A{:05}", c.agent));
    if (c.handling == 0) {
      r.nothing();
    } else {
      r.tenths((c.handling + 5) / 6);
    }
    r.text(letters.subject);
    r.text(letters.first.bytes);
    r.end();
    if (!letters.first.bytes.empty()) {
      ++block_.counts.with_text;
      ++block_.counts.languages[static_cast<std::size_t>(letters.language)];
    }
    spans("contacts", ticket_, letters.first);
  }

  void messages(const Letters& letters) {
    int number = 0;
    for (const Message& m : letters.messages) {
      const std::string id = fmt::format("M{}-{}", ticket_.substr(1), ++number);
      row(kMessagesFile)
          .text(id)
          .text(ticket_)
          .time(wall(m.at))
          .text(name_of(m.author))
          .text(m.text.bytes)
          .end();
      ++block_.counts.messages[static_cast<std::size_t>(m.author)];
      spans("messages", id, m.text);
    }
  }

  void spans(std::string_view file, std::string_view id, const Text& text) {
    for (const Span& s : text.spans) {
      row(kSpansFile)
          .text(file)
          .text(id)
          .number(s.start)
          .number(s.end)
          .text(name_of(s.entity))
          .end();
      ++block_.counts.spans[static_cast<std::size_t>(s.entity)];
    }
  }

  void labels(const Contact& c, const Letters& letters) {
    const Cause& cause = kCauseTable[c.cause];
    const Reason& reason = kReasonTable[c.reason];
    Row r = row(kLabelsFile);
    r.text(ticket_).text(fmt::format("C-{:07}", c.matter)).number(c.round);
    r.text(letters.first.bytes.empty() ? "" : code_of(letters.language));
    r.text(kKindNames[static_cast<std::size_t>(reason.kind)])
        .text(say(reason.name))
        .text(say(cause.name));
    r.text(department(cause.arises_at));
    r.text(department(cause.owner)).text(kToneNames[static_cast<std::size_t>(c.tone)]);
    r.number(c.complaint).number(cause.avoidable);
    r.text(c.event == kNone ? "" : say(plan_.events[c.event].name));
    r.number(c.returned).number(c.csat).number(c.ces).end();
  }

  void status_changes(const Contact& c) {
    const auto add = [&](std::uint32_t at, const Name& status, Team team) {
      row(kStatusFile)
          .text(ticket_)
          .time(wall(at))
          .text(say(status))
          .text(say(kTeamNames[team]))
          .end();
      ++block_.counts.status_changes;
    };
    const Name open{"Open", "Öppet"}, solved{"Solved", "Löst"};
    add(c.created, {"New", "Nytt"}, c.team);
    if (c.response != kNever) add(c.response, open, c.team);
    if (c.closed == kNever) return;
    const Team last = c.transferred ? kSpecialists : c.team;
    const std::uint32_t from = c.response == kNever ? c.created : c.response;
    const std::uint32_t step = (c.closed - from) / 4;
    if (c.transferred) add(from + step, {"Transferred", "Vidarekopplat"}, kSpecialists);
    if (c.reopened) {
      add(from + 2 * step, solved, last);
      add(from + 3 * step, {"Reopened", "Återöppnat"}, last);
    }
    add(c.closed, solved, last);
  }

  const Plan& plan_;
  const History& history_;
  Block& block_;
  std::string ticket_;
};

}  // namespace

void TextCounts::add(const TextCounts& other) {
  with_text += other.with_text;
  status_changes += other.status_changes;
  bytes += other.bytes;
  for (std::size_t i = 0; i < messages.size(); ++i) messages[i] += other.messages[i];
  for (std::size_t i = 0; i < spans.size(); ++i) spans[i] += other.spans[i];
  for (std::size_t i = 0; i < languages.size(); ++i) languages[i] += other.languages[i];
}

std::string_view word(const Plan& plan, const Name& name) {
  return plan.options.swedish_names ? name.swedish : name.english;
}

std::string customer_number(std::uint32_t customer) {
  return fmt::format("{}", 100'000 + customer);
}

Result<TextCounts> write_contacts(const Plan& plan, const History& history, const Place& place,
                                  std::vector<std::string>& names,
                                  const std::function<void(std::uint64_t)>& progress) {
  std::array<std::optional<OutputFile>, kFiles> files;
  for (std::size_t f = 0; f < kFiles; ++f) {
    if (f == kMessagesFile && !plan.options.messages) continue;
    GEHOR_TRY(files[f], OutputFile::create(place, kHeads[f].name));
    GEHOR_CHECK(files[f]->write(kHeads[f].header));
    names.emplace_back(kHeads[f].name);
  }
  TextCounts counts;
  std::vector<Block> blocks(plan.options.threads);
  const std::size_t n = history.contacts.size();
  for (std::size_t from = 0; from < n; from += kBlock * blocks.size()) {
    const auto make = [&](std::size_t b) {
      blocks[b].counts = {};
      for (std::string& out : blocks[b].out) out.clear();
      const std::size_t begin = std::min(n, from + b * kBlock), end = std::min(n, begin + kBlock);
      BlockWriter writer(plan, history, blocks[b]);
      for (std::size_t i = begin; i < end; ++i) writer.write(i);
    };
    {
      std::vector<std::jthread> threads;
      for (std::size_t b = 1; b < blocks.size(); ++b) threads.emplace_back(make, b);
      make(0);
    }
    for (const Block& block : blocks) {
      counts.add(block.counts);
      for (std::size_t f = 0; f < kFiles; ++f) {
        if (files[f]) GEHOR_CHECK(files[f]->write(block.out[f]));
      }
    }
    if (progress) progress(std::min(n, from + kBlock * blocks.size()));
  }
  for (auto& file : files) {
    if (!file) continue;
    counts.bytes += file->bytes();
    GEHOR_CHECK(file->close());
  }
  return counts;
}

}  // namespace gehor::simulate
