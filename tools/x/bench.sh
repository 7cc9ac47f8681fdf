# ./x bench: runs what stands in bench/ (scripts *.sh, and the target gehor_bench when there is one).

x_bench() {
  local script found=
  x_build
  if [[ -e bench/CMakeLists.txt ]]; then
    found=1
    build release gehor_bench
    build/release/bench/gehor_bench "$@"
  fi
  for script in bench/*.sh; do
    [[ -e $script ]] || continue
    found=1
    echo "== $script"
    GEHOR=$PWD/build/gehor "$script" "$@"
  done
  if [[ ! $found ]]; then
    echo "Nothing stands in bench/ yet. What is measured meanwhile:"
    echo "  gehor import prints rows per second; the slowest tests of the last ./x test:"
    local log=build/debug/Testing/Temporary/CTestCostData.txt
    if [[ -e $log ]]; then
      awk 'NF == 3 && $3 > 0 { print $3 " s  " $1 }' "$log" | sort -rn | sed -n '1,10s/^/    /p'
    else
      echo "    (run ./x test first)"
    fi
  fi
}
