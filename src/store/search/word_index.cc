#include "store/search/word_index.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <optional>
#include <unordered_set>

#include "privacy/seal.h"
#include "store/private_files.h"
#include "store/search/catalog.h"
#include "store/search/join_parts.h"
#include "store/search/part.h"

namespace gehor::search {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCatalog = "catalog";
constexpr const char* kDamaged = "damaged";  // empty: a part could not be read

constexpr std::size_t kInMemory = std::size_t{48} << 20;
// A part as large as this is left alone; of smaller ones of about one size at most three stand
// beside each other.
constexpr std::uint64_t kLargePart = std::uint64_t{24} << 20;
constexpr std::uint64_t kSmallPart = std::uint64_t{64} << 10;
constexpr std::size_t kOfOneSize = 4;

// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), usual constants.
constexpr double kSaturation = 1.2;
constexpr double kByLength = 0.75;

struct OpenPart {
  CatalogEntry entry;
  std::shared_ptr<const Part> part;
};
using Parts = std::vector<OpenPart>;

Catalog catalog_of(const Parts& parts, const Parts& retired, bool complete) {
  Catalog catalog;
  catalog.complete = complete;
  for (const OpenPart& part : parts) catalog.parts.push_back(part.entry);
  for (const OpenPart& part : retired) catalog.retired.push_back(part.entry.key);
  return catalog;
}

int size_class(std::uint64_t bytes) {
  int n = 0;
  for (std::uint64_t limit = kSmallPart; bytes > limit; limit *= 4) ++n;
  return n;
}

// The words of a phrase that follow one another: where the last one stands.
Status places_of(const Part& part, const TermPhrase& phrase, std::vector<Place>& at) {
  const auto before = [](const Place& a, const Place& b) {
    return a.text != b.text ? a.text < b.text : a.position < b.position;
  };
  at.clear();
  std::vector<Place> word, both;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    word.clear();
    std::size_t lists = 0;
    for (const std::uint64_t term : phrase[i]) {
      const std::size_t size = word.size();
      GEHOR_CHECK(part.places(term, word));
      lists += word.size() > size ? 1 : 0;
    }
    if (lists > 1) std::sort(word.begin(), word.end(), before);
    if (i == 0) {
      at.swap(word);
    } else {
      both.clear();
      auto next = word.begin();
      for (const Place& place : at) {
        const Place follows{place.text, place.position + 1};
        next = std::lower_bound(next, word.end(), follows, before);
        if (next == word.end()) break;
        if (next->text == follows.text && next->position == follows.position) {
          both.push_back(follows);
        }
      }
      at.swap(both);
    }
    if (at.empty()) return {};
  }
  return {};
}

class FolderIndex final : public WordIndex {
 public:
  FolderIndex(fs::path folder, KeyVault& vault) : folder_(std::move(folder)), vault_(vault) {}

  Status begin();

  Status add(const IndexedRecord& record, const std::vector<std::uint64_t>& terms) override {
    memory_.add(record, terms);
    return memory_.memory() >= kInMemory ? write_memory() : Status{};
  }
  Status commit() override;
  void abandon() override;
  Status keep_only(const std::set<ImportId>& imports) override;
  Status forget(const std::vector<Hash128>& records) override;
  bool complete() const override {
    const std::lock_guard lock(mutex_);
    return complete_;
  }
  Status start_over() override;
  Status complete_now() override;
  Result<std::vector<WordHit>> find(const TermPhrase& phrase) const override;
  WordIndexSize size() const override;

