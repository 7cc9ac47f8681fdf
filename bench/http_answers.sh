#!/usr/bin/env bash
# A small cached answer at 64 connections, beside nginx with a static file of 2 kB in the same run.
# Rounds alternate; medians.   bench/http_answers.sh [SECONDS]
# shellcheck source=bench/lib/shape.sh
. "$(dirname "$0")/lib/shape.sh"

figure="cached answers a second, 64 connections"
for tool in nginx wrk curl; do
  command -v $tool >/dev/null || {
    not_measured "$figure" "$tool is missing (Debian: nginx-light, wrk, curl)" promise="≥ 0.5 × the peer"
    exit 0
  }
done
seconds=${1:-$(quick && echo 1 || echo 5)}
rounds=5
room=$bench_room
chmod 711 "$room"
mkdir -p "$room/www" "$room/logs"
head -c 2048 /dev/zero | tr '\0' 'x' >"$room/www/small.json"
chmod -R a+rX "$room"
port=$((20000 + RANDOM % 20000))
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
  server { listen 127.0.0.1:$port; root $room/www; }
}
NGINX
nginx -p "$room" -c "$room/nginx.conf"
at_end "nginx -p $room -c $room/nginx.conf -s stop; sleep 0.2"
printf 'id,opened,channel,department,score\n' >"$room/contacts.csv"
for i in $(seq 1 2000); do
  echo "$i,2026-0$((i % 6 + 1))-1$((i % 9)) 10:00,$([[ $((i % 2)) = 0 ]] && echo phone || echo email),Dep$((i % 6)),$((i % 5 + 1))"
done >>"$room/contacts.csv"
export GEHOR_DATA=$room/data GEHOR_KEYS=$room/keys
"$GEHOR" import "$room/contacts.csv" --score-good high >/dev/null 2>&1
serve
ours="$server_address/api/v1/measures?measure=contacts&measure=csat&by=channel"
peer=http://127.0.0.1:$port/small.json
size=$(curl -s "$ours" | wc -c)
rate() { wrk -t2 -c64 -d"${seconds}s" "$1" | awk '/Requests\/sec/ { print int($2) }'; }
rate "$ours" >/dev/null # warm
rate "$peer" >/dev/null
for round in $(seq $rounds); do
  progress "round $round of $rounds"
  echo "$(rate "$ours") $(rate "$peer")" >>"$room/rates"
done
row "$figure" value="$(awk '{ print $1 }' "$room/rates" | percentile 50)" peer="nginx, static 2 kB" \
  peer_value="$(awk '{ print $2 }' "$room/rates" | percentile 50)" \
  ratio="$(awk '{ print $1 / $2 }' "$room/rates" | percentile 50)" ratio_least=0.5 \
  note="an answer of $size bytes; $rounds rounds of $seconds s each, in turn; medians"
