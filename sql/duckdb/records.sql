-- Records in and out of the ledger. "Current" means: not superseded by a later import.

-- name: import_next_id
SELECT nextval('import_id')::BIGINT

-- name: probe_create
CREATE OR REPLACE TEMP TABLE probe (position BIGINT, hash UHUGEINT)

-- name: probe_clear
DELETE FROM probe

-- name: look_up_keys
-- Their places first, by the one column that is looked through.
WITH found AS MATERIALIZED (SELECT rowid AS place FROM record WHERE key IN (SELECT hash FROM probe)),
known AS MATERIALIZED (
  SELECT key, content, erased FROM record
  WHERE rowid IN (SELECT place FROM found) AND superseded_in IS NULL
)
SELECT p.position, any_value(r.content), bool_or(r.erased)
FROM probe p JOIN known r ON r.key = p.hash
GROUP BY p.position

-- name: record_count
SELECT count(*) FROM record

-- name: record_keys
SELECT key FROM record

-- name: look_up_external
SELECT p.position, min(r.contact), count(DISTINCT r.contact)::BIGINT
FROM probe p JOIN record r ON r.external = p.hash
WHERE r.superseded_in IS NULL AND r.kind = 1
GROUP BY p.position

-- name: look_up_rows
SELECT p.position
FROM probe p SEMI JOIN (SELECT row_hash FROM record WHERE import_id IN (SELECT id FROM giving_way)) r
  ON r.row_hash = p.hash

-- name: giving_way_create
CREATE OR REPLACE TEMP TABLE giving_way (id INTEGER)

-- name: giving_way_fill
INSERT INTO giving_way
SELECT id FROM import WHERE source = ? AND fingerprint = ? AND superseded_in IS NULL

-- name: giving_way_list
SELECT id FROM giving_way ORDER BY id

-- name: kept_create
CREATE OR REPLACE TEMP TABLE kept (key UHUGEINT)

-- name: replaced_create
CREATE OR REPLACE TEMP TABLE replaced (key UHUGEINT)

-- name: giving_up_create
CREATE OR REPLACE TEMP TABLE giving_up (place BIGINT)

-- name: giving_up_fill
-- Rows that are current until now and whose key came again. A key that comes several times in one
-- import: only its last row stays current.
INSERT INTO giving_up
WITH again AS MATERIALIZED (SELECT rowid AS place FROM record WHERE key IN (SELECT key FROM replaced)),
still AS MATERIALIZED (
  SELECT rowid AS place, key, import_id = ?1 AS own FROM record
  WHERE rowid IN (SELECT place FROM again) AND superseded_in IS NULL
)
SELECT place FROM still WHERE NOT own
UNION ALL
SELECT place FROM still WHERE own AND place NOT IN (SELECT max(place) FROM still WHERE own GROUP BY key)

-- name: supersede_giving_up
UPDATE record SET superseded_in = ?1 WHERE rowid IN (SELECT place FROM giving_up)

-- name: supersede_given_way
UPDATE record SET superseded_in = ?1
WHERE superseded_in IS NULL AND import_id IN (SELECT id FROM giving_way)
  AND key NOT IN (SELECT key FROM kept)

-- name: imports_given_way
UPDATE import SET superseded_in = ?1 WHERE id IN (SELECT id FROM giving_way)

-- name: record_names
-- Whether any record names a contact: where none does, nothing is to be joined.
SELECT count(*) FROM (SELECT 1 FROM record WHERE named IS NOT NULL LIMIT 1)

-- name: joining_create
-- The external ids of contacts that something names and that an import has touched.
CREATE OR REPLACE TEMP TABLE joining (external UHUGEINT)

-- name: joining_count
SELECT count(*) FROM joining

-- name: joining_fill
INSERT INTO joining
SELECT DISTINCT external FROM record
WHERE (import_id = ?1 OR superseded_in = ?1)
  AND external IN (SELECT external FROM record WHERE named IS NOT NULL AND external IS NOT NULL)

-- name: joining_fill_arrived
-- The same for an import that grows: of what came now, which is in `probe`, and what it replaced.
INSERT INTO joining
SELECT DISTINCT external FROM record
WHERE named IS NOT NULL AND external IN (
  SELECT hash FROM probe
  UNION ALL
  SELECT external FROM record WHERE rowid IN (SELECT place FROM giving_up) AND external IS NOT NULL)

-- name: joining_fill_all
INSERT INTO joining
SELECT DISTINCT external FROM record WHERE named IS NOT NULL AND external IS NOT NULL

-- What names a contact belongs to the only one of any source with this external id, else to its own
-- source's, whether there is one or not.
-- name: join_contacts
UPDATE record SET contact = joined.home
FROM (
  SELECT r.rowid AS id, coalesce(c.contact, r.named) AS home
  FROM record r LEFT JOIN (
    SELECT external, any_value(contact) AS contact FROM record
    WHERE kind = 1 AND superseded_in IS NULL AND external IN (SELECT external FROM joining)
    GROUP BY external HAVING count(DISTINCT contact) = 1
  ) c ON c.external = r.external
  WHERE r.named IS NOT NULL AND r.external IN (SELECT external FROM joining)
    AND r.contact <> coalesce(c.contact, r.named)
) joined
WHERE record.rowid = joined.id

