#!/usr/bin/env bash
# Waits until its standard input closes, then runs a command. Whoever holds the other end of that pipe needs not be able
# to clean up: when it dies, however it dies, the pipe closes and the command (a stop script) runs. The line "release" ends the watch.
# usage: lifeline.sh COMMAND...
set -u
trap '' INT TERM HUP
echo ready
while read -r line; do [ "$line" != release ] || exit 0; done
exec "$@"
