// Puts transport, encoding and format together: a file's contents become tables.
#include <algorithm>
#include <mutex>
#include <optional>

#include <fmt/format.h>

#include "sources/format/csv_header.h"
#include "sources/format/csv_reader.h"
#include "sources/format/csv_sniff.h"
#include "sources/format/encoding.h"
#include "sources/format/json_layout.h"
#include "sources/format/json_reader.h"
#include "sources/format/memory_input.h"
#include "sources/format/table.h"
#include "sources/format/window.h"
#include "sources/transport/blob.h"
#include "sources/transport/content.h"
#include "sources/transport/recognise.h"

namespace gehor::sources {
namespace {

constexpr std::size_t kTextLookedAt = std::size_t{64} << 10;
constexpr std::size_t kLongestSample = std::size_t{8} << 20;

// What a file without any of its own faults says when it holds nothing.
bool holds_nothing(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\x1A") == std::string_view::npos;
}

class TableInput final : public Input {
 public:
  TableInput(std::shared_ptr<const Content> content, const InputLimits& limits)
      : content_(std::move(content)), limits_(limits) {}

  const std::string& name() const override { return content_->name(); }
  Result<std::string> fingerprint() override { return content_->fingerprint(); }

  Result<std::unique_ptr<TableReader>> open(const TableOptions& options) override {
    Result<std::unique_ptr<TableReader>> reader = try_open(options);
    if (!reader.ok() && reader.error().where.file.empty()) {
      reader.error().where.file = content_->name();
    }
    return reader;
  }

 private:
  struct Text {
    Window window;
    Encoding encoding;
  };

  // Twice the bytes: UTF-16 takes up to half as much again in UTF-8.
  std::uint64_t expected_text() const {
    return content_->compression().empty() ? 2 * content_->bytes() : Window::kStep;
  }

  Result<Window> bytes_window() const {
    GEHOR_TRY(std::unique_ptr<ByteSource> source, content_->open());
    Window window(std::move(source), false, 0, expected_text());
    GEHOR_CHECK(window.more());
    return window;
  }

  // The window at the beginning of the text, its first megabyte loaded.
  Result<Text> open_text(const std::optional<std::string>& asked) const {
    GEHOR_TRY(Window window, bytes_window());
    if (window.text().empty()) return Error{ErrorCode::kBadInput, "the file is empty", {}};
    if (auto advice = why_not_text(window.text().substr(0, kTextLookedAt))) {
      return Error{ErrorCode::kBadInput, *std::move(advice), {}};
    }
    GEHOR_TRY(Encoding encoding, choose_encoding(window.text(), asked));
    if (encoding.kind == Encoding::Kind::kUtf16Le || encoding.kind == Encoding::Kind::kUtf16Be) {
      GEHOR_TRY(std::unique_ptr<ByteSource> source, content_->open());
      const bool big = encoding.kind == Encoding::Kind::kUtf16Be;
      window = Window(utf16_source(std::move(source), big), true, encoding.mark, expected_text());
      GEHOR_CHECK(window.more());
    } else {
      window.consume(encoding.mark);
    }
    if (window.at_end() && holds_nothing(window.text())) {
      return Error{ErrorCode::kBadInput, "the file is empty", {}};
    }
    return Text{std::move(window), std::move(encoding)};
  }

  Result<std::unique_ptr<TableReader>> try_open(const TableOptions& options) {
    GEHOR_TRY(Text text, open_text(options.encoding));
    GEHOR_TRY(Decoder decoder, Decoder::make(text.encoding));
    TableInfo info;
    info.name = content_->name();
    info.encoding = text.encoding.name;
    info.compression = content_->compression();
    info.bytes = content_->bytes();
    info.evidence = text.encoding.evidence;
    if (!options.delimiter) {
      GEHOR_TRY(const std::optional<JsonLayout> layout, detect_json(text.window, limits_));
      if (layout) return open_json(std::move(text), *layout, std::move(info), std::move(decoder));
    }
    return open_csv(std::move(text), std::move(info), std::move(decoder), options);
  }

