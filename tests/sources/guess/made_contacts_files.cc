// Contacts: case lists, tickets, chats, requests, calls, exports of help desks.
#include <fmt/format.h>

#include "tests/sources/guess/made_lists.h"
#include "tests/sources/guess/world.h"

namespace gehor::test {
namespace {

using sources::Field;
using C = MadeContact;

std::string dept(Lang lang, const C& c) { return words(lang).departments[c.department].name; }
std::string dept_short(Lang lang, const C& c) {
  return words(lang).departments[c.department].short_name;
}

auto number(std::string prefix, std::int64_t start) {
  return [prefix, n = start](const C&) mutable { return prefix + std::to_string(n++); };
}

MadeFile swedish_municipality() {
  const auto rows = made_contacts(Lang::kSv, 600, 11);
  Dice dice(1);
  MadeFile f{.name = "sv municipality, case list", .delimiter = ';', .decimal_comma = true};
  f.columns = {
      column(rows, "Ärendenummer", Field::kId, number("KS-2024-", 10231)),
      column(rows, "Inkom datum", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kIso); }),
      column(rows, "Kontaktväg", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "Ärendetyp", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Förvaltning", Field::kOwner, [](const C& c) { return dept(Lang::kSv, c); }),
      column(rows, "Handläggare", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "Status", Field::kStatus, [](const C& c) { return c.status; }),
      column(rows, "Svara senast", Field::kResponseDue,
             [](const C& c) { return write_time(c.response_due, TimeFormat::kIso); }),
      column(rows, "Avslutsdatum", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kIso); }),
      column(rows, "Kundnummer", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
      column(rows, "Handläggningstid (timmar)", Field::kIgnore,
             [](const C& c) {
               if (c.closed == 0) return std::string();
               const auto tenths = (c.closed - c.created) / 360;
               return fmt::format("{},{}", tenths / 10, tenths % 10);
             }),
      column(rows, "Stadsdel", Field::kIgnore, [](const C& c) { return c.place; }),
      column(rows, "Beskrivning", Field::kText, [](const C& c) { return c.text; })};
  f.columns[7].also = Field::kDue;
  return f;
}

MadeFile swedish_mail_desk() {
  const auto rows = made_contacts(Lang::kSv, 400, 12);
  MadeFile f{.name = "sv shared mailboxes", .delimiter = ';'};
  f.columns = {column(rows, "Id", Field::kId, number("", 55021)),
               column(rows, "Skapad", Field::kCreated,
                      [](const C& c) { return write_time(c.created, TimeFormat::kIsoSeconds); }),
               column(rows, "Källa", Field::kChannel,
                      [](const C& c) {
                        return std::string(c.channel == "Telefon" ? "Telefon"
                                           : c.channel == "Chatt" ? "Chatt"
                                           : c.channel == "Brev"  ? "Brev"
                                                                  : "Mail");
                      }),
               column(rows, "Inkorg", Field::kTeam, [](const C& c) { return c.team; }),
               column(rows, "Ämne", Field::kSubject, [](const C& c) { return c.subject; }),
               column(rows, "Avsändarens e-post", Field::kCustomerEmail,
                      [](const C& c) { return "kund" + c.customer + "@post.example"; }),
               column(rows, "Första svar", Field::kFirstResponse,
                      [](const C& c) { return write_time(c.first, TimeFormat::kIsoSeconds); }),
               column(rows, "Stängd", Field::kClosed,
                      [](const C& c) { return write_time(c.closed, TimeFormat::kIsoSeconds); }),
               column(rows, "Senast ändrad", Field::kLastActivity,
                      [](const C& c) { return write_time(c.touched, TimeFormat::kIsoSeconds); }),
               column(rows, "Etiketter", Field::kReason,
                      [d = Dice(3)](const C& c) mutable {
                        std::string tags = c.reason;
                        if (d.chance(0.4))
                          tags += ", " + d.of(words(Lang::kSv).departments[1].reasons);
                        return tags;
                      }),
               column(rows, "Meddelande", Field::kText, [](const C& c) { return c.text; })};
  return f;
}

