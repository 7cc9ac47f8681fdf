#include "sources/transport/archive_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace gehor::sources {

ArchiveReader::ArchiveReader(std::shared_ptr<const Blob> blob, std::string name,
                             std::uint64_t fine_from)
    : blob_(std::move(blob)),
      name_(std::move(name)),
      fine_from_(fine_from),
      buffer_(std::size_t{64} << 10) {}

ArchiveReader::~ArchiveReader() {
  if (archive_ != nullptr) archive_read_free(archive_);
}

Status ArchiveReader::open() {
  archive_ = archive_read_new();
  if (archive_ == nullptr) return Error{ErrorCode::kInternal, "no memory to unpack the file", {}};
  archive_read_support_format_zip(archive_);
  archive_read_set_seek_callback(archive_, &ArchiveReader::on_seek);
  archive_read_set_callback_data(archive_, this);
  archive_read_set_read_callback(archive_, &ArchiveReader::on_read);
  archive_read_set_skip_callback(archive_, &ArchiveReader::on_skip);
  if (archive_read_open1(archive_) != ARCHIVE_OK) return failure();
  return {};
}

Result<bool> ArchiveReader::next(archive_entry*& entry) {
  const int outcome = archive_read_next_header(archive_, &entry);
  if (outcome == ARCHIVE_EOF) return false;
  // A warning is about a name that does not fit the locale, which is of no matter here.
  if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN) return failure();
  pulled_ = 0;
  block_ = {};
  failure_.reset();
  return true;
}

// Block by block: archive_read_data() would forget what it has copied when a later block is faulty.
Result<std::size_t> ArchiveReader::read(char* to, std::size_t count) {
  while (block_.empty()) {
    if (failure_) return *failure_;
    const void* data = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int outcome = archive_read_data_block(archive_, &data, &size, &offset);
    if (outcome == ARCHIVE_EOF) return std::size_t{0};
    // A wrong checksum is a warning that comes with the last block.
    if (outcome != ARCHIVE_OK) failure_ = failure();
    if (outcome == ARCHIVE_OK || outcome == ARCHIVE_WARN) {
      block_ = {static_cast<const char*>(data), size};
    }
  }
  const std::size_t got = std::min(count, block_.size());
  std::memcpy(to, block_.data(), got);
  block_.remove_prefix(got);
  return got;
}

la_ssize_t ArchiveReader::on_read(archive* archive, void* self, const void** data) {
  auto* reader = static_cast<ArchiveReader*>(self);
  const std::uint64_t at = reader->position_;
  const std::size_t piece = at >= reader->fine_from_
                                ? 1
                                : static_cast<std::size_t>(std::min<std::uint64_t>(
                                      reader->buffer_.size(), reader->fine_from_ - at));
  Result<std::size_t> got = reader->blob_->read_at(at, reader->buffer_.data(), piece);
  if (!got.ok()) {
    archive_set_error(archive, -1, "%s", got.error().message.english().c_str());
    return -1;
  }
  reader->piece_begin_ = at;
  reader->position_ += *got;
  reader->pulled_ += *got;
  *data = reader->buffer_.data();
  return static_cast<la_ssize_t>(*got);
}

la_int64_t ArchiveReader::on_seek(archive*, void* self, la_int64_t offset, int whence) {
  auto* reader = static_cast<ArchiveReader*>(self);
  const auto size = static_cast<la_int64_t>(reader->blob_->size());
  la_int64_t to = offset;
  if (whence == SEEK_CUR) to += static_cast<la_int64_t>(reader->position_);
  if (whence == SEEK_END) to += size;
  if (to < 0 || to > size) return ARCHIVE_FATAL;
  reader->position_ = static_cast<std::uint64_t>(to);
  return to;
}

la_int64_t ArchiveReader::on_skip(archive*, void* self, la_int64_t count) {
  auto* reader = static_cast<ArchiveReader*>(self);
  const auto left = static_cast<la_int64_t>(reader->blob_->size() - reader->position_);
  const la_int64_t skipped = std::clamp<la_int64_t>(count, 0, left);
  reader->position_ += static_cast<std::uint64_t>(skipped);
  return skipped;
}

Error ArchiveReader::failure() const {
  const char* reason = archive_ == nullptr ? nullptr : archive_error_string(archive_);
  return {ErrorCode::kBadInput,
          say("the zip file is damaged or cut off: fetch or copy it again ({})",
              reason == nullptr ? Sentence("no details") : Sentence(std::string(reason))),
          {name_, 0, {}}};
}

}  // namespace gehor::sources
