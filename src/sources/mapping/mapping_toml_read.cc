#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/toml_checks.h"
#include "sources/mapping/mapping.h"
#include "sources/mapping/mapping_toml.h"

namespace gehor::sources {
namespace {

using mapping_toml::is_time;
using mapping_toml::kDateOrders;
using mapping_toml::may_repeat;

class Reader : private TomlChecks {
 public:
  Reader(const std::string& file, const TableInfo& table) : TomlChecks(file), table_(table) {}

  Result<Mapping> read(const toml::table& root) {
    GEHOR_CHECK(only_keys(root, "",
                          {"kind", "zone", "decimal_comma", "missing", "table", "columns", "score",
                           "channels", "states", "authors", "answers"}));
    GEHOR_CHECK(read_top(root));
    GEHOR_CHECK(read_table(root));
    GEHOR_CHECK(read_columns(root));
    GEHOR_CHECK(read_score(root));
    GEHOR_CHECK(read_values(root, "channels", mapping_.channels, channel_from, kChannelNames));
    GEHOR_CHECK(read_values(root, "states", mapping_.states, state_from, kStateNames));
    GEHOR_CHECK(read_values(root, "authors", mapping_.authors, author_from, kAuthorNames));
    GEHOR_CHECK(read_answers(root));
    return std::move(mapping_);
  }

 private:
  static inline const Names kChannelNames = {"unknown", "phone",    "email",  "chat",  "form",
                                             "social",  "sms",      "letter", "visit", "bot",
                                             "survey",  "internal", "other"};
  static inline const Names kStateNames = {"unknown", "open", "closed"};
  static inline const Names kAuthorNames = {"unknown", "customer", "agent", "bot", "system"};
  static inline const Names kKindNames = {"contact",       "message",  "status_change",
                                          "survey_answer", "purchase", "customer"};

  Result<double> finite(const toml::node& node, const std::string& key) const {
    if (!node.is_number()) return fail(node, key, "a number is needed here");
    const double value = *node.value<double>();
    if (!std::isfinite(value)) return fail(node, key, "a finite number is needed here");
    if (value == 0) return 0.0;  // never -0, which a mapping that is written and read is not
    return value;
  }

  // One of a closed list of names.
  template <typename From>
  auto named(const toml::node& node, const std::string& key, From from, const Names& known) const
      -> Result<typename std::invoke_result_t<From, std::string_view>::value_type> {
    GEHOR_TRY(const std::string name, text(node, key));
    const auto value = from(name);
    if (!value) return fail(node, key, "\"" + name + "\" is not known" + meant(name, known));
    return *value;
  }

  Result<const toml::table*> section(const toml::table& root, const char* name) const {
    const toml::node* node = root.get(name);
    if (node == nullptr) return static_cast<const toml::table*>(nullptr);
    if (!node->is_table()) return fail(*node, name, fmt::format("[{}] must be a section", name));
    return node->as_table();
  }

  Status read_top(const toml::table& root) {
    const toml::node* kind = root.get("kind");
    if (kind == nullptr) {
      return Error{ErrorCode::kBadInput,
                   "kind is missing: say what a row is, " + join(kKindNames, ", "),
                   {file(), 0, "kind"}};
    }
    GEHOR_TRY(mapping_.kind, named(*kind, "kind", record_kind_from, kKindNames));
    mapping_.kind_confidence = 1;
    mapping_.kind_evidence = kSaidSo;
    if (const toml::node* zone = root.get("zone")) {
      GEHOR_TRY(mapping_.zone, text(*zone, "zone"));
      if (trim(*mapping_.zone).empty()) {
        return fail(*zone, "zone", "a zone's name is needed, such as \"Europe/Stockholm\"");
      }
    }
    if (const toml::node* comma = root.get("decimal_comma")) {
      GEHOR_TRY(mapping_.decimal_comma, yes_or_no(*comma, "decimal_comma"));
    }
    if (const toml::node* missing = root.get("missing")) {
      const toml::array* list = missing->as_array();
      if (list == nullptr) return fail(*missing, "missing", "a list of texts is needed here");
      for (const toml::node& entry : *list) {
        GEHOR_TRY(const std::string word, text(entry, "missing"));
        mapping_.missing_texts.push_back(fold_for_match(word));
      }
    }
    return {};
  }

