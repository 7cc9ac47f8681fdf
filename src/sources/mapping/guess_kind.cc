// What a row of the table is: a contact, a message, an answer to a survey, a purchase, a customer
// or a change of status.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

constexpr std::array<RecordKind, 6> kKinds = {RecordKind::kContact,      RecordKind::kMessage,
                                              RecordKind::kStatusChange, RecordKind::kSurveyAnswer,
                                              RecordKind::kPurchase,     RecordKind::kCustomer};

struct Reason {
  double points = 0;
  Sentence why;
};

struct Tally {
  std::array<double, 7> points{};
  std::array<std::vector<Reason>, 7> reasons;
  void add(RecordKind kind, double p, const Sentence& why = {}) {
    const auto k = static_cast<std::size_t>(kind);
    points[k] += p;
    if (!why.empty() && p > 0) reasons[k].push_back({p, why});
  }
};

double named(const ColumnView& c, Field field, RecordKind kind) {
  return name_evidence(field, c.name, kind).points;
}

}  // namespace

KindGuess guess_kind(const Context& context) {
  using enum RecordKind;
  Tally t;
  t.add(kContact, 1.0);
  t.add(kMessage, -0.5);
  t.add(kStatusChange, -0.5);
  t.add(kPurchase, -0.5);
  t.add(kCustomer, -0.8);

  bool closed = false;
  bool due = false;
  bool first = false;
  bool status = false;
  bool channel = false;
  bool text = false;
  bool author = false;
  bool repeated_case = false;
  bool named_score = false;
  bool any_scale = false;
  bool amount = false;
  bool unique_customer = false;
  bool case_id = false;
  bool created = false;
  bool order_words = false;
  bool reason_named = false;
  std::size_t times = 0;
  std::size_t person_words = 0;
  std::size_t survey_words = 0;
  std::size_t message_words = 0;
  std::size_t purchase_words = 0;
  std::size_t product_words = 0;
  std::size_t case_words = 0;
  std::size_t changes = 0;
  std::string score_name;
  std::string case_name;

  for (const ColumnView& c : context.columns) {
    const ColumnProfile& p = *c.p;
    const NameReading& n = c.name;
    const bool time = p.is_time() || (p.is_bare_time() && n.has(Topic::kTime)) ||
                      (p.is_bare_time() && n.has(Topic::kCreate));
    if (!n.generic && n.words.size() <= 5) {
      person_words += n.has(Topic::kPerson) || n.has(Topic::kSegment);
      survey_words += n.has(Topic::kSurvey) || n.has(Topic::kRespondent) ||
                      n.has(Topic::kRecommend) || n.has(Topic::kEffort);
      message_words += n.has(Topic::kMessage) && (n.has(Topic::kId) || n.has(Topic::kText) ||
                                                  n.has(Topic::kCount) || n.words.size() == 1);
      purchase_words += n.has(Topic::kPurchase) && !time;
      product_words += n.has(Topic::kProduct);
      case_words += n.has(Topic::kCase);
      order_words = order_words || (n.has(Topic::kPurchase) &&
                                    (n.has(Topic::kId) || n.has(Topic::kNumber) || time));
    }
    if (time) {
      ++times;
      // An empty column's name still says what kind of file this is; a filled one's counts more.
      closed = closed || named(c, Field::kClosed, kContact) > 2;
      due =
          due || named(c, Field::kDue, kContact) > 2 || named(c, Field::kResponseDue, kContact) > 2;
      first = first || named(c, Field::kFirstResponse, kContact) > 3;
      created = created || named(c, Field::kCreated, kContact) > 2;
      continue;
    }
    if (c.empty()) {
      closed = closed || (n.has(Topic::kTime) && named(c, Field::kClosed, kContact) > 2);
      continue;
    }
    const auto both = [&](Field f, RecordKind kind) {
      return name_evidence(f, n, kind).points + value_evidence(f, c, context, kind).points;
    };
    status = status || both(Field::kStatus, kContact) > 2;
    channel = channel || both(Field::kChannel, kContact) > 1.8;
    author = author || both(Field::kAuthor, kMessage) > 2.5;
    amount = amount || both(Field::kAmount, kPurchase) > 2.4;
    reason_named = reason_named || both(Field::kReason, kContact) > 3.5;
    if (p.is_free_text())
      text = text || both(Field::kText, kSurveyAnswer) > 0.5 || both(Field::kText, kMessage) > 0.5;
    if (c.scale) {
      any_scale = any_scale || !c.p->is_flag();
      if (name_evidence(Field::kScore, n, kSurveyAnswer).points >= 1.2 && !p.is_flag()) {
        named_score = true;
        score_name = p.name;
      }
    }
    const double case_points = named(c, Field::kContactId, kMessage);
    const bool id_shaped = value_evidence(Field::kContactId, c, context, kMessage).points > -10;
    if (id_shaped && case_points > 2) {
      if (p.unique()) case_id = true;
      if (!p.unique() && p.distinct_share() < 0.8) {
        repeated_case = true;
        case_name = p.name;
      }
    } else if (id_shaped && n.topics == 0 && p.distinct_share() < 0.7 &&
               p.distinct_share() > 0.02 && p.distinct > 3 && p.same_as_above * 10 > p.filled * 3 &&
               p.lowest_length >= 4 && p.share(p.with_digit) > 0.9) {
      repeated_case = true;
      case_name = p.name;
    }
    const double customer = both(Field::kCustomerNumber, kCustomer);
    unique_customer = unique_customer || (customer > 3 && p.unique());
    changes += (n.has(Topic::kStatus) || n.has(Topic::kUpdate)) && c.words.state > 0.4;
  }

  // "Completed" alone is when an answer was given; a closing has a beginning beside it.
  closed = closed && (times != 1 || status);
  if (closed) t.add(kContact, 2, "it has a time of closing");
  if (due) t.add(kContact, 2, "it has a time by which it is due");
  if (first) t.add(kContact, 1.5, "it has a time of first response");
  if (channel) t.add(kContact, 1.5, "it has a channel");
  if (status) t.add(kContact, 1.5, "it has a status");
  const bool answers = named_score && !status && !closed && !due;
  if (case_id) t.add(kContact, answers ? 0.7 : 2, "each row has a case number of its own");
  if (reason_named) t.add(kContact, 0.7, "it has reasons");
  if (text) t.add(kContact, 0.4);
  if (case_words > 0) t.add(kContact, 0.6);

  if (named_score) {
    t.add(kSurveyAnswer, 3, say("column \"{}\" holds scores", score_name));
  } else if (any_scale && !status && !channel && !closed && times <= 1) {
    t.add(kSurveyAnswer, text ? 2.0 : 1.0, "it has scores on a scale");
  }
  if (survey_words > 0) {
    t.add(kSurveyAnswer, std::min(2.4, 1.2 + 0.4 * static_cast<double>(survey_words)),
          "column names speak of a survey");
  }
  if (any_scale && text) t.add(kSurveyAnswer, 0.7, "scores and texts stand side by side");
  if (context.flags >= 5 && text) t.add(kSurveyAnswer, 0.4);
  if (closed || due) t.add(kSurveyAnswer, -1.5);
  if (status) t.add(kSurveyAnswer, -1.0);

  if (repeated_case && text) {
    t.add(kMessage, 2.2,
          say("several rows share one value of \"{}\", each with a text", case_name));
  }
  if (repeated_case && text && !closed && !due && !status) t.add(kContact, -1.0);
  if (author) t.add(kMessage, 2.0, "a column says who wrote");
  if (message_words > 0) t.add(kMessage, 1.2, "column names speak of messages");
  if (!text) t.add(kMessage, -3);
  if (closed || due) t.add(kMessage, -2);
  if (named_score) t.add(kMessage, -1.5);
  if (status) t.add(kMessage, -0.7);
  if (!repeated_case && !author) t.add(kMessage, -0.5);

  if (repeated_case && status && !text) {
    t.add(kStatusChange, 3.2,
          say("several rows share one value of \"{}\", each with a status", case_name));
    if (changes >= 2) t.add(kStatusChange, 1.0);
    if (closed || due || channel) t.add(kStatusChange, -1.5);
    t.add(kContact, -1.5);
  } else {
    t.add(kStatusChange, -3);
  }

  if (amount) t.add(kPurchase, 1.8, "it has amounts");
  if (purchase_words > 0) t.add(kPurchase, 1.5, "column names speak of purchases");
  if (order_words) t.add(kPurchase, 1.0);
  if (product_words > 0) t.add(kPurchase, 0.9, "it has products");
  if (!amount && product_words == 0) t.add(kPurchase, -2.5);
  if (text || named_score) t.add(kPurchase, -1.8);
  if (case_words > 0) t.add(kPurchase, -1.2);
  if (closed || due || channel || status) t.add(kPurchase, -0.8);
  if (times == 0) t.add(kPurchase, -1.2);

  if (unique_customer) t.add(kCustomer, 2.4, "each row has a customer number of its own");
  if (!text && !named_score) t.add(kCustomer, 0.8);
  if (times == 0 || (times == 1 && !closed)) t.add(kCustomer, 0.6);
  t.add(kCustomer, std::min(2.0, 0.6 * static_cast<double>(person_words)),
        "column names speak of persons");
  if (text) t.add(kCustomer, -2);
  if (case_words > 0) t.add(kCustomer, -1.5);
  if (closed || due || (status && times > 1)) t.add(kCustomer, -1.5);
  if (channel) t.add(kCustomer, -0.8);
  if (purchase_words > 0 && times > 0) t.add(kCustomer, -0.8);

  KindGuess out;
  double best = -1e9;
  double sum = 0;
  for (const RecordKind kind : kKinds) {
    const double p = t.points[static_cast<std::size_t>(kind)];
    if (p > best) {
      best = p;
      out.kind = kind;
    }
  }
  for (const RecordKind kind : kKinds) {
    sum += std::exp((t.points[static_cast<std::size_t>(kind)] - best) / 0.8);
  }
  out.confidence = std::min(0.99, 1 / sum);
  auto& reasons = t.reasons[static_cast<std::size_t>(out.kind)];
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) { return a.points > b.points; });
  for (std::size_t i = 0; i < std::min<std::size_t>(3, reasons.size()); ++i) {
    out.why.add(reasons[i].why);
  }
  if (out.why.empty()) out.why = "nothing speaks for another kind";
  return out;
}

}  // namespace gehor::sources::guessing
