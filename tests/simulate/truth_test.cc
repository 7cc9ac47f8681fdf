// truth.json says truly what is in the files: each number is counted again from them.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "tests/simulate/company_files.h"

namespace gehor::simulate {
namespace {

using nlohmann::json;
using Counts = std::map<std::string, std::uint64_t>;

std::string or_unknown(const std::string& text) { return text.empty() ? "unknown" : text; }

const std::map<std::string, std::string>& channel_names() {
  static const std::map<std::string, std::string> kNames{
      {"Phone", "phone"},   {"E-mail", "email"},  {"Chat", "chat"},
      {"SMS", "sms"},       {"Web form", "form"}, {"Social media", "social"},
      {"Letter", "letter"}, {"Visit", "visit"},   {"Chatbot", "bot"}};
  return kNames;
}

std::string horizon_of(const Table& contacts) {
  std::string last = contacts.front().at("Created");
  for (const Record& c : contacts) {
    for (const char* column : {"Created", "First response", "Closed"}) {
      if (!c.at(column).empty() && utc_of(c.at(column)) > utc_of(last)) last = c.at(column);
    }
  }
  return last;
}

// One company, looked at from all sides: making it takes longest.
class Recount {
 public:
  explicit Recount(const Files& company) : files_(company) {}

  void contacts() const;
  void promises() const;
  void repeats() const;
  void surveys() const;
  void what_stands_beside() const;
  void what_happened() const;

 private:
  const Files& files() const { return files_; }
  const json& counted() const { return files_.truth["counted"]; }

