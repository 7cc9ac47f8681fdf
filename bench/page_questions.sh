#!/usr/bin/env bash
# Ten questions that the pages ask (bench/page_questions/), over the HTTP API of a running server with a
# million contacts, beside PostgreSQL 15 with the same facts in the same run. The answers are compared.
#   bench/page_questions.sh [CONTACTS]
# Not cached: the same question under an address that was not asked before ("&" at its end changes nothing),
# so that the server works it out anew. Cached: the same address again; lists of contacts and
# conversations are never cached, since each reading of them is written down.
# shellcheck disable=SC2154  # the figures come from measured_import, addresses from serve
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"
# shellcheck source=bench/lib/postgres.sh
. "$(dirname "$0")/lib/postgres.sh"

count=${1:-$(quick && echo 50000 || echo 1000000)}
runs=$(quick && echo 5 || echo 30)
most=200
folder=$(company "$count")
measured_import "$count"
questions=("$bench_root"/bench/page_questions/[0-9]*.sql)

# Scores too: they are other files of the same company.
if [[ ! -e $GEHOR_DATA.answers ]]; then
  progress "importing the answers to surveys"
  for file in csat ces; do
    "$GEHOR" import "$folder/$file.csv" --score-good high >/dev/null 2>&1
  done
  touch "$GEHOR_DATA.answers"
fi

progress "taking the facts out for PostgreSQL"
facts=$bench_room/facts.csv
"$GEHOR_BENCH" run "$(sed "s|[$]file[$]|$facts|" "$bench_root/bench/page_questions/facts_out.sql")" "$GEHOR_DATA/ledger.duckdb"
some=$("$GEHOR_BENCH" ask "SELECT lpad(lower(to_hex(min_by(contact, (customer, contact)))), 32, '0') FROM fact
  WHERE customer IN (SELECT customer FROM fact GROUP BY customer HAVING count(*) = 5)" "$GEHOR_DATA/ledger.duckdb")

why=$(postgres_missing) || why=
if [[ ! $why ]]; then
  postgres_start
  progress "loading PostgreSQL"
  # psql reads the facts from its standard input: nothing of ours need be readable to the server's user.
  sql -f "$bench_root/bench/page_questions/facts_in.sql" <"$facts" >&2
  sql -At -c "SELECT pg_size_pretty(pg_table_size('fact')) || ' and ' || pg_size_pretty(pg_indexes_size('fact')) || ' of indexes'" \
    >"$bench_room/postgres_size"
fi
rm -f "$facts"
progress "starting the server"
serve

# The parts of a question's file.
head_lines() { sed -n "s/^-- $1: //p" "$2"; }
whole_sql() { awk -v at="$bench_root/bench/page_questions/" '/^\\include / { while ((getline l < (at $2)) > 0) print l; next } { print }' "$1"; }
timed_sql() { whole_sql "$1" | sed '/^-- check/,$d'; }
check_sql() { if whole_sql "$1" | grep -q '^-- check'; then whole_sql "$1" | sed -n '/^\\set/p; /^-- check/,$p'; else whole_sql "$1"; fi; }

# fetch URL...: seconds of each, over one connection, as a browser asks.
fetch() {
  local url
  for url in "$@"; do printf 'url = "%s"\noutput = "/dev/null"\n' "$url"; done >"$bench_room/urls"
  curl -s -f --compressed -w '%{time_total}\n' -K "$bench_room/urls"
}
in_ms() { awk '{ print $1 * 1000 }'; }

# ours FILE: sets values (for psql) and url; writes the answer and the times.
declare -a values
prepare_question() {
  local file=$1 ask name what value
  ask=$(head_lines ask "$file")
  values=()
  while read -r name what; do
    case $what in
      =@some) value=$some ;;
      =*) value=${what#=} ;;
      *) continue ;;
    esac
    values+=(-v "$name=$value")
    ask=${ask//@$name/$value}
  done < <(head_lines set "$file")
  url=$server_address/api/v1$ask
  [[ $url = *\?* ]] || url+='?'
  curl -s -S -f "$url" >"$bench_room/answer.json"
  while read -r name what; do
    [[ $what != =* ]] || continue
    value=$("$GEHOR_BENCH" lines "$bench_room/answer.json" "x $what" | cut -f 2)
    values+=(-v "$name=$value")
  done < <(head_lines set "$file")
}