  Result<std::unique_ptr<TableReader>> open_json(Text text, const JsonLayout& layout,
                                                 TableInfo info, Decoder decoder) {
    GEHOR_TRY(JsonColumns columns, json_columns(layout, text.encoding, decoder));
    info.format = layout.kind == JsonLayout::Kind::kLines ? "jsonl" : "json";
    info.evidence.insert(info.evidence.end(), layout.evidence.begin(), layout.evidence.end());
    info.columns = column_names(columns.paths(), 0);
    JsonCursor cursor(std::move(text.window), layout, info.name, limits_);
    return make_json_reader(std::move(cursor), std::move(info), std::move(columns),
                            std::move(decoder), limits_);
  }

  // Found once for all readers of this input, since it takes a pass over the whole file.
  Result<JsonColumns> json_columns(const JsonLayout& layout, const Encoding& encoding,
                                   const Decoder& decoder) {
    const std::lock_guard lock(mutex_);
    if (known_columns_ && known_encoding_ == encoding.name) return *known_columns_;
    GEHOR_TRY(Text again, open_text(encoding.name));
    JsonCursor cursor(std::move(again.window), layout, content_->name(), limits_);
    known_columns_ = learn_json_columns(std::move(cursor), decoder, limits_);
    known_encoding_ = encoding.name;
    return *known_columns_;
  }

  Result<std::unique_ptr<TableReader>> open_csv(Text text, TableInfo info, Decoder decoder,
                                                const TableOptions& options) {
    Window& window = text.window;
    // A first row longer than a megabyte is rare, but then the sample must be longer.
    while (!window.at_end() && window.text().size() < kLongestSample &&
           window.text().find_first_of("\r\n") == std::string_view::npos) {
      const Result<bool> grown = window.more();
      if (!grown.ok() || !*grown) break;
    }
    const std::string_view sample = window.text();
    GEHOR_TRY(CsvLayout layout,
              sniff_csv(sample, window.at_end(), decoder, options, limits_.max_columns));
    info.format = "csv";
    info.delimiter = layout.dialect.delimiter == '\n' ? ',' : layout.dialect.delimiter;
    info.has_header = layout.has_header;
    info.columns = layout.columns;
    info.evidence.insert(info.evidence.end(), layout.evidence.begin(), layout.evidence.end());
    return make_csv_reader(std::move(window), std::move(info), layout, std::move(decoder), limits_);
  }

  std::shared_ptr<const Content> content_;
  InputLimits limits_;
  std::mutex mutex_;
  std::optional<JsonColumns> known_columns_;
  std::string known_encoding_;
};

// An input that could not even be looked into.
class RefusedInput final : public Input {
 public:
  RefusedInput(std::string name, Error error) : name_(std::move(name)), error_(std::move(error)) {}
  const std::string& name() const override { return name_; }
  Result<std::string> fingerprint() override { return error_; }
  Result<std::unique_ptr<TableReader>> open(const TableOptions&) override { return error_; }

 private:
  std::string name_;
  Error error_;
};

}  // namespace

Result<std::vector<std::unique_ptr<Input>>> open_inputs(std::shared_ptr<const Blob> blob,
                                                        const std::string& name,
                                                        const InputLimits& limits) {
  GEHOR_TRY(auto contents, contents_of(std::move(blob), name, limits));
  std::vector<std::unique_ptr<Input>> inputs;
  for (std::shared_ptr<const Content>& content : contents) {
    inputs.push_back(std::make_unique<TableInput>(std::move(content), limits));
  }
  return inputs;
}

Result<std::vector<std::unique_ptr<Input>>> open_inputs(const std::string& path,
                                                        const InputLimits& limits) {
  GEHOR_TRY(std::shared_ptr<const Blob> blob, open_file(path, limits.max_decompressed_bytes));
  return open_inputs(std::move(blob), path, limits);
}

std::unique_ptr<Input> memory_input(std::string name, std::string bytes,
                                    const InputLimits& limits) {
  auto inputs = open_inputs(memory_blob(std::move(bytes)), name, limits);
  if (!inputs.ok()) return std::make_unique<RefusedInput>(std::move(name), inputs.error());
  return std::move(inputs->front());
}

}  // namespace gehor::sources
