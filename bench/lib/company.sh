# The simulated company that figures are measured on, and its import, once a run. Sourced by shape.sh.

# company N: the folder of a company of N contacts, made once and kept for as long as the simulator
# stays as it is.
company() {
  local count=$1 version folder
  version=$(cat "$bench_root"/src/simulate/* "$bench_root"/src/faces/cli/simulate_command.cc | sha256sum | cut -c1-12)
  folder=$bench_kept/company-$count-$version
  if [[ ! -e $folder/truth.json ]]; then
    progress "making a company of $count contacts (kept in build/bench)"
    local old
    for old in "$bench_kept/company-$count"-*; do rm -rf "$old"; done
    "$GEHOR" simulate --contacts "$count" --seed 1 --no-messages --out "$folder.new" >/dev/null 2>&1
    mv "$folder.new" "$folder"
  fi
  echo "$folder"
}

# The store of N contacts of this run: GEHOR_DATA and GEHOR_KEYS of it.
use_store() {
  export GEHOR_DATA=$GEHOR_BENCH_RUN/store-$1/data GEHOR_KEYS=$GEHOR_BENCH_RUN/store-$1/keys
}

# measured_import N: imports the company of N into a fresh store and measures; the second call of a
# run finds all there. Afterwards:
#   import_seconds import_mib import_new     of the command, as a user waits for it
#   peer_seconds peer_mib                    bare load into DuckDB, two threads, the better of two
#   disk_total disk_ledger disk_sealed disk_vault disk_office disk_search     bytes
#   company_bytes import_customers           of the file; different customers in it
measured_import() {
  local count=$1 folder report=$GEHOR_BENCH_RUN/import-$1
  folder=$(company "$count")
  use_store "$count"
  if [[ ! -e $report ]]; then
    mkdir -p "$GEHOR_BENCH_RUN/store-$count"
    progress "bare load of $count contacts into DuckDB"
    bare_load "$folder/contacts.csv" "$report.peer"
    progress "importing $count contacts"
    "$GEHOR_BENCH" watch "$report.ours" "$GEHOR" import "$folder/contacts.csv" --json \
      >"$report.json" 2>"$report.errors" || { cat "$report.errors" >&2; return 1; }
    progress "bare load again"
    bare_load "$folder/contacts.csv" "$report.peer"
    {
      sort -g "$report.peer" | awk 'NR == 1 { print "peer_seconds=" $1 "\npeer_mib=" $2 }'
      awk '{ print "import_seconds=" $1 "\nimport_mib=" $2 }' "$report.ours"
      awk -F'[:,]' '/^  "new"/ { print "import_new=" $2 + 0 }' "$report.json"
      echo "company_bytes=$(wc -c <"$folder/contacts.csv")"
      disk_use
    } >"$report.new"
    mv "$report.new" "$report"
  fi
  # shellcheck source=/dev/null
  . "$report"
}

bare_load() {
  rm -f "$bench_room/bare.duckdb"
  "$GEHOR_BENCH" watch "$bench_room/bare" "$GEHOR_BENCH" load \
    "CREATE TABLE contacts AS SELECT * FROM read_csv('$1')" "$bench_room/bare.duckdb"
  cat "$bench_room/bare" >>"$2"
  rm -f "$bench_room/bare.duckdb"
}

# Bytes on disk, by what they are for. Sealed texts are compressed and encrypted, so the ledger's file
# can not squeeze them further: they take the bytes that they are long.
disk_use() {
  local sealed customers
  sealed=$("$GEHOR_BENCH" ask "SELECT (coalesce(sum(octet_length(sealed)), 0))::VARCHAR FROM record" \
    "$GEHOR_DATA/ledger.duckdb")
  customers=$("$GEHOR_BENCH" ask "SELECT count(DISTINCT customer)::VARCHAR FROM fact" "$GEHOR_DATA/ledger.duckdb")
  bytes_of() { find "$@" -type f -printf '%s\n' 2>/dev/null | awk '{ s += $1 } END { printf "%.0f", s }'; }
  echo "disk_total=$(bytes_of "$GEHOR_DATA" "$GEHOR_KEYS")"
  echo "disk_ledger=$(bytes_of "$GEHOR_DATA" -name 'ledger.duckdb*')"
  echo "disk_sealed=$sealed"
  echo "import_customers=$customers"
  echo "disk_vault=$(bytes_of "$GEHOR_KEYS")"
  echo "disk_search=$(bytes_of "$GEHOR_DATA" -path "$GEHOR_DATA/search*")"
  echo "disk_office=$(bytes_of "$GEHOR_DATA" -name 'office*')"
}
