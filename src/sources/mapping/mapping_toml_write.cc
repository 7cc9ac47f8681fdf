#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.h"
#include "base/toml_quoted.h"
#include "sources/mapping/mapping.h"
#include "sources/mapping/mapping_toml.h"

namespace gehor::sources {
namespace {

using mapping_toml::is_time;
using mapping_toml::kDateOrders;

constexpr std::size_t kWidestName = 44;  // longer column names push their line to the right
constexpr std::size_t kWidestField = 44;

struct Explained {
  Field field;
  std::string_view meaning;
};

// In the order in which a person looks for them.
constexpr Explained kExplained[] = {
    {Field::kIgnore, "not used"},
    {Field::kId, "the row's own identifier"},
    {Field::kContactId, "of the contact that a message, status change or answer belongs to"},
    {Field::kResponseId, "of the survey answer; several rows may share one"},
    {Field::kCustomerNumber, "customer number"},
    {Field::kCustomerEmail, "the customer's e-mail address"},
    {Field::kCustomerPhone, "the customer's telephone number"},
    {Field::kCreated, "when the contact began, the message was written, the answer given"},
    {Field::kFirstResponse, "when it was first answered"},
    {Field::kClosed, "when it was solved"},
    {Field::kDue, "when it was promised to be solved"},
    {Field::kResponseDue, "when it was promised to be answered"},
    {Field::kLastActivity, "any later sign of life"},
    {Field::kChannel, "phone, e-mail …; see [channels]"},
    {Field::kStatus, "open or closed; see [states]"},
    {Field::kOwner, "department, by its long name"},
    {Field::kOwnerShort, "department, by its short name, where the table has both"},
    {Field::kTeam, "team"},
    {Field::kAgent, "who handled it"},
    {Field::kCustomerGroup, "segment, kind of customer"},
    {Field::kLanguage, "language"},
    {Field::kReason,
     "why the customer made contact; may take a separator: "
     "{ field = \"reason\", separator = \"|\" }"},
    {Field::kReasonFlag, "a column of its own for one reason: yes or no; its name is the reason"},
    {Field::kAuthor, "who wrote a message; see [authors]"},
    {Field::kScore, "the answer to a survey question; see [score]"},
    {Field::kText, "what was said"},
    {Field::kSubject, "subject line"},
    {Field::kAmount, "sum of money"},
    {Field::kProduct, "product"},
};

// As one line of a comment: evidence may quote what stands in a file.
std::string comment(std::string_view text) {
  std::string out = squeeze(text);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return "# " + out;
}

void pad_to(std::string& line, std::size_t width) {
  const std::size_t length = utf8_length(line);
  if (length < width) line.append(width - length, ' ');
}

std::string number(double value) {
  const std::string text = fmt::format("{}", value);
  // An exponent is a float in TOML only with a digit on both sides, which fmt gives.
  return text;
}

std::string_view date_order_name(ColumnDateOrder order) {
  for (const auto& [value, name] : kDateOrders) {
    if (value == order) return name;
  }
  return "not_needed";
}

std::string column_value(const Mapping& mapping, const ColumnMapping& column) {
  const std::string field = toml_quoted(field_name(column.field));
  const bool order = column.date_order != ColumnDateOrder::kNotNeeded &&
                     (is_time(column.field) || column.field == Field::kIgnore);
  const bool separator = !column.separator.empty() && column.field == Field::kReason;
  const bool clock = column.clock && is_time(column.field);
  if (!order && !separator && !clock) return field;
  std::string out = "{ field = " + field;
  if (order) out += ", date_order = " + toml_quoted(date_order_name(column.date_order));
  if (separator) out += ", separator = " + toml_quoted(column.separator);
  if (clock) {
    std::string name = fmt::format("{}", *column.clock + 1);
    // By name, unless another column before it has the same.
    for (const ColumnMapping& other : mapping.columns) {
      if (other.index != *column.clock) continue;
      const auto same = [&](const ColumnMapping& c) { return c.column == other.column; };
      if (std::count_if(mapping.columns.begin(), mapping.columns.end(), same) == 1) {
        name = other.column;
      }
    }
    out += ", clock = " + toml_quoted(name);
  }
  return out + " }";
}

std::string sure(double confidence) {
  if (!(confidence < 1)) return "";
  return fmt::format(" ({:.0f} % sure)", 100 * std::clamp(confidence, 0.0, 1.0));
}

template <typename Map, typename Name>
void write_values(std::string& out, const std::string& heading, const char* about,
                  const Map& values, Name name) {
  if (values.empty()) return;
  out += fmt::format("\n# {}\n[{}]\n", about, heading);
  std::size_t width = 0;
  for (const auto& [text, value] : values) {
    width = std::max(width, std::min(kWidestName, utf8_length(toml_quoted(text))));
  }
  for (const auto& [text, value] : values) {
    std::string line = toml_quoted(text);
    pad_to(line, width);
    out += line + " = " + toml_quoted(name(value)) + "\n";
  }
}

void write_table(std::string& out, const Mapping& mapping, const TableInfo& table) {
  out += "\n# How the file is opened. What is left out is found out again each time.\n[table]\n";
  const TableOptions& options = mapping.table;
  if (options.delimiter) {
    out += "delimiter = " + toml_quoted(std::string(1, *options.delimiter)) + "\n";
  } else if (table.format == "csv") {
    out += "# delimiter = " + toml_quoted(std::string(1, table.delimiter)) + "\n";
  }
  if (options.header) {
    out += fmt::format("header = {}\n", *options.header);
  } else if (table.format == "csv") {
    out += fmt::format("# header = {}\n", table.has_header);
  }
  if (options.encoding) {
    out += "encoding = " + toml_quoted(*options.encoding) + "\n";
  } else if (!table.encoding.empty()) {
    out += "# encoding = " + toml_quoted(table.encoding) + "\n";
  }
  for (const std::string& evidence : table.evidence) out += comment(evidence) + "\n";
}

void write_columns(std::string& out, const Mapping& mapping) {
  out +=
      "\n# Each column and what it is: a field's name, or { field = …, date_order = … } for times\n"
      "# that can be read day first or month first (day_first, month_first, mixed) or are\n"
      "# numbers of a spreadsheet (day_number). clock = \"…\"\n"
      "# names the column with the time of day, where this one holds only the date.\n"
      "# A column may also be given by its number, counted from 1. What is left out is not used.\n"
      "[columns]\n";
  std::size_t name_width = 0;
  std::size_t value_width = 0;
  for (const ColumnMapping& column : mapping.columns) {
    name_width =
        std::max(name_width, std::min(kWidestName, utf8_length(toml_quoted(column.column))));
    value_width =
        std::max(value_width, std::min(kWidestField, column_value(mapping, column).size()));
  }
  for (const ColumnMapping& column : mapping.columns) {
    std::string line = toml_quoted(column.column);
    pad_to(line, name_width);
    line += " = " + column_value(mapping, column);
    const std::string why = column.evidence.english() + sure(column.confidence);
    if (!trim(why).empty()) {
      pad_to(line, name_width + 3 + value_width);
      line += "  " + comment(why);
    }
    out += line + "\n";
  }
}

void write_score(std::string& out, const ScoreMapping& score) {
  out += "\n# The survey question. kind: csat (satisfied), nps (would recommend), ces (effort).\n";
  out += "# good: which end of the scale is good, \"high\" or \"low\".\n[score]\n";
  out += "kind = " + toml_quoted(name_of(score.kind)) + "\n";
  out += "min = " + number(score.min) + "\n";
  out += "max = " + number(score.max) + "\n";
  if (score.good) out += "good = " + toml_quoted(name_of(*score.good)) + "\n";
  std::string line;
  if (!score.good) {
    out += "# Not told; this is the likelier. Write good = \"high\" or \"low\" to settle it.\n";
    line = "good_likelier = " + toml_quoted(name_of(score.good_likelier));
  } else if (*score.good != score.good_likelier) {
    line = "good_likelier = " + toml_quoted(name_of(score.good_likelier));
  }
  if (!line.empty()) {
    if (!score.good_evidence.empty()) line += "  " + comment(score.good_evidence.english());
    out += line + "\n";
  }
}

void write_answers(std::string& out, const Mapping& mapping) {
  if (mapping.answers.empty()) return;
  out +=
      "\n# Answers in words, and which number of the scale each is; \"none\": not an answer.\n"
      "[answers]\n";
  std::size_t width = 0;
  for (const auto& [text, place] : mapping.answers) {
    width = std::max(width, std::min(kWidestName, utf8_length(toml_quoted(text))));
  }
  for (const auto& [text, place] : mapping.answers) {
    std::string line = toml_quoted(text);
    pad_to(line, width);
    out += line + " = " + (place ? number(*place) : "\"none\"") + "\n";
  }
}

}  // namespace

std::string to_toml(const Mapping& mapping, const TableInfo& table) {
  std::string out = comment("How Gehör reads the table \"" + table.name + "\".") + "\n";
  out += "# Mend what is wrong and import again with --mapping and this file.\n\n";
  out += "# What a row is: contact, message, status_change, survey_answer, purchase, customer.\n";
  std::string line = "kind = " + toml_quoted(name_of(mapping.kind));
  const std::string why = mapping.kind_evidence.english() + sure(mapping.kind_confidence);
  if (!trim(why).empty()) line += "  " + comment(why);
  out += line + "\n\n# Time zone of times without an offset.\n";
  out += mapping.zone ? "zone = " + toml_quoted(*mapping.zone) + "\n"
                      : "# zone = \"Europe/Stockholm\"\n";
  out += "\n# Numbers are written with a decimal comma: 1 234,50.\n";
  out += fmt::format("decimal_comma = {}\n", mapping.decimal_comma);
  out += "\n# Texts that stand for nothing.\nmissing = [";
  for (std::size_t i = 0; i < mapping.missing_texts.size(); ++i) {
    out += (i > 0 ? ", " : "") + toml_quoted(mapping.missing_texts[i]);
  }
  out += "]\n";

  write_table(out, mapping, table);
  write_columns(out, mapping);
  if (mapping.score) write_score(out, *mapping.score);
  write_answers(out, mapping);
  write_values(out, "channels",
               "What the channel column says: phone, email, chat, form, social, sms, letter, "
               "visit, bot,\n# survey, internal, other.",
               mapping.channels, [](Channel channel) { return name_of(channel); });
  write_values(out, "states", "What the status column says: open, closed, unknown.", mapping.states,
               [](State state) { return name_of(state); });
  write_values(out, "authors", "What the author column says: customer, agent, bot, system.",
               mapping.authors, [](Author author) { return name_of(author); });

  out += "\n# What a column can be:\n";
  for (const Explained& entry : kExplained) {
    out += fmt::format("#   {:<16} {}\n", field_name(entry.field), entry.meaning);
  }
  return out;
}

}  // namespace gehor::sources
