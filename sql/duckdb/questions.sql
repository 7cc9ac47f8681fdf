-- Questions about the facts. A question is put together from these pieces by
-- store/duckdb/fact_questions.cc; the registry of measures names the quantities.

-- name: question
SELECT $dimensions$ $quantities$
FROM $facts$
WHERE $conditions$
$grouped$
$having$
$ordered$

-- name: question_by_reason
-- Contacts with the same list of reasons are counted together, and their list is taken apart once.
SELECT $names$ $sums$
FROM (SELECT * EXCLUDE (reasons), unnest(string_split(coalesce(reasons, ''), chr(31))) AS reason
      FROM (SELECT $others$ f.reasons, $quantities$
            FROM $table$ f
            WHERE $row_conditions$
            GROUP BY ALL
            $having$) AS lists($other_names$ reasons, $columns$)) f
WHERE $reason_conditions$
$grouping$

-- name: sum_of_counts
sum($column$)::BIGINT

-- name: question_answers
-- An answer counts once, however many contacts share it. One pass for all quantities: several
-- count(DISTINCT …) of DuckDB take ten times as long.
SELECT $names$ $sums$
FROM (SELECT $dimensions$ f.response, $flags$
      FROM $facts$
      WHERE $conditions$ AND ($any$)
      GROUP BY ALL) AS answers($names$ response, $columns$)
$grouping$

-- name: question_answers_alone
-- Of facts that share their answer with no other.
SELECT $dimensions$ $sums$
FROM $facts$
WHERE $conditions$ AND NOT f.shared
$grouping$

-- name: condition_shared
f.shared

-- name: answers_flag
coalesce(bool_or($condition$), false)

-- name: question_of_customers
-- Contact by contact, whose it is and of which kinds (store/duckdb/customer_counts.h).
SELECT $values$ $flags$, f.customer_number
FROM $table$ f
WHERE $row_conditions$ AND ($any$)
$order$

-- name: value_of_day
f.created_day
-- name: value_of_reasons
coalesce(f.reasons, '')

-- name: flag_of_kind
coalesce(($condition$), false)

-- name: question_moments
SELECT $dimensions$ count(*)::DOUBLE, coalesce(sum(v), 0)::DOUBLE, coalesce(sum(v * v), 0)::DOUBLE
FROM (SELECT DISTINCT $dimensions$ f.response, $value$ AS v
      FROM $facts$
      WHERE $conditions$ AND ($value$) IS NOT NULL) AS answers($names$ response, v)
$grouping$

-- name: question_moments_alone
SELECT $dimensions$ count(*)::DOUBLE, coalesce(sum(v), 0)::DOUBLE, coalesce(sum(v * v), 0)::DOUBLE
FROM (SELECT f.*, $value$ AS v FROM $facts$) f
WHERE $conditions$ AND NOT f.shared AND v IS NOT NULL
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

-- name: facts_by_reason
-- One row per contact and reason.
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
-- name: dimension_tone
coalesce(f.tone, 'unknown')
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

-- The calendar's dimensions are grouped by a day each and named afterwards: writing a text for every
-- contact takes longer than all the rest of a question.
-- name: group_day
f.created_day
-- name: group_week
date_trunc('week', f.created_day)::DATE
-- name: group_month
date_trunc('month', f.created_day)::DATE
-- name: group_quarter
date_trunc('quarter', f.created_day)::DATE

-- name: condition_dimension
$dimension$ IN ($values$)
-- name: condition_reason
list_has_any(string_split(coalesce(f.reasons, 'unknown'), chr(31)), [$values$])
-- name: condition_from
f.created_day >= DATE '$day$'
-- name: condition_to
f.created_day <= DATE '$day$'

-- name: aggregate_counted
count(*) FILTER (WHERE $condition$)
-- name: condition_counted
-- What each quantity counts is a condition on the row of a contact, written once: it is counted, and
-- it opens a figure to the contacts behind it.
--   counted_NAME    contacts
--   answers_NAME    answers: contacts with the same response share one
--   customers_NAME  different customers
($condition$)
-- name: condition_not_counted
NOT coalesce(($condition$), false)

