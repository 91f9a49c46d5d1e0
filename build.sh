#!/usr/bin/env bash
# Runs a target of build/build.cake: ./build.sh [TARGET] [--option value]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target=default
if [[ $# -gt 0 && $1 != -* ]]; then
  target=$1
  shift
fi
dotnet tool restore --verbosity quiet
exec dotnet cake build/build.cake --target="$target" --verbosity quiet --no-report "$@"
