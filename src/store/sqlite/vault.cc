#include "store/sqlite/vault.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "privacy/seal.h"
#include "store/private_files.h"
#include "store/sqlite/bounded_cache.h"
#include "store/sqlite/database.h"
#include "store/sqlite/master_key.h"

namespace gehor::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr std::array kMigrations{Migration{1, "vault_migration_1"}};
constexpr DatabaseKind kVault{"vault_settings_of_file", kMigrations};

// About 20 MB each when full.
constexpr std::size_t kCachedOwners = 200'000;
constexpr std::size_t kCachedKeys = 200'000;
// Rows that SOCI is given at once.
constexpr std::size_t kBatch = 2'000;

std::int64_t as_signed(std::uint64_t value) { return std::bit_cast<std::int64_t>(value); }

// A wrapped key opens only under its own id: moving one to another row is noticed.
std::string bound_to(KeyId id) { return fmt::format("vault key {}", id); }

// Questions that are asked for each key, prepared once. SOCI binds by address, and so what is
// bound stands before the statement.
struct KeyQuestion {
  explicit KeyQuestion(soci::session& sql)
      : statement((sql.prepare << query("vault_key"), soci::use(id), soci::into(wrapped))) {}
  KeyId id = 0;
  std::string wrapped;
  soci::statement statement;
};

struct OwnerQuestion {
  explicit OwnerQuestion(soci::session& sql)
      : statement((sql.prepare << query("vault_key_of_owner"), soci::use(high), soci::use(low),
                   soci::into(id), soci::into(wrapped))) {}
  bool ask(const Hash128& owner) {
    high = as_signed(owner.high);
    low = as_signed(owner.low);
    return sqlite::ask(statement);
  }
  std::int64_t high = 0;
  std::int64_t low = 0;
  KeyId id = 0;
  std::string wrapped;
  soci::statement statement;
};

class SqliteVault final : public KeyVault {
 public:
  SqliteVault(std::unique_ptr<Database> database, const Key256& master)
      : db_(std::move(database)),
        master_(master),
        owner_key_(privacy::derive_key(master, "vault/owner")) {}
  ~SqliteVault() override;
  SqliteVault(const SqliteVault&) = delete;
  SqliteVault& operator=(const SqliteVault&) = delete;

  // The master key fits what lies here; the questions are prepared. Call once, before all else.
  Status begin();

  Key256 purpose_key(const std::string& purpose) const override;
  Result<std::vector<SealingKey>> keys_of(const std::vector<Hash128>& owners) override;
  Result<std::vector<SealingKey>> fresh_keys(std::size_t count) override;
  Result<std::optional<Key256>> find(KeyId id) override;
  Status commit() override;
  Result<std::uint64_t> destroy(const std::vector<KeyId>& ids) override;
  Result<std::vector<KeyId>> ids_of(const Hash128& owner) override;
  Status add_tombstones(const std::vector<Tombstone>& tombstones) override;
  Result<std::vector<Tombstone>> tombstones() override;

 private:
  soci::session& sql() { return db_->session(); }

  // The key of a row; kCorrupt, with the file's name, where the row was damaged.
  Result<Key256> unwrapped(std::string_view wrapped, KeyId id) const {
    Result<Key256> key = privacy::unwrap_key(master_, wrapped, bound_to(id));
    if (key.ok()) return key;
    Error error = key.error();
    error.where.file = db_->file().string();
    return error;
  }
  // What the vault's file has in the place of a pseudonym, so that it never holds one.
  Hash128 tag_of(const Hash128& owner) const;
  std::vector<SealingKey> make_keys(std::size_t count);
  void insert_owned(const std::vector<SealingKey>& keys, const std::vector<Hash128>& tags);
  void insert(const std::vector<SealingKey>& keys);
  // Runs `body` in the open transaction, beginning one where there is none. When it fails, what
  // was handed out since the last commit() is lost, and commit() will say so. `own`: how many of
  // the calls that gave keys were the caller's, who is told at once.
  template <typename Body>
  auto in_open_transaction(Body&& body) -> decltype(body());
  void lose_open_transaction(const Error& why, std::size_t own);

