#!/usr/bin/env bash
# Cost grows straight: seconds and bytes per contact at a tenth of a million, at one and at four.
# The promise is of twelve million against one; four stand in for twelve, which would take this bench
# three times as long.
# shellcheck disable=SC2154  # the figures come from measured_import, addresses from serve
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"

small=100000 base=1000000 large=4000000
quick && small=10000 base=50000 large=100000

note_of() { echo "$(calc "$import_seconds") s, $import_mib MiB at its peak, $disk_total bytes"; }
measure() {
  measured_import "$1"
  note=$(note_of)
  micros=$(calc "1e6 * $import_seconds / $1") bytes=$(calc "$disk_total / $1") mib=$import_mib
}
measure $base
base_micros=$micros base_bytes=$bytes
peer="at $base"
measure $small
row "time per contact at $small" value="$micros" unit=µs peer="$peer" peer_value="$base_micros" note="$note"
row "disk per contact at $small" value="$bytes" unit=bytes peer="$peer" peer_value="$base_bytes" \
  note="an empty store has its own size, and many customers have few contacts yet"
free=$(df -Pk "$bench_kept" | awk 'NR == 2 { print int($4 / 1024) }')
need=$((large / 1000000 * 5000 + 500))
if [[ $free -lt $need ]]; then
  not_measured "time per contact at $large" "needs $need MiB of disk; $free MiB are free" promise="≤ 1.2 × the peer"
  exit 0
fi
measure $large
row "time per contact at $large" value="$micros" unit=µs peer="$peer" peer_value="$base_micros" ratio_most=1.2 \
  note="$note; four million stand in for the promise's twelve"
row "disk per contact at $large" value="$bytes" unit=bytes peer="$peer" peer_value="$base_bytes" ratio_most=1.2
row "peak memory at $large" value="$mib" unit=MiB most=1536
rm -rf "$GEHOR_BENCH_RUN/store-$large"
