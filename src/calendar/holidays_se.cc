// Sweden. The holidays are those of lagen (1989:253) om allmänna helgdagar; the closed eves are
// those that semesterlagen (1977:480) section 3 a counts as Sundays: midsummer, Christmas and New
// Year's Eve. The other eves have no standing in law; local agreements shorten the day.
#include "calendar/holiday_rules.h"

namespace gehor::calendar {

std::vector<Holiday> swedish_holidays(std::chrono::year year) {
  using namespace std::chrono;
  constexpr auto kHoliday = HolidayKind::kPublicHoliday;
  constexpr auto kClosed = HolidayKind::kEveClosed;
  constexpr auto kEve = HolidayKind::kEve;

  const Date easter = easter_sunday(static_cast<int>(year));
  const Date midsummer = weekday_from(Saturday, year / June / 20);
  const Date all_saints = weekday_from(Saturday, year / October / 31);

  std::vector<Holiday> days = {
      {year / January / 1, kHoliday, "nyårsdagen", "New Year's Day"},
      {year / January / 5, kEve, "trettondagsafton", "Epiphany Eve"},
      {year / January / 6, kHoliday, "trettondedag jul", "Epiphany"},
      {days_from(easter, -3), kEve, "skärtorsdagen", "Maundy Thursday"},
      {days_from(easter, -2), kHoliday, "långfredagen", "Good Friday"},
      {days_from(easter, -1), kEve, "påskafton", "Easter Eve"},
      {easter, kHoliday, "påskdagen", "Easter Sunday"},
      {days_from(easter, 1), kHoliday, "annandag påsk", "Easter Monday"},
      {year / April / 30, kEve, "valborgsmässoafton", "Walpurgis Night"},
      {year / May / 1, kHoliday, "första maj", "May Day"},
      {days_from(easter, 39), kHoliday, "Kristi himmelsfärdsdag", "Ascension Day"},
      {days_from(easter, 48), kEve, "pingstafton", "Whitsun Eve"},
      {days_from(easter, 49), kHoliday, "pingstdagen", "Whit Sunday"},
      {days_from(midsummer, -1), kClosed, "midsommarafton", "Midsummer's Eve"},
      {midsummer, kHoliday, "midsommardagen", "Midsummer's Day"},
      {days_from(all_saints, -1), kEve, "allhelgonaafton", "All Saints' Eve"},
      {all_saints, kHoliday, "alla helgons dag", "All Saints' Day"},
      {year / December / 24, kClosed, "julafton", "Christmas Eve"},
      {year / December / 25, kHoliday, "juldagen", "Christmas Day"},
      {year / December / 26, kHoliday, "annandag jul", "Boxing Day"},
      {year / December / 31, kClosed, "nyårsafton", "New Year's Eve"},
  };
  // In 2005 the National Day took the place of Whit Monday (SFS 2004:1320).
  if (year >= std::chrono::year(2005)) {
    days.push_back({year / June / 6, kHoliday, "Sveriges nationaldag", "National Day"});
  } else {
    days.push_back({days_from(easter, 50), kHoliday, "annandag pingst", "Whit Monday"});
  }
  return days;
}

}  // namespace gehor::calendar
