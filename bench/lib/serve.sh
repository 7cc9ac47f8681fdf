# A server of the program, for as long as a script runs. Sourced by shape.sh.

# serve: over GEHOR_DATA and GEHOR_KEYS, on any free port; sets server_address and server_process.
serve() {
  export XDG_RUNTIME_DIR=$bench_room HOME=$bench_room
  "$GEHOR" serve --listen 127.0.0.1:0 >"$bench_room/serve.log" 2>&1 &
  server_process=$!
  at_end "kill $server_process; wait $server_process"
  local _
  for _ in $(seq 600); do
    grep -q Ctrl-C "$bench_room/serve.log" && break
    kill -0 "$server_process" 2>/dev/null || { cat "$bench_room/serve.log" >&2; return 1; }
    sleep 0.1
  done
  server_address=$(grep -o 'http://127.0.0.1:[0-9]*' "$bench_room/serve.log" | head -n 1)
  [[ -n $server_address ]]
}
