# ./x test [--slow]

x_test() {
  local slow=
  case ${1:-} in
    '') ;;
    --slow) slow=1 ;;
    *)
      echo "./x test: there is no option \"$1\"" >&2
      exit 2
      ;;
  esac
  x_setup
  install_browser
  web_modules
  if [[ $slow ]]; then
    # The sanitizers run each test at its usual length: they look for faults of another kind than
    # the long runs do, and make everything several times slower.
    test_with asan
    test_with tsan
    fuzz
    export GEHOR_SLOW=1 # tests that can do more look at it
  fi
  test_with debug
}

test_with() {
  local began=$SECONDS
  build "$1"
  echo "built $1 in $((SECONDS - began)) s"
  ctest --preset "$1" -j "$(nproc)"
}

# Each fuzzer for a minute ($FUZZ_SECONDS), on from the inputs it found interesting the last times and
# from the kept ones of fuzz/corpus/NAME. An input that crashes one is left in build/fuzz/found.
fuzz() {
  local program name seeds
  install_packages fuzz
  build fuzz gehor_fuzz
  mkdir -p build/fuzz/found
  for program in build/fuzz/fuzz/*_fuzz; do
    name=$(basename "$program" _fuzz)
    mkdir -p "build/fuzz/corpus/$name"
    seeds=("fuzz/corpus/$name")
    echo "fuzzing $name"
    if ! "$program" -max_total_time="${FUZZ_SECONDS:-60}" -max_len=65536 -timeout=10 \
      -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="build/fuzz/found/$name-" \
      "build/fuzz/corpus/$name" "${seeds[@]}" >"build/fuzz/$name.log" 2>&1; then
      tail -n 60 "build/fuzz/$name.log" >&2
      return 1
    fi
    grep -E 'number_of_executed_units|new_units_added' "build/fuzz/$name.log"
  done
}
