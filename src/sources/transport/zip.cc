#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "sources/transport/archive_reader.h"
#include "sources/transport/content.h"
#include "sources/transport/recognise.h"

namespace gehor::sources {
namespace {

class MemberSource final : public ByteSource {
 public:
  explicit MemberSource(std::unique_ptr<ArchiveReader> reader) : reader_(std::move(reader)) {}
  Result<std::size_t> read(char* to, std::size_t count) override {
    return reader_->read(to, count);
  }
  // Never 0, for what has been read already when the member's header was.
  std::uint64_t disk_position() const override { return std::max<std::uint64_t>(pulled(), 1); }

 private:
  std::uint64_t pulled() const { return reader_->pulled(); }
  std::unique_ptr<ArchiveReader> reader_;
};

class MemberContent final : public Content {
 public:
  MemberContent(std::shared_ptr<const Blob> blob, std::string name, std::size_t index,
                std::uint64_t bytes, InputLimits limits)
      : blob_(std::move(blob)),
        name_(std::move(name)),
        index_(index),
        bytes_(bytes),
        limits_(limits) {}

  const std::string& name() const override { return name_; }
  std::string compression() const override { return "zip"; }
  std::uint64_t bytes() const override { return bytes_; }

  Result<std::unique_ptr<ByteSource>> open() const override {
    auto reader = std::make_unique<ArchiveReader>(blob_, name_, ArchiveReader::Kind::kZip);
    GEHOR_CHECK(reader->open());
    archive_entry* entry = nullptr;
    for (std::size_t i = 0; i <= index_; ++i) {
      GEHOR_TRY(const bool found, reader->next(entry));
      if (!found) return Error{ErrorCode::kIo, "the zip file has changed", {name_, 0, {}}};
    }
    return limited_source(std::make_unique<MemberSource>(std::move(reader)), limits_, name_);
  }

  Result<std::string> fingerprint() const override {
    GEHOR_TRY(const std::unique_ptr<ByteSource> source, open());
    Fingerprint fingerprint;
    std::vector<char> buffer(std::size_t{1} << 18);
    for (;;) {
      GEHOR_TRY(const std::size_t got, source->read(buffer.data(), buffer.size()));
      if (got == 0) return fingerprint.hex();
      fingerprint.add({buffer.data(), got});
    }
  }

 private:
  std::shared_ptr<const Blob> blob_;
  std::string name_;
  std::size_t index_;
  std::uint64_t bytes_;
  InputLimits limits_;
};

std::string member_name(archive_entry* entry, std::size_t index) {
  for (const char* name : {archive_entry_pathname_utf8(entry), archive_entry_pathname(entry)}) {
    if (name != nullptr && *name != '\0' && is_valid_utf8(name)) return name;
  }
  return fmt::format("member {}", index + 1);
}

bool is_by_product(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  const std::string_view last = slash == std::string_view::npos ? name : name.substr(slash + 1);
  return name.starts_with("__MACOSX/") || last.starts_with("._") || last == ".DS_Store" ||
         last == "Thumbs.db" || last == "desktop.ini";
}

std::optional<std::string> office_document(std::string_view member, std::string_view start) {
  if (member.starts_with("xl/")) return "this looks like an Excel workbook: save it as CSV";
  if (member.starts_with("word/")) return "this looks like a Word document: save its table as CSV";
  if (member.starts_with("ppt/")) return "this looks like a PowerPoint file: give its table as CSV";
  if (member == "mimetype" && start.starts_with("application/vnd.oasis.opendocument")) {
    return "this looks like a LibreOffice document: save it as CSV";
  }
  if (member == "Index/Document.iwa") return "this looks like a Numbers file: export it as CSV";
  return std::nullopt;
}

struct Member {
  std::string name;
  std::size_t index = 0;
  std::uint64_t begin = 0;
};

}  // namespace

Result<std::vector<std::shared_ptr<const Content>>> zip_contents(std::shared_ptr<const Blob> blob,
                                                                 const std::string& name,
                                                                 const InputLimits& limits) {
  const auto refuse = [&](ErrorCode code, std::string message) {
    return Error{code, std::move(message), {name, 0, {}}};
  };
  ArchiveReader reader(blob, name, ArchiveReader::Kind::kZip);
  GEHOR_CHECK(reader.open());
  std::vector<Member> members;
  std::optional<Error> unreadable;  // said only if the whole is not an office document
  std::uint64_t total = 0;
  for (std::size_t index = 0;; ++index) {
    archive_entry* entry = nullptr;
    Result<bool> found = reader.next(entry);
    if (!found.ok()) {
      if (members.empty()) return found.error();
      break;  // a damaged directory: what was found before can still be read
    }
    if (!*found) break;
    if (index >= limits.max_members * 2) {
      return refuse(ErrorCode::kBadInput,
                    fmt::format("the zip file holds more than {} files", limits.max_members));
    }
    const std::string member = member_name(entry, index);
    if (archive_entry_filetype(entry) == AE_IFDIR || member.ends_with('/')) continue;
    if (is_by_product(member)) continue;
    const std::uint64_t begin = reader.position();
    if (archive_entry_is_encrypted(entry) > 0) {
      if (!unreadable) {
        unreadable = refuse(ErrorCode::kUnsupported,
                            fmt::format("\"{}\" in it is encrypted: unpack it with its password "
                                        "and give the files",
                                        member));
      }
      continue;
    }
    if (archive_entry_size_is_set(entry) != 0) {
      total += static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
      if (total > limits.max_decompressed_bytes) {
        return refuse(ErrorCode::kBadInput,
                      fmt::format("unpacked it is larger than the {} bytes allowed: split it",
                                  limits.max_decompressed_bytes));
      }
    }
    std::array<char, 64> start = {};
    const Result<std::size_t> got = reader.read(start.data(), start.size());
    const std::string_view prefix(start.data(), got.ok() ? *got : 0);
    if (auto advice = office_document(member, prefix)) {
      return refuse(ErrorCode::kBadInput, *std::move(advice));
    }
    if (packing_of(prefix) != Packing::kNone && !unreadable) {
      unreadable =
          refuse(ErrorCode::kUnsupported,
                 fmt::format("\"{}\" in it is itself an archive: unpack it first", member));
    }
    members.push_back({member, index, begin});
    if (members.size() > limits.max_members) {
      return refuse(ErrorCode::kBadInput,
                    fmt::format("the zip file holds more than {} files", limits.max_members));
    }
  }
  if (unreadable) return *unreadable;
  if (members.empty()) return refuse(ErrorCode::kBadInput, "there is no file in the zip");

  std::vector<std::shared_ptr<const Content>> contents;
  for (const Member& m : members) {
    // libarchive does not tell packed sizes; the next member's place does, nearly enough for
    // showing progress.
    std::uint64_t end = blob->size();
    for (const Member& other : members) {
      if (other.begin > m.begin) end = std::min(end, other.begin);
    }
    contents.push_back(std::make_shared<MemberContent>(blob, name + "/" + m.name, m.index,
                                                       end - std::min(m.begin, end), limits));
  }
  return contents;
}

}  // namespace gehor::sources
