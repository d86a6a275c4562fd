#!/usr/bin/env bash
# Builds airq for each system: one folder a system with a program that needs no SDK and no runtime where it runs, or with --tools packages of the tool, one a
# system, which `dotnet tool install AirQuality.Cli` chooses among.
# Native code for the system this runs on, where there is a linker (clang or gcc); for the others code compiled beforehand (ReadyToRun).
# With --core the core tool, without documents, pictures and agents: native code, so for the system this runs on alone; its package is AirQuality.Cli.Core.
# Usage: eng/programs.sh [--core] [--tools] [FOLDER [SYSTEM...]]; by default into artifacts/programs (tools, core-programs, core-tools) for win-x64, linux-x64 and osx-arm64.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
kind=programs core=
while [ "${1:-}" = --tools ] || [ "${1:-}" = --core ]; do
  if [ "$1" = --tools ]; then kind=tools; else core=core-; fi
  shift
done
folder="$(realpath -m "${1:-artifacts/$core$kind}")"
shift || true
systems=("$@")
own="$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)"
linker="$(command -v clang || command -v gcc || true)"
if [ -n "$core" ]; then
  [ ${#systems[@]} -gt 0 ] || systems=("$own")
  if [ "${systems[*]}" != "$own" ] || [ -z "$linker" ]; then
    echo "eng/programs.sh: --core makes native code: expected a linker (clang or gcc) and $own alone, found ${linker:-no linker} and ${systems[*]}" >&2
    exit 2
  fi
fi
[ ${#systems[@]} -gt 0 ] || systems=(win-x64 linux-x64 osx-arm64)
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# A copy without lock files: those of the clone are for no system in particular, and stay as they are.
tar -c --exclude=bin --exclude=obj --exclude=packages.lock.json src samples/formulas samples/scores README.md CHANGELOG.md NOTICE LICENSE global.json .editorconfig Directory.Build.props Directory.Packages.props | tar -x -C "$work"
listed="any$(printf '%%3B%s' "${systems[@]}")" # %3B is a semicolon to MSBuild
[ -z "$core" ] || listed="$own"
package="AirQuality.Cli${core:+.Core}"
common=("$work/src/AirQuality.Cli" -c Release -v quiet -p:RunAnalyzers=false -p:RestoreLockedMode=false -p:CopyOutputSymbolsToPublishDirectory=false ${core:+-p:Core=true})
bare=(-p:DebugType=none -p:GenerateDocumentationFile=false) # no program needs symbols and comments of assemblies
[ -z "$core" ] || common+=("${bare[@]}" -p:IncludeSymbols=false)

for system in "${systems[@]}"; do
  if [ "$system" = "$own" ] && [ -n "$linker" ]; then
    compiled=(-p:PublishAot=true)
  else
    compiled=(-p:PublishReadyToRun=true -p:PublishSelfContained=true)
    [ "$kind" = tools ] || compiled+=(-p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true)
  fi

  if [ "$kind" = tools ]; then
    dotnet pack "${common[@]}" -r "$system" -p:Systems="$listed" "${compiled[@]}" "${bare[@]}" -p:IncludeSymbols=false -o "$folder"
    echo "$folder/$package.$system"
  else
    dotnet publish "${common[@]}" -r "$system" "${compiled[@]}" "${bare[@]}" -p:PackAsTool=false -o "$folder/$system"
    rm -f "$folder/$system"/*.dbg "$folder/$system"/*.xml
    echo "$folder/$system"
  fi
done
if [ "$kind" = tools ]; then
  [ -n "$core" ] || dotnet pack "${common[@]}" -r any -p:Systems="$listed" -o "$folder"
  dotnet pack "${common[@]}" -p:Systems="$listed" -p:PublishAot=true -p:IncludeSymbols=false -o "$folder" # the package of that name, which names the others
  echo "$folder/$package"
fi
