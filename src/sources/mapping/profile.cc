#include "sources/mapping/profile.h"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cmath>
#include <functional>
#include <future>
#include <thread>

#include "base/text.h"
#include "sources/mapping/distinct_counter.h"
#include "sources/mapping/lexicon.h"
#include "sources/mapping/timestamp.h"

namespace gehor::sources {
namespace {

constexpr std::uint64_t kLookAt = 20'000;
constexpr std::size_t kLongestKept = 160;
constexpr std::size_t kSampleBytes = 400;

std::uint64_t hash_of(std::string_view text) {
  // std::hash is a fast byte hash; the finaliser (of MurmurHash3) spreads its bits for the
  // estimate of distinct values.
  std::uint64_t h = std::hash<std::string_view>{}(text);
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  h *= 0xc4ceb9fe1a85ec53ULL;
  h ^= h >> 33;
  return h == 0 ? 1 : h;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Shape of a text, found in one run over its bytes.
struct Shape {
  std::size_t digits = 0;
  std::size_t letters = 0;  // ASCII letters and bytes above 0x7F
  std::size_t words = 0;
  std::size_t capitals_first = 0;  // words that begin with a capital letter
  bool phone_signs_only = true;    // digits, blanks, + ( ) - . /
  bool at = false;
  bool question = false;
};

Shape shape_of(std::string_view text) {
  Shape s;
  bool in_word = false;
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    const bool space = c == ' ' || (u >= 9 && u <= 13);
    if (space) {
      in_word = false;
      continue;
    }
    if (!in_word) {
      in_word = true;
      ++s.words;
      s.capitals_first += (c >= 'A' && c <= 'Z') || u == 0xC3;
    }
    if (is_digit(c)) {
      ++s.digits;
    } else if ((u | 0x20) >= 'a' && (u | 0x20) <= 'z') {
      ++s.letters;
      s.phone_signs_only = false;
    } else if (u >= 0x80) {
      ++s.letters;
      s.phone_signs_only = false;
    } else if (c == '@') {
      s.at = true;
      s.phone_signs_only = false;
    } else if (c == '?') {
      s.question = true;
      s.phone_signs_only = false;
    } else if (c != '+' && c != '(' && c != ')' && c != '-' && c != '.' && c != '/') {
      s.phone_signs_only = false;
    }
  }
  return s;
}

bool is_email(std::string_view t) {
  const std::size_t at = t.find('@');
  // "<17@host>" is the id of a message.
  if (at == std::string_view::npos || at == 0 || t.size() > 120 || t[0] == '<') return false;
  const std::size_t dot = t.find('.', at + 2);
  return dot != std::string_view::npos && dot + 2 <= t.size() - 1 + 1 &&
         t.find_first_of(" \t\n") == std::string_view::npos;
}

bool is_uuid(std::string_view t) {
  if (t.size() != 36) return false;
  for (std::size_t i = 0; i < t.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? t[i] != '-' : std::isxdigit(static_cast<unsigned char>(t[i])) == 0) return false;
  }
  return true;
}

// "08:15", "8:15:00".
bool is_clock(std::string_view t) {
  if (t.size() < 4 || t.size() > 8) return false;
  std::size_t colons = 0;
  for (std::size_t i = 0; i < t.size(); ++i) {
    if (t[i] == ':') {
      ++colons;
    } else if (!is_digit(t[i])) {
      return false;
    }
  }
  return colons == 1 || colons == 2;
}

// "3", "-1", "4.5", "4,0": a whole or half number from -200 to 1000, times two.
std::optional<int> small_number_twice(std::string_view t) {
  bool negative = false;
  if (!t.empty() && t[0] == '-') {
    negative = true;
    t.remove_prefix(1);
  }
  int whole = 0;
  std::size_t i = 0;
  while (i < t.size() && is_digit(t[i])) {
    if (i >= 4) return std::nullopt;
    whole = whole * 10 + (t[i++] - '0');
  }
  if (i == 0) return std::nullopt;
  int half = 0;
  if (i < t.size()) {
    if ((t[i] != '.' && t[i] != ',') || i + 1 >= t.size()) return std::nullopt;
    if (t[i + 1] != '0' && t[i + 1] != '5') return std::nullopt;
    half = t[i + 1] == '5' ? 1 : 0;
    if (t.find_first_not_of('0', i + 2) != std::string_view::npos) return std::nullopt;
  }
  const int twice = (whole * 2 + half) * (negative ? -1 : 1);
  if (twice < -400 || twice > 2000) return std::nullopt;
  return twice;
}

// Quick: could this text be a time at all?
bool may_be_time(std::string_view t, const Shape& shape) {
  return shape.digits >= 3 && t.size() >= 6 && t.size() <= 48 && shape.words <= 6;
}

struct TimeReading {
  bool time = false;
  bool bare = false;
  bool epoch = false;
  bool clock = false;
  bool zone = false;
  DateReading date;
  std::optional<std::int64_t> day_first;  // micros
  std::optional<std::int64_t> month_first;
};

TimeReading time_reading(std::string_view text, const Shape& shape) {
  TimeReading out;
  const TimestampReading r = read_timestamp(text);
  const auto& any = r.day_first ? r.day_first : r.month_first;
  if (!any) return out;
  out.bare = shape.digits == text.size();
  out.time = !out.bare;
  out.epoch = r.is_epoch;
  // A fraction of an epoch ("1700000000.123") is a bare number too.
  if (r.is_epoch) {
    out.bare = true;
    out.time = false;
  }
  out.clock = !any->date_only;
  out.zone = any->has_zone;
  out.date = date_reading(r);
  if (r.day_first) out.day_first = r.day_first->micros;
  if (r.month_first) out.month_first = r.month_first->micros;
  return out;
}

struct Range {
  std::int64_t low = std::numeric_limits<std::int64_t>::max();
  std::int64_t high = std::numeric_limits<std::int64_t>::min();
  void add(std::int64_t v) {
    low = std::min(low, v);
    high = std::max(high, v);
  }
};

}  // namespace

