#include "sources/format/readable_part.h"

namespace gehor::sources {
namespace {

class PartReader final : public TableReader {
 public:
  explicit PartReader(std::unique_ptr<TableReader> whole) : whole_(std::move(whole)) {}
  const TableInfo& info() const override { return whole_->info(); }
  Result<bool> next(Row& row) override {
    const Result<bool> more = whole_->next(row);
    return more.ok() && *more;
  }
  std::uint64_t bytes_read() const override { return whole_->bytes_read(); }

 private:
  std::unique_ptr<TableReader> whole_;
};

class PartInput final : public Input {
 public:
  explicit PartInput(Input& whole) : whole_(whole) {}
  const std::string& name() const override { return whole_.name(); }
  Result<std::string> fingerprint() override { return whole_.fingerprint(); }
  Result<std::unique_ptr<TableReader>> open(const TableOptions& options) override {
    GEHOR_TRY(auto reader, whole_.open(options));
    return std::unique_ptr<TableReader>(std::make_unique<PartReader>(std::move(reader)));
  }

 private:
  Input& whole_;
};

}  // namespace

std::unique_ptr<Input> readable_part(Input& input) { return std::make_unique<PartInput>(input); }

}  // namespace gehor::sources
