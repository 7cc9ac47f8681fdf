// What a column's values say about what the column is.
#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "base/text.h"
#include "sources/mapping/guess_internal.h"

namespace gehor::sources::guessing {
namespace {

bool is_short_code(const ColumnProfile& p) {
  if (p.highest_length > 64 || p.share(p.with_digit) < 0.5) return false;
  if (p.mean_words <= 4.2) return true;
  // "ABC 12 / 3 - 4": more words, but all of one shape.
  return p.mean_words <= 8 && p.share(p.with_digit) > 0.98 &&
         p.highest_length - p.lowest_length <= 12;
}

// Looks like an identifier: short, no time, no measured number, no mere category.
bool id_like(const ColumnProfile& p) {
  if (p.filled == 0 || p.is_time() || p.share(p.emails) > 0.2 || p.share(p.clocks) > 0.5) {
    return false;
  }
  return is_short_code(p) || p.share(p.uuids) > 0.9 ||
         (p.share(p.one_word) > 0.95 && p.highest_length <= 64);
}

Evidence id_evidence(const ColumnProfile& p) {
  if (!id_like(p) || p.filled_share() < 0.6) return {kImpossible, ""};
  Evidence e;
  const bool few = p.filled < 20;
  if (p.unique()) {
    e.points = few ? 0.8 : 1.6;
    e.why = "no value comes twice";
  } else if (p.distinct_share() > 0.98) {
    e.points = 0.9;
    e.why = "hardly a value comes twice";
  } else if (p.distinct_share() > 0.8) {
    e.points = -0.5;
  } else {
    // Rows that share it would overwrite one another.
    return {kImpossible, ""};
  }
  if (p.filled_share() < 0.98) e.points -= 1;
  // Numbers with a fraction are measured, unless so long that they are a time and a counter.
  if (p.share(p.decimals) > 0.02 && p.number_max < 1e7) e.points -= 2.2;
  if (p.share(p.uuids) > 0.9) e.points += 0.5;
  if (p.is_bare_time() && p.share(p.decimals) < 0.5) e.points -= 1.5;
  if (p.share(p.with_digit) < 0.5) e.points -= 2;
  if (p.share(p.phones) > 0.7 && p.share(p.integers) < 0.5) e.points -= 2;
  return e;
}

Evidence contact_id_evidence(const ColumnProfile& p, RecordKind kind) {
  if (!id_like(p) || p.share(p.booleans) > 0.9) return {kImpossible, ""};
  Evidence e;
  if (p.distinct < 3 && p.filled > 20) return {kImpossible, ""};
  if (p.share(p.decimals) > 0.02) e.points -= 2;
  if (kind == RecordKind::kSurveyAnswer) {
    e.points += p.unique() ? 0.3 : 0.0;  // mostly one answer to a contact
    return e;
  }
  if (!p.unique()) {
    const double runs = static_cast<double>(p.same_as_above) / static_cast<double>(p.filled);
    e.points = 0.7 + (runs > 0.2 ? 1.0 : 0.0);
    e.why = say("{} different values over {} rows", grouped(p.distinct), grouped(p.filled));
  }
  if (p.highest_length <= 3) e.points -= 2;
  return e;
}

Evidence customer_number_evidence(const ColumnProfile& p, RecordKind kind) {
  if (!id_like(p) || p.share(p.booleans) > 0.9 || p.distinct < 2) return {kImpossible, ""};
  Evidence e;
  if (p.highest_length <= 2) e.points -= 3;
  if (p.share(p.decimals) > 0.02) e.points -= 3;
  if (p.highest_length == 3) e.points -= 1;
  // Written as telephone numbers they are that, also under "caller id".
  if (p.share(p.phones) > 0.7 && p.share(p.long_digits) < 0.5) e.points -= 4;
  if (p.share(p.with_digit) < 0.5) e.points -= 2;
  if (kind == RecordKind::kCustomer) {
    e.points += p.unique() ? 1.2 : -2;
    if (p.unique()) e.why = "no value comes twice";
    return e;
  }
  const double d = p.distinct_share();
  const bool fixed_shape = p.highest_length - p.lowest_length <= 2 && p.lowest_length >= 4;
  if (d > 0.2 && d < 0.97 && fixed_shape && p.distinct > 50) {
    e.points += 1.1;
    e.why = say("identifiers of one shape, {} different over {} rows", grouped(p.distinct),
                grouped(p.filled));
  }
  if (d < 0.02 && p.filled > 500) e.points -= 1;
  return e;
}

Evidence channel_evidence(const ColumnView& c) {
  const ColumnProfile& p = *c.p;
  if (p.is_time() || p.share(p.booleans) > 0.9 || p.distinct > 200 || p.filled == 0 ||
      p.is_free_text()) {
    return {kImpossible, ""};
  }
  Evidence e;
  e.points = -1.5 + 5 * c.words.channel + (c.words.channels >= 2 ? 0.5 : 0.0);
  // One value all over says little, unless the name says what it is.
  if (p.constant() && !c.name.has(Topic::kChannel) && !c.name.has(Topic::kMethod)) e.points -= 1.5;
  if (c.words.channels == 0) e.points = p.share(p.numbers) > 0.8 ? -3.5 : -2.2;
  if (c.words.channel > 0.2) {
    e.why = say("{} of its values name channels", percent_text(c.words.channel));
  }
  return e;
}

Evidence status_evidence(const ColumnView& c) {
  const ColumnProfile& p = *c.p;
  if (p.is_time() || p.distinct > 60 || p.filled == 0 || p.is_free_text()) return {kImpossible, ""};
  Evidence e;
  e.points = -1.5 + 4 * c.words.state + (c.words.open_and_closed ? 0.8 : 0.0);
  if (c.words.state > 0.2) {
    e.why = say("{} of its values say open or closed", percent_text(c.words.state));
  }
  if (p.share(p.booleans) > 0.9) e.points -= 1;
  // Two letters are states of a country; among them are words ("NY") of other languages.
  if (p.highest_length <= 2 && p.distinct >= 3) e.points -= 4;
  return e;
}

Evidence author_evidence(const ColumnView& c) {
  const ColumnProfile& p = *c.p;
  if (p.is_time() || p.distinct > 40 || p.filled == 0 || p.is_free_text()) return {kImpossible, ""};
  Evidence e;
  e.points = -2 + 4 * c.words.author + (c.words.customer_and_other ? 1.0 : -1.0);
  if (c.words.author > 0.2) {
    e.why = say("{} of its values say who wrote", percent_text(c.words.author));
  }
  return e;
}

// Owner, team, reason, customer group: a closed set of words.
Evidence category_evidence(Field field, const ColumnView& c, const Context& context,
                           RecordKind kind) {
  const ColumnProfile& p = *c.p;
  const bool constant = p.constant();
  if (p.filled == 0 || p.is_time() || p.is_free_text() || p.is_flag()) return {kImpossible, ""};
  const bool several = field == Field::kReason && !separator_of(p).empty();
  if (!constant && !p.is_closed() && !several) {
    // In a handful of rows every value may be new.
    if (p.filled < 12) return {-0.6, ""};
    return {p.distinct_share() < 0.8 && p.filled < 200 ? -1.0 : -3.0, ""};
  }
  Evidence e;
  if (constant) e.points -= field == Field::kReason ? 2 : 2.2;
  if (p.share(p.with_letter) < 0.5) {
    // A team is often given by its number.
    e.points -= field == Field::kReason                           ? 2.5
                : field == Field::kTeam && c.name.has(Topic::kId) ? 0.5
                                                                  : 1.5;
  }
  if (p.share(p.emails) > 0.5) e.points -= 2;
  if (c.words.channel > 0.6 && c.words.channels >= 2) e.points -= 2.5;
  if (c.words.state > 0.6) e.points -= 2.5;
  if (p.share(p.languages) > 0.9) e.points -= 3;
  if (p.filled_share() < 0.2) e.points -= 0.6;
  const bool persons = p.share(p.names_like) > 0.75 && p.distinct > 8;
  switch (field) {
    case Field::kOwner:
    case Field::kTeam:
      if (p.distinct >= 2 && p.distinct <= 60) e.points += 0.6;
      if (p.distinct > 150) e.points -= 1;
      if (p.distinct > 600) e.points -= 1;
      if (persons) e.points -= 1.2;
      // "Owner" may be a person.
      if (field == Field::kOwner && c.name.has(Topic::kResponsible) &&
          !c.name.has(Topic::kDepartment) && p.share(p.names_like) > 0.85) {
        e.points -= 1.6;
      }
      break;
    case Field::kReason:
      if (p.distinct >= 4 && p.distinct <= 400) e.points += 0.6;
      if (p.distinct == 2 || p.distinct == 3) e.points -= 0.4;
      if (persons && p.distinct > 30) e.points -= 0.8;
      break;
    case Field::kCustomerGroup:
      if (p.distinct > 40) e.points -= 1.5;
      break;
    default: break;
  }
  if (!c.name.generic && c.name.topics == 0 && context.names_tell) e.points -= 1.2;
  // Where no name tells, a closed set of words that are not names of persons is the department or
  // the reason; in a survey rather the department.
  if (c.name.topics == 0 && !context.names_tell && p.share(p.names_like) < 0.6 && p.distinct >= 3) {
    const bool survey = kind == RecordKind::kSurveyAnswer;
    if (field == Field::kOwner) e.points += survey ? 0.7 : p.distinct <= 12 ? 0.5 : 0.4;
    if (field == Field::kReason) e.points += survey || p.distinct <= 12 ? 0.4 : 0.5;
  }
  e.why = several ? Sentence("several values in one field, which recur")
                  : say("{} different values over {} rows", grouped(p.distinct), grouped(p.filled));
  return e;
}

Evidence agent_evidence(const ColumnProfile& p) {
  if (p.filled == 0 || p.is_time() || p.is_free_text() || p.share(p.booleans) > 0.9) {
    return {kImpossible, ""};
  }
  Evidence e;
  if (p.share(p.names_like) > 0.7 && p.distinct >= 2) {
    e.points += 0.8;
    e.why = "its values look like names of persons";
  }
  if (p.unique() && p.filled > 30) e.points -= 1.5;
  return e;
}

Evidence text_evidence(Field field, const ColumnProfile& p) {
  if (p.filled == 0 || p.is_time() || p.is_number() || p.share(p.booleans) > 0.9) {
    return {kImpossible, ""};
  }
  if (p.share(p.with_letter) < 0.5 || p.share(p.emails) > 0.8) return {kImpossible, ""};
  Evidence e;
  const bool free = p.is_free_text();
  if (field == Field::kText) {
    if (!free) {
      const bool some = (p.distinct_share() > 0.5 && p.mean_words >= 1.3) ||
                        (p.distinct > 15 && p.mean_words >= 2.6);
      e.points = some ? -1.2 : -3.5;
      if (p.distinct_share() < 0.02) e.points -= 2;
    } else {
      e.points = std::min(3.0, p.mean_words / 5) + std::min(0.8, p.distinct_share());
      e.why = say("free text, {} words on average", rounded(p.mean_words, 0));
      if (p.share(p.with_digit) > 0.95 && p.mean_words < 6) e.points -= 1.2;  // addresses
    }
    if (p.share(p.languages) > 0.9) return {kImpossible, ""};
    return e;
  }
  if (p.distinct_share() < 0.1 && p.filled > 50) e.points -= 2;
  if (p.mean_words > 25) e.points -= 1.5;
  if (p.mean_words < 1.5) e.points -= 1.5;
  e.why = say("short text, {} words on average", rounded(p.mean_words, 0));
  return e;
}

}  // namespace

Sentence percent_text(double share) {
  if (share >= 0.9995) return "all";
  return say("{} %", rounded(share * 100, share > 0.99 ? 1 : 0));
}

ValueWords value_words(const ColumnProfile& column, bool nordic) {
  ValueWords w;
  if (column.common.empty() || column.distinct > 400 || column.mean_length > 60) return w;
  std::uint64_t bare_mail = 0;
  std::uint64_t all = 0;
  bool email = false;
  bool letter = false;
  for (const auto& [value, count] : column.common) {
    all += count;
    if (is_bare_mail(value)) {
      bare_mail += count;
    } else {
      email = email || is_plain_email_word(value);
      letter = letter || is_letter_word(value);
    }
  }
  if (all == 0) return w;
  // "Mail" beside "e-mail" is a letter in English; in a Nordic file it is e-mail, unless e-mail has
  // a word of its own there. Alone it is a letter only where it is rare.
  const double mail_share = static_cast<double>(bare_mail) / static_cast<double>(all);
  if (nordic) {
    w.mail = email && !letter ? MailMeans::kLetter : MailMeans::kEmail;
  } else {
    w.mail = email || (!letter && mail_share < 0.05) ? MailMeans::kLetter : MailMeans::kEmail;
  }
  std::set<Channel> channels;
  std::set<State> states;
  std::set<Author> authors;
  double neutral = 0;
  for (const auto& [value, count] : column.common) {
    const auto n = static_cast<double>(count);
    if (const auto c = channel_of(value, w.mail); c.certainty > 0.3) {
      if (c.meaning == Channel::kOther || c.meaning == Channel::kInternal) {
        neutral += n * c.certainty;
      } else {
        w.channel += n * c.certainty;
        channels.insert(c.meaning);
      }
    }
    if (const auto s = state_of(value); s.certainty > 0.3) {
      w.state += n * s.certainty;
      states.insert(s.meaning);
    }
    if (const auto a = author_of(value); a.certainty > 0.3) {
      w.author += n * a.certainty;
      authors.insert(a.meaning);
    }
  }
  const auto total = static_cast<double>(all);
  w.channels = channels.size();
  // "Other" and "internal" support channels only beside real ones.
  w.channel = (w.channel + (channels.size() >= 2 ? neutral : 0)) / total;
  w.state /= total;
  w.author /= total;
  w.open_and_closed = states.contains(State::kOpen) && states.contains(State::kClosed);
  w.customer_and_other = authors.contains(Author::kCustomer) && authors.size() >= 2;
  return w;
}

Context make_context(const TableProfile& table) {
  Context context;
  context.table = &table;
  std::size_t told = 0;
  std::size_t filled = 0;
  std::size_t nordic = 0;
  for (const ColumnProfile& p : table.columns) {
    ColumnView view;
    view.p = &p;
    view.name = read_name(p.name);
    if (view.name.generic) {
      view.name.topics = 0;
      view.name.coverage = 0;
    }
    told += view.name.topics != 0;
    filled += 1;
    for (const char c : p.name) nordic += static_cast<unsigned char>(c) == 0xC3;
    for (const NameWord& w : view.name.words) {
      static const std::unordered_set<std::string> kNordic = {
          "arende",   "kanal",    "skapad",      "inkom",   "opprettet", "oprettet", "henvendelse",
          "sak",      "sag",      "luotu",       "asiakas", "kund",      "kunde",    "avdelning",
          "avdeling", "afdeling", "osasto",      "tila",    "kanava",    "orsak",    "arsak",
          "arsag",    "syy",      "datum",       "dato",    "paiva",     "avslutad", "lukket",
          "suljettu", "stangd",   "forvaltning", "kilde"};
      nordic += kNordic.contains(w.text) ? 2 : 0;
    }
    context.flags += p.is_flag();
    context.columns.push_back(std::move(view));
  }
  // Nordic letters or common Nordic words in the texts of short values count too.
  std::size_t nordic_values = 0;
  std::size_t values = 0;
  for (const ColumnProfile& p : table.columns) {
    for (std::size_t i = 0; i < std::min<std::size_t>(p.common.size(), 20); ++i) {
      if (p.share(p.with_letter) < 0.5) continue;
      ++values;
      const std::string& v = p.common[i].value;
      for (std::size_t k = 0; k + 1 < v.size(); ++k) {
        const auto a = static_cast<unsigned char>(v[k]);
        const auto b = static_cast<unsigned char>(v[k + 1]);
        if (a == 0xC3 && (b == 0xA5 || b == 0xA4 || b == 0xB6 || b == 0x85 || b == 0x84 ||
                          b == 0x96 || b == 0xB8 || b == 0x98 || b == 0xA6 || b == 0x86)) {
          ++nordic_values;
          break;
        }
      }
    }
  }
  context.nordic = nordic >= 2 || (values > 0 && nordic_values * 12 > values);
  context.names_tell = filled > 0 && told * 2 >= filled;
  for (ColumnView& view : context.columns) {
    view.words = value_words(*view.p, context.nordic);
    view.scale = find_scale(*view.p, view.name);
    if (!view.scale) view.answers = find_answers(*view.p, view.name);
    if (view.answers) view.scale = view.answers->scale;
  }
  return context;
}

Evidence value_evidence(Field field, const ColumnView& c, const Context& context, RecordKind kind) {
  const ColumnProfile& p = *c.p;
  if (p.filled == 0) return {kImpossible, ""};
  switch (field) {
    case Field::kId: return id_evidence(p);
    case Field::kContactId: return contact_id_evidence(p, kind);
    case Field::kResponseId: {
      if (!id_like(p) || p.distinct_share() < 0.2) return {kImpossible, ""};
      Evidence e;
      e.points = p.filled_share() > 0.95 ? 0.3 : -0.5;
      return e;
    }
    case Field::kCustomerNumber: return customer_number_evidence(p, kind);
    case Field::kCustomerEmail:
      if (p.share(p.emails) < 0.6) return {kImpossible, ""};
      return {p.distinct <= 5 && p.filled > 100 ? -1.0 : 2.5, "its values are e-mail addresses"};
    case Field::kCustomerPhone: {
      const double phones = p.share(p.phones);
      const double digits = p.share(p.long_digits);
      if (phones + digits < 0.7 || p.share(p.uuids) > 0) return {kImpossible, ""};
      if (phones > 0.7) {
        return {p.distinct < 5 && p.filled > 100 ? -1.0 : 2.0, "its values are telephone numbers"};
      }
      return {-0.8, "its values can be telephone numbers"};
    }
    case Field::kChannel: return channel_evidence(c);
    case Field::kStatus: return status_evidence(c);
    case Field::kAuthor: return author_evidence(c);
    case Field::kOwner:
    case Field::kTeam:
    case Field::kReason:
    case Field::kCustomerGroup: return category_evidence(field, c, context, kind);
    case Field::kAgent: return agent_evidence(p);
    case Field::kLanguage:
      if (p.share(p.languages) < 0.85) return {kImpossible, ""};
      return {p.share(p.booleans) > 0.9 ? -2.0 : 1.4, "its values are languages"};
    case Field::kScore: {
      if (!c.scale) return {kImpossible, ""};
      Evidence e;
      const double top = c.scale->max;
      e.points = top == 5 || top == 10 ? 0.6 : 0.2;
      if (p.is_flag() && !c.answers) e.points -= 2.5;
      if (kind == RecordKind::kContact) e.points -= 0.8;
      if (c.answers) {
        e.points += c.answers->grades >= 2 ? 1.0 : 0.0;
        e.why = c.answers->why;
        return e;
      }
      if (kind == RecordKind::kSurveyAnswer && c.name.topics == 0 && !context.names_tell) {
        e.points += p.filled_share() > 0.9 ? 1.2 : 1.0;
      }
      if (!c.name.generic && c.name.topics == 0 && context.names_tell) e.points -= 1;
      e.why = say("{} of {} values lie on the scale {} to {}", grouped(c.scale->inside),
                  grouped(c.scale->inside + c.scale->outside), c.scale->min, c.scale->max);
      return e;
    }
    case Field::kText:
    case Field::kSubject: return text_evidence(field, p);
    case Field::kAmount:
      if (!p.is_number()) return {kImpossible, ""};
      return {(p.share(p.decimals) > 0.2 ? 0.6 : 0.0) - (p.is_flag() ? 3.0 : 0.0) -
                  (p.unique() && p.share(p.decimals) == 0 && p.filled > 50 ? 1.5 : 0.0),
              "its values are numbers"};
    case Field::kProduct:
      if (p.is_time() || p.is_flag() || p.is_free_text() || p.mean_length > 80) {
        return {kImpossible, ""};
      }
      return {p.unique() && p.filled > 30 ? -1.5 : 0.0,
              say("{} different values", grouped(p.distinct))};
    default: return {kImpossible, ""};
  }
}

bool is_coded(const ColumnProfile& p) {
  if (p.filled == 0 || p.is_time() || p.distinct > 30 || !p.common_complete) return false;
  if (p.highest_length > 4) return false;
  if (p.filled >= 12 && !p.constant() && !p.is_closed()) return false;
  return p.share(p.integers) > 0.95 || (p.highest_length <= 3 && p.share(p.with_letter) > 0.95);
}

std::string separator_of(const ColumnProfile& p) {
  if (p.common.empty() || p.is_time() || p.share(p.with_letter) < 0.3) return "";
  for (const char sign : {'|', ';', ',', '/'}) {
    const bool strict = sign == ',' || sign == '/';
    std::unordered_map<std::string, std::set<std::string_view>> partners;  // piece → whole values
    std::unordered_set<std::string> alone;
    std::uint64_t with = 0;
    std::uint64_t all = 0;
    std::size_t values_with = 0;
    for (const auto& [value, count] : p.common) {
      all += count;
      if (value.find(sign) == std::string::npos) {
        alone.insert(value);
        continue;
      }
      with += count;
      ++values_with;
    }
    if (values_with < 3 || with * 50 < all) continue;
    std::uint64_t pieces = 0;
    std::uint64_t long_pieces = 0;
    for (const auto& [value, count] : p.common) {
      if (value.find(sign) == std::string::npos) continue;
      for (const std::string_view piece : split(value, sign)) {
        const std::string t = squeeze(piece);
        if (t.empty()) continue;
        ++pieces;
        long_pieces += t.size() > 60;
        partners[t].insert(value);
      }
    }
    std::uint64_t recurring = 0;
    for (const auto& [piece, values] : partners) {
      const bool recurs = values.size() >= (strict ? 3U : 2U) || alone.contains(piece);
      if (recurs) recurring += values.size();
    }
    // Fewer different pieces than values made of them, or nearly all pieces known on their own.
    const bool combine = partners.size() < values_with * 2;
    if (pieces == 0 || long_pieces * 10 > pieces || !combine) continue;
    const double share = static_cast<double>(recurring) / static_cast<double>(pieces);
    std::size_t known_alone = 0;
    for (const auto& [piece, values] : partners) known_alone += alone.contains(piece);
    const double alone_share =
        static_cast<double>(known_alone) / static_cast<double>(partners.size());
    if (share < (strict ? 0.9 : 0.75)) continue;
    // A slash or a comma inside a fixed name ("Heat/hot water") stands between pieces that do not
    // stand alone elsewhere.
    if (strict && alone_share < 0.5 && partners.size() * 2 > values_with) continue;
    if (sign == '/' && alone_share < 0.6) continue;
    return std::string(1, sign);
  }
  return "";
}

}  // namespace gehor::sources::guessing