  Status read_table(const toml::table& root) {
    GEHOR_TRY(const toml::table* const table, section(root, "table"));
    if (table == nullptr) return {};
    GEHOR_CHECK(only_keys(*table, "table", {"delimiter", "header", "encoding"}));
    if (const toml::node* node = table->get("delimiter")) {
      GEHOR_TRY(const std::string delimiter, text(*node, "table.delimiter"));
      if (delimiter.size() != 1) {
        return fail(*node, "table.delimiter", "one sign is needed, such as \";\" or \"\\t\"");
      }
      mapping_.table.delimiter = delimiter[0];
    }
    if (const toml::node* node = table->get("header")) {
      GEHOR_TRY(mapping_.table.header, yes_or_no(*node, "table.header"));
    }
    if (const toml::node* node = table->get("encoding")) {
      const Names known = {"utf-8", "utf-16le", "utf-16be", "windows-1252"};
      GEHOR_TRY(const std::string encoding, text(*node, "table.encoding"));
      if (std::find(known.begin(), known.end(), encoding) == known.end()) {
        return fail(*node, "table.encoding", "this encoding is not known" + meant(encoding, known));
      }
      mapping_.table.encoding = encoding;
    }
    return {};
  }

  // By name; or by number from 1, where no column has that number for its name.
  std::optional<std::size_t> column_index(const std::string& key) const {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      if (table_.columns[i] == key) return i;
    }
    if (key.empty() || key.size() > 5 || key.find_first_not_of("0123456789") != std::string::npos) {
      return std::nullopt;
    }
    const auto n = static_cast<std::size_t>(std::stoul(key));
    if (n < 1 || n > table_.columns.size()) return std::nullopt;
    return n - 1;
  }

