// zlib itself and not libarchive, which gives nothing of the last 64 KiB of text before a fault.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include "sources/transport/byte_source.h"

namespace gehor::sources {
namespace {

constexpr std::size_t kPackedStep = std::size_t{64} << 10;
constexpr int kGzipOnly = 16 + MAX_WBITS;

class GzipSource final : public ByteSource {
 public:
  GzipSource(std::shared_ptr<const Blob> blob, std::string name)
      : blob_(std::move(blob)), name_(std::move(name)), packed_(kPackedStep) {}
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;
  ~GzipSource() override {
    if (begun_) inflateEnd(&stream_);
  }

  Result<std::size_t> read(char* to, std::size_t count) override {
    if (failure_) return *failure_;
    if (ended_ || count == 0) return std::size_t{0};
    const std::size_t wanted = std::min<std::size_t>(count, std::numeric_limits<uInt>::max());
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(wanted);
    while (stream_.avail_out == wanted && !ended_) {
      if (Status done = step(); !done.ok()) {
        failure_ = done.error();
        break;
      }
    }
    const std::size_t got = wanted - stream_.avail_out;
    // What stands before the fault first; the fault with the next call.
    if (got == 0 && failure_) return *failure_;
    return got;
  }

  std::uint64_t disk_position() const override { return position_ - stream_.avail_in; }

 private:
  Status step() {
    if (!begun_) {
      if (inflateInit2(&stream_, kGzipOnly) != Z_OK) {
        return Error{ErrorCode::kInternal, "no memory to unpack the file", {name_, 0, {}}};
      }
      begun_ = true;
    }
    GEHOR_CHECK(fill());
    if (between_members_) return begin_member();
    const int outcome = inflate(&stream_, Z_NO_FLUSH);
    if (outcome == Z_STREAM_END) {
      between_members_ = true;
      return {};
    }
    if (outcome == Z_OK) return {};
    if (outcome == Z_BUF_ERROR && stream_.avail_in == 0) {
      return damaged("it ends before its text does");
    }
    return damaged(stream_.msg == nullptr ? "no details" : stream_.msg);
  }

  // Several gzip streams one after the other are one text. Some tools fill up with zeros.
  Status begin_member() {
    while (stream_.avail_in > 0 && *stream_.next_in == 0) {
      ++stream_.next_in;
      --stream_.avail_in;
    }
    if (stream_.avail_in == 0) {
      ended_ = at_end_;
      return {};
    }
    between_members_ = false;
    if (inflateReset(&stream_) != Z_OK) return damaged("no details");
    return {};
  }

  Status fill() {
    if (stream_.avail_in > 0 || at_end_) return {};
    GEHOR_TRY(const std::size_t got, blob_->read_at(position_, packed_.data(), packed_.size()));
    at_end_ = got == 0;
    position_ += got;
    stream_.next_in = reinterpret_cast<Bytef*>(packed_.data());
    stream_.avail_in = static_cast<uInt>(got);
    return {};
  }

  Error damaged(const Sentence& reason) const {
    return {ErrorCode::kBadInput,
            say("the gzip file is damaged or cut off at its byte {}: fetch or copy it "
                "again ({})",
                disk_position(), reason),
            {name_, 0, {}}};
  }

  std::shared_ptr<const Blob> blob_;
  std::string name_;
  std::vector<char> packed_;
  z_stream stream_ = {};
  std::optional<Error> failure_;
  std::uint64_t position_ = 0;  // in the file, of what has been taken from it
  bool begun_ = false;
  bool between_members_ = false;
  bool at_end_ = false;  // of the file
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> gzip_source(std::shared_ptr<const Blob> blob, std::string name) {
  return std::make_unique<GzipSource>(std::move(blob), std::move(name));
}

}  // namespace gehor::sources
