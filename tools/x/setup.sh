# ./x setup: what the project needs from outside. A second run looks, finds all there, and ends.

x_setup() {
  if duckdb_is_here; then
    install_packages setup
  else
    local npm=
    command -v npm >/dev/null || npm=npm
    install_packages setup $npm
    fetch_duckdb
  fi
}

# The packages of one [section] of tools/debian-packages.txt.
packages_of() {
  awk -v want="[$1]" '/^\[/ { inside = ($1 == want); next } { sub(/#.*/, "") } inside && NF { print $1 }' \
    tools/debian-packages.txt
}

# install_packages SECTION...: those that are missing, in one go.
install_packages() {
  local section missing=()
  if ! command -v dpkg-query >/dev/null; then
    echo "setup: this is no Debian; please see to the packages of tools/debian-packages.txt" >&2
    return
  fi
  local here
  here=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
  for section in "$@"; do
    mapfile -t -O ${#missing[@]} missing < <(packages_of "$section" | grep -vxF -f <(echo "$here"))
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0

  local root=()
  if [[ $(id -u) != 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "setup: these packages are missing, and there is neither root nor sudo to install them:" \
        "${missing[*]}" >&2
      exit 3
    fi
    root=(sudo)
  fi
  local began=$SECONDS
  echo "setup: installing ${#missing[@]} Debian packages"
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0
    -o DPkg::Lock::Timeout=300)
  local log
  log=$(mktemp)
  if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    echo "setup: apt-get could not install: ${missing[*]}" >&2
    exit 3
  fi
  rm -f "$log"
  echo "setup: done in $((SECONDS - began)) s"
}

system_has_duckdb() {
  local folder
  for folder in /usr/local /usr; do
    [[ -e $folder/include/duckdb.h ]] || continue
    compgen -G "$folder/lib/libduckdb.so" >/dev/null && return 0
    compgen -G "$folder/lib/*/libduckdb.so" >/dev/null && return 0
  done
  return 1
}

# DuckDB is not in Debian. Its makers publish the library and the header on npm; versions and hashes
# are pinned in tools/duckdb/package-lock.json. .deps/duckdb/lock tells which lock the copy is from.
duckdb_is_here() {
  local kept=.deps/duckdb
  [[ -e $kept/libduckdb.so && -e $kept/duckdb.h ]] &&
    cmp -s tools/duckdb/package-lock.json "$kept/lock" && return 0
  system_has_duckdb
}

fetch_duckdb() {
  local kept=.deps/duckdb lock=tools/duckdb/package-lock.json began=$SECONDS
  echo "setup: fetching DuckDB"
  local room=.deps/room machine
  case $(uname -m) in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *)
      echo "setup: there is no DuckDB for $(uname -m) on npm; please install one on the system" >&2
      exit 3
      ;;
  esac
  rm -rf "$room" "$kept.new"
  mkdir -p "$room" "$kept.new"
  cp tools/duckdb/package.json "$lock" "$room"
  if ! (cd "$room" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier \
    --loglevel=error >npm.log 2>&1); then
    tail -n 20 "$room/npm.log" >&2
    echo "setup: npm could not fetch DuckDB" >&2
    exit 3
  fi
  cp "$room/node_modules/@duckdb/node-bindings-linux-$machine/libduckdb.so" \
    "$room/node_modules/duckdb/src/duckdb/src/include/duckdb.h" \
    "$room/node_modules/duckdb/LICENSE" "$kept.new"
  cp "$lock" "$kept.new/lock"
  rm -rf "$kept"
  mv "$kept.new" "$kept"
  rm -rf "$room"
  echo "setup: done in $((SECONDS - began)) s"
}
