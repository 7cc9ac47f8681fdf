-- title: overview, newest month
-- ask: /overview
-- set: from /period/from
-- set: to /period/to
-- set: before_from /comparison/from
-- set: before_to /comparison/to
-- set: horizon /horizon_day
-- set: line_from /series/points/0/from
-- set: line_to /series/points/-/to
-- set: unit /series/unit
-- set: owners_by /owners_by
-- answer: contacts /contacts /numerator
-- answer: customers /customers /numerator
-- answer: before /contacts/change/before /numerator
-- answer: reason /reasons /value /contacts
-- answer: owner /owners /value /contacts
-- answer: promise /promises /channel /kept/numerator /kept/denominator /response_median/value /resolution_median/value /resolution_p90/value
-- answer: loyalty /loyalty /measure /figure/numerator /figure/denominator
\set filter true
\include overview.sql
