#!/usr/bin/env bash
# Argo CD (application controller, repository server, its API server, Redis) as processes, for the API server of KUBECONFIG.
# It takes the settings of deploy/argocd as people paste them, and looks at its repositories every ten seconds. Its API server asks for no password
# and listens on 127.0.0.1 only.
# usage: start.sh RUN      RUN: folder for logs and pids; RUN/bin/argocd is its command line, pointed at it
# env:   ARGO (folder with argocd and crds.yaml), KUBECONFIG
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
RUN=$(mkdir -p "${1:?usage: start.sh RUN}" && cd "$1" && pwd)
: "${ARGO:?a folder with argocd and crds.yaml}" "${KUBECONFIG:?}"
ARGO=$(cd "$ARGO" && pwd)
. "$here/../lib/processes.sh"
for program in redis-server git; do
  command -v "$program" > /dev/null || { echo "$program is missing: apt-get install $program" >&2; exit 1; }
done
"$here/stop.sh" "$RUN"
mkdir -p "$RUN"/{ssh,tls,gpg,bin}
touch "$RUN/ssh/ssh_known_hosts"

kubectl apply --server-side -f "$ARGO/crds.yaml" > /dev/null
for _ in $(seq 150); do kubectl get applications.argoproj.io,appprojects.argoproj.io -A > /dev/null 2>&1 && break; sleep 0.2; done
labelled() { kubectl -n argocd create "$@" --dry-run=client -o yaml | kubectl label --local -f - app.kubernetes.io/part-of=argocd -o yaml | kubectl apply -f - > /dev/null; }
kubectl create namespace argocd --dry-run=client -o yaml | kubectl apply -f - > /dev/null
labelled configmap argocd-cm --from-literal=timeout.reconciliation=10s
kubectl -n argocd patch configmap argocd-cm --patch-file "$here/../../deploy/argocd/argocd-cm.yaml" > /dev/null
for name in argocd-rbac-cm argocd-cmd-params-cm argocd-gpg-keys-cm argocd-ssh-known-hosts-cm argocd-tls-certs-cm; do labelled configmap $name; done
labelled secret generic argocd-secret --from-literal=server.secretkey="$(openssl rand -base64 24)"
kubectl apply -f - > /dev/null << 'YAML'
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: default, namespace: argocd }
spec:
  sourceRepos: ["*"]
  destinations: [{ namespace: "*", server: "*" }]
  clusterResourceWhitelist: [{ group: "*", kind: "*" }]
YAML

# What Argo CD's own manifests take from timeout.reconciliation of argocd-cm.
export ARGOCD_RECONCILIATION_TIMEOUT=10s ARGOCD_RECONCILIATION_JITTER=1s
export ARGOCD_GPG_ENABLED=false ARGOCD_SSH_DATA_PATH="$RUN/ssh" ARGOCD_TLS_DATA_PATH="$RUN/tls" ARGOCD_FAKE_IN_CLUSTER=true
# Argo CD calls it for signatures, which are switched off.
printf '#!/bin/sh\nexit 0\n' > "$RUN/bin/git-verify-wrapper.sh"
chmod +x "$RUN/bin/git-verify-wrapper.sh"
export PATH="$RUN/bin:$PATH"
cd "$RUN"
redis=$(free_port) repositories=$(free_port) metrics=$(free_port) more=$(free_port) server=$(free_port) most=$(free_port)
listens() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }
launch redis redis-server --bind 127.0.0.1 --port "$redis" --save "" --dir "$RUN"
await 20 listens "$redis"
ARGOCD_BINARY_NAME=argocd-repo-server launch repo-server "$ARGO/argocd" --address 127.0.0.1 --disable-tls --client-ca-path "" --port "$repositories" \
  --metrics-port "$more" --redis "127.0.0.1:$redis"
await 60 listens "$repositories"
ARGOCD_BINARY_NAME=argocd-application-controller launch controller "$ARGO/argocd" --redis "127.0.0.1:$redis" --repo-server "127.0.0.1:$repositories" \
  --repo-server-plaintext --metrics-port "$metrics" --kubeconfig "$KUBECONFIG" --namespace argocd
ARGOCD_BINARY_NAME=argocd-server launch server "$ARGO/argocd" --address 127.0.0.1 --port "$server" --metrics-port "$most" --insecure --disable-auth \
  --redis "127.0.0.1:$redis" --repo-server "127.0.0.1:$repositories" --repo-server-plaintext --kubeconfig "$KUBECONFIG" --namespace argocd
await 60 listens "$metrics"
await 60 listens "$server"
# A binary that was built from source may call itself vv3.5.1, which its own server cannot read: it is told the version once more.
version=$("$ARGO/argocd" version --client --short | sed -E 's/^[^0-9]*([0-9.]+).*/\1/')
cat > "$RUN/bin/argocd" << SH
#!/bin/sh
exec '$ARGO/argocd' --server 127.0.0.1:$server --plaintext --grpc-web --header 'User-Agent: argocd-client/v$version' "\$@"
SH
chmod +x "$RUN/bin/argocd"
echo "ready"
