-- title: figures, time to first response by owner
-- ask: /measures?measure=first_response&by=owner
-- answer: owner /rows /by/owner /value /denominator
SELECT 'owner', coalesce(owner, 'unknown'),
       percentile_disc(0.5) WITHIN GROUP (ORDER BY first_response_s), count(first_response_s)
FROM fact GROUP BY owner;
