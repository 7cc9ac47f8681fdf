#include "simulate/plan.h"

#include <algorithm>
#include <array>

namespace gehor::simulate {
namespace {

constexpr std::array<std::uint32_t, 7> kWeek{128, 114, 106, 103, 98, 27, 25};  // Monday first
constexpr std::array<std::uint32_t, 12> kSeason{110, 105, 100, 98,  96,  95,
                                                84,  95,  102, 104, 106, 108};
constexpr std::uint32_t kOrdinaryDay = 110 * 100;  // about an open day's weight

bool is_open(Day day) { return weekday_of(day) <= 5 && !is_swedish_holiday(date_of(day)); }

std::uint32_t base_weight(Day day) {
  const unsigned weekday = weekday_of(day);
  const std::uint32_t week = is_open(day) || weekday > 5 ? kWeek[weekday - 1] : kWeek[6];
  return week * kSeason[unsigned(date_of(day).month()) - 1];
}

// World overdispersed: luck that lasts some days, per mille of the ordinary.
std::vector<std::uint32_t> lasting_luck(const Options& options, int days) {
  Stream stream(options.seed, Purpose::kDays, 0);
  std::vector<std::uint32_t> luck;
  int level = 0;
  for (int day = 0; day < days; ++day) {
    level = level * 7 / 10 + stream.between(-380, 380);
    luck.push_back(static_cast<std::uint32_t>(std::clamp(1000 + level, 300, 2400)));
  }
  return luck;
}

// World drift: what the mixture has become on the last day, per mille of the first day's weight.
int drifted(std::size_t reason) {
  switch (reason) {
    case kUnclearInvoice: return 2000;
    case kLateDelivery: return 1600;
    case kNoAnswer: return 1800;
    case 7: return 600;   // moving
    case 14: return 700;  // returns
    default: return 1000;
  }
}

class Planner {
 public:
  explicit Planner(const Options& options) {
    plan_.options = options;
    plan_.days = options.days;
    plan_.first_day = day_number(options.end) - options.days;
    plan_.customers =
        static_cast<std::uint32_t>(std::max<std::uint64_t>(60, options.contacts * 6 / 10));
  }

  Plan make() {
    add_events();
    add_actions();
    add_reasons();
    add_sources();
    return std::move(plan_);
  }

 private:
  bool is(World world) const { return plan_.options.world == world; }
  int at(int per_mille) const { return plan_.days * per_mille / 1000; }
  int last() const { return plan_.days - 1; }

  // Seen for longer than a year: then something has happened lately, whatever day the files end.
  // The last whole month differs from the one before it, the last weeks from the months before.
  bool is_long() const { return plan_.days > 365; }
  // The first day of the last whole month.
  int last_month() const {
    const Date end = date_of(plan_.first_day + plan_.days);
    const std::chrono::year_month month =
        std::chrono::year_month(end.year(), end.month()) - std::chrono::months(1);
    return static_cast<int>(day_number(Date(month / std::chrono::day(1))) - plan_.first_day);
  }

  // The first open day from there.
  int open_day(int day) const {
    while (day < last() && !is_open(plan_.first_day + day)) ++day;
    return day;
  }

  void add(Event event) {
    event.last = std::min(event.last, last());
    if (event.first <= last()) plan_.events.push_back(std::move(event));
  }

  void add_events() {
    const int fault = open_day(at(190)), layout = open_day(at(460)), campaign = open_day(at(610));
    const int strike = open_day(at(300)), outage = open_day(at(770));
    const int price = open_day(is_long() ? last() - 17 : at(880));
    add({{"Sign-in provider changed", "Byte av inloggning"},
         "fault",
         kIt,
         kLogin,
         22,
         fault,
         fault + at(150),
         0,
         std::vector<int>(std::size_t(at(150)) + 1, 70)});
    add({{"Carrier on strike", "Strejk hos transportören"},
         "strike",
         kLogistics,
         kLateDelivery,
         23,
         strike,
         strike + 9,
         0,
         {30, 60, 110, 140, 150, 140, 120, 90, 50, 25}});
    std::vector<int> habit;  // of the new invoice: worst at first, then some for good
    const int for_good = is_long() ? 80 : 35;
    for (int day = layout; day < plan_.days; ++day) {
      habit.push_back(std::max(for_good, 130 - (day - layout) * 3));
    }
    add({{"New invoice", "Ny faktura"},
         "launch",
         kFinance,
         kUnclearInvoice,
         kCauseInvoiceLayout,
         layout,
         last(),
         1000,
         std::move(habit)});
    Event spring{{"Campaign: three months free", "Kampanj: tre månader gratis"},
                 "campaign",
                 kMarketing,
                 kCampaignPrice,
                 19,
                 campaign,
                 campaign + 20,
                 400,
                 {20, 60, 110, 150, 170, 180, 165, 145, 120, 105, 95,
                  80, 65, 55,  50,  42,  35,  25,  20,  15,  10}};
    spring.frequent = is(World::kConfounded);
    add(std::move(spring));
    add({{"Great power outage", "Stort strömavbrott"},
         "outage",
         kNetwork,
         kOutage,
         8,
         outage,
         outage + 2,
         0,
         {900, 240, 80}});
    add({{"Price letter", "Prisbrev"},
         "price_change",
         kSales,
         kCancellation,
         18,
         price,
         price + 13,
         1000,
         {40, 90, 120, 110, 100, 85, 70, 60, 50, 40, 30, 25, 20, 15}});
    if (is_long()) {
      std::vector<int> faults{40, 80, 120, 150, 160, 150, 140, 125, 110, 100, 90, 80, 75};
      const int release = open_day(last_month() + 2);
      faults.resize(std::size_t(plan_.days - release), 70);  // and not mended yet
      add({{"New version of the app", "Ny version av appen"},
           "launch",
           kIt,
           kAppFault,
           kCauseUntestedRelease,
           release,
           last(),
           0,
           std::move(faults)});
    }
    if (is(World::kConfounded)) {
      add({{"Mild winter", "Mild vinter"},
           "season",
           kNetwork,
           kUnclearInvoice,
           kNone,
           action_day(),
           last(),
           0,
           {}});
    }
  }

