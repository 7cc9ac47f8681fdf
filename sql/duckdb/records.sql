-- Records in and out of the ledger. "Current" means: not superseded by a later import.

-- name: import_next_id
SELECT nextval('import_id')::BIGINT

-- name: probe_create
CREATE OR REPLACE TEMP TABLE probe (position BIGINT, hash UHUGEINT)

-- name: probe_clear
DELETE FROM probe

-- name: look_up_keys
SELECT p.position, any_value(r.content), bool_or(r.erased)
FROM probe p JOIN record r ON r.key = p.hash
WHERE r.superseded_in IS NULL
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

-- name: supersede_replaced
UPDATE record SET superseded_in = ?1
WHERE superseded_in IS NULL AND import_id <> ?1 AND key IN (SELECT key FROM replaced)

-- A key that comes several times in one file: only its last row stays current.
-- name: supersede_within_import
UPDATE record SET superseded_in = ?1
WHERE import_id = ?1 AND superseded_in IS NULL AND key IN (SELECT key FROM replaced)
  AND rowid NOT IN (SELECT max(rowid) FROM record WHERE import_id = ?1 GROUP BY key)

-- name: supersede_given_way
UPDATE record SET superseded_in = ?1
WHERE superseded_in IS NULL AND import_id IN (SELECT id FROM giving_way)
  AND key NOT IN (SELECT key FROM kept)

-- name: imports_given_way
UPDATE import SET superseded_in = ?1 WHERE id IN (SELECT id FROM giving_way)

-- The external ids of contacts that something names and that an import has touched.
-- name: joining_create
CREATE OR REPLACE TEMP TABLE joining (external UHUGEINT)

-- name: joining_fill
INSERT INTO joining
SELECT DISTINCT external FROM record
WHERE (import_id = ?1 OR superseded_in = ?1)
  AND external IN (SELECT external FROM record WHERE named IS NOT NULL AND external IS NOT NULL)

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
SELECT key, content, import_id, sealing_key, language, sealed FROM record
WHERE sealed IS NOT NULL AND sealing_key IS NOT NULL AND superseded_in IS NULL AND NOT erased

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
