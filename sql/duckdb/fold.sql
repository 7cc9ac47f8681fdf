-- From records to contacts: everything that is known of one contact in one row.
-- `link` joins identities of one customer; `touched` holds customers and lone contacts.

-- name: link_create
CREATE OR REPLACE TEMP TABLE link (identity UHUGEINT, customer UHUGEINT)

-- name: link_more_create
CREATE OR REPLACE TEMP TABLE link_more (identity UHUGEINT, customer UHUGEINT)

-- name: link_move
UPDATE link SET customer = m.customer FROM link_more m WHERE link.customer = m.identity

-- name: link_add_more
INSERT INTO link SELECT * FROM link_more

-- name: touched_create
CREATE OR REPLACE TEMP TABLE touched (unit UHUGEINT)

-- name: touched_contact_create
CREATE OR REPLACE TEMP TABLE touched_contact (contact UHUGEINT)

-- name: touched_contact_fill
INSERT INTO touched_contact
SELECT contact FROM record WHERE import_id = ?1 OR superseded_in = ?1
UNION
-- Where what names these contacts belonged before, and belongs now.
SELECT contact FROM record WHERE external IN (SELECT external FROM joining)
UNION
SELECT named FROM record WHERE named IS NOT NULL AND external IN (SELECT external FROM joining)

-- name: touched_row_create
-- Found first by the one column that is looked through; the others are then read at these places only.
-- Places hold until something else is written: a checkpoint may number the rows anew.
CREATE OR REPLACE TEMP TABLE touched_row AS
SELECT rowid AS place FROM record WHERE contact IN (SELECT contact FROM touched_contact)

-- A unit is a customer, or a contact that has none. Whatever an import touched is derived again
-- with everything else of the same customer, and so is what was not settled in its source.
-- name: touched_fill
INSERT INTO touched
SELECT DISTINCT coalesce(l.customer, r.identity, r.contact)
FROM (SELECT DISTINCT identity, contact FROM record
      WHERE rowid IN (SELECT place FROM touched_row)) r
LEFT JOIN link l ON l.identity = r.identity

-- name: touched_unsettled
INSERT INTO touched
SELECT DISTINCT unit FROM (
  SELECT coalesce(l.customer, f.customer, f.contact) AS unit
  FROM fact f LEFT JOIN link l ON l.identity = f.customer
  WHERE NOT f.settled AND f.source = ?1)
WHERE unit % ?2::UHUGEINT = ?3::UHUGEINT

-- name: unsettled_count
SELECT count(*) FROM fact WHERE NOT settled AND source = ?

-- What names these contacts, where it belonged before and belongs now: also another contact with the
-- same id, which it named as long as there was only one.
-- name: touched_contact_joining
INSERT INTO touched_contact
WITH named_id AS MATERIALIZED (
  SELECT DISTINCT external FROM record
  WHERE named IS NOT NULL AND external IN (
    SELECT external FROM record
    WHERE rowid IN (SELECT place FROM touched_row) AND external IS NOT NULL)
)
SELECT contact FROM record WHERE external IN (SELECT external FROM named_id)
UNION
SELECT named FROM record
WHERE named IS NOT NULL AND external IN (SELECT external FROM named_id)

-- The contacts to which a record of a touched unit belongs, and perhaps a few more: picked out
-- first, so that nothing else is folded. A lone contact is its own unit.
-- name: folding_create
CREATE OR REPLACE TEMP TABLE folding AS
SELECT contact FROM record
WHERE identity IN (SELECT unit FROM touched
                   UNION ALL
                   SELECT identity FROM link WHERE customer IN (SELECT unit FROM touched))
UNION
SELECT unit FROM touched

-- name: folding_row_create
CREATE OR REPLACE TEMP TABLE folding_row AS
SELECT rowid AS place FROM record WHERE contact IN (SELECT contact FROM folding)

-- name: touched_count
SELECT count(DISTINCT unit)::BIGINT FROM touched

