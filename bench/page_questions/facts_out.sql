-- The facts of a store as a file for PostgreSQL, in the order of time; $file$ is its path.
-- Durations fit into 32 bits, and 128-bit names are UUIDs there: what a good table would have.
COPY (
  SELECT lpad(lower(to_hex(contact)), 32, '0') AS contact,
         CASE WHEN customer IS NULL THEN NULL ELSE lpad(lower(to_hex(customer)), 32, '0') END AS customer,
         source, created, created_day, channel, owner, arises_at, cause, team, customer_group, language,
         kind, reasons, state, first_response_s, first_response_business_s, resolution_s,
         resolution_business_s, duration_fault, promise, response_promise, solved, next_s, watched_s,
         settled, csat, csat_index, csat_raw, csat_outside, nps, nps_outside, ces, ces_easy, ces_outside,
         CASE WHEN response IS NULL THEN NULL ELSE lpad(lower(to_hex(response)), 32, '0') END AS response,
         has_text
  FROM fact
  ORDER BY created
) TO '$file$' (FORMAT csv, HEADER false, NULLSTR '')
