#!/usr/bin/env bash
# Everything that a release consists of but the image, with one command.
# usage: release.sh [OUT]      OUT: artifacts when absent
# env:   as assemble.sh
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
out=$(realpath -m "${1:-$repository/artifacts}")
cd "$repository"
dotnet build src/TapOperator --configuration Release -v q -clp:NoSummary
tools/release/assemble.sh src/TapOperator/bin/Release/net10.0/tapoperator.deps.json "$out"
