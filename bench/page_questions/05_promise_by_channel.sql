-- title: figures, promise kept by channel
-- ask: /measures?measure=promise_kept&by=channel
-- answer: promise /rows /by/channel /numerator /denominator /left_out/not_yet_due /left_out/undecided /left_out/nothing_promised
SELECT 'promise', channel, count(*) FILTER (WHERE promise = 'kept'),
       count(*) FILTER (WHERE promise IN ('kept', 'broken')),
       nullif(count(*) FILTER (WHERE promise = 'pending'), 0),
       nullif(count(*) FILTER (WHERE promise = 'undecided'), 0),
       nullif(count(*) FILTER (WHERE promise = 'none'), 0)
FROM fact GROUP BY channel;
