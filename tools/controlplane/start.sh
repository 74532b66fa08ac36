#!/usr/bin/env bash
# A real Kubernetes control plane on 127.0.0.1, without kubelet: etcd, kube-apiserver (RBAC, all default admission), kube-controller-manager.
# usage: start.sh RUN      RUN: folder for data, certificates, logs and pids; the admin's kubeconfig is RUN/kubeconfig
# env:   KUBEBUILDER_ASSETS (folder with the binaries), PORT, ETCD_PORT (free ones when absent),
#        AUDIT=1: what service accounts other than the controllers' ask goes to RUN/audit.log, one JSON object per line
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
RUN=$(mkdir -p "${1:?usage: start.sh RUN}" && cd "$1" && pwd)
: "${KUBEBUILDER_ASSETS:?a folder with kube-apiserver and etcd}"
. "$here/../lib/processes.sh"
. "$here/../lib/certificates.sh"
command -v curl >/dev/null || { echo "curl is missing: apt-get install curl" >&2; exit 1; }

"$here/stop.sh" "$RUN"
rm -rf "$RUN/etcd" "$RUN"/*.log
make_certificates
certs=$RUN/certs

audit=()
if [ -n "${AUDIT:-}" ]; then
  cat > "$RUN/audit-policy.yaml" << 'YAML'
apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
- level: None
  userGroups: ["system:serviceaccounts:kube-system"]
- level: Metadata
  userGroups: ["system:serviceaccounts"]
- level: None
YAML
  audit=(--audit-policy-file="$RUN/audit-policy.yaml" --audit-log-path="$RUN/audit.log")
fi

attempt() {
  local port=${PORT:-$(free_port)} etcd=${ETCD_PORT:-$(free_port)}
  write_kubeconfig "$RUN/kubeconfig" admin "$port"
  launch etcd "$KUBEBUILDER_ASSETS/etcd" --data-dir "$RUN/etcd" --listen-client-urls "http://127.0.0.1:$etcd" \
    --advertise-client-urls "http://127.0.0.1:$etcd" --listen-peer-urls http://127.0.0.1:0 --unsafe-no-fsync
  launch kube-apiserver "$KUBEBUILDER_ASSETS/kube-apiserver" --etcd-servers="http://127.0.0.1:$etcd" \
    --bind-address=127.0.0.1 --advertise-address=127.0.0.1 --secure-port="$port" --cert-dir="$certs" \
    --tls-cert-file="$certs/server.crt" --tls-private-key-file="$certs/server.key" --client-ca-file="$certs/ca.crt" \
    --service-account-issuer=https://kubernetes.default.svc --service-account-key-file="$certs/sa.pub" \
    --service-account-signing-key-file="$certs/sa.key" --service-cluster-ip-range=10.96.0.0/16 \
    --authorization-mode=RBAC --endpoint-reconciler-type=none ${audit[@]+"${audit[@]}"}
  await 60 api_ready "$port" || return 1
  # An envtest folder may hold only the API server and etcd; then nothing collects garbage and namespaces stay Terminating.
  [ -x "$KUBEBUILDER_ASSETS/kube-controller-manager" ] || return 0
  write_kubeconfig "$certs/controllers.kubeconfig" controllers "$port"
  local off=nodeipam,nodelifecycle,cloud-node-lifecycle,node-route-controller,service-lb-controller,persistentvolume-binder-controller,persistentvolume-attach-detach-controller
  launch kube-controller-manager "$KUBEBUILDER_ASSETS/kube-controller-manager" --kubeconfig="$certs/controllers.kubeconfig" \
    --service-account-private-key-file="$certs/sa.key" --root-ca-file="$certs/ca.crt" --use-service-account-credentials \
    --leader-elect=false --bind-address=127.0.0.1 --secure-port=0 --controllers="*,-${off//,/,-}"
}

for try in 1 2 3; do
  if attempt; then echo "ready: KUBECONFIG=$RUN/kubeconfig"; exit 0; fi
  "$here/stop.sh" "$RUN"
  [ "$try" -lt 3 ] && port_taken && [ -z "${PORT:-}${ETCD_PORT:-}" ] || exit 1
  rm -rf "$RUN/etcd" "$RUN"/*.log
done
