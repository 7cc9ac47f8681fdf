# ./x build and ./x demo.

# build PRESET [TARGET...]: configure (quietly, unless it fails) and build into build/PRESET.
build() {
  local preset=$1 log
  shift
  [[ $preset = fuzz ]] || build_web
  log=$(mktemp)
  if ! cmake --preset "$preset" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 3
  fi
  rm -f "$log"
  cmake --build --preset "$preset" -j "$(nproc)" ${1:+--target "$@"}
}

x_build() {
  x_setup
  build release gehor
  ln -sfn release/gehor build/gehor
  echo "The program is build/gehor"
}

x_demo() {
  x_build
  exec build/gehor demo "$@"
}