MadeFile norwegian_telecom() {
  const auto rows = made_contacts(Lang::kNb, 500, 13);
  MadeFile f{.name = "nb telecom, tickets", .delimiter = ';'};
  f.columns = {
      column(rows, "Saksnr", Field::kId, number("S", 700123)),
      column(rows, "Opprettet", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kDmyDots); }),
      column(rows, "Lukket", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kDmyDots); }),
      column(rows, "Frist", Field::kDue,
             [](const C& c) { return write_time(c.due, TimeFormat::kDmyDots); }),
      column(rows, "Kanal", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "Kategori", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Avdeling", Field::kOwner, [](const C& c) { return dept(Lang::kNb, c); }),
      column(rows, "Kundenummer", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
      column(rows, "Saksstatus", Field::kStatus, [](const C& c) { return c.status; }),
      column(rows, "Prioritet", Field::kIgnore,
             [d = Dice(4)](const C&) mutable { return std::to_string(1 + d.below(4)); }),
      column(rows, "Kø", Field::kTeam, [](const C& c) { return c.team; }),
      column(rows, "Saksbehandler", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "Kundetype", Field::kCustomerGroup, [](const C& c) { return c.group; }),
      column(rows, "Beskrivelse", Field::kText, [](const C& c) { return c.text; })};
  return f;
}

MadeFile danish_webshop() {
  const auto rows = made_contacts(Lang::kDa, 450, 14);
  MadeFile f{.name = "da web shop, chats",
             .score_min = 1,
             .score_max = 5,
             .score_kind = SurveyKind::kCsat};
  f.columns = {
      column(rows, "Samtale-id", Field::kId, number("", 900001)),
      column(rows, "Starttidspunkt", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kDmySlash); }),
      column(rows, "Sluttidspunkt", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kDmySlash); }),
      column(rows, "Kanal", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "Henvendelsesårsag", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Medarbejder", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "Kundens e-mail", Field::kCustomerEmail,
             [](const C& c) { return "k" + c.customer + "@mail.example"; }),
      column(rows, "Ventetid (sek)", Field::kIgnore,
             [d = Dice(5)](const C&) mutable { return std::to_string(d.below(900)); }),
      column(rows, "Tilfredshed", Field::kScore,
             [](const C& c) { return c.score == 0 ? "" : std::to_string(c.score); }),
      column(rows, "Besked", Field::kText, [](const C& c) { return c.text; })};
  return f;
}

MadeFile finnish_energy() {
  const auto rows = made_contacts(Lang::kFi, 420, 15);
  MadeFile f{.name = "fi energy company", .delimiter = ';'};
  f.columns = {
      column(rows, "Asianumero", Field::kId, number("A-", 30011)),
      column(rows, "Luotu", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kFinnish); }),
      column(rows, "Suljettu", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kFinnish); }),
      column(rows, "Määräaika", Field::kDue,
             [](const C& c) { return write_time(c.due, TimeFormat::kFinnish); }),
      column(rows, "Kanava", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "Yhteydenoton syy", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Osasto", Field::kOwner, [](const C& c) { return dept(Lang::kFi, c); }),
      column(rows, "Asiakasnumero", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
      column(rows, "Tila", Field::kStatus, [](const C& c) { return c.status; }),
      column(rows, "Kaupunki", Field::kIgnore, [](const C& c) { return c.place; }),
      column(rows, "Kuvaus", Field::kText, [](const C& c) { return c.text; })};
  return f;
}