  const Files& files_;
};

void Recount::contacts() const {
  Counts channel, department, reason, team, group, month;
  std::set<std::string> customers, ids;
  std::uint64_t nobody = 0, open = 0, texts = 0;
  for (const Record& c : files()["contacts"]) {
    EXPECT_TRUE(ids.insert(c.at("Ticket ID")).second);
    ++channel[channel_names().at(c.at("Channel"))];
    ++department[or_unknown(c.at("Department"))];
    ++reason[or_unknown(c.at("Contact reason"))];
    ++team[c.at("Team")];
    ++group[or_unknown(c.at("Customer group"))];
    ++month[c.at("Created").substr(0, 7)];
    const std::string& known =
        c.at("Customer number").empty() ? c.at("Customer e-mail") : c.at("Customer number");
    known.empty() ? void(++nobody) : void(customers.insert(known));
    open += c.at("Closed").empty();
    EXPECT_EQ(c.at("Closed").empty(), c.at("Status") != "Solved");
    texts += !c.at("Message").empty();
  }
  EXPECT_EQ(counted()["contacts"], ids.size());
  EXPECT_EQ(counted()["by_channel"], json(channel));
  EXPECT_EQ(counted()["by_department"], json(department));
  EXPECT_EQ(counted()["by_reason"], json(reason));
  EXPECT_EQ(counted()["by_team"], json(team));
  EXPECT_EQ(counted()["by_customer_group"], json(group));
  EXPECT_EQ(counted()["by_month"], json(month));
  EXPECT_EQ(counted()["customers"], customers.size());
  EXPECT_EQ(counted()["without_customer"], nobody);
  EXPECT_EQ(counted()["open"], open);
  EXPECT_EQ(counted()["texts"], texts);
  EXPECT_EQ(counted()["horizon"], horizon_of(files()["contacts"]));
}

void Recount::promises() const {
  const std::int64_t horizon = utc_of(horizon_of(files()["contacts"]));
  const auto judge = [&](json& counts, const std::string& due, const std::string& done) {
    const char* what = due.empty()             ? "none"
                       : !done.empty()         ? (utc_of(done) <= utc_of(due) ? "kept" : "broken")
                       : horizon > utc_of(due) ? "broken"
                                               : "pending";
    counts[what] = counts[what].get<int>() + 1;
  };
  json solve, answer;
  for (const auto& [written, name] : channel_names()) {
    solve[name] = answer[name] = {{"kept", 0}, {"broken", 0}, {"pending", 0}, {"none", 0}};
  }
  std::vector<std::int64_t> responses;
  for (const Record& c : files()["contacts"]) {
    const std::string& channel = channel_names().at(c.at("Channel"));
    judge(solve[channel], c.at("Resolution due"), c.at("Closed"));
    judge(answer[channel], c.at("First response due"), c.at("First response"));
    if (c.at("First response").empty()) continue;
    responses.push_back(utc_of(c.at("First response")) - utc_of(c.at("Created")));
    EXPECT_GE(responses.back(), 0);
    if (!c.at("Closed").empty()) {
      EXPECT_GE(utc_of(c.at("Closed")), utc_of(c.at("First response")));
    }
  }
  EXPECT_EQ(counted()["resolution_promise"], solve);
  EXPECT_EQ(counted()["first_response_promise"], answer);
  std::sort(responses.begin(), responses.end());
  EXPECT_EQ(counted()["first_response"]["n"], responses.size());
  EXPECT_EQ(counted()["first_response"]["median_s"], responses[(responses.size() + 1) / 2 - 1]);
}

// A repeat: who is known makes contact again in so many days of real time about the same matter as
// written; a matter nobody wrote down may be any.
void Recount::repeats() const {
  struct Row {
    std::int64_t at;
    std::string reason;
    bool closed;
  };
  const std::int64_t horizon = utc_of(horizon_of(files()["contacts"]));
  std::map<std::string, std::vector<Row>> of_customer;
  for (const Record& c : files()["contacts"]) {
    const std::string& known =
        c.at("Customer number").empty() ? c.at("Customer e-mail") : c.at("Customer number");
    if (!known.empty())
      of_customer[known].push_back(
          {utc_of(c.at("Created")), c.at("Contact reason"), !c.at("Closed").empty()});
  }
  for (const int days : {1, 7, 30}) {
    std::uint64_t settled = 0, repeats = 0, solved = 0;
    for (const auto& [customer, rows] : of_customer) {
      for (const Row& a : rows) {
        if (horizon - a.at < days * 86'400) continue;
        const bool again = std::any_of(rows.begin(), rows.end(), [&](const Row& b) {
          return b.at > a.at && b.at - a.at <= days * 86'400 &&
                 (a.reason.empty() || b.reason.empty() || a.reason == b.reason);
        });
        ++settled;
        repeats += again;
        solved += !again && a.closed;
      }
    }
    const json& truth = counted()["repeats"][std::to_string(days)];
    EXPECT_EQ(truth["settled"], settled) << days;
    EXPECT_EQ(truth["repeats"], repeats) << days;
    EXPECT_EQ(truth["solved_at_once"], solved) << days;
  }
}

void Recount::surveys() const {
  std::map<std::string, std::string> department;
  for (const Record& c : files()["contacts"])
    department[c.at("Ticket ID")] = or_unknown(c.at("Department"));
  const auto check = [&](const char* survey, const char* column, int good_from) {
    json by = json::object();
    std::uint64_t answers = 0, good = 0;
    for (const Record& a : files()[survey]) {
      const int score = std::stoi(a.at(column));
      json& d = by[department.at(a.at("Ticket ID"))];
      if (d.is_null()) d = {{"answers", 0}, {"good", 0}, {"sum", 0}};
      d["answers"] = d["answers"].get<int>() + 1;
      d["good"] = d["good"].get<int>() + (score >= good_from);
      d["sum"] = d["sum"].get<int>() + score;
      ++answers;
      good += score >= good_from;
    }
    EXPECT_EQ(counted()[survey]["by_department"], by) << survey;
    EXPECT_EQ(counted()[survey]["answers"], answers);
    EXPECT_EQ(counted()[survey]["good"], good);
  };
  check("csat", "Satisfaction (1-5)", 4);
  check("ces", "Customer effort score: it was easy (1-7)", 5);
  std::int64_t promoters = 0, detractors = 0;
  for (const Record& a : files()["nps"]) {
    const int score = std::stoi(a.at("How likely to recommend (0-10)"));
    promoters += score >= 9;
    detractors += score <= 6;
  }
  EXPECT_EQ(counted()["nps"]["answers"], files()["nps"].size());
  EXPECT_EQ(counted()["nps"]["promoters"], promoters);
  EXPECT_EQ(counted()["nps"]["detractors"], detractors);
  EXPECT_EQ(counted()["nps"]["promoters_less_detractors"], promoters - detractors);
  std::map<std::string, std::uint64_t> sent, answered;
  for (const Record& i : files()["invitations"]) {
    ++sent[i.at("Survey")];
    answered[i.at("Survey")] += i.at("Answered") == "yes";
  }
  for (const auto& [name, key] :
       std::map<std::string, std::string>{{"CSAT", "csat"}, {"CES", "ces"}, {"NPS", "nps"}}) {
    EXPECT_EQ(counted()["invitations"][key]["sent"], sent[name]);
    EXPECT_EQ(counted()["invitations"][key]["answered"], answered[name]);
    EXPECT_EQ(files()[key].size(), answered[name]);
  }
}

void Recount::what_stands_beside() const {
  std::uint64_t left = 0, crowns = 0;
  std::set<std::string> customers;
  for (const Record& c : files()["customers"]) {
    customers.insert(c.at("Customer number"));
    left += !c.at("Left").empty();
  }
  for (const Record& p : files()["purchases"]) {
    crowns += std::stoull(p.at("Amount"));
    EXPECT_TRUE(customers.contains(p.at("Customer number")));
  }
  EXPECT_EQ(counted()["customers_file"], customers.size());
  EXPECT_EQ(counted()["customers_left"], left);
  EXPECT_EQ(counted()["purchases"], files()["purchases"].size());
  EXPECT_EQ(counted()["purchases_crowns"], crowns);
  EXPECT_EQ(counted()["abandoned_calls"], files()["abandoned_calls"].size());
  EXPECT_EQ(counted()["status_changes"], files()["status_changes"].size());
  Counts authors, spans;
  for (const Record& m : files()["messages"]) ++authors[m.at("From")];
  for (const Record& s : files()["spans"]) ++spans[s.at("Type")];
  EXPECT_EQ(counted()["messages"], json(authors));
  EXPECT_EQ(counted()["spans"], json(spans));
}

// What is true of contacts, from their labels.
void Recount::what_happened() const {
  const json& happened = files().truth["happened"];
  // Prospects are known by their address until they are customers.
  std::set<std::string> addresses;
  for (const Record& c : files()["customers"]) addresses.insert(c.at("E-mail"));
  std::uint64_t converted = 0;
  for (std::size_t i = 0; i < files()["contacts"].size(); ++i) {
    const Record &c = files()["contacts"][i], &l = files()["labels"][i];
    ASSERT_EQ(c.at("Ticket ID"), l.at("Ticket ID"));
    converted += c.at("Customer number").empty() && l.at("Earlier contacts") == "0" &&
                 l.at("Reason") == "Before buying" && addresses.contains(c.at("Customer e-mail"));
  }
  EXPECT_EQ(happened["prospects_converted"], converted);
  EXPECT_GT(converted, 10U);
  Counts kind, reason, cause, arises, owner, tone, event, language;
  std::uint64_t complaints = 0, avoidable = 0, first = 0, returns = 0, satisfied = 0,
                from_service = 0, problems = 0;
  for (const Record& l : files()["labels"]) {
    ++kind[l.at("Kind")];
    ++reason[l.at("Reason")];
    ++cause[l.at("Cause")];
    ++arises[l.at("Arises at").empty() ? "nowhere" : l.at("Arises at")];
    ++owner[l.at("Owner")];
    ++tone[l.at("Tone")];
    if (!l.at("Event").empty()) ++event[l.at("Event")];
    if (!l.at("Language").empty()) ++language[l.at("Language")];
    complaints += l.at("Complaint") == "1";
    avoidable += l.at("Avoidable") == "1";
    first += l.at("Earlier contacts") == "0";
    returns += l.at("Comes back") == "1";
    satisfied += l.at("Latent satisfaction (1-5)") >= "4";
    problems += l.at("Kind") == "problem";
    from_service += l.at("Kind") == "problem" && l.at("Arises at") == "Customer service";
  }
  EXPECT_EQ(happened["by_kind"], json(kind));
  EXPECT_EQ(happened["by_reason"], json(reason));
  EXPECT_EQ(happened["by_cause"], json(cause));
  EXPECT_EQ(happened["by_arises_at"], json(arises));
  EXPECT_EQ(happened["by_owner"], json(owner));
  EXPECT_EQ(happened["by_tone"], json(tone));
  EXPECT_EQ(happened["by_event"], json(event));
  EXPECT_EQ(counted()["texts_by_language"], json(language));
  EXPECT_EQ(happened["complaints"], complaints);
  EXPECT_EQ(happened["avoidable"], avoidable);
  EXPECT_EQ(happened["first_contacts"], first);
  EXPECT_EQ(happened["returns"], returns);
  // Those who could be asked, by how they felt: that is seen in no file, how many they are is.
  std::uint64_t could_be_asked = 0, by_level = 0, by_trouble = 0;
  for (const Record& c : files()["contacts"]) {
    could_be_asked += !c.at("Closed").empty() && !c.at("Customer number").empty();
  }
  for (const auto& n : happened["could_be_asked_by_level"]) by_level += n.get<std::uint64_t>();
  for (const auto& n : happened["asked_nps_by_trouble"]) by_trouble += n.get<std::uint64_t>();
  EXPECT_EQ(by_level, could_be_asked);
  EXPECT_EQ(by_trouble, counted()["invitations"]["nps"]["sent"].get<std::uint64_t>());
  EXPECT_EQ(happened["latent_satisfied"], satisfied);
  EXPECT_EQ(happened["with_problem"], problems);
  EXPECT_EQ(happened["problem_arises_in_customer_service"], from_service);
}

class TruthOfEveryWorld : public testing::TestWithParam<std::string> {};

TEST_P(TruthOfEveryWorld, IsWhatIsInTheFiles) {
  const Recount recount(company(*world_from(GetParam())));
  recount.contacts();
  recount.promises();
  recount.repeats();
  recount.surveys();
  recount.what_stands_beside();
  recount.what_happened();
}

INSTANTIATE_TEST_SUITE_P(Simulate, TruthOfEveryWorld, testing::ValuesIn(world_names()),
                         [](const auto& world) { return world.param; });

}  // namespace
}  // namespace gehor::simulate
