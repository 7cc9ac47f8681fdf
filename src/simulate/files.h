// The files that are written, into a folder or into memory: counted, and with an error a user can
// act on. One thread.
#pragma once

#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "simulate/calendar.h"

namespace gehor::simulate {

// A folder that is new or empty. kInvalidArgument when it holds anything.
Status prepare_folder(const std::string& folder);

// Where files are put.
struct Place {
  std::string folder;
  std::map<std::string, std::string>* memory = nullptr;  // not null: here, by name
};

class OutputFile {
 public:
  // Makes it; kIo when that can not be done.
  static Result<OutputFile> create(const Place& place, std::string_view name);

  // Writes at once; the caller gathers blocks.
  Status write(std::string_view bytes);
  Status close();
  std::uint64_t bytes() const { return bytes_; }

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  Error failed() const;

  std::unique_ptr<std::FILE, Closer> file_;
  std::string* memory_ = nullptr;
  std::string path_;
  std::uint64_t bytes_ = 0;
};

// One row of a CSV file under way: comma, LF, quotes where they are needed (RFC 4180).
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}
  Row& text(std::string_view field);
  Row& number(std::int64_t n);
  Row& tenths(std::int64_t tenths);  // "7.5"
  Row& time(Seconds wall);
  Row& day(Day day) { return raw(day_text(day)); }
  Row& nothing() { return raw(""); }
  void end() {
    out_ += '\n';
    first_ = true;
  }

 private:
  Row& raw(std::string_view field);
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

}  // namespace gehor::simulate
