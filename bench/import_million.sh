#!/usr/bin/env bash
# A month understood: imports N made-up contacts of about 400 bytes (1 000 000, or the first argument)
# and loads the same file into a bare DuckDB, in one run. Prints seconds, peak memory and the ratio;
# ends with status 1 when a promise is broken. `./x bench` sets GEHOR and GEHOR_BENCH.
set -euo pipefail

count=${1:-1000000}
most_seconds=$((60 * count / 1000000 + 5))
most_ratio=20
most_mib=1536
folder=$(mktemp -d "${TMPDIR:-/tmp}/gehor-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
export GEHOR_DATA=$folder/data GEHOR_KEYS=$folder/keys

awk -v n="$count" 'BEGIN {
  srand(1)
  split("phone email chat form social", channel)
  split("Delivery Billing Sales IT Stores Marketing", owner)
  split("Late parcel|Unclear invoice|Log in|Return|Price|Wrong item|Opening hours|Complaint", reason, "|")
  split("where is my parcel it should have come last week and nobody answers when I call the invoice" \
        " is not what we agreed on please send a new one I can not log in to my account since the" \
        " change of system thank you for the quick help yesterday but the wrong item was sent again" \
        " please call me back tomorrow before noon I have waited for an answer since Monday", word)
  words = length(word)
  print "case id,created at,first reply at,closed at,channel,department,reason,customer number,satisfaction (1-5),message"
  for (i = 1; i <= n; i++) {
    t = 1735689600 + int(i * 31000000 / n)
    reply = t + int(rand() * 90000)
    text = ""
    while (length(text) < 270) text = text word[1 + int(rand() * words)] " "
    printf "C%08d,%s,%s,%s,%s,%s,%s,%d,%s,\"%s, no %d\"\n", i, at(t), at(reply), at(reply + int(rand() * 200000)),
      channel[1 + int(rand() * 5)], owner[1 + int(rand() * 6)], reason[1 + int(rand() * 8)],
      1 + int(rand() * n / 3), rand() < 0.3 ? 1 + int(rand() * 5) : "", text, i
  }
}
# UTC, without strftime, which mawk may lack.
function at(t,   days, z, era, doe, yoe, doy, mp, d, m, y) {
  days = int(t / 86400); t -= days * 86400
  z = days + 719468; era = int(z / 146097); doe = z - era * 146097
  yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
  doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
  d = doy - int((153 * mp + 2) / 5) + 1; m = mp < 10 ? mp + 3 : mp - 9; y = yoe + era * 400 + (m <= 2)
  return sprintf("%04d-%02d-%02d %02d:%02d:%02d", y, m, d, int(t / 3600), int(t / 60) % 60, t % 60)
}' >"$folder/contacts.csv"
bytes=$(wc -c <"$folder/contacts.csv")

"$GEHOR_BENCH" watch "$folder/peer" "$GEHOR_BENCH" load \
  "CREATE TABLE contacts AS SELECT * FROM read_csv('$folder/contacts.csv')" "$folder/peer.duckdb"
"$GEHOR_BENCH" watch "$folder/ours" "$GEHOR" import "$folder/contacts.csv" --score-good high --json \
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
