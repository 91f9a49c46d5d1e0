#!/usr/bin/env bash
# Runs a target of build/build.cake: ./build.sh [TARGET] [--option value]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target=default
if [[ $# -gt 0 && $1 != -* ]]; then
  target=$1
  shift
fi
restored=$(dotnet tool restore 2>&1) || { echo "$restored" >&2; exit 1; }
exec dotnet cake build/build.cake --target "$target" --verbosity quiet --no-report "$@"
