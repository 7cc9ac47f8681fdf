#include "sources/transport/byte_source.h"

#include <fmt/format.h>

namespace gehor::sources {
namespace {

constexpr std::uint64_t kRatioCountsFrom = std::uint64_t{16} << 20;

class PlainSource final : public ByteSource {
 public:
  explicit PlainSource(std::shared_ptr<const Blob> blob) : blob_(std::move(blob)) {}
  Result<std::size_t> read(char* to, std::size_t count) override {
    GEHOR_TRY(const std::size_t got, blob_->read_at(at_, to, count));
    at_ += got;
    return got;
  }
  std::uint64_t disk_position() const override { return at_; }

 private:
  std::shared_ptr<const Blob> blob_;
  std::uint64_t at_ = 0;
};

class LimitedSource final : public ByteSource {
 public:
  LimitedSource(std::unique_ptr<ByteSource> inner, const InputLimits& limits, std::string name)
      : inner_(std::move(inner)), limits_(limits), name_(std::move(name)) {}

  Result<std::size_t> read(char* to, std::size_t count) override {
    GEHOR_TRY(const std::size_t got, inner_->read(to, count));
    given_ += got;
    if (given_ > limits_.max_decompressed_bytes) {
      return Error{ErrorCode::kBadInput,
                   say("unpacked it is larger than the {} bytes allowed: split it",
                       limits_.max_decompressed_bytes),
                   {name_, 0, {}}};
    }
    const std::uint64_t packed = inner_->disk_position();
    if (given_ > kRatioCountsFrom && given_ / limits_.max_expansion_ratio > packed) {
      return Error{ErrorCode::kBadInput,
                   say("it unpacks to more than {} times its size, as files made to do "
                       "harm are: unpack it yourself if you trust it",
                       limits_.max_expansion_ratio),
                   {name_, 0, {}}};
    }
    return got;
  }
  std::uint64_t disk_position() const override { return inner_->disk_position(); }

 private:
  std::unique_ptr<ByteSource> inner_;
  InputLimits limits_;
  std::string name_;
  std::uint64_t given_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> plain_source(std::shared_ptr<const Blob> blob) {
  return std::make_unique<PlainSource>(std::move(blob));
}

std::unique_ptr<ByteSource> limited_source(std::unique_ptr<ByteSource> inner,
                                           const InputLimits& limits, std::string name) {
  return std::make_unique<LimitedSource>(std::move(inner), limits, std::move(name));
}

}  // namespace gehor::sources
