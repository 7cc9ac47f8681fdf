#!/usr/bin/env bash
# Where the time goes: the import's own steps, and by sampling (perf) the share of each room, of an import
# and of the overview asked again and again.
# shellcheck disable=SC2154  # the figures come from measured_import, addresses from serve
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"

count=$(quick && echo 50000 || echo 1000000)
sampled=$(quick && echo 20000 || echo 200000)
figure="import: share of processor time inside DuckDB's library"
measured_import "$count"

{
  echo "## Where the time goes"
  echo
  echo "**Import of $count contacts, by its own steps** (\`gehor import --json\`): *look* guesses what the file is; *read* does"
  echo "rows, gate, sealing and appending; *keep* makes it durable; *figures* works out the facts."
  echo
  echo "| step | seconds | µs a contact |"
  echo "| --- | ---: | ---: |"
  "$GEHOR_BENCH" lines "$GEHOR_BENCH_RUN/import-$count.json" "step /steps /step /seconds" |
    awk -F'\t' -v n="$count" '{ printf "| %s | %.1f | %.1f |\n", $2, $3, 1e6 * $3 / n; s += $3 } END { printf "| together | %.1f | %.1f |\n\n", s, 1e6 * s / n }'
} | page

perf=$(command -v perf || true)
if [[ ! $perf ]] || ! "$perf" record -q -o "$bench_room/try" -- true >/dev/null 2>&1; then
  not_measured "$figure" "perf is missing, or may not sample here (Debian: linux-perf; kernel.perf_event_paranoid)"
  echo "No sampling here: perf is missing or not allowed." | page
  exit 0
fi

# rooms DATA: percent and room.
rooms() {
  "$perf" report -i "$1" --no-children -g none --percent-limit 0 -F overhead,dso,sym --stdio 2>/dev/null |
    grep -E '^ +[0-9.]+%' | awk -f "$bench_root/bench/lib/rooms.awk"
}
as_table() {
  echo "| share of processor time | room |"
  echo "| ---: | --- |"
  awk -F'\t' '$1 >= 0.5 { printf "| %.1f %% | %s |\n", $1, $2; next } { rest += $1 } END { if (rest >= 0.1) printf "| %.1f %% | what is left |\n", rest }'
  echo
}

folder=$(company "$sampled")
progress "an import of $sampled, sampled"
GEHOR_DATA=$bench_room/data GEHOR_KEYS=$bench_room/keys "$perf" record -q -F 199 -o "$bench_room/import.perf" -- \
  "$GEHOR" import "$folder/contacts.csv" >/dev/null 2>&1
rooms "$bench_room/import.perf" >"$bench_room/import.rooms"
{
  echo "**Import of $sampled, by rooms**, sampled 199 times a second of each processor; time counts where the processor was,"
  echo "not who called."
  echo
  as_table <"$bench_room/import.rooms"
} | page
row "$figure" unit=% value="$(awk -F'\t' '/DuckDB.s library/ { print $1 }' "$bench_room/import.rooms")" \
  note="the largest rooms: $(head -n 4 "$bench_room/import.rooms" | awk -F'\t' '{ printf "%s%s %.0f %%", (NR > 1 ? "; " : ""), $2, $1 }')"

use_store "$count"
serve
progress "the overview, sampled"
for i in $(seq 60); do
  printf 'url = "%s/api/v1/overview?%s"\noutput = "/dev/null"\n' "$server_address" "$(printf '&%.0s' $(seq "$i"))"
done >"$bench_room/urls"
"$perf" record -q -F 199 -o "$bench_room/serve.perf" -p "$server_process" -- \
  curl -s -f -K "$bench_room/urls" >/dev/null 2>&1
rooms "$bench_room/serve.perf" >"$bench_room/serve.rooms"
{
  echo "**The overview of $count contacts, not cached, by rooms:**"
  echo
  as_table <"$bench_room/serve.rooms"
} | page
row "overview: share of processor time inside DuckDB's library" unit=% \
  value="$(awk -F'\t' '/DuckDB.s library/ { print $1 }' "$bench_room/serve.rooms")"
