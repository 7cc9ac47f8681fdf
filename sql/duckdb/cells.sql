-- Contacts counted by day, channel, owner, where they arise and reasons: what most questions ask for,
-- in a tenth of the rows. One column of counts per quantity, filled by store/duckdb/fact_cells.cc.

-- name: cell_table
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

-- name: cell_columns_of
SELECT coalesce(string_agg(column_name, ',' ORDER BY column_index), '') FROM duckdb_columns()
WHERE table_name = 'fact_cell' AND NOT internal AND column_index > 6

-- What goes is counted as less than nothing, so that a cell is the sum of its rows.
-- name: cell_add
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
