// What happens in the demonstration company: days, events, contacts, answers, contacts over again.
#include "pipeline/demo_company.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "calendar/holidays.h"
#include "pipeline/demo_model.h"

namespace gehor::pipeline::demo {
namespace {

constexpr int kOpens = 8 * 60, kCloses = 17 * 60;

// The company's days, and its opening hours: Monday to Friday 08:00-17:00, Swedish holidays closed.
class Calendar {
 public:
  explicit Calendar(std::int64_t first_day) : first_(first_day - 1) {
    for (std::int64_t d = first_; d < first_ + kDays + 60; ++d) {
      const std::chrono::sys_days day{std::chrono::days(d)};
      const auto weekday = std::chrono::weekday(day).iso_encoding();
      open_.push_back(weekday <= 5 && !holiday(Date(day)));
    }
  }

  bool is_open_day(std::int64_t day) const {
    const auto at = static_cast<std::size_t>(std::max<std::int64_t>(0, day - first_));
    return at < open_.size() && open_[at];
  }

  // When that many open minutes have passed.
  Minutes after(Minutes at, Minutes open_minutes) const {
    for (;;) {
      const std::int64_t day = at / kDay;
      const Minutes from = std::max<Minutes>(at, day * kDay + kOpens);
      const Minutes to = day * kDay + kCloses;
      if (is_open_day(day) && from < to) {
        if (from + open_minutes <= to) return from + open_minutes;
        open_minutes -= to - from;
      }
      at = (day + 1) * kDay;
    }
  }

 private:
  bool holiday(Date date) {
    if (date.year() != year_) {
      year_ = date.year();
      closed_.clear();
      for (const auto& h : calendar::holidays(calendar::Country::kSweden, int(year_))) {
        if (h.closed()) closed_.insert(h.date);
      }
    }
    return closed_.contains(date);
  }

  std::int64_t first_;
  std::vector<bool> open_;
  std::chrono::year year_{0};
  std::set<Date> closed_;
};

// What the company did, or what befell it; days count from the first.
struct Events {
  int login_begins = 35, login_mended = 63;
  int new_invoice = 84;
  int campaign = 112;
  int outage = 140;
};
constexpr std::array<int, 21> kCampaignWave{2,  6, 12, 18, 22, 24, 22, 19, 16, 14, 12,
                                            10, 8, 7,  6,  5,  4,  3,  2,  2,  1};

// Twenty steps of waiting, from the quickest to the slowest twentieth: minutes for phone and chat,
// open minutes for the others.
constexpr std::array<std::array<int, 20>, kWays> kWaiting{{
    {0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 7, 11, 18},
    {12,  25,  40,  60,  85,  110, 140, 170, 200, 230,
     260, 300, 340, 380, 430, 480, 520, 640, 900, 1500},
    {0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 6, 11},
    {20,  45,  80,  120, 160, 210, 260,  320,  380,  440,
     500, 570, 640, 720, 800, 900, 1000, 1150, 1500, 2300},
    {4, 8, 14, 22, 30, 40, 52, 65, 80, 95, 110, 130, 150, 175, 200, 230, 260, 330, 460, 700},
}};
// Promised: phone within 5 minutes, chat 3; e-mail within a working day, form two, social 4 hours.
constexpr std::array<int, kWays> kPromised{5, 540, 3, 1080, 240};
constexpr std::array<int, kWays> kOrdinaryWays{38, 28, 16, 12, 6};
constexpr std::array<int, kWays> kClosedDayWays{0, 58, 0, 28, 14};
constexpr std::array<int, kWays> kOutageWays{60, 4, 18, 3, 15};
// Nobody writes between one and five in the morning, when clocks are changed.
constexpr std::array<int, 24> kWritingHours{1, 0, 0, 0, 0, 1, 2, 4, 8, 10, 9, 7,
                                            6, 7, 7, 7, 7, 6, 6, 8, 9, 7,  4, 2};
constexpr std::array<std::array<int, 5>, 4> kScores{
    {{3, 5, 12, 35, 45}, {7, 11, 20, 34, 28}, {20, 22, 22, 22, 14}, {38, 26, 17, 12, 7}}};

class Maker {
 public:
  Maker(std::uint64_t seed, Date end)
      : random_(seed),
        first_day_(std::chrono::sys_days(end).time_since_epoch().count() - kDays),
        calendar_(first_day_) {
    world_.begin = first_day_ * kDay;
    world_.end = (first_day_ + kDays) * kDay;
    // The outage comes on an open day.
    while (!calendar_.is_open_day(first_day_ + events_.outage)) ++events_.outage;
  }

