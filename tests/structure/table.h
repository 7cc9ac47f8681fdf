// Delimited files of the shared data, for tests of src/structure only: no encoding is guessed and
// nothing refused.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gehor::test {

using Row = std::vector<std::string>;

// Every row, the header first. Fields in quotation marks may hold separators, line breaks and
// doubled quotation marks.
std::vector<Row> read_table(const std::filesystem::path& file, char separator);

// Where the header names this column; a failure of the test where it does not.
std::size_t column(const Row& header, std::string_view name);

}  // namespace gehor::test
