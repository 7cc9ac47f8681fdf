# A PostgreSQL 15 of this script's own: a fresh cluster on a Unix socket, ended and removed afterwards.
# Sourced by scripts that need the peer. Words: postgres_missing · postgres_start · sql

postgres_bin=/usr/lib/postgresql/15/bin

# postgres_missing: prints why there can be none, else fails.
postgres_missing() {
  [[ -x $postgres_bin/initdb && -x $postgres_bin/postgres ]] || { echo "postgresql-15 is missing"; return 0; }
  command -v psql >/dev/null || { echo "psql is missing"; return 0; }
  [[ $(id -u) != 0 ]] || id "${postgres_user:=$(postgres_owner)}" >/dev/null 2>&1 ||
    { echo "PostgreSQL refuses to run as root, and there is no other user for it"; return 0; }
  return 1
}
postgres_owner() { if id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi; }

# as_postgres COMMAND...: as root by an unprivileged user, else as who we are.
as_postgres() {
  if [[ $(id -u) = 0 ]]; then
    (cd / && setpriv --reuid="$(id -u "$postgres_user")" --regid="$(id -g "$postgres_user")" --clear-groups "$@")
  else
    "$@"
  fi
}

# postgres_start: sets postgres_room. Memory for a machine that does little else; what is asked fits into it.
postgres_start() {
  postgres_user=$(postgres_owner)
  postgres_room=$(mktemp -d "$bench_kept/postgres.XXXXXX")
  at_end "rm -rf $postgres_room"
  prepare() { chmod 755 "$postgres_room"; [[ $(id -u) != 0 ]] || chown "$postgres_user" "$postgres_room"; }
  prepare
  if ! as_postgres test -w "$postgres_room" || [[ ${#postgres_room} -gt 80 ]]; then
    # The checkout lies where that user can not go, or too deep for a socket's name.
    postgres_room=$(mktemp -d "${TMPDIR:-/tmp}/gehor-postgres.XXXXXX")
    at_end "rm -rf $postgres_room"
    prepare
  fi
  as_postgres "$postgres_bin/initdb" -D "$postgres_room/data" -U bench -A trust -E UTF8 --locale=C --no-sync \
    >"$bench_room/initdb.log" 2>&1 || { cat "$bench_room/initdb.log" >&2; return 1; }
  local mib shared
  mib=$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)
  shared=$((mib / 4 > 2048 ? 2048 : mib / 4))
  as_postgres tee -a "$postgres_room/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = ''
unix_socket_directories = '$postgres_room'
shared_buffers = ${shared}MB
effective_cache_size = $((mib / 2))MB
work_mem = 256MB
maintenance_work_mem = 512MB
max_parallel_workers_per_gather = $(nproc)
max_parallel_workers = $(nproc)
random_page_cost = 1.1
default_statistics_target = 500
jit = off
fsync = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 8GB
autovacuum = off
CONF
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_room/data" -w -s -l "$postgres_room/log" start ||
    { as_postgres cat "$postgres_room/log" >&2; return 1; }
  at_end "as_postgres $postgres_bin/pg_ctl -D $postgres_room/data -m immediate -w stop"
}

# sql PSQL_ARGUMENT...
sql() { psql -X -q -h "$postgres_room" -U bench -d postgres -v ON_ERROR_STOP=1 "$@"; }
