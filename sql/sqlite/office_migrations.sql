-- The office's tables, step by step. A step that has been released never changes.
-- Hashes are 32 hex digits, instants microseconds since 1970 in UTC.

-- name: office_migration_1
CREATE TABLE IF NOT EXISTS office (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  since INTEGER NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS source_fingerprint ON source (fingerprint)
  WHERE fingerprint <> '';
CREATE TABLE IF NOT EXISTS setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  set_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS setting_scope ON setting (scope, set_at);
CREATE TABLE IF NOT EXISTS department_name (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  short_name TEXT NOT NULL,
  long_name TEXT NOT NULL,
  since INTEGER NOT NULL,
  UNIQUE (short_name, long_name)
);
CREATE TABLE IF NOT EXISTS identity_link (
  identity TEXT PRIMARY KEY,
  customer TEXT NOT NULL,
  since INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS identity_link_customer ON identity_link (customer);
CREATE TABLE IF NOT EXISTS receipt (
  id TEXT PRIMARY KEY,
  json TEXT NOT NULL,
  made_at INTEGER NOT NULL
);

-- name: office_migration_2
-- Who read what customers said, and when.
CREATE TABLE IF NOT EXISTS reading (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  contacts INTEGER NOT NULL
);

-- name: office_migration_3
-- Models learned from labelled texts, sealed; without bytes: dropped.
CREATE TABLE IF NOT EXISTS model (
  taxonomy TEXT NOT NULL,
  version INTEGER NOT NULL,
  learned_at INTEGER NOT NULL,
  card TEXT NOT NULL,
  sealing_key INTEGER NOT NULL,
  sealed BLOB,
  PRIMARY KEY (taxonomy, version)
);

-- name: office_migration_4
-- What people say contacts are about. The last line of a contact is in force; one that says nothing
-- took the label back. NULL: not said; '': said to be unknown. draw: 0 for a contact that was chosen.
CREATE TABLE IF NOT EXISTS label (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  draw INTEGER NOT NULL,
  reasons TEXT,
  owner TEXT,
  arises_at TEXT,
  cause TEXT,
  kind TEXT
);
CREATE INDEX IF NOT EXISTS label_contact ON label (contact, id);
CREATE TABLE IF NOT EXISTS draw (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  drawn_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  conditions TEXT NOT NULL,
  contacts INTEGER NOT NULL,
  eligible INTEGER NOT NULL,
  drawn INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS draw_contact (
  draw INTEGER NOT NULL,
  place INTEGER NOT NULL,
  contact TEXT NOT NULL,
  PRIMARY KEY (draw, place)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS draw_contact_contact ON draw_contact (contact);

-- name: office_migration_5
-- Taxonomies of the organisation's own, as they were put into force; without text: dropped.
CREATE TABLE IF NOT EXISTS own_taxonomy (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  kept_at INTEGER NOT NULL,
  came_from TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  toml TEXT,
  PRIMARY KEY (id, version)
);
