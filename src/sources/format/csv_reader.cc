#include "sources/format/csv_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "sources/format/csv_dialect.h"

namespace gehor::sources {
namespace {

constexpr std::size_t kShownOfTooLong = 1024;

class CsvReader final : public TableReader {
 public:
  CsvReader(Window window, TableInfo info, const CsvLayout& layout, Decoder decoder,
            const InputLimits& limits)
      : window_(std::move(window)),
        info_(std::move(info)),
        decoder_(std::move(decoder)),
        limits_(limits),
        parser_(layout.dialect),
        carriage_(layout.dialect.carriage),
        line_(1 + layout.skipped_lines) {
    window_.consume(std::min(layout.skip, window_.text().size()));
    parser_.set_width(layout.width);
    parser_.set_max_field(static_cast<std::size_t>(limits.max_row_bytes));
  }

  const TableInfo& info() const override { return info_; }
  std::uint64_t bytes_read() const override { return window_.disk_position(); }

  Result<bool> next(Row& row) override {
    row.fields.clear();
    row.problem.reset();
    for (;;) {
      std::string_view text = window_.text();
      if (text.empty()) {
        if (window_.at_end()) return false;
        GEHOR_CHECK(window_.more());
        continue;
      }
      bool torn = false;
      if (!parser_.parse(text, window_.at_end(), record_)) {
        if (text.size() > limits_.max_row_bytes) return too_long(row);
        if (window_.more().ok()) continue;
        // There is no more to be had: what stands here is the last of it, and the next call, which
        // finds nothing, tells of the fault.
        text = window_.text();  // it may have moved
        parser_.parse(text, true, record_);
        torn = record_.length == text.size() && !text.ends_with('\n') && !text.ends_with('\r');
      }
      const bool line_goes_on =
          record_.unclosed && record_.length == text.size() && !window_.at_end() && !torn;
      if (record_.length > limits_.max_row_bytes || line_goes_on) return too_long(row);
      const std::string_view raw = text.substr(0, record_.content);
      if (raw.empty() || (record_.fields.size() == 1 && !record_.quoted && is_blank(raw))) {
        line_ += record_.lines;
        window_.consume(record_.length);
        continue;
      }
      give(row, raw);
      if (torn) {
        row.problem = Error{ErrorCode::kBadInput, kTornRow, {info_.name, line_, {}}};
      }
      // What the row's views point to stays in the window until it is asked for more.
      window_.consume(record_.length);
      line_ += record_.lines;
      return true;
    }
  }

 private:
  void give(Row& row, std::string_view raw) {
    row.line = line_;
    row.byte_begin = window_.offset();
    row.byte_end = row.byte_begin + window_.size_on_disk(raw);
    if (decoder_.is_clean(raw)) {
      row.raw = raw;
      row.fields.swap(record_.fields);
    } else {
      decode(row, raw);
    }
    if (record_.unclosed) {
      row.problem = Error{ErrorCode::kBadInput,
                          "a quotation mark opens a field here and is never closed",
                          {info_.name, line_, {}}};
    } else if (row.fields.size() > limits_.max_columns) {
      row.problem = Error{ErrorCode::kBadInput,
                          say("the row has {} fields, more than the {} allowed", row.fields.size(),
                              limits_.max_columns),
                          {info_.name, line_, {}}};
      row.fields.clear();
    } else if (raw.find_first_not_of('\0') == std::string_view::npos) {
      row.problem = Error{ErrorCode::kBadInput,
                          "there are only zero bytes here: the file is damaged, fetch it again",
                          {info_.name, line_, {}}};
    }
  }

  void decode(Row& row, std::string_view raw) {
    decoded_.clear();
    std::size_t total = raw.size();
    for (const std::string_view field : record_.fields) total += field.size();
    decoded_.reserve(total * 3);  // so that the views into it stay
    decoder_.decode(raw, decoded_);
    row.raw = decoded_;
    for (const std::string_view field : record_.fields) {
      const std::size_t begin = decoded_.size();
      decoder_.decode(field, decoded_);
      row.fields.push_back(std::string_view(decoded_).substr(begin));
    }
    row.raw = std::string_view(decoded_).substr(0, row.raw.size());
  }

  // Passes over the line without keeping it.
  Result<bool> too_long(Row& row) {
    parser_.distrust();
    row.line = line_;
    row.byte_begin = window_.offset();
    decoded_.clear();
    decoder_.decode(window_.text().substr(0, kShownOfTooLong), decoded_);
    row.raw = decoded_;
    row.problem = Error{ErrorCode::kBadInput,
                        say("the row is longer than the {} bytes allowed", limits_.max_row_bytes),
                        {info_.name, line_, {}}};
    for (;;) {
      const std::string_view rest = window_.text();
      const std::size_t end = carriage_ ? rest.find_first_of("\r\n") : rest.find('\n');
      if (end != std::string_view::npos) {
        window_.consume(end);
        row.byte_end = window_.offset();
        window_.consume(1);
        ++line_;
        return true;
      }
      window_.consume(rest.size());
      row.byte_end = window_.offset();
      Result<bool> grown = window_.more();
      if (!grown.ok() || !*grown) return true;  // a fault is told by the next call
    }
  }

  Window window_;
  TableInfo info_;
  Decoder decoder_;
  InputLimits limits_;
  CsvParser parser_;
  bool carriage_;
  std::uint64_t line_;
  CsvRecord record_;
  std::string decoded_;
};

}  // namespace

std::unique_ptr<TableReader> make_csv_reader(Window window, TableInfo info, const CsvLayout& layout,
                                             Decoder decoder, const InputLimits& limits) {
  return std::make_unique<CsvReader>(std::move(window), std::move(info), layout, std::move(decoder),
                                     limits);
}

}  // namespace gehor::sources
