// The files of the demonstration company: as a Swedish spreadsheet program writes them.
#include <fmt/format.h>

#include "pipeline/demo_model.h"

namespace gehor::pipeline::demo {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

std::string time_text(Minutes at) {
  return format_wall(WallTime(std::chrono::minutes(at))).substr(0, 16);
}

std::string time_text(const std::optional<Minutes>& at) {
  return at ? time_text(*at) : std::string();
}

std::string quoted(const std::string& text) {
  if (text.find_first_of(";\"\n\r") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string decimal_comma(int tenths) {
  return tenths == 0 ? std::string() : fmt::format("{},{}", tenths / 10, tenths % 10);
}

std::string_view team_of(Way way) {
  switch (way) {
    case Way::kPhone: return "Telefongruppen";
    case Way::kEmail:
    case Way::kForm: return "Skriftliga gruppen";
    case Way::kChat:
    case Way::kSocial: return "Digitala gruppen";
  }
  return "";
}

}  // namespace

std::string write_contacts(const World& world) {
  std::string out(kMark);
  out +=
      "Ärendenummer;Kundnummer;E-postadress;Kundgrupp;Kanal;Inkom;Svar utlovat senast;Första svar;Avslutat;"
      "Status;Ansvarig avdelning;Kontaktorsak;Team;Handläggningstid (min);Betyg (1-5);Meddelande";
  out += kLineEnd;
  int number = 0;
  for (const Row& row : world.rows) {
    const Customer* customer = row.customer ? &world.customers[*row.customer] : nullptr;
    out += fmt::format("EK-{:06};", ++number);
    out += customer != nullptr
               ? fmt::format("{};{};{};", customer->number, customer->person.email, customer->group)
               : std::string(";;;");
    out += fmt::format("{};{};{};{};{};{};", kWayWritten[static_cast<std::size_t>(row.way)],
                       time_text(row.created), time_text(row.due), time_text(row.response),
                       time_text(row.closed),
                       row.closed     ? "Avslutad"
                       : row.response ? "Pågående"
                                      : "Ny");
    out += fmt::format("{};{};{};{};{};", row.owner ? kOwners[*row.owner] : std::string_view(),
                       row.reason ? kReasons[*row.reason].name : std::string_view(),
                       team_of(row.way), decimal_comma(row.handling),
                       row.score > 0 ? std::to_string(row.score) : std::string());
    out += quoted(row.said.text);
    out += kLineEnd;
  }
  return out;
}

std::string write_nps(const World& world) {
  std::string out(kMark);
  out += "Svarsnummer;Kundnummer;Svarsdatum;Rekommendation (0-10)";
  out += kLineEnd;
  int number = 0;
  for (const NpsAnswer& answer : world.answers) {
    out += fmt::format("N{:05};{};{};{}", ++number, world.customers[answer.customer].number,
                       time_text(answer.at), answer.score);
    out += kLineEnd;
  }
  return out;
}

}  // namespace gehor::pipeline::demo
