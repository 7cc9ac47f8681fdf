#!/usr/bin/env bash
# A small cached answer at 64 connections, against nginx with a static file of 2 kB in the same run.
# Promise (issue "The page"): at least half of nginx's requests a second. Rounds alternate; medians.
#   bench/http_answers.sh [SECONDS]       needs nginx and wrk (Debian: nginx-light, wrk)
set -euo pipefail
gehor=${GEHOR:-build/gehor}
seconds=${1:-5}
rounds=5
for tool in nginx wrk; do
  command -v $tool >/dev/null || {
    echo "http_answers: $tool is missing; apt-get install nginx-light wrk. Skipped."
    exit 0
  }
done
room=$(mktemp -d)
chmod 711 "$room"
trap 'kill $server 2>/dev/null || true; nginx -p "$room" -c "$room/nginx.conf" -s stop 2>/dev/null || true; rm -rf "$room"' EXIT
mkdir -p "$room/www" "$room/logs"
head -c 2048 /dev/zero | tr '\0' 'x' >"$room/www/small.json"
chmod -R a+rX "$room"
cat >"$room/nginx.conf" <<NGINX
worker_processes auto;
pid $room/nginx.pid;
error_log $room/logs/error.log;
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  client_body_temp_path $room/body; proxy_temp_path $room/proxy; fastcgi_temp_path $room/fcgi;
  uwsgi_temp_path $room/uwsgi; scgi_temp_path $room/scgi;
  default_type application/json;
  server { listen 127.0.0.1:18091; root $room/www; }
}
NGINX
nginx -p "$room" -c "$room/nginx.conf"
printf 'id,opened,channel,department,score\n' >"$room/contacts.csv"
for i in $(seq 1 2000); do
  echo "$i,2026-0$((i % 6 + 1))-1$((i % 9)) 10:00,$([[ $((i % 2)) = 0 ]] && echo phone || echo email),Dep$((i % 6)),$((i % 5 + 1))"
done >>"$room/contacts.csv"
export GEHOR_DATA=$room/data GEHOR_KEYS=$room/keys XDG_RUNTIME_DIR=$room HOME=$room
"$gehor" import "$room/contacts.csv" --score-good high >/dev/null 2>&1
"$gehor" serve --listen 127.0.0.1:18092 >"$room/serve.log" 2>&1 &
server=$!
for _ in $(seq 100); do grep -q Ctrl-C "$room/serve.log" && break; sleep 0.1; done
ours='http://127.0.0.1:18092/api/v1/measures?measure=contacts&measure=csat&by=channel'
peer=http://127.0.0.1:18091/small.json
size=$(curl -s "$ours" | wc -c)
rate() { wrk -t2 -c64 -d"${seconds}s" "$1" | awk '/Requests\/sec/ { print int($2) }'; }
rate "$ours" >/dev/null; rate "$peer" >/dev/null # warm
for _ in $(seq $rounds); do
  echo "$(rate "$ours") $(rate "$peer")"
done | awk -v size="$size" '
  { ours[NR] = $1; peer[NR] = $2; ratio[NR] = $1 / $2 }
  function median(a, n,   i, j, t) { for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (a[j] < a[i]) { t = a[i]; a[i] = a[j]; a[j] = t }; return a[int((n + 1) / 2)] }
  END {
    r = median(ratio, NR)
    printf "cached answer of %d bytes, 64 connections: %d requests/s; nginx, 2,048 bytes: %d; ratio %.2f (promise 0.5): %s\n",
      size, median(ours, NR), median(peer, NR), r, (r >= 0.5 ? "kept" : "MISSED") }'