  std::unique_ptr<Database> db_;
  Key256 master_;
  Key256 owner_key_;
  KeyId next_id_ = 1;
  bool open_ = false;           // a transaction that commit() will end
  std::size_t handed_out_ = 0;  // calls that gave keys, in that transaction
  std::optional<Error> lost_;   // why keys that were handed out are lost
  BoundedCache<Hash128, SealingKey, Hash128Hasher> by_owner_{kCachedOwners};  // by tag
  BoundedCache<KeyId, Key256> by_id_{kCachedKeys};
  std::optional<KeyQuestion> key_question_;
  std::optional<OwnerQuestion> owner_question_;
};

// Keys that were handed out and not committed go with the transaction, as after a crash.
SqliteVault::~SqliteVault() {
  key_question_.reset();
  owner_question_.reset();
  if (open_) db_->roll_back();
  privacy::forget_key(master_);
  privacy::forget_key(owner_key_);
}

Status SqliteVault::begin() {
  const std::string fits = to_hex(keyed_hash(privacy::derive_key(master_, "vault/check"), "gehor"));
  return db_->in_transaction([&]() -> Status {
    const std::string key = "check";
    std::string check;
    sql() << query("vault_value"), soci::use(key), soci::into(check);
    const bool known = sql().got_data();
    KeyId last = 0;
    sql() << query("vault_last_id"), soci::into(last);
    if (known ? check != fits : last != 0) {
      return Error{
          ErrorCode::kCorrupt,
          fmt::format("The master key does not fit the keys in {}. Put back the master.key "
                      "that belongs to them.",
                      db_->file().string())};
    }
    if (!known) sql() << query("vault_add_value"), soci::use(key), soci::use(fits);
    next_id_ = last + 1;
    key_question_.emplace(sql());
    owner_question_.emplace(sql());
    return {};
  });
}

Key256 SqliteVault::purpose_key(const std::string& purpose) const {
  return privacy::derive_key(master_, "purpose/" + purpose);
}

Hash128 SqliteVault::tag_of(const Hash128& owner) const {
  std::array<char, 16> raw{};
  for (std::size_t i = 0; i < 8; ++i) {
    raw[i] = static_cast<char>(owner.high >> (8 * i));
    raw[8 + i] = static_cast<char>(owner.low >> (8 * i));
  }
  return keyed_hash(owner_key_, std::string_view(raw.data(), raw.size()));
}

// All at once: the operating system is asked for randomness many times less than key by key.
std::vector<SealingKey> SqliteVault::make_keys(std::size_t count) {
  if (count == 0) return {};
  std::vector<Key256> random(count);
  randombytes_buf(random.data(), random.size() * sizeof(Key256));
  std::vector<SealingKey> keys(count);
  for (std::size_t i = 0; i < count; ++i) keys[i] = SealingKey{next_id_++, random[i]};
  sodium_memzero(random.data(), random.size() * sizeof(Key256));
  return keys;
}

template <typename Body>
auto SqliteVault::in_open_transaction(Body&& body) -> decltype(body()) {
  if (lost_) return *lost_;
  auto result = db_->guarded([&]() -> decltype(body()) {
    if (!open_) {
      db_->begin();
      open_ = true;
    }
    return body();
  });
  if (!result.ok()) {
    lose_open_transaction(result.error(), 0);
  } else {
    ++handed_out_;
  }
  return result;
}

void SqliteVault::lose_open_transaction(const Error& why, std::size_t own) {
  if (!open_) return;
  db_->roll_back();
  open_ = false;
  // Who called just now is told by what the call gives; who has keys from before, by commit().
  if (handed_out_ > own) lost_ = why;
  handed_out_ = 0;
  by_owner_.clear();
  by_id_.clear();
}

