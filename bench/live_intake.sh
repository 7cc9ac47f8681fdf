#!/usr/bin/env bash
# Contacts sent one by one to a server that already has CONTACTS of them (100 000), each durable when it is
# acknowledged, while pages are read; beside PostgreSQL 15 that inserts rows of the same length, one commit
# each, over as many connections, fsync on, in the same run and on the same disk.
#   bench/live_intake.sh [CONTACTS]
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"
# shellcheck source=bench/lib/postgres.sh
. "$(dirname "$0")/lib/postgres.sh"

count=${1:-$(quick && echo 5000 || echo 100000)}
seconds=$(quick && echo 3 || echo 20)
connections=32
load=$(dirname "$GEHOR_BENCH")/live_load
folder=$(company "$count")
export GEHOR_DATA=$bench_room/data GEHOR_KEYS=$bench_room/keys
progress "importing $count contacts"
"$GEHOR" import "$folder/contacts.csv" >/dev/null 2>&1
progress "starting the server"
serve
port=${server_address##*:}
pages=('/api/v1/overview' '/api/v1/measures?measure=contacts&measure=csat&by=owner'
  '/api/v1/measures?measure=fcr&by=channel' '/api/v1/values?dimension=reason' '/api/v1/contacts?limit=20')

# one NAME ARGUMENT...: runs the load and keeps its figures as NAME_accepted, NAME_ack_p99 …
one() {
  local name=$1 figure
  shift
  for figure in $("$load" "$port" "$@"); do printf -v "${name}_${figure%%=*}" '%s' "${figure#*=}"; done
}

progress "warming up"
one warm 2 "$connections" 200 "${pages[@]}"
progress "1,000 a second for $seconds s, with two readers of pages"
one paced "$seconds" "$connections" 1000 "${pages[@]}"
progress "as fast as they are acknowledged, $seconds s, $connections connections"
one fast "$seconds" "$connections" 0

why=$(postgres_missing) || why=
[[ $why || -x $postgres_bin/pgbench ]] || why="pgbench is missing"
theirs=
if [[ ! $why ]]; then
  postgres_start
  sql -c "ALTER SYSTEM SET fsync = on" -c "ALTER SYSTEM SET synchronous_commit = on"
  sql -c "SELECT pg_reload_conf()" >/dev/null
  sql -c "CREATE TABLE contact (id text PRIMARY KEY, created timestamptz, first_response timestamptz, channel text,
    customer text, reason text, owner text, csat int, text text)"
  cat >"$bench_room/insert.sql" <<'SQL'
\set n random(1, 2000000000)
\set m random(1, 2000000000)
INSERT INTO contact VALUES ('L-' || :n || '-' || :m, '2026-11-20T09:10:10+01:00', '2026-11-20T10:10:10+01:00', 'phone', 'K-' || (:n % 20000), 'Unclear invoice', 'Billing', 1 + :n % 5, 'Hello, this is about the invoice of last month, number ' || :n || '. It is higher than what we agreed on when I called you, and nobody answered my letter. Please tell me what it is made of and when I can expect an answer. Kind regards');
SQL
  progress "PostgreSQL, $seconds s, $connections connections"
  "$postgres_bin/pgbench" -h "$postgres_room" -U bench -n -M prepared -f "$bench_room/insert.sql" -c "$connections" -j 2 \
    -T "$seconds" postgres >"$bench_room/pgbench" 2>&1 || { cat "$bench_room/pgbench" >&2; exit 1; }
  theirs=$(awk '/^tps/ { print $3 }' "$bench_room/pgbench")
  theirs_ms=$(awk '/^latency average/ { print $4 }' "$bench_room/pgbench")
fi

setting="$count contacts there already, $connections connections, one contact in each request"
row "live: acknowledged durably, at 1,000 a second sent" value="$paced_per_second" unit="/s" least=990 \
  note="$setting; two readers of pages; $paced_refused refused"
row "live: p99 of the acknowledgement at that" value="$paced_ack_p99" unit=ms \
  note="median $paced_ack_p50 ms, longest $paced_ack_max ms; from when it was due"
row "live: p99 of page questions meanwhile" value="$paced_page_p99" unit=ms most=150 \
  note="$paced_page_n questions of five kinds, each figure new about once a second; median $paced_page_p50 ms"
row "live: longest until in the figures" value="$(calc "$paced_fresh_max / 1000")" unit=s most=2 \
  note="$paced_fresh_n times looked; median $paced_fresh_p50 ms"
if [[ $theirs ]]; then
  row "live: acknowledged durably, as fast as it goes" value="$fast_per_second" unit="/s" \
    peer="PostgreSQL 15, one commit each, fsync on" peer_value="$theirs" ratio="$(calc "$fast_per_second / $theirs")" \
    note="$setting; median $fast_ack_p50 ms, p99 $fast_ack_p99 ms (PostgreSQL: $theirs_ms ms on the average)"
else
  not_measured "live: beside PostgreSQL 15" "$why; alone $fast_per_second a second, p99 $fast_ack_p99 ms"
fi
