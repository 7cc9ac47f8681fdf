-- Questions about the facts. A question is put together from these pieces by
-- store/duckdb/fact_questions.cc; the registry of measures names the quantities.

-- name: question
SELECT $dimensions$ $quantities$
FROM $facts$
WHERE $conditions$
$grouping$

-- An answer counts once, however many contacts share it.
-- name: question_moments
SELECT $dimensions$ count(*)::DOUBLE, coalesce(sum(v), 0)::DOUBLE, coalesce(sum(v * v), 0)::DOUBLE
FROM (SELECT DISTINCT $dimensions$ f.response, $value$ AS v
      FROM $facts$
      WHERE $conditions$ AND ($value$) IS NOT NULL) AS answers($names$ response, v)
$grouping$

-- name: question_ranks
SELECT $names$ ranked.position, ranked.v
FROM (SELECT $dimensions$ ($value$)::DOUBLE AS v,
             row_number() OVER (PARTITION BY $partition$ ORDER BY $value$) AS position,
             count(*) OVER (PARTITION BY $partition$) AS n
      FROM $facts$
      WHERE $conditions$ AND ($value$) IS NOT NULL) AS ranked($names$ v, position, n)
JOIN rank_wanted w ON w.n = ranked.n AND w.position = ranked.position
ORDER BY ALL

-- name: rank_wanted_create
CREATE OR REPLACE TEMP TABLE rank_wanted (n BIGINT, position BIGINT)

-- name: facts_plain
$table$ f

-- One row per contact and reason.
-- name: facts_by_reason
(SELECT t.*, unnest(string_split(coalesce(t.reasons, ''), chr(31))) AS reason FROM $table$ t) f

-- name: dimension_channel
f.channel
-- name: dimension_owner
coalesce(f.owner, 'unknown')
-- name: dimension_arises_at
coalesce(f.arises_at, 'unknown')
-- name: dimension_reason
coalesce(nullif(f.reason, ''), 'unknown')
-- name: dimension_cause
coalesce(f.cause, 'unknown')
-- name: dimension_team
coalesce(f.team, 'unknown')
-- name: dimension_language
coalesce(f.language, 'unknown')
-- name: dimension_customer_group
coalesce(f.customer_group, 'unknown')
-- name: dimension_kind
coalesce(f.kind, 'unknown')
-- name: dimension_state
f.state
-- name: dimension_source
f.source::VARCHAR
-- name: dimension_day
coalesce(strftime(f.created_day, '%Y-%m-%d'), 'unknown')
-- name: dimension_week
coalesce(strftime(f.created_day, '%G-W%V'), 'unknown')
-- name: dimension_month
coalesce(strftime(f.created_day, '%Y-%m'), 'unknown')
-- name: dimension_quarter
coalesce(strftime(f.created_day, '%Y') || '-Q' || quarter(f.created_day), 'unknown')

-- name: condition_dimension
$dimension$ IN ($values$)
-- name: condition_reason
list_has_any(string_split(coalesce(f.reasons, 'unknown'), chr(31)), [$values$])
-- name: condition_from
f.created_day >= CAST(? AS DATE)
-- name: condition_to
f.created_day <= CAST(? AS DATE)

-- name: quantity_contacts
count(*)
-- name: quantity_customers
count(DISTINCT f.customer)
-- name: quantity_contacts_with_customer
count(f.customer)
-- name: quantity_without_time
count(*) FILTER (WHERE f.created IS NULL)
-- name: quantity_duration_fault
count(*) FILTER (WHERE f.duration_fault)
-- name: quantity_promise_decided
count(*) FILTER (WHERE f.promise IN ('kept', 'broken'))
-- name: quantity_promise_kept
count(*) FILTER (WHERE f.promise = 'kept')
-- name: quantity_promise_pending
count(*) FILTER (WHERE f.promise = 'pending')
-- name: quantity_promise_undecided
count(*) FILTER (WHERE f.promise = 'undecided')
-- name: quantity_promise_none
count(*) FILTER (WHERE f.promise = 'none')
-- name: quantity_response_promise_decided
count(*) FILTER (WHERE f.response_promise IN ('kept', 'broken'))
-- name: quantity_response_promise_kept
count(*) FILTER (WHERE f.response_promise = 'kept')
-- name: quantity_response_promise_pending
count(*) FILTER (WHERE f.response_promise = 'pending')
-- name: quantity_response_promise_undecided
count(*) FILTER (WHERE f.response_promise = 'undecided')
-- name: quantity_response_promise_none
count(*) FILTER (WHERE f.response_promise = 'none')
-- name: quantity_without_customer
count(*) FILTER (WHERE f.customer IS NULL)
-- name: quantity_settled_1d
count(*) FILTER (WHERE f.watched_s >= 86400)
-- name: quantity_settled_7d
count(*) FILTER (WHERE f.watched_s >= 604800)
-- name: quantity_settled_30d
count(*) FILTER (WHERE f.watched_s >= 2592000)
-- name: quantity_not_settled_1d
count(*) FILTER (WHERE f.watched_s < 86400)
-- name: quantity_not_settled_7d
count(*) FILTER (WHERE f.watched_s < 604800)
-- name: quantity_not_settled_30d
count(*) FILTER (WHERE f.watched_s < 2592000)
-- name: quantity_repeat_1d
count(*) FILTER (WHERE f.watched_s >= 86400 AND f.next_s <= 86400)
-- name: quantity_repeat_7d
count(*) FILTER (WHERE f.watched_s >= 604800 AND f.next_s <= 604800)
-- name: quantity_repeat_30d
count(*) FILTER (WHERE f.watched_s >= 2592000 AND f.next_s <= 2592000)
-- name: quantity_fcr_1d
count(*) FILTER (WHERE f.watched_s >= 86400 AND (f.next_s IS NULL OR f.next_s > 86400)
                   AND coalesce(f.solved, true))
