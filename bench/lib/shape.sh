# Sourced first by every script of bench/: what they share. README.md says how a script is made.
# Words of a script:   quick · progress · row · page · not_measured · percentile
# What they stand on:  company · measured_import · serve      (company.sh, serve.sh)
set -euo pipefail
export LC_ALL=C.UTF-8

bench_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bench_name=$(basename "$0" .sh)
# ./x bench sets these; run by hand, a script writes its rows to the terminal.
: "${GEHOR:=$bench_root/build/gehor}"
: "${GEHOR_BENCH:=$bench_root/build/release/bench/gehor_bench}"
: "${GEHOR_BENCH_RESULTS:=/dev/stdout}"
: "${GEHOR_BENCH_PAGE:=/dev/null}"
bench_kept=$bench_root/build/bench # survives a run: simulated companies
mkdir -p "$bench_kept"
bench_room=$(mktemp -d "$bench_kept/room.XXXXXX")
# What belongs to this run of ./x bench, for all its scripts.
: "${GEHOR_BENCH_RUN:=$bench_room}"
export GEHOR GEHOR_BENCH

# What a script started is ended, and what it wrote removed, however it ends.
bench_cleanups=()
at_end() { bench_cleanups=("$1" "${bench_cleanups[@]}"); }
bench_end() {
  local status=$? each
  for each in "${bench_cleanups[@]}"; do eval "$each" >/dev/null 2>&1 || true; done
  rm -rf "$bench_room"
  exit $status
}
trap bench_end EXIT
trap 'exit 130' INT TERM

# quick: whether this is a small run, for trying the scripts. Such rows are not judged.
quick() { [[ -n ${GEHOR_BENCH_QUICK:-} ]]; }

progress() { printf '%s %4d s  %s\n' "$bench_name" "$SECONDS" "$*" >&2; }

# row FIGURE KEY=VALUE...: one row of the table (README.md lists the keys).
row() { "$GEHOR_BENCH" row "$@" >>"$GEHOR_BENCH_RESULTS"; }

# page: takes Markdown for docs/performance.md, below the table.
page() { cat >>"$GEHOR_BENCH_PAGE"; }

# not_measured FIGURE WHY [KEY=VALUE...]: a row that owns up.
not_measured() { row "$1" note="$2" "${@:3}"; }

# percentile P: of the numbers on stdin, by nearest rank.
percentile() {
  sort -g | awk -v p="$1" '{ v[NR] = $1 } END { r = int(NR * p / 100); if (r * 100 < NR * p) r++; if (r < 1) r = 1; if (NR) print v[r] }'
}

# calc EXPRESSION: awk's arithmetic, empty where something is missing.
calc() { awk "BEGIN { printf \"%.6g\", $1 }" 2>/dev/null || true; }

# shellcheck source=bench/lib/company.sh
. "$bench_root/bench/lib/company.sh"
# shellcheck source=bench/lib/serve.sh
. "$bench_root/bench/lib/serve.sh"
