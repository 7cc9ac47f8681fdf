// Is the first row a header or data? The header's part of sniffing; see csv_sniff.h.
#pragma once

#include <string>
#include <vector>

#include "base/sentence.h"

namespace gehor::sources {

struct HeaderVerdict {
  bool is_header = true;
  Sentence evidence;
};

// Compares the first row, cell by cell, with what stands below it: names are short words over
// values that look otherwise; a row that looks like the values below is data. UTF-8.
HeaderVerdict judge_header(const std::vector<std::string>& first,
                           const std::vector<std::vector<std::string>>& below);

// Trimmed, never empty ("column 3"), never twice ("name (2)"); at least `width` of them.
std::vector<std::string> column_names(const std::vector<std::string>& header, std::size_t width);

}  // namespace gehor::sources
