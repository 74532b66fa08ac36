#!/usr/bin/env bash
# Ends the Argo CD that start.sh began in the folder RUN, by pid. Does nothing when there is none.
# usage: stop.sh RUN
set -euo pipefail
RUN=${1:?usage: stop.sh RUN}
. "$(dirname "$0")/../lib/processes.sh"
stop_processes server controller repo-server redis
