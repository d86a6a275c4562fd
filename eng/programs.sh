#!/usr/bin/env bash
# Builds airq as one program for each system: it needs no SDK and no runtime where it runs.
# Usage: eng/programs.sh [FOLDER [SYSTEM...]]; by default into artifacts/programs for win-x64, linux-x64 and osx-arm64.
set -euo pipefail
cd "$(dirname "$0")/.."
folder="$(realpath -m "${1:-artifacts/programs}")"
shift || true
systems=("$@")
[ ${#systems[@]} -gt 0 ] || systems=(win-x64 linux-x64 osx-arm64)
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# A copy without lock files: those of the clone are for no system in particular, and stay as they are.
tar -c --exclude=bin --exclude=obj --exclude=packages.lock.json src README.md LICENSE global.json .editorconfig Directory.Build.props Directory.Packages.props | tar -x -C "$work"

for system in "${systems[@]}"; do
  # Compiled beforehand (ReadyToRun), so that it starts at once.
  dotnet publish "$work/src/AirQuality.Cli" -c Release -r "$system" --self-contained \
    -p:PublishSingleFile=true -p:PublishReadyToRun=true -p:IncludeNativeLibrariesForSelfExtract=true \
    -p:DebugType=none -p:RunAnalyzers=false -p:GenerateDocumentationFile=false -p:PackAsTool=false -p:RestoreLockedMode=false \
    -o "$folder/$system" -v quiet
  echo "$folder/$system"
done
