// The general words of the Nordic languages, English and German (and the words for "telephone"
// elsewhere) that say what a number beside them is.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "privacy/redact_scan.h"

namespace gehor::privacy {
namespace {

struct WordSign {
  std::string_view word;  // a final '*' stands for any ending
  Sign sign;
};

constexpr Sign P = Sign::kPhone;
constexpr Sign I = Sign::kPerson;
constexpr Sign C = Sign::kCompany;
constexpr Sign K = Sign::kCard;
constexpr Sign O = Sign::kOther;

constexpr WordSign kWords[] = {
    // telephone
    {"tel", P},
    {"tele", P},
    {"telef", P},
    {"telefon*", P},
    {"telephone*", P},
    {"telno", P},
    {"telnr", P},
    {"tlf*", P},
    {"mob", P},
    {"mobil", P},
    {"mobile*", P},
    {"mobiln*", P},
    {"mobilt", P},
    {"cell", P},
    {"cellphone*", P},
    {"phone*", P},
    {"call", P},
    {"calls", P},
    {"calling", P},
    {"called", P},
    {"callback", P},
    {"dial*", P},
    {"fax*", P},
    {"ring", P},
    {"ringa", P},
    {"ringer", P},
    {"ringe", P},
    {"ringde", P},
    {"ringte", P},
    {"ringt", P},
    {"ringd", P},
    {"ringing", P},
    {"rang", P},
    {"opringning", P},
    {"oppringning*", P},
    {"sms", P},
    {"sms:a", P},
    {"smsa", P},
    {"whatsapp", P},
    {"signal", P},
    {"text", P},
    {"office", P},
    {"reach", P},
    {"reached", P},
    {"answering", P},
    {"hotline", P},
    {"switchboard", P},
    {"landline", P},
    {"extension", P},
    {"växel*", P},
    {"sentralbord*", P},
    {"omstilling*", P},
    {"nås", P},
    {"treffes", P},
    {"træffes", P},
    {"kontaktnummer*", P},
    {"kontakttelefon*", P},
    {"fasttelefon*", P},
    {"svarar", P},
    {"svarer", P},
    {"puh", P},
    {"puhelin*", P},
    {"puhelim*", P},
    {"puhelu*", P},
    {"gsm", P},
    {"matkapuhel*", P},
    {"känny*", P},
    {"soita*", P},
    {"soitt*", P},
    {"soiton", P},
    {"tavoit*", P},
    {"sími*", P},
    {"síma*", P},
    {"símanúm*", P},
    {"farsím*", P},
    {"gsmnúmer", P},
    {"hringja", P},
    {"hringdu", P},
    {"hringið", P},
    {"hringt", P},
    {"handy*", P},
    {"anruf*", P},
    {"rufen", P},
    {"rufnummer*", P},
    {"rückruf*", P},
    {"erreich*", P},
    {"festnetz*", P},
    {"téléphone*", P},
    {"tél", P},
    {"portable", P},
    {"appel*", P},
    {"teléfono*", P},
    {"telefono*", P},
    {"celular", P},
    {"móvil", P},
    {"llam*", P},
    {"cellulare", P},
    {"chiam*", P},
    {"telefoon*", P},
    {"bellen", P},
    {"mobiel*", P},
    {"komórk*", P},
    {"telefone", P},
    {"telemóvel", P},
    {"ligue", P},
    {"viber", P},
    {"swish", P},
    {"vipps", P},
    {"mobilepay", P},
    // person's identity number
    {"personnummer*", I},
    {"personnumret", I},
    {"personnr*", I},
    {"persnr", I},
    {"pnr", I},
    {"personbeteckning*", I},
    {"samordningsnummer*", I},
    {"samordningsnr", I},
    {"födelsenummer*", I},
    {"fødselsnummer*", I},
    {"fødselsnr", I},
    {"fødselsn", I},
    {"fodselsnummer*", I},
    {"fnr", I},
    {"dnummer", I},
    {"dnr", I},
    {"cpr*", I},
    {"cprnr", I},
    {"henkilötun*", I},
    {"hetu*", I},
    {"sotu*", I},
    {"henkilötunnus*", I},
    {"kennital*", I},
    {"kt", I},
    {"fæddur", I},
    {"personal", I},
    {"identity", I},
    {"ssn", I},
    {"ident", I},
    // company's number
    {"org", C},
    {"orgnr", C},
    {"orgnummer*", C},
    {"organisationsn*", C},
    {"organisasjonsn*", C},
    {"foretak*", C},
    {"företag*", C},
    {"cvr*", C},
    {"vat", C},
    {"moms*", C},
    {"mva", C},
    {"ytunnus*", C},
    {"tunnus", C},
    {"lytunnus*", C},
    {"vsk", C},
    {"bolag*", C},
    {"company", C},
    // payment card
    {"kort", K},
    {"kortet", K},
    {"kortnummer*", K},
    {"kortnr", K},
    {"kortti*", K},
    {"kortin", K},
    {"kortilla*", K},
    {"card*", K},
    {"creditcard", K},
    {"kreditkort*", K},
    {"betalkort*", K},
    {"betalingskort*", K},
    {"bankkort*", K},
    {"bankkarte*", K},
    {"debitkort*", K},
    {"visa*", K},
    {"mastercard*", K},
    {"maestro", K},
    {"amex", K},
    {"dankort*", K},
    {"luottokor*", K},
    {"pankkikor*", K},
    {"maksukor*", K},
    {"kreditkarte*", K},
    {"karte", K},
    {"kartennummer", K},
    {"kreditt*", K},
    {"debit", K},
    {"credit", K},
    // anything that is not a person's own number
    {"order*", O},
    {"orden", O},
    {"ordre*", O},
    {"ordern*", O},
    {"beställning*", O},
    {"bestilling*", O},
    {"bestillings*", O},
    {"bestellung*", O},
    {"bestellnummer", O},
    {"auftrag*", O},
    {"tilaus*", O},
    {"tilauksen*", O},
    {"pöntun*", O},
    {"faktur*", O},
    {"invoice*", O},
    {"lasku*", O},
    {"reikning*", O},
    {"rechnung*", O},
    {"regning*", O},
    {"räkning*", O},
    {"kvitto*", O},
    {"kvittering*", O},
    {"receipt*", O},
    {"kuitti*", O},
    {"ärende*", O},
    {"arende*", O},
    {"sak", O},
    {"saken", O},
    {"saksn*", O},
    {"saknr", O},
    {"sag", O},
    {"sags*", O},
    {"case*", O},
    {"ticket*", O},
    {"tiketti*", O},
    {"tapaus*", O},
    {"vorgang*", O},
    {"booking*", O},
    {"bokning*", O},
    {"bestillingsn*", O},
    {"varaus*", O},
    {"reservation*", O},
    {"buchung*", O},
    {"kundnr*", O},
    {"kundnummer*", O},
    {"kundnumret", O},
    {"kundenr*", O},
    {"kundenummer*", O},
    {"kundennummer*", O},
    {"kundn", O},
    {"asiakasn*", O},
    {"medlemsn*", O},
    {"member*", O},
    {"jäsen*", O},
    {"tracking*", O},
    {"spårning*", O},
    {"sporing*", O},
    {"sporingsn*", O},
    {"kolli*", O},
    {"forsendelse*", O},
    {"försändelse*", O},
    {"sending*", O},
    {"sändning*", O},
    {"paket*", O},
    {"pakke*", O},
    {"pakken*", O},
    {"parcel*", O},
    {"shipment*", O},
    {"consignment*", O},
    {"seuranta*", O},
    {"lähetys*", O},
    {"sendung*", O},
    {"track", O},
    {"meter*", O},
    {"mätare*", O},
    {"mätarst*", O},
    {"mätarnummer*", O},
    {"mätarn*", O},
    {"måler*", O},
    {"mittari*", O},
    {"zähler*", O},
    {"anläggning*", O},
    {"anlegg*", O},
    {"aftagen*", O},
    {"serie*", O},
    {"serial*", O},
    {"sarjanumero*", O},
    {"artikel*", O},
    {"artnr", O},
    {"varenr*", O},
    {"varenummer*", O},
    {"varunummer*", O},
    {"tuote*", O},
    {"produkt*", O},
    {"product*", O},
    {"item*", O},
    {"sku", O},
    {"avtal*", O},
    {"avtale*", O},
    {"aftale*", O},
    {"sopimus*", O},
    {"sopimuksen", O},
    {"contract*", O},
    {"vertrag*", O},
    {"policy*", O},
    {"försäkring*", O},
    {"forsikring*", O},
    {"vakuutus*", O},
    {"kid", O},
    {"ocr", O},
    {"viite*", O},
    {"reference*", O},
    {"referens*", O},
    {"referanse*", O},
    {"referenz*", O},
    {"ref", O},
    {"tilvísun*", O},
    {"transaction*", O},
    {"transaktion*", O},
    {"transaksjon*", O},
    {"version*", O},
    {"versjon*", O},
    {"firmware", O},
    {"build", O},
    {"postnr", O},
    {"zip", O},
    {"postnummer*", O},
    {"konto*", O},
    {"account*", O},
    {"tili", O},
    {"tilille", O},
    {"tilinumero*", O},
    {"clearing*", O},
    {"reg", O},
    {"regnr", O},
    {"pg", O},
    {"bg", O},
    {"plusgiro*", O},
    {"bankgiro*", O},
    {"giro", O},
    {"pankkitil*", O},
    {"tilin", O},
    {"tilini", O},
    {"tililt*", O},
    {"tililleni", O},
    {"bankkonto*", O},
    {"lönekonto*", O},
    {"lønnskonto*", O},
    {"lønkonto*", O},
    {"nemkonto*", O},
    {"sparkonto*", O},
    {"bankareikning*", O},
    {"blz", O},
    {"bankleitzahl", O},
    {"clnr", O},
    {"bgnr", O},
    {"pgnr", O},
    {"postgiro*", O},
    {"iban", O},
    {"isbn", O},
    {"ean", O},
    {"imei", O},
    {"iccid", O},
    {"sim", O},
    {"pin", O},
    {"puk", O},
    {"kod", O},
    {"koden", O},
    {"kode", O},
    {"koden", O},
    {"code*", O},
    {"koodi*", O},
    {"license*", O},
    {"licence*", O},
    {"passport*", O},
    {"ip", O},
    {"mac", O},
    {"voucher*", O},
    {"gavekort*", O},
    {"presentkort*", O},
    {"lahjakort*", O},
    {"giftcard", O},
    {"security", O},
    {"biljett*", O},
    {"billet*", O},
    {"lippu*", O},
    {"flight", O},
    {"claim*", O},
    {"skade*", O},
    {"skada*", O},
    {"dossier", O},
    {"journal*", O},
    {"diarie*", O},
    {"dnr", O},
    {"id", O},
    {"batch*", O},
    {"lot", O},
    {"modell*", O},
    {"model*", O},
    {"malli*", O},
    {"malí", O},
    {"po", O},
    {"apt", O},
    {"apartment", O},
    {"suite", O},
    {"ste", O},
    {"box", O},
    {"lgh", O},
    {"leilighet", O},
    {"postboks", O},
    {"postbox", O},
    {"boks", O},
    {"room", O},
    {"unit", O},
    {"gate", O},
};

constexpr std::string_view kNumberWords[] = {
    "number",   "numbers", "nummer", "nummeret", "numret", "numre", "nr",  "no",  "num", "numero",
    "numeroni", "numeron", "númer",  "nro",      "is",     "är",    "er",  "on",  "ist", "was",
    "var",      "at",      "på",     "to",       "til",    "till",  "der", "det", "nt"};

constexpr std::string_view kOwnerWords[] = {
    "my",   "mitt", "mit", "min",  "meine", "your", "her",   "his",   "our",  "minun", "hennes",
    "hans", "ditt", "dit", "vårt", "vores", "vårt", "mobil", "which", "this", "direct"};

// "customer number", "kund nr"; alone they only say who speaks.
constexpr std::string_view kWhoseNumberWords[] = {"customer", "client",  "patient", "kund", "kunde",
                                                  "kunden",   "asiakas", "medlem",  "user"};

constexpr std::string_view kUnitWords[] = {
    "kr",         "kr.",        "kronor",  "kroner",    "krónur",  "krónum",   "sek",
    "nok",        "dkk",        "isk",     "eur",       "euro",    "euroa",    "euros",
    "usd",        "gbp",        "dollar",  "dollars",   "pounds",  "kwh",      "mwh",
    "wh",         "kw",         "w",       "mbit",      "gbit",    "mb",       "gb",
    "kb",         "tb",         "m",       "m2",        "m3",      "cm",       "mm",
    "km",         "kg",         "l",       "dl",        "liter",   "litraa",   "st",
    "stk",        "kpl",        "pcs",     "mil",       "miles",   "meter",    "procent",
    "prosent",    "prosenttia", "percent", "prosentin", "tkr",     "mkr",      "kkr",
    "öre",        "øre",        "hz",      "ms",        "minuter", "minutter", "minutes",
    "minuuttia",  "timmar",     "timer",   "hours",     "tuntia",  "dagar",    "dager",
    "dage",       "days",       "päivää",  "poäng",     "poeng",   "points",   "pistettä",
    "bonuspoäng", "customers",  "kunder",  "steg",      "steps"};

// Open addressing over a hash of the stem's bytes, so that all stems that begin a word are found
// while the word is read once. Whole words and stems that are the same stand in one slot.
struct Slot {
  std::uint32_t hash = 0;  // 0: free
  Sign whole = Sign::kNone;
  Sign prefix = Sign::kNone;
};

constexpr std::uint32_t kFirstHash = 2166136261U;
constexpr std::uint32_t add_to_hash(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}

constexpr std::size_t kSlots = 2048;
constexpr std::size_t place_of(std::uint32_t hash) { return (hash ^ hash >> 15) & (kSlots - 1); }

constexpr auto kTable = [] {
  std::array<Slot, kSlots> table = {};
  for (const WordSign& entry : kWords) {
    std::string_view word = entry.word;
    const bool prefix = word.back() == '*';
    if (prefix) word.remove_suffix(1);
    std::uint32_t hash = kFirstHash;
    for (const char c : word) hash = add_to_hash(hash, c);
    std::size_t i = place_of(hash);
    while (table[i].hash != 0 && table[i].hash != hash) i = (i + 1) & (kSlots - 1);
    table[i].hash = hash;
    // The first in the list has it.
    Sign& sign = prefix ? table[i].prefix : table[i].whole;
    if (sign == Sign::kNone) sign = entry.sign;
  }
  return table;
}();

// By first letter and size, since most words are in none of the short lists.
template <std::size_t N>
constexpr auto letters_and_sizes(const std::string_view (&words)[N]) {
  std::array<std::uint32_t, 256> sizes = {};
  for (const std::string_view word : words) {
    sizes[static_cast<unsigned char>(word[0])] |= 1U << (word.size() & 31);
  }
  return sizes;
}

template <const auto& Words>
bool contains(std::string_view word) {
  static constexpr auto kSizes = letters_and_sizes(Words);
  if (word.empty() ||
      (kSizes[static_cast<unsigned char>(word[0])] >> (word.size() & 31) & 1) == 0) {
    return false;
  }
  return std::find(std::begin(Words), std::end(Words), word) != std::end(Words);
}

}  // namespace

Sign sign_of_word(std::string_view word) {
  // The longest stem wins: "mobilepay" over "mobile*".
  Sign sign = Sign::kNone;
  std::uint32_t hash = kFirstHash;
  for (std::size_t n = 1; n <= word.size(); ++n) {
    hash = add_to_hash(hash, word[n - 1]);
    std::size_t i = place_of(hash);
    while (kTable[i].hash != 0 && kTable[i].hash != hash) i = (i + 1) & (kSlots - 1);
    if (kTable[i].hash == 0) continue;
    if (n == word.size() && kTable[i].whole != Sign::kNone) return kTable[i].whole;
    if (kTable[i].prefix != Sign::kNone) sign = kTable[i].prefix;
  }
  return sign;
}

bool is_number_word(std::string_view word) { return contains<kNumberWords>(word); }
bool is_owner_word(std::string_view word) { return contains<kOwnerWords>(word); }
bool is_whose_number_word(std::string_view word) { return contains<kWhoseNumberWords>(word); }
bool is_unit_word(std::string_view word) { return contains<kUnitWords>(word); }

}  // namespace gehor::privacy
