# ./x bench: runs the scripts of bench/ with the release program and the tools of gehor_bench.

x_bench() {
  local script
  x_build
  install_packages bench
  build release gehor_bench
  for script in bench/*.sh; do
    echo "== $script"
    GEHOR=$PWD/build/gehor GEHOR_BENCH=$PWD/build/release/bench/gehor_bench "$script" "$@"
  done
}
