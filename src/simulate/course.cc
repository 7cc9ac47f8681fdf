#include "simulate/course.h"

#include <algorithm>
#include <array>
#include <queue>
#include <tuple>

#include "simulate/matters.h"
#include "simulate/outcome.h"
#include "simulate/queue.h"

namespace gehor::simulate {
namespace {

// A contact that is to be made.
struct Item {
  std::uint32_t at = 0;
  std::uint32_t matter = 0;  // index
  std::uint8_t round = 0;
  std::uint8_t attempt = 0;  // calls given up before
  Channel channel = kPhone;

  auto key() const { return std::tuple(at, matter, round, attempt); }
  bool operator>(const Item& other) const { return key() > other.key(); }
};

constexpr std::array kPatience{90, 240, 380, 520, 700, 900, 1200, 1500, 2000, 3000, 6000};
constexpr int kMostRounds = 5;

class Walk {
 public:
  Walk(const Plan& plan, const OpeningHours& hours, const std::vector<Customer>& customers,
       const std::function<void(std::uint64_t)>& progress)
      : plan_(plan),
        hours_(hours),
        progress_(progress),
        end_(std::uint32_t(plan.days * kDaySeconds)),
        last_contact_(customers.size(), 0) {
    history_.customers = customers;
    history_.happened.prevented.assign(plan.actions.size(),
                                       std::vector<std::uint32_t>(std::size_t(plan.days)));
    history_.happened.silenced.resize(plan.actions.size());
    man_teams();
  }

  History walk(std::uint32_t n) {
    matters_ = draw_matters(plan_, hours_, history_.customers, n);
    invite_to_recommend();
    std::size_t next = 0, next_nps = 0;
    for (;;) {
      const std::uint32_t matter_at = next < matters_.size() ? matters_[next].at : kNever;
      const std::uint32_t again_at = again_.empty() ? kNever : again_.top().at;
      const std::uint32_t nps_at = next_nps < nps_.size() ? nps_[next_nps].first : kNever;
      const std::uint32_t now = std::min({matter_at, again_at, nps_at});
      if (now == kNever) break;
      if (nps_at == now) {
        ask_to_recommend(nps_[next_nps++]);
      } else if (again_at == now) {
        const Item item = again_.top();
        again_.pop();
        arrive(item);
      } else {
        arrive({matter_at, static_cast<std::uint32_t>(next), 0, 0, matters_[next].channel});
        ++next;
      }
    }
    for (std::uint32_t i = 0; i < history_.customers.size(); ++i) decide_renewal(i, end_);
    std::stable_sort(history_.invitations.begin(), history_.invitations.end(),
                     [](const Invitation& a, const Invitation& b) { return a.sent < b.sent; });
    return std::move(history_);
  }

 private:
  std::uint64_t seed() const { return plan_.options.seed; }
  Seconds wall(std::uint32_t at) const { return plan_.begin() + at; }

  // As many colleagues as an ordinary day needs, and a fifth more.
  void man_teams() {
    std::array<std::uint64_t, kTeams> work{};  // seconds a day
    std::uint64_t open_days = 1;
    for (int day = 0; day < plan_.days; ++day)
      open_days += hours_.is_open_day(plan_.first_day + day);
    const std::uint64_t a_day = plan_.options.contacts / open_days + 1;
    for (std::size_t i = 0; i < kChannels; ++i) {
      const ChannelPlan& channel = kChannelTable[i];
      std::uint64_t mean = 0;
      for (const int h : channel.handling) mean += static_cast<std::uint64_t>(h);
      mean /= channel.handling.size();
      work[channel.team] += a_day * channel.share * mean / 1000;
    }
    work[kBusinessTeam] = (work[kPhoneTeam] + work[kWrittenTeam]) / 6;
    for (std::size_t t = 0; t < kTeams; ++t) {
      teams_[t] = Queue(static_cast<std::uint32_t>(work[t] * 6 / 5 / kOpenDay + 1), 4 * kOpenDay);
    }
  }