-- name: counted_contacts
true
-- name: customers_customers
f.customer IS NOT NULL
-- name: counted_contacts_with_customer
f.customer IS NOT NULL
-- name: counted_without_time
f.created IS NULL
-- name: counted_duration_fault
f.duration_fault
-- name: counted_promise_decided
f.promise IN ('kept', 'broken')
-- name: counted_promise_kept
f.promise = 'kept'
-- name: counted_promise_pending
f.promise = 'pending'
-- name: counted_promise_undecided
f.promise = 'undecided'
-- name: counted_promise_none
f.promise = 'none'
-- name: counted_response_promise_decided
f.response_promise IN ('kept', 'broken')
-- name: counted_response_promise_kept
f.response_promise = 'kept'
-- name: counted_response_promise_pending
f.response_promise = 'pending'
-- name: counted_response_promise_undecided
f.response_promise = 'undecided'
-- name: counted_response_promise_none
f.response_promise = 'none'
-- name: counted_without_customer
f.customer IS NULL
-- name: counted_settled_1d
f.watched_s >= 86400
-- name: counted_settled_7d
f.watched_s >= 604800
-- name: counted_settled_30d
f.watched_s >= 2592000
-- name: counted_not_settled_1d
f.watched_s < 86400
-- name: counted_not_settled_7d
f.watched_s < 604800
-- name: counted_not_settled_30d
f.watched_s < 2592000
-- name: counted_repeat_1d
f.watched_s >= 86400 AND f.next_s <= 86400
-- name: counted_repeat_7d
f.watched_s >= 604800 AND f.next_s <= 604800
-- name: counted_repeat_30d
f.watched_s >= 2592000 AND f.next_s <= 2592000
-- name: counted_fcr_1d
f.watched_s >= 86400 AND (f.next_s IS NULL OR f.next_s > 86400) AND coalesce(f.solved, true)
-- name: counted_fcr_7d
f.watched_s >= 604800 AND (f.next_s IS NULL OR f.next_s > 604800) AND coalesce(f.solved, true)
-- name: counted_fcr_30d
f.watched_s >= 2592000 AND (f.next_s IS NULL OR f.next_s > 2592000) AND coalesce(f.solved, true)
-- name: answers_csat_answers
f.csat IS NOT NULL
-- name: answers_csat_satisfied
f.csat
-- name: answers_csat_outside
f.csat_outside
-- name: answers_nps_answers
f.nps IS NOT NULL
-- name: answers_nps_promoters
f.nps = 1
-- name: answers_nps_passives
f.nps = 0
-- name: answers_nps_detractors
f.nps = -1
-- name: answers_nps_outside
f.nps_outside
-- name: answers_ces_answers
f.ces IS NOT NULL
-- name: answers_ces_easy
f.ces_easy
-- name: answers_ces_outside
f.ces_outside
-- name: counted_first_response
f.first_response_s IS NOT NULL
-- name: counted_first_response_business
f.first_response_business_s IS NOT NULL
-- name: counted_resolution
f.resolution_s IS NOT NULL
-- name: counted_resolution_business
f.resolution_business_s IS NOT NULL
-- name: counted_unknown_owner
f.owner IS NULL
-- name: counted_unknown_reason
f.reasons IS NULL
-- name: counted_unknown_channel
f.channel = 'unknown'
-- name: counted_unknown_language
f.language IS NULL AND f.has_text
-- name: counted_with_text
f.has_text
-- name: counted_unknown_arises_at
f.arises_at IS NULL
-- name: counted_judged
f.complaint IS NOT NULL
-- name: counted_not_judged
f.complaint IS NULL
-- name: counted_complaint
f.complaint
-- name: counted_thanks
f.thanks
-- name: counted_leaving
f.leaving
-- name: counted_prospect
f.prospect
-- name: counted_competitor
f.competitor
-- name: counted_with_tone
f.tone IS NOT NULL
-- name: counted_without_tone
f.tone IS NULL
-- name: counted_negative_tone
f.tone IN ('very negative', 'negative')
-- name: counted_complaint_judged
f.complaint AND f.watched_s >= 604800 AND coalesce(f.solved, f.answered) IS NOT NULL
-- name: counted_complaint_untold
f.complaint AND f.watched_s >= 604800 AND coalesce(f.solved, f.answered) IS NULL
-- name: counted_complaint_not_settled
f.complaint AND f.watched_s < 604800
-- name: counted_complaint_without_customer
f.complaint AND f.customer IS NULL
-- name: counted_complaint_handled
f.complaint AND f.watched_s >= 604800 AND (f.next_s IS NULL OR f.next_s > 604800)
  AND coalesce(f.solved, f.answered) AND f.promise <> 'broken' AND f.response_promise <> 'broken'
-- name: counted_complaint_with_agent
f.complaint AND f.remedied IS NOT NULL
-- name: counted_complaint_without_agent
f.complaint AND f.remedied IS NULL
-- name: counted_complaint_remedied
f.complaint AND f.remedied
-- name: answers_csat_dissatisfied
NOT f.csat

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

-- name: contact_columns
-- One contact as every list shows it.
f.contact, f.created, strftime(f.created_day, '%Y-%m-%d'), f.channel, f.owner, f.reasons, f.team,
f.language, f.state, f.promise, f.customer_group, f.csat_raw, f.source::BIGINT, f.first_response_s,
f.resolution_s, f.customer, f.response,
CASE WHEN f.csat OR f.nps = 1 THEN 1 WHEN NOT f.csat OR f.nps = -1 THEN -1 ELSE 0 END::BIGINT

-- name: contact_list
SELECT $columns$
FROM $facts$
WHERE $conditions$
ORDER BY f.created DESC NULLS LAST, f.contact
$limit$

-- name: contact_limit
LIMIT $rows$ OFFSET $offset$

-- name: contact_one
SELECT $columns$ FROM $facts$ WHERE f.contact = ?

-- name: among_create
CREATE OR REPLACE TEMP TABLE among (contact UHUGEINT)

