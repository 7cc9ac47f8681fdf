#include "simulate/speaker.h"

#include <fmt/format.h>

#include <array>

#include "simulate/spelling.h"

namespace gehor::simulate {
namespace {

bool begins_sentence(const Text& out) {
  const std::size_t end = out.bytes.find_last_not_of(" \n");
  return end == std::string::npos ||
         std::string_view(".?!").find(out.bytes[end]) != std::string_view::npos;
}

}  // namespace

Particulars particulars_of(std::uint64_t seed, std::uint32_t matter) {
  Stream s(seed, Purpose::kText, matter);
  Particulars p;
  p.order = 10'000'000U + s.below(89'999'999);
  p.invoice = 1'000'000'000U + s.below(899'999'999);
  p.tracking = 100'000'000U + s.below(899'999'999);
  p.meter = 735'999'000'000ULL + s.below(1'000'000);
  p.meter = p.meter * 1'000'000 + s.below(1'000'000);
  p.product = s.below(kProducts);
  p.amount = s.quantile(std::array{49, 120, 250, 420, 690, 990, 1500, 2400, 4900, 19'000});
  p.kwh = s.between(90, 24'000);
  p.percent = s.between(5, 60);
  p.days = s.between(2, 30);
  p.minutes = s.between(4, 90);
  p.years = s.between(2, 30);
  p.days_ago = s.between(1, 24);
  p.days_ahead = s.between(2, 16);
  p.clock = s.between(7, 20) * 60;
  p.clock += s.between(0, 11) * 5;
  return p;
}

void Speaker::say(Text& out, const Phrase& phrase) {
  phrase.render(
      stream_,
      [&](std::string_view literal) { write_as(out.bytes, literal, style_, lexicon_, stream_); },
      [&](Slot slot) { fill(out, slot); });
}

std::string Speaker::amount() {
  const int kr = about_.amount;
  switch (stream_.below(4)) {
    case 0:
      if (kr >= 1000) return fmt::format("{} {:03}", kr / 1000, kr % 1000);
      [[fallthrough]];
    case 1: return fmt::format("{},{:02}", kr, stream_.below(100));
    default: return fmt::format("{}", kr);
  }
}

std::string Speaker::date(Day on) {
  const Date date = date_of(on);
  const unsigned day = unsigned(date.day()), month = unsigned(date.month());
  const std::string_view name = lexicon_.months[month - 1];
  const bool words = stream_.below(2) == 0;
  switch (language_) {
    case Language::kEn:
      return words ? fmt::format("{} {}", day, name) : fmt::format("{} {}", name, day);
    case Language::kFi:
      return words ? fmt::format("{}.{}.", day, month)
                   : fmt::format("{}.{}.{}", day, month, int(date.year()));
    case Language::kDe:
      return words ? fmt::format("{}. {}", day, name) : fmt::format("{}.{}.", day, month);
    case Language::kSv:
      return words ? fmt::format("den {} {}", day, name) : fmt::format("{}/{}", day, month);
    default: return words ? fmt::format("{}. {}", day, name) : fmt::format("{}/{}", day, month);
  }
}

void Speaker::fill(Text& out, Slot slot) {
  const auto number = [&](const std::string& text) { out.add(text, Entity::kNumber); };
  const auto plain = [&](std::string_view text) {
    out.add(style_.lower_case ? lower(text) : std::string(text));
  };
  const std::uint32_t writing =
      slot >= Slot::kPhone && slot != Slot::kAgent ? stream_.below(60) : 0;
  switch (slot) {
    case Slot::kAmount: out.add(amount()); break;
    case Slot::kKwh: out.add(fmt::format("{}", about_.kwh)); break;
    case Slot::kOrder: number(fmt::format("W{}", about_.order)); break;
    case Slot::kInvoice: number(fmt::format("F{}", about_.invoice)); break;
    case Slot::kTracking: number(fmt::format("EX{}SE", about_.tracking)); break;
    case Slot::kMeter: number(fmt::format("{}", about_.meter)); break;
    case Slot::kMonth: {
      const unsigned month = unsigned(date_of(today_).month());
      const std::uint32_t back = stream_.below(3);
      plain(lexicon_.months[(month + 11U - back) % 12U]);
      break;
    }
    case Slot::kProduct: {
      std::string product(lexicon_.products[about_.product]);
      char& first = product[0];
      if (first >= 'a' && first <= 'z' && begins_sentence(out) && !style_.lower_case) {
        first = static_cast<char>(first - 32);
      }
      out.add(product);
      break;
    }
    case Slot::kDate: plain(date(today_ - about_.days_ago)); break;
    case Slot::kSoon: plain(date(today_ + about_.days_ahead)); break;
    case Slot::kClock:
      out.add(fmt::format("{}{}{:02}", about_.clock / 60,
                          language_ == Language::kSv || language_ == Language::kFi ? "." : ":",
                          about_.clock % 60));
      break;
    case Slot::kDays: out.add(fmt::format("{}", about_.days)); break;
    case Slot::kMinutes: out.add(fmt::format("{}", about_.minutes)); break;
    case Slot::kYears: out.add(fmt::format("{}", about_.years)); break;
    case Slot::kPercent: out.add(fmt::format("{}", about_.percent)); break;
    case Slot::kTown:
      plain(lexicon_.towns[stream_.below(static_cast<std::uint32_t>(lexicon_.towns.size()))]);
      break;
    case Slot::kCase: number(std::string(ticket_)); break;
    case Slot::kName: {
      const std::string name = full_name(person_);
      out.add(style_.lower_case ? lower(name) : name, Entity::kName);
      break;
    }
    case Slot::kFirst:
      out.add(style_.lower_case ? lower(person_.first) : std::string(person_.first), Entity::kName);
      break;
    case Slot::kAgent: out.add(agent_name(agent_), Entity::kName); break;
    case Slot::kPhone: out.add(phone_of(person_, writing), Entity::kPhone); break;
    case Slot::kMail: out.add(email_of(person_), Entity::kEmail); break;
    case Slot::kId: out.add(national_id_of(person_, writing), Entity::kNationalId); break;
    case Slot::kCard: out.add(card_of(person_, writing), Entity::kCard); break;
    case Slot::kIban: out.add(iban_of(person_, writing), Entity::kIban); break;
    case Slot::kAddress: out.add(address_of(person_, writing), Entity::kAddress); break;
    case Slot::kPlate: out.add(plate_of(person_, writing), Entity::kPlate); break;
  }
}

}  // namespace gehor::simulate
