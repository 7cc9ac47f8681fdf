#include "sources/transport/content.h"

#include <array>

#include "sources/transport/recognise.h"

namespace gehor::sources {
namespace {

class FileContent final : public Content {
 public:
  FileContent(std::shared_ptr<const Blob> blob, std::string name, InputLimits limits, bool gzip)
      : blob_(std::move(blob)), name_(std::move(name)), limits_(limits), gzip_(gzip) {}

  const std::string& name() const override { return name_; }
  std::string compression() const override { return gzip_ ? "gzip" : ""; }
  std::uint64_t bytes() const override { return blob_->size(); }
  Result<std::string> fingerprint() const override { return fingerprint_of(*blob_); }

  Result<std::unique_ptr<ByteSource>> open() const override {
    if (!gzip_) return plain_source(blob_);
    return limited_source(gzip_source(blob_, name_), limits_, name_);
  }

 private:
  std::shared_ptr<const Blob> blob_;
  std::string name_;
  InputLimits limits_;
  bool gzip_;
};

}  // namespace

Result<std::vector<std::shared_ptr<const Content>>> contents_of(std::shared_ptr<const Blob> blob,
                                                                const std::string& name,
                                                                const InputLimits& limits) {
  std::array<char, 16> start = {};
  GEHOR_TRY(const std::size_t got, blob->read_at(0, start.data(), start.size()));
  const Packing packing = packing_of({start.data(), got});
  if (packing == Packing::kZip) return zip_contents(std::move(blob), name, limits);
  std::vector<std::shared_ptr<const Content>> contents;
  contents.push_back(
      std::make_shared<FileContent>(std::move(blob), name, limits, packing == Packing::kGzip));
  return contents;
}

}  // namespace gehor::sources
