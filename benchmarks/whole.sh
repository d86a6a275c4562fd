#!/usr/bin/env bash
# From a file of hours to places, each program a process of its own, in turns: the tool beside DuckDB, pandas and LINQ with the same rules, and LibreOffice, which
# only opens and saves as many rows as a sheet holds. Ends with an error where an answer differs. Prints a table for benchmarks/results.
# Usage: benchmarks/whole.sh FOLDER RUNS DAYS NAME=AIRQ [NAME=AIRQ...]
#   FOLDER  where the files are made; DAYS 91 for a quarter, 366 for a year; AIRQ a program ("airq", "dotnet …/airq.dll")
#   Programs left out where they are not there, or named in SKIP, such as SKIP="linq libreoffice".
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
folder="$1"; runs="$2"; days="$3"; shift 3
tools=("$@")
export LC_ALL=C.UTF-8
first=2025-01-01; end="$(date -u -d "$first + $((days - 1)) days" +%F)" # the last of the days ends with the file, and has one hour of the next
period="$first..$(date -u -d "$end - 1 day" +%F)"
python=/usr/bin/python3
bench="$here/AirQuality.Benchmarks/bin/Release/net10.0/AirQuality.Benchmarks.dll"
hours="$folder/hours.csv"; stations="$folder/stations.csv"
[ -f "$hours" ] || dotnet "$bench" files "$folder" "$days"

names=()
declare -A run
add() { names+=("$1"); run[$1]="$2"; }
for tool in "${tools[@]}"; do
  add "${tool%%=*}" "${tool#*=} rank $hours -s $stations -l county -p $period --csv"
done
skipped() { [[ " ${SKIP:-} " == *" $1 "* ]]; }
skipped duckdb || add DuckDB "dotnet $bench duckdb $here/whole/places.sql $hours $stations $first $end"
skipped pandas || ! $python -c 'import pandas' 2>/dev/null || add pandas "$python $here/whole/places.py $hours $stations $first $end"
skipped linq || add LINQ "dotnet $bench linq $hours $stations $first $end"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for round in $(seq "$runs"); do
  for name in "${names[@]}"; do
    /usr/bin/time -f '%e %U %S %M' -o "$work/time" ${run[$name]} > "$work/answer"
    cut -d, -f1-3 "$work/answer" | sort > "$work/places"
    [ -f "$work/expected" ] || cp "$work/places" "$work/expected"
    cmp "$work/places" "$work/expected" || { echo "$name gives other places" >&2; exit 1; }
    cat "$work/time" >> "$work/$name.times"
  done
done
if ! skipped libreoffice && command -v soffice >/dev/null; then
  head -n 1048576 "$hours" > "$work/sheet.csv"
  /usr/bin/time -f '%e %U %S %M' -o "$work/LibreOffice.times" soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to xlsx --outdir "$work" "$work/sheet.csv" >/dev/null 2>&1
  names+=(LibreOffice)
fi

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
echo "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, $(date -u +%F); load before and now: $(cut -d' ' -f1-3 /proc/loadavg)"
echo ".NET $(dotnet --version), DuckDB.NET $(sed -n 's/.*DuckDB.NET.Data.Full" Version="\([^"]*\)".*/\1/p' "$here/../Directory.Packages.props"), $($python -c 'import pandas, sys; print("pandas", pandas.__version__, "on Python", sys.version.split()[0])' 2>/dev/null || echo 'no pandas'), $(soffice --version 2>/dev/null | cut -d' ' -f1-2 || echo 'no LibreOffice')"
echo "$(stat -c %s "$hours") bytes, $(($(wc -l < "$hours") - 1)) rows, $(($(wc -l < "$work/expected") - 1)) places; medians of $runs runs in turns"
echo
echo '| | by the clock | to the first | processor | to the first | memory at the peak | to the first |'
echo '|---|---:|---:|---:|---:|---:|---:|'
for name in "${names[@]}"; do
  wall="$(awk '{ print $1 }' "$work/$name.times" | median)"
  cpu="$(awk '{ print $2 + $3 }' "$work/$name.times" | median)"
  memory="$(awk '{ print $4 }' "$work/$name.times" | median)"
  wall1="${wall1:-$wall}"; cpu1="${cpu1:-$cpu}"; memory1="${memory1:-$memory}"
  awk -v n="$name" -v w="$wall" -v w1="$wall1" -v c="$cpu" -v c1="$cpu1" -v m="$memory" -v m1="$memory1" \
    'BEGIN { printf "| %s | %.2f s | %.1f | %.2f s | %.1f | %d MB | %.1f |\n", n, w, w / w1, c, c / c1, m * 1024 / 1e6, m / m1 }'
done
