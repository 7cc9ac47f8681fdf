#!/usr/bin/env bash
# A month understood: imports the N contacts of a simulated company (1 000 000, or the first argument) and
# loads the same file into a bare DuckDB, in one run. Prints seconds, peak memory and the ratio;
# ends with status 1 when a promise is broken. `./x bench` sets GEHOR and GEHOR_BENCH.
set -euo pipefail

count=${1:-1000000}
most_seconds=$((60 * count / 1000000 + 5))
most_ratio=20
most_mib=1536
folder=$(mktemp -d "${TMPDIR:-/tmp}/gehor-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
export GEHOR_DATA=$folder/data GEHOR_KEYS=$folder/keys

"$GEHOR" simulate --contacts "$count" --seed 1 --no-messages --out "$folder/company" >/dev/null 2>&1
mv "$folder/company/contacts.csv" "$folder/contacts.csv"
rm -r "$folder/company"
bytes=$(wc -c <"$folder/contacts.csv")

"$GEHOR_BENCH" watch "$folder/peer" "$GEHOR_BENCH" load \
  "CREATE TABLE contacts AS SELECT * FROM read_csv('$folder/contacts.csv')" "$folder/peer.duckdb"
"$GEHOR_BENCH" watch "$folder/ours" "$GEHOR" import "$folder/contacts.csv" --json \
  >"$folder/report.json" 2>"$folder/errors" || { cat "$folder/errors" >&2; exit 1; }

read -r peer_seconds peer_mib _ <"$folder/peer"
read -r seconds mib _ <"$folder/ours"
new=$(awk -F'[:,]' '/^  "new"/ { print $2 + 0 }' "$folder/report.json")
size=$(du -sb "$GEHOR_DATA" | cut -f1)
awk -F'[:,"]+ *' '/"seconds"/ { s = $3 } /"step"/ { printf "  %s %.1f s", $4, s } END { print "" }' "$folder/report.json"
awk -v n="$count" -v new="$new" -v b="$bytes" -v s="$seconds" -v m="$mib" -v ps="$peer_seconds" -v pm="$peer_mib" \
    -v ms="$most_seconds" -v mr="$most_ratio" -v mm="$most_mib" -v size="$size" 'BEGIN {
  printf "%d contacts of %d bytes\n", n, b / n
  printf "gehor import       %7.1f s   %5d MiB at its peak   %d bytes a contact on disk\n", s, m, size / n
  printf "DuckDB, bare load  %7.1f s   %5d MiB\n", ps, pm
  printf "ratio              %7.1f\n", s / ps
  if (new != n) { print "BROKEN: only " new " contacts are there"; bad = 1 }
  if (s > ms) { print "BROKEN: at most " ms " s"; bad = 1 }
  if (s / ps > mr) { print "BROKEN: at most " mr " times the bare load"; bad = 1 }
  if (m > mm) { print "BROKEN: at most " mm " MiB"; bad = 1 }
  exit bad
}'
