#!/usr/bin/env bash
# Ends what `make demo KEEP=1` left running, by pid, and removes .demo. Does nothing when there is no demo.
set -uo pipefail
cd "$(dirname "$0")/../.."
[ -d .demo ] || { echo "no demo is running"; exit 0; }

tools/argocd/stop.sh .demo/argocd
# The operator is asked first, so that it may end its engines and write their state; then whatever is left of it goes.
if [ -f .demo/operator.mark ]; then
  mark=$(cat .demo/operator.mark)
  pid=$(cat .demo/operator.pid 2> /dev/null)
  if [ -n "$pid" ] && tr '\0' '\n' < "/proc/$pid/environ" 2> /dev/null | grep -qxF -- "$mark"; then
    kill "$pid" 2> /dev/null || true
    for _ in $(seq 200); do kill -0 "$pid" 2> /dev/null || break; sleep 0.1; done
  fi
  tools/lib/stop-marked.sh "$mark"
fi
tools/emulator/stop.sh .demo/emulator
tools/controlplane/stop.sh .demo/controlplane
tools/devcluster/stop.sh .demo/controlplane
[ ! -f .demo/controlplane/container ] || docker rm --force "$(cat .demo/controlplane/container)" > /dev/null
rm -rf .demo
echo "the demo is ended"
