-- The tables of the ledger, by numbered steps. A step is never changed once released: add one.
-- Each step runs once, in a transaction, and can be run again without harm.
-- Hashes are UHUGEINT. Times are microseconds since 1970 with a flags column beside them
-- (1: has an offset, so the number is UTC; 2: the source gave a date only).

-- name: ledger_migration_1
CREATE TABLE IF NOT EXISTS import (
  id            INTEGER NOT NULL,
  source        INTEGER NOT NULL,
  source_name   VARCHAR NOT NULL,
  file          VARCHAR NOT NULL,
  fingerprint   VARCHAR NOT NULL,
  mapping       VARCHAR NOT NULL,
  received      BIGINT  NOT NULL,
  read_rows     BIGINT  NOT NULL,
  added_rows    BIGINT  NOT NULL,
  updated_rows  BIGINT  NOT NULL,
  unchanged_rows BIGINT NOT NULL,
  refused_rows  BIGINT  NOT NULL,
  horizon       BIGINT,
  horizon_flags UTINYINT,
  superseded_in INTEGER
);
CREATE SEQUENCE IF NOT EXISTS import_id START 1;
CREATE TABLE IF NOT EXISTS record (
  import_id     INTEGER  NOT NULL,
  superseded_in INTEGER,
  erased        BOOLEAN  NOT NULL,
  kind          UTINYINT NOT NULL,
  source        INTEGER  NOT NULL,
  line          BIGINT   NOT NULL,
  key           UHUGEINT NOT NULL,
  contact       UHUGEINT NOT NULL,
  row_hash      UHUGEINT NOT NULL,
  content       UHUGEINT NOT NULL,
  external      UHUGEINT,
  identity      UHUGEINT,
  sealing_key   BIGINT,
  happened      BIGINT, happened_flags       UTINYINT,
  first_response BIGINT, first_response_flags UTINYINT,
  closed        BIGINT, closed_flags         UTINYINT,
  due           BIGINT, due_flags            UTINYINT,
  response_due  BIGINT, response_due_flags   UTINYINT,
  last_activity BIGINT, last_activity_flags  UTINYINT,
  channel       UTINYINT NOT NULL,
  state         UTINYINT NOT NULL,
  author        UTINYINT NOT NULL,
  channel_as_written VARCHAR,
  state_as_written   VARCHAR,
  owner         VARCHAR,
  team          VARCHAR,
  customer_group VARCHAR,
  language      VARCHAR,
  reasons       VARCHAR,
  product       VARCHAR,
  agent         UHUGEINT,
  score_kind    UTINYINT,
  score_raw     DOUBLE,
  score_min     DOUBLE,
  score_max     DOUBLE,
  score_outside BOOLEAN,
  response      UHUGEINT,
  amount        DOUBLE,
  text_length   INTEGER NOT NULL,
  -- Enciphered: nothing can be made smaller, and trying takes time at each checkpoint.
  sealed        BLOB USING COMPRESSION uncompressed
);
CREATE TABLE IF NOT EXISTS refusal (
  import_id  INTEGER NOT NULL,
  line       BIGINT  NOT NULL,
  byte_begin BIGINT  NOT NULL,
  byte_end   BIGINT  NOT NULL,
  field      VARCHAR NOT NULL,
  reason     VARCHAR NOT NULL,
  row_hash   UHUGEINT NOT NULL
);
CREATE TABLE IF NOT EXISTS fact (
  contact        UHUGEINT NOT NULL,
  customer       UHUGEINT,
  source         INTEGER  NOT NULL,
  created        BIGINT,
  created_day    DATE,
  channel        VARCHAR NOT NULL,
  owner          VARCHAR,
  arises_at      VARCHAR,
  cause          VARCHAR,
  team           VARCHAR,
  agent          UHUGEINT,
  customer_group VARCHAR,
  language       VARCHAR,
  kind           VARCHAR,
  reasons        VARCHAR,
  state          VARCHAR NOT NULL,
  first_response_s          BIGINT,
  first_response_business_s BIGINT,
  resolution_s              BIGINT,
  resolution_business_s     BIGINT,
  duration_fault BOOLEAN NOT NULL,
  promise        VARCHAR NOT NULL,
  response_promise VARCHAR NOT NULL,
  solved         BOOLEAN,
  next_s         BIGINT,
  watched_s      BIGINT,
  settled        BOOLEAN NOT NULL,
  csat           BOOLEAN,
  csat_index     DOUBLE,
  csat_raw       DOUBLE,
  csat_outside   BOOLEAN NOT NULL,
  nps            TINYINT,
  nps_outside    BOOLEAN NOT NULL,
  ces            DOUBLE,
  ces_easy       BOOLEAN,
  ces_outside    BOOLEAN NOT NULL,
  response       UHUGEINT,
  has_text       BOOLEAN NOT NULL
);
CREATE TABLE IF NOT EXISTS horizon (
  source INTEGER NOT NULL,
  until  BIGINT  NOT NULL
);
CREATE TABLE IF NOT EXISTS edition (
  id       INTEGER NOT NULL,
  made     BIGINT  NOT NULL,
  settings VARCHAR NOT NULL
);

-- What a record names is kept beside where it belongs: the contact may come later, or go again.
-- Records from before stay where they are.
-- name: ledger_migration_2
ALTER TABLE record ADD COLUMN IF NOT EXISTS named UHUGEINT

-- How the sentence in `reason` was put together, so that it can be said in other languages. JSON.
-- name: ledger_migration_3
ALTER TABLE refusal ADD COLUMN IF NOT EXISTS said VARCHAR

-- Customers by numbers (facts/fact_store.h): with them facts can be put in the order of customers without
-- comparing pseudonyms.
-- name: ledger_migration_4
ALTER TABLE fact ADD COLUMN IF NOT EXISTS customer_number BIGINT

-- What a record's words say, and what read them (contact/record.h). NULL: nothing did.
-- name: ledger_migration_5
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_by VARCHAR;
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_kind VARCHAR;
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_reasons VARCHAR;
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_cause VARCHAR;
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_arises_at VARCHAR;
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_owner VARCHAR

-- Tone, and what is either said or not (Said in contact/record.h), of a record and of a contact.
-- name: ledger_migration_6
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_tone VARCHAR;
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_said USMALLINT;
ALTER TABLE fact ADD COLUMN IF NOT EXISTS tone VARCHAR;
ALTER TABLE fact ADD COLUMN IF NOT EXISTS complaint BOOLEAN;
ALTER TABLE fact ADD COLUMN IF NOT EXISTS thanks BOOLEAN;
ALTER TABLE fact ADD COLUMN IF NOT EXISTS leaving BOOLEAN;
ALTER TABLE fact ADD COLUMN IF NOT EXISTS prospect BOOLEAN;
ALTER TABLE fact ADD COLUMN IF NOT EXISTS competitor BOOLEAN;
ALTER TABLE fact ADD COLUMN IF NOT EXISTS remedied BOOLEAN;
ALTER TABLE fact ADD COLUMN IF NOT EXISTS answered BOOLEAN

-- What of it the words themselves told (Told in contact/record.h).
-- name: ledger_migration_7
ALTER TABLE record ADD COLUMN IF NOT EXISTS understood_told UTINYINT

-- name: ledger_migration_table
CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL, done_at BIGINT NOT NULL)

-- name: ledger_migration_newest
SELECT coalesce(max(number), 0)::BIGINT FROM migration

-- name: ledger_migration_done
INSERT INTO migration VALUES (?, ?)
