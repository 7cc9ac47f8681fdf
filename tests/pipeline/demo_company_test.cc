// The demonstration company is the same on every machine, looks like a company, and says truly what
// was planted in it. That the program measures just that is shown by tests/flows/demo.
#include "pipeline/demo_company.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "calendar/zone.h"
#include "privacy/national_id.h"
#include "privacy/redact.h"

namespace gehor::pipeline::demo {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

const Date kEnd(year(2026), month(11), day(22));

const Company& company() {
  static const Company made = make_company(kDefaultSeed, kEnd);
  return made;
}

std::string fingerprint(const Company& made) {
  Fingerprint print;
  print.add(made.contacts_csv);
  print.add(made.nps_csv);
  return print.hex();
}

using Rows = std::vector<std::map<std::string, std::string>>;

// Reads the file in its own plain way, so that it is no witness for the reader.
Rows rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> lines(1, std::vector<std::string>(1));
  bool inside = false;
  for (std::size_t i = 3; i < csv.size(); ++i) {  // after the mark
    const char c = csv[i];
    if (c == '"') {
      if (inside && i + 1 < csv.size() && csv[i + 1] == '"') {
        lines.back().back() += '"';
        ++i;
      } else {
        inside = !inside;
      }
    } else if (!inside && c == ';') {
      lines.back().emplace_back();
    } else if (!inside && c == '\n') {
      lines.emplace_back(1);
    } else if (inside || c != '\r') {
      lines.back().back() += c;
    }
  }
  lines.pop_back();
  Rows rows;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].size(), lines[0].size()) << "line " << i;
    std::map<std::string, std::string> row;
    for (std::size_t c = 0; c < lines[0].size(); ++c) row[lines[0][c]] = lines[i][c];
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string or_unknown(const std::string& text) { return text.empty() ? "unknown" : text; }

TEST(DemoCompany, IsTheSameBytesOnEveryMachine) {
  EXPECT_EQ(fingerprint(make_company(kDefaultSeed, kEnd)), fingerprint(company()));
  EXPECT_EQ(fingerprint(company()),
            "00168b6d45f34f76ab6e7f85c8ce26fb027ad16495135427502967788a951422");
}

TEST(DemoCompany, AnotherSeedOrDayMakesAnother) {
  EXPECT_NE(fingerprint(make_company(kDefaultSeed + 1, kEnd)), fingerprint(company()));
  const Date before(year(2026), month(11), day(21));
  EXPECT_NE(fingerprint(make_company(kDefaultSeed, before)), fingerprint(company()));
}

TEST(DemoCompany, IsWrittenAsASwedishSpreadsheetProgramWrites) {
  const std::string& csv = company().contacts_csv;
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFÄrendenummer;Kundnummer;"));
  EXPECT_TRUE(csv.ends_with("\r\n"));
  EXPECT_TRUE(is_valid_utf8(csv));
  const Rows rows = rows_of(csv);
  EXPECT_THAT(rows.front().at("Inkom"),
              testing::MatchesRegex("[0-9]+-[0-9]+-[0-9]+ [0-9]+:[0-9]+"));
  EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [](const auto& row) {
    return row.at("Handläggningstid (min)").find(',') != std::string::npos;
  }));
}

TEST(DemoCompany, CoversTwentySixWeeksAndNothingAfterThem) {
  for (const auto& row : rows_of(company().contacts_csv)) {
    EXPECT_GE(row.at("Inkom"), "2026-05-24 00:00");
    for (const char* column : {"Inkom", "Första svar", "Avslutat"}) {
      EXPECT_LT(row.at(column), "2026-11-22 00:00") << column;
    }
    if (!row.at("Första svar").empty()) {
      EXPECT_GE(row.at("Första svar"), row.at("Inkom"));
    }
    if (!row.at("Avslutat").empty()) {
      EXPECT_GE(row.at("Avslutat"), row.at("Första svar"));
    }
  }
}

