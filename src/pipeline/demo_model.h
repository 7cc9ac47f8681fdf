// The demonstration company from the inside: one row per contact, before it is written down.
// Between demo_company.cc (what happens), demo_count.cc (what was planted) and demo_write.cc (the
// files). Pure; any thread.
//
// Times are minutes on the wall clock since 1970-01-01.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/demo_company.h"
#include "pipeline/demo_texts.h"

namespace gehor::pipeline::demo {

using Minutes = std::int64_t;
inline constexpr Minutes kDay = 1440;

enum class Way : std::uint8_t { kPhone, kEmail, kChat, kForm, kSocial };
inline constexpr std::size_t kWays = 5;
inline constexpr std::array<std::string_view, kWays> kWayWritten{"Telefon", "E-post", "Chatt",
                                                                 "Webbformulär", "Sociala medier"};
inline constexpr std::array<std::string_view, kWays> kWayName{"phone", "email", "chat", "form",
                                                              "social"};

inline constexpr std::array<std::string_view, 7> kOwners{
    "Ekonomi", "Nät", "Försäljning", "Marknad", "IT", "Logistik", "Kundservice"};

struct Reason {
  std::string_view name;
  int owner;     // in kOwners; praise goes to any
  int weight;    // of an ordinary day's contacts
  int vexation;  // 0 to 2: how low the scores start
  int returns;   // percent that come back about it
};
inline constexpr std::array<Reason, kReasonCount> kReasons{
    {{"Oklar faktura", 0, 13, 1, 15},
     {"Autogiro", 0, 8, 0, 7},
     {"Utebliven återbetalning", 0, 5, 2, 16},
     {"Strömavbrott", 1, 4, 1, 8},
     {"Mätaravläsning", 1, 8, 0, 9},
     {"Anslutning dröjer", 1, 4, 2, 20},
     {"Avtalsvillkor", 2, 10, 1, 9},
     {"Flytt", 2, 9, 0, 6},
     {"Uppsägning", 2, 5, 1, 6},
     {"Kampanjpris", 3, 3, 2, 12},
     {"Oönskade utskick", 3, 3, 1, 5},
     {"Inloggning", 4, 5, 1, 12},
     {"Fel i appen", 4, 5, 1, 8},
     {"Försenad leverans", 5, 8, 2, 16},
     {"Retur", 5, 5, 1, 10},
     {"Uteblivet svar", 6, 4, 2, 14},
     {"Fel besked", 6, 2, 2, 12},
     {"Beröm", 6, 3, 0, 0}}};
inline constexpr std::size_t kInvoice = 0, kOutage = 3, kCampaign = 9, kLogin = 11, kPraise = 17;

struct Row {
  Minutes created = 0;
  Minutes due = 0;                  // of the first response
  std::optional<Minutes> response;  // none: nobody has answered when the data end
  std::optional<Minutes> closed;
  Way way = Way::kPhone;
  std::size_t matter = 0;  // what it is about, whether or not anybody wrote it down
  std::optional<std::size_t> reason;
  std::optional<std::size_t> owner;
  std::optional<std::size_t> customer;  // index into World::customers
  int earlier = 0;                      // contacts before about the same matter
  int score = 0;                        // 1 to 5; 0: not asked or not answered
  int handling = 0;                     // tenths of a minute; 0: not measured
  Said said;
};

struct Customer {
  Person person;
  std::uint32_t number = 0;
  std::string_view group;
  int trouble = 0;  // late answers and contacts over again
  Minutes last_seen = 0;
};

struct NpsAnswer {
  std::size_t customer = 0;
  Minutes at = 0;
  int score = 0;
};

struct World {
  Minutes begin = 0, end = 0;  // end: the first minute that is not covered
  std::vector<Customer> customers;
  std::vector<Row> rows;  // in order of `created`
  std::vector<NpsAnswer> answers;
};

Planted count_planted(const World& world);       // demo_count.cc
std::string write_contacts(const World& world);  // demo_write.cc
std::string write_nps(const World& world);

}  // namespace gehor::pipeline::demo
