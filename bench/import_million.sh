#!/usr/bin/env bash
# A month understood: a million contacts of a simulated company are imported, beside the bare load of the
# same file into DuckDB in the same run.   bench/import_million.sh [CONTACTS]
# shellcheck disable=SC2154  # the figures come from measured_import, addresses from serve
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"

count=${1:-$(quick && echo 50000 || echo 1000000)}
measured_import "$count"
[[ $import_new = "$count" ]] || row "contacts that are there after the import" value="$import_new" least="$count"

each() { calc "int(($1) / $count + 0.5)"; }
steps=$(awk -F'[:,"]+ *' '/"seconds"/ { s = $3 } /"step"/ { printf "%s%s %.1f s", (n++ ? ", " : ""), $4, s }' \
  "$GEHOR_BENCH_RUN/import-$count.json")
row "import of $count contacts of $((company_bytes / count)) bytes" value="$import_seconds" unit=s \
  peer="DuckDB, bare load" peer_value="$peer_seconds" most=60 ratio_most=20 \
  note="the command from start to end: $steps. Peer: CREATE TABLE AS SELECT * FROM read_csv, fresh file, two threads, with its checkpoint; the better of two, before and after."
row "peak memory of that import" value="$import_mib" unit=MiB peer="DuckDB, bare load" peer_value="$peer_mib" most=1536 \
  note="the process's largest resident set. The peer may take 2 GB; it is no promise to be below it."
besides=$(calc "$disk_total - $disk_sealed - $disk_search")
row "disk, per contact, besides texts and search index" value="$(each "$besides")" unit=bytes most=400 \
  note="data directory and keys ($(each "$disk_total") bytes a contact in all), without the sealed texts ($(each "$disk_sealed")) and the search index ($(each "$disk_search")): keys $(each "$disk_vault"), office $(each "$disk_office"), ledger with facts $(each "$((disk_ledger - disk_sealed))"). Texts are counted as they lie there: compressed, encrypted, with nonce and tag. $import_customers customers, each with a key of its own, and one for each contact without a known customer."
