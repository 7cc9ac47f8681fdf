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
  if [[ $slow ]]; then
    export GEHOR_SLOW=1 # tests that can do more look at it
    test_with asan
    test_with tsan
  fi
  test_with debug
}

test_with() {
  local began=$SECONDS
  build "$1"
  echo "built $1 in $((SECONDS - began)) s"
  ctest --preset "$1" -j "$(nproc)"
}
