#include "simulate/write_others.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "simulate/files.h"
#include "simulate/letters.h"
#include "simulate/personal.h"
#include "simulate/write_contacts.h"

namespace gehor::simulate {
namespace {

constexpr std::size_t kGather = 1 << 20;  // bytes before they are written

class Writer {
 public:
  Writer(const Plan& plan, const History& history, const Place& place,
         std::vector<std::string>& files)
      : plan_(plan), history_(history), place_(place), files_(files) {}

  Result<OtherCounts> write() {
    GEHOR_CHECK(
        surveys(Survey::kCsat, "csat.csv",
                "Response ID,Ticket ID,Customer number,Answered,Satisfaction (1-5),Comment\n"));
    GEHOR_CHECK(surveys(
        Survey::kCes, "ces.csv",
        "Response ID,Ticket ID,Customer number,Answered,Customer effort score: it was easy (1-7),Comment\n"));
    GEHOR_CHECK(
        surveys(Survey::kNps, "nps.csv",
                "Response ID,Customer number,Answered,How likely to recommend (0-10),Comment\n"));
    GEHOR_CHECK(invitations());
    GEHOR_CHECK(customers());
    GEHOR_CHECK(purchases());
    GEHOR_CHECK(abandoned());
    GEHOR_CHECK(events());
    GEHOR_CHECK(actions());
    return counts_;
  }

 private:
  Seconds wall(std::uint32_t at) const { return plan_.begin() + at; }
  std::string_view say(const Name& name) const { return word(plan_, name); }
  static std::string ticket(std::uint32_t contact) {
    std::string text;
    append_ticket(text, contact);
    return text;
  }

  // Calls each(row, index) for 0 to n - 1, and writes now and then.
  Status file(std::string_view name, std::string_view header, std::size_t n,
              const std::function<void(Row&, std::size_t)>& each) {
    GEHOR_TRY(OutputFile out, OutputFile::create(place_, name));
    files_.emplace_back(name);
    std::string block(header);
    Row row(block);
    for (std::size_t i = 0; i < n; ++i) {
      each(row, i);
      if (block.size() < kGather) continue;
      GEHOR_CHECK(out.write(block));
      block.clear();
    }
    GEHOR_CHECK(out.write(block));
    counts_.bytes += out.bytes();
    return out.close();
  }

  Status surveys(Survey survey, std::string_view name, std::string_view header) {
    constexpr std::array<std::string_view, 3> kLetters{"S", "E", "N"};
    std::uint64_t number = 0;
    return file(name, header, history_.invitations.size(), [&](Row& row, std::size_t i) {
      const Invitation& asked = history_.invitations[i];
      if (asked.survey != survey || asked.score == 0) return;
      row.text(fmt::format("{}{:07}", kLetters[static_cast<std::size_t>(survey)], ++number));
      if (survey != Survey::kNps) row.text(ticket(asked.contact));
      row.text(customer_number(asked.customer)).time(wall(asked.answered));
      row.number(survey == Survey::kNps ? asked.score - 1 : asked.score);
      row.text(write_comment(plan_, asked, history_.customers[asked.customer].language)).end();
    });
  }

  Status invitations() {
    constexpr std::array<std::string_view, 3> kSurveys{"CSAT", "CES", "NPS"};
    return file("invitations.csv", "Survey,Ticket ID,Customer number,Sent,Answered\n",
                history_.invitations.size(), [&](Row& row, std::size_t i) {
                  const Invitation& asked = history_.invitations[i];
                  row.text(kSurveys[static_cast<std::size_t>(asked.survey)]);
                  row.text(asked.survey == Survey::kNps ? "" : ticket(asked.contact));
                  row.text(customer_number(asked.customer)).time(wall(asked.sent));
                  row.text(asked.score == 0 ? "no" : "yes").end();
                });
  }

  Status customers() {
    return file("customers.csv",
                "Customer number,Name,E-mail,Segment,Loyalty status,Potential (1-5),"
                "Customer since,Renewal,Left,Yearly margin\n",
                history_.customers.size(), [&](Row& row, std::size_t i) {
                  const auto number = static_cast<std::uint32_t>(i);
                  const Customer& c = history_.customers[i];
                  const Person p =
                      c.prospect == kNever
                          ? person_of(plan_.options.seed, number, 0, c.language)
                          : person_of(plan_.options.seed, kNobody, c.prospect, c.language);
                  row.text(customer_number(number)).text(full_name(p)).text(email_of(p));
                  row.text(say(kSegmentNames[c.segment]))
                      .text(say(kStatusNames[c.status]))
                      .number(c.potential);
                  row.day(c.since);
                  row.text(c.renewal == 0xFFFF ? "" : day_text(plan_.first_day + c.renewal));
                  row.text(c.left == kNever ? "" : day_text(day_of(wall(c.left))));
                  row.number(c.margin).end();
                });
  }