-- Not materialized, unless only few records are folded: a copy of all would not fit in memory. The
-- contacts, which are many and wide, are streamed past the answers and messages, never the other
-- way round.
-- name: fold_contacts
WITH current AS $kept$ (
  SELECT * EXCLUDE (sealed), rowid AS ordinal FROM record
  WHERE import_id <= ?1 AND (superseded_in IS NULL OR superseded_in > ?1)
    AND kind IN (1, 2, 4) AND $records$
),
answers AS NOT MATERIALIZED (
  SELECT contact,
    any_value(source) AS source, max(identity) AS identity,
    arg_min(happened, ordinal) AS happened, arg_min(happened_flags, ordinal) AS happened_flags,
    arg_max(score_raw, ordinal) FILTER (score_kind = 1) AS csat_score_raw,
    arg_max(score_min, ordinal) FILTER (score_kind = 1) AS csat_score_min,
    arg_max(score_max, ordinal) FILTER (score_kind = 1) AS csat_score_max,
    arg_max(score_outside, ordinal) FILTER (score_kind = 1) AS csat_score_outside,
    arg_max(response, ordinal) FILTER (score_kind = 1) AS csat_response,
    arg_max(score_raw, ordinal) FILTER (score_kind = 2) AS nps_score_raw,
    arg_max(score_min, ordinal) FILTER (score_kind = 2) AS nps_score_min,
    arg_max(score_max, ordinal) FILTER (score_kind = 2) AS nps_score_max,
    arg_max(score_outside, ordinal) FILTER (score_kind = 2) AS nps_score_outside,
    arg_max(response, ordinal) FILTER (score_kind = 2) AS nps_response,
    arg_max(score_raw, ordinal) FILTER (score_kind = 3) AS ces_score_raw,
    arg_max(score_min, ordinal) FILTER (score_kind = 3) AS ces_score_min,
    arg_max(score_max, ordinal) FILTER (score_kind = 3) AS ces_score_max,
    arg_max(score_outside, ordinal) FILTER (score_kind = 3) AS ces_score_outside,
    arg_max(response, ordinal) FILTER (score_kind = 3) AS ces_response
  FROM current WHERE kind = 4 GROUP BY contact
),
messages AS NOT MATERIALIZED (
  SELECT contact,
    any_value(source) AS source, max(identity) AS identity,
    min(happened) AS first_any, arg_min(happened_flags, happened) AS first_any_flags,
    min(happened) FILTER (author = 1) AS first_customer,
    arg_min(happened_flags, happened) FILTER (author = 1) AS first_customer_flags,
    min(happened) FILTER (author = 2) AS first_agent,
    arg_min(happened_flags, happened) FILTER (author = 2) AS first_agent_flags,
    max(happened) AS last_any, arg_max(happened_flags, happened) AS last_any_flags,
    bool_or(text_length > 0) AS has_text,
    string_agg(DISTINCT reasons, chr(31)) AS reasons,
    arg_min(understood_kind, happened) AS understood_kind,
    arg_min(understood_reasons, happened) AS understood_reasons,
    arg_min(understood_cause, happened) AS understood_cause,
    arg_min(understood_arises_at, happened) AS understood_arises_at,
    arg_min(understood_owner, happened) AS understood_owner,
    arg_min(understood_tone, happened) AS understood_tone,
    bit_or(understood_said) AS understood_said,
    arg_min(understood_told, happened) AS understood_told,
    arg_max(owner, ordinal) AS owner, arg_max(team, ordinal) AS team,
    -- The customer's own, where the source says who wrote what.
    coalesce(arg_max(language, text_length) FILTER (author = 1), arg_max(language, text_length)) AS language,
    max(channel) AS channel
  FROM current WHERE kind = 2 GROUP BY contact
),
contacts AS NOT MATERIALIZED (
  SELECT contact, source, identity, happened, happened_flags, first_response, first_response_flags,
         closed, closed_flags, due, due_flags, response_due, response_due_flags, channel, state,
         owner, team, customer_group, language, reasons, understood_kind, understood_reasons,
         understood_cause, understood_arises_at, understood_owner, understood_tone, understood_said,
         understood_told, agent,
         text_length > 0 AS has_text, true AS has_record
  FROM current WHERE kind = 1
  UNION ALL BY NAME
  -- Known from messages or answers only.
  SELECT contact, false AS has_record
  FROM (SELECT DISTINCT contact FROM current WHERE kind <> 1) other
  ANTI JOIN (SELECT contact FROM current WHERE kind = 1) c USING (contact)
)
SELECT c.contact,
  coalesce(l.customer, c.identity, a.identity, m.identity) AS customer,
  coalesce(c.source, m.source, a.source) AS source,
  coalesce(c.happened, m.first_any, a.happened) AS begun,
  CASE WHEN c.happened IS NOT NULL THEN c.happened_flags
       WHEN m.first_any IS NOT NULL THEN m.first_any_flags ELSE a.happened_flags END AS begun_flags,
  c.first_response, c.first_response_flags, c.closed, c.closed_flags, c.due, c.due_flags,
  c.response_due, c.response_due_flags,
  coalesce(c.channel, m.channel, CASE WHEN a.contact IS NOT NULL THEN 10 ELSE 0 END) AS channel,
  coalesce(c.state, 0) AS state,
  coalesce(c.owner, m.owner) AS owner, coalesce(c.team, m.team) AS team, c.customer_group,
  coalesce(c.language, m.language) AS language, coalesce(c.reasons, m.reasons) AS reasons,
  coalesce(c.understood_kind, m.understood_kind) AS understood_kind,
  coalesce(c.understood_reasons, m.understood_reasons) AS understood_reasons,
  coalesce(c.understood_cause, m.understood_cause) AS understood_cause,
  coalesce(c.understood_arises_at, m.understood_arises_at) AS understood_arises_at,
  coalesce(c.understood_owner, m.understood_owner) AS understood_owner,
  coalesce(c.understood_tone, m.understood_tone) AS understood_tone,
  coalesce(c.understood_said, 0) | coalesce(m.understood_said, 0) AS understood_said,
  coalesce(c.understood_told, m.understood_told, 0) AS understood_told, c.agent,
  a.csat_score_raw, a.csat_score_min, a.csat_score_max, a.csat_score_outside, a.csat_response,
  a.nps_score_raw, a.nps_score_min, a.nps_score_max, a.nps_score_outside, a.nps_response,
  a.ces_score_raw, a.ces_score_min, a.ces_score_max, a.ces_score_outside, a.ces_response,
  m.first_customer, m.first_customer_flags, m.first_agent, m.first_agent_flags,
  m.last_any, m.last_any_flags,
  c.has_record AS has_contact_record,
  coalesce(c.has_text, false) OR coalesce(m.has_text, false) AS has_text
FROM contacts c
LEFT JOIN answers a ON a.contact = c.contact
LEFT JOIN messages m ON m.contact = c.contact
LEFT JOIN link l ON l.identity = coalesce(c.identity, a.identity, m.identity)
WHERE $scope$ AND $part$
ORDER BY customer NULLS LAST, begun NULLS LAST, c.contact

-- name: fold_part
-- Pseudonyms are as good as random: a range of them is a fair part, and a customer is in one part only.
coalesce(l.customer, c.identity, a.identity, m.identity, c.contact) BETWEEN ?2 AND ?3

-- name: fold_records
SELECT count(*) FROM record

-- name: fold_scope_all
true

-- name: fold_kept_few
MATERIALIZED

-- name: fold_kept_none
NOT MATERIALIZED

-- name: fold_records_touched
rowid IN (SELECT place FROM folding_row)

-- name: fold_scope_touched
coalesce(l.customer, c.identity, a.identity, m.identity, c.contact) IN (SELECT unit FROM touched)
