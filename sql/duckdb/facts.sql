-- Facts: one wide row per contact, derived again whenever records or settings change.

-- name: fact_stage_create
CREATE OR REPLACE TEMP TABLE fact_new AS SELECT * FROM fact LIMIT 0

-- name: fact_newest_customer
SELECT coalesce(max(customer_number), 0)::BIGINT FROM fact

-- name: fact_count
SELECT count(*) FROM fact

-- name: fact_clear_all
DELETE FROM fact

-- name: fact_going_create
-- The facts that are replaced or go, and where they stand.
CREATE OR REPLACE TEMP TABLE fact_going AS
SELECT rowid AS place FROM fact
WHERE contact IN (SELECT contact FROM fact_new UNION ALL SELECT contact FROM touched_contact)

-- name: fact_is_going
f.rowid IN (SELECT place FROM fact_going)

-- name: fact_going_count
SELECT count(*) FROM fact_going

-- name: fact_clear_going
DELETE FROM fact WHERE rowid IN (SELECT place FROM fact_going)

-- name: fact_publish
-- By day: a question about a month then reads the blocks of that month only.
INSERT INTO fact SELECT * FROM fact_new ORDER BY created_day

-- name: horizon_clear
DELETE FROM horizon

-- name: horizon_insert
INSERT INTO horizon VALUES (?, ?)

-- name: horizon_newest
SELECT max(until) FROM horizon

-- name: edition_next
SELECT coalesce(max(id), 0)::BIGINT + 1 FROM edition

-- name: edition_drop
DELETE FROM edition WHERE id = ?

-- name: edition_insert
INSERT INTO edition VALUES (?, ?, ?)

-- name: edition_newest
SELECT id::BIGINT, made, settings FROM edition ORDER BY id DESC LIMIT 1
