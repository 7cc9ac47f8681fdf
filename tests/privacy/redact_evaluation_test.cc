// How well redaction does on marked texts that were not written for it. Prints a table; the
// thresholds are what was reached, less a little. Skipped where the shared data is absent.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "privacy/redact.h"
#include "tests/support/shared_data.h"

namespace gehor::privacy {
namespace {

using nlohmann::json;

struct Span {
  std::string type;
  std::size_t start = 0;
  std::size_t end = 0;
};

struct Figures {
  int marked = 0;   // spans of the type in the texts
  int covered = 0;  // of them wholly masked, as whatever
  int typed = 0;    // of them masked as what they are
  int found = 0;    // spans masked as the type
  int rightly = 0;  // of them on a span of the type
  double recall() const { return marked == 0 ? 1.0 : double(covered) / marked; }
  double precision() const { return found == 0 ? 1.0 : double(rightly) / found; }
};

using Table = std::map<EntityType, Figures>;

void score(const std::string& text, const std::vector<Span>& spans,
           const std::map<std::string, EntityType>& types, Table& table) {
  const Redaction redaction = redact(text);
  for (const Span& span : spans) {
    const auto type = types.find(span.type);
    if (type == types.end()) continue;
    Figures& figures = table[type->second];
    ++figures.marked;
    bool covered = false;
    bool typed = false;
    for (const Entity& e : redaction.entities) {
      if (e.start > span.start || e.end < span.end) continue;
      covered = true;
      typed = typed || e.type == type->second;
    }
    figures.covered += covered ? 1 : 0;
    figures.typed += typed ? 1 : 0;
  }
  for (const Entity& e : redaction.entities) {
    Figures& figures = table[e.type];
    ++figures.found;
    for (const Span& span : spans) {
      const auto type = types.find(span.type);
      if (type != types.end() && type->second == e.type && e.start < span.end &&
          e.end > span.start) {
        ++figures.rightly;
        break;
      }
    }
  }
}

void print(const char* title, const Table& table) {
  fmt::print("{:<28}{:>8}{:>9}{:>9}{:>8}{:>11}\n", title, "marked", "recall", "typed", "found",
             "precision");
  for (const auto& [type, f] : table) {
    fmt::print("  {:<26}{:>8}{:>9.4f}{:>9.4f}{:>8}{:>11.4f}\n", entity_name(type), f.marked,
               f.recall(), f.marked == 0 ? 1.0 : double(f.typed) / f.marked, f.found,
               f.precision());
  }
}

// Byte offset of a code point.
std::size_t byte_offset(const std::string& text, std::size_t code_point) {
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (code_point-- == 0) break;
  }
  return i;
}

TEST(RedactEvaluation, GeneratedTextsOfTheWholeWorld) {
  const auto path = test::shared_data("presidio-pii/generated_large.json");
  if (!path) GTEST_SKIP() << "the shared file generated_large.json is not here";
  std::ifstream file(*path);
  Table table;
  for (const auto& row : json::parse(file)) {
    const auto text = row["full_text"].get<std::string>();
    std::vector<Span> spans;
    for (const auto& s : row["spans"]) {
      spans.push_back({s["entity_type"].get<std::string>(),
                       byte_offset(text, s["start_position"].get<std::size_t>()),
                       byte_offset(text, s["end_position"].get<std::size_t>())});
      ASSERT_EQ(text.substr(spans.back().start, spans.back().end - spans.back().start),
                s["entity_value"].get<std::string>());
    }
    score(text, spans,
          {{"CREDIT_CARD", EntityType::kCard},
           {"IBAN_CODE", EntityType::kIban},
           {"EMAIL_ADDRESS", EntityType::kEmail},
           {"PHONE_NUMBER", EntityType::kPhone}},
          table);
  }
  print("generated texts", table);
  for (const EntityType type : {EntityType::kCard, EntityType::kIban, EntityType::kEmail}) {
    EXPECT_GE(table[type].recall(), 0.99) << entity_name(type);
    EXPECT_GE(table[type].precision(), 0.98) << entity_name(type);
  }
  EXPECT_GE(table[EntityType::kPhone].recall(), 0.97);
  EXPECT_GE(table[EntityType::kPhone].precision(), 0.97);
  EXPECT_LE(table[EntityType::kNationalId].found, 2);
}

TEST(RedactEvaluation, NordicContacts) {
  const auto path = test::shared_data("nordic-contacts/contacts.jsonl");
  if (!path) GTEST_SKIP() << "the shared file contacts.jsonl is not here";
  std::ifstream file(*path);
  Table table;
  int orders = 0;
  int touched = 0;
  std::string line;
  while (std::getline(file, line)) {
    const json row = json::parse(line);
    const auto text = row["text"].get<std::string>();
    std::vector<Span> spans;
    for (const auto& s : row["entities"]) {
      spans.push_back({s["type"].get<std::string>(), s["start"].get<std::size_t>(),
                       s["end"].get<std::size_t>()});
    }
    score(text, spans,
          {{"CARD", EntityType::kCard},
           {"IBAN", EntityType::kIban},
           {"EMAIL", EntityType::kEmail},
           {"PHONE", EntityType::kPhone},
           {"PERSONNUMMER", EntityType::kNationalId},
           {"NAME", EntityType::kName},
           {"ADDRESS", EntityType::kAddress},
           {"ACCOUNT", EntityType::kAccount},
           {"PLATE", EntityType::kPlate}},
          table);
    const Redaction redaction = redact(text);
    for (const Span& span : spans) {
      if (span.type != "ORDER") continue;
      ++orders;
      for (const Entity& e : redaction.entities) {
        if (e.start < span.end && e.end > span.start) ++touched;
      }
    }
  }
  print("Nordic contacts", table);
  fmt::print("  orders, customers, invoices {}, of them touched {}\n", orders, touched);
  for (const EntityType type : {EntityType::kCard, EntityType::kIban, EntityType::kEmail,
                                EntityType::kPhone, EntityType::kNationalId}) {
    EXPECT_GE(table[type].recall(), 0.97) << entity_name(type);
    EXPECT_GE(table[type].precision(), 0.97) << entity_name(type);
  }
  // A name that is said twice is marked once only, which costs some precision.
  EXPECT_GE(table[EntityType::kName].recall(), 0.97);
  EXPECT_GE(table[EntityType::kName].precision(), 0.90);
  EXPECT_GE(table[EntityType::kAddress].recall(), 0.95);
  EXPECT_GE(table[EntityType::kAddress].precision(), 0.95);
  // Six accounts and three plates say little, but all the better if they go on being found.
  EXPECT_GE(table[EntityType::kAccount].typed, 4);
  EXPECT_GE(table[EntityType::kPlate].typed, 3);
  EXPECT_LE(touched * 20, orders) << "95 % of order numbers are left alone";
}

// Each published number in running text, with and without a word that says what it is.
TEST(RedactEvaluation, SwedishNumbersAndTheirNearMisses) {
  const std::vector<const char*> kCarriers = {"{}", "Hej, jag heter Anna {} och vill flytta.",
                                              "Det gäller {}\nMvh", "My number is {}. Thanks"};
  int valid = 0;
  int found = 0;
  int wrong = 0;
  int masked = 0;
  for (const char* name : {"list.json", "interim.json", "orgnumber.json"}) {
    const auto path = test::shared_data(std::string("swedish-personnummer/") + name);
    if (!path) GTEST_SKIP() << "the shared folder swedish-personnummer is not here";
    std::ifstream file(*path);
    for (const auto& row : json::parse(file)) {
      for (const char* form :
           {"long_format", "short_format", "separated_format", "separated_long"}) {
        if (!row.contains(form)) continue;
        for (const char* carrier : kCarriers) {
          const auto number = row[form].get<std::string>();
          const Redaction redaction = redact(fmt::format(fmt::runtime(carrier), number));
          bool is_person = false;
          bool other = false;  // the carrier's Anna is a name, with or without the number
          for (const Entity& e : redaction.entities) {
            is_person = is_person || e.type == EntityType::kNationalId;
            other = other || (e.type != EntityType::kNationalId && e.type != EntityType::kName);
          }
          if (row["valid"].get<bool>()) {
            ++valid;
            found += is_person ? 1 : 0;
            EXPECT_TRUE(is_person) << redaction.text << " from " << number;
          } else {
            ++wrong;
            // A company's number is masked as what it is; nothing else is touched.
            const bool touched = is_person || (row["type"] != "org" && other);
            masked += touched ? 1 : 0;
            EXPECT_FALSE(touched) << redaction.text << " from " << number;
          }
        }
      }
    }
  }
  fmt::print("Swedish numbers: {} of {} found; {} of {} near misses touched\n", found, valid,
             masked, wrong);
  EXPECT_GT(valid, 100);
  EXPECT_GT(wrong, 50);
}

}  // namespace
}  // namespace gehor::privacy
