-- The vault's tables, step by step. A step that has been released never changes.

-- name: vault_migration_1
-- A destroyed key keeps its row, without owner and key: so an id is never used twice, and no row
-- ever moves to another page, where a copy could be left behind. owner_high and owner_low
-- are a keyed hash of the pseudonym.
CREATE TABLE IF NOT EXISTS vault (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sealing_key (
  id INTEGER PRIMARY KEY,
  owner_high INTEGER,
  owner_low INTEGER,
  wrapped TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS sealing_key_owner ON sealing_key (owner_high, owner_low)
  WHERE owner_high IS NOT NULL;
CREATE TABLE IF NOT EXISTS tombstone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL UNIQUE,
  erased_at INTEGER NOT NULL
);
