#include "measures/registry.h"

#include <algorithm>

namespace gehor::measures {
namespace {

const char* const kWilson =
    "95 %, Wilson score (Wilson 1927), widened where few cases would make it too narrow";
const char* const kByCustomer =
    "95 %, Wilson score over as many independent contacts as these are worth, since a customer may "
    "have made several: variance of the ratio over customers (Cochran 1977, 6.3; Korn and Graubard "
    "1998); none where one customer made all of several";
const char* const kRanks =
    "95 %, order statistics by the binomial distribution (Conover 1999, 3.2); none for few contacts";
const char* const kExact = "none: a count of what arrived, not an estimate";
const char* const kStudent = "95 %, Student's t; none under two answers";

Measure count(std::string name, std::string title, std::string quantity, std::string formula) {
  Measure m;
  m.name = std::move(name);
  m.title = std::move(title);
  m.numerator = std::move(quantity);
  m.formula = std::move(formula);
  m.interval = kExact;
  return m;
}

Measure share(std::string name, std::string title, Direction direction, std::string numerator,
              std::string denominator, std::string formula, std::string of) {
  Measure m;
  m.name = std::move(name);
  m.title = std::move(title);
  m.unit = Unit::kShare;
  m.direction = direction;
  m.shape = Shape::kShare;
  m.numerator = std::move(numerator);
  m.denominator = std::move(denominator);
  m.formula = std::move(formula);
  m.of = std::move(of);
  m.interval = kWilson;
  return m;
}

// The four readings of one waiting time: median and p90, on both clocks. Never mixed.
void add_durations(std::vector<Measure>& all, const std::string& name, const std::string& quantity,
                   const std::string& title, const std::string& what) {
  const std::vector<std::string> family{name, name + "_p90", name + "_business",
                                        name + "_business_p90"};
  for (const bool business : {false, true}) {
    for (const double p : {0.5, 0.9}) {
      Measure m;
      m.name = name + (business ? "_business" : "") + (p > 0.5 ? "_p90" : "");
      m.title = title + (p > 0.5 ? ", 90th percentile" : ", median") +
                (business ? ", opening hours" : ", all hours");
      m.unit = Unit::kSeconds;
      m.direction = Direction::kLowerIsBetter;
      m.shape = Shape::kQuantile;
      m.value = quantity + (business ? "_business" : "");
      m.denominator = m.value;
      m.p = p;
      m.left_out = {
          {"without_time", "without_time", "without a time of their beginning"},
          {"end_before_beginning", "duration_fault", "whose end lies before their beginning"}};
      m.formula = std::string(p > 0.5 ? "the time within which nine contacts in ten "
                                      : "the time within which half of the contacts ") +
                  what + (business ? ", counted in opening hours only" : ", on the world's clock");
      m.of = "contacts where both ends are known";
      m.interval = kRanks;
      m.standard = "median and percentile by nearest rank; never a bare mean";
      if (name == m.name) m.family = family;
      all.push_back(std::move(m));
    }
  }
}

void add_repeats(std::vector<Measure>& all) {
  for (const char* window : {"7d", "1d", "30d"}) {
    const std::string w = window;
    const std::string days = w.substr(0, w.size() - 1) + (w == "1d" ? " day" : " days");
    const std::vector<LeftOut> left_out{
        {"not_settled", "not_settled_" + w, "too recent: their " + days + " end after the horizon"},
        {"unknown_customer", "without_customer", "whose customer is not known"}};
    const std::string of = "contacts of known customers that began at least " + days +
                           " before their source's horizon";
    Measure repeat = share(
        "repeat_rate" + (w == "7d" ? "" : "_" + w),
        "New contact about the same matter within " + days, Direction::kLowerIsBetter,
        "repeat_" + w, "settled_" + w,
        "contacts whose customer makes a new contact about the same matter within " + days +
            " of their beginning; the same matter: they share a reason, or one of them has none",
        of);
    Measure fcr = share(
        "fcr" + (w == "7d" ? "" : "_" + w), "Solved at the first contact (" + days + ")",
        Direction::kHigherIsBetter, "fcr_" + w, "settled_" + w,
        "contacts that are solved, and whose customer makes no new contact about the same matter "
        "within " +
            days +
            " of their beginning; where the source never says what is solved, "
            "no new contact is enough",
        of);
    repeat.left_out = fcr.left_out = left_out;
    repeat.by_customer = fcr.by_customer = true;
    repeat.interval = fcr.interval = kByCustomer;
    fcr.standard = repeat.standard = "no agreed window: 7 days by default, 1 and 30 days beside it";
    if (w == "7d") {
      repeat.family = {"repeat_rate", "repeat_rate_1d", "repeat_rate_30d"};
      fcr.family = {"fcr", "fcr_1d", "fcr_30d"};
    }
    all.push_back(std::move(repeat));
    all.push_back(std::move(fcr));
  }
}

void add_promises(std::vector<Measure>& all) {
  const auto add = [&](const std::string& name, const std::string& prefix, const std::string& title,
                       const std::string& formula) {
    Measure m = share(name, title, Direction::kHigherIsBetter, prefix + "_kept",
                      prefix + "_decided", formula,
                      "promises that are decided at the horizon: done in time, done late, or past "
                      "due and still open, which is broken");
    m.left_out = {{"not_yet_due", prefix + "_pending", "not yet due at the horizon"},
                  {"undecided", prefix + "_undecided", "done at a time the source does not give"},
                  {"nothing_promised", prefix + "_none", "to whom nothing was promised"}};
    if (prefix == "response_promise") {
      // Decided by measurement (docs/coverage.md): without it the interval is too narrow where a
      // few customers make contact often; of solving it is not.
      m.by_customer = true;
      m.interval = kByCustomer;
    }
    all.push_back(std::move(m));
  };
  add("promise_kept", "promise", "Promise kept",
      "contacts solved no later than promised; where only an answer was promised, answered in time");
  add("response_promise_kept", "response_promise", "Promise of an answer kept",
      "contacts answered no later than promised");
}

void add_surveys(std::vector<Measure>& all) {
  Measure csat = share(
      "csat", "Satisfied (CSAT)", Direction::kHigherIsBetter, "csat_satisfied", "csat_answers",
      "answers at least two thirds up the scale (4 and 5 of 1-5), from its good end",
      "valid answers; rows with the same response and score are one answer");
  csat.left_out = {{"outside_scale", "csat_outside", "that are not on the scale"}};
  csat.standard = "CSAT as top-two box on 1-5";
  csat.family = {"csat", "csat_index"};
  all.push_back(csat);

  Measure index;
  index.name = "csat_index";
  index.title = "Satisfaction, 0 to 100";
  index.unit = Unit::kScore;
  index.direction = Direction::kHigherIsBetter;
  index.shape = Shape::kMean;
  index.value = "csat_index";
  index.denominator = "csat_answers";
  index.left_out = csat.left_out;
  index.formula = "mean of the answers, the scale's bad end as 0 and its good end as 100";
  index.of = csat.of;
  index.bounds = {0, 100};
  index.interval = "95 %, Student's t, cut at 0 and 100; none under two answers";
  index.standard =
      "the index of Swedish municipalities' service survey (5=100, 4=75, 3=50, 2=25, 1=0)";
  all.push_back(index);

  Measure nps;
  nps.name = "nps";
  nps.title = "Would recommend (NPS)";
  nps.unit = Unit::kPoints;
  nps.direction = Direction::kHigherIsBetter;
  nps.shape = Shape::kNps;
  nps.denominator = "nps_answers";
  nps.left_out = {{"outside_scale", "nps_outside", "that are not on the scale 0-10"}};
  nps.formula = "share of answers 9 and 10 minus share of answers 0 to 6, times 100";
  nps.of = "valid answers from 0 to 10; rows with the same response and score are one answer";
  nps.interval =
      "95 %, adjusted Wald: one answer added to each of the three groups, Student's t with 2.5 n "
      "degrees of freedom (chosen by its measured coverage)";
  nps.standard = "Net Promoter Score (Reichheld 2003)";
  all.push_back(nps);

  Measure ces;
  ces.name = "ces";
  ces.title = "How easy it was (CES)";
  ces.unit = Unit::kScore;
  ces.direction = Direction::kHigherIsBetter;
  ces.shape = Shape::kMean;
  ces.value = "ces";
  ces.denominator = "ces_answers";
  ces.left_out = {{"outside_scale", "ces_outside", "that are not on the scale"}};
  ces.formula = "mean of the answers on the scale as asked, high is easy";
  ces.of = "valid answers; rows with the same response and score are one answer";
  ces.interval = kStudent;
  ces.standard = "Customer Effort Score 2.0 (Dixon et al. 2013)";
  ces.family = {"ces", "ces_easy"};
  all.push_back(ces);

  Measure easy =
      share("ces_easy", "Found it easy (CES)", Direction::kHigherIsBetter, "ces_easy",
            "ces_answers", "answers at least two thirds up the scale (5 to 7 of 1-7)", ces.of);
  easy.left_out = ces.left_out;
  easy.standard = ces.standard;
  all.push_back(easy);
}

// What customers' words were taken to say. The interval tells how far chance may have moved the
// share, not how often the words were read wrong.
void add_said(std::vector<Measure>& all) {
  const std::string as_read = "; as the words were read (docs/signs.md)";
  const std::string judged = "contacts with words of the customer that can be judged";
  const LeftOut no_words{"nothing_to_judge", "not_judged",
                         "without words of the customer that can be judged"};
  const auto add_count = [&](const char* name, const char* title, const char* quantity,
                             const std::string& formula) {
    Measure m = count(name, title, quantity, formula + as_read);
    m.left_out = {no_words};
    all.push_back(std::move(m));
  };
  const auto add_share = [&](const char* name, const char* title, const char* quantity,
                             const std::string& formula) {
    Measure m = share(name, title, Direction::kLowerIsBetter, quantity, "judged", formula + as_read,
                      judged);
    m.left_out = {no_words};
    m.by_customer = true;
    m.interval = kByCustomer;
    all.push_back(std::move(m));
  };
  const std::string complaint =
      "contacts whose customer is dissatisfied and expects an answer, said or implied";
  const std::string leaving =
      "contacts whose customer means to leave, for a competitor or of displeasure";
  add_count("complaints", "Complaints", "complaint", complaint);
  add_share("complaint_rate", "Share of complaints", "complaint", complaint);
  all.back().standard = "complaint as in ISO 10002:2018, 3.2";

  Measure handled = share(
      "complaints_handled", "Complaints handled well", Direction::kHigherIsBetter,
      "complaint_handled", "complaint_judged",
      "complaints that are solved (where the source never says what is solved, answered), with no "
      "promise broken, after which the customer makes no new contact about the same matter within "
      "7 days; what is a complaint is as the words were read (docs/signs.md)",
      "complaints of known customers that began at least 7 days before their source's horizon");
  handled.left_out = {
      {"not_settled", "complaint_not_settled", "too recent: their 7 days end after the horizon"},
      {"unknown_customer", "complaint_without_customer", "whose customer is not known"},
      {"untold", "complaint_untold",
       "whose source says neither what is solved nor what is answered"}};
  handled.by_customer = true;
  handled.interval = kByCustomer;
  handled.standard = "what ISO 10002:2018 asks of handling, as far as contacts tell";
  all.push_back(std::move(handled));

  Measure remedied = share(
      "complaints_remedied", "Complaints met with an apology or a remedy",
      Direction::kHigherIsBetter, "complaint_remedied", "complaint_with_agent",
      "complaints where an agent apologised, offered compensation or promised a remedy" + as_read,
      "complaints with words of an agent to read");
  remedied.left_out = {{"no_agent", "complaint_without_agent", "without words of an agent"}};
  remedied.by_customer = true;
  remedied.interval = kByCustomer;
  all.push_back(std::move(remedied));

  Measure negative = share("negative_tone", "Negative tone", Direction::kLowerIsBetter,
                           "negative_tone", "with_tone",
                           "contacts whose customer's tone is negative or very negative, of five "
                           "grades" +
                               as_read,
                           "contacts whose customer's tone can be told");
  negative.left_out = {{"without_tone", "without_tone", "whose tone can not be told"}};
  negative.by_customer = true;
  negative.interval = kByCustomer;
  all.push_back(std::move(negative));

  add_count("thanks", "Thanks worth celebrating", "thanks",
            "contacts that praise or thank for what somebody did");
  add_count("leaving", "Contacts that speak of leaving", "leaving", leaving);
  add_share("leaving_rate", "Share that speaks of leaving", "leaving", leaving);
  add_count("prospects", "Contacts of prospects", "prospect",
            "contacts of somebody who is not a customer yet");
  add_count("competitor_mentions", "Contacts that name a competitor", "competitor",
            "contacts that name one of the competitors in the setting \"competitors\"");
}

void add_unknowns(std::vector<Measure>& all) {
  const auto add = [&](const std::string& what, const std::string& title, const char* of_quantity,
                       const char* of) {
    all.push_back(share("unknown_" + what, title, Direction::kLowerIsBetter,
                        what == "customer" ? "without_customer" : "unknown_" + what, of_quantity,
                        std::string("contacts without a known ") + what, of));
  };
  add("owner", "Owner not yet known", "contacts", "all contacts");
  add("reason", "Contact reason not yet known", "contacts", "all contacts");
  add("channel", "Channel not known", "contacts", "all contacts");
  add("customer", "Customer not known", "contacts", "all contacts");
  add("language", "Language not known", "with_text", "contacts that have a text");
}

std::vector<Measure> all_measures() {
  std::vector<Measure> all;
  all.push_back(count("contacts", "Contacts", "contacts", "contacts that began in the period"));
  Measure customers = count("customers", "Customers", "customers",
                            "different customers with at least one contact, as far as known");
  customers.left_out = {{"unknown_customer", "without_customer", "whose customer is not known"}};
  all.push_back(std::move(customers));
  add_durations(all, "first_response", "first_response", "Time to first response",
                "got their first reply");
  add_durations(all, "resolution_time", "resolution", "Resolution time", "were solved");
  add_promises(all);
  add_repeats(all);
  add_surveys(all);
  add_said(all);
  add_unknowns(all);
  return all;
}

}  // namespace

const std::vector<Measure>& measures() {
  static const std::vector<Measure> all = all_measures();
  return all;
}

const Measure* find_measure(std::string_view name) {
  for (const Measure& measure : measures()) {
    if (measure.name == name) return &measure;
  }
  return nullptr;
}

std::vector<std::string> measure_names() {
  std::vector<std::string> names;
  for (const Measure& measure : measures()) names.push_back(measure.name);
  return names;
}

const std::vector<Dimension>& dimensions() {
  static const std::vector<Dimension> all{{"channel", "Channel"},
                                          {"owner", "Owner department"},
                                          {"arises_at", "Where it arises"},
                                          {"reason", "Contact reason"},
                                          {"cause", "Root cause"},
                                          {"team", "Team"},
                                          {"agent", "Colleague"},
                                          {"language", "Language"},
                                          {"customer_group", "Customer group"},
                                          {"kind", "Kind of contact"},
                                          {"tone", "Tone of the customer"},
                                          {"state", "Open or closed"},
                                          {"source", "Source"},
                                          {"day", "Day"},
                                          {"week", "Week"},
                                          {"month", "Month"},
                                          {"quarter", "Quarter"}};
  return all;
}

bool is_dimension(std::string_view name) {
  return std::any_of(dimensions().begin(), dimensions().end(),
                     [&](const Dimension& d) { return d.name == name; });
}

std::vector<std::string> dimension_names() {
  std::vector<std::string> names;
  for (const Dimension& dimension : dimensions()) names.push_back(dimension.name);
  return names;
}

std::string_view name_of(Unit unit) {
  switch (unit) {
    case Unit::kCount: return "count";
    case Unit::kShare: return "share";
    case Unit::kSeconds: return "seconds";
    case Unit::kPoints: return "points";
    case Unit::kScore: return "score";
  }
  return "count";
}

std::string_view name_of(Direction direction) {
  switch (direction) {
    case Direction::kHigherIsBetter: return "higher";
    case Direction::kLowerIsBetter: return "lower";
    case Direction::kNeutral: return "neutral";
  }
  return "neutral";
}

}  // namespace gehor::measures
