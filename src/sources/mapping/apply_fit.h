// Whether a row's fields hold what their columns hold elsewhere: how shifted rows are recognised.
//
// A stray delimiter or line break moves values into the next columns. Such a row must not put a
// town into "department" without anybody noticing. So apply.cc, when it meets a row of another
// length or one with several odd values, lets a ColumnHabits look at the beginning of the input
// and then asks it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sources/format/table.h"
#include "sources/mapping/apply_values.h"
#include "sources/mapping/mapping.h"

namespace gehor::sources {

// What a field's text must be like, whatever the file. kWords: no form; its column's habits count.
enum class Form : std::uint8_t { kAny, kTime, kNumber, kScore, kFlag, kEmail, kPhone, kWords };
Form form_of(Field field);
// `text` must be trimmed and not stand for nothing.
bool has_form(std::string_view text, Form form, bool decimal_comma);

struct Misfits {
  std::size_t count = 0;  // fields that do not hold what their column holds elsewhere
  // Of them: not of the column's form, or at home in another column. The others are only new.
  std::size_t certain = 0;
  std::vector<std::size_t> columns;  // their places in the table, in order
};

class ColumnHabits {
 public:
  // The first rows to learn from; more would change little.
  static constexpr std::uint64_t kSampleRows = 50'000;

  // Reads the beginning of `input`. Rows of the right length teach; where fewer than half of the
  // rows have it, every row whose fields have their forms does.
  // `mapping` must outlive what is returned.
  static Result<ColumnHabits> learn(Input& input, const Mapping& mapping, std::size_t columns);

  // Fields that do not fit. `strict`: for rows of another length, where a value never seen in a
  // column of names (owner, team, channel, reason …) counts too.
  Misfits check(const Row& row, bool strict) const;

 private:
  ColumnHabits(const Mapping& mapping, std::size_t columns);
  void add(const Row& row, bool words_too);
  void find_homes();
  bool has_its_forms(const Row& row) const;
  bool is_at_home_elsewhere(std::string_view text, std::size_t column) const;
  bool fits(std::string_view text, std::size_t column, bool strict, bool& certain) const;

  struct Column {
    const ColumnMapping* mapping = nullptr;  // null where the column is not used
    Form form = Form::kAny;
    TextMap<std::uint64_t> counts;   // of the texts in it
    bool too_many = false;           // more different texts than are counted: not a closed column
    std::uint64_t values = 0;        // that are not missing
    std::uint64_t like_numbers = 0;  // of them: read as a number or a time
  };

  // The column in which a text stands the most often.
  struct Home {
    std::uint64_t count = 0;
    std::size_t column = 0;
  };

  const Mapping* mapping_;
  MissingTexts missing_;
  std::vector<Column> columns_;
  TextMap<Home> homes_;
};

}  // namespace gehor::sources
