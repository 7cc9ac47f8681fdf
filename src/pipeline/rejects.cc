#include "pipeline/rejects.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gehor::pipeline {
namespace {

std::string header_line(const sources::TableInfo& table) {
  std::string header;
  for (const std::string& column : table.columns) {
    if (!header.empty()) header += table.delimiter;
    const bool quote = column.find_first_of("\"\r\n") != std::string::npos ||
                       column.find(table.delimiter) != std::string::npos;
    if (!quote) {
      header += column;
      continue;
    }
    header += '"';
    for (const char c : column) header += c == '"' ? std::string("\"\"") : std::string(1, c);
    header += '"';
  }
  return header;
}

}  // namespace

Result<std::unique_ptr<Rejects>> Rejects::open(const ImportOptions& options,
                                               const sources::TableInfo& table) {
  if (!options.rejects && !options.rejects_to) return std::unique_ptr<Rejects>();
  std::unique_ptr<Rejects> rejects(new Rejects());
  rejects->to_ = options.rejects_to;
  if (options.rejects) {
    rejects->path_ = *options.rejects;
    rejects->fd_ = ::open(rejects->path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (rejects->fd_ < 0) {
      return Error{
          ErrorCode::kIo, "The file for refused rows could not be made.", {rejects->path_, 0, ""}};
    }
    (void)::fchmod(rejects->fd_, 0600);
  }
  if (table.format == "csv" && table.has_header) GEHOR_CHECK(rejects->add(header_line(table)));
  return rejects;
}

Rejects::~Rejects() {
  if (fd_ >= 0) ::close(fd_);
}

Status Rejects::add(std::string_view row) {
  std::string line(row);
  line += '\n';
  if (to_) GEHOR_CHECK(to_(line));
  return fd_ < 0 ? Status{} : write(line);
}

Status Rejects::write(const std::string& line) {
  for (std::size_t done = 0; done < line.size();) {
    const ssize_t n = ::write(fd_, line.data() + done, line.size() - done);
    if (n < 0) {
      return Error{
          ErrorCode::kIo, "The file for refused rows could not be written.", {path_, 0, ""}};
    }
    done += static_cast<std::size_t>(n);
  }
  return {};
}

}  // namespace gehor::pipeline
