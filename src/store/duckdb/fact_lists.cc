// Lists of contacts, and the words behind them.
#include <utility>

#include "measures/question.h"
#include "store/duckdb/fact_pieces.h"
#include "store/duckdb/fact_tables.h"
#include "store/duckdb/named_sql.h"

namespace gehor::duckdb {
namespace {

using measures::ContactLine;
using measures::Selection;

// In the order of contact_columns.
ContactLine line_of(const Cursor& row) {
  ContactLine line;
  line.contact = row.hash(0);
  if (!row.is_null(1)) line.created = Instant(std::chrono::microseconds(row.integer(1)));
  std::size_t i = 2;
  for (std::string* text : {&line.day, &line.channel, &line.owner, &line.reasons, &line.team,
                            &line.language, &line.state, &line.promise, &line.customer_group}) {
    *text = row.text(i++);
  }
  line.csat_raw = row.maybe_real(i++);
  line.source = static_cast<std::int32_t>(row.integer(i++));
  line.first_response_s = row.maybe_integer(i++);
  line.resolution_s = row.maybe_integer(i++);
  line.customer = row.hash(i++);
  line.response = row.hash(i++);
  line.mood = static_cast<int>(row.integer(i++));
  return line;
}

Result<std::vector<ContactLine>> lines_of(Cursor rows) {
  std::vector<ContactLine> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    list.push_back(line_of(rows));
  }
}

Result<FactPieces> ungrouped(const Selection& selection, const std::string& table) {
  Selection plain = selection;
  plain.by.clear();
  return FactPieces::make(plain, table);
}

std::string with_columns(std::string query, const std::string& table) {
  std::string facts = sql("facts_plain");
  replace_all(facts, "$table$", table);
  replace_all(query, "$columns$", sql("contact_columns"));
  replace_all(query, "$facts$", facts);
  return query;
}

// 1: has an offset, so the number is UTC; 2: a date only (see migrations.sql).
std::optional<SourceTime> source_time(const Cursor& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  const std::int64_t flags = row.integer(column + 1);
  return SourceTime{row.integer(column), (flags & 1) != 0, (flags & 2) != 0};
}

}  // namespace

Result<std::vector<ContactLine>> FactQuestions::contacts(const Selection& selection,
                                                         std::uint64_t limit,
                                                         std::uint64_t offset) {
  GEHOR_TRY(const FactPieces p, ungrouped(selection, table_.name));
  std::string query = with_columns(p.fill(sql("contact_list")), table_.name);
  replace_all(query, "$limit$", sql("contact_limit"));
  replace_all(query, "$rows$", std::to_string(limit));
  replace_all(query, "$offset$", std::to_string(offset));
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  return lines_of(std::move(rows));
}

Status FactQuestions::each_contact(const Selection& selection,
                                   const std::function<Status(const ContactLine&)>& each) {
  GEHOR_TRY(const FactPieces p, ungrouped(selection, table_.name));
  std::string query = with_columns(p.fill(sql("contact_list")), table_.name);
  replace_all(query, "$limit$", "");
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return {};
    GEHOR_CHECK(each(line_of(rows)));
  }
}

Result<std::vector<ContactLine>> FactQuestions::draw(const Selection& selection, std::uint64_t seed,
                                                     std::uint64_t limit) {
  GEHOR_TRY(const FactPieces p, ungrouped(selection, table_.name));
  std::string query = with_columns(p.fill(sql("contact_draw")), table_.name);
  replace_all(query, "$seed$", std::to_string(seed));
  replace_all(query, "$limit$", std::to_string(limit));
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  return lines_of(std::move(rows));
}

Result<std::optional<ContactLine>> FactQuestions::contact(const Hash128& contact) {
  GEHOR_TRY(Cursor rows, db_.query(with_columns(sql("contact_one"), table_.name), {contact}));
  GEHOR_TRY(const std::vector<ContactLine> found, lines_of(std::move(rows)));
  if (found.empty()) return std::optional<ContactLine>{};
  return std::optional<ContactLine>(found.front());
}

Result<std::vector<ContactLine>> FactQuestions::among(const Selection& selection,
                                                      const std::vector<Hash128>& contacts) {
  if (contacts.empty()) return std::vector<ContactLine>{};
  GEHOR_CHECK(db_.run(sql("among_create")));
  {
    GEHOR_TRY(Appender rows, db_.appender("among"));
    for (const Hash128& contact : contacts) {
      rows.hash(contact);
      GEHOR_CHECK(rows.end_row());
    }
    GEHOR_CHECK(rows.flush());
  }
  GEHOR_TRY(const FactPieces p, ungrouped(selection, table_.name));
  GEHOR_TRY(Cursor rows,
            db_.query(with_columns(p.fill(sql("contacts_among")), table_.name), p.parameters));
  return lines_of(std::move(rows));
}

Result<std::vector<ContactLine>> FactQuestions::other_contacts(const ContactLine& contact,
                                                               std::uint64_t limit) {
  if (contact.customer.is_zero()) return std::vector<ContactLine>{};
  std::string query = with_columns(sql("contacts_of_customer"), table_.name);
  replace_all(query, "$limit$", std::to_string(limit));
  GEHOR_TRY(Cursor rows, db_.query(query, {contact.customer, contact.contact}));
  return lines_of(std::move(rows));
}

