#include "sources/mapping/timestamp_words.h"

#include <string>
#include <unordered_map>

namespace gehor::sources::timestamp_words {
namespace {

struct Entry {
  Kind kind;
  std::int16_t value;
  const char* words;  // separated by single spaces
};

// Zone names: UTC's own, those of the Nordic countries, and the American ones as RFC 2822 defines
// them. Others ("IST", "BST") mean several zones and are not read.
constexpr Entry kEntries[] = {
    {Kind::kMonth, 1, "january jan januari januar tammikuu tammikuuta tammikuun tammi"},
    {Kind::kMonth, 2, "february feb februari februar febr helmikuu helmikuuta helmikuun helmi"},
    {Kind::kMonth, 3, "march mar mars marts maaliskuu maaliskuuta maaliskuun maalis"},
    {Kind::kMonth, 4, "april apr huhtikuu huhtikuuta huhtikuun huhti"},
    {Kind::kMonth, 5, "may maj mai toukokuu toukokuuta toukokuun touko"},
    {Kind::kMonth, 6, "june jun juni kesakuu kesakuuta kesakuun kesa"},
    {Kind::kMonth, 7, "july jul juli heinakuu heinakuuta heinakuun heina"},
    {Kind::kMonth, 8, "august aug augusti elokuu elokuuta elokuun elo"},
    {Kind::kMonth, 9, "september sep sept syyskuu syyskuuta syyskuun syys"},
    {Kind::kMonth, 10, "october oct oktober okt lokakuu lokakuuta lokakuun loka"},
    {Kind::kMonth, 11, "november nov marraskuu marraskuuta marraskuun marras"},
    {Kind::kMonth, 12, "december dec desember des joulukuu joulukuuta joulukuun joulu"},
    {Kind::kWeekday, 0, "sunday sun sondag son sunnuntai sunnuntaina su"},
    {Kind::kWeekday, 1, "monday mon mandag man maanantai maanantaina ma"},
    {Kind::kWeekday, 2, "tuesday tue tues tisdag tirsdag tis tir tiistai tiistaina ti"},
    {Kind::kWeekday, 3, "wednesday wed onsdag ons keskiviikko keskiviikkona ke"},
    {Kind::kWeekday, 4, "thursday thu thur thurs torsdag tors tor torstai torstaina to"},
    {Kind::kWeekday, 5, "friday fri fredag fre perjantai perjantaina pe"},
    {Kind::kWeekday, 6, "saturday sat lordag lor lauantai lauantaina la"},
    {Kind::kBeforeDate, 0, "den the"},
    {Kind::kBeforeTime, 0, "kl klo klokken klockan at"},
    {Kind::kOf, 0, "of"},
    {Kind::kOrdinal, 0, "st nd rd th"},
    {Kind::kBeforeNoon, 0, "am fm ap"},
    {Kind::kAfterNoon, 0, "pm em ip"},
    {Kind::kZone, 0, "z utc gmt"},
    {Kind::kZone, 60, "cet"},
    {Kind::kZone, 120, "cest eet"},
    {Kind::kZone, 180, "eest"},
    {Kind::kZone, -240, "edt"},
    {Kind::kZone, -300, "est cdt"},
    {Kind::kZone, -360, "cst mdt"},
    {Kind::kZone, -420, "mst pdt"},
    {Kind::kZone, -480, "pst"},
};

using Table = std::unordered_map<std::string_view, Word>;

Table make_table() {
  Table table;
  for (const Entry& entry : kEntries) {
    std::string_view rest = entry.words;
    while (!rest.empty()) {
      const std::size_t space = rest.find(' ');
      table.emplace(rest.substr(0, space), Word{entry.kind, entry.value});
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
  }
  return table;
}

}  // namespace

std::optional<Word> find(std::string_view folded) {
  static const Table table = make_table();
  const auto it = table.find(folded);
  if (it == table.end()) return std::nullopt;
  return it->second;
}

}  // namespace gehor::sources::timestamp_words