// --- one column ---------------------------------------------------------------------------------

struct TableProfiler::Column {
  Column(std::size_t index, const std::string& name, std::size_t exact, std::size_t keep_at_most)
      : distinct(exact), keep(keep_at_most) {
    p.index = index;
    p.name = name;
    p.lowest_length = std::numeric_limits<std::uint64_t>::max();
  }

  ColumnProfile p;
  DistinctCounter distinct;
  std::size_t keep;
  std::unordered_map<std::uint64_t, std::size_t> kept_index;
  std::vector<CommonValue> kept;
  std::vector<bool> kept_missing;  // texts for "nothing", by kept index
  std::uint64_t previous = 0;
  std::optional<double> previous_integer;
  double length_sum = 0;
  double word_sum = 0;
  DateOrderCounter order;
  Range as_day_first;
  Range as_month_first;

  void add(std::string_view raw, std::uint64_t line);
  void look(std::string_view text, std::uint64_t line);
  void note_time(const TimeReading& t, std::uint64_t line);
  ColumnProfile finish(std::uint64_t rows);
};

void TableProfiler::Column::note_time(const TimeReading& t, std::uint64_t line) {
  if (t.day_first) as_day_first.add(*t.day_first);
  if (t.month_first) as_month_first.add(*t.month_first);
  if (!t.bare) order.add(t.date, line);
}

