# ./x check [--all] [--fix]: what can be judged without running the program.

x_check() {
  local all= fix= option failed=0
  for option in "$@"; do
    case $option in
      --all) all=1 ;;
      --fix) fix=1 ;;
      *)
        echo "./x check: there is no option \"$option\"" >&2
        exit 2
        ;;
    esac
  done
  x_setup
  install_packages check

  tools/check-layers.sh || failed=1
  tools/check-sql.sh || failed=1
  check_format "$fix" || failed=1
  check_tidy "$all" || failed=1
  [[ $failed = 0 ]] && echo "check: all well"
  return $failed
}

our_sources() { git ls-files -- '*.cc' '*.h'; }

check_format() {
  local how=(--dry-run -Werror) n
  [[ $1 ]] && how=(-i)
  n=$(our_sources | wc -l)
  our_sources | xargs -r -d '\n' clang-format-14 --style=file "${how[@]}" &&
    echo "format: $n files are in order"
}

# The .cc files that differ from the last commit, and those the last commit changed.
changed_sources() {
  {
    git diff --name-only HEAD
    git ls-files --others --exclude-standard
    git diff --name-only HEAD~1 HEAD 2>/dev/null || true
  } | sort -u | grep -E '^(src|app|tests)/.*\.cc$' | while read -r file; do
    [[ -e $file ]] && echo "$file"
  done
}

check_tidy() {
  local files room=build/tidy
  # Without precompiled headers: clang can not read g++'s, and what a file forgets to include shows.
  cmake --preset debug -B "$room" -DGEHOR_PCH=OFF >/dev/null && cmake --build "$room" --target gehor_sql
  if [[ $1 ]]; then
    files=$(our_sources | grep -E '^(src|app|tests)/.*\.cc$' || true)
  else
    files=$(changed_sources || true)
  fi
  if [[ -z $files ]]; then
    echo "tidy: nothing changed"
    return 0
  fi
  # What clang 14 can not parse of C++20 is no finding (the compiler is g++): those are left out.
  local found
  found=$(xargs -r -d '\n' -n 1 -P "$(nproc)" clang-tidy-14 -p "$room" --quiet \
    --extra-arg=-Wno-unknown-warning-option <<<"$files" 2>/dev/null |
    awk '/^[^ ].*: (warning|error|note): / { skip = / \[clang-diagnostic-error\]$/ || (skip && / note: /) }
         !skip' || true)
  if [[ $found ]]; then
    echo "$found"
    echo "tidy: $(grep -cE ': (warning|error): ' <<<"$found") findings in $(wc -l <<<"$files") files"
    return 1
  fi
  echo "tidy: $(wc -l <<<"$files") files are in order"
}
