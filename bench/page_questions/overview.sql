-- What the overview needs, for a period and the one before, of the contacts that :filter names. Included
-- by questions; not one by itself.
-- How far the data reach.
SELECT '~', created_day, count(*) FROM fact GROUP BY created_day;
-- Contacts per day of each channel and owner, then of each reason: bars, trends, what grew, what varies.
SELECT '~', channel, :owners_by, created_day, count(*) FROM fact
WHERE created_day BETWEEN LEAST(:'to'::date - 427, :'before_from'::date) AND GREATEST(:'to'::date, :'horizon'::date) AND :filter
GROUP BY GROUPING SETS ((channel, created_day), (:owners_by, created_day));
SELECT '~', reason, created_day, count(*)
FROM fact, unnest(coalesce(reasons, '{unknown}')) AS reason
WHERE created_day BETWEEN LEAST(:'to'::date - 427, :'before_from'::date) AND GREATEST(:'to'::date, :'horizon'::date) AND :filter
GROUP BY reason, created_day;
-- Volume, now and before.
SELECT 'contacts', count(*), count(DISTINCT customer) FROM fact
WHERE created_day BETWEEN :'from' AND :'to' AND :filter;
SELECT 'contacts_before', count(*), count(DISTINCT customer) FROM fact
WHERE created_day BETWEEN :'before_from' AND :'before_to' AND :filter;
-- Whose reasons, which reasons; how satisfied with each owner.
SELECT '~', reason, coalesce(:owners_by, 'unknown'), count(*)
FROM fact, unnest(coalesce(reasons, '{unknown}')) AS reason
WHERE created_day BETWEEN :'from' AND :'to' AND :filter
GROUP BY 2, 3;
SELECT '~', owner, count(*), count(*) FILTER (WHERE satisfied)
FROM (SELECT coalesce(:owners_by, 'unknown') AS owner, bool_or(csat) AS satisfied FROM fact
      WHERE created_day BETWEEN :'from' AND :'to' AND csat IS NOT NULL AND :filter
      GROUP BY coalesce(:owners_by, 'unknown'), response) answers
GROUP BY owner;
-- Promises by channel, with waiting times; and before.
SELECT 'promise', channel, count(*) FILTER (WHERE promise = 'kept'), count(*) FILTER (WHERE promise IN ('kept', 'broken')),
       percentile_disc(0.5) WITHIN GROUP (ORDER BY first_response_s),
       (percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY resolution_s))[1],
       (percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY resolution_s))[2]
FROM fact WHERE created_day BETWEEN :'from' AND :'to' AND :filter
GROUP BY channel HAVING count(*) FILTER (WHERE promise IN ('kept', 'broken')) > 0;
SELECT '~', channel, count(*) FILTER (WHERE promise = 'kept'), count(*) FILTER (WHERE promise IN ('kept', 'broken'))
FROM fact WHERE created_day BETWEEN :'before_from' AND :'before_to' AND :filter
GROUP BY channel;
-- Loyalty: now, before, and along the line.
SELECT 'fcr', count(*) FILTER (WHERE (next_s IS NULL OR next_s > 604800) AND coalesce(solved, true)), count(*)
FROM fact WHERE created_day BETWEEN :'from' AND :'to' AND watched_s >= 604800 AND :filter;
SELECT '~', count(*) FILTER (WHERE (next_s IS NULL OR next_s > 604800) AND coalesce(solved, true)), count(*)
FROM fact WHERE created_day BETWEEN :'before_from' AND :'before_to' AND watched_s >= 604800 AND :filter;
SELECT '~', date_trunc(:'unit', created_day),
       count(*) FILTER (WHERE (next_s IS NULL OR next_s > 604800) AND coalesce(solved, true)), count(*)
FROM fact WHERE created_day BETWEEN :'line_from' AND :'line_to' AND watched_s >= 604800 AND :filter
GROUP BY 2;
SELECT 'csat', count(*) FILTER (WHERE satisfied), count(*)
FROM (SELECT bool_or(csat) AS satisfied FROM fact
      WHERE created_day BETWEEN :'from' AND :'to' AND csat IS NOT NULL AND :filter GROUP BY response) answers;