void TableProfiler::Column::add(std::string_view raw, std::uint64_t line) {
  const std::string_view text = trim(raw);
  if (text.empty()) return;
  // Is it a text for "nothing"? Asked once per distinct value that is kept.
  const std::uint64_t h = hash_of(text);
  bool known = false;
  if (text.size() <= kLongestKept) {
    const auto it = kept_index.find(h);
    if (it != kept_index.end()) {
      ++kept[it->second].count;
      known = true;
      if (kept_missing[it->second]) {
        ++p.missing;
        return;
      }
    } else {
      const Missing m = missing_of(text);
      if (m == Missing::kYes || kept.size() < keep) {
        kept_index.emplace(h, kept.size());
        kept.push_back({std::string(text), 1});
        kept_missing.push_back(m == Missing::kYes);
      } else {
        p.common_complete = false;
      }
      if (m == Missing::kYes) {
        ++p.missing;
        return;
      }
    }
  } else {
    p.common_complete = false;
  }
  ++p.filled;
  if (!known || !distinct.exact()) distinct.add(h);
  p.same_as_above += h == previous;
  previous = h;
  p.lowest_length = std::min<std::uint64_t>(p.lowest_length, text.size());
  p.highest_length = std::max<std::uint64_t>(p.highest_length, text.size());
  length_sum += static_cast<double>(text.size());
  if (p.looked < kLookAt) {
    look(text, line);
  } else if (p.is_time() || p.bare_times * 10 > p.looked * 9) {
    const Shape shape = shape_of(text);
    if (may_be_time(text, shape)) note_time(time_reading(text, shape), line);
  }
  if (p.small_complete) {
    if (const auto twice = small_number_twice(text)) {
      ++p.small_numbers[*twice];
      if (p.small_numbers.size() > 400) p.small_complete = false;
    }
  }
}

void TableProfiler::Column::look(std::string_view text, std::uint64_t line) {
  ++p.looked;
  const Shape shape = shape_of(text);
  word_sum += static_cast<double>(shape.words);
  p.one_word += shape.words == 1;
  p.with_digit += shape.digits > 0;
  p.with_letter += shape.letters > 0;
  p.with_question_mark += shape.question;
  if (text.size() <= 8 && boolean_of(text)) ++p.booleans;
  if (text.size() <= 24 && shape.letters >= 2 && shape.digits == 0 && is_language(text)) {
    ++p.languages;
  }
  if (shape.digits == 0 && shape.words >= 2 && shape.words <= 3 &&
      shape.capitals_first == shape.words && shape.letters + shape.words + 1 >= text.size()) {
    ++p.names_like;
  }
  if (shape.at && is_email(text)) ++p.emails;
  if (is_uuid(text)) ++p.uuids;
  if (is_clock(text)) ++p.clocks;
  if (shape.digits > 0 && shape.words == 1 && text.size() <= 64) ++p.codes;
  if (shape.digits == text.size() && text.size() >= 6 && text.size() <= 15) ++p.long_digits;
  if (shape.phone_signs_only && shape.digits >= 7 && shape.digits <= 15 &&
      (text[0] == '+' || text[0] == '0' || text[0] == '(' ||
       (shape.words >= 2 && shape.digits <= 11))) {
    ++p.phones;
  }
  bool is_time = false;
  if (may_be_time(text, shape)) {
    const TimeReading t = time_reading(text, shape);
    is_time = t.time;
    p.times += t.time;
    p.bare_times += t.bare;
    p.epochs += t.epoch;
    p.with_clock += (t.time || t.bare) && t.clock;
    p.with_zone += (t.time || t.bare) && t.zone;
    if (t.time || t.bare) note_time(t, line);
  }
  if (is_time || shape.digits == 0 || text.size() > 32) return;
  if (shape.digits == text.size() && text.size() <= 15) {  // the commonest case, quickly
    double v = 0;
    for (const char c : text) v = v * 10 + (c - '0');
    ++p.numbers;
    ++p.integers;
    p.number_min = std::min(p.number_min, v);
    p.number_max = std::max(p.number_max, v);
    if (previous_integer) {
      p.increasing += v > *previous_integer;
      p.decreasing += v < *previous_integer;
    }
    previous_integer = v;
    return;
  }
  auto number = read_number(text, false);
  if (!number) number = read_number(text, true);
  if (!number) return;
  p.decimal_sign.add(text);
  ++p.numbers;
  if (*number == std::floor(*number)) {
    ++p.integers;
  } else {
    ++p.decimals;
  }
  p.number_min = std::min(p.number_min, *number);
  p.number_max = std::max(p.number_max, *number);
}