MadeFile english_city() {
  const auto rows = made_contacts(Lang::kEn, 700, 16);
  MadeFile f{.name = "en city, service requests, no channel"};
  f.columns = {
      column(rows, "Service Request ID", Field::kId, number("SR-", 4400017)),
      column(rows, "Opened", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kMdyAmPm); }),
      column(rows, "Closed", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kMdyAmPm); }),
      column(rows, "Last Updated", Field::kLastActivity,
             [](const C& c) { return write_time(c.touched, TimeFormat::kMdyAmPm); }),
      column(rows, "Target Completion", Field::kDue,
             [](const C& c) { return write_time(c.due, TimeFormat::kMdyAmPm); }),
      column(rows, "Request Category", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Dept", Field::kOwnerShort, [](const C& c) { return dept_short(Lang::kEn, c); }),
      column(rows, "Responsible Department", Field::kOwner,
             [](const C& c) { return dept(Lang::kEn, c); }),
      column(rows, "Request Status", Field::kStatus, [](const C& c) { return c.status; }),
      column(rows, "Zip Code", Field::kIgnore,
             [d = Dice(6)](const C&) mutable { return std::to_string(43201 + d.below(40)); }),
      column(rows, "Ward", Field::kIgnore,
             [d = Dice(7)](const C&) mutable { return std::to_string(1 + d.below(9)); }),
      column(rows, "Neighborhood", Field::kIgnore, [](const C& c) { return c.place; }),
      column(rows, "Latitude", Field::kIgnore,
             [d = Dice(8)](const C&) mutable { return fmt::format("39.9{:04}", d.below(10000)); }),
      column(rows, "Longitude", Field::kIgnore,
             [d = Dice(9)](const C&) mutable { return fmt::format("-82.9{:04}", d.below(10000)); }),
      column(rows, "Days Open", Field::kIgnore, [](const C& c) {
        return c.closed == 0 ? std::string() : std::to_string((c.closed - c.created) / 86'400);
      })};
  return f;
}

MadeFile city_with_types() {
  const auto rows = made_contacts(Lang::kEn, 600, 17);
  MadeFile f{.name = "en county, requests with type and subtype", .delimiter = '\t'};
  f.columns = {
      column(rows, "case_id", Field::kId, number("", 101000017)),
      column(rows, "requested_datetime", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kIsoZulu); }),
      column(rows, "closed_datetime", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kIsoZulu); }),
      column(rows, "sla_date", Field::kDue,
             [](const C& c) { return write_time(c.due, TimeFormat::kIsoZulu); }),
      column(rows, "status_description", Field::kStatus, [](const C& c) { return c.status; }),
      column(rows, "agency_responsible", Field::kOwner,
             [](const C& c) { return dept(Lang::kEn, c); }),
      column(rows, "service_name", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "service_subtype", Field::kIgnore,
             [d = Dice(10)](const C& c) mutable {
               return c.reason + " / " + std::string(d.chance(0.5) ? "street" : "lot");
             }),
      column(rows, "address", Field::kIgnore,
             [d = Dice(11)](const C& c) mutable {
               return std::to_string(d.below(900)) + " " + c.place + " St";
             }),
      column(
          rows, "lat", Field::kIgnore,
          [d = Dice(12)](const C&) mutable { return fmt::format("37.7{:05}", d.below(100000)); }),
      column(
          rows, "long", Field::kIgnore,
          [d = Dice(13)](const C&) mutable { return fmt::format("-122.4{:05}", d.below(100000)); }),
      column(rows, "source", Field::kChannel, [](const C& c) { return c.channel; })};
  return f;
}

MadeFile german_housing() {
  const auto rows = made_contacts(Lang::kDe, 350, 18);
  MadeFile f{.name = "de housing company", .delimiter = ';'};
  f.columns = {
      column(rows, "Vorgangsnummer", Field::kId, number("V", 88012)),
      column(rows, "Eingangsdatum", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kDmyDots); }),
      column(rows, "Abgeschlossen am", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kDmyDots); }),
      column(rows, "Kontaktkanal", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "Anliegen", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Abteilung", Field::kOwner, [](const C& c) { return dept(Lang::kDe, c); }),
      column(rows, "Kundennummer", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
      column(rows, "Status", Field::kStatus, [](const C& c) { return c.status; }),
      column(rows, "Nachricht", Field::kText, [](const C& c) { return c.text; })};
  return f;
}

