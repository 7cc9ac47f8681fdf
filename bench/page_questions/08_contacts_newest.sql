-- title: contacts, the newest
-- ask: /contacts?limit=50&offset=0
-- answer: total /total
-- answer: contact /contacts /contact /channel /owner /state /promise
SELECT 'total', count(*) FROM fact;
SELECT 'contact', replace(contact::text, '-', ''), channel, owner, state, promise FROM fact
ORDER BY created DESC NULLS LAST, contact LIMIT 50;
