-- What is kept beside the facts so that questions read less (store/duckdb/roll_ups.cc).

-- name: roll_up_table
-- What they were made by: when a version of the program defines them otherwise, they are made anew.
CREATE TABLE IF NOT EXISTS roll_up (definition VARCHAR NOT NULL)

-- name: roll_up_definition
SELECT any_value(definition) FROM roll_up

-- name: roll_up_forget
DELETE FROM roll_up

-- name: roll_up_note
INSERT INTO roll_up VALUES (?)

-- name: roll_up_fact_columns
SELECT string_agg(column_name || ' ' || data_type, ',' ORDER BY column_index) FROM duckdb_columns()
WHERE table_name = 'fact' AND database_name = current_database()

-- name: cell_table
-- Contacts counted by day, channel, owner, where they arise and reasons: what most questions ask for,
-- in a tenth of the rows. One column of counts per quantity.
CREATE OR REPLACE TABLE fact_cell (
  created_day DATE,
  channel     VARCHAR NOT NULL,
  owner       VARCHAR,
  arises_at   VARCHAR,
  reasons     VARCHAR,
  added_later BOOLEAN NOT NULL,
  $columns$
)

-- name: cell_column
$name$ INTEGER NOT NULL

-- name: cell_add
-- What goes is counted as less than nothing, so that a cell is the sum of its rows.
INSERT INTO fact_cell
SELECT f.created_day, f.channel, f.owner, f.arises_at, f.reasons, $later$, $counts$
FROM $table$ f
WHERE $which$
GROUP BY ALL
ORDER BY f.created_day

-- name: cell_counts_more
(count(*) FILTER (WHERE $condition$))::INTEGER
-- name: cell_counts_less
(-count(*) FILTER (WHERE $condition$))::INTEGER

-- name: cell_clear
DELETE FROM fact_cell

-- name: cell_rows_later
SELECT count(*) FILTER (WHERE added_later)::BIGINT, count(*)::BIGINT FROM fact_cell

-- name: cell_merged
CREATE OR REPLACE TEMP TABLE cell_merged AS
SELECT created_day, channel, owner, arises_at, reasons, false, $sums$
FROM fact_cell f
GROUP BY ALL
HAVING sum(f.contacts) > 0

-- name: cell_merge
INSERT INTO fact_cell SELECT * FROM cell_merged ORDER BY created_day

-- name: cell_merged_drop
DROP TABLE cell_merged

-- name: cell_sum
coalesce(sum(f.$name$), 0)::BIGINT

-- name: cell_sum_stored
sum(f.$name$)::INTEGER

-- name: cell_having
HAVING sum(f.contacts) > 0

-- name: answered_table
-- The facts that somebody answered a survey about, without what an erasure changes; and whether their
-- answer may be another's too, since one that is not needs no looking for the others.
CREATE OR REPLACE TABLE fact_answered AS
SELECT $columns$, f.response IN (SELECT response FROM fact f WHERE $answered$
                                 GROUP BY response HAVING count(*) > 1) AS shared
FROM fact f WHERE $answered$
ORDER BY f.created_day

-- name: answered_columns
f.* EXCLUDE (customer, customer_number, agent, has_text)

-- name: answered_condition
f.csat IS NOT NULL OR f.nps IS NOT NULL OR f.ces IS NOT NULL
OR f.csat_outside OR f.nps_outside OR f.ces_outside

-- name: answered_clear
DELETE FROM fact_answered

-- name: answered_clear_going
DELETE FROM fact_answered
WHERE contact IN (SELECT f.contact FROM fact f WHERE f.rowid IN (SELECT place FROM fact_going))

-- name: answered_add
INSERT INTO fact_answered
SELECT $columns$, false FROM fact_new f WHERE $answered$ ORDER BY f.created_day

-- name: answered_shared
SELECT count(*) FROM fact_answered WHERE shared

-- name: answered_share
UPDATE fact_answered SET shared = true
WHERE NOT shared AND response IN (
  SELECT response FROM fact_answered
  WHERE response IN (SELECT response FROM fact_new)
  GROUP BY response HAVING count(*) > 1)

-- name: by_customer_table
-- Contacts in the order of customers: counting what each customer has is then one walk, without looking
-- anybody up. Of the quantities only those that are counted so, as columns that say yes or no.
CREATE OR REPLACE TABLE fact_by_customer (
  customer_number BIGINT NOT NULL,
  created_day     DATE,
  channel         VARCHAR NOT NULL,
  owner           VARCHAR,
  arises_at       VARCHAR,
  reasons         VARCHAR,
  $columns$
)

-- name: by_customer_column
$name$ BOOLEAN NOT NULL

-- name: by_customer_add
-- New facts come customer by customer (facts/fact_store.h), so that their order is the wanted one.
INSERT INTO fact_by_customer
SELECT f.customer_number, f.created_day, f.channel, f.owner, f.arises_at, f.reasons, $flags$
FROM $table$ f
WHERE $which$
$order$

-- name: by_customer_order
ORDER BY f.customer_number

-- name: by_customer_condition
f.$name$

-- name: by_customer_clear
DELETE FROM fact_by_customer

-- name: by_customer_clear_touched
DELETE FROM fact_by_customer
WHERE customer_number IN (SELECT f.customer_number FROM fact f WHERE $touched$)

-- name: customers_without_number
SELECT count(*) FROM fact WHERE customer_number IS NULL

-- name: number_customers
UPDATE fact SET customer_number = n.number
FROM (SELECT contact, dense_rank() OVER (ORDER BY coalesce(customer, contact)) AS number FROM fact) n
WHERE n.contact = fact.contact

-- name: number_erased
-- Those who are erased become one, so that nobody can tell them apart any more.
UPDATE fact SET customer_number = ? WHERE customer = ?

-- name: is_erased
f.customer = ?
