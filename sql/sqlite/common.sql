-- What every SQLite file of ours needs.

-- name: sqlite_begin
BEGIN IMMEDIATE

-- name: sqlite_commit
COMMIT

-- name: sqlite_rollback
ROLLBACK

-- name: sqlite_tables
SELECT count(*), count(CASE WHEN name = 'migration' THEN 1 END)
FROM sqlite_master
WHERE type = 'table'

-- name: sqlite_create_migration_table
CREATE TABLE IF NOT EXISTS migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);

-- name: sqlite_newest_migration
SELECT coalesce(max(number), 0) FROM migration

-- name: sqlite_add_migration
INSERT INTO migration (number, name) VALUES (:number, :name)
