#!/usr/bin/env bash
# The full-text index of a million simulated contacts: its size beside the texts it is made of, and how long
# searches take over the HTTP API, beside DuckDB looking through the plain texts.   bench/search.sh [CONTACTS]
# shellcheck disable=SC2154  # the figures come from measured_import, addresses from serve
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"

count=${1:-$(quick && echo 50000 || echo 1000000)}
runs=$(quick && echo 5 || echo 30)
folder=$(company "$count")
measured_import "$count"

read -r texts letters < <("$GEHOR_BENCH" ask "SELECT count(*) || ' ' || sum(text_length) FROM record WHERE sealed IS NOT NULL" "$GEHOR_DATA/ledger.duckdb")
row "search index, per letter of the texts" value="$(calc "$disk_search / $letters")" unit=bytes most=0.6 \
  note="$disk_search bytes for $texts texts of $letters letters (a letter is one byte or more): $(calc "int($disk_search / $count + 0.5)") bytes a contact. It is built during the import and part of its time."

progress "the peer: plain texts in DuckDB"
peer=$bench_room/texts.duckdb
"$GEHOR_BENCH" run "CREATE TABLE texts AS SELECT concat_ws(' ', Subject, Message) AS words FROM read_csv('$folder/contacts.csv')" "$peer"
plain() { # seconds to look through the texts for $1
  "$GEHOR_BENCH" ask "SELECT count(*) FROM texts WHERE words ILIKE '%$1%'" "$peer" >/dev/null
  for _ in 1 2 3; do
    local began=$EPOCHREALTIME
    "$GEHOR_BENCH" ask "SELECT count(*) FROM texts WHERE words ILIKE '%$1%'" "$peer" >/dev/null
    calc "$EPOCHREALTIME - $began"
    echo
  done | sort -g | head -n 1
}

progress "starting the server"
serve
# ask WORDS: the total, then seconds of each run.
ask() {
  local words url=$server_address/api/v1/contacts
  words=$1
  curl -sfG --data-urlencode "words=$words" -d limit=50 "$url" | sed 's/.*"total":\([0-9]*\).*/\1/'
  echo
  for _ in $(seq "$runs"); do
    curl -sfG -o /dev/null -w '%{time_total}\n' --data-urlencode "words=$words" -d limit=50 "$url"
  done
}
for words in 'och' 'faktura' '"hur länge"' 'faktura -fel' 'räkningen betala'; do
  progress "searching for $words"
  { read -r total; times=$(cat); } < <(ask "$words")
  p95=$(percentile 95 <<<"$times")
  first=$(grep -o '[[:alpha:]]*' <<<"$words" | head -n 1)
  row "search for $words, p95" value="$(calc "$p95 * 1000")" unit=ms most=1000 \
    peer="DuckDB, ILIKE" peer_value="$(calc "$(plain "$first") * 1000")" \
    note="$total contacts found; the answer opens fifty of them and marks the words. The peer counts the plain texts with \"$first\" in them, and starts a process for it."
done
