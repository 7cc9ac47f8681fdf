# ./x bench: runs the scripts of bench/ and shows ONE table of what they measured (bench/README.md).

# Each script writes rows; the table is of all of them, also of what broke or could not be measured.
x_bench() {
  local quick='' write='' names=() word name
  for word in "$@"; do
    case $word in
      --quick) quick=1 ;;
      --write) write=1 ;;
      --list) bench_names && return ;;
      -*) echo "./x bench: there is no option $word" >&2 && return 2 ;;
      *) names+=("$word") ;;
    esac
  done
  for name in "${names[@]}"; do
    [[ -x bench/$name.sh ]] || { echo "./x bench: there is no bench/$name.sh; there are:" $(bench_names) >&2; return 2; }
  done
  if [[ $write && ($quick || ${#names[@]} -gt 0) ]]; then
    echo "./x bench: docs/performance.md is written from a whole run at full size: ./x bench --write" >&2
    return 2
  fi
  [[ ${#names[@]} -gt 0 ]] || mapfile -t names < <(bench_names)
  x_build >&2
  install_packages bench >&2
  build release bench/all >&2 # whatever tools the scripts have
  bench_all "$write" "$quick" "${names[@]}"
}

bench_names() { local s; for s in bench/*.sh; do basename "$s" .sh; done; }

# bench_all WRITE QUICK NAME...: with the programs as they are built.
bench_all() (
  local write=$1 quick=$2 name status began failed=0
  shift 2
  mkdir -p build/bench
  local run
  run=$(mktemp -d "$PWD/build/bench/run.XXXXXX")
  # shellcheck disable=SC2064
  trap "rm -rf '$run'" EXIT
  trap 'exit 130' INT TERM
  export GEHOR=$PWD/build/gehor GEHOR_BENCH=$PWD/build/release/bench/gehor_bench GEHOR_BENCH_RUN=$run
  if [[ $quick ]]; then export GEHOR_BENCH_QUICK=1; else unset GEHOR_BENCH_QUICK; fi
  : >"$run/results.jsonl"
  began=$SECONDS
  for name in "$@"; do
    echo "== $name" >&2
    export GEHOR_BENCH_RESULTS=$run/$name.jsonl GEHOR_BENCH_PAGE=$run/$name.md
    : >"$GEHOR_BENCH_RESULTS"
    status=0
    "bench/$name.sh" >&2 || status=$?
    [[ $status -ne 130 ]] || exit 130
    if [[ $status -ne 0 ]]; then
      failed=1
      "$GEHOR_BENCH" row "$name.sh" note="the script failed with status $status" >>"$GEHOR_BENCH_RESULTS"
    elif [[ ! -s $GEHOR_BENCH_RESULTS ]]; then
      "$GEHOR_BENCH" row "$name.sh" note="the script wrote no row" >>"$GEHOR_BENCH_RESULTS"
    fi
    cat "$GEHOR_BENCH_RESULTS" >>"$run/results.jsonl"
  done
  echo >&2
  "$GEHOR_BENCH" table "$run/results.jsonl" || failed=1
  if [[ $write ]]; then
    bench_page "$run" $((SECONDS - began)) "$@" >"$run/performance.md"
    mv "$run/performance.md" docs/performance.md
    echo "docs/performance.md is written" >&2
  fi
  exit $failed
)

# bench_page RUN SECONDS NAME...: docs/performance.md.
bench_page() {
  local run=$1 took=$2 name commit
  shift 2
  commit=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)
  [[ -z $(git status --porcelain 2>/dev/null | grep -vE ' docs/(performance|accuracy).md$') ]] || commit+=", with changes that are not committed"
  cat <<PAGE
# Performance

Made by \`./x bench --write\` in $(((took + 30) / 60)) minutes; do not edit. What each figure is and how it is taken stands in
\`bench/README.md\` and in the scripts beside it. Ratios come from one run, side by side: absolute times differ
between machines.

| | |
| --- | --- |
| date | $(date -u +%Y-%m-%d) |
| program | $(build/gehor --version | head -n 1), commit $commit |
| cores | $(nproc) ($(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)) |
| memory | $(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo) |
| kernel | $(uname -sr) |

"not measured" says that a figure could not be taken here; the note says why.

PAGE
  "$GEHOR_BENCH" markdown "$run/results.jsonl"
  for name in "$@"; do
    if [[ -s $run/$name.md ]]; then
      echo
      cat "$run/$name.md"
    fi
  done
}
