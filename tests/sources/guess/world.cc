#include "tests/sources/guess/world.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

namespace gehor::test {
namespace {

Words swedish() {
  Words w;
  w.departments = {
      {"Tekniska förvaltningen", "TEK", {"Gatubelysning", "Potthål", "Snöröjning", "Sophämtning"}},
      {"Barn- och utbildningsförvaltningen", "BUF", {"Förskoleplats", "Skolskjuts", "Skolval"}},
      {"Socialförvaltningen", "SOC", {"Hemtjänst", "Ekonomiskt bistånd", "Färdtjänst"}},
      {"Miljö- och byggförvaltningen", "MBF", {"Bygglov", "Buller", "Livsmedelskontroll"}},
      {"Kultur- och fritidsförvaltningen", "KFF", {"Bokning av lokal", "Biblioteket", "Simhallen"}},
      {"Ekonomiavdelningen", "EKO", {"Faktura", "Autogiro"}}};
  w.channels = {"Telefon", "E-post", "E-tjänst", "Besök", "Brev", "Chatt"};
  w.open_states = {"Ny", "Pågående", "Väntar på svar"};
  w.closed_states = {"Avslutad"};
  w.openers = {"Hej, ", "Jag undrar ", "God dag! ", "Det gäller ", "Vi bor på Storgatan och "};
  w.bodies = {"lampan utanför huset har varit släckt i flera veckor",
              "när kommer ni och hämtar soporna",
              "jag har fått en faktura som inte stämmer",
              "hur ansöker man om plats till hösten",
              "det är ett stort hål i vägen vid skolan",
              "jag har inte fått något svar på min ansökan",
              "bussen till skolan kom inte i morse"};
  w.closers = {". Tack på förhand.", ". Vad gör ni åt det?", ". Hör av er snarast.", "."};
  w.good = {"Tack för snabb och trevlig hjälp", "Mycket bra bemötande", "Jättenöjd med svaret"};
  w.bad = {"Fick vänta alldeles för länge", "Dåligt bemötande och inget svar", "Mycket missnöjd"};
  w.people = {"Anna Lindgren", "Bo Ekström", "Camilla Sjö", "Dag Holm", "Eva Norén", "Fredrik Ask"};
  w.places = {"Centrum", "Norrmalm", "Väster", "Hamnen", "Söderport", "Lövåsen", "Björkhult"};
  w.teams = {"Kontaktcenter 1", "Kontaktcenter 2", "Specialistgruppen"};
  w.groups = {"Privatperson", "Företag", "Förening"};
  return w;
}

Words norwegian() {
  Words w;
  w.departments = {
      {"Fakturaavdelingen", "FAK", {"Feil faktura", "Betalingsutsettelse", "Purring"}},
      {"Teknisk drift", "TD", {"Tregt bredbånd", "Ingen dekning", "Ruter virker ikke"}},
      {"Salg og bestilling", "SB", {"Nytt abonnement", "Bytte abonnement"}},
      {"Levering", "LEV", {"Forsinket levering", "Feil vare", "Montør kom ikke"}},
      {"Kundelojalitet", "KL", {"Oppsigelse", "Misnøye med pris"}}};
  w.channels = {"Telefon", "E-post", "Chat", "Kontaktskjema", "SMS"};
  w.open_states = {"Ny", "Under behandling", "Venter på kunde"};
  w.closed_states = {"Lukket"};
  w.openers = {"Hei, ", "Jeg lurer på ", "God morgen. ", "Dette gjelder "};
  w.bodies = {"nettet har vært nede siden i går kveld", "hvorfor har fakturaen økt så mye",
              "jeg vil si opp abonnementet mitt",       "montøren kom aldri som avtalt",
              "ruteren blinker rødt hele tiden",        "jeg har ikke fått pakken min ennå"};
  w.closers = {". Takk for hjelpen.", ". Hva gjør dere med det?", ". Ring meg gjerne.", "."};
  w.good = {"Veldig hyggelig og rask hjelp", "Takk for flott service", "Kjempebra opplevelse"};
  w.bad = {"Ventet i en time uten svar", "Dårlig service og feil beskjed", "Svært misfornøyd"};
  w.people = {"Kari Moen", "Ola Berg", "Ingrid Dahl", "Per Lie", "Silje Haug"};
  w.places = {"Oslo", "Bergen", "Hamar", "Bodø", "Stavanger", "Molde", "Tromsø"};
  w.teams = {"Førstelinje", "Andrelinje", "Teknisk support"};
  w.groups = {"Privat", "Bedrift", "Offentlig"};
  return w;
}

Words danish() {
  Words w;
  w.departments = {
      {"Lager og levering", "LL", {"Forsinket pakke", "Manglende vare", "Skadet vare"}},
      {"Regnskab", "RG", {"Refundering", "Forkert beløb"}},
      {"Webshop", "WS", {"Login virker ikke", "Rabatkode", "Betaling fejler"}},
      {"Salg", "SA", {"Størrelse", "Produktspørgsmål", "Bytning"}}};
  w.channels = {"Telefon", "Mail", "Chat", "Facebook", "Kontaktformular"};
  w.open_states = {"Åben", "Afventer kunde"};
  w.closed_states = {"Lukket"};
  w.openers = {"Hej, ", "Jeg vil høre ", "Goddag. ", "Det drejer sig om at "};
  w.bodies = {"min pakke er ikke kommet endnu",      "jeg har fået den forkerte størrelse",
              "rabatkoden virker ikke i kassen",     "hvornår får jeg mine penge tilbage",
              "jeg kan ikke logge ind på min konto", "varen var gået i stykker"};
  w.closers = {". På forhånd tak.", ". Hvad gør I ved det?", ". Skriv gerne.", "."};
  w.good = {"Rigtig god og hurtig hjælp", "Tak for venlig betjening", "Dejligt nemt"};
  w.bad = {"Elendig service og forkert vare", "Ventede en time uden svar", "Meget utilfreds"};
  w.people = {"Mette Holm", "Lars Juhl", "Sofie Kjær", "Jens Bach"};
  w.places = {"Aarhus", "Odense", "Ribe", "Aalborg", "Køge", "Vejle"};
  w.teams = {"Team Nord", "Team Syd"};
  w.groups = {"Privatkunde", "Erhvervskunde"};
  return w;
}

Words finnish() {
  Words w;
  w.departments = {{"Laskutusosasto", "LAS", {"Virheellinen lasku", "Maksuaika", "Hyvitys"}},
                   {"Verkkopalvelut", "VER", {"Sähkökatko", "Mittarin vaihto", "Liittymä"}},
                   {"Myynti", "MYY", {"Uusi sopimus", "Sopimuksen hinta", "Irtisanominen"}},
                   {"Asiakastieto", "AST", {"Muutto", "Osoitteenmuutos"}}};
  w.channels = {"Puhelin", "Sähköposti", "Verkkolomake", "Chat", "Kirje"};
  w.open_states = {"Avoin", "Käsittelyssä"};
  w.closed_states = {"Suljettu"};
  w.openers = {"Hei, ", "Hyvää päivää, ", "Haluaisin kysyä että ", "Asia koskee sitä että "};
  w.bodies = {"sähköt ovat olleet poikki aamusta asti",    "laskuni on aivan liian suuri",
              "milloin mittari vaihdetaan meidän talossa", "en pääse kirjautumaan palveluun",
              "muutamme uuteen asuntoon ensi kuussa",      "haluan irtisanoa sopimukseni heti"};
  w.closers = {". Kiitos etukäteen.", ". Mitä teette asialle?", ". Soittakaa minulle.", "."};
  w.good = {"Erittäin hyvä ja nopea palvelu", "Kiitos ystävällisestä avusta", "Loistava kokemus"};
  w.bad = {"Jonotin tunnin eikä kukaan vastannut", "Huono palvelu ja väärä vastaus",
           "Todella pettynyt"};
  w.people = {"Aino Laine", "Eero Salo", "Helmi Koski", "Juhani Aho"};
  w.places = {"Oulu", "Turku", "Kemi", "Lahti", "Espoo", "Rauma"};
  w.teams = {"Ryhmä A", "Ryhmä B", "Asiantuntijat"};
  w.groups = {"Yksityinen", "Yritys", "Taloyhtiö"};
  return w;
}

Words english() {
  Words w;
  w.departments = {
      {"Department of Street Lighting", "DSL", {"Light out", "Pole damaged", "Wiring exposed"}},
      {"Bureau of Waste Collection", "BWC", {"Missed pickup", "Bulky item", "Overflowing bin"}},
      {"Water and Sewer Authority", "WSA", {"No water", "Leak in street", "Sewer backup"}},
      {"Office of Housing", "OH", {"No heat", "Mold", "Vacant building"}},
      {"Parks Division", "PD", {"Fallen tree", "Broken bench", "Graffiti in park"}},
      {"Animal Control", "AC", {"Stray dog", "Dead bird"}}};
  w.channels = {"Phone", "Email", "Web", "Mobile App", "Walk-in", "Mail"};
  w.open_states = {"Open", "In Progress", "Pending"};
  w.closed_states = {"Closed"};
  w.openers = {"Hello, ", "I would like to report that ", "Good morning. ", "This is about "};
  w.bodies = {"the street light in front of our house has been out for weeks",
              "our trash was not collected again this Tuesday",
              "there has been no water since early this morning",
              "a tree fell across the path near the playground",
              "my invoice is twice as high as it was last month",
              "nobody has answered my last two letters"};
  w.closers = {". Thank you.", ". When will this be fixed?", ". Please call me back.", "."};
  w.good = {"Very helpful and friendly staff", "Excellent service, thank you", "Quick and easy"};
  w.bad = {"Terrible service and a rude answer", "Waited for an hour", "Very disappointed"};
  w.people = {"Alice Moore", "Ben Carter", "Chloe Reed", "David Young", "Ella Ross"};
  w.places = {"Riverside", "Old Town", "Hillcrest", "Eastgate", "Maple Park", "Northfield"};
  w.teams = {"Tier 1", "Tier 2", "Back office"};
  w.groups = {"Residential", "Business", "Partner"};
  return w;
}

Words german() {
  Words w;
  w.departments = {
      {"Abteilung Rechnungswesen", "RW", {"Falsche Rechnung", "Mahnung", "Ratenzahlung"}},
      {"Technischer Dienst", "TD", {"Heizung defekt", "Wasserschaden", "Aufzug"}},
      {"Vermietung", "VM", {"Kündigung", "Besichtigung"}}};
  w.channels = {"Telefon", "E-Mail", "Kontaktformular", "Brief", "Besuch"};
  w.open_states = {"Offen", "In Bearbeitung"};
  w.closed_states = {"Geschlossen"};
  w.openers = {"Guten Tag, ", "Ich möchte melden, dass ", "Hallo, ", "Es geht darum, dass "};
  w.bodies = {"die Heizung im ganzen Haus seit gestern kalt ist",
              "meine Rechnung schon wieder falsch ist", "im Keller steht seit heute Morgen Wasser",
              "niemand auf meine Anrufe geantwortet hat"};
  w.closers = {". Vielen Dank.", ". Wann kommt jemand?", "."};
  w.good = {"Sehr freundlich und schnell", "Danke, hervorragend"};
  w.bad = {"Sehr schlecht und unfreundlich", "Enttäuscht, niemand kam"};
  w.people = {"Jonas Weber", "Lena Vogt", "Paul Kern"};
  w.places = {"Altstadt", "Nordend", "Süd", "Hafen"};
  w.teams = {"Gruppe 1", "Gruppe 2"};
  w.groups = {"Privat", "Gewerbe"};
  return w;
}

}  // namespace

const Words& words(Lang lang) {
  static const std::vector<Words> all = {swedish(), norwegian(), danish(),
                                         finnish(), english(),   german()};
  return all[static_cast<std::size_t>(lang)];
}

std::string sentence_of(Lang lang, Dice& dice, int mood) {
  const Words& w = words(lang);
  if (mood != 0) {
    const Values& said = mood > 0 ? w.good : w.bad;
    std::string text = dice.of(said) + (dice.chance(0.5) ? ". " + dice.of(said) : "") + ".";
    if (dice.chance(0.8)) {
      text += " " + dice.of(w.openers) + dice.of(w.bodies) + " " + std::to_string(dice.below(50));
    }
    return text;
  }
  std::string text = dice.of(w.openers) + dice.of(w.bodies);
  if (dice.chance(0.6)) text += " " + std::to_string(dice.below(40) + 2);
  return text + dice.of(w.closers);
}

std::vector<MadeContact> made_contacts(Lang lang, std::size_t n, std::uint64_t seed) {
  const Words& w = words(lang);
  Dice dice(seed);
  std::vector<MadeContact> out;
  std::int64_t t = 1'704'096'000;  // 2024-01-01 08:00
  const std::int64_t end = t + static_cast<std::int64_t>(n) * 7'000 + 86'400;
  for (std::size_t i = 0; i < n; ++i) {
    MadeContact c;
    t += static_cast<std::int64_t>(dice.below(14'000)) + 7;
    c.created = t;
    c.department = dice.skewed(w.departments.size());
    c.reason = dice.of(w.departments[c.department].reasons);
    c.channel = w.channels[dice.skewed(w.channels.size())];
    const std::int64_t first = t + 60 + static_cast<std::int64_t>(dice.below(90'000));
    const std::int64_t closed = first + static_cast<std::int64_t>(dice.below(900'000));
    c.due = t + static_cast<std::int64_t>(2 + c.department * 3) * 86'400;
    c.response_due = t + 86'400;
    c.touched = t;
    if (first < end) c.touched = c.first = first;
    if (closed < end) {
      c.closed = closed;
      c.touched = closed + (dice.chance(0.3) ? static_cast<std::int64_t>(dice.below(90'000)) : 0);
    }
    c.status = c.closed != 0 ? dice.of(w.closed_states) : dice.of(w.open_states);
    c.agent = dice.of(w.people);
    c.team = dice.of(w.teams);
    c.customer = std::to_string(10'000'000 + dice.skewed(n * 2 / 3 + 1) * 13 + 211);
    c.group = w.groups[dice.skewed(w.groups.size())];
    c.place = dice.of(w.places);
    c.score = dice.chance(0.5) ? 5 - static_cast<int>(dice.skewed(5)) : 0;
    c.text = sentence_of(lang, dice, 0);
    c.subject =
        c.reason + (dice.chance(0.5) ? " – " + c.place : " " + std::to_string(dice.below(90)));
    out.push_back(std::move(c));
  }
  return out;
}

std::string write_time(std::int64_t seconds, TimeFormat format) {
  if (seconds == 0) return "";
  using namespace std::chrono;
  const sys_seconds at{std::chrono::seconds(seconds)};
  const auto day = floor<days>(at);
  const year_month_day d{day};
  const hh_mm_ss time(at - day);
  const int y = int(d.year());
  const unsigned mo = unsigned(d.month());
  const unsigned da = unsigned(d.day());
  const auto h = time.hours().count();
  const auto mi = time.minutes().count();
  const auto s = time.seconds().count();
  switch (format) {
    case TimeFormat::kIso: return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", y, mo, da, h, mi);
    case TimeFormat::kIsoSeconds:
      return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", y, mo, da, h, mi, s);
    case TimeFormat::kIsoZulu:
      return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", y, mo, da, h, mi, s);
    case TimeFormat::kIsoMillis:
      return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", y, mo, da, h, mi, s,
                         seconds % 997);
    case TimeFormat::kIsoDate: return fmt::format("{:04}-{:02}-{:02}", y, mo, da);
    case TimeFormat::kDmySlash:
      return fmt::format("{:02}/{:02}/{:04} {:02}:{:02}", da, mo, y, h, mi);
    case TimeFormat::kDmySlashDate: return fmt::format("{:02}/{:02}/{:04}", da, mo, y);
    case TimeFormat::kDmyDots:
      return fmt::format("{:02}.{:02}.{:04} {:02}:{:02}", da, mo, y, h, mi);
    case TimeFormat::kDmyDotsDate: return fmt::format("{:02}.{:02}.{:04}", da, mo, y);
    case TimeFormat::kMdyAmPm:
      return fmt::format("{:02}/{:02}/{:04} {:02}:{:02}:{:02} {}", mo, da, y,
                         h % 12 == 0 ? 12 : h % 12, mi, s, h < 12 ? "AM" : "PM");
    case TimeFormat::kMdyDate: return fmt::format("{}/{}/{:04}", mo, da, y);
    case TimeFormat::kFinnish: return fmt::format("{}.{}.{:04} {}:{:02}", da, mo, y, h, mi);
    case TimeFormat::kEpoch: return std::to_string(seconds);
    case TimeFormat::kCompact: return fmt::format("{:04}{:02}{:02}{:02}{:02}", y, mo, da, h, mi);
  }
  return "";
}

}  // namespace gehor::test
