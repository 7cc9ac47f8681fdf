#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "sources/transport/archive_reader.h"
#include "sources/transport/content.h"
#include "sources/transport/recognise.h"

namespace gehor::sources {
namespace {

// The reader of one member, at its first byte.
Result<std::unique_ptr<ArchiveReader>> open_member(
    const std::shared_ptr<const Blob>& blob, const std::string& name, std::size_t index,
    std::uint64_t fine_from = std::numeric_limits<std::uint64_t>::max()) {
  auto reader = std::make_unique<ArchiveReader>(blob, name, fine_from);
  GEHOR_CHECK(reader->open());
  archive_entry* entry = nullptr;
  for (std::size_t i = 0; i <= index; ++i) {
    GEHOR_TRY(const bool found, reader->next(entry));
    if (!found) return Error{ErrorCode::kIo, "the zip file has changed", {name, 0, {}}};
  }
  return reader;
}

struct Place {
  std::shared_ptr<const Blob> blob;
  std::string name;
  std::size_t index = 0;
  std::optional<Error> at_end;  // said behind the member's last byte
};

class MemberSource final : public ByteSource {
 public:
  MemberSource(Place place, std::unique_ptr<ArchiveReader> reader)
      : place_(std::move(place)), reader_(std::move(reader)) {}

  Result<std::size_t> read(char* to, std::size_t count) override {
    Result<std::size_t> got = reader_->read(to, count);
    if (!got.ok() && !looked_closely_) {
      looked_closely_ = true;
      GEHOR_CHECK(look_closely());
      got = reader_->read(to, count);
    }
    if (got.ok() && *got == 0 && count > 0 && place_.at_end) return *place_.at_end;
    if (got.ok()) given_ += *got;
    return got;
  }
  // Never 0, for what has been read already when the member's header was.
  std::uint64_t disk_position() const override {
    return std::max<std::uint64_t>(reader_->pulled(), 1);
  }

 private:
  // Begins again and comes back to where we were, then goes on in steps so small that everything
  // before the fault comes out.
  Status look_closely() {
    constexpr std::uint64_t kPiece = std::uint64_t{64} << 10;
    const std::uint64_t fault = reader_->piece_begin();
    GEHOR_TRY(reader_,
              open_member(place_.blob, place_.name, place_.index, fault - std::min(fault, kPiece)));
    std::vector<char> again(kPiece);
    for (std::uint64_t left = given_; left > 0;) {
      GEHOR_TRY(const std::size_t got,
                reader_->read(again.data(), static_cast<std::size_t>(std::min(left, kPiece))));
      if (got == 0) return Error{ErrorCode::kIo, "the zip file has changed", {place_.name, 0, {}}};
      left -= got;
    }
    return {};
  }

  Place place_;
  std::unique_ptr<ArchiveReader> reader_;
  std::uint64_t given_ = 0;
  bool looked_closely_ = false;
};

class MemberContent final : public Content {
 public:
  MemberContent(Place place, std::uint64_t bytes, const InputLimits& limits)
      : place_(std::move(place)), bytes_(bytes), limits_(limits) {}

  const std::string& name() const override { return place_.name; }
  std::string compression() const override { return "zip"; }
  std::uint64_t bytes() const override { return bytes_; }

  Result<std::unique_ptr<ByteSource>> open() const override {
    GEHOR_TRY(auto reader, open_member(place_.blob, place_.name, place_.index));
    return limited_source(std::make_unique<MemberSource>(place_, std::move(reader)), limits_,
                          place_.name);
  }

  // A damaged member has one too, which the whole member does not share.
  Result<std::string> fingerprint() const override {
    GEHOR_TRY(const std::unique_ptr<ByteSource> source, open());
    Fingerprint fingerprint;
    std::vector<char> buffer(std::size_t{1} << 18);
    for (;;) {
      const Result<std::size_t> got = source->read(buffer.data(), buffer.size());
      if (!got.ok()) fingerprint.add("damaged");
      if (!got.ok() || *got == 0) return fingerprint.hex();
      fingerprint.add({buffer.data(), *got});
    }
  }

 private:
  Place place_;
  std::uint64_t bytes_;
  InputLimits limits_;
};

std::string member_name(archive_entry* entry, std::size_t index) {
  for (const char* name : {archive_entry_pathname_utf8(entry), archive_entry_pathname(entry)}) {
    if (name != nullptr && *name != '\0' && is_valid_utf8(name)) return name;
  }
  return "member " + std::to_string(index + 1);
}

bool is_by_product(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  const std::string_view last = slash == std::string_view::npos ? name : name.substr(slash + 1);
  return name.starts_with("__MACOSX/") || last.starts_with("._") || last == ".DS_Store" ||
         last == "Thumbs.db" || last == "desktop.ini";
}

std::optional<Sentence> office_document(std::string_view member, std::string_view start) {
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
  const auto refuse = [&](ErrorCode code, Sentence message) {
    return Error{code, std::move(message), {name, 0, {}}};
  };
  ArchiveReader reader(blob, name);
  GEHOR_CHECK(reader.open());
  std::vector<Member> members;
  std::optional<Error> unreadable;  // said only if the whole is not an office document
  std::optional<Error> damage;
  std::uint64_t total = 0;
  for (std::size_t index = 0;; ++index) {
    archive_entry* entry = nullptr;
    Result<bool> found = reader.next(entry);
    if (!found.ok()) {
      if (members.empty()) return found.error();
      // What was found before can still be read, and then the damage is told.
      damage = found.error();
      break;
    }
    if (!*found) break;
    if (index >= limits.max_members * 2) {
      return refuse(ErrorCode::kBadInput,
                    say("the zip file holds more than {} files", limits.max_members));
    }
    const std::string member = member_name(entry, index);
    if (archive_entry_filetype(entry) == AE_IFDIR || member.ends_with('/')) continue;
    if (is_by_product(member)) continue;
    const std::uint64_t begin = reader.position();
    if (archive_entry_is_encrypted(entry) > 0) {
      if (!unreadable) {
        unreadable = refuse(ErrorCode::kUnsupported,
                            say("\"{}\" in it is encrypted: unpack it with its password "
                                "and give the files",
                                member));
      }
      continue;
    }
    if (archive_entry_size_is_set(entry) != 0) {
      total += static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
      if (total > limits.max_decompressed_bytes) {
        return refuse(ErrorCode::kBadInput,
                      say("unpacked it is larger than the {} bytes allowed: split it",
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
      unreadable = refuse(ErrorCode::kUnsupported,
                          say("\"{}\" in it is itself an archive: unpack it first", member));
    }
    members.push_back({member, index, begin});
    if (members.size() > limits.max_members) {
      return refuse(ErrorCode::kBadInput,
                    say("the zip file holds more than {} files", limits.max_members));
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
    const bool last = &m == &members.back();
    contents.push_back(std::make_shared<MemberContent>(
        Place{blob, name + "/" + m.name, m.index, last ? damage : std::nullopt},
        end - std::min(m.begin, end), limits));
  }
  return contents;
}

}  // namespace gehor::sources