SELECT '~', count(*) FILTER (WHERE satisfied), count(*)
FROM (SELECT bool_or(csat) AS satisfied FROM fact
      WHERE created_day BETWEEN :'before_from' AND :'before_to' AND csat IS NOT NULL AND :filter GROUP BY response) answers;
SELECT '~', point, count(*) FILTER (WHERE satisfied), count(*)
FROM (SELECT date_trunc(:'unit', created_day) AS point, bool_or(csat) AS satisfied FROM fact
      WHERE created_day BETWEEN :'line_from' AND :'line_to' AND csat IS NOT NULL AND :filter GROUP BY 1, response) answers
GROUP BY point;
SELECT 'ces', sum(ces), count(*)
FROM (SELECT DISTINCT response, ces FROM fact
      WHERE created_day BETWEEN :'from' AND :'to' AND ces IS NOT NULL AND :filter) answers;
SELECT '~', sum(ces), count(*)
FROM (SELECT DISTINCT response, ces FROM fact
      WHERE created_day BETWEEN :'before_from' AND :'before_to' AND ces IS NOT NULL AND :filter) answers;
SELECT '~', point, sum(ces), count(*)
FROM (SELECT DISTINCT date_trunc(:'unit', created_day) AS point, response, ces FROM fact
      WHERE created_day BETWEEN :'line_from' AND :'line_to' AND ces IS NOT NULL AND :filter) answers
GROUP BY point;
-- check
SELECT 'before', count(*) FROM fact WHERE created_day BETWEEN :'before_from' AND :'before_to' AND :filter;
SELECT 'contacts', count(*) FROM fact WHERE created_day BETWEEN :'from' AND :'to' AND :filter;
SELECT 'customers', count(DISTINCT customer) FROM fact WHERE created_day BETWEEN :'from' AND :'to' AND :filter;
(SELECT 'reason', reason, count(*) FROM fact, unnest(reasons) AS reason
 WHERE created_day BETWEEN :'from' AND :'to' AND :filter GROUP BY reason ORDER BY 3 DESC, 2 LIMIT 8);
(SELECT 'owner', :owners_by, count(*) FROM fact
 WHERE created_day BETWEEN :'from' AND :'to' AND :owners_by IS NOT NULL AND :filter GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT 10);
SELECT 'promise', channel, count(*) FILTER (WHERE promise = 'kept'), count(*) FILTER (WHERE promise IN ('kept', 'broken')),
       percentile_disc(0.5) WITHIN GROUP (ORDER BY first_response_s),
       percentile_disc(0.5) WITHIN GROUP (ORDER BY resolution_s),
       percentile_disc(0.9) WITHIN GROUP (ORDER BY resolution_s)
FROM fact WHERE created_day BETWEEN :'from' AND :'to' AND :filter
GROUP BY channel HAVING count(*) FILTER (WHERE promise IN ('kept', 'broken')) > 0;
SELECT 'loyalty', 'fcr', count(*) FILTER (WHERE (next_s IS NULL OR next_s > 604800) AND coalesce(solved, true)), count(*)
FROM fact WHERE created_day BETWEEN :'from' AND :'to' AND watched_s >= 604800 AND :filter HAVING count(*) > 0;
SELECT 'loyalty', 'csat', count(*) FILTER (WHERE satisfied), count(*)
FROM (SELECT bool_or(csat) AS satisfied FROM fact
      WHERE created_day BETWEEN :'from' AND :'to' AND csat IS NOT NULL AND :filter GROUP BY response) answers HAVING count(*) > 0;
SELECT 'loyalty', 'ces', sum(ces), count(*)
FROM (SELECT DISTINCT response, ces FROM fact
      WHERE created_day BETWEEN :'from' AND :'to' AND ces IS NOT NULL AND :filter) answers HAVING count(*) > 0;
