#!/usr/bin/env bash
# The local API server of this folder with etcd, on 127.0.0.1; builds both first when the cache has none (minutes, once).
# usage: start.sh RUN      RUN: folder for data, certificates, logs and pids; the admin's kubeconfig is RUN/kubeconfig
# env:   PORT, ETCD_PORT (free ones when absent), TAP_CACHE, DEVCLUSTER_BIN (a folder with devapiserver and etcd: nothing is built)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
RUN=$(mkdir -p "${1:?usage: start.sh RUN}" && cd "$1" && pwd)
. "$here/../lib/processes.sh"
. "$here/../lib/certificates.sh"
command -v curl >/dev/null || { echo "curl is missing: apt-get install curl" >&2; exit 1; }

bin=${DEVCLUSTER_BIN:-$("$here/build.sh")}
"$here/stop.sh" "$RUN"
rm -rf "$RUN/etcd" "$RUN"/*.log
make_certificates
certs=$RUN/certs

attempt() {
  local port=${PORT:-$(free_port)} etcd=${ETCD_PORT:-$(free_port)}
  write_kubeconfig "$RUN/kubeconfig" admin "$port"
  launch etcd "$bin/etcd" --data-dir "$RUN/etcd" --listen-client-urls "http://127.0.0.1:$etcd" \
    --advertise-client-urls "http://127.0.0.1:$etcd" --listen-peer-urls http://127.0.0.1:0 --unsafe-no-fsync
  launch devapiserver "$bin/devapiserver" --etcd-servers="http://127.0.0.1:$etcd" --bind-address=127.0.0.1 --secure-port="$port" \
    --cert-dir="$certs" --tls-cert-file="$certs/server.crt" --tls-private-key-file="$certs/server.key" --client-ca-file="$certs/ca.crt"
  await 60 api_ready "$port"
}

for try in 1 2 3; do
  if attempt; then echo "ready: KUBECONFIG=$RUN/kubeconfig"; exit 0; fi
  "$here/stop.sh" "$RUN"
  [ "$try" -lt 3 ] && port_taken && [ -z "${PORT:-}${ETCD_PORT:-}" ] || exit 1
  rm -rf "$RUN/etcd" "$RUN"/*.log
done
