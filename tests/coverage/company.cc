#include "tests/coverage/company.h"

#include <algorithm>
#include <array>

#include "simulate/calendar.h"
#include "simulate/course.h"
#include "simulate/plan.h"

namespace gehor::coverage {
namespace {

namespace s = gehor::simulate;

Instant instant(s::Seconds utc) { return Instant(std::chrono::seconds(utc)); }

Channel channel_of(s::Channel channel) {
  constexpr std::array kChannels{Channel::kPhone,  Channel::kEmail,  Channel::kChat,
                                 Channel::kForm,   Channel::kSocial, Channel::kSms,
                                 Channel::kLetter, Channel::kVisit,  Channel::kBot};
  return kChannels[static_cast<std::size_t>(channel)];
}

facts::Promise judge(std::uint32_t due, std::uint32_t done, std::uint32_t horizon) {
  if (due == s::kNever) return facts::Promise::kNone;
  if (done != s::kNever) return done <= due ? facts::Promise::kKept : facts::Promise::kBroken;
  return horizon > due ? facts::Promise::kBroken : facts::Promise::kPending;
}

// Whom a reader of the files knows: the customer's number, else the address; zero: nobody.
Hash128 identity_of(const s::Contact& c) {
  if (c.names_customer) return {1, std::uint64_t{c.customer} + 1};
  return c.names_address ? Hash128{2, std::uint64_t{c.matter} + 1} : Hash128{};
}

bool about_the_same(const s::Contact& a, const s::Contact& b) {
  return a.written_reason == s::kNone || b.written_reason == s::kNone ||
         a.written_reason == b.written_reason;
}

// Means over customers who feel so, of how those answer who feel so.
struct Mean {
  double weight = 0, sum = 0;
  void add(double w, double value) {
    weight += w;
    sum += w * value;
  }
  std::optional<double> value() const {
    return weight > 0 ? std::optional(sum / weight) : std::nullopt;
  }
};

template <std::size_t n>
double share_from(const std::array<int, n>& spread, std::size_t first) {
  double sum = 0;
  for (std::size_t i = first; i < n; ++i) sum += spread[i];
  return sum / 1000;
}

template <std::size_t n>
double mean_of(const std::array<int, n>& spread) {
  double sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += static_cast<double>(i + 1) * spread[i];
  return sum / 1000;
}

class Maker {
 public:
  explicit Maker(const s::Options& options)
      : plan_(s::make_plan(options)),
        hours_(plan_.first_day - 1, plan_.first_day + plan_.days + 90),
        history_(s::run_course(plan_, hours_)) {}

  Company make() {
    for (const s::Contact& c : history_.contacts) {
      for (const std::uint32_t at : {c.created, c.response, c.closed}) {
        if (at != s::kNever) horizon_ = std::max(horizon_, at);
      }
    }
    for (std::size_t i = 0; i < history_.contacts.size(); ++i) add_contact(i);
    follow_customers();
    add_answers();
    plant_after_contacts();
    plant_recommendation();
    // As a FactStore wants them.
    std::stable_sort(
        company_.facts.begin(), company_.facts.end(),
        [](const facts::Fact& a, const facts::Fact& b) { return a.customer < b.customer; });
    return std::move(company_);
  }

 private:
  s::Seconds utc(std::uint32_t at) const { return s::to_utc(plan_.begin() + at); }

  void add_contact(std::size_t i) {
    const s::Contact& c = history_.contacts[i];
    facts::Fact f;
    f.contact = {3, i + 1};
    f.customer = identity_of(c);
    f.source = 1;
    f.created = instant(utc(c.created));
    f.created_day = s::date_of(s::day_of(plan_.begin() + c.created));
    f.channel = channel_of(c.channel);
    if (c.written_owner != s::kNone) f.owner = s::kDepartmentNames[c.written_owner].english;
    if (c.written_reason != s::kNone) f.reasons = s::kReasonTable[c.written_reason].name.english;
    f.state = c.closed == s::kNever ? State::kOpen : State::kClosed;
    f.promise = judge(c.due, c.closed, horizon_);
    f.response_promise = judge(c.response_due, c.response, horizon_);
    f.solved = c.closed != s::kNever;
    if (!f.customer.is_zero()) {
      f.watched_s = utc(horizon_) - utc(c.created);
      by_customer_[f.customer].push_back(i);
    }
    company_.facts.push_back(std::move(f));
  }

