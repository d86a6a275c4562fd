#!/usr/bin/env bash
# Draws the pictures of gallery.md anew from the generated sample. Needs the .NET SDK and a font with Chinese characters.
set -euo pipefail
cd "$(dirname "$0")/.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build -c Release -v q src/AirQuality.Cli
airq() { dotnet run -c Release --no-build --project src/AirQuality.Cli -- "$@"; }
airq sample "$work/data" --date 2026-11-24 >/dev/null
with=("$work"/data/hours-*.csv.gz --stations "$work/data/stations.csv" --targets "$work/data/targets.csv" --events "$work/data/events.csv" --shapes "$work/data/areas.geojson" --area 铁冶县)
mkdir -p docs/pictures
for kind in ranking singles places waterfall pattern burndown cumulative monthly classes days ozone hours levels shares primary ratio boxes anomalies correlations map map_change; do airq plot "$kind" "${with[@]}" --period 2026-10 --lang zh --to "docs/pictures/$kind.png"; done
# The sample has no weather: winds of the north-west in winter and of the south in summer, the same every time.
awk 'BEGIN {
  split("31 28 31 30 31 30 31 31 30 31 23", n, " "); s = 7; print "date,temp,ws,wd"
  for (m = 1; m <= 11; m++) for (d = 1; d <= n[m]; d++) {
    s = (s * 16807) % 2147483647; a = s / 2147483647; s = (s * 16807) % 2147483647; b = s / 2147483647
    printf "2026-%02d-%02d,15,%.1f,%d\n", m, d, 0.4 + 6 * a * a, ((m < 4 || m > 10 ? 320 : 190) + 130 * (b - 0.5) + 360) % 360
  }
}' >"$work/weather.csv"
airq plot wind "${with[@]}" --weather "$work/weather.csv" --period 2026 --lang zh --to docs/pictures/wind.png
airq plot calendar "${with[@]}" --period 2026 --lang zh --to docs/pictures/calendar.png
airq plot map "${with[@]}" --period 2026-10-31 --by level --lang en --to docs/pictures/map-level-en.png
airq plot cumulative "${with[@]}" --period 2026-10 --size slide --lang en --to docs/pictures/cumulative-slide-en.png
airq plot burndown "${with[@]}" --period 2026-10 --metric good_ratio --lang en --to docs/pictures/burndown-en.png
