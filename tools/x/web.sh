# The web application: web/ becomes build/web, which CMake builds into the program.

# What the result depends on, as one line.
web_fingerprint() {
  { git ls-files -- web; git ls-files --others --exclude-standard -- web; } | sort -u |
    grep -vE '^web/(e2e|mock)/' | while read -r file; do
    [[ -e $file ]] && sha256sum "$file"
  done | sha256sum | cut -d' ' -f1
}

# web_modules: what npm installs, as the lock file says. Quick when it is there already.
web_modules() {
  local began=$SECONDS log
  [[ -e web/node_modules/.lock ]] && cmp -s web/package-lock.json web/node_modules/.lock && return 0
  command -v npm >/dev/null || install_packages npm
  echo "setup: fetching what the pages are built with"
  log=$(mktemp)
  if ! (cd web && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier \
    --loglevel=error) >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    echo "setup: npm could not fetch what web/package-lock.json names" >&2
    exit 3
  fi
  rm -f "$log"
  cp web/package-lock.json web/node_modules/.lock
  echo "setup: done in $((SECONDS - began)) s"
}

# install_browser: Chromium, node and npm; those that came from elsewhere are good too, and are left in
# peace: Debian's npm does not stand beside another maker's node.
install_browser() {
  local wanted=()
  command -v chromium >/dev/null || wanted+=(browser)
  command -v node >/dev/null && command -v npm >/dev/null || wanted+=(node npm)
  [[ ${#wanted[@]} -eq 0 ]] || install_packages "${wanted[@]}"
}

# build_web: nothing to do when nothing changed, also without a network.
build_web() {
  local wanted log began=$SECONDS
  wanted=$(web_fingerprint)
  [[ -e build/web.stamp && -e build/web/index.html && $(<build/web.stamp) = "$wanted" ]] && return 0
  web_modules
  log=$(mktemp)
  if ! (cd web && npm run --silent build) >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    echo "build: the pages could not be built" >&2
    exit 3
  fi
  rm -f "$log"
  mkdir -p build
  rm -rf build/web.new
  cp -r web/dist build/web.new
  rm -rf build/web
  mv build/web.new build/web
  echo "$wanted" >build/web.stamp
  echo "built the pages in $((SECONDS - began)) s"
}