MadeFile call_log() {
  const auto rows = made_contacts(Lang::kSv, 500, 19);
  MadeFile f{.name = "telephone exchange, call log with epoch seconds"};
  f.columns = {
      column(rows, "uniqueid", Field::kId,
             [n = 0](const C& c) mutable { return fmt::format("{}.{}", c.created, 4000 + n++); }),
      column(rows, "start", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kEpoch); }),
      column(rows, "answer", Field::kFirstResponse,
             [](const C& c) {
               return c.first == 0 ? "" : std::to_string(c.created + 5 + c.first % 300);
             }),
      column(rows, "end", Field::kClosed,
             [](const C& c) { return std::to_string(c.created + 320 + c.first % 900); }),
      column(rows, "caller", Field::kCustomerPhone,
             [](const C& c) { return "+4670" + c.customer.substr(1); }),
      column(rows, "queue", Field::kTeam, [](const C& c) { return c.team; }),
      column(rows, "agent", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "disposition", Field::kIgnore,
             [](const C& c) { return c.first == 0 ? "NO ANSWER" : "ANSWERED"; }),
      column(rows, "billsec", Field::kIgnore,
             [](const C& c) { return c.first == 0 ? "0" : std::to_string(c.first % 900); })};
  f.columns[7].also = Field::kStatus;
  return f;
}

MadeFile us_help_desk() {
  const auto rows = made_contacts(Lang::kEn, 480, 20);
  MadeFile f{.name = "en help desk, 12-hour clock"};
  f.columns = {
      column(rows, "Ticket #", Field::kId, number("", 30457)),
      column(rows, "Subject", Field::kSubject, [](const C& c) { return c.subject; }),
      column(rows, "Description", Field::kText, [](const C& c) { return c.text; }),
      column(rows, "Origin", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "Contact Reason", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Assigned To", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "Assigned Group", Field::kTeam, [](const C& c) { return c.team; }),
      column(rows, "Customer ID", Field::kCustomerNumber, [](const C& c) { return c.customer; }),
      column(rows, "Customer Segment", Field::kCustomerGroup, [](const C& c) { return c.group; }),
      column(rows, "Created On", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kMdyAmPm); }),
      column(rows, "First Response On", Field::kFirstResponse,
             [](const C& c) { return write_time(c.first, TimeFormat::kMdyAmPm); }),
      column(rows, "Resolved On", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kMdyAmPm); }),
      column(rows, "Priority", Field::kIgnore,
             [d = Dice(14)](const C&) mutable {
               return d.of(Values{"Low", "Normal", "High"});
             }),
      column(rows, "Status", Field::kStatus, [](const C& c) { return c.status; }),
      column(rows, "Escalated", Field::kIgnore, [d = Dice(15)](const C&) mutable {
        return std::string(d.chance(0.1) ? "Yes" : "No");
      })};
  return f;
}

MadeFile two_ids() {
  const auto rows = made_contacts(Lang::kNb, 300, 21);
  MadeFile f{.name = "nb municipality, two equal ids, organisation constant", .delimiter = ';'};
  f.columns = {
      column(rows, "Henvendelse-ID", Field::kId, number("24/", 1501)),
      column(rows, "Referanse", Field::kIgnore, number("24/", 1501)),
      column(rows, "Kommune", Field::kIgnore,
             [](const C&) { return std::string("Fjordvik kommune"); }),
      column(rows, "Henvendelsesform", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "Innkommet", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kDmyDotsDate); }),
      column(rows, "Besvart", Field::kFirstResponse,
             [](const C& c) { return write_time(c.first, TimeFormat::kDmyDotsDate); }),
      column(rows, "Avsluttet", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kDmyDotsDate); }),
      column(rows, "Ansvarlig enhet", Field::kOwner, [](const C& c) { return dept(Lang::kNb, c); }),
      column(rows, "Tema", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Bydel", Field::kIgnore, [](const C& c) { return c.place; }),
      column(rows, "Melding", Field::kText, [](const C& c) { return c.text; })};
  return f;
}

