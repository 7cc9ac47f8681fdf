#include <algorithm>
#include <cmath>

#include "stats/distributions.h"
#include "stats/guarded.h"
#include "stats/interval.h"

namespace gehor::stats {
namespace {

struct Totals {
  double contacts = 0, cases = 0, customers = 0;
  double squares = 0;  // of the customers' contacts
};

Totals totals_of(const Customers& customers) {
  Totals t;
  for (const CustomersAlike& c : customers) {
    if (c.contacts == 0) continue;
    const auto contacts = static_cast<double>(c.contacts);
    const auto times = static_cast<double>(c.customers);
    t.contacts += times * contacts;
    t.cases += times * static_cast<double>(c.cases);
    t.customers += times;
    t.squares += times * contacts * contacts;
  }
  return t;
}

bool contradicts_itself(const CustomersAlike& c) { return c.cases > c.contacts; }

}  // namespace

std::optional<double> effective_contacts(const Customers& customers, double confidence) {
  if (!(confidence > 0 && confidence < 1)) return std::nullopt;
  if (std::any_of(customers.begin(), customers.end(), contradicts_itself)) return std::nullopt;
  const Totals t = totals_of(customers);
  const double n = t.contacts;
  if (n == 0) return std::nullopt;
  if (t.customers == n) return n;
  if (t.customers < 2) return std::nullopt;
  if (t.cases == 0 || t.cases == n) return n * n / t.squares;
  const double p = t.cases / n;
  double spread = 0, enlarged = 0, fourth = 0;
  for (const CustomersAlike& c : customers) {
    const auto contacts = static_cast<double>(c.contacts);
    const auto times = static_cast<double>(c.customers);
    const double off = static_cast<double>(c.cases) - p * contacts;
    const double rest = 1 - contacts / n;
    spread += times * off * off;
    fourth += times * off * off * off * off;
    if (rest > 0) enlarged += times * off * off / rest / rest;
  }
  // (n - 1) / n: so much would independent contacts be enlarged.
  const double alone = (n - 1) / n;
  const double design = std::max(1.0, enlarged * alone * alone / (n * p * (1 - p)));
  if (design == 1) return n;
  const double added = design - 1;
  const double degrees_of_added = std::max(1.0, spread * spread / fourth);
  const double degrees = design * design / (added * added / degrees_of_added + 1 / (n - 1));
  const double tail = 0.5 + confidence / 2;
  const double wider = student_t_quantile(tail, degrees) / student_t_quantile(tail, n - 1);
  const double effective = n / design / (wider * wider);
  if (!std::isfinite(effective)) return std::nullopt;
  return std::min(n, effective);
}

std::optional<Interval> clustered_share_interval(const Customers& customers, double confidence) {
  const auto effective = effective_contacts(customers, confidence);
  if (!effective) return std::nullopt;
  const Totals t = totals_of(customers);
  // All or none of them exactly, and exactly their number where that is what they are worth.
  const double cases = *effective == t.contacts ? t.cases
                       : t.cases == t.contacts  ? *effective
                                                : t.cases / t.contacts * *effective;
  return guarded_share_of(cases, *effective, confidence);
}

}  // namespace gehor::stats
