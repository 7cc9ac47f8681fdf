-- The office. An identity that stands for its customer has no row in identity_link.

-- name: office_settings_of_file
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16384;
PRAGMA busy_timeout = 5000;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;

-- name: office_value
SELECT value FROM office WHERE key = :key

-- name: office_add_value
INSERT INTO office (key, value) VALUES (:key, :value)

-- name: office_sources
SELECT id, name, fingerprint, since FROM source ORDER BY id

-- name: office_source_by_name
SELECT id, name, fingerprint, since FROM source WHERE name = :name

-- name: office_source_by_fingerprint
SELECT id, name, fingerprint, since FROM source
WHERE fingerprint = :fingerprint AND fingerprint <> ''

-- name: office_add_source
INSERT INTO source (name, fingerprint, since) VALUES (:name, :fingerprint, :since)

-- name: office_set
INSERT INTO setting (scope, key, value, set_at) VALUES (:scope, :key, :value, :set_at)

-- name: office_settings_as_of
SELECT key, value FROM setting
WHERE scope = :scope AND set_at <= :as_of
ORDER BY set_at, id

-- name: office_history
SELECT key, value, set_at FROM setting WHERE scope = :scope ORDER BY set_at, id

-- name: office_departments
SELECT short_name, long_name FROM department_name ORDER BY since, id

-- name: office_learn_department
INSERT INTO department_name (short_name, long_name, since)
VALUES (:short_name, :long_name, :since)
ON CONFLICT (short_name, long_name) DO UPDATE SET since = max(since, excluded.since)

-- name: office_links
SELECT identity, customer FROM identity_link ORDER BY identity

-- name: office_customer_of
SELECT customer FROM identity_link WHERE identity = :identity

-- name: office_stands_for_others
SELECT 1 FROM identity_link WHERE customer = :customer LIMIT 1

-- name: office_identities_of_customer
SELECT identity FROM identity_link WHERE customer = :customer ORDER BY identity

-- name: office_any_link
SELECT 1 FROM identity_link LIMIT 1

-- name: office_move_links
UPDATE identity_link SET customer = :new_customer WHERE customer = :old_customer

-- name: office_add_link
INSERT INTO identity_link (identity, customer, since) VALUES (:identity, :customer, :since)

-- name: office_remove_link
DELETE FROM identity_link WHERE identity = :identity

-- name: office_empty_wal
PRAGMA wal_checkpoint(TRUNCATE)

-- name: office_add_receipt
INSERT INTO receipt (id, json, made_at) VALUES (:id, :json, :made_at)

-- name: office_receipt_exists
SELECT 1 FROM receipt WHERE id = :id

-- name: office_receipts
SELECT json FROM receipt ORDER BY made_at, id

-- name: office_add_reading
INSERT INTO reading (at, who, what, subject, contacts)
VALUES (:at, :who, :what, :subject, :contacts)

-- name: office_readings
SELECT at, who, what, subject, contacts FROM reading
ORDER BY id DESC LIMIT :most OFFSET :first

-- name: office_next_model_version
SELECT coalesce(max(version), 0) + 1 FROM model WHERE taxonomy = :taxonomy

-- name: office_add_model
INSERT INTO model (taxonomy, version, learned_at, card, sealing_key, sealed)
VALUES (:taxonomy, :version, :learned_at, :card, :sealing_key, :sealed)

-- name: office_models
-- The type of a value is known without reading it; "IS NOT NULL" reads the megabytes of each.
SELECT taxonomy, version, learned_at, card, sealing_key, typeof(sealed) = 'blob' FROM model
ORDER BY taxonomy, version DESC

-- name: office_model_is_kept
SELECT 1 FROM model WHERE taxonomy = :taxonomy AND version = :version AND typeof(sealed) = 'blob'

-- name: office_sealed_model
SELECT sealed FROM model WHERE taxonomy = :taxonomy AND version = :version

-- name: office_drop_model
UPDATE model SET sealed = NULL WHERE taxonomy = :taxonomy AND version = :version

-- name: office_add_label
INSERT INTO label (contact, given_at, who, draw, reasons, owner, arises_at, cause, kind)
VALUES (:contact, :given_at, :who, :draw, :reasons, :owner, :arises_at, :cause, :kind)

-- name: office_labels_as_of
-- The last line of each contact.
SELECT contact, given_at, who, draw, reasons, owner, arises_at, cause, kind FROM label
WHERE id IN (SELECT max(id) FROM label WHERE given_at <= :as_of GROUP BY contact)
ORDER BY id

-- name: office_label_state
-- sqlite_sequence knows the last number that was ever used, also of lines that are gone.
SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'label'), 0),
  (SELECT count(*) FROM label)

-- name: office_labelled_after
SELECT DISTINCT contact FROM label WHERE id > :last ORDER BY contact

-- name: office_add_draw
INSERT INTO draw (drawn_at, who, first_day, last_day, conditions, contacts, eligible, drawn)
VALUES (:drawn_at, :who, :first_day, :last_day, :conditions, :contacts, :eligible, :drawn)

-- name: office_last_draw
SELECT coalesce(max(id), 0) FROM draw

-- name: office_add_drawn
INSERT INTO draw_contact (draw, place, contact) VALUES (:draw, :place, :contact)

-- name: office_draws
SELECT id, drawn_at, who, first_day, last_day, conditions, contacts, eligible, drawn FROM draw
ORDER BY id DESC

-- name: office_drawn
SELECT contact FROM draw_contact WHERE draw = :draw ORDER BY place

-- name: office_draw_of
SELECT coalesce(max(draw), 0) FROM draw_contact WHERE contact = :contact

-- name: office_labels_of
SELECT count(*) FROM label WHERE contact = :contact

-- name: office_forget_labels
DELETE FROM label WHERE contact = :contact

-- name: office_forget_drawn
DELETE FROM draw_contact WHERE contact = :contact

-- name: office_next_taxonomy_version
SELECT coalesce(max(version), 0) + 1 FROM own_taxonomy WHERE id = :id

-- name: office_add_taxonomy
INSERT INTO own_taxonomy (id, version, kept_at, came_from, fingerprint, toml)
VALUES (:id, :version, :kept_at, :came_from, :fingerprint, :toml)

-- name: office_taxonomies
SELECT id, version, kept_at, came_from, fingerprint, toml IS NOT NULL FROM own_taxonomy
ORDER BY id, version DESC

-- name: office_taxonomy_text
SELECT toml FROM own_taxonomy WHERE id = :id AND version = :version AND toml IS NOT NULL

-- name: office_drop_taxonomy
UPDATE own_taxonomy SET toml = NULL WHERE id = :id AND version = :version
