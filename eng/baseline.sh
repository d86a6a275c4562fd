#!/usr/bin/env bash
# Validates the packages of this commit against those of an earlier one: lists every public member that went away or changed.
# A package that was validated before is validated again: the baseline may be another one.
# Usage: eng/baseline.sh [COMMIT [PACKAGE...]]; by default the commit in eng/baseline and all packages. Nothing is left in the repository.
set -euo pipefail
cd "$(dirname "$0")/.."
commit="${1:-$(cat eng/baseline)}"
[ $# -eq 0 ] || shift
packages=("$@")
[ ${#packages[@]} -gt 0 ] || packages=(AirQuality AirQuality.Excel AirQuality.Reporting AirQuality.Sql AirQuality.Agents AirQuality.Weather AirQuality.Server)

work="$(mktemp -d)"
trap 'git worktree remove --force "$work/source" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
git worktree add --quiet --detach "$work/source" "$commit"

status=0
for package in "${packages[@]}"; do
  dotnet pack "$work/source/src/$package" -c Release -o "$work/baseline" -p:RunAnalyzers=false -v quiet
  baseline=("$work/baseline/$package".[0-9]*.nupkg)
  dotnet pack "src/$package" -c Release -o "$work/now" -p:RunAnalyzers=false -p:PackageValidationBaselinePath="${baseline[0]}" -p:_ApiCompatValidatePackageSemaphoreFile="$work/$package.validated" -v quiet || status=1
done
exit "$status"
