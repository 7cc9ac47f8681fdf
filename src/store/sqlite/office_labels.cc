#include "store/sqlite/office_labels.h"

#include <array>
#include <chrono>
#include <string>
#include <utility>

#include "base/text.h"
#include "store/sqlite/database.h"

namespace gehor::sqlite {
namespace {

// Separates conditions in one text; none has a line break.
constexpr char kConditionSeparator = '\n';

// A text that may be absent, on its way in or out.
struct Field {
  std::string text;
  soci::indicator given = soci::i_null;

  Field() = default;
  explicit Field(const std::optional<std::string>& value)
      : text(value.value_or("")), given(value ? soci::i_ok : soci::i_null) {}
  std::optional<std::string> value() const {
    return given == soci::i_ok ? std::optional(text) : std::nullopt;
  }
};

Result<Hash128> contact_of(const std::string& hex) {
  if (const auto hash = hash_from_hex(hex)) return *hash;
  return Error{ErrorCode::kCorrupt,
               "The office is damaged: the contact of a label in it can not be read. Put back the "
               "one from a backup."};
}

// Of a prepared question whose only column is a contact.
Result<std::vector<Hash128>> contacts_of(soci::statement& question, const std::string& hex) {
  std::vector<Hash128> contacts;
  question.execute();
  while (question.fetch()) {
    GEHOR_TRY(const Hash128 contact, contact_of(hex));
    contacts.push_back(contact);
  }
  return contacts;
}

}  // namespace

Status give_label(soci::session& sql, const GivenLabel& label) {
  const std::string contact = to_hex(label.contact);
  const std::int64_t at = label.at.time_since_epoch().count();
  Field reasons(label.reasons), owner(label.owner), arises_at(label.arises_at), cause(label.cause),
      kind(label.kind);
  sql << query("office_add_label"), soci::use(contact), soci::use(at), soci::use(label.who),
      soci::use(label.draw), soci::use(reasons.text, reasons.given),
      soci::use(owner.text, owner.given), soci::use(arises_at.text, arises_at.given),
      soci::use(cause.text, cause.given), soci::use(kind.text, kind.given);
  return {};
}

Result<LabelsByContact> labels_given_until(soci::session& sql, std::int64_t micros) {
  LabelsByContact labels;
  GivenLabel label;
  std::string contact;
  std::int64_t at = 0;
  Field reasons, owner, arises_at, cause, kind;
  soci::statement statement =
      (sql.prepare << query("office_labels_as_of"), soci::use(micros), soci::into(contact),
       soci::into(at), soci::into(label.who), soci::into(label.draw),
       soci::into(reasons.text, reasons.given), soci::into(owner.text, owner.given),
       soci::into(arises_at.text, arises_at.given), soci::into(cause.text, cause.given),
       soci::into(kind.text, kind.given));
  statement.execute();
  while (statement.fetch()) {
    GEHOR_TRY(label.contact, contact_of(contact));
    label.at = Instant(std::chrono::microseconds(at));
    label.reasons = reasons.value();
    label.owner = owner.value();
    label.arises_at = arises_at.value();
    label.cause = cause.value();
    label.kind = kind.value();
    if (!label.says_nothing()) labels.emplace(label.contact, label);
  }
  return labels;
}

Result<office::LabelState> label_state(soci::session& sql) {
  office::LabelState state;
  std::int64_t lines = 0;
  sql << query("office_label_state"), soci::into(state.last), soci::into(lines);
  state.lines = static_cast<std::uint64_t>(lines);
  return state;
}

Result<std::vector<Hash128>> labelled_after(soci::session& sql, std::int64_t last) {
  std::string hex;
  soci::statement statement =
      (sql.prepare << query("office_labelled_after"), soci::use(last), soci::into(hex));
  return contacts_of(statement, hex);
}

Result<std::int32_t> add_draw(soci::session& sql, const office::Draw& draw,
                              const std::vector<Hash128>& contacts) {
  const std::int64_t at = draw.at.time_since_epoch().count();
  const std::string conditions = join(draw.where, std::string_view(&kConditionSeparator, 1));
  const auto in_frame = static_cast<std::int64_t>(draw.contacts);
  const auto eligible = static_cast<std::int64_t>(draw.eligible);
  const auto drawn = static_cast<std::int64_t>(contacts.size());
  sql << query("office_add_draw"), soci::use(at), soci::use(draw.who), soci::use(draw.from),
      soci::use(draw.to), soci::use(conditions), soci::use(in_frame), soci::use(eligible),
      soci::use(drawn);
  int id = 0;
  sql << query("office_last_draw"), soci::into(id);
  std::int64_t place = 0;
  std::string hex;
  soci::statement statement =
      (sql.prepare << query("office_add_drawn"), soci::use(id), soci::use(place), soci::use(hex));
  for (const Hash128& contact : contacts) {
    ++place;
    hex = to_hex(contact);
    statement.execute(true);
  }
  return id;
}

Result<std::vector<office::Draw>> list_draws(soci::session& sql) {
  std::vector<office::Draw> all;
  office::Draw draw;
  std::int64_t at = 0, in_frame = 0, eligible = 0, drawn = 0;
  std::string conditions;
  soci::statement statement =
      (sql.prepare << query("office_draws"), soci::into(draw.id), soci::into(at),
       soci::into(draw.who), soci::into(draw.from), soci::into(draw.to), soci::into(conditions),
       soci::into(in_frame), soci::into(eligible), soci::into(drawn));
  statement.execute();
  while (statement.fetch()) {
    draw.at = Instant(std::chrono::microseconds(at));
    draw.contacts = static_cast<std::uint64_t>(in_frame);
    draw.eligible = static_cast<std::uint64_t>(eligible);
    draw.drawn = static_cast<std::uint64_t>(drawn);
    draw.where.clear();
    for (const std::string_view one : split(conditions, kConditionSeparator)) {
      if (!one.empty()) draw.where.emplace_back(one);
    }
    all.push_back(draw);
  }
  return all;
}

Result<std::vector<Hash128>> drawn_in(soci::session& sql, std::int32_t draw) {
  std::string hex;
  soci::statement statement =
      (sql.prepare << query("office_drawn"), soci::use(draw), soci::into(hex));
  return contacts_of(statement, hex);
}

Result<std::int32_t> draw_of(soci::session& sql, const Hash128& contact) {
  const std::string hex = to_hex(contact);
  int draw = 0;
  sql << query("office_draw_of"), soci::use(hex), soci::into(draw);
  return draw;
}

Result<std::uint64_t> forget_labels(soci::session& sql, const std::vector<Hash128>& contacts) {
  int last_draw = 0;
  sql << query("office_last_draw"), soci::into(last_draw);
  GEHOR_TRY(const office::LabelState state, label_state(sql));
  if (last_draw == 0 && state.lines == 0) return std::uint64_t{0};
  std::uint64_t lines = 0;
  for (const Hash128& contact : contacts) {
    const std::string hex = to_hex(contact);
    std::int64_t of_contact = 0;
    sql << query("office_labels_of"), soci::use(hex), soci::into(of_contact);
    lines += static_cast<std::uint64_t>(of_contact);
    sql << query("office_forget_labels"), soci::use(hex);
    sql << query("office_forget_drawn"), soci::use(hex);
  }
  return lines;
}

}  // namespace gehor::sqlite