MadeFile danish_municipality() {
  const auto rows = made_contacts(Lang::kDa, 380, 22);
  MadeFile f{.name = "da citizen service", .delimiter = ';'};
  f.columns = {
      column(rows, "Journalnummer", Field::kId, number("27.", 40100)),
      column(rows, "Modtaget dato", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kDmyDots); }),
      column(rows, "Svarfrist", Field::kResponseDue,
             [](const C& c) { return write_time(c.response_due, TimeFormat::kDmyDots); }),
      column(rows, "Afsluttet dato", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kDmyDots); }),
      column(rows, "Henvendelsesform", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "Sagstype", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "Afdeling", Field::kOwner, [](const C& c) { return dept(Lang::kDa, c); }),
      column(rows, "Sagsbehandler", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "Sagsstatus", Field::kStatus, [](const C& c) { return c.status; }),
      column(rows, "Postnummer", Field::kIgnore,
             [d = Dice(16)](const C&) mutable { return std::to_string(8000 + d.below(60) * 10); })};
  f.columns[2].also = Field::kDue;
  return f;
}

MadeFile finnish_compact() {
  const auto rows = made_contacts(Lang::kFi, 320, 23);
  MadeFile f{.name = "fi customer service, compact times", .delimiter = '\t'};
  f.columns = {
      column(rows, "tiketin_tunnus", Field::kId, number("T", 5001)),
      column(rows, "saapumisaika", Field::kCreated,
             [](const C& c) { return write_time(c.created, TimeFormat::kCompact); }),
      column(rows, "ensimmainen_vastaus", Field::kFirstResponse,
             [](const C& c) { return write_time(c.first, TimeFormat::kCompact); }),
      column(rows, "ratkaistu", Field::kClosed,
             [](const C& c) { return write_time(c.closed, TimeFormat::kCompact); }),
      column(rows, "yhteydenottotapa", Field::kChannel, [](const C& c) { return c.channel; }),
      column(rows, "luokka", Field::kReason, [](const C& c) { return c.reason; }),
      column(rows, "asiakasryhma", Field::kCustomerGroup, [](const C& c) { return c.group; }),
      column(rows, "kasittelija", Field::kAgent, [](const C& c) { return c.agent; }),
      column(rows, "viesti", Field::kText, [](const C& c) { return c.text; })};
  return f;
}

MadeFile label_columns() {
  const auto rows = made_contacts(Lang::kSv, 300, 24);
  MadeFile f{.name = "sv comments with label columns", .delimiter = ';'};
  f.columns = {column(rows, "Nr", Field::kId, number("", 1)),
               column(rows, "Datum", Field::kCreated,
                      [](const C& c) { return write_time(c.created, TimeFormat::kIsoDate); }),
               column(rows, "Enhet", Field::kOwner, [](const C& c) { return dept(Lang::kSv, c); }),
               column(rows, "Synpunkt", Field::kText, [](const C& c) { return c.text; }),
               column(rows, "Är återkommande", Field::kIgnore,
                      [d = Dice(17)](const C&) mutable {
                        return std::string(d.chance(0.2) ? "ja" : "nej");
                      }),
               column(rows, "VIP", Field::kIgnore, [d = Dice(18)](const C&) mutable {
                 return std::string(d.chance(0.1) ? "ja" : "nej");
               })};
  for (const std::string& label : Values{"Väntan i telefon", "Bemötande", "Pris och avgifter",
                                         "Lokaler", "Information på webben", "Tillgänglighet",
                                         "Handläggningstid", "Beröm", "Parkering"}) {
    f.columns.push_back(column(rows, label, Field::kReasonFlag,
                               [d = Dice(label.size() * 31 + 7)](const C&) mutable {
                                 return std::string(d.chance(0.15) ? "ja" : "nej");
                               }));
  }
  return f;
}

}  // namespace

void add_contact_files(std::vector<MadeFile>& out) {
  out.push_back(swedish_municipality());
  out.push_back(swedish_mail_desk());
  out.push_back(norwegian_telecom());
  out.push_back(danish_webshop());
  out.push_back(finnish_energy());
  out.push_back(english_city());
  out.push_back(city_with_types());
  out.push_back(german_housing());
  out.push_back(call_log());
  out.push_back(us_help_desk());
  out.push_back(two_ids());
  out.push_back(danish_municipality());
  out.push_back(finnish_compact());
  out.push_back(label_columns());
}

}  // namespace gehor::test
