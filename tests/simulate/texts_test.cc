// What customers write: whole, varied, in seven languages, and with personal data where spans.csv
// says. Check digits are worked out here anew.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "base/text.h"
#include "simulate/lexicon.h"
#include "tests/simulate/company_files.h"

namespace gehor::simulate {
namespace {

std::string digits_of(const std::string& text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

bool luhn(const std::string& digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int d = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) d = d * 2 > 9 ? d * 2 - 9 : d * 2;
    sum += d;
  }
  return sum % 10 == 0;
}

bool iban_holds(std::string text) {
  std::erase(text, ' ');
  std::rotate(text.begin(), text.begin() + 4, text.end());
  int rest = 0;
  for (const char c : text) {
    const int value = c >= 'A' ? c - 'A' + 10 : c - '0';
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest == 1;
}

bool national_id_holds(const std::string& text) {
  const std::string d = digits_of(text);
  if (text.size() > 6 && text[6] == '-' && text.size() == 11 && d.size() >= 9) {
    constexpr std::string_view kChecks = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    const int number = std::stoi(text.substr(0, 6) + text.substr(7, 3));
    if (text.back() == kChecks[static_cast<std::size_t>(number % 31)] && text[7] == '9')
      return true;
  }
  if (d.size() == 11) {  // Norway
    constexpr std::array kFirst{3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    constexpr std::array kSecond{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    int a = 0, b = d[10] - '0';
    for (std::size_t i = 0; i < 10; ++i) {
      a += kFirst[i] * (d[i] - '0');
      b += kSecond[i] * (d[i] - '0');
    }
    return a % 11 == 0 && b % 11 == 0 && std::stoi(d.substr(2, 2)) > 80;
  }
  return (d.size() == 10 || d.size() == 12) && luhn(d.substr(d.size() - 10)) &&
         d.substr(d.size() - 4, 3) >= "980";
}

const std::map<std::string, std::string>& texts_by_id() {
  static const std::map<std::string, std::string> kTexts = [] {
    std::map<std::string, std::string> all;
    for (const Record& c : company(World::kPlain)["contacts"])
      all[c.at("Ticket ID")] = c.at("Message");
    for (const Record& m : company(World::kPlain)["messages"])
      all[m.at("Message ID")] = m.at("Text");
    return all;
  }();
  return kTexts;
}

TEST(SimulateTexts, HavePersonalDataWhereTheSpansSay) {
  std::map<std::string, int> seen;
  std::map<std::string, std::size_t> last;
  for (const Record& s : company(World::kPlain)["spans"]) {
    const std::string& text = texts_by_id().at(s.at("ID"));
    const std::size_t start = std::stoul(s.at("Start")), end = std::stoul(s.at("End"));
    ASSERT_LT(start, end);
    ASSERT_LE(end, text.size());
    EXPECT_GE(start, last[s.at("ID")]) << "spans of one text follow each other";
    last[s.at("ID")] = end;
    const std::string entity = text.substr(start, end - start);
    const std::string& type = s.at("Type");
    ++seen[type];
    EXPECT_TRUE(is_valid_utf8(entity)) << entity;
    EXPECT_EQ(entity, std::string(trim(entity)));
    if (type == "email") {
      EXPECT_THAT(entity, testing::MatchesRegex("[a-z]+\\.[0-9]+@example\\.(com|org|net)"));
    } else if (type == "card") {
      EXPECT_TRUE(luhn(digits_of(entity))) << entity;
    } else if (type == "iban") {
      EXPECT_TRUE(iban_holds(entity)) << entity;
    } else if (type == "national_id") {
      EXPECT_TRUE(national_id_holds(entity)) << entity;
    } else if (type == "phone") {
      EXPECT_GE(digits_of(entity).size(), 9U) << entity;
    } else if (type == "plate") {
      EXPECT_THAT(entity, testing::MatchesRegex("[A-Z]{3} ?[0-9]{3}"));
    } else if (type == "address") {
      EXPECT_GE(digits_of(entity).size(), 5U) << entity;
    }
  }
  for (const char* type :
       {"name", "phone", "email", "national_id", "card", "iban", "address", "plate", "number"}) {
    EXPECT_GT(seen[type], 20) << type;
  }
}

// Nothing that looks like an address of mail stands outside the spans.
TEST(SimulateTexts, HaveNoPersonalDataElsewhere) {
  std::map<std::string, std::string> rest = texts_by_id();
  for (const Record& s : company(World::kPlain)["spans"]) {
    std::string& text = rest[s.at("ID")];
    for (std::size_t i = std::stoul(s.at("Start")); i < std::stoul(s.at("End")); ++i) text[i] = '_';
  }
  for (const auto& [id, text] : rest) {
    EXPECT_EQ(text.find('@'), std::string::npos) << text;
    EXPECT_EQ(text.find("+46"), std::string::npos) << text;
  }
}

TEST(SimulateTexts, AreWhole) {
  for (const auto& [id, text] : texts_by_id()) {
    EXPECT_TRUE(is_valid_utf8(text)) << text;
    for (const char* left : {"{", "}", "[", "]", "|", "  ", " ,", " .", "\n\n\n"}) {
      EXPECT_EQ(text.find(left), std::string::npos) << "\"" << left << "\" in: " << text;
    }
    EXPECT_EQ(text, std::string(trim(text))) << text;
  }
}

TEST(SimulateTexts, AreVaried) {
  std::set<std::string> distinct, words;
  double n = 0;
  for (const Record& c : company(World::kPlain)["contacts"]) {
    const std::string& text = c.at("Message");
    if (text.size() <= 40) continue;
    ++n;
    distinct.insert(text);
    for (const std::string_view word : split(text, ' ')) words.insert(std::string(word));
  }
  EXPECT_GT(static_cast<double>(distinct.size()) / n, 0.98);
  EXPECT_GT(words.size(), 15'000U);
}

TEST(SimulateTexts, AreOfTheLanguagesAskedFor) {
  for (const auto& [language, n] :
       company(World::kPlain).truth["counted"]["texts_by_language"].items()) {
    EXPECT_GT(n.get<int>(), 200) << language;
  }
  Options options;
  options.contacts = 1'000;
  options.languages = {Language::kNn, Language::kDe};
  const Files files = simulated(options);
  std::map<std::string, int> languages;
  for (const Record& l : files["labels"]) {
    if (!l.at("Language").empty()) ++languages[l.at("Language")];
  }
  EXPECT_EQ(languages.size(), 2U);
  EXPECT_GT(languages["nn"], languages["de"]);
}

// Every alternative of every phrase, with its slots.
TEST(SimulateTexts, KnowEveryPhrase) {
  for (std::size_t i = 0; i < kLanguages; ++i) {
    const Lexicon& l = lexicon_of(static_cast<Language>(i));
    EXPECT_EQ(l.months.size(), 12U);
    EXPECT_EQ(l.products.size(), std::size_t{kProducts});
    EXPECT_GE(l.first_names.size(), 12U);
    EXPECT_EQ(l.situations.size(), kReasons);
    for (const Phrase& phrase : l.situations) EXPECT_GE(phrase.choices()[0].size(), 2U);
    for (const auto& [standard, spoken] : l.colloquial)
      EXPECT_FALSE(standard.empty() || spoken.empty());
  }
}

}  // namespace
}  // namespace gehor::simulate