void SqliteVault::insert_owned(const std::vector<SealingKey>& keys,
                               const std::vector<Hash128>& tags) {
  for (std::size_t from = 0; from < keys.size(); from += kBatch) {
    const std::size_t count = std::min(kBatch, keys.size() - from);
    std::vector<KeyId> ids(count);
    std::vector<std::int64_t> highs(count);
    std::vector<std::int64_t> lows(count);
    std::vector<std::string> wrapped(count);
    for (std::size_t i = 0; i < count; ++i) {
      const SealingKey& key = keys[from + i];
      ids[i] = key.id;
      highs[i] = as_signed(tags[from + i].high);
      lows[i] = as_signed(tags[from + i].low);
      wrapped[i] = privacy::wrap_key(master_, key.key, bound_to(key.id));
    }
    sql() << query("vault_add_owned_keys"), soci::use(ids), soci::use(highs), soci::use(lows),
        soci::use(wrapped);
  }
}

void SqliteVault::insert(const std::vector<SealingKey>& keys) {
  for (std::size_t from = 0; from < keys.size(); from += kBatch) {
    const std::size_t count = std::min(kBatch, keys.size() - from);
    std::vector<KeyId> ids(count);
    std::vector<std::string> wrapped(count);
    for (std::size_t i = 0; i < count; ++i) {
      const SealingKey& key = keys[from + i];
      ids[i] = key.id;
      wrapped[i] = privacy::wrap_key(master_, key.key, bound_to(key.id));
    }
    sql() << query("vault_add_keys"), soci::use(ids), soci::use(wrapped);
  }
}

Result<std::vector<SealingKey>> SqliteVault::keys_of(const std::vector<Hash128>& owners) {
  using Keys = std::vector<SealingKey>;
  if (owners.empty()) return Keys{};
  return in_open_transaction([&]() -> Result<Keys> {
    Keys keys(owners.size());
    struct Unknown {
      Hash128 tag;
      std::size_t at;  // in owners
    };
    std::vector<Unknown> unknown;
    for (std::size_t i = 0; i < owners.size(); ++i) {
      const Hash128 tag = tag_of(owners[i]);
      if (const SealingKey* known = by_owner_.find(tag)) {
        keys[i] = *known;
      } else {
        unknown.push_back({tag, i});
      }
    }
    // In the index's order, so that neighbours are looked up and stored together. It also brings
    // an owner who comes twice side by side.
    std::sort(unknown.begin(), unknown.end(),
              [](const Unknown& a, const Unknown& b) { return a.tag < b.tag; });
    std::vector<Hash128> fresh_tags;
    std::vector<Unknown> without_key;
    for (const Unknown& one : unknown) {
      const bool same_as_last = !fresh_tags.empty() && fresh_tags.back() == one.tag;
      if (!same_as_last && owner_question_->ask(one.tag)) {
        const KeyId id = owner_question_->id;
        GEHOR_TRY(const Key256 key, unwrapped(owner_question_->wrapped, id));
        keys[one.at] = SealingKey{id, key};
        by_owner_.put(one.tag, keys[one.at]);
        continue;
      }
      if (!same_as_last) fresh_tags.push_back(one.tag);
      without_key.push_back({one.tag, one.at});
    }
    const Keys fresh = make_keys(fresh_tags.size());
    insert_owned(fresh, fresh_tags);
    std::size_t next = 0;
    for (const Unknown& one : without_key) {
      if (fresh_tags[next] != one.tag) ++next;
      keys[one.at] = fresh[next];
    }
    for (std::size_t i = 0; i < fresh.size(); ++i) by_owner_.put(fresh_tags[i], fresh[i]);
    return keys;
  });
}

Result<std::vector<SealingKey>> SqliteVault::fresh_keys(std::size_t count) {
  using Keys = std::vector<SealingKey>;
  if (count == 0) return Keys{};
  return in_open_transaction([&]() -> Result<Keys> {
    const Keys keys = make_keys(count);
    insert(keys);
    return keys;
  });
}