Result<std::vector<measures::SealedWords>> FactQuestions::words(
    const std::vector<Hash128>& contacts) {
  std::vector<measures::SealedWords> list;
  if (contacts.empty()) return list;
  std::string places;
  std::vector<Parameter> parameters;
  for (const Hash128& contact : contacts) {
    places += places.empty() ? "?" : ", ?";
    parameters.emplace_back(contact);
  }
  std::string query = sql("contact_words");
  replace_all(query, "$contacts$", places);
  GEHOR_TRY(Cursor rows, db_.query(query, parameters));
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    measures::SealedWords words;
    words.kind = static_cast<RecordKind>(rows.integer(0));
    words.author = static_cast<Author>(rows.integer(1));
    words.key = rows.integer(2);
    words.sealed = rows.text(3);
    words.erased = rows.integer(4) != 0;
    words.happened = source_time(rows, 5);
    words.record = rows.hash(7);
    words.contact = rows.hash(8);
    list.push_back(std::move(words));
  }
}

Result<measures::FoundContacts> FactQuestions::search(const Selection& selection,
                                                      const measures::WordSearch& search,
                                                      std::uint64_t limit, std::uint64_t offset) {
  GEHOR_CHECK(db_.run(sql("word_hit_create")));
  {
    GEHOR_TRY(Appender rows, db_.appender("word_hit"));
    const auto add = [&](std::int64_t part, const std::vector<WordHit>& hits) -> Status {
      for (const WordHit& hit : hits) {
        rows.integer(part).hash(hit.record.key).integer(hit.record.content).real(hit.score);
        GEHOR_CHECK(rows.end_row());
      }
      return {};
    };
    std::int64_t part = 0;
    GEHOR_CHECK(add(part, search.none_of));
    for (const auto& hits : search.all_of) GEHOR_CHECK(add(++part, hits));
    GEHOR_CHECK(rows.flush());
  }
  GEHOR_CHECK(db_.run(sql("word_found_create")));
  GEHOR_CHECK(db_.run(sql("word_found_fill"), {static_cast<std::int64_t>(search.all_of.size())}));
  GEHOR_TRY(const FactPieces p, ungrouped(selection, table_.name));
  measures::FoundContacts found;
  GEHOR_TRY(const std::int64_t total,
            db_.number(with_columns(p.fill(sql("word_found_count")), table_.name), p.parameters));
  found.total = static_cast<std::uint64_t>(total);
  if (total == 0) return found;
  std::string query = with_columns(p.fill(sql("word_found_list")), table_.name);
  replace_all(query, "$order$", sql(search.newest_first ? "word_order_newest" : "word_order_best"));
  replace_all(query, "$limit$", sql("contact_limit"));
  replace_all(query, "$rows$", std::to_string(limit));
  replace_all(query, "$offset$", std::to_string(offset));
  GEHOR_TRY(Cursor rows, db_.query(query, p.parameters));
  GEHOR_TRY(found.lines, lines_of(std::move(rows)));
  return found;
}

Result<std::vector<measures::CustomerWords>> FactQuestions::customer_words(
    const Selection& selection, std::uint32_t part, std::uint32_t parts) {
  GEHOR_TRY(const FactPieces p, ungrouped(selection, table_.name));
  std::string query = p.fill(sql("customer_words"));
  for (const auto& [place, column] :
       {std::pair("$range$", "f.contact"), std::pair("$record_range$", "r.contact")}) {
    std::string range = sql("customer_words_range");
    replace_all(range, "$contact$", column);
    replace_all(query, place, range);
  }
  // Cut by the upper half of the hash.
  constexpr std::uint64_t kAll = ~std::uint64_t{0};
  const std::uint64_t width = kAll / parts;
  const Hash128 first{part * width, 0};
  const Hash128 last{part + 1 == parts ? kAll : (part + 1) * width - 1, kAll};
  std::vector<Parameter> parameters = p.parameters;
  parameters.insert(parameters.end(), {first, last, first, last});
  GEHOR_TRY(Cursor rows, db_.query(query, parameters));
  std::vector<measures::CustomerWords> list;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return list;
    measures::CustomerWords words;
    words.contact = rows.hash(0);
    words.customer = rows.hash(1);
    if (!rows.is_null(2)) {
      GEHOR_TRY(words.day, measures::parse_day(std::string(rows.text(2)), false));
    }
    words.language = rows.text(3);
    words.reasons = rows.text(4);
    words.record = rows.hash(5);
    words.key = rows.integer(6);
    words.sealed = rows.text(7);
    list.push_back(std::move(words));
  }
}

Result<measures::Scales> FactQuestions::scales(SurveyKind kind) {
  GEHOR_TRY(Cursor rows, db_.query(sql("scales_of"), {static_cast<std::int64_t>(kind)}));
  measures::Scales scales;
  for (;;) {
    GEHOR_TRY(const bool more, rows.next());
    if (!more) return scales;
    auto& scale = scales[static_cast<std::int32_t>(rows.integer(0))];
    if (rows.is_null(1) || rows.is_null(3)) continue;
    if (rows.real(1) != rows.real(2) || rows.real(3) != rows.real(4)) continue;
    scale = measures::Scale{rows.real(1), rows.real(3)};
  }
}

}  // namespace gehor::duckdb