-- name: contacts_among
SELECT $columns$
FROM $facts$
WHERE $conditions$ AND f.has_text AND f.contact IN (SELECT contact FROM among)

-- name: contacts_of_customer
SELECT $columns$
FROM $facts$
WHERE f.customer = ? AND f.contact <> ?
ORDER BY f.created DESC NULLS LAST, f.contact
LIMIT $limit$

-- name: contact_draw
-- Drawn at random, but the same for the same seed: in the order of a hash.
SELECT $columns$
FROM $facts$
WHERE $conditions$ AND f.has_text
ORDER BY hash(f.contact, $seed$::UBIGINT), f.contact
LIMIT $limit$

-- name: contact_words
SELECT kind, author, sealing_key, sealed, erased, happened, happened_flags, key, contact
-- By the numbers of their rows: else the words of a thousand neighbours are read with them.
FROM record
WHERE rowid IN (SELECT rowid FROM record WHERE contact IN ($contacts$)) AND superseded_in IS NULL
ORDER BY contact, kind, happened NULLS FIRST, line

-- name: word_hit_create
CREATE OR REPLACE TEMP TABLE word_hit (part INTEGER, key UHUGEINT, content BIGINT, score DOUBLE)

-- name: word_found_create
CREATE OR REPLACE TEMP TABLE word_found (contact UHUGEINT, score DOUBLE)

-- name: word_found_fill
-- The contacts whose current records have a hit of every part of a search, and none of part 0, which
-- is what must not be there. A contact counts each part once, by its best record.
INSERT INTO word_found
SELECT contact, sum(score)
FROM (SELECT r.contact, h.part, max(h.score) AS score
      FROM word_hit h JOIN record r ON r.key = h.key
      WHERE r.superseded_in IS NULL AND NOT r.erased
        AND (r.content & 4294967295)::BIGINT = h.content
      GROUP BY ALL) AS parts
GROUP BY contact
HAVING count(*) FILTER (WHERE part > 0) = ? AND count(*) FILTER (WHERE part = 0) = 0

-- name: word_found_count
SELECT count(*)::BIGINT
FROM $facts$ JOIN word_found w ON w.contact = f.contact
WHERE $conditions$

-- name: word_found_list
SELECT $columns$
FROM $facts$ JOIN word_found w ON w.contact = f.contact
WHERE $conditions$
ORDER BY $order$
$limit$

-- name: word_order_best
round(w.score, 3) DESC, f.created DESC NULLS LAST, f.contact
-- name: word_order_newest
f.created DESC NULLS LAST, f.contact

-- name: customer_words
-- Kinds 1 and 2 are contacts and messages, authors 0 and 1 nobody knows and the customer
-- (contact/vocabulary.h). A contact's hash is as good as random: a range of it is a fair sample.
SELECT f.contact, f.customer, strftime(f.created_day, '%Y-%m-%d'), f.language, f.reasons,
  r.key, r.sealing_key, r.sealed
FROM record r JOIN (SELECT f.* FROM $facts$ WHERE $conditions$ AND f.has_text AND $range$) f
  ON r.contact = f.contact
WHERE $record_range$ AND r.superseded_in IS NULL AND r.kind IN (1, 2) AND r.author IN (0, 1)
  AND r.sealed IS NOT NULL
ORDER BY f.contact, r.kind, r.happened NULLS FIRST, r.line

-- name: customer_words_range
$contact$ >= ? AND $contact$ <= ?

-- name: scales_of
-- The ends of the scales that answers were given on, per source.
SELECT source, min(score_min), max(score_min), min(score_max), max(score_max)
FROM record
WHERE score_kind = ? AND superseded_in IS NULL AND NOT score_outside
GROUP BY source

-- name: question_days
-- Contacts per value and day.
SELECT $dimension$ AS value, f.created_day, $contacts$
FROM $facts$
WHERE $conditions$
GROUP BY 1, 2
$having$

-- name: question_days_by_reason
SELECT coalesce(nullif(reason, ''), 'unknown'), day, sum(n)::BIGINT
FROM (SELECT unnest(string_split(coalesce(reasons, ''), chr(31))) AS reason, day, n
      FROM (SELECT f.reasons, f.created_day, $contacts$
            FROM $table$ f
            WHERE $row_conditions$
            GROUP BY ALL
            $having$) AS lists(reasons, day, n)) f
WHERE $reason_conditions$
GROUP BY 1, 2

-- name: dimension_none
''

-- name: question_quantiles
-- A few order statistics of each group, by exact quantiles: of the values as they are stored, since
-- whole numbers are picked out in half the time that real ones take.
SELECT $names$ unnest([$positions$]), unnest(found)::DOUBLE, n
FROM (SELECT $dimensions$ quantile_disc($value$, [$fractions$]), count(*)
      FROM $facts$
      WHERE $conditions$ AND ($value$) IS NOT NULL
      $grouping$) AS q($names$ found, n)

-- name: grouping_groups
GROUP BY $positions$
-- name: grouping_order
ORDER BY $positions$