  // The next contact about the same matter. Contacts stand in order of time.
  void follow_customers() {
    for (const auto& [customer, contacts] : by_customer_) {
      for (std::size_t i = 0; i < contacts.size(); ++i) {
        const s::Contact& first = history_.contacts[contacts[i]];
        for (std::size_t k = i + 1; k < contacts.size(); ++k) {
          const s::Contact& later = history_.contacts[contacts[k]];
          if (!about_the_same(first, later)) continue;
          company_.facts[contacts[i]].next_s = utc(later.created) - utc(first.created);
          break;
        }
      }
    }
  }

  void add_answers() {
    for (std::size_t i = 0; i < history_.invitations.size(); ++i) {
      const s::Invitation& asked = history_.invitations[i];
      if (asked.score == 0) continue;
      if (asked.survey == s::Survey::kNps) {
        facts::Fact f;
        f.contact = {4, i + 1};
        f.response = f.contact;
        f.source = 1;
        f.channel = Channel::kSurvey;
        f.created = instant(utc(asked.answered));
        f.created_day = s::date_of(s::day_of(plan_.begin() + asked.answered));
        const int score = asked.score - 1;
        f.nps = score >= 9 ? 1 : score >= 7 ? 0 : -1;
        company_.facts.push_back(std::move(f));
        continue;
      }
      facts::Fact& f = company_.facts[asked.contact];
      f.response = f.contact;
      if (asked.survey == s::Survey::kCsat) {
        f.csat = asked.score >= 4;
        f.csat_raw = asked.score;
        f.csat_index = (asked.score - 1) * 25.0;
      } else {
        f.ces = asked.score;
        f.ces_easy = asked.score >= 5;
      }
    }
  }

  void plant(const std::string& measure, const Mean& answering, const Mean& all) {
    if (const auto value = answering.value()) company_.planted[measure] = *value;
    if (const auto value = all.value()) company_.of_all[measure] = *value;
  }

  void plant_after_contacts() {
    std::array<Mean, 4> answering, all;
    for (const s::Contact& c : history_.contacts) {
      if (!s::could_be_asked(c)) continue;
      const auto& csat = s::kCsatSpread[c.level];
      const auto& ces = s::kCesSpread[c.level];
      const std::array values{share_from(csat, 3), (mean_of(csat) - 1) * 25, mean_of(ces),
                              share_from(ces, 4)};
      const bool missing = plan_.options.world == s::World::kMissing;
      const int answers = missing ? s::kAnswersByLevel[c.level] : s::kAnswers;
      for (std::size_t i = 0; i < values.size(); ++i) {
        answering[i].add(answers, values[i]);
        all[i].add(1, values[i]);
      }
    }
    const std::array names{"csat", "csat_index", "ces", "ces_easy"};
    for (std::size_t i = 0; i < names.size(); ++i) plant(names[i], answering[i], all[i]);
  }

  void plant_recommendation() {
    Mean answering, all;
    for (const s::Invitation& asked : history_.invitations) {
      if (asked.survey != s::Survey::kNps) continue;
      const auto& spread = s::kNpsSpread[asked.trouble];
      const double promoters = share_from(spread, 9);
      const double detractors = 1 - share_from(spread, 7);
      const bool missing = plan_.options.world == s::World::kMissing;
      const int answers = missing ? s::kAnswersNpsByTrouble[asked.trouble] : s::kAnswersNps;
      answering.add(answers, 100 * (promoters - detractors));
      all.add(1, 100 * (promoters - detractors));
    }
    plant("nps", answering, all);
  }

  s::Plan plan_;
  s::OpeningHours hours_;
  s::History history_;
  std::uint32_t horizon_ = 0;
  std::map<Hash128, std::vector<std::size_t>> by_customer_;
  Company company_;
};

}  // namespace

s::Options options_of(s::World world, std::uint64_t contacts, std::uint64_t seed) {
  s::Options options;
  options.world = world;
  options.contacts = contacts;
  options.seed = seed;
  options.messages = false;
  options.threads = 1;
  for (std::size_t i = 0; i < s::kLanguages; ++i) {
    options.languages.push_back(static_cast<s::Language>(i));
  }
  return options;
}

Company make_company(const s::Options& options) { return Maker(options).make(); }

}  // namespace gehor::coverage
