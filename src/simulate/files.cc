#include "simulate/files.h"

#include <array>
#include <charconv>
#include <filesystem>
#include <system_error>

namespace gehor::simulate {

namespace fs = std::filesystem;

Status prepare_folder(const std::string& folder) {
  std::error_code error;
  const fs::path path(folder);
  if (fs::exists(path, error) && !fs::is_directory(path, error)) {
    return Error{ErrorCode::kInvalidArgument, folder + " is a file. Name a folder."};
  }
  fs::create_directories(path, error);
  if (error) {
    return Error{ErrorCode::kIo,
                 "could not make the folder " + folder + ": " + error.message() + "."};
  }
  const bool empty = fs::is_empty(path, error);
  if (error) {
    return Error{ErrorCode::kIo,
                 "could not look into the folder " + folder + ": " + error.message() + "."};
  }
  if (!empty) {
    return Error{ErrorCode::kInvalidArgument,
                 folder + " holds files already; nothing was changed. Name a new or empty folder."};
  }
  return {};
}

Result<OutputFile> OutputFile::create(const Place& place, std::string_view name) {
  OutputFile out;
  if (place.memory != nullptr) {
    out.memory_ = &(*place.memory)[std::string(name)];
    return out;
  }
  out.path_ = (fs::path(place.folder) / name).string();
  out.file_.reset(std::fopen(out.path_.c_str(), "wbx"));
  if (!out.file_) return out.failed();
  // Blocks are big; a buffer of the library's would only copy them once more.
  std::setvbuf(out.file_.get(), nullptr, _IONBF, 0);
  return out;
}

Error OutputFile::failed() const {
  return {ErrorCode::kIo, "could not write " + path_ + ". Is there room, and may you write there?"};
}

Status OutputFile::write(std::string_view bytes) {
  if (memory_ != nullptr) {
    memory_->append(bytes);
  } else if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
    return failed();
  }
  bytes_ += bytes.size();
  return {};
}

Status OutputFile::close() {
  if (file_ && std::fclose(file_.release()) != 0) return failed();
  return {};
}

Row& Row::raw(std::string_view field) {
  separate();
  out_ += field;
  return *this;
}

Row& Row::text(std::string_view field) {
  separate();
  if (field.find_first_of(",\"\n\r") == std::string_view::npos) {
    out_ += field;
    return *this;
  }
  out_ += '"';
  for (const char c : field) {
    if (c == '"') out_ += '"';
    out_ += c;
  }
  out_ += '"';
  return *this;
}

Row& Row::number(std::int64_t n) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), n).ptr;
  return raw(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

Row& Row::tenths(std::int64_t tenths) {
  number(tenths / 10);
  out_ += '.';
  out_ += static_cast<char>('0' + tenths % 10);
  return *this;
}

Row& Row::time(Seconds wall) {
  separate();
  append_time(out_, wall);
  return *this;
}

}  // namespace gehor::simulate