  // --- surveys of customers ---

  void invite_to_recommend() {
    for (std::uint32_t i = 0; i < history_.customers.size(); ++i) {
      Stream stream(seed(), Purpose::kNps, i);
      if (!stream.per_mille(kAskedNps)) continue;
      const int day = stream.between(0, plan_.days - 1);
      const int second = stream.between(0, 8 * 3600 - 1);
      nps_.emplace_back(static_cast<std::uint32_t>(day * kDaySeconds + kOpens + second), i);
    }
    std::sort(nps_.begin(), nps_.end());
  }

  void ask_to_recommend(const std::pair<std::uint32_t, std::uint32_t>& asked) {
    const auto [at, number] = asked;
    const Customer& customer = history_.customers[number];
    if (!still_here(number, at) ||
        customer.since > plan_.first_day + static_cast<Day>(at / kDaySeconds))
      return;
    Stream stream(seed(), Purpose::kNps, number, 1);
    const std::size_t trouble = std::min<std::size_t>(customer.trouble, 2);
    Invitation i{0, number, at, kNever, Survey::kNps, 0, static_cast<std::uint8_t>(trouble)};
    const int score = static_cast<int>(stream.weighted(kNpsSpread[trouble]));
    const bool answers = stream.per_mille(
        plan_.options.world == World::kMissing ? kAnswersNpsByTrouble[trouble] : kAnswersNps);
    const std::uint32_t after = answer_delay(stream);
    if (answers && at + after < end_) {
      i.answered = at + after;
      i.score = static_cast<std::uint8_t>(score + 1);  // 0 means no answer
    }
    history_.invitations.push_back(i);
  }

  // --- customers ---

  bool still_here(std::uint32_t number, std::uint32_t now) {
    decide_renewal(number, now);
    return history_.customers[number].left == kNever;
  }

  void decide_renewal(std::uint32_t number, std::uint32_t now) {
    Customer& c = history_.customers[number];
    const auto at = static_cast<std::uint32_t>(c.renewal * kDaySeconds + 12 * kHour);
    if (c.decided || c.renewal == 0xFFFF || at > now || at >= end_) return;
    c.decided = true;
    Stream stream(seed(), Purpose::kRenewal, number);
    ++history_.happened.renewals[c.cohort];
    if (stream.per_mille(stays(plan_, c))) {
      ++history_.happened.stayed[c.cohort];
    } else {
      c.left = at;
    }
  }

  void meets(std::uint32_t number, Cohort cohort) {
    std::uint8_t& worst = history_.customers[number].cohort;
    worst = std::max<std::uint8_t>(worst, cohort);
  }

  void suffer_silently(const Matter& m) {
    ++history_.happened.silent_matters;
    meets(m.customer, kSilent);
    std::uint8_t& trouble = history_.customers[m.customer].trouble;
    if (trouble < 200) ++trouble;
  }

  // --- contacts ---

