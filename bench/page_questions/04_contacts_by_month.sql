-- title: figures, contacts by month
-- ask: /measures?measure=contacts&by=month
-- answer: month /rows /by/month /value
SELECT 'month', to_char(date_trunc('month', created_day), 'YYYY-MM'), count(*) FROM fact
GROUP BY date_trunc('month', created_day);
