#!/usr/bin/env bash
# Builds, checks the format and runs the tests; the last line is "N passed, N failed, N skipped" over all test projects.
# usage: test.sh unit|all|matrix      matrix: every system on every engine, which is too long for every run; writes docs/benchmarks.md
# A step that fails before it can run tests (the build, the format) counts as one failure. CI=true: a skip that
# allowed-skips.txt does not allow is a failure too.
set -uo pipefail
cd "$(dirname "$0")/../.."
what=${1:-all}
results=$PWD/TestResults
rm -rf "$results"
mkdir -p "$results"
failed_steps=0

step() { # NAME COMMAND...
  local name=$1 start=$SECONDS
  shift
  echo "== $name"
  "$@"
  local code=$?
  echo "== $name: $([ $code -eq 0 ] && echo done || echo FAILED) after $((SECONDS - start)) s"
  return $code
}

failing_step() { step "$@" || { failed_steps=$((failed_steps + 1)); return 1; }; }

run_tests() { # PROJECT OPTION...
  step "$1" "tests/$1/bin/Debug/net10.0/$1" -noLogo -noColor -reporter quiet -result-ctrf "$results/$1.json" "${@:2}"
  echo $? > "$results/$1.exit"
}

summary() { python3 tools/ci/summary.py "$results" "$failed_steps"; }

if [ "$what" = unit ]; then
  failing_step build dotnet build tests/TapOperator.Tests -v q -clp:NoSummary || { summary; exit 1; }
  run_tests TapOperator.Tests
elif [ "$what" = matrix ]; then
  failing_step build dotnet build tests/TapOperator.IntegrationTests -v q -clp:NoSummary || { summary; exit 1; }
  export TAP_TEST_WRITE_TABLE=1
  run_tests TapOperator.IntegrationTests -trait Matrix=only -trait Matrix=too
else
  failing_step build dotnet build TapOperator.sln -v q -clp:NoSummary || { summary; exit 1; }
  failing_step format dotnet format TapOperator.sln --verify-no-changes --no-restore
  run_tests TapOperator.Tests
  run_tests TapOperator.IntegrationTests -trait- Matrix=only
fi
summary
