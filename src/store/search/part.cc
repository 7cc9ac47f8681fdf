#include "store/search/part.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include <fcntl.h>

#include "sources/transport/sealed_file.h"
#include "store/private_files.h"

namespace gehor::search {
namespace {

constexpr std::uint64_t kMagic = 0x3158444E49524847;  // "GHRINDX1"
constexpr std::uint64_t kVersion = 1;
constexpr std::uint64_t kTermsPerBlock = 256;
constexpr std::size_t kTextBytes = 22;
constexpr std::size_t kTextsAtOnce = 8192;
constexpr std::uint64_t kWindow = std::uint64_t{256} << 10;

template <typename T>
void put_raw(std::string& to, const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
T take_raw(const char* from) {
  static_assert(std::is_trivially_copyable_v<T>);
  T value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

}  // namespace

struct PartWriter::State {
  sources::SealedWriter out;
  store::FileDescriptor file;
  std::filesystem::path path;
  std::string terms, blocks;
  std::uint64_t count = 0, last = 0;

  // The writer of sealed files speaks of temporary copies of inputs; this is neither.
  Error not_written() const {
    return Error{ErrorCode::kIo,
                 "The search index can not be written: is the disk full? Nothing was kept.",
                 {path.string(), 0, {}}};
  }
  Status append(std::string_view bytes) {
    if (!out.append(bytes.data(), bytes.size()).ok()) return not_written();
    return {};
  }
};

PartWriter::PartWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
PartWriter::PartWriter(PartWriter&&) noexcept = default;
PartWriter::~PartWriter() = default;

Result<PartWriter> PartWriter::create(const std::filesystem::path& file, const Key256& key) {
  const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return store::os_error("The search index can not be written to", file, errno);
  store::FileDescriptor own(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
  sources::SecretKey secret(key);
  if (!own.open() || !secret.is_there()) {
    ::close(fd);
    return store::os_error("The search index can not be written to", file, ENOMEM);
  }
  return PartWriter(std::make_unique<State>(
      State{sources::SealedWriter(sources::FileDescriptor(fd), std::move(secret), file.string()),
            std::move(own),
            file,
            {},
            {},
            0,
            0}));
}

Status PartWriter::add(std::uint64_t term, std::string_view postings, std::uint64_t with) {
  State& s = *state_;
  if (s.count++ % kTermsPerBlock == 0) {
    put_raw(s.blocks, term);
    put_raw(s.blocks, std::uint64_t{s.terms.size()});
    put_raw(s.blocks, std::uint64_t{s.out.size()});
    s.last = 0;
  }
  put_number(s.terms, term - s.last);
  s.last = term;
  put_number(s.terms, postings.size());
  put_number(s.terms, with);
  return s.append(postings);
}

Status PartWriter::finish(const std::vector<TextEntry>& texts) {
  State& s = *state_;
  PartEnd end{kMagic, kVersion, s.out.size(), 0, 0, 0, 0, texts.size(), s.count, 0};
  GEHOR_CHECK(s.append(s.terms));
  end.texts_begin = s.out.size();
  std::string bytes;
  for (const TextEntry& text : texts) {
    put_raw(bytes, text.record.key.high);
    put_raw(bytes, text.record.key.low);
    put_raw(bytes, text.record.content);
    put_raw(bytes, static_cast<std::uint16_t>(std::min<std::uint32_t>(text.words, 0xFFFF)));
    end.words += text.words;
    if (bytes.size() < kTextsAtOnce * kTextBytes) continue;
    GEHOR_CHECK(s.append(bytes));
    bytes.clear();
  }
  GEHOR_CHECK(s.append(bytes));
  end.imports_begin = s.out.size();
  bytes.clear();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0 && texts[i].record.import == texts[i - 1].record.import) continue;
    put_raw(bytes, static_cast<std::uint32_t>(i));
    put_raw(bytes, texts[i].record.import);
  }
  GEHOR_CHECK(s.append(bytes));
  end.blocks_begin = s.out.size();
  GEHOR_CHECK(s.append(s.blocks));
  end.end_begin = s.out.size();
  bytes.clear();
  put_raw(bytes, end);
  GEHOR_CHECK(s.append(bytes));
  if (!s.out.finish().ok()) return s.not_written();
  if (::fsync(s.file.get()) != 0) {
    return store::os_error("The search index can not be written to", s.path, errno);
  }
  return {};
}

Error Part::damaged() const {
  return Error{ErrorCode::kCorrupt,
               "This part of the search index is damaged. It is made again from the texts when "
               "somebody searches next.",
               {name_, 0, {}}};
}

Status Part::read(std::uint64_t from, std::uint64_t count, std::string& to) const {
  const std::uint64_t size = bytes_->size();
  if (from > size || count > size - from) return damaged();
  to.resize(count);
  const auto got = bytes_->read_at(from, to.data(), count);
  if (!got.ok() || *got != count) return damaged();
  return {};
}

Status Part::begin() {
  std::string bytes;
  if (bytes_->size() < sizeof(PartEnd)) return damaged();
  GEHOR_CHECK(read(bytes_->size() - sizeof(PartEnd), sizeof(PartEnd), bytes));
  end_ = take_raw<PartEnd>(bytes.data());
  if (end_.magic != kMagic || end_.version != kVersion) return damaged();
  const std::uint64_t places[] = {end_.terms_begin, end_.texts_begin, end_.imports_begin,
                                  end_.blocks_begin, end_.end_begin};
  if (!std::is_sorted(std::begin(places), std::end(places)) ||
      end_.end_begin + sizeof(PartEnd) != bytes_->size() ||
      end_.imports_begin - end_.texts_begin != end_.texts * kTextBytes || end_.texts > UINT32_MAX) {
    return damaged();
  }
  GEHOR_CHECK(read(end_.imports_begin, end_.blocks_begin - end_.imports_begin, bytes));
  for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
    runs_.push_back({take_raw<std::uint32_t>(&bytes[i]), take_raw<ImportId>(&bytes[i + 4])});
  }
  GEHOR_CHECK(read(end_.blocks_begin, end_.end_begin - end_.blocks_begin, bytes));
  for (std::size_t i = 0; i + 24 <= bytes.size(); i += 24) {
    blocks_.push_back({take_raw<std::uint64_t>(&bytes[i]), take_raw<std::uint64_t>(&bytes[i + 8]),
                       take_raw<std::uint64_t>(&bytes[i + 16])});
  }
  return {};
}

Result<std::shared_ptr<const Part>> Part::open(const std::filesystem::path& file,
                                               const Key256& key) {
  sources::FileDescriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  auto bytes = sources::open_sealed_file(std::move(fd), key, file.string());
  if (!bytes.ok()) {
    return Error{
        ErrorCode::kNotFound, "A part of the search index is missing.", {file.string(), 0, {}}};
  }
  std::shared_ptr<Part> part(new Part(std::move(*bytes), file.string()));
  GEHOR_CHECK(part->begin());
  return std::shared_ptr<const Part>(std::move(part));
}

std::vector<ImportId> Part::imports() const {
  std::vector<ImportId> all;
  for (const Run& run : runs_) all.push_back(run.import);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Status Part::read_block(std::size_t block, std::string& to) const {
  const std::uint64_t begin = end_.terms_begin + blocks_[block].begin;
  const std::uint64_t end =
      block + 1 < blocks_.size() ? end_.terms_begin + blocks_[block + 1].begin : end_.texts_begin;
  if (end < begin) return damaged();
  return read(begin, end - begin, to);
}

Status Part::places(std::uint64_t term, std::vector<Place>& places) const {
  const auto after = std::upper_bound(
      blocks_.begin(), blocks_.end(), term,
      [](std::uint64_t wanted, const Block& block) { return wanted < block.first_term; });
  if (after == blocks_.begin()) return {};
  const auto block = static_cast<std::size_t>(after - blocks_.begin()) - 1;
  std::string bytes;
  GEHOR_CHECK(read_block(block, bytes));
  std::uint64_t now = 0, postings = blocks_[block].postings;
  for (std::size_t at = 0; at < bytes.size();) {
    std::uint64_t step = 0, length = 0, with = 0;
    if (!take_number(bytes, at, step) || !take_number(bytes, at, length) ||
        !take_number(bytes, at, with)) {
      return damaged();
    }
    now += step;
    if (now > term) return {};
    if (now == term) {
      std::string list;
      GEHOR_CHECK(read(postings, length, list));
      if (!read_places(list, static_cast<std::uint32_t>(end_.texts), places)) return damaged();
      return {};
    }
    postings += length;
  }
  return {};
}

Status Part::each_text(const std::function<Status(std::uint32_t, const TextEntry&)>& each) const {
  std::string bytes;
  std::size_t run = 0;
  for (std::uint64_t from = 0; from < end_.texts; from += kTextsAtOnce) {
    const std::uint64_t count = std::min<std::uint64_t>(kTextsAtOnce, end_.texts - from);
    GEHOR_CHECK(read(end_.texts_begin + from * kTextBytes, count * kTextBytes, bytes));
    for (std::uint64_t i = 0; i < count; ++i) {
      const char* at = bytes.data() + i * kTextBytes;
      TextEntry text;
      text.record.key = {take_raw<std::uint64_t>(at), take_raw<std::uint64_t>(at + 8)};
      text.record.content = take_raw<std::uint32_t>(at + 16);
      text.words = take_raw<std::uint16_t>(at + 20);
      while (run + 1 < runs_.size() && runs_[run + 1].first <= from + i) ++run;
      if (!runs_.empty()) text.record.import = runs_[run].import;
      GEHOR_CHECK(each(static_cast<std::uint32_t>(from + i), text));
    }
  }
  return {};
}

Result<std::vector<TextEntry>> Part::texts_of(const std::vector<std::uint32_t>& numbers) const {
  std::vector<TextEntry> found;
  found.reserve(numbers.size());
  std::string bytes;
  std::uint64_t from = 0, to = 0;  // texts in `bytes`
  for (const std::uint32_t number : numbers) {
    if (number >= to) {
      // One read opens a block of 64 KiB anyway; a few texts do not need more than that.
      const std::uint64_t count = numbers.size() < 64 ? 64 : kTextsAtOnce;
      from = number;
      to = std::min<std::uint64_t>(from + count, end_.texts);
      if (from >= to) return damaged();
      GEHOR_CHECK(read(end_.texts_begin + from * kTextBytes, (to - from) * kTextBytes, bytes));
    }
    const char* at = bytes.data() + (number - from) * kTextBytes;
    TextEntry text;
    text.record.key = {take_raw<std::uint64_t>(at), take_raw<std::uint64_t>(at + 8)};
    text.record.content = take_raw<std::uint32_t>(at + 16);
    text.words = take_raw<std::uint16_t>(at + 20);
    found.push_back(text);
  }
  return found;
}

Result<bool> Part::Cursor::next() {
  if (at_ >= block_.size()) {
    if (next_block_ >= part_.blocks_.size()) return false;
    GEHOR_CHECK(part_.read_block(next_block_, block_));
    postings_at_ = part_.blocks_[next_block_].postings;
    ++next_block_;
    at_ = 0;
    term_ = 0;
  }
  std::uint64_t step = 0, length = 0, with = 0;
  if (!take_number(block_, at_, step) || !take_number(block_, at_, length) ||
      !take_number(block_, at_, with)) {
    return part_.damaged();
  }
  term_ += step;
  GEHOR_CHECK(take_postings(length));
  return true;
}

// A block of the file is opened once, not once for each of its terms.
Status Part::Cursor::take_postings(std::uint64_t length) {
  if (postings_at_ < window_at_ || postings_at_ + length > window_at_ + window_.size()) {
    const std::uint64_t end = part_.end_.terms_begin;
    if (postings_at_ > end || length > end - postings_at_) return part_.damaged();
    window_at_ = postings_at_;
    GEHOR_CHECK(
        part_.read(window_at_, std::min(std::max(length, kWindow), end - window_at_), window_));
  }
  postings_.assign(window_, postings_at_ - window_at_, length);
  postings_at_ += length;
  return {};
}

}  // namespace gehor::search
