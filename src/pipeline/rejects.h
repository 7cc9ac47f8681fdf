// Where refused rows go as they stood, when somebody asked for them. Personal data in the clear: a
// file for its owner's eyes only, or whoever the import's options name.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pipeline/import.h"
#include "sources/format/table.h"

namespace gehor::pipeline {

class Rejects {
 public:
  // Null when nobody asked. The table's header line comes first, so that the rows can be mended and
  // given back. kIo when the file can not be made.
  static Result<std::unique_ptr<Rejects>> open(const ImportOptions& options,
                                               const sources::TableInfo& table);
  ~Rejects();
  Rejects(const Rejects&) = delete;
  Rejects& operator=(const Rejects&) = delete;

  Status add(std::string_view row);

 private:
  Rejects() = default;
  Status write(const std::string& line);

  int fd_ = -1;
  std::string path_;
  std::function<Status(std::string_view)> to_;
};

}  // namespace gehor::pipeline