TEST(DemoCompany, SaysTrulyWhatWasPlanted) {
  Planted counted;
  std::set<std::string> customers, ids;
  std::string last;
  const Rows rows = rows_of(company().contacts_csv);
  for (const auto& row : rows) {
    for (const char* column : {"Inkom", "Första svar", "Avslutat"})
      last = std::max(last, row.at(column));
  }
  const std::map<std::string, std::string> channels{{"Telefon", "phone"},
                                                    {"E-post", "email"},
                                                    {"Chatt", "chat"},
                                                    {"Webbformulär", "form"},
                                                    {"Sociala medier", "social"}};
  for (const auto& row : rows) {
    ++counted.contacts;
    EXPECT_TRUE(ids.insert(row.at("Ärendenummer")).second);
    const std::string owner = or_unknown(row.at("Ansvarig avdelning"));
    const std::string channel = channels.at(row.at("Kanal"));
    ++counted.by_owner[owner];
    ++counted.by_reason[or_unknown(row.at("Kontaktorsak"))];
    ++counted.by_channel[channel];
    if (row.at("Kundnummer").empty()) {
      ++counted.without_customer;
    } else {
      customers.insert(row.at("Kundnummer"));
    }
    counted.open += row.at("Avslutat").empty() ? 1U : 0U;
    EXPECT_EQ(row.at("Avslutat").empty(), row.at("Status") != "Avslutad");
    counted.texts += row.at("Meddelande").empty() ? 0U : 1U;
    const std::string& due = row.at("Svar utlovat senast");
    const std::string& answered = row.at("Första svar");
    PlantedPromise& promise = counted.promises[channel];
    if (answered.empty()) {
      ++(last > due ? promise.broken : promise.not_yet_due);
    } else {
      ++(answered <= due ? promise.kept : promise.broken);
    }
    if (const std::string& score = row.at("Betyg (1-5)"); !score.empty()) {
      ++counted.scores[owner].answers;
      counted.scores[owner].satisfied += score >= "4" ? 1U : 0U;
    }
  }
  const Planted& planted = company().planted;
  EXPECT_EQ(counted.contacts, planted.contacts);
  EXPECT_EQ(customers.size(), planted.customers);
  EXPECT_EQ(counted.without_customer, planted.without_customer);
  EXPECT_EQ(counted.open, planted.open);
  EXPECT_EQ(counted.texts, planted.texts);
  EXPECT_EQ(counted.by_owner, planted.by_owner);
  EXPECT_EQ(counted.by_reason, planted.by_reason);
  EXPECT_EQ(counted.by_channel, planted.by_channel);
  EXPECT_EQ(counted.promises, planted.promises);
  EXPECT_EQ(counted.scores, planted.scores);

  std::uint64_t promoters = 0, passives = 0, detractors = 0;
  for (const auto& row : rows_of(company().nps_csv)) {
    const int score = std::stoi(row.at("Rekommendation (0-10)"));
    ++(score >= 9 ? promoters : score >= 7 ? passives : detractors);
    EXPECT_TRUE(customers.contains(row.at("Kundnummer")));
  }
  EXPECT_EQ(promoters, planted.promoters);
  EXPECT_EQ(passives, planted.passives);
  EXPECT_EQ(detractors, planted.detractors);
}

// A repeat: the same customer makes contact again within seven days of real time about the same
// matter; a matter nobody wrote down may be any.
TEST(DemoCompany, SaysTrulyHowManyCameBack) {
  const auto zone = calendar::Zone::find("Europe/Stockholm");
  ASSERT_TRUE(zone.ok());
  const auto instant = [&](const std::string& text) {
    const auto n = [&](std::size_t at, std::size_t size) {
      return std::stoi(text.substr(at, size));
    };
    const std::chrono::local_days date(year(n(0, 4)) / n(5, 2) / n(8, 2));
    return zone->to_instant(date + std::chrono::minutes(n(11, 2) * 60 + n(14, 2)));
  };
  const Rows rows = rows_of(company().contacts_csv);
  Instant horizon{};
  for (const auto& row : rows) {
    for (const char* column : {"Inkom", "Första svar", "Avslutat"}) {
      if (!row.at(column).empty()) horizon = std::max(horizon, instant(row.at(column)));
    }
  }
  constexpr std::chrono::days kWindow(7);
  std::uint64_t settled = 0, repeats = 0, solved = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string& customer = rows[i].at("Kundnummer");
    const Instant at = instant(rows[i].at("Inkom"));
    if (customer.empty() || horizon - at < kWindow) continue;
    const std::string& reason = rows[i].at("Kontaktorsak");
    bool again = false;
    for (std::size_t k = i + 1; k < rows.size() && !again; ++k) {
      const Instant then = instant(rows[k].at("Inkom"));
      if (then - at > kWindow) break;
      const std::string& other = rows[k].at("Kontaktorsak");
      again = rows[k].at("Kundnummer") == customer &&
              (reason == other || reason.empty() || other.empty());
    }
    ++settled;
    repeats += again ? 1U : 0U;
    solved += !again && rows[i].at("Status") == "Avslutad" ? 1U : 0U;
  }
  EXPECT_EQ(settled, company().planted.settled_7d);
  EXPECT_EQ(repeats, company().planted.repeats_7d);
  EXPECT_EQ(solved, company().planted.solved_at_once_7d);
}

