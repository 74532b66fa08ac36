#!/usr/bin/env bash
# Proves that a change leaves the programs as they are: compiles all samples and N random, valid mixtures of them (fixed seed) with the code of an
# old commit and with this clone's, for every engine's dialect, and compares the files byte by byte. Both must be built before, or are built here.
# usage: compare-programs.sh OLD [N]      OLD: a commit, or the folder of another clone; N: 200
set -euo pipefail
cd "$(dirname "$0")/../.."
old=${1:?a commit or a folder} count=${2:-200}
work=$(mktemp -d)
trap 'git worktree remove --force "$work/clone" 2> /dev/null || true; rm -rf "$work"' EXIT

build() { dotnet build "$1" -v q -clp:NoSummary -nodeReuse:false -p:RunAnalyzers=false > "$work/build.log" || { cat "$work/build.log"; exit 1; }; }

if [ ! -d "$old" ]; then
  git worktree add --quiet --detach "$work/clone" "$old"
  old=$work/clone
fi
program=src/TapOperator/bin/Debug/net10.0/tapoperator.dll
[ -e "$old/$program" ] || build "$old/src/TapOperator"
build tests/TapOperator.Tests
TAP_MIXTURES=$work/mixtures.yaml TAP_MIXTURES_COUNT=$count tests/TapOperator.Tests/bin/Debug/net10.0/TapOperator.Tests -noLogo -noColor -reporter quiet \
  -explicit only -method '*MixtureTests.Valid_mixtures_are_written_as_manifests'

compile() { # CLONE OUTPUT: the manifests are this clone's, for both
  for dialect in Terraform OpenTofu Pulumi; do
    for manifest in deploy/samples/*.yaml "$work/mixtures.yaml"; do
      dotnet "$1/$program" compile "$manifest" --dialect "$dialect" --output "$2/$dialect" > "$work/compile.log" || { cat "$work/compile.log"; exit 1; }
    done
  done
}

compile "$old" "$work/old"
compile . "$work/new"
if diff -r "$work/old" "$work/new" > "$work/diff"; then
  echo "the same: $(find "$work/new" -name '*.json' | wc -l) programs of $(ls deploy/samples/*.yaml | wc -l) samples and $count mixtures in 3 dialects, $(find "$work/new" -name '*.json' -print0 | sort -z | xargs -0 cat | sha256sum | cut -c1-16)"
else
  head -200 "$work/diff"
  echo "DIFFERENT: $(grep -c '^diff' "$work/diff") of $(find "$work/new" -name '*.json' | wc -l) programs, $(grep -c '^Only' "$work/diff" || true) only on one side"
  exit 1
fi
