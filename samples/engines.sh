#!/usr/bin/env bash
# The same ranking from files in memory, through DuckDB, and from a table of PostgreSQL where AIRQ_DB holds a connection string.
#   samples/engines.sh STATIONS.csv HOURS... -- PERIOD
set -euo pipefail
stations="$1"
shift
files=()
while [ "$1" != "--" ]; do files+=("$1"); shift; done
period="$2"

airq rank "${files[@]}" --stations "$stations" --period "$period"
airq rank "${files[@]}" --stations "$stations" --period "$period" --engine duckdb --memory 1GiB
if [ -n "${AIRQ_DB:-}" ]; then
  airq rank public.hours --db AIRQ_DB --stations "$stations" --period "$period"
fi
