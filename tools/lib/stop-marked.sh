#!/usr/bin/env bash
# Kills every process whose environment carries NAME=VALUE: a program, and whatever it started, however it was started.
# usage: stop-marked.sh NAME=VALUE
set -u
marker=${1:?usage: stop-marked.sh NAME=VALUE}
marked() {
  local folder
  for folder in /proc/[0-9]*; do
    tr '\0' '\n' < "$folder/environ" 2>/dev/null | grep -qxF -- "$marker" && echo "${folder#/proc/}"
  done
}
# Several rounds: a process may start another between the look and the kill.
for _ in 1 2 3 4 5; do
  pids=$(marked 2>/dev/null | grep -vxF "$$" | grep -vxF "$BASHPID") || true
  [ -n "$pids" ] || exit 0
  for pid in $pids; do kill -9 "$pid" 2>/dev/null || true; done
  sleep 0.1
done