ColumnProfile TableProfiler::Column::finish(std::uint64_t rows) {
  p.rows = rows;
  p.distinct = std::min(distinct.count(), p.filled);
  p.distinct_exact = distinct.exact();
  if (p.filled == 0) p.lowest_length = 0;
  if (p.filled > 0) p.mean_length = length_sum / static_cast<double>(p.filled);
  if (p.looked > 0) p.mean_words = word_sum / static_cast<double>(p.looked);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (kept_missing[i]) {
      p.nothing.push_back(std::move(kept[i]));
      continue;
    }
    if (missing_of(kept[i].value) == Missing::kWeak) p.weak_missing += kept[i].count;
    p.common.push_back(std::move(kept[i]));
  }
  std::sort(p.common.begin(), p.common.end(), [](const CommonValue& a, const CommonValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  p.date_order = order.report();
  const bool month = p.date_order.order == ColumnDateOrder::kMonthFirst;
  const Range& range = month ? as_month_first : as_day_first;
  p.time_min = range.low;
  p.time_max = range.high;
  return std::move(p);
}

// --- the table ----------------------------------------------------------------------------------

namespace {

// Rows are looked at a block at a time, so that the columns can be shared out among threads.
constexpr std::size_t kBlockRows = 4096;
constexpr std::size_t kBlockBytes = std::size_t{4} << 20;
constexpr std::size_t kWorthThreads = 256;  // rows
constexpr unsigned kMostThreads = 8;

// Rows, copied: a reader's are gone with its next one.
struct Block {
  std::string bytes;
  std::vector<std::size_t> field_ends;   // in bytes
  std::vector<std::size_t> first_field;  // of each row, in field_ends; one more at the end
  std::vector<std::uint64_t> lines;

  std::size_t rows() const { return lines.size(); }
  void add(const Row& row) {
    first_field.push_back(field_ends.size());
    lines.push_back(row.line);
    for (const std::string_view field : row.fields) {
      bytes += field;
      field_ends.push_back(bytes.size());
    }
  }
  std::size_t fields_of(std::size_t row) const {
    const std::size_t end = row + 1 < rows() ? first_field[row + 1] : field_ends.size();
    return end - first_field[row];
  }
  std::string_view field(std::size_t row, std::size_t column) const {
    const std::size_t at = first_field[row] + column;
    const std::size_t begin = at == 0 ? 0 : field_ends[at - 1];
    return std::string_view(bytes).substr(begin, field_ends[at] - begin);
  }
  void clear() {
    bytes.clear();
    field_ends.clear();
    first_field.clear();
    lines.clear();
  }
};

}  // namespace

struct TableProfiler::Impl {
  std::vector<std::unique_ptr<Column>> columns;
  Block block;
  TableProfile out;
  std::size_t sample_size = 0;
  std::vector<std::pair<std::uint64_t, std::vector<std::string>>> sample;  // row number, fields
  std::uint64_t random = 0x9e3779b97f4a7c15ULL;  // fixed: the same file gives the same sample
  std::uint64_t seen = 0;

  std::uint64_t next_random() {  // xorshift64*
    random ^= random >> 12;
    random ^= random << 25;
    random ^= random >> 27;
    return random * 0x2545F4914F6CDD1DULL;
  }

  void add_block();
  void sample_row(std::size_t row);
};

// Each column is one thread's at a time and sees its rows in order: what comes out does not depend
// on the threads.
void TableProfiler::Impl::add_block() {
  std::atomic<std::size_t> next{0};
  const auto look = [&] {
    for (std::size_t i = next++; i < columns.size(); i = next++) {
      for (std::size_t row = 0; row < block.rows(); ++row) {
        if (i < block.fields_of(row)) columns[i]->add(block.field(row, i), block.lines[row]);
      }
    }
  };
  const unsigned processors = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
  std::vector<std::future<void>> helpers;
  if (block.rows() >= kWorthThreads) {
    for (unsigned t = 1; t < std::min<std::size_t>(processors, columns.size()); ++t) {
      helpers.push_back(std::async(std::launch::async, look));
    }
  }
  look();
  for (auto& helper : helpers) helper.get();
  for (std::size_t row = 0; row < block.rows(); ++row) sample_row(row);
  block.clear();
}

// Reservoir sampling (Vitter's algorithm R).
void TableProfiler::Impl::sample_row(std::size_t row) {
  std::size_t place = sample.size();
  if (sample.size() >= sample_size) place = static_cast<std::size_t>(next_random() % (seen + 1));
  if (place < sample_size) {
    std::vector<std::string> fields(columns.size());
    for (std::size_t i = 0; i < block.fields_of(row); ++i) {
      const std::string_view text = trim(block.field(row, i));
      if (missing_of(text) != Missing::kYes) fields[i] = text.substr(0, kSampleBytes);
    }
    if (place == sample.size()) {
      sample.emplace_back(seen, std::move(fields));
    } else {
      sample[place] = {seen, std::move(fields)};
    }
  }
  ++seen;
}

TableProfiler::TableProfiler(const std::vector<std::string>& column_names)
    : impl_(std::make_unique<Impl>()) {
  const std::size_t n = std::max<std::size_t>(column_names.size(), 1);
  const std::size_t exact = std::clamp<std::size_t>(4'000'000 / n, 2'000, 65'536);
  const std::size_t keep = std::clamp<std::size_t>(200'000 / n, 50, 2'000);
  impl_->sample_size = std::clamp<std::size_t>(400'000 / n, 100, 4'000);
  for (std::size_t i = 0; i < column_names.size(); ++i) {
    impl_->columns.push_back(std::make_unique<Column>(i, column_names[i], exact, keep));
  }
}

TableProfiler::~TableProfiler() = default;

void TableProfiler::add(const Row& row) {
  TableProfile& out = impl_->out;
  if (row.problem) {
    ++out.rows_with_problem;
    return;
  }
  ++out.rows;
  const std::size_t n = impl_->columns.size();
  if (row.fields.size() != n) ++out.rows_of_other_length;
  // A row with too many fields is shifted somewhere; it would only blur what the columns are.
  if (row.fields.size() > n) return;
  impl_->block.add(row);
  if (impl_->block.rows() >= kBlockRows || impl_->block.bytes.size() >= kBlockBytes) {
    impl_->add_block();
  }
}

TableProfile TableProfiler::finish() {
  impl_->add_block();
  TableProfile out = std::move(impl_->out);
  for (auto& column : impl_->columns) out.columns.push_back(column->finish(impl_->seen));
  std::sort(impl_->sample.begin(), impl_->sample.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [number, fields] : impl_->sample) out.sample.push_back(std::move(fields));
  out.sampled_times.resize(out.columns.size());
  for (const ColumnProfile& c : out.columns) {
    const bool day_number = c.may_be_day_number();
    if (!c.is_time() && !c.is_bare_time() && !day_number) continue;
    const bool month = c.date_order.order == ColumnDateOrder::kMonthFirst;
    auto& times = out.sampled_times[c.index];
    times.reserve(out.sample.size());
    for (const auto& row : out.sample) {
      if (day_number && !c.is_bare_time()) {
        auto days = read_number(row[c.index], false);
        if (!days) days = read_number(row[c.index], true);
        const auto at = days ? read_day_number(*days) : std::nullopt;
        times.push_back(at ? std::optional(at->micros) : std::nullopt);
        continue;
      }
      const TimestampReading r = read_timestamp(row[c.index]);
      const auto& best = month ? r.month_first : r.day_first;
      const auto& other = month ? r.day_first : r.month_first;
      times.push_back(best    ? std::optional(best->micros)
                      : other ? std::optional(other->micros)
                              : std::nullopt);
    }
  }
  return out;
}

}  // namespace gehor::sources