-- name: quantity_fcr_7d
count(*) FILTER (WHERE f.watched_s >= 604800 AND (f.next_s IS NULL OR f.next_s > 604800)
                   AND coalesce(f.solved, true))
-- name: quantity_fcr_30d
count(*) FILTER (WHERE f.watched_s >= 2592000 AND (f.next_s IS NULL OR f.next_s > 2592000)
                   AND coalesce(f.solved, true))
-- name: quantity_csat_answers
count(DISTINCT f.response) FILTER (WHERE f.csat IS NOT NULL)
-- name: quantity_csat_satisfied
count(DISTINCT f.response) FILTER (WHERE f.csat)
-- name: quantity_csat_outside
count(DISTINCT f.response) FILTER (WHERE f.csat_outside)
-- name: quantity_nps_answers
count(DISTINCT f.response) FILTER (WHERE f.nps IS NOT NULL)
-- name: quantity_nps_promoters
count(DISTINCT f.response) FILTER (WHERE f.nps = 1)
-- name: quantity_nps_passives
count(DISTINCT f.response) FILTER (WHERE f.nps = 0)
-- name: quantity_nps_detractors
count(DISTINCT f.response) FILTER (WHERE f.nps = -1)
-- name: quantity_nps_outside
count(DISTINCT f.response) FILTER (WHERE f.nps_outside)
-- name: quantity_ces_answers
count(DISTINCT f.response) FILTER (WHERE f.ces IS NOT NULL)
-- name: quantity_ces_easy
count(DISTINCT f.response) FILTER (WHERE f.ces_easy)
-- name: quantity_ces_outside
count(DISTINCT f.response) FILTER (WHERE f.ces_outside)
-- name: quantity_first_response
count(f.first_response_s)
-- name: quantity_first_response_business
count(f.first_response_business_s)
-- name: quantity_resolution
count(f.resolution_s)
-- name: quantity_resolution_business
count(f.resolution_business_s)
-- name: quantity_unknown_owner
count(*) FILTER (WHERE f.owner IS NULL)
-- name: quantity_unknown_reason
count(*) FILTER (WHERE f.reasons IS NULL)
-- name: quantity_unknown_channel
count(*) FILTER (WHERE f.channel = 'unknown')
-- name: quantity_unknown_language
count(*) FILTER (WHERE f.language IS NULL AND f.has_text)
-- name: quantity_with_text
count(*) FILTER (WHERE f.has_text)

-- name: value_first_response
f.first_response_s
-- name: value_first_response_business
f.first_response_business_s
-- name: value_resolution
f.resolution_s
-- name: value_resolution_business
f.resolution_business_s
-- name: value_csat_index
f.csat_index
-- name: value_ces
f.ces

-- name: contact_list
SELECT f.contact, f.created, strftime(f.created_day, '%Y-%m-%d'), f.channel, f.owner, f.reasons,
       f.team, f.language, f.state, f.promise, f.csat_raw, f.source::BIGINT, f.resolution_s
FROM $facts$
WHERE $conditions$
ORDER BY f.created DESC NULLS LAST, f.contact
LIMIT $limit$ OFFSET $offset$

-- name: contact_words
SELECT kind, author, sealing_key, sealed, erased, happened, happened_flags, line, key
FROM record
WHERE contact = ? AND superseded_in IS NULL
ORDER BY kind, happened NULLS FIRST, line

-- name: grouping
GROUP BY $positions$ ORDER BY $positions$