  World make() {
    for (int day = 0; day < kDays; ++day) make_day(day);
    std::stable_sort(pending_.begin(), pending_.end(),
                     [](const Row& a, const Row& b) { return a.created < b.created; });
    // Customers are dealt in order of time, so that those who come back came before.
    std::vector<Row> first = std::move(pending_);
    for (Row& row : first) {
      choose_customer(row);
      follow(std::move(row));
    }
    finish();
    return std::move(world_);
  }

 private:
  // --- the days ---

  void make_day(int day) {
    constexpr std::array<int, 7> kWeek{128, 114, 106, 103, 98, 27, 25};  // Monday first
    constexpr int kPerWeek = 166;                                        // ordinary matters
    const std::int64_t date = first_day_ + day;
    const bool open = calendar_.is_open_day(date);
    const auto weekday =
        std::chrono::weekday(std::chrono::sys_days(std::chrono::days(date))).iso_encoding();
    const int weight = open || weekday > 5 ? kWeek[weekday - 1] : kWeek[6];
    add_matters(day, any(weight * kPerWeek * random_.between(80, 120), 60'100), kReasonCount);

    if (day >= events_.new_invoice) {
      // Twice the trouble in the days after the invoices go out.
      const auto of_month =
          static_cast<unsigned>(Date(std::chrono::sys_days(std::chrono::days(date))).day());
      const int more = of_month <= 8 || of_month >= 27 ? 8 : 3;
      add_matters(day, any(open ? more * random_.between(70, 130) : 60, 100), kInvoice);
    }
    if (day >= events_.login_begins && day < events_.login_mended) {
      add_matters(day, any((open ? 9 : 3) * random_.between(70, 130), 100), kLogin);
    }
    if (const int since = day - events_.campaign; since >= 0 && since < int(kCampaignWave.size())) {
      add_matters(day, any(kCampaignWave[std::size_t(since)] * (open ? 110 : 60), 100), kCampaign);
    }
    constexpr std::array<int, 3> kOutageDays{150, 38, 12};
    if (const int since = day - events_.outage; since >= 0 && since < 3) {
      add_matters(day, kOutageDays[std::size_t(since)], kOutage);
    }
  }

  // parts / whole, rounded up or down by chance so that the mean is right.
  int any(int parts, int whole) {
    return parts / whole + (static_cast<int>(random_.below(std::uint32_t(whole))) < parts % whole);
  }

  // kReasonCount as the matter: an ordinary mixture.
  void add_matters(int day, int n, std::size_t matter) {
    std::array<int, kReasonCount> weights{};
    for (std::size_t i = 0; i < kReasonCount; ++i) weights[i] = kReasons[i].weight;
    const bool open = calendar_.is_open_day(first_day_ + day);
    const bool outage_day = matter == kOutage && day == events_.outage;
    for (int i = 0; i < n; ++i) {
      Row row;
      row.matter = matter == kReasonCount ? random_.weighted(weights) : matter;
      row.way = Way(random_.weighted(!open        ? kClosedDayWays
                                     : outage_day ? kOutageWays
                                                  : kOrdinaryWays));
      row.created = (first_day_ + day) * kDay + time_of_day(row.way, outage_day);
      pending_.push_back(std::move(row));
    }
  }

  Minutes time_of_day(Way way, bool outage) {
    if (way == Way::kPhone || way == Way::kChat) {
      // Mornings are busier: the earlier of two half of the time.
      const int a = random_.between(kOpens, kCloses - 8);
      const int b = random_.between(kOpens, kCloses - 8);
      return outage || random_.chance(50) ? std::min(a, b) : a;
    }
    const auto hour = static_cast<int>(random_.weighted(kWritingHours));
    return hour * 60 + random_.between(0, 59);
  }

  // --- who ---

  void choose_customer(Row& row) {
    if (random_.chance(row.way == Way::kSocial ? 25 : 2)) return;
    const auto known = static_cast<std::uint32_t>(world_.customers.size());
    if (known < 20 || random_.chance(74)) {
      row.customer = new_customer();
      return;
    }
    // Some come often: low numbers are drawn more often than high ones.
    const std::uint64_t r = random_.below(known);
    row.customer = static_cast<std::size_t>(r * r / known);
  }

  std::size_t new_customer() {
    constexpr std::array<int, 5> kTongues{74, 9, 7, 5, 5};
    constexpr std::array<int, 3> kGroups{84, 12, 4};
    constexpr std::array<std::string_view, 3> kGroupNames{"Privat", "Företag",
                                                          "Bostadsrättsförening"};
    const auto index = static_cast<std::uint32_t>(world_.customers.size());
    Customer customer;
    customer.number =
        100'000 + (index * 480'049U + 271'828U) % 900'000U;  // each once: they share no factor
    const auto tongue = Tongue(random_.weighted(kTongues));
    customer.person = make_person(tongue, 1'000 + index, random_);
    customer.group = kGroupNames[random_.weighted(kGroups)];
    world_.customers.push_back(std::move(customer));
    return index;
  }

  // --- a contact and those that follow from it ---

  void follow(Row row) {
    for (;;) {
      if (row.customer && !taken_.emplace(*row.customer, row.created).second) return;
      answer(row);
      label(row);
      const bool late = !row.response || *row.response > row.due;
      if (row.customer) judge(row, late);
      tell(row);
      world_.rows.push_back(row);
      if (!row.customer || row.earlier >= 3) return;
      const int returns = kReasons[row.matter].returns + (late ? 12 : 0);
      if (row.matter == kPraise || !random_.chance(returns)) return;
      Row again;
      again.matter = row.matter;
      again.customer = row.customer;
      again.earlier = row.earlier + 1;
      again.way = random_.chance(45) ? row.way : Way(random_.weighted(kOrdinaryWays));
      if (!next_time(row, again)) return;
      row = std::move(again);
    }
  }

  bool next_time(const Row& row, Row& again) {
    int days = random_.between(1, 14);  // soon, rather than late
    days = std::min(days, random_.between(1, 9));
    std::int64_t day = row.created / kDay + days;
    while ((again.way == Way::kPhone || again.way == Way::kChat) && !calendar_.is_open_day(day))
      ++day;
    again.created = day * kDay + time_of_day(again.way, false);
    return again.created < world_.end;
  }

  void answer(Row& row) {
    const auto way = static_cast<std::size_t>(row.way);
    const bool at_once = row.way == Way::kPhone || row.way == Way::kChat;
    const int day = static_cast<int>(row.created / kDay - first_day_);
    int load = random_.between(70, 120);  // percent of an ordinary wait
    if (day == events_.outage) load = at_once ? 420 : 220;
    if (day == events_.outage + 1) load = 180;
    if (day >= events_.new_invoice && row.matter == kInvoice && !at_once) load += 45;
    if (day >= events_.campaign + 2 && day < events_.campaign + 9) load += 30;
    const std::size_t step = random_.below(19);
    const auto& waits = kWaiting[way];
    const Minutes wait = random_.between(waits[step], waits[step + 1]) * load / 100;

    row.due = at_once ? row.created + kPromised[way] : calendar_.after(row.created, kPromised[way]);
    const Minutes answered = at_once ? row.created + wait : calendar_.after(row.created, wait);
    const bool forgotten = !at_once && random_.chance(1);
    if (forgotten || answered >= world_.end) return;
    row.response = answered;

    const Minutes talk = random_.between(2, 18);
    Minutes closed = answered + talk;
    if (random_.chance(at_once ? 16 : 30)) {  // somebody else must look into it
      closed = calendar_.after(closed, random_.between(60, 2'400));
    }
    const bool left_lying = random_.chance(1);
    if (!left_lying && closed < world_.end) row.closed = closed;
    row.handling = random_.chance(4) ? 0 : static_cast<int>(talk) * 10 + random_.between(0, 9);
  }

  // What the colleague wrote down about it.
  void label(Row& row) {
    if (random_.chance(7)) {
      if (random_.chance(60)) return;
      row.owner = owner_of(row.matter);
      return;
    }
    row.reason = row.matter;
    if (!random_.chance(5)) row.owner = owner_of(row.matter);
  }

  std::size_t owner_of(std::size_t matter) {
    constexpr std::array<int, kOwners.size()> kPraised{1, 5, 2, 1, 1, 5, 3};
    if (matter == kPraise) return random_.weighted(kPraised);
    // An unclear invoice may be the campaign's fault, a late refund the web shop's.
    constexpr std::array<std::pair<std::size_t, std::size_t>, 4> kOthers{
        {{kInvoice, 2}, {2, 5}, {6, 3}, {kCampaign, 2}}};
    for (const auto& [of, other] : kOthers) {
      if (matter == of && random_.chance(11)) return other;
    }
    return static_cast<std::size_t>(kReasons[matter].owner);
  }

  void judge(Row& row, bool late) {
    Customer& customer = world_.customers[*row.customer];
    customer.trouble += (late ? 1 : 0) + (row.earlier > 0 ? 1 : 0);
    customer.last_seen = std::max(customer.last_seen, row.created);
    if (!row.closed || !random_.chance(21)) return;
    int level = kReasons[row.matter].vexation + (late ? 1 : 0) + (row.earlier > 0 ? 1 : 0);
    if (random_.chance(35)) --level;  // kindness makes up for much
    level = std::clamp(level, 0, 3);
    row.score = 1 + static_cast<int>(random_.weighted(kScores[std::size_t(level)]));
    if (row.matter == kPraise) row.score = random_.chance(85) ? 5 : 4;
  }

  void tell(Row& row) {
    if (row.way == Way::kPhone && random_.chance(45)) return;
    Person stranger;
    if (!row.customer) stranger = make_person(Tongue::kSwedish, random_.below(900), random_);
    const Date date(std::chrono::sys_days(std::chrono::days(row.created / kDay)));
    const Occasion occasion{row.matter, row.way == Way::kPhone, row.earlier,
                            unsigned(date.month())};
    row.said =
        say(row.customer ? world_.customers[*row.customer].person : stranger, occasion, random_);
  }

  // --- the end ---

  void finish() {
    std::stable_sort(world_.rows.begin(), world_.rows.end(),
                     [](const Row& a, const Row& b) { return a.created < b.created; });
    constexpr std::array<std::array<int, 11>, 3> kNps{{{1, 1, 1, 1, 2, 5, 7, 15, 24, 22, 21},
                                                       {3, 2, 3, 5, 6, 12, 13, 19, 18, 11, 8},
                                                       {14, 8, 10, 11, 10, 15, 11, 9, 7, 3, 2}}};
    for (std::size_t i = 0; i < world_.customers.size(); ++i) {
      const Customer& customer = world_.customers[i];
      if (!random_.chance(17)) continue;
      const Minutes at = customer.last_seen + random_.between(2, 20) * kDay;
      if (at >= world_.end) continue;
      const auto level = static_cast<std::size_t>(std::min(customer.trouble, 2));
      world_.answers.push_back({i, at, static_cast<int>(random_.weighted(kNps[level]))});
    }
    std::stable_sort(world_.answers.begin(), world_.answers.end(),
                     [](const NpsAnswer& a, const NpsAnswer& b) { return a.at < b.at; });
  }

  Random random_;
  std::int64_t first_day_;
  Calendar calendar_;
  Events events_;
  World world_;
  std::vector<Row> pending_;
  std::set<std::pair<std::size_t, Minutes>> taken_;  // a customer makes one contact at a time
};

}  // namespace

Company make_company(std::uint64_t seed, Date end) {
  const World world = Maker(seed, end).make();
  return {write_contacts(world), write_nps(world), count_planted(world)};
}

}  // namespace gehor::pipeline::demo
