// What the exports of common help desks look like: dotted names, epochs, numbers for states. Their
// makers' public names of fields, as in their documentation; the values are made up.
#include <fmt/format.h>

#include "tests/sources/guess/made_lists.h"
#include "tests/sources/guess/world.h"

namespace gehor::test {
namespace {

using sources::Field;
using C = MadeContact;

auto number(std::int64_t start) {
  return [n = start](const C&) mutable { return std::to_string(n++); };
}
auto at(std::int64_t C::*time, TimeFormat format) {
  return [=](const C& c) { return write_time(c.*time, format); };
}
auto id_of(std::string C::*what, std::size_t base) {
  return [=](const C& c) {
    std::size_t sum = 0;
    for (const char ch : c.*what) sum = sum * 31 + static_cast<unsigned char>(ch);
    return std::to_string(base + sum % 97);
  };
}

MadeFile zendesk() {
  const auto rows = made_contacts(Lang::kEn, 360, 41);
  MadeFile f{.name = "Zendesk, tickets", .format = "jsonl"};
  f.columns = {
      column(rows, "id", Field::kId, number(35436)),
      column(
          rows, "url", Field::kIgnore,
          [n = 35436](const C&) mutable { return fmt::format("https://h.example/{}.json", n++); }),
      column(rows, "via.channel", Field::kChannel,
             [](const C& c) {
               return std::string(c.channel == "Phone"   ? "voice"
                                  : c.channel == "Email" ? "email"
                                                         : "web");
             }),
      column(rows, "created_at", Field::kCreated, at(&C::created, TimeFormat::kIsoZulu)),
      column(rows, "updated_at", Field::kLastActivity, at(&C::touched, TimeFormat::kIsoZulu)),
      column(rows, "type", Field::kIgnore,
             [d = Dice(1)](const C&) mutable {
               return d.of(Values{"question", "incident", "problem", "task"});
             }),
      column(rows, "subject", Field::kSubject, [](const C& c) { return c.subject; }),
      column(rows, "description", Field::kText, [](const C& c) { return c.text; }),
      column(rows, "priority", Field::kIgnore,
             [d = Dice(2)](const C&) mutable {
               return d.of(Values{"low", "normal", "high"});
             }),
      column(rows, "status", Field::kStatus,
             [](const C& c) { return std::string(c.closed != 0 ? "solved" : "open"); }),
      column(rows, "requester_id", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
      column(rows, "assignee_id", Field::kAgent, id_of(&C::agent, 72000)),
      column(rows, "group_id", Field::kTeam, id_of(&C::team, 9800)),
      column(rows, "tags", Field::kReason,
             [d = Dice(3)](const C& c) mutable {
               std::string tags = c.reason;
               for (char& ch : tags) ch = ch == ' ' ? '_' : ch;
               return d.chance(0.4) ? tags + ",follow_up" : tags;
             }),
      column(rows, "metric_set.solved_at", Field::kClosed, at(&C::closed, TimeFormat::kIsoZulu))};
  f.columns[5].also = Field::kReason;
  return f;
}

MadeFile zammad() {
  const auto rows = made_contacts(Lang::kDe, 330, 42);
  MadeFile f{.name = "Zammad, tickets", .format = "jsonl"};
  f.columns = {
      column(rows, "id", Field::kId, number(17)),
      column(rows, "number", Field::kIgnore, number(67017)),
      column(rows, "group", Field::kTeam, [](const C& c) { return c.team; }),
      column(rows, "state", Field::kStatus,
             [](const C& c) { return std::string(c.closed != 0 ? "closed" : "open"); }),
      column(rows, "owner", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "customer_id", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
      column(rows, "title", Field::kSubject, [](const C& c) { return c.subject; }),
      column(rows, "create_article_type", Field::kChannel,
             [](const C& c) { return std::string(c.channel == "Telefon" ? "phone" : "email"); }),
      column(rows, "created_at", Field::kCreated, at(&C::created, TimeFormat::kIsoMillis)),
      column(rows, "first_response_at", Field::kFirstResponse,
             at(&C::first, TimeFormat::kIsoMillis)),
      column(rows, "close_at", Field::kClosed, at(&C::closed, TimeFormat::kIsoMillis)),
      column(rows, "first_response_escalation_at", Field::kResponseDue,
             at(&C::response_due, TimeFormat::kIsoMillis)),
      column(rows, "close_escalation_at", Field::kDue, at(&C::due, TimeFormat::kIsoMillis)),
      column(rows, "updated_at", Field::kLastActivity, at(&C::touched, TimeFormat::kIsoMillis)),
      column(rows, "article_count", Field::kIgnore,
             [d = Dice(4)](const C&) mutable { return std::to_string(1 + d.below(5)); })};
  return f;
}

MadeFile chatwoot() {
  const auto rows = made_contacts(Lang::kEn, 340, 43);
  MadeFile f{.name = "Chatwoot, conversations", .format = "jsonl"};
  f.columns = {
      column(rows, "id", Field::kId, number(901)),
      column(rows, "created_at", Field::kCreated, at(&C::created, TimeFormat::kEpoch)),
      column(rows, "first_reply_created_at", Field::kFirstResponse,
             at(&C::first, TimeFormat::kEpoch)),
      column(rows, "last_activity_at", Field::kLastActivity, at(&C::touched, TimeFormat::kEpoch)),
      column(rows, "status", Field::kStatus,
             [](const C& c) { return std::string(c.closed != 0 ? "resolved" : "open"); }),
      column(rows, "meta.channel", Field::kChannel,
             [](const C& c) {
               return std::string(c.channel == "Email" ? "Channel::Email" : "Channel::WebWidget");
             }),
      column(rows, "meta.sender.email", Field::kCustomerEmail,
             [](const C& c) { return "u" + c.customer + "@mail.example"; }),
      column(rows, "meta.assignee.name", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "meta.team.name", Field::kTeam, [](const C& c) { return c.team; }),
      column(rows, "labels", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "unread_count", Field::kIgnore,
             [d = Dice(5)](const C&) mutable { return std::to_string(d.below(4)); })};
  return f;
}

MadeFile freshdesk() {
  const auto rows = made_contacts(Lang::kEn, 350, 44);
  MadeFile f{.name = "Freshdesk, tickets", .format = "jsonl"};
  f.columns = {
      column(rows, "id", Field::kId, number(7001)),
      column(rows, "created_at", Field::kCreated, at(&C::created, TimeFormat::kIsoZulu)),
      column(rows, "updated_at", Field::kLastActivity, at(&C::touched, TimeFormat::kIsoZulu)),
      column(rows, "due_by", Field::kDue, at(&C::due, TimeFormat::kIsoZulu)),
      column(rows, "fr_due_by", Field::kResponseDue, at(&C::response_due, TimeFormat::kIsoZulu)),
      column(rows, "stats.first_responded_at", Field::kFirstResponse,
             at(&C::first, TimeFormat::kIsoZulu)),
      column(rows, "stats.resolved_at", Field::kClosed, at(&C::closed, TimeFormat::kIsoZulu)),
      column(rows, "type", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "subject", Field::kSubject, [](const C& c) { return c.subject; }),
      column(rows, "description_text", Field::kText, [](const C& c) { return c.text; }),
      column(rows, "requester_id", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
      column(rows, "responder_id", Field::kAgent, id_of(&C::agent, 51000)),
      column(rows, "group_id", Field::kTeam, id_of(&C::team, 3100)),
      column(rows, "is_escalated", Field::kIgnore,
             [d = Dice(6)](const C&) mutable {
               return std::string(d.chance(0.1) ? "true" : "false");
             }),
      column(rows, "spam", Field::kIgnore, [d = Dice(7)](const C&) mutable {
        return std::string(d.chance(0.05) ? "true" : "false");
      })};
  return f;
}

MadeFile intercom() {
  const auto rows = made_contacts(Lang::kEn, 330, 45);
  MadeFile f{.name = "Intercom, conversations",
             .format = "jsonl",
             .score_min = 1,
             .score_max = 5,
             .score_kind = SurveyKind::kCsat};
  f.columns = {
      column(rows, "id", Field::kId, number(150000123)),
      column(rows, "created_at", Field::kCreated, at(&C::created, TimeFormat::kEpoch)),
      column(rows, "updated_at", Field::kLastActivity, at(&C::touched, TimeFormat::kEpoch)),
      column(rows, "source.type", Field::kChannel,
             [](const C& c) {
               return std::string(c.channel == "Email"   ? "email"
                                  : c.channel == "Phone" ? "phone_call"
                                                         : "conversation chat");
             }),
      column(rows, "source.body", Field::kText, [](const C& c) { return c.text; }),
      column(rows, "source.author.email", Field::kCustomerEmail,
             [](const C& c) { return "u" + c.customer + "@mail.example"; }),
      column(rows, "state", Field::kStatus,
             [](const C& c) { return std::string(c.closed != 0 ? "closed" : "open"); }),
      column(rows, "statistics.first_admin_reply_at", Field::kFirstResponse,
             at(&C::first, TimeFormat::kEpoch)),
      column(rows, "statistics.first_close_at", Field::kClosed, at(&C::closed, TimeFormat::kEpoch)),
      column(rows, "admin_assignee_id", Field::kAgent, id_of(&C::agent, 4400)),
      column(rows, "team_assignee_id", Field::kTeam, id_of(&C::team, 120)),
      column(rows, "conversation_rating.rating", Field::kScore,
             [](const C& c) { return c.score == 0 ? "" : std::to_string(c.score); })};
  return f;
}

MadeFile hub_export() {
  const auto rows = made_contacts(Lang::kSv, 380, 46);
  MadeFile f{.name = "sv chat and mail platform, export", .delimiter = ';'};
  f.columns = {column(rows, "KonversationsID", Field::kId, number(40010)),
               column(rows, "Inkom", Field::kCreated, at(&C::created, TimeFormat::kIso)),
               column(rows, "FörstaSvar", Field::kFirstResponse, at(&C::first, TimeFormat::kIso)),
               column(rows, "Avslutad", Field::kClosed, at(&C::closed, TimeFormat::kIso)),
               column(rows, "InkomVia", Field::kChannel, [](const C& c) { return c.channel; }),
               column(rows, "Kontaktorsak", Field::kReason, [](const C& c) { return c.reason; }),
               column(rows, "Grupp", Field::kTeam, [](const C& c) { return c.team; }),
               column(rows, "Kund", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
               column(rows, "Fritext", Field::kText, [](const C& c) { return c.text; })};
  return f;
}

}  // namespace

void add_help_desk_files(std::vector<MadeFile>& out) {
  out.push_back(zendesk());
  out.push_back(zammad());
  out.push_back(chatwoot());
  out.push_back(freshdesk());
  out.push_back(intercom());
  out.push_back(hub_export());
}

}  // namespace gehor::test