  int action_day() const { return open_day(is_long() ? last_month() : at(700)); }

  void add_actions() {
    plan_.actions = {{{"Invoice explained line by line", "Fakturan förklaras rad för rad"},
                      kCauseInvoiceLayout,
                      kNone,
                      kFinance,
                      action_day(),
                      is_long() ? 500 : 400,
                      false,
                      180,
                      "30-50 %"},
                     {{"Parcels scanned at pick-up", "Paket skannas vid hämtning"},
                      kCauseCarrierScans,
                      kNone,
                      kLogistics,
                      open_day(at(560)),
                      250,
                      false,
                      90,
                      "20-40 %"},
                     {{"New greeting on the web site", "Ny hälsning på webbplatsen"},
                      10,
                      kNone,
                      kIt,
                      open_day(at(650)),
                      0,
                      false,
                      40,
                      "10-20 %"}};
    if (is(World::kSilenced)) {
      plan_.actions.push_back(
          {{"Telephone number moved to the last page", "Telefonnumret flyttat till sista sidan"},
           kNone,
           kPhone,
           kService,
           open_day(at(500)),
           350,
           true,
           15,
           "20-30 %"});
    }
  }

  void add_reasons() {
    Stream stream(plan_.options.seed, Purpose::kDays, 1);
    std::array<std::uint32_t, kReasons> wild{};
    for (int day = 0; day < plan_.days; ++day) {
      if (day % 7 == 0) {
        for (auto& w : wild) w = is(World::kOverdispersed) && stream.per_mille(60) ? 3 : 1;
      }
      std::vector<std::uint32_t> weights;
      for (std::size_t r = 0; r < kReasons; ++r) {
        std::uint32_t w = kReasonTable[r].weight * 10 * wild[r];
        if (is(World::kDrift)) {
          w = w * static_cast<std::uint32_t>(1'000'000 + (drifted(r) - 1000) * plan_.part(day)) /
              1'000'000;
        }
        if (is(World::kConfounded) && r == kUnclearInvoice && day >= action_day()) w = w * 3 / 4;
        weights.push_back(w);
      }
      plan_.reason_weights.push_back(std::move(weights));
    }
  }

  void add_sources() {
    std::vector<std::uint32_t> luck(std::size_t(plan_.days), 1000);
    if (is(World::kOverdispersed)) luck = lasting_luck(plan_.options, plan_.days);
    std::uint32_t ordinary = 0;
    for (const Reason& reason : kReasonTable) ordinary += reason.weight * 10;
    for (int day = 0; day < plan_.days; ++day) {
      std::uint64_t sum = 0;
      for (const auto w : plan_.reason_weights[std::size_t(day)]) sum += w;
      // A day brings more where its reasons do.
      const std::uint64_t weight =
          base_weight(plan_.first_day + day) * luck[std::size_t(day)] * sum / ordinary / 1000;
      add_source(day, kNone, static_cast<std::uint32_t>(weight));
    }
    for (std::size_t e = 0; e < plan_.events.size(); ++e) {
      const Event& event = plan_.events[e];
      for (std::size_t i = 0; i < event.wave.size(); ++i) {
        const int day = event.first + static_cast<int>(i);
        if (day > last()) break;
        // On closed days there is less of everything.
        const int open = is_open(plan_.first_day + day) ? 1000 : 350;
        add_source(day, static_cast<std::uint8_t>(e),
                   kOrdinaryDay * static_cast<std::uint32_t>(event.wave[i]) / 1000 *
                       static_cast<std::uint32_t>(open) / 1000);
      }
    }
  }

  void add_source(int day, std::uint8_t event, std::uint32_t weight) {
    plan_.sources.push_back({static_cast<std::uint16_t>(day), event});
    plan_.source_weights.push_back(weight);
  }

  Plan plan_;
};

}  // namespace

Plan make_plan(const Options& options) { return Planner(options).make(); }

}  // namespace gehor::simulate