-- name: import_insert
INSERT INTO import VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)

-- name: import_list
SELECT id, source, source_name, file, fingerprint, mapping, received, read_rows, added_rows,
       updated_rows, unchanged_rows, refused_rows, horizon, horizon_flags,
       superseded_in
FROM import ORDER BY id

-- name: import_as_of
SELECT max(id)::BIGINT FROM import WHERE received <= ?

-- name: refusal_list
SELECT line, byte_begin, byte_end, field, coalesce(said, reason), row_hash, said IS NOT NULL
FROM refusal WHERE import_id = ? ORDER BY line

-- name: undo_keys
SELECT DISTINCT sealing_key FROM record
WHERE import_id = ?1 AND sealing_key IS NOT NULL
  AND sealing_key NOT IN (SELECT sealing_key FROM record
                          WHERE import_id <> ?1 AND sealing_key IS NOT NULL)

-- name: undo_records
DELETE FROM record WHERE import_id = ?

-- name: undo_refusals
DELETE FROM refusal WHERE import_id = ?

-- What the import had superseded is current again, unless a later import had superseded what the
-- import itself had said: that one stays the last word.
-- name: undo_superseding_records
UPDATE record SET superseded_in = later.import_id
FROM (
  SELECT o.rowid AS id, max(n.superseded_in) AS import_id
  FROM record o LEFT JOIN record n ON n.key = o.key AND n.import_id = ?1 AND n.superseded_in <> ?1
  WHERE o.superseded_in = ?1 AND o.import_id <> ?1
  GROUP BY o.rowid
) later
WHERE record.rowid = later.id

-- name: undo_superseding_imports
UPDATE import SET superseded_in = NULL WHERE superseded_in = ?

-- name: undo_import
DELETE FROM import WHERE id = ?

-- name: erase_pick_create
CREATE OR REPLACE TEMP TABLE to_erase AS
SELECT DISTINCT contact FROM record
WHERE NOT erased AND (identity IN (SELECT hash FROM probe WHERE position = 0)
                      OR contact IN (SELECT hash FROM probe WHERE position = 1))

-- name: erase_record_keys
SELECT DISTINCT key FROM record WHERE contact IN (SELECT contact FROM to_erase)

-- name: records_sealed
SELECT key, content, import_id, sealing_key, language, sealed, author FROM record
WHERE sealed IS NOT NULL AND sealing_key IS NOT NULL AND superseded_in IS NULL AND NOT erased

-- name: records_not_understood
-- What customers and agents said, and what nobody says who did (authors 1, 2 and 0).
SELECT $what$ FROM record
WHERE sealed IS NOT NULL AND sealing_key IS NOT NULL AND superseded_in IS NULL AND NOT erased
  AND author <= 2 AND coalesce(understood_by, '') <> ?1
  AND key BETWEEN ?2 AND ?3

-- name: records_sealed_columns
key, content, import_id, sealing_key, language, sealed, author

-- name: records_counted
count(*)

-- name: understood_create
CREATE OR REPLACE TEMP TABLE understood (
  key UHUGEINT, read_by VARCHAR, kind VARCHAR, reasons VARCHAR, cause VARCHAR, arises_at VARCHAR,
  owner VARCHAR, tone VARCHAR, said USMALLINT, told UTINYINT)

-- name: understood_keep
UPDATE record
SET understood_by = u.read_by, understood_kind = u.kind, understood_reasons = u.reasons,
    understood_cause = u.cause, understood_arises_at = u.arises_at, understood_owner = u.owner,
    understood_tone = u.tone, understood_said = u.said, understood_told = u.told
FROM understood u WHERE record.key = u.key AND record.superseded_in IS NULL

-- name: understood_drop
DROP TABLE IF EXISTS understood

-- name: erase_contacts
SELECT contact FROM to_erase ORDER BY contact

-- name: erase_keys
SELECT DISTINCT sealing_key FROM record
WHERE contact IN (SELECT contact FROM to_erase) AND sealing_key IS NOT NULL

-- name: erase_records
UPDATE record
SET erased = true, sealed = NULL, sealing_key = NULL, external = NULL,
    identity = CASE WHEN identity IS NULL THEN NULL ELSE ?::UHUGEINT END
WHERE contact IN (SELECT contact FROM to_erase)

-- name: erase_facts
UPDATE fact SET customer = CASE WHEN customer IS NULL THEN NULL ELSE ?::UHUGEINT END,
                has_text = false
WHERE contact IN (SELECT contact FROM to_erase)

-- name: erase_counts
SELECT count(*)::BIGINT, count(DISTINCT contact)::BIGINT
FROM record WHERE contact IN (SELECT contact FROM to_erase)

-- name: what_sources_tell
SELECT source, bool_or(closed IS NOT NULL OR state <> 0),
       bool_or(first_response IS NOT NULL OR author = 2)
FROM record WHERE superseded_in IS NULL GROUP BY source

-- name: erasable
SELECT DISTINCT coalesce(identity, contact) FROM record WHERE NOT erased

-- name: threads_some
-- With a thread beside the one that asks, each small query wakes it and waits for it; where there are
-- as many threads at work as cores that costs more than it brings.
SET threads = $threads$

-- name: threads_all
RESET threads
