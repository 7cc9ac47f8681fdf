// CSV for people with a spreadsheet: RFC 4180, UTF-8 with its mark, and no cell that a spreadsheet
// would run as a formula. One object per document, one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gehor::http::api {

class Csv {
 public:
  explicit Csv(const std::vector<std::string>& header);

  // A text that begins with = + - @ or a tab gets an apostrophe before it, unless it is a number.
  Csv& text(std::string_view value);
  Csv& number(double value);  // as few digits as give the same number again
  Csv& number(const std::optional<double>& value);
  Csv& whole(std::uint64_t value);
  Csv& whole(const std::optional<std::int64_t>& value);
  Csv& nothing();
  void end_row();

  std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool first_ = true;
};

}  // namespace gehor::http::api
