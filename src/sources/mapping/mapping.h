// Which column of a table is what. Guessed (guess.h), or read from a TOML file that a person
// wrote or mended; applied to each row by apply.h. Pure values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contact/vocabulary.h"
#include "sources/format/table.h"
#include "sources/mapping/timestamp.h"

namespace gehor::sources {

// What a column can be. The names in mapping files are those of field_name().
enum class Field : std::uint8_t {
  kIgnore,
  kId,          // of the row's record: contact, message, answer, purchase, customer
  kContactId,   // of the contact a message, status change or answer belongs to
  kResponseId,  // of the survey answer; several rows may share it
  kCustomerNumber,
  kCustomerEmail,
  kCustomerPhone,
  kCreated,  // when the contact began, the message was written, the answer given
  kFirstResponse,
  kClosed,
  kDue,          // promised to be solved by
  kResponseDue,  // promised to be answered by
  kLastActivity,
  kChannel,
  kStatus,
  kOwner,       // department, long name
  kOwnerShort,  // department, short name, where both stand in the file
  kTeam,
  kAgent,
  kCustomerGroup,
  kLanguage,
  kReason,      // several columns may be reasons; several reasons in one are separated
  kReasonFlag,  // a wide 0/1 label column: its name is the reason
  kAuthor,      // of a message: customer or agent
  kScore,
  kText,  // several columns may be texts: they are kept as paragraphs in the table's order
  kSubject,
  kAmount,
  kProduct,
};
std::string_view field_name(Field field);  // "created", "reason_flag" …
std::optional<Field> field_from(std::string_view name);
std::vector<std::string_view> field_names();  // of all, in the order above

// How the dates of a column are ordered. kMixed: each row decides (see date_order.h).
// kDayNumber: no written dates, but days since 1899-12-30, as spreadsheets count ("45356.4244").
enum class ColumnDateOrder : std::uint8_t {
  kNotNeeded,
  kDayFirst,
  kMonthFirst,
  kMixed,
  kDayNumber,
};

struct ColumnMapping {
  std::size_t index = 0;  // in the table
  std::string column;     // its name there
  Field field = Field::kIgnore;
  ColumnDateOrder date_order = ColumnDateOrder::kNotNeeded;  // time fields
  std::string separator;  // kReason: between several reasons in one field; empty: one reason
  // Time fields: the column that holds the time of day, where this one holds only the date.
  std::optional<std::size_t> clock;
  double confidence = 1;  // 0 to 1; 1 when a person said so
  Sentence evidence;
};

struct ScoreMapping {
  SurveyKind kind = SurveyKind::kCsat;
  double min = 1;
  double max = 5;
  std::optional<ScaleGood> good;  // nullopt: not told; good_likelier is used, with a warning
  ScaleGood good_likelier = ScaleGood::kHigh;
  Sentence good_evidence;  // why it is the likelier
};

struct Mapping {
  RecordKind kind = RecordKind::kContact;
  double kind_confidence = 1;
  Sentence kind_evidence;
  std::vector<ColumnMapping> columns;  // one per column of the table, in its order
  std::optional<ScoreMapping> score;
  std::optional<std::string> zone;  // IANA name for times without an offset; nullopt: not told
  bool decimal_comma = false;
  // Raw values (folded with fold_for_match) to ours; what is missing is kOther / kUnknown.
  std::map<std::string, Channel> channels;
  std::map<std::string, State> states;
  std::map<std::string, Author> authors;
  // Answers in words to their place on the scale; no number: not an answer ("don't know").
  // Answers that are not here are read as numbers (score_text.h).
  std::map<std::string, std::optional<double>> answers;
  // Texts that stand for "nothing" in this file ("N/A", "null", "-", "Did not answer"), folded.
  std::vector<std::string> missing_texts;
  // How to open the table again.
  TableOptions table;

  const ColumnMapping* find(Field field) const;
};

// TOML, with comments that say what each part means; reads back to an equal Mapping.
std::string to_toml(const Mapping& mapping, const TableInfo& table);

// Errors name file, line and key; an unknown key or field name is refused with the nearest known
// one; a column that the table does not have is refused.
Result<Mapping> mapping_from_toml(const std::string& toml, const std::string& file,
                                  const TableInfo& table);

}  // namespace gehor::sources