  Status purchases() {
    constexpr std::array<Name, 4> kSold{{{"Web shop", "Webbutik"},
                                         {"Phone", "Telefon"},
                                         {"Shop", "Butik"},
                                         {"Field sales", "Fältsälj"}}};
    return file(
        "purchases.csv", "Purchase ID,Customer number,Purchased,Product,Amount,Sales channel\n",
        history_.customers.size(), [&](Row& row, std::size_t i) {
          const auto number = static_cast<std::uint32_t>(i);
          const Customer& c = history_.customers[i];
          Stream s(plan_.options.seed, Purpose::kPurchases, number);
          const int n = s.quantile(std::array{0, 0, 0, 0, 1, 1, 2, 3, 6});
          const Seconds from =
              std::max(plan_.begin() + history_.begin, (c.since + 1) * kDaySeconds);
          const Seconds to = c.left == kNever ? plan_.end() : wall(c.left);
          std::vector<Seconds> times;
          for (int k = 0; k < n && to - from > kDaySeconds; ++k) {
            const Seconds day =
                day_of(from) + 1 + s.below(static_cast<std::uint32_t>((to - from) / kDaySeconds));
            times.push_back(day * kDaySeconds + 7 * kHour + s.between(0, 15 * 3600));
          }
          std::sort(times.begin(), times.end());
          for (const Seconds at : times) {
            const auto product = s.below(kProducts);
            const int amount = kProductPrices[product] * s.between(80, 125) / 100;
            const auto sold = s.weighted(std::array{620, 210, 110, 60});
            if (at >= to) continue;
            row.text(fmt::format("P{:07}", ++counts_.purchases))
                .text(customer_number(number))
                .time(at);
            row.text(say(kProductNames[product])).number(amount).text(say(kSold[sold])).end();
            counts_.crowns += static_cast<std::uint64_t>(amount);
          }
        });
  }

  Status abandoned() {
    return file(
        "abandoned_calls.csv", "Call ID,Channel,Began,Waited (s),Customer number\n",
        history_.abandoned.size(), [&](Row& row, std::size_t i) {
          const AbandonedCall& call = history_.abandoned[i];
          row.text(fmt::format("A{:07}", i + 1)).text(say(kChannelTable[call.channel].written));
          row.time(wall(call.at)).number(call.waited);
          row.text(call.customer == kNobody ? "" : customer_number(call.customer));
          row.end();
        });
  }

  Status events() {
    return file("events.csv",
                "Event,Kind,Department,Contact reason,Begins,Ends,Customers addressed\n",
                plan_.events.size(), [&](Row& row, std::size_t i) {
                  const Event& e = plan_.events[i];
                  row.text(say(e.name)).text(e.kind).text(say(kDepartmentNames[e.department]));
                  row.text(say(kReasonTable[e.reason].name)).day(plan_.first_day + e.first);
                  row.day(plan_.first_day + e.last);
                  row.number(static_cast<std::int64_t>(plan_.customers) * e.addressed / 1000).end();
                });
  }

  Status actions() {
    return file("actions.csv",
                "Action,Cause,Channel,Department,Start,Cost,Expected effect,Planted effect\n",
                plan_.actions.size(), [&](Row& row, std::size_t i) {
                  const Action& a = plan_.actions[i];
                  row.text(say(a.name));
                  row.text(a.cause == kNone ? "" : say(kCauseTable[a.cause].name));
                  row.text(a.channel == kNone ? "" : say(kChannelTable[a.channel].written));
                  row.text(say(kDepartmentNames[a.owner])).day(plan_.first_day + a.start);
                  row.number(a.cost * 1000)
                      .text(a.claim)
                      .text(fmt::format("{}.{} %", a.prevents / 10, a.prevents % 10))
                      .end();
                });
  }

  const Plan& plan_;
  const History& history_;
  const Place& place_;
  std::vector<std::string>& files_;
  OtherCounts counts_;
};

}  // namespace

Result<OtherCounts> write_others(const Plan& plan, const History& history, const Place& place,
                                 std::vector<std::string>& files) {
  return Writer(plan, history, place, files).write();
}

}  // namespace gehor::simulate
