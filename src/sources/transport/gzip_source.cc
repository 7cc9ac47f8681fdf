#include "sources/transport/archive_reader.h"
#include "sources/transport/byte_source.h"

namespace gehor::sources {
namespace {

// libarchive gives nothing of the last 64 KiB of text before a fault.
class GzipSource final : public ByteSource {
 public:
  GzipSource(std::shared_ptr<const Blob> blob, std::string name)
      : reader_(std::move(blob), std::move(name), ArchiveReader::Kind::kGzip) {}

  Result<std::size_t> read(char* to, std::size_t count) override {
    if (!opened_) {
      opened_ = true;
      GEHOR_CHECK(reader_.open());
      archive_entry* entry = nullptr;
      GEHOR_TRY(const bool found, reader_.next(entry));
      ended_ = !found;
    }
    if (ended_) return std::size_t{0};
    return reader_.read(to, count);
  }

  std::uint64_t disk_position() const override { return reader_.position(); }

 private:
  ArchiveReader reader_;
  bool opened_ = false;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> gzip_source(std::shared_ptr<const Blob> blob, std::string name) {
  return std::make_unique<GzipSource>(std::move(blob), std::move(name));
}

}  // namespace gehor::sources
