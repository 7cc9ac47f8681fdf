#include "tests/sources/guess/made.h"

#include <algorithm>

#include <fmt/format.h>

namespace gehor::test {

std::uint64_t Dice::next() {
  state_ += 0x9e3779b97f4a7c15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

std::size_t Dice::skewed(std::size_t n) {
  const double u = static_cast<double>(next() >> 11) * 0x1.0p-53;
  return std::min(n - 1, static_cast<std::size_t>(u * u * static_cast<double>(n)));
}

namespace {

std::string csv_field(const std::string& text, char delimiter) {
  if (text.find_first_of(std::string("\"\n\r") + delimiter) == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string json_text(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

}  // namespace

std::string MadeFile::bytes() const {
  std::string out;
  if (format == "csv" && header) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (c > 0) out += delimiter;
      out += csv_field(columns[c].name, delimiter);
    }
    out += "\n";
  }
  for (std::size_t r = 0; r < rows(); ++r) {
    if (format == "jsonl") out += "{";
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const std::string& v = columns[c].values[r];
      if (format == "jsonl") {
        if (c > 0) out += ",";
        out += json_text(columns[c].name) + ":" + (v.empty() ? "null" : json_text(v));
      } else {
        if (c > 0) out += delimiter;
        out += csv_field(v, delimiter);
      }
    }
    out += format == "jsonl" ? "}\n" : "\n";
  }
  return out;
}

MadeFile shuffled(MadeFile file, std::uint64_t seed) {
  Dice dice(seed);
  for (std::size_t i = file.columns.size(); i > 1; --i) {
    std::swap(file.columns[i - 1], file.columns[dice.below(i)]);
  }
  file.name += ", shuffled";
  return file;
}

MadeFile without_header(MadeFile file) {
  file.header = false;
  file.format = "csv";
  file.name += ", no header";
  return file;
}

MadeFile with_nonsense_names(MadeFile file, std::uint64_t seed) {
  Dice dice(seed);
  const Values syllables = {"ba", "ku", "zo", "mip", "tra", "vel", "nox", "qi", "rud", "sef"};
  for (std::size_t c = 0; c < file.columns.size(); ++c) {
    file.columns[c].name =
        dice.of(syllables) + dice.of(syllables) + dice.of(syllables) + std::to_string(c);
  }
  file.name += ", nonsense names";
  return file;
}

MadeFile renamed(MadeFile file, std::uint64_t seed) {
  using sources::Field;
  Dice dice(seed);
  const auto names = [&](Field f) -> Values {
    const bool survey = file.kind == RecordKind::kSurveyAnswer;
    const bool message = file.kind == RecordKind::kMessage;
    switch (f) {
      case Field::kId:
        if (survey) return {"id", "row_id", "Rad-id", "Rivitunnus", "Løbenummer"};
        if (message) return {"message_id", "MeddelandeID", "Meldings-ID", "id", "Viestin tunnus"};
        if (file.kind == RecordKind::kPurchase) return {"OrderNo", "Ordrenummer", "Tilausnumero"};
        return {"CASE_NUMBER", "ärende_id",    "Sagsnummer",    "Saksnummer",
                "TicketID",    "Asian tunnus", "Case reference"};
      case Field::kContactId:
        return {"ticket_id", "Ärendenummer", "saksnummer", "caseId", "Keskustelun tunnus"};
      case Field::kResponseId:
        return {"response_id", "Respondent", "Svars-ID", "Besvarelse nr", "Vastaajan tunnus"};
      case Field::kCustomerNumber:
        return {"kundnr", "Kundenummer", "customerNo", "asiakasnumero", "CUSTOMER_ID", "Kund-ID"};
      case Field::kCustomerEmail:
        return {"e-post", "Email address", "sähköposti", "kundens e-post"};
      case Field::kCustomerPhone: return {"Telefon", "phone_number", "Puhelinnumero", "Mobilnr"};
      case Field::kCreated:
        if (survey) return {"Svarsdatum", "submitted_at", "Dato", "Vastauspäivä", "Date completed"};
        if (message) return {"sent_at", "Tidpunkt", "Sendt", "timestamp", "Aika"};
        if (file.kind == RecordKind::kPurchase) return {"Köpdatum", "order_date", "Ostopäivä"};
        return {"Registrerad", "date_opened", "Mottatt dato", "Oprettelsesdato",
                "Saapunut",    "receivedAt",  "Ankomstdatum"};
      case Field::kFirstResponse:
        return {"Första svar", "first_reply_at", "Første svar", "Ensimmäinen vastaus",
                "FirstResponseDate"};
      case Field::kClosed:
        return {"Stängd",    "resolved_at", "Lukket dato",   "Afsluttet",
                "Ratkaistu", "Date closed", "Avslutat datum"};
      case Field::kDue:
        return {"Åtgärdas senast", "due_date",  "Tidsfrist",
                "Forfaldsdato",    "Määräaika", "Deadline"};
      case Field::kResponseDue: return {"Svaras senast", "first_response_due", "Svarfrist"};
      case Field::kLastActivity:
        return {"Senast ändrad",   "updated_at", "Sist oppdatert",
                "Sidst opdateret", "Muokattu",   "last_modified"};
      case Field::kChannel:
        return {"Kontaktväg",         "channel",        "Henvendelseskanal",
                "Yhteydenottokanava", "Contact method", "Inkom via"};
      case Field::kStatus: return {"Ärendestatus", "state", "Sakens status", "Tila", "case_status"};
      case Field::kOwner:
        return {"Förvaltning",  "department",    "Avdeling",      "Afdeling",
                "Vastuuosasto", "Business unit", "Ansvarig enhet"};
      case Field::kTeam: return {"Handläggargrupp", "queue", "Gruppe", "Tiimi", "assigned_group"};
      case Field::kAgent: return {"Handläggare", "assignee", "Saksbehandler", "Käsittelijä"};
      case Field::kCustomerGroup:
        return {"Kundtyp", "customer_segment", "Kundegruppe", "Asiakasryhmä", "Customer type"};
      case Field::kLanguage: return {"Språk", "language", "Sprog", "Kieli"};
      case Field::kReason:
        return {"Kontaktorsak", "category",       "Henvendelsesårsag", "Yhteydenoton syy",
                "Sakstype",     "Ärendekategori", "request_type",      "Contact reason"};
      case Field::kAuthor: return {"Avsändare", "sender_type", "Avsender", "Lähettäjä", "author"};
      case Field::kScore:
        return {"Betyg", "rating", "Tilfredshed", "Arvosana", "Vurdering", "score"};
      case Field::kText:
        if (survey) return {"Kommentar", "comments", "Fritekst", "Avoin palaute", "Feedback"};
        return {"Beskrivning", "description", "Meldingstekst", "Besked", "Viesti", "Ärendetext"};
      case Field::kSubject: return {"Rubrik", "title", "Emne", "Otsikko", "subject"};
      case Field::kAmount: return {"Belopp", "total_amount", "Beløp", "Summa", "Pris"};
      case Field::kProduct: return {"Produkt", "product_name", "Tuote", "Vare", "Artikel"};
      default: return {};
    }
  };
  for (MadeColumn& column : file.columns) {
    Values list = names(column.truth);
    if (list.empty()) continue;
    // NPS and CES keep their names: the name is what says that they are that.
    if (column.truth == Field::kScore && file.score_kind != SurveyKind::kCsat) continue;
    std::string name = dice.of(list);
    const auto same = [&](const MadeColumn& c) { return &c != &column && c.name == name; };
    if (std::none_of(file.columns.begin(), file.columns.end(), same)) column.name = name;
  }
  file.name += ", renamed";
  return file;
}

}  // namespace gehor::test
