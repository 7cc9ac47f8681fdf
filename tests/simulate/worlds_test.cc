// Each world departs from the plain one in what it says, and estimates behave accordingly: where
// nothing is planted against them, samples say what is true as often as promised.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/simulate/company_files.h"

namespace gehor::simulate {
namespace {

std::map<std::string, const Record*> by_ticket(const Table& table) {
  std::map<std::string, const Record*> index;
  for (const Record& r : table) index[r.at("Ticket ID")] = &r;
  return index;
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

// Variance over mean of ordinary matters' daily counts, within each weekday.
double dispersion(const Files& files) {
  const auto labels = by_ticket(files["labels"]);
  std::map<std::int64_t, double> days;
  for (const Record& c : files["contacts"]) {
    const Record& label = *labels.at(c.at("Ticket ID"));
    if (label.at("Event").empty() && label.at("Earlier contacts") == "0")
      ++days[wall_of(c.at("Created")) / 86'400];
  }
  std::map<std::int64_t, std::vector<double>> weekdays;
  for (const auto& [day, n] : days) {
    if ((day + 3) % 7 < 5 && n > 40) weekdays[(day + 3) % 7].push_back(n);  // open days
  }
  double sum = 0;
  for (const auto& [weekday, counts] : weekdays) {
    double mean = 0, square = 0;
    for (const double n : counts) mean += n / static_cast<double>(counts.size());
    for (const double n : counts)
      square += (n - mean) * (n - mean) / static_cast<double>(counts.size() - 1);
    sum += square / mean / 5;
  }
  return sum;
}

TEST(SimulateWorlds, OverdispersedDaysShareLuck) {
  EXPECT_LT(dispersion(company(World::kPlain)), 3);
  EXPECT_GT(dispersion(company(World::kOverdispersed)), 5);
}

// Share of a reason, and of the satisfied, in the first and last fifth of the contacts.
struct Ends {
  double first = 0, last = 0;
};
Ends ends(const Files& files, const std::function<bool(const Record&)>& is) {
  const Table& labels = files["labels"];
  const std::size_t fifth = labels.size() / 5;
  Ends e;
  for (std::size_t i = 0; i < fifth; ++i) {
    e.first += is(labels[i]);
    e.last += is(labels[labels.size() - 1 - i]);
  }
  e.first /= static_cast<double>(fifth);
  e.last /= static_cast<double>(fifth);
  return e;
}

TEST(SimulateWorlds, DriftChangesSteadily) {
  const auto returns = [](const Record& r) { return r.at("Reason") == "Return"; };
  const auto satisfied = [](const Record& r) { return r.at("Latent satisfaction (1-5)") >= "4"; };
  const Ends plain = ends(company(World::kPlain), satisfied),
             drift = ends(company(World::kDrift), satisfied);
  EXPECT_NEAR(plain.first, plain.last, 0.06);
  EXPECT_GT(drift.first, drift.last + 0.08);
  const Ends plain_returns = ends(company(World::kPlain), returns),
             drift_returns = ends(company(World::kDrift), returns);
  EXPECT_LT(drift_returns.last / drift_returns.first,
            0.8 * plain_returns.last / plain_returns.first);
}

// Of the asked: what share answers, among those who would answer well and badly.
Ends answering(const Files& files) {
  const auto labels = by_ticket(files["labels"]);
  double well = 0, well_answers = 0, badly = 0, badly_answers = 0;
  for (const Record& i : files["invitations"]) {
    if (i.at("Survey") != "CSAT") continue;
    const bool good = labels.at(i.at("Ticket ID"))->at("Latent satisfaction (1-5)") >= "4";
    const bool answers = i.at("Answered") == "yes";
    (good ? well : badly) += 1;
    (good ? well_answers : badly_answers) += answers;
  }
  return {share(well_answers, well), share(badly_answers, badly)};
}

TEST(SimulateWorlds, MissingIsNotByChance) {
  const Ends plain = answering(company(World::kPlain)),
             missing = answering(company(World::kMissing));
  EXPECT_NEAR(plain.first, plain.last, 0.03);
  EXPECT_GT(missing.first, 1.25 * missing.last);
  const auto unknown = [](const Files& f) {
    return f.truth["counted"]["by_reason"]["unknown"].get<int>();
  };
  EXPECT_GT(unknown(company(World::kMissing)), 1.5 * unknown(company(World::kPlain)));
}

TEST(SimulateWorlds, ConfoundedHasAnActionThatWouldHaveLookedGoodAnyhow) {
  const Files& files = company(World::kConfounded);
  std::string season;
  for (const Record& e : files["events"]) {
    if (e.at("Kind") == "season") season = e.at("Begins");
  }
  EXPECT_EQ(files["actions"].front().at("Start"), season);
  // Those who complain are worth more than in the plain world, and the valuable stay more.
  const auto complainers = [](const Files& f) {
    std::map<std::string, double> margin;
    for (const Record& c : f["customers"])
      margin[c.at("Customer number")] = std::stod(c.at("Yearly margin"));
    const auto labels = by_ticket(f["labels"]);
    double valuable = 0, all = 0;
    for (const Record& c : f["contacts"]) {
      if (c.at("Customer number").empty() || labels.at(c.at("Ticket ID"))->at("Complaint") != "1")
        continue;
      ++all;
      valuable += margin[c.at("Customer number")] > 1500;
    }
    return share(valuable, all);
  };
  EXPECT_GT(complainers(files), 1.25 * complainers(company(World::kPlain)));
}

// Share of pairs of contacts of one cluster that are about the same reason.
double alike(const Files& files) {
  std::map<int, std::map<std::string, double>> clusters;
  const auto labels = by_ticket(files["labels"]);
  for (const Record& c : files["contacts"]) {
    if (!c.at("Customer number").empty()) {
      ++clusters[(std::stoi(c.at("Customer number")) - 100'000) / 8]
                [labels.at(c.at("Ticket ID"))->at("Reason")];
    }
  }
  double same = 0, all = 0;
  for (const auto& [cluster, reasons] : clusters) {
    double n = 0;
    for (const auto& [reason, m] : reasons) {
      n += m;
      same += m * (m - 1);
    }
    all += n * (n - 1);
  }
  return share(same, all);
}

TEST(SimulateWorlds, ClusteredCustomersShareTroubles) {
  EXPECT_GT(alike(company(World::kClustered)), 1.5 * alike(company(World::kPlain)));
}

TEST(SimulateWorlds, SilencedContactsAreNotHelp) {
  const auto phone = [](const Files& f) {
    double before = 0, after = 0;
    for (const Record& c : f["contacts"]) {
      if (c.at("Channel") != "Phone") continue;
      (c.at("Created") < "2026-04-01" ? before : after) += 1;
    }
    return share(after, before);
  };
  const Files &plain = company(World::kPlain), &silenced = company(World::kSilenced);
  EXPECT_LT(phone(silenced), 0.85 * phone(plain));
  EXPECT_GT(silenced.truth["happened"]["silent_matters"],
            plain.truth["happened"]["silent_matters"]);
  const auto& action = silenced.truth["happened"]["actions"].back();
  EXPECT_TRUE(action["silences"].get<bool>());
  EXPECT_GT(action["silenced"].get<int>(), 500);
}

// What an action prevented, of what would have come: the planted share.
TEST(SimulateWorlds, ActionsPreventWhatIsPlanted) {
  const Files& files = company(World::kPlain);
  for (const auto& action : files.truth["happened"]["actions"]) {
    const auto labels = by_ticket(files["labels"]);
    double came = 0;
    for (const Record& c : files["contacts"]) {
      const Record& label = *labels.at(c.at("Ticket ID"));
      came += c.at("Created").substr(0, 10) >= action["start"].get<std::string>() &&
              label.at("Cause") == action["cause"].get<std::string>() &&
              label.at("Earlier contacts") == "0";
    }
    const double prevented = action["prevented"],
                 planted = action["prevents_per_mille"].get<double>() / 1000;
    const double n = came + prevented;
    ASSERT_GT(n, 50);
    EXPECT_NEAR(prevented / n, planted, 4 * std::sqrt(planted * (1 - planted) / n) + 1e-9)
        << action["action"];
  }
}

// Those who stayed, by what they had met: the planted share.
TEST(SimulateWorlds, CustomersStayAsPlanted) {
  const auto& truth = company(World::kPlain).truth;
  for (const auto& [cohort, n] : truth["happened"]["renewals"].items()) {
    const double due = n["due"],
                 planted = truth["planted"]["stays_per_mille"][cohort].get<double>() / 1000;
    EXPECT_GT(due, 50) << cohort;
    EXPECT_NEAR(n["stayed"].get<double>() / due, planted,
                4 * std::sqrt(planted * (1 - planted) / due))
        << cohort;
  }
}

// A plain 95 % Wilson interval around the surveyed share covers the share of all who were asked, in
// 95 of 100 companies where answering is chance; not where the dissatisfied are silent.
int companies_covered(World world, int companies, std::uint64_t contacts) {
  int covered = 0;
  for (int seed = 1; seed <= companies; ++seed) {
    Options options;
    options.contacts = contacts;
    options.days = 91;
    options.seed = static_cast<std::uint64_t>(seed);
    options.world = world;
    options.messages = false;
    const Files files = simulated(options);
    const auto labels = by_ticket(files["labels"]);
    double n = 0, good = 0, asked = 0, asked_good = 0;
    for (const Record& i : files["invitations"]) {
      if (i.at("Survey") != "CSAT") continue;
      const bool satisfied = labels.at(i.at("Ticket ID"))->at("Latent satisfaction (1-5)") >= "4";
      ++asked;
      asked_good += satisfied;
      if (i.at("Answered") != "yes") continue;
      ++n;
      good += satisfied;
    }
    // The asked are a finite population, of which n were seen.
    constexpr double kZ = 1.959964;
    const double p = good / n, zz = kZ * kZ * (1 - n / asked);
    const double middle = (p + zz / (2 * n)) / (1 + zz / n);
    const double half = std::sqrt(zz * (p * (1 - p) / n + zz / (4 * n * n))) / (1 + zz / n);
    covered += std::abs(asked_good / asked - middle) <= half;
  }
  return covered;
}

TEST(SimulateWorlds, SamplesSayWhatIsTrueAsOftenAsPromised) {
  // 40 tries at 95 %: 34 or more with 99.7 %.
  EXPECT_GE(companies_covered(World::kPlain, 40, 1'200), 34);
  EXPECT_LE(companies_covered(World::kMissing, 12, 4'000), 5);
}

}  // namespace
}  // namespace gehor::simulate
