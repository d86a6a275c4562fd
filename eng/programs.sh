#!/usr/bin/env bash
# Builds airq for each system: one folder a system with a program that needs no SDK and no runtime where it runs, or with --tools packages of the tool, one a
# system, which `dotnet tool install AirQuality.Cli` chooses among.
# Native code for the system this runs on, where there is a linker (clang or gcc); for the others code compiled beforehand (ReadyToRun).
# Usage: eng/programs.sh [--tools] [FOLDER [SYSTEM...]]; by default into artifacts/programs (artifacts/tools) for win-x64, linux-x64 and osx-arm64.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=programs
if [ "${1:-}" = --tools ]; then kind=tools; shift; fi
folder="$(realpath -m "${1:-artifacts/$kind}")"
shift || true
systems=("$@")
[ ${#systems[@]} -gt 0 ] || systems=(win-x64 linux-x64 osx-arm64)
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
own="$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)"

# A copy without lock files: those of the clone are for no system in particular, and stay as they are.
tar -c --exclude=bin --exclude=obj --exclude=packages.lock.json src README.md CHANGELOG.md NOTICE LICENSE global.json .editorconfig Directory.Build.props Directory.Packages.props | tar -x -C "$work"
listed="any$(printf '%%3B%s' "${systems[@]}")" # %3B is a semicolon to MSBuild
common=("$work/src/AirQuality.Cli" -c Release -v quiet -p:RunAnalyzers=false -p:RestoreLockedMode=false -p:CopyOutputSymbolsToPublishDirectory=false)

for system in "${systems[@]}"; do
  if [ "$system" = "$own" ] && { command -v clang || command -v gcc; } >/dev/null; then
    compiled=(-p:PublishAot=true)
  else
    compiled=(-p:PublishReadyToRun=true -p:PublishSelfContained=true)
    [ "$kind" = tools ] || compiled+=(-p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true)
  fi

  if [ "$kind" = tools ]; then
    dotnet pack "${common[@]}" -r "$system" -p:Systems="$listed" "${compiled[@]}" -o "$folder"
    echo "$folder/AirQuality.Cli.$system"
  else
    dotnet publish "${common[@]}" -r "$system" "${compiled[@]}" -p:DebugType=none -p:GenerateDocumentationFile=false -p:PackAsTool=false -o "$folder/$system"
    rm -f "$folder/$system"/*.dbg "$folder/$system"/*.xml
    echo "$folder/$system"
  fi
done
if [ "$kind" = tools ]; then
  dotnet pack "${common[@]}" -r any -p:Systems="$listed" -o "$folder"
  dotnet pack "${common[@]}" -p:Systems="$listed" -p:PublishAot=true -p:IncludeSymbols=false -o "$folder" # AirQuality.Cli itself, which names the others
  echo "$folder/AirQuality.Cli"
fi