 private:
  Result<std::vector<WordHit>> find_in_parts(const TermPhrase& phrase) const;
  struct Fresh {
    CatalogEntry entry;
    Key256 key;
  };
  fs::path file_of(const CatalogEntry& entry) const { return folder_ / entry.file; }
  Parts parts() const {
    const std::lock_guard lock(mutex_);
    return parts_;
  }
  Result<Fresh> fresh_part();
  Result<OpenPart> opened(Fresh fresh) const;
  Status write_memory();
  Result<std::optional<OpenPart>> joined(const Parts& parts, const KeepText& keep);
  Status join_small(Parts& parts, Parts& old);
  // `parts` are the index from now on; `old` are no more.
  Status publish(Parts parts, const Parts& old, bool complete);
  // Nobody can read copies of parts that are no more.
  Status destroy_retired();
  Status rewrite(const std::function<bool(const Part&)>& concerned, const KeepText& keep);

  fs::path folder_;
  KeyVault& vault_;
  Postings memory_;
  Parts written_;  // since the last commit
  Parts retired_;  // no more, with keys that are to be destroyed
  mutable std::mutex mutex_;
  Parts parts_;
  bool complete_ = false;
};

Status FolderIndex::begin() {
  GEHOR_CHECK(store::make_private_folder(folder_));
  Catalog catalog = read_catalog(folder_ / kCatalog);
  Parts parts;
  for (const CatalogEntry& entry : catalog.parts) {
    const auto key = vault_.find(entry.key);
    GEHOR_CHECK(key);
    auto part = *key ? Part::open(file_of(entry), **key)
                     : Result<std::shared_ptr<const Part>>(Error{ErrorCode::kNotFound, "no key"});
    if (part.ok()) {
      parts.push_back({entry, std::move(*part)});
    } else {
      catalog.complete = false;
    }
  }
  std::error_code ignored;
  if (fs::exists(folder_ / kDamaged, ignored)) catalog.complete = false;
  if (!catalog.retired.empty()) GEHOR_CHECK(vault_.destroy(catalog.retired));
  // What a process that died has left.
  for (const fs::directory_entry& file : fs::directory_iterator(folder_, ignored)) {
    const std::string name = file.path().filename().string();
    const bool ours = std::any_of(catalog.parts.begin(), catalog.parts.end(),
                                  [&](const CatalogEntry& entry) { return entry.file == name; });
    if (!ours && name != kCatalog && name != kDamaged) fs::remove(file.path(), ignored);
  }
  parts_ = std::move(parts);
  complete_ = catalog.complete;
  return {};
}

Result<FolderIndex::Fresh> FolderIndex::fresh_part() {
  GEHOR_TRY(const std::vector<SealingKey> keys, vault_.fresh_keys(1));
  return Fresh{{to_hex(privacy::random_hash()) + ".part", keys.front().id, 0}, keys.front().key};
}

Result<OpenPart> FolderIndex::opened(Fresh fresh) const {
  GEHOR_TRY(auto part, Part::open(file_of(fresh.entry), fresh.key));
  std::error_code ignored;
  fresh.entry.bytes = fs::file_size(file_of(fresh.entry), ignored);
  return OpenPart{fresh.entry, std::move(part)};
}

Status FolderIndex::write_memory() {
  if (memory_.empty()) return {};
  GEHOR_TRY(Fresh fresh, fresh_part());
  GEHOR_TRY(PartWriter out, PartWriter::create(file_of(fresh.entry), fresh.key));
  std::string postings;
  std::vector<Place> places;
  for (const Postings::Listed& listed : memory_.sorted()) {
    postings.clear();
    memory_.postings_of(listed.list, postings);
    GEHOR_CHECK(out.add(listed.term, postings, memory_.texts_with(listed.list)));
  }
  GEHOR_CHECK(out.finish(memory_.texts()));
  memory_.clear();
  GEHOR_TRY(OpenPart part, opened(fresh));
  written_.push_back(std::move(part));
  return {};
}

