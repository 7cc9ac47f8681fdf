-- title: contacts behind a figure: late ones of one owner
-- ask: /contacts?where=owner%3D@owner&counted=promise_kept.missed&limit=50&offset=0
-- set: owner =Finance
-- answer: total /total
-- answer: contact /contacts /contact /channel /owner /state /promise
SELECT 'total', count(*) FROM fact WHERE owner = :'owner' AND promise = 'broken';
SELECT 'contact', replace(contact::text, '-', ''), channel, owner, state, promise FROM fact
WHERE owner = :'owner' AND promise = 'broken'
ORDER BY created DESC NULLS LAST, contact LIMIT 50;