  Status read_columns(const toml::table& root) {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      ColumnMapping column;
      column.index = i;
      column.column = table_.columns[i];
      mapping_.columns.push_back(std::move(column));
    }
    GEHOR_TRY(const toml::table* const columns, section(root, "columns"));
    if (columns == nullptr) {
      return Error{ErrorCode::kBadInput,
                   "the section [columns] is missing: it says what each "
                   "column is",
                   {file(), 0, "columns"}};
    }
    // In the order of the lines, so that of two that clash the second is named.
    std::vector<std::pair<const toml::key*, const toml::node*>> entries;
    for (const auto& [key, node] : *columns) entries.emplace_back(&key, &node);
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      return a.first->source().begin < b.first->source().begin;
    });
    clocks_.assign(table_.columns.size(), nullptr);
    std::vector<bool> said(table_.columns.size(), false);
    std::map<Field, std::string> taken;
    for (const auto& [key, node] : entries) {
      const std::string name(key->str());
      const std::optional<std::size_t> index = column_index(name);
      if (!index) {
        return fail(
            key->source(), path("columns", name),
            fmt::format("the table has no column \"{}\"{}", name, meant(name, table_.columns)));
      }
      if (said[*index]) {
        return fail(key->source(), path("columns", name), "this column has been given already");
      }
      said[*index] = true;
      ColumnMapping& column = mapping_.columns[*index];
      GEHOR_CHECK(read_column(*node, path("columns", name), column));
      if (may_repeat(column.field)) continue;
      const auto [first, is_new] = taken.emplace(column.field, column.column);
      if (!is_new) {
        return fail(*node, path("columns", name),
                    fmt::format("only one column can be \"{}\", and \"{}\" is it already",
                                field_name(column.field), first->second));
      }
    }
    for (ColumnMapping& column : mapping_.columns) {
      if (!column.clock || mapping_.columns[*column.clock].field == Field::kIgnore) continue;
      return fail(*clocks_[column.index], path("columns", column.column) + ".clock",
                  fmt::format("\"{}\" is something else already; a column of clocks is \"ignore\"",
                              mapping_.columns[*column.clock].column));
    }
    return {};
  }

  Status read_column(const toml::node& node, const std::string& key, ColumnMapping& column) {
    column.evidence = kSaidSo;
    const toml::table* table = node.as_table();
    if (table == nullptr) return read_field(node, key, column);
    GEHOR_CHECK(only_keys(*table, key, {"field", "date_order", "separator", "clock"}));
    const toml::node* field = table->get("field");
    if (field == nullptr) return fail(node, key, "field is missing");
    GEHOR_CHECK(read_field(*field, key + ".field", column));
    if (const toml::node* order = table->get("date_order")) {
      const std::string order_key = key + ".date_order";
      if (!is_time(column.field) && column.field != Field::kIgnore) {
        return fail(*order, order_key, "only times have a date_order");
      }
      Names known;
      for (const auto& [value, name] : kDateOrders) known.emplace_back(name);
      const auto from = [](std::string_view name) -> std::optional<ColumnDateOrder> {
        for (const auto& [value, known_name] : kDateOrders) {
          if (known_name == name) return value;
        }
        return std::nullopt;
      };
      GEHOR_TRY(column.date_order, named(*order, order_key, from, known));
    }
    if (const toml::node* separator = table->get("separator")) {
      const std::string separator_key = key + ".separator";
      if (column.field != Field::kReason) {
        return fail(*separator, separator_key, "only reasons have a separator");
      }
      GEHOR_TRY(column.separator, text(*separator, separator_key));
    }
    if (const toml::node* clock = table->get("clock")) {
      const std::string clock_key = key + ".clock";
      if (!is_time(column.field)) return fail(*clock, clock_key, "only times have a clock");
      GEHOR_TRY(const std::string name, text(*clock, clock_key));
      column.clock = column_index(name);
      if (!column.clock || *column.clock == column.index) {
        return fail(*clock, clock_key,
                    fmt::format("the table has no other column \"{}\"{}", name,
                                meant(name, table_.columns)));
      }
      clocks_[column.index] = clock;
    }
    return {};
  }

  Status read_field(const toml::node& node, const std::string& key, ColumnMapping& column) const {
    Names known;
    for (int i = 0; i <= static_cast<int>(Field::kProduct); ++i) {
      known.emplace_back(field_name(static_cast<Field>(i)));
    }
    GEHOR_TRY(column.field, named(node, key, field_from, known));
    return {};
  }

  Status read_score(const toml::table& root) {
    const ColumnMapping* const column = mapping_.find(Field::kScore);
    GEHOR_TRY(const toml::table* const table, section(root, "score"));
    if (table == nullptr) {
      if (column == nullptr) return {};
      return Error{ErrorCode::kBadInput,
                   fmt::format("the column \"{}\" is a score, so a section [score] with kind, min "
                               "and max is needed",
                               column->column),
                   {file(), 0, "score"}};
    }
    GEHOR_CHECK(only_keys(*table, "score", {"kind", "min", "max", "good", "good_likelier"}));
    ScoreMapping score;
    for (const char* needed : {"kind", "min", "max"}) {
      if (table->get(needed) == nullptr) {
        return fail(*table, path("score", needed), "this key is missing");
      }
    }
    GEHOR_TRY(score.kind, named(*table->get("kind"), "score.kind", survey_kind_from,
                                {"none", "csat", "nps", "ces"}));
    GEHOR_TRY(score.min, finite(*table->get("min"), "score.min"));
    GEHOR_TRY(score.max, finite(*table->get("max"), "score.max"));
    if (score.min >= score.max) {
      return fail(*table->get("max"), "score.max", "max must be greater than min");
    }
    if (const toml::node* good = table->get("good")) {
      GEHOR_TRY(score.good, named(*good, "score.good", scale_good_from, {"high", "low"}));
      score.good_likelier = *score.good;
    }
    if (const toml::node* good = table->get("good_likelier")) {
      GEHOR_TRY(score.good_likelier,
                named(*good, "score.good_likelier", scale_good_from, {"high", "low"}));
    }
    score.good_evidence = kSaidSo;
    mapping_.score = score;
    return {};
  }

  template <typename Value>
  Status read_values(const toml::table& root, const char* name, std::map<std::string, Value>& out,
                     std::optional<Value> (*from)(std::string_view), const Names& known) {
    GEHOR_TRY(const toml::table* const table, section(root, name));
    if (table == nullptr) return {};
    for (const auto& [key, node] : *table) {
      const std::string key_path = path(name, key.str());
      GEHOR_TRY(const Value value, named(node, key_path, from, known));
      const auto [first, is_new] = out.emplace(fold_for_match(key.str()), value);
      if (!is_new && first->second != value) {
        return fail(key.source(), key_path,
                    "the same text, but for case and accents, is given above as something else");
      }
    }
    return {};
  }

  // A number for each answer in words, or "none" where it is not an answer.
  Status read_answers(const toml::table& root) {
    GEHOR_TRY(const toml::table* const table, section(root, "answers"));
    if (table == nullptr) return {};
    for (const auto& [key, node] : *table) {
      const std::string key_path = path("answers", key.str());
      std::optional<double> place;
      if (node.is_number()) {
        GEHOR_TRY(place, finite(node, key_path));
      } else if (node.value_exact<std::string>() != "none") {
        return fail(node, key_path, "a number is needed here, or \"none\" for what is no answer");
      }
      const auto [first, is_new] = mapping_.answers.emplace(fold_for_match(key.str()), place);
      if (!is_new && first->second != place) {
        return fail(key.source(), key_path,
                    "the same text, but for case and accents, is given above as something else");
      }
    }
    return {};
  }

  static constexpr const char* kSaidSo = "the mapping file says so";

  const TableInfo& table_;
  Mapping mapping_;
  std::vector<const toml::node*> clocks_;  // per column, where its clock was given
};

}  // namespace

Result<Mapping> mapping_from_toml(const std::string& toml, const std::string& file,
                                  const TableInfo& table) {
  GEHOR_TRY(const toml::table root, parse_toml(toml, file));
  return Reader(file, table).read(root);
}

}  // namespace gehor::sources
