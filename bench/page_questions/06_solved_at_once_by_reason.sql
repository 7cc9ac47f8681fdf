-- title: figures, solved at the first contact by reason
-- ask: /measures?measure=fcr&by=reason&from=2026-01-01&to=2026-06-30
-- answer: reason /rows /by/reason /numerator /denominator /left_out/not_settled /left_out/unknown_customer
SELECT 'reason', reason,
       count(*) FILTER (WHERE watched_s >= 604800 AND (next_s IS NULL OR next_s > 604800) AND coalesce(solved, true)),
       count(*) FILTER (WHERE watched_s >= 604800),
       nullif(count(*) FILTER (WHERE watched_s < 604800), 0),
       nullif(count(*) FILTER (WHERE customer IS NULL), 0)
FROM fact, unnest(coalesce(reasons, '{unknown}')) AS reason
WHERE created_day BETWEEN '2026-01-01' AND '2026-06-30'
GROUP BY reason;
