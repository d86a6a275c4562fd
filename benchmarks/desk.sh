#!/usr/bin/env bash
# What a person waits for: the commands of a county's desk, each a process of its own. Prints the median wall and processor seconds of each.
# Usage: benchmarks/desk.sh AIRQ FOLDER [RUNS]; AIRQ is the program ("airq", "dotnet …/airq.dll"), FOLDER one with airq.json, RUNS 5 by default.
# The folder of the tests (two years of own hours and 24 tables of 167 counties, workbooks):
#   AIRQ_DESK="$PWD/artifacts/desk" dotnet test tests/AirQuality.Cli.Tests -c Release --filter FullyQualifiedName~DeskTests
set -euo pipefail
airq="$1"; folder="$2"; runs="${3:-5}"
cd "$folder"
export LC_ALL=C
TIMEFORMAT="%R %U %S"
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
printf '%-40s %8s %8s\n' command wall cpu
for command in "aqi --pm25 35 --date 2026-03-01" brief monday rank gap report "brief --fresh"; do
  times="$(for _ in $(seq "$runs"); do { time $airq $command >/dev/null 2>&1; } 2>&1; done)"
  printf '%-40s %8s %8s\n' "$command" "$(awk '{ print $1 }' <<<"$times" | median)" "$(awk '{ print $2 + $3 }' <<<"$times" | median)"
done