Result<std::optional<OpenPart>> FolderIndex::joined(const Parts& parts, const KeepText& keep) {
  GEHOR_TRY(Fresh fresh, fresh_part());
  GEHOR_TRY(PartWriter out, PartWriter::create(file_of(fresh.entry), fresh.key));
  std::vector<std::shared_ptr<const Part>> open;
  for (const OpenPart& part : parts) open.push_back(part.part);
  GEHOR_TRY(const std::uint64_t texts, join_parts(open, keep, std::move(out)));
  if (texts == 0) {
    std::error_code ignored;
    fs::remove(file_of(fresh.entry), ignored);
    return std::optional<OpenPart>{};
  }
  GEHOR_TRY(OpenPart part, opened(fresh));
  return std::optional<OpenPart>(std::move(part));
}

Status FolderIndex::join_small(Parts& parts, Parts& old) {
  for (bool again = true; again;) {
    again = false;
    std::map<int, Parts> by_size;
    for (const OpenPart& part : parts) {
      if (part.entry.bytes < kLargePart) by_size[size_class(part.entry.bytes)].push_back(part);
    }
    for (const auto& [size, alike] : by_size) {
      if (alike.size() < kOfOneSize) continue;
      GEHOR_TRY(auto one, joined(alike, [](const TextEntry&) { return true; }));
      std::erase_if(parts, [&](const OpenPart& part) {
        return std::any_of(alike.begin(), alike.end(),
                           [&](const OpenPart& a) { return a.entry.file == part.entry.file; });
      });
      old.insert(old.end(), alike.begin(), alike.end());
      if (one) parts.push_back(std::move(*one));
      again = true;
      break;
    }
  }
  return {};
}

Status FolderIndex::publish(Parts parts, const Parts& old, bool complete) {
  GEHOR_CHECK(vault_.commit());
  Parts retired = retired_;
  retired.insert(retired.end(), old.begin(), old.end());
  GEHOR_CHECK(write_catalog(folder_ / kCatalog, catalog_of(parts, retired, complete)));
  retired_ = std::move(retired);
  const std::lock_guard lock(mutex_);
  parts_ = std::move(parts);
  complete_ = complete;
  return {};
}

Status FolderIndex::destroy_retired() {
  if (retired_.empty()) return {};
  std::vector<KeyId> keys;
  for (const OpenPart& part : retired_) keys.push_back(part.entry.key);
  GEHOR_CHECK(vault_.destroy(keys));
  std::error_code ignored;
  for (const OpenPart& part : retired_) fs::remove(file_of(part.entry), ignored);
  retired_.clear();
  return write_catalog(folder_ / kCatalog, catalog_of(parts(), {}, complete()));
}

Status FolderIndex::commit() {
  GEHOR_CHECK(write_memory());
  if (written_.empty()) return {};
  Parts now = parts(), old;
  now.insert(now.end(), written_.begin(), written_.end());
  GEHOR_CHECK(join_small(now, old));
  GEHOR_CHECK(publish(std::move(now), old, complete_));
  written_.clear();
  // They were joined, nobody is to be forgotten: what can not be destroyed now waits in the
  // catalog.
  (void)destroy_retired().ok();
  return {};
}

void FolderIndex::abandon() {
  memory_.clear();
  std::error_code ignored;
  for (const OpenPart& part : written_) fs::remove(file_of(part.entry), ignored);
  written_.clear();
}

Status FolderIndex::rewrite(const std::function<bool(const Part&)>& concerned,
                            const KeepText& keep) {
  Parts now, old;
  for (const OpenPart& part : parts()) {
    if (!concerned(*part.part)) {
      now.push_back(part);
      continue;
    }
    GEHOR_TRY(auto rest, joined({part}, keep));
    if (rest) now.push_back(std::move(*rest));
    old.push_back(part);
  }
  if (!old.empty()) GEHOR_CHECK(publish(std::move(now), old, complete_));
  return destroy_retired();
}

Status FolderIndex::keep_only(const std::set<ImportId>& imports) {
  return rewrite(
      [&](const Part& part) {
        const std::vector<ImportId> its = part.imports();
        return std::any_of(its.begin(), its.end(),
                           [&](ImportId import) { return !imports.contains(import); });
      },
      [&](const TextEntry& text) { return imports.contains(text.record.import); });
}