TEST(DemoCompany, LooksLikeACompany) {
  const Planted& p = company().planted;
  EXPECT_NEAR(static_cast<double>(p.contacts), 6'000, 400);
  EXPECT_NEAR(static_cast<double>(p.customers), 3'800, 250);
  // Customer service itself causes little of it.
  EXPECT_LT(p.by_owner.at("Kundservice") * 10, p.contacts);
  EXPECT_EQ(p.by_owner.size(), 8U) << "seven departments, and the unknown";
  EXPECT_EQ(p.by_channel.size(), 5U);
  EXPECT_GT(p.open, 0U);
  std::uint64_t answers = 0;
  for (const auto& [owner, score] : p.scores) answers += score.answers;
  EXPECT_NEAR(static_cast<double>(answers) / static_cast<double>(p.contacts), 0.2, 0.03);
}

TEST(DemoCompany, IsUnhappierWhereItAnswersLate) {
  std::map<bool, PlantedScore> by_late;
  for (const auto& row : rows_of(company().contacts_csv)) {
    if (row.at("Betyg (1-5)").empty()) continue;
    PlantedScore& score = by_late[row.at("Första svar") > row.at("Svar utlovat senast")];
    ++score.answers;
    score.satisfied += row.at("Betyg (1-5)") >= "4" ? 1U : 0U;
  }
  const auto share = [](const PlantedScore& s) {
    return static_cast<double>(s.satisfied) / static_cast<double>(s.answers);
  };
  EXPECT_LT(share(by_late[true]) + 0.1, share(by_late[false]));
}

TEST(DemoCompany, HasItsEvents) {
  std::map<std::string, std::map<std::string, int>> by_day;  // reason, day
  for (const auto& row : rows_of(company().contacts_csv)) {
    ++by_day[row.at("Kontaktorsak")][row.at("Inkom").substr(0, 10)];
  }
  const auto between = [&](const char* reason, const char* from, const char* to) {
    int n = 0;
    for (const auto& [date, count] : by_day[reason]) n += date >= from && date < to ? count : 0;
    return n;
  };
  int worst = 0;
  for (const auto& [date, n] : by_day["Strömavbrott"]) worst = std::max(worst, n);
  EXPECT_GT(worst, 100) << "the day of the outage";
  EXPECT_GT(between("Oklar faktura", "2026-08-16", "2026-11-08"),
            2 * between("Oklar faktura", "2026-05-24", "2026-08-16"))
      << "twelve weeks with the new invoice, twelve without";
  EXPECT_GT(between("Inloggning", "2026-06-28", "2026-07-26"),
            3 * between("Inloggning", "2026-07-26", "2026-08-23"))
      << "four weeks with the fault, four after it was mended";
  EXPECT_GT(between("Kampanjpris", "2026-09-13", "2026-10-04"),
            3 * between("Kampanjpris", "2026-10-04", "2026-11-22"));
}

TEST(DemoCompany, HoldsPersonalDataOfNobodyThatTheMaskingFinds) {
  std::uint64_t masked = 0;
  for (const auto& row : rows_of(company().contacts_csv)) {
    const std::string& text = row.at("Meddelande");
    const std::string safe = privacy::redact(text).text;
    masked += safe != text ? 1U : 0U;
    EXPECT_EQ(safe.find('@'), std::string::npos) << safe;
    EXPECT_EQ(safe.find("4111"), std::string::npos) << safe;
  }
  EXPECT_EQ(masked, company().planted.personal_data);
}

TEST(DemoCompany, CanEndOnAnyDay) {
  for (const Date end :
       {Date(year(2024), month(2), day(29)), Date(year(2027), month(1), day(1)),
        Date(year(2026), month(3), day(30)), Date(year(2025), month(10), day(27)),
        Date(year(2031), month(6), day(22)), Date(year(2150), month(12), day(25))}) {
    const Company made = make_company(1, end);
    EXPECT_NEAR(static_cast<double>(made.planted.contacts), 6'000, 600) << format_date(end);
    EXPECT_EQ(rows_of(made.contacts_csv).size(), made.planted.contacts);
  }
}

}  // namespace
}  // namespace gehor::pipeline::demo
