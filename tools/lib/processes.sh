# shellcheck shell=bash
# The background processes of one run folder, for the start and stop scripts. Source it with $RUN set.
# NAME.pid holds "pid start-time": a pid that the system has given to somebody else in the meantime is never touched.

started_at() { # PID: when it began, in a form that only this process has
  if [ -r "/proc/$1/stat" ]; then sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; else ps -o lstart= -p "$1" 2>/dev/null | tr -s ' ' _; fi
}

launch() { # NAME COMMAND...: in the background, with its output in NAME.log
  local name=$1
  shift
  # A session of its own: neither Ctrl-C nor a closed terminal ends it, only the stop script does.
  setsid "$@" > "$RUN/$name.log" 2>&1 < /dev/null &
  echo "$! $(started_at $!)" > "$RUN/$name.pid"
}

alive() { # NAME
  local pid start
  read -r pid start 2>/dev/null < "$RUN/$1.pid" || return 1
  kill -0 "$pid" 2>/dev/null && [ "$(started_at "$pid")" = "$start" ]
}

stop_processes() { # NAME...: asks all, waits up to ten seconds for each, then kills
  local name pid
  for name in "$@"; do
    if alive "$name"; then read -r pid _ < "$RUN/$name.pid"; kill "$pid" 2>/dev/null || true; fi
  done
  for name in "$@"; do
    for _ in $(seq 200); do alive "$name" || break; sleep 0.05; done
    if alive "$name"; then read -r pid _ < "$RUN/$name.pid"; kill -9 "$pid" 2>/dev/null || true; fi
    rm -f "$RUN/$name.pid"
  done
}

free_port() { # below the range from which the system takes ports of outgoing connections
  local port
  while :; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

port_taken() { grep -qiE 'address already in use|is in use by another' "$RUN"/*.log 2>/dev/null; }

await() { # SECONDS COMMAND...: until the command succeeds; fails at once when a launched process ended
  local end=$((SECONDS + $1)) file name
  shift
  while [ "$SECONDS" -lt "$end" ]; do
    for file in "$RUN"/*.pid; do
      name=$(basename "$file" .pid)
      alive "$name" || { echo "$name ended:" >&2; tail -n 5 "$RUN/$name.log" >&2; return 1; }
    done
    "$@" && return 0
    sleep 0.1
  done
  echo "not ready in time; see the logs in $RUN" >&2
  return 1
}
