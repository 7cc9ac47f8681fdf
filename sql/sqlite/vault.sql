-- The vault. No write-ahead log: the rollback journal, which holds what was there before, is cut to
-- nothing when its transaction ends. EXCLUSIVE: ids are counted in memory, so there is one writer;
-- and a read costs no system calls.

-- name: vault_settings_of_file
PRAGMA page_size = 16384;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA busy_timeout = 5000;
PRAGMA cache_size = -65536;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = EXTRA;

-- name: vault_value
SELECT value FROM vault WHERE key = :key

-- name: vault_add_value
INSERT INTO vault (key, value) VALUES (:key, :value)

-- name: vault_last_id
SELECT coalesce(max(id), 0) FROM sealing_key

-- name: vault_key
SELECT wrapped FROM sealing_key WHERE id = :id AND wrapped IS NOT NULL

-- name: vault_key_of_owner
SELECT id, wrapped FROM sealing_key WHERE owner_high = :owner_high AND owner_low = :owner_low

-- name: vault_add_owned_keys
INSERT INTO sealing_key (id, owner_high, owner_low, wrapped)
VALUES (:id, :owner_high, :owner_low, :wrapped)

-- name: vault_add_keys
INSERT INTO sealing_key (id, wrapped) VALUES (:id, :wrapped)

-- name: vault_destroy_key
UPDATE sealing_key SET owner_high = NULL, owner_low = NULL, wrapped = NULL
WHERE id = :id AND wrapped IS NOT NULL

-- name: vault_add_tombstone
INSERT INTO tombstone (subject, erased_at) VALUES (:subject, :erased_at)
ON CONFLICT (subject) DO NOTHING

-- name: vault_tombstones
SELECT subject, erased_at FROM tombstone ORDER BY id