Result<std::optional<Key256>> SqliteVault::find(KeyId id) {
  using Found = std::optional<Key256>;
  if (const Key256* known = by_id_.find(id)) return Found(*known);
  return db_->guarded([&]() -> Result<Found> {
    key_question_->id = id;
    if (!ask(key_question_->statement)) return Found();
    GEHOR_TRY(const Key256 key, unwrapped(key_question_->wrapped, id));
    by_id_.put(id, key);
    return Found(key);
  });
}

Status SqliteVault::commit() {
  if (lost_) {
    // Said once: whoever is told must not keep what those keys sealed. After that the vault can be
    // used again.
    const Error why = *lost_;
    lost_.reset();
    return why;
  }
  if (!open_) return {};
  const Status done = db_->guarded([&]() -> Status {
    db_->commit();
    return {};
  });
  if (!done.ok()) {
    lose_open_transaction(done.error(), 1);  // where there was one call, it was the caller's
    return done;
  }
  open_ = false;
  handed_out_ = 0;
  return done;
}

Result<std::uint64_t> SqliteVault::destroy(const std::vector<KeyId>& ids) {
  GEHOR_CHECK(commit());
  by_owner_.clear();
  by_id_.clear();
  return db_->in_transaction([&]() -> Result<std::uint64_t> {
    KeyId id = 0;
    std::uint64_t destroyed = 0;
    soci::statement statement = (sql().prepare << query("vault_destroy_key"), soci::use(id));
    for (const KeyId next : ids) {
      id = next;
      statement.execute(true);
      destroyed += static_cast<std::uint64_t>(statement.get_affected_rows());
    }
    return destroyed;
  });
}

Result<std::vector<KeyId>> SqliteVault::ids_of(const Hash128& owner) {
  return db_->guarded([&]() -> Result<std::vector<KeyId>> {
    std::vector<KeyId> ids;
    if (owner_question_->ask(tag_of(owner))) ids.push_back(owner_question_->id);
    return ids;
  });
}

Status SqliteVault::add_tombstones(const std::vector<Tombstone>& tombstones) {
  GEHOR_CHECK(commit());
  return db_->in_transaction([&]() -> Status {
    for (const Tombstone& tombstone : tombstones) {
      const std::int64_t at = tombstone.at.time_since_epoch().count();
      sql() << query("vault_add_tombstone"), soci::use(tombstone.subject), soci::use(at);
    }
    return {};
  });
}

Result<std::vector<Tombstone>> SqliteVault::tombstones() {
  return db_->guarded([&]() -> Result<std::vector<Tombstone>> {
    std::vector<Tombstone> all;
    Tombstone tombstone;
    std::int64_t at = 0;
    soci::statement statement =
        (sql().prepare << query("vault_tombstones"), soci::into(tombstone.subject), soci::into(at));
    statement.execute();
    while (statement.fetch()) {
      tombstone.at = Instant(std::chrono::microseconds(at));
      all.push_back(tombstone);
    }
    return all;
  });
}

}  // namespace

Result<std::unique_ptr<KeyVault>> open_vault(const fs::path& folder, bool create) {
  const fs::path master_file = folder / "master.key";
  const fs::path keys_file = folder / "keys.sqlite";
  std::error_code ignored;
  const bool has_keys = fs::exists(keys_file, ignored);
  if (create) {
    GEHOR_CHECK(store::make_private_folder(folder));
    if (!has_keys) GEHOR_CHECK(make_master_key(master_file));
  }
  GEHOR_TRY(Key256 master, read_master_key(master_file));
  // An empty file would become a vault without keys, and every text be taken for an erased one's.
  if (!create && (!has_keys || fs::file_size(keys_file, ignored) == 0)) {
    return missing_from_vault(keys_file);
  }
  if (!create) GEHOR_CHECK(store::make_private_folder(folder));  // narrows its mode
  GEHOR_TRY(auto database, Database::open(keys_file, kVault));
  auto vault = std::make_unique<SqliteVault>(std::move(database), master);
  privacy::forget_key(master);
  GEHOR_CHECK(vault->begin());
  return std::unique_ptr<KeyVault>(std::move(vault));
}

}  // namespace gehor::sqlite