  void arrive(const Item& item) {
    const Matter& m = matters_[item.matter];
    if (m.customer != kNobody) {
      if (!still_here(m.customer, item.at)) return;
      if (m.silent) return suffer_silently(m);
      // One contact at a time.
      std::uint32_t& last = last_contact_[m.customer];
      if (last != 0 && item.at <= last) {
        Item later = item;
        later.at = last + 1;
        if (later.at < end_) again_.push(later);
        return;
      }
    }
    Stream stream(seed(), Purpose::kContact, m.number,
                  std::uint64_t{item.round} * 8 + item.attempt);
    if (is_prevented(item, m, stream)) return;
    Contact c = begin_contact(plan_, history_.customers, m, item.at, item.round, item.channel);
    if (!serve(c, item, m, stream)) return;
    decide_feelings(plan_, c, stream);
    const bool again = come_back(c, item, stream);
    write_down(plan_, c);
    if (c.customer != kNobody) {
      last_contact_[c.customer] = c.created;
      std::uint8_t& trouble = history_.customers[c.customer].trouble;
      const int more = (is_late(c) ? 1 : 0) + (c.round > 0 ? 1 : 0);
      trouble = static_cast<std::uint8_t>(std::min(200, trouble + more));
      const bool badly = is_late(c) || again || c.closed == kNever;
      if (c.complaint) {
        meets(c.customer, badly ? kHandledBadly : kHandledWell);
      } else if (kReasonTable[c.reason].kind == Kind::kProblem) {
        meets(c.customer, kSolvedProblem);
      }
    }
    if (c.reason == kBeforeBuying && c.customer == kNobody && c.names_address && c.round == 0) {
      convert(c, stream);
    }
    if (auto i = invite(plan_, c, end_, stream)) {
      i->contact = static_cast<std::uint32_t>(history_.contacts.size());
      history_.invitations.push_back(*i);
    }
    history_.contacts.push_back(c);
    if (progress_ && history_.contacts.size() % 65'536 == 0) progress_(history_.contacts.size());
  }

  // Some prospects become customers within three weeks.
  void convert(const Contact& c, Stream& stream) {
    const bool converts = stream.per_mille(kConverts);
    const Day since =
        plan_.first_day + static_cast<Day>(c.created / kDaySeconds) + stream.between(1, 21);
    const int margin = stream.between(200, 2000);
    if (!converts || since >= plan_.first_day + plan_.days) return;
    Customer customer;
    customer.since = static_cast<std::int32_t>(since);
    customer.margin = static_cast<std::uint32_t>(margin);
    customer.potential = 3;
    customer.language = c.language;
    customer.prospect = c.matter;
    history_.customers.push_back(customer);
  }

  bool is_prevented(const Item& item, const Matter& m, Stream& stream) {
    if (item.round > 0 || item.attempt > 0) return false;
    const int day = static_cast<int>(item.at / kDaySeconds);
    for (std::size_t a = 0; a < plan_.actions.size(); ++a) {
      const Action& action = plan_.actions[a];
      if (day < action.start || (action.cause != kNone && action.cause != m.cause) ||
          (action.channel != kNone && action.channel != item.channel)) {
        continue;
      }
      if (!stream.per_mille(action.prevents)) continue;
      ++history_.happened.prevented[a][static_cast<std::size_t>(day)];
      if (action.silences && m.customer != kNobody) {
        ++history_.happened.silenced[a];
        suffer_silently(m);
      }
      return true;
    }
    return false;
  }

  // False when the customer gave up in the queue.
  bool serve(Contact& c, const Item& item, const Matter& m, Stream& stream) {
    const ChannelPlan& channel = kChannelTable[c.channel];
    const int work = stream.quantile(channel.handling);
    const int wait = stream.quantile(channel.wait);
    const int patience = stream.quantile(kPatience);
    c.handling = static_cast<std::uint16_t>(work);
    if (c.channel == kBot && stream.per_mille(450)) {
      // The assistant settles it: no promise, and no answer by a colleague.
      c.team = kAssistant;
      c.handling = 0;
      c.response_due = c.due = kNever;
      c.closed = until_end(wall(c.created) + 40 + work);
      return true;
    }
    Queue& team = teams_[c.team];
    const std::int64_t came = hours_.opened(wall(c.created));
    Seconds answered = 0;
    if (channel.at_once) {
      const Seconds in_queue = hours_.when(team.look(came)) - hours_.when(came);
      if (in_queue + wait > patience) {
        give_up(item, m, patience, stream);
        return false;
      }
      team.take(came, work);
      answered = wall(c.created) + in_queue + wait;
    } else {
      answered = hours_.when(team.take(came, work) + wait + 1);
      answered = std::max(answered, wall(c.created) + 30);
    }
    const std::uint32_t colleagues = std::max(5U, team.colleagues() * 5 / 4);
    c.agent =
        static_cast<std::uint16_t>(c.team * 5000U + 1 + stream.below(std::min(colleagues, 4999U)));
    answer(plan_, hours_, c, answered, work, end_, stream);
    return true;
  }

  std::uint32_t until_end(Seconds at) const {
    return at < plan_.end() ? static_cast<std::uint32_t>(at - plan_.begin()) : kNever;
  }

  void give_up(const Item& item, const Matter& m, int waited, Stream& stream) {
    history_.abandoned.push_back(
        {item.at, m.customer, static_cast<std::uint16_t>(waited), item.channel});
    if (item.attempt >= 3 || !stream.per_mille(650)) return;
    Item later = item;
    ++later.attempt;
    later.at += static_cast<std::uint32_t>(waited + stream.between(10 * 60, 150 * 60));
    if (!hours_.is_open(wall(later.at))) {
      later.at = static_cast<std::uint32_t>(hours_.when(hours_.opened(wall(later.at)) + 1) -
                                            plan_.begin()) +
                 static_cast<std::uint32_t>(stream.between(0, 3 * 3600));
    }
    if (later.at < end_) again_.push(later);
  }

  bool come_back(Contact& c, const Item& item, Stream& stream) {
    c.return_chance = static_cast<std::uint16_t>(return_chance(plan_, c));
    if (item.round + 1 >= kMostRounds || !stream.per_mille(c.return_chance)) return false;
    Item later = item;
    ++later.round;
    later.attempt = 0;
    const int one = stream.between(1, 16);
    const int other = stream.between(1, 16);
    const int days = std::min(one, other);
    if (!stream.per_mille(450)) later.channel = draw_channel(true, false, stream);
    int day = static_cast<int>(c.created / kDaySeconds) + days;
    while (kChannelTable[later.channel].at_once && day < plan_.days &&
           !hours_.is_open_day(plan_.first_day + day)) {
      ++day;
    }
    if (day >= plan_.days) return false;
    later.at = time_on(day, later.channel, stream);
    c.returned = true;
    again_.push(later);
    return true;
  }

  const Plan& plan_;
  const OpeningHours& hours_;
  const std::function<void(std::uint64_t)>& progress_;
  std::uint32_t end_;
  History history_;
  std::vector<Matter> matters_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> nps_;  // when, whom
  std::vector<std::uint32_t> last_contact_;                   // by customer; 0: none yet
  std::array<Queue, kTeams> teams_;
  std::priority_queue<Item, std::vector<Item>, std::greater<>> again_;
};

// Leaves the last n contacts, and what stands beside them.
void cut(History& history, std::size_t n) {
  const std::size_t surplus = history.contacts.size() - n;
  history.contacts.erase(history.contacts.begin(),
                         history.contacts.begin() + static_cast<std::ptrdiff_t>(surplus));
  history.begin = history.contacts.front().created;
  std::erase_if(history.abandoned,
                [&](const AbandonedCall& call) { return call.at < history.begin; });
  std::erase_if(history.invitations, [&](const Invitation& i) {
    return i.survey == Survey::kNps ? i.sent < history.begin : i.contact < surplus;
  });
  for (Invitation& i : history.invitations) {
    if (i.survey != Survey::kNps) i.contact -= static_cast<std::uint32_t>(surplus);
  }
}

}  // namespace

History run_course(const Plan& plan, const OpeningHours& hours,
                   const std::function<void(std::uint64_t)>& progress) {
  const std::uint64_t wanted = plan.options.contacts;
  const std::vector<Customer> customers = make_customers(plan);
  std::uint64_t n = wanted * 9 / 10 + 20;
  // How many contacts come of n matters is only known afterwards. A company that is much too big
  // would lose its first weeks, so it is made again.
  for (int attempt = 0;; ++attempt) {
    History history = Walk(plan, hours, customers, progress).walk(static_cast<std::uint32_t>(n));
    const std::uint64_t made = std::max<std::uint64_t>(1, history.contacts.size());
    const bool enough = made >= wanted;
    if (enough && (made - wanted <= wanted / 50 + 5 || attempt >= 6)) {
      cut(history, wanted);
      return history;
    }
    n = n * (wanted + wanted / 125 + 2) / made + 2;
  }
}

}  // namespace gehor::simulate
