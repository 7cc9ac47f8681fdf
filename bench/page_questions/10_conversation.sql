-- title: one conversation, with the customer's others
-- ask: /contacts/@contact
-- set: contact =@some
-- answer: contact  /contact
-- answer: other /others /contact /channel /state
SELECT 'contact', replace(contact::text, '-', '') FROM fact WHERE contact = :'contact'::uuid;
SELECT 'other', replace(o.contact::text, '-', ''), o.channel, o.state
FROM fact f JOIN fact o ON o.customer = f.customer AND o.contact <> f.contact
WHERE f.contact = :'contact'::uuid
ORDER BY o.created DESC NULLS LAST, o.contact LIMIT 20;