Status FolderIndex::forget(const std::vector<Hash128>& records) {
  const std::unordered_set<Hash128, Hash128Hasher> gone(records.begin(), records.end());
  Status failed;
  const auto concerned = [&](const Part& part) {
    bool any = false;
    Status read = part.each_text([&](std::uint32_t, const TextEntry& text) -> Status {
      any = any || gone.contains(text.record.key);
      return {};
    });
    if (!read.ok()) failed = read;
    return any;
  };
  GEHOR_CHECK(
      rewrite(concerned, [&](const TextEntry& text) { return !gone.contains(text.record.key); }));
  return failed;
}

Status FolderIndex::start_over() {
  abandon();
  GEHOR_CHECK(publish({}, parts(), false));
  return destroy_retired();
}

Status FolderIndex::complete_now() {
  GEHOR_CHECK(commit());
  GEHOR_CHECK(publish(parts(), {}, true));
  std::error_code ignored;
  fs::remove(folder_ / kDamaged, ignored);
  return {};
}

// Damage is left as a note for the next opening: whoever only reads can not make the index anew.
Result<std::vector<WordHit>> FolderIndex::find(const TermPhrase& phrase) const {
  auto hits = find_in_parts(phrase);
  if (!hits.ok() && hits.error().code == ErrorCode::kCorrupt) {
    (void)store::make_private_file(folder_ / kDamaged).ok();
  }
  return hits;
}

Result<std::vector<WordHit>> FolderIndex::find_in_parts(const TermPhrase& phrase) const {
  std::vector<WordHit> hits;
  if (phrase.empty()) return hits;
  const Parts now = parts();
  double texts = 0, words = 0;
  for (const OpenPart& part : now) {
    texts += static_cast<double>(part.part->texts());
    words += static_cast<double>(part.part->words());
  }
  struct Found {
    TextEntry text;
    std::uint32_t times = 0;
  };
  std::vector<Found> found;
  std::vector<Place> places;
  std::vector<std::uint32_t> numbers, times;
  for (const OpenPart& part : now) {
    GEHOR_CHECK(places_of(*part.part, phrase, places));
    numbers.clear();
    times.clear();
    for (const Place& place : places) {
      if (numbers.empty() || numbers.back() != place.text) {
        numbers.push_back(place.text);
        times.push_back(0);
      }
      ++times.back();
    }
    GEHOR_TRY(const std::vector<TextEntry> entries, part.part->texts_of(numbers));
    for (std::size_t i = 0; i < entries.size(); ++i) found.push_back({entries[i], times[i]});
  }
  const auto with = static_cast<double>(found.size());
  const double rarity = std::log(1.0 + (texts - with + 0.5) / (with + 0.5));
  const double mean = texts > 0 ? std::max(1.0, words / texts) : 1.0;
  hits.reserve(found.size());
  for (const Found& one : found) {
    const double n = one.times;
    const double length = kSaturation * (1 - kByLength + kByLength * one.text.words / mean);
    hits.push_back(
        {one.text.record, static_cast<float>(rarity * n * (kSaturation + 1) / (n + length))});
  }
  return hits;
}

WordIndexSize FolderIndex::size() const {
  WordIndexSize size;
  for (const OpenPart& part : parts()) {
    size.records += part.part->texts();
    size.words += part.part->words();
    size.bytes += part.entry.bytes;
    ++size.parts;
  }
  return size;
}

}  // namespace

Result<std::unique_ptr<WordIndex>> open_word_index(const fs::path& folder, KeyVault& vault) {
  auto index = std::make_unique<FolderIndex>(folder, vault);
  GEHOR_CHECK(index->begin());
  return std::unique_ptr<WordIndex>(std::move(index));
}

}  // namespace gehor::search