ask_ours() {
  local i urls=()
  fetch "$url&&" "$url&&&" >/dev/null
  for i in $(seq "$runs"); do urls+=("$url$(printf '&%.0s' $(seq $((i + 3))))"); done
  fetch "${urls[@]}" | in_ms >"$bench_room/uncached"
  urls=()
  for i in $(seq "$runs"); do urls+=("$url"); done
  fetch "${urls[@]}" | in_ms >"$bench_room/cached"
}

ask_postgres() {
  local file=$1 i n=2
  timed_sql "$file" >"$bench_room/timed.sql"
  one() {
    { echo '\timing on'; echo "\o /dev/null"; for i in $(seq "$1"); do echo '\echo run'; cat "$bench_room/timed.sql"; done; } >"$bench_room/session.sql"
    sql "${values[@]}" -At -f "$bench_room/session.sql" |
      awk '/^run/ { if (n++) print t; t = 0 } /^Time:/ { t += $2 } END { print t }'
  }
  one $n >"$bench_room/postgres" # warm
  n=$(tail -n 1 "$bench_room/postgres" | awk -v runs="$runs" '{ n = int(15000 / ($1 + 1)); print (n < 5 ? 5 : (n > runs ? runs : n)) }')
  one "$n" >"$bench_room/postgres"
}

# same FILE: whether both say the same; what differs goes to stderr.
same() {
  local specs=()
  mapfile -t specs < <(head_lines answer "$1")
  "$GEHOR_BENCH" lines "$bench_room/answer.json" "${specs[@]}" | sort >"$bench_room/said_here"
  check_sql "$1" >"$bench_room/check.sql"
  sql "${values[@]}" -At -F $'\t' -f "$bench_room/check.sql" | grep -v '^~' | sort >"$bench_room/said_there"
  [[ -s $bench_room/said_here ]] && diff "$bench_room/said_here" "$bench_room/said_there" >&2
}

equal=0
for file in "${questions[@]}"; do
  title=$(head_lines title "$file")
  progress "$title"
  prepare_question "$file"
  ask_ours
  p50=$(percentile 50 <"$bench_room/uncached") p95=$(percentile 95 <"$bench_room/uncached")
  kept="cached p50 $(percentile 50 <"$bench_room/cached") ms"
  case $title in overview,\ voices*|contact*|one\ conv*) kept="never cached: each reading is written down" ;; esac
  peer=() told=""
  if [[ ! $why ]]; then
    ask_postgres "$file"
    there=$(percentile 50 <"$bench_room/postgres")
    peer=(peer="PostgreSQL 15 p50" peer_value="$there" ratio="$(calc "$p50 / $there")")
    if same "$file"; then equal=$((equal + 1)); else told="; THE ANSWERS DIFFER"; fi
    told="; ratio of the two p50; $(wc -l <"$bench_room/said_here") lines compared$told"
    echo "$p50 $there" >>"$bench_room/sums"
  fi
  row "$title: p95" value="$p95" unit=ms "${peer[@]}" most=$most note="p50 $p50 ms not cached, $kept$told"
done

n=${#questions[@]}
if [[ $why ]]; then
  not_measured "page questions, times faster than PostgreSQL 15" "$why" promise="≥ 20 ×"
  not_measured "page questions with the same answer as PostgreSQL 15" "$why" promise="≥ $n"
  exit 0
fi
row "page questions with the same answer as PostgreSQL 15" value="$equal" peer="of $n" least="$n"
row "page questions together, times faster than PostgreSQL 15" unit=× least=20 \
  value="$(awk '{ a += $1; b += $2 } END { print b / a }' "$bench_room/sums")" \
  peer="$(awk '{ b += $2 } END { printf "%.0f ms against ", b }' "$bench_room/sums")$(awk '{ a += $1 } END { printf "%.0f ms", a }' "$bench_room/sums")" \
  note="sums of the p50, not cached; geometric mean of the ratios $(awk '{ s += log($2 / $1) } END { printf "%.1f", exp(s / NR) }' "$bench_room/sums"). $count contacts (the design promises it over a year, twelve million). PostgreSQL: $(cat "$bench_room/postgres_size"), extended statistics, jit off, warm, all in memory; it makes no JSON, draws no interval and opens no text."
