#!/usr/bin/env bash
# Three PostgreSQL servers on this machine, each with a third of the stations, and a centre that sees them as one table.
#
#   scale-out.sh start DIR         make and start the servers (sockets DIR/1, DIR/2, DIR/3; no network port)
#   scale-out.sh load DIR FILE     load a CSV of hours, station,time,so2,no2,pm10,pm25,co,o3 in thousandths, each shard by COPY
#   scale-out.sh plan DIR          the plan of the centre: every server sums its own part
#   scale-out.sh run DIR           sum all station days at the centre and count them
#   scale-out.sh kill DIR N | restart DIR N
#   scale-out.sh stop DIR          stop the servers and remove DIR
#   scale-out.sh                   all of it in a temporary folder, on generated hours
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
[ -n "$bin" ] || { echo "expected PostgreSQL in /usr/lib/postgresql, found none: apt-get install postgresql" >&2; exit 1; }

# Shard 1 holds the stations below the first bound, shard 2 those below the second, shard 3 the rest.
bounds=("${AIRQ_BOUND_1:-S3}" "${AIRQ_BOUND_2:-S6}")

# The server refuses to run as root; files it needs are handed over by standard input.
own() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
sql() { local dir="$1" n="$2" db="$3"; shift 3; own psql -X -q -v ON_ERROR_STOP=1 -h "$dir/$n" -U postgres -d "$db" "$@"; }
boot() {
  own "$bin/pg_ctl" start -D "$1/$2/data" -w -s -l "$1/$2/log" -o \
    "-c listen_addresses='' -k $1/$2 -c fsync=off -c shared_buffers=64MB -c max_parallel_workers=0 -c jit=off" >/dev/null
}

start() {
  local dir="$1"
  own mkdir -p "$dir"
  for n in 1 2 3; do
    own mkdir "$dir/$n"
    own "$bin/initdb" -D "$dir/$n/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
    boot "$dir" "$n"
    sql "$dir" "$n" postgres -c "CREATE DATABASE shard"
    { cat "$here/shard.sql"; echo "CREATE VIEW station_days AS"; cat "$here/station-days.sql"; echo ";"; } | sql "$dir" "$n" shard
  done
  sql "$dir" 1 postgres -c "CREATE DATABASE centre"
  sql "$dir" 1 centre -v dir="$dir" -v bound1="${bounds[0]}" -v bound2="${bounds[1]}" <"$here/centre.sql"
}

load() {
  local dir="$1" file="$2"
  for n in 1 2 3; do
    awk -F, -v n="$n" -v a="${bounds[0]}" -v b="${bounds[1]}" \
      'NR > 1 && n == ($1 < a ? 1 : $1 < b ? 2 : 3)' "$file" | sql "$dir" "$n" shard -c "COPY hours FROM STDIN (FORMAT csv)"
    sql "$dir" "$n" shard -c "ANALYZE hours"
  done
  sql "$dir" 1 centre -c "ANALYZE"
}

plan() { { echo "EXPLAIN (VERBOSE, COSTS OFF)"; cat "$here/station-days.sql"; } | sql "$1" 1 centre -At; }

run() {
  echo "by the table of hours: days|hours of PM2.5|sum"
  { echo "SELECT count(*), sum(pm25_hours), sum(pm25_sum) FROM ("; cat "$here/station-days.sql"; echo ") AS days"; } | sql "$1" 1 centre -At
  echo "by the views of the shards:"
  sql "$1" 1 centre -At -c "SELECT count(*), sum(pm25_hours), sum(pm25_sum) FROM station_days"
}

stop() {
  for n in 1 2 3; do [ ! -e "$1/$n/data/postmaster.pid" ] || own "$bin/pg_ctl" stop -D "$1/$n/data" -m immediate -w -s; done
  own rm -rf "$1"
}

demo() {
  local dir file
  dir="$(own mktemp -d -t airq-scale-XXXXXX)"
  file="$(mktemp)"
  trap 'stop "'"$dir"'"; rm -f "'"$file"'"' EXIT
  start "$dir"
  sql "$dir" 1 postgres >"$file" <<'GENERATE'
COPY (SELECT 'S' || s AS station, timestamp '2026-01-01' + h * interval '1 hour' AS time,
        (s * 7 + h * 13) % 90 * 100 AS so2, (s * 11 + h * 17) % 80 * 1000 AS no2, (s * 5 + h * 29) % 200 * 1000 AS pm10,
        (s * 3 + h * 31) % 150 * 1000 AS pm25, (s + h * 19) % 30 * 100 AS co, (s * 13 + h * 37) % 240 * 1000 AS o3
      FROM generate_series(1, 9) AS s, generate_series(1, 365 * 24) AS h) TO STDOUT (FORMAT csv, HEADER)
GENERATE
  load "$dir" "$file"
  plan "$dir" | grep -E "Append|Foreign Scan|Relations: Aggregate|Remote SQL" | cut -c1-120
  run "$dir"
}

command="${1:-demo}"
[ $# -eq 0 ] || shift
case "$command" in
  start | load | plan | run | stop | demo) "$command" "$@" ;;
  kill) own "$bin/pg_ctl" stop -D "$1/$2/data" -m immediate -w -s ;;
  restart) boot "$1" "$2" ;;
  *) sed -n '2,12p' "$0" >&2; exit 2 ;;
esac
