-- The same facts in PostgreSQL, as somebody would keep them who knows these questions: slim types, rows in
-- the order of time, indexes that cover, extended statistics. :file is the path of the facts.
\set ON_ERROR_STOP on
CREATE TABLE fact_read (
  contact uuid, customer uuid, source int, created bigint, created_day date, channel text, owner text,
  arises_at text, cause text, team text, customer_group text, language text, kind text, reasons text,
  state text, first_response_s int, first_response_business_s int, resolution_s int,
  resolution_business_s int, duration_fault boolean, promise text, response_promise text, solved boolean,
  next_s int, watched_s int, settled boolean, csat boolean, csat_index float8, csat_raw float8,
  csat_outside boolean, nps smallint, nps_outside boolean, ces float8, ces_easy boolean,
  ces_outside boolean, response uuid, has_text boolean
);
CREATE TABLE fact (
  created bigint, contact uuid NOT NULL, customer uuid, response uuid,
  csat_index float8, csat_raw float8, ces float8,
  created_day date, source int NOT NULL, first_response_s int, first_response_business_s int,
  resolution_s int, resolution_business_s int, next_s int, watched_s int, nps smallint,
  duration_fault boolean, solved boolean, settled boolean, csat boolean, csat_outside boolean,
  nps_outside boolean, ces_easy boolean, ces_outside boolean, has_text boolean,
  channel text COLLATE "C" NOT NULL, owner text COLLATE "C", arises_at text COLLATE "C",
  cause text COLLATE "C", team text COLLATE "C", customer_group text COLLATE "C",
  language text COLLATE "C", kind text COLLATE "C", state text COLLATE "C",
  promise text COLLATE "C", response_promise text COLLATE "C", reasons text[] COLLATE "C"
);
\copy fact_read FROM pstdin (FORMAT csv)
INSERT INTO fact
SELECT created, contact, customer, response, csat_index, csat_raw, ces, created_day, source,
       first_response_s, first_response_business_s, resolution_s, resolution_business_s, next_s,
       watched_s, nps, duration_fault, solved, settled, csat, csat_outside, nps_outside, ces_easy,
       ces_outside, has_text, channel, owner, arises_at, cause, team, customer_group, language, kind,
       state, promise, response_promise, string_to_array(reasons, chr(31))
FROM fact_read ORDER BY created, contact;
DROP TABLE fact_read;
ALTER TABLE fact ADD PRIMARY KEY (contact);
CREATE INDEX ON fact (created DESC NULLS LAST, contact);
CREATE INDEX ON fact (customer, created DESC NULLS LAST, contact);
CREATE INDEX ON fact (owner, promise, created DESC NULLS LAST, contact);
CREATE INDEX ON fact (channel, created DESC NULLS LAST, contact);
-- Covering: what the overview counts by day can be read from these alone.
CREATE INDEX ON fact (created_day) INCLUDE (channel, owner, customer);
CREATE INDEX ON fact (created_day) INCLUDE (reasons, owner);
CREATE INDEX ON fact (created_day, channel) INCLUDE (promise, first_response_s, resolution_s);
CREATE INDEX ON fact (created_day) INCLUDE (watched_s, next_s, solved);
CREATE INDEX ON fact (channel, promise);
CREATE INDEX ON fact (owner) INCLUDE (first_response_s);
-- Few contacts have answers.
CREATE INDEX ON fact (created_day) INCLUDE (channel, owner, response, csat) WHERE csat IS NOT NULL;
CREATE INDEX ON fact (created_day) INCLUDE (channel, response, nps) WHERE nps IS NOT NULL;
CREATE INDEX ON fact (created_day) INCLUDE (channel, response, ces, ces_easy) WHERE ces IS NOT NULL;
CREATE INDEX ON fact USING gin (reasons);
CREATE STATISTICS fact_channel_promise (dependencies, ndistinct, mcv) ON channel, promise FROM fact;
CREATE STATISTICS fact_owner_reason (dependencies, ndistinct, mcv) ON owner, reasons, channel FROM fact;
CREATE STATISTICS fact_owner_promise (dependencies, ndistinct, mcv) ON owner, promise FROM fact;
CREATE STATISTICS fact_day_channel (dependencies, ndistinct) ON created_day, channel, owner FROM fact;
VACUUM (ANALYZE, FREEZE) fact;
