// Messages, purchases, customers and changes of status.
#include <fmt/format.h>

#include "tests/sources/guess/made_lists.h"
#include "tests/sources/guess/world.h"

namespace gehor::test {
namespace {

using sources::Field;

struct Message {
  std::size_t contact = 0;
  std::size_t turn = 0;
  std::int64_t at = 0;
  bool agent = false;
  std::string text;
};

std::vector<Message> messages(Lang lang, std::size_t contacts, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<Message> out;
  std::int64_t t = 1'704'096'000;
  for (std::size_t c = 0; c < contacts; ++c) {
    t += static_cast<std::int64_t>(dice.below(9'000));
    std::int64_t at = t;
    const std::size_t turns = 2 + dice.below(5);
    for (std::size_t k = 0; k < turns; ++k) {
      at += static_cast<std::int64_t>(20 + dice.below(600));
      out.push_back({c, k, at, k % 2 == 1, sentence_of(lang, dice, 0)});
    }
  }
  return out;
}

MadeFile swedish_messages() {
  const auto rows = messages(Lang::kSv, 120, 81);
  MadeFile f{.name = "sv messages of cases", .delimiter = ';'};
  f.kind = RecordKind::kMessage;
  f.columns = {
      column(rows, "Ärende-id", Field::kContactId,
             [](const Message& m) { return fmt::format("KC{}", 80012 + m.contact); }),
      column(rows, "Meddelande-id", Field::kId,
             [n = 900001](const Message&) mutable { return std::to_string(n++); }),
      column(rows, "Tidpunkt", Field::kCreated,
             [](const Message& m) { return write_time(m.at, TimeFormat::kIsoSeconds); }),
      column(rows, "Avsändare", Field::kAuthor,
             [](const Message& m) { return std::string(m.agent ? "Handläggare" : "Kund"); }),
      column(rows, "Text", Field::kText, [](const Message& m) { return m.text; })};
  return f;
}

MadeFile chat_messages() {
  const auto rows = messages(Lang::kEn, 130, 82);
  MadeFile f{.name = "chat messages with sender type", .format = "jsonl"};
  f.kind = RecordKind::kMessage;
  f.columns = {column(rows, "id", Field::kId,
                      [n = 5001](const Message&) mutable { return std::to_string(n++); }),
               column(rows, "conversation_id", Field::kContactId,
                      [](const Message& m) { return std::to_string(4100 + m.contact); }),
               column(rows, "content", Field::kText, [](const Message& m) { return m.text; }),
               column(rows, "created_at", Field::kCreated,
                      [](const Message& m) { return write_time(m.at, TimeFormat::kEpoch); }),
               column(rows, "sender_type", Field::kAuthor,
                      [](const Message& m) { return std::string(m.agent ? "User" : "Contact"); }),
               column(rows, "private", Field::kIgnore, [d = Dice(1)](const Message&) mutable {
                 return std::string(d.chance(0.05) ? "true" : "false");
               })};
  return f;
}

MadeFile utterances() {
  const auto rows = messages(Lang::kEn, 110, 83);
  MadeFile f{.name = "turns of dialogues", .delimiter = '\t'};
  f.kind = RecordKind::kMessage;
  f.columns = {
      column(rows, "dialogueId", Field::kContactId,
             [](const Message& m) { return fmt::format("d{:08x}", 77'231 * (m.contact + 17)); }),
      column(rows, "turnNo", Field::kIgnore,
             [](const Message& m) { return std::to_string(m.turn); }),
      column(rows, "turnId", Field::kId,
             [](const Message& m) {
               return fmt::format("d{:08x}.{}", 77'231 * (m.contact + 17), m.turn);
             }),
      column(rows, "speaker", Field::kAuthor,
             [](const Message& m) { return std::string(m.agent ? "agent" : "customer"); }),
      column(rows, "utterance", Field::kText, [](const Message& m) { return m.text; })};
  return f;
}

struct Purchase {
  std::int64_t at = 0;
  std::string customer;
  std::string product;
  std::size_t count = 1;
  std::size_t cents = 0;
};

std::vector<Purchase> purchases(std::size_t n, std::uint64_t seed) {
  Dice dice(seed);
  const Values products = {"Lampa Vega", "Stol Rune", "Bord Tove", "Hylla Ask", "Matta Sund"};
  std::vector<Purchase> out;
  std::int64_t t = 1'704'096'000;
  for (std::size_t i = 0; i < n; ++i) {
    t += static_cast<std::int64_t>(dice.below(9'000));
    out.push_back({t, std::to_string(300'000 + dice.skewed(n / 2) * 7), dice.of(products),
                   1 + dice.below(4), 4'900 + dice.below(900'000)});
  }
  return out;
}

MadeFile swedish_orders() {
  const auto rows = purchases(400, 84);
  MadeFile f{.name = "sv orders", .delimiter = ';', .decimal_comma = true};
  f.kind = RecordKind::kPurchase;
  f.columns = {
      column(rows, "Ordernummer", Field::kId,
             [n = 220145](const Purchase&) mutable { return std::to_string(n++); }),
      column(rows, "Orderdatum", Field::kCreated,
             [](const Purchase& p) { return write_time(p.at, TimeFormat::kIsoDate); }),
      column(rows, "Kundnummer", Field::kCustomerNumber,
             [](const Purchase& p) { return p.customer; }),
      column(rows, "Produkt", Field::kProduct, [](const Purchase& p) { return p.product; }),
      column(rows, "Antal", Field::kIgnore,
             [](const Purchase& p) { return std::to_string(p.count); }),
      column(rows, "Belopp", Field::kAmount, [](const Purchase& p) {
        return fmt::format("{},{:02}", p.cents / 100, p.cents % 100);
      })};
  return f;
}

MadeFile english_orders() {
  const auto rows = purchases(420, 85);
  MadeFile f{.name = "en transactions"};
  f.kind = RecordKind::kPurchase;
  f.columns = {
      column(rows, "transaction_id", Field::kId,
             [n = 1](const Purchase&) mutable { return fmt::format("TX-{:07}", 31 * n++); }),
      column(rows, "purchased_at", Field::kCreated,
             [](const Purchase& p) { return write_time(p.at, TimeFormat::kIsoZulu); }),
      column(rows, "customer_id", Field::kCustomerNumber,
             [](const Purchase& p) { return p.customer; }),
      column(rows, "product_name", Field::kProduct, [](const Purchase& p) { return p.product; }),
      column(rows, "quantity", Field::kIgnore,
             [](const Purchase& p) { return std::to_string(p.count); }),
      column(rows, "order_total", Field::kAmount, [](const Purchase& p) {
        return fmt::format("{}.{:02}", p.cents / 100, p.cents % 100);
      })};
  return f;
}

struct Person {
  std::string number;
  std::string name;
  std::string group;
  std::string place;
  std::int64_t since = 0;
};

MadeFile norwegian_customers() {
  Dice dice(86);
  std::vector<Person> rows;
  for (std::size_t i = 0; i < 350; ++i) {
    rows.push_back({std::to_string(610'000 + 3 * i), dice.of(words(Lang::kNb).people),
                    dice.of(words(Lang::kNb).groups), dice.of(words(Lang::kNb).places),
                    1'500'000'000 + static_cast<std::int64_t>(dice.below(200'000'000))});
  }
  MadeFile f{.name = "nb customers", .delimiter = ';'};
  f.kind = RecordKind::kCustomer;
  f.columns = {
      column(rows, "Kundenummer", Field::kCustomerNumber, [](const Person& p) { return p.number; }),
      column(rows, "Navn", Field::kIgnore, [](const Person& p) { return p.name; }),
      column(rows, "E-post", Field::kCustomerEmail,
             [](const Person& p) { return "k" + p.number + "@post.example"; }),
      column(rows, "Telefon", Field::kCustomerPhone,
             [](const Person& p) {
               return "+47 9" + p.number.substr(1, 2) + " " + p.number.substr(0, 5);
             }),
      column(rows, "Kundetype", Field::kCustomerGroup, [](const Person& p) { return p.group; }),
      column(rows, "Kunde siden", Field::kCreated,
             [](const Person& p) { return write_time(p.since, TimeFormat::kDmyDotsDate); }),
      column(rows, "Poststed", Field::kIgnore, [](const Person& p) { return p.place; })};
  f.columns[5].also = Field::kIgnore;
  return f;
}

struct Change {
  std::size_t contact = 0;
  std::int64_t at = 0;
  std::string from;
  std::string to;
  std::string by;
};

MadeFile status_changes() {
  Dice dice(87);
  std::vector<Change> rows;
  std::int64_t t = 1'704'096'000;
  for (std::size_t c = 0; c < 130; ++c) {
    t += static_cast<std::int64_t>(dice.below(9'000));
    const Values steps = {"New", "Open", "Pending", "Solved", "Closed"};
    std::int64_t at = t;
    for (std::size_t k = 0; k + 1 < 2 + dice.below(4); ++k) {
      at += static_cast<std::int64_t>(60 + dice.below(90'000));
      rows.push_back({c, at, steps[k], steps[k + 1], dice.of(words(Lang::kEn).people)});
    }
  }
  MadeFile f{.name = "history of states"};
  f.kind = RecordKind::kStatusChange;
  f.columns = {column(rows, "ticket_id", Field::kContactId,
                      [](const Change& c) { return std::to_string(30457 + c.contact); }),
               column(rows, "changed_at", Field::kCreated,
                      [](const Change& c) { return write_time(c.at, TimeFormat::kIsoSeconds); }),
               column(rows, "old_status", Field::kIgnore, [](const Change& c) { return c.from; }),
               column(rows, "new_status", Field::kStatus, [](const Change& c) { return c.to; }),
               column(rows, "changed_by", Field::kAgent, [](const Change& c) { return c.by; })};
  return f;
}

}  // namespace

void add_other_files(std::vector<MadeFile>& out) {
  out.push_back(swedish_messages());
  out.push_back(chat_messages());
  out.push_back(utterances());
  out.push_back(swedish_orders());
  out.push_back(english_orders());
  out.push_back(norwegian_customers());
  out.push_back(status_changes());
}

std::vector<MadeFile> made_files() {
  std::vector<MadeFile> out;
  add_contact_files(out);
  add_help_desk_files(out);
  add_survey_files(out);
  add_other_files(out);
  return out;
}

}  // namespace gehor::test
