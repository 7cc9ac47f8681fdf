-- title: overview, voices of a month
-- ask: /voices?from=2026-06-01&to=2026-06-30&n=3&seed=7
-- answer: drawn_from /drawn_from
SELECT 'drawn_from', count(*) FROM fact
WHERE created_day BETWEEN '2026-06-01' AND '2026-06-30' AND has_text;
SELECT '~', contact, created, channel, owner, reasons, language, csat_raw, customer FROM fact
WHERE created_day BETWEEN '2026-06-01' AND '2026-06-30' AND has_text
ORDER BY hashtextextended(contact::text, 7), contact LIMIT 60;
