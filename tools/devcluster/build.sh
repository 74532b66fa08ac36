#!/usr/bin/env bash
# Builds the API server of this folder from Debian's library packages and fetches etcd, without touching the system.
# usage: build.sh            prints the folder that holds devapiserver and etcd (made if it is not there yet)
#        build.sh --check    the same, but builds nothing: exit 1 when there is no such folder
# env:   TAP_CACHE (default ~/.cache/tapoperator) holds the result; DEVCLUSTER_KEEP_BUILD=1 keeps the packages and the
#        compiler's cache too (2.3 GB): a changed source then builds anew in seconds.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${TAP_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/tapoperator}/devcluster
go=1.26

key=$(cat "$here"/src/*.go "$here/packages.txt" "$here/build.sh" | sha256sum | cut -c1-12)
bin=$cache/bin-$key
[ -x "$bin/devapiserver" ] && [ -x "$bin/etcd" ] && { echo "$bin"; exit 0; }
[ "${1:-}" = --check ] && exit 1

say() { printf 'devcluster: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
command -v apt-get >/dev/null && command -v dpkg >/dev/null ||
  die "this needs Debian's apt-get and dpkg. Elsewhere: start Docker, or set KUBEBUILDER_ASSETS to a folder with kube-apiserver and etcd."

mkdir -p "$cache"
exec 8>"$cache/build.lock"
flock -n 8 || { say "another build is running, waiting for it"; flock 8; }
[ -x "$bin/devapiserver" ] && [ -x "$bin/etcd" ] && { echo "$bin"; exit 0; }

# The mirror is the one this machine already installs Debian from.
mirror() {
  { cat /etc/apt/sources.list.d/*.sources 2>/dev/null | sed -n 's/^URIs:[[:space:]]*\([^[:space:]]*\).*/\1/p'
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | sed -n 's/^deb[[:space:]]\+\(\[[^]]*\][[:space:]]*\)\?\([^[:space:]]*\).*/\2/p'
  } | grep -E '/debian/?$' | head -1
}
mirror=$(mirror) || true
[ -n "$mirror" ] || die "no Debian mirror in /etc/apt: add one, or use Docker or KUBEBUILDER_ASSETS instead."

work=$cache/work
apt=$work/apt
mkdir -p "$apt"/{lists/partial,cache/archives/partial} "$work"/{debs,root,home,gopath/src/devapiserver/openapi}
: > "$apt/status"
chown -R _apt "$apt/lists/partial" "$apt/cache/archives/partial" "$work/debs" 2>/dev/null || true
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" > "$apt/sid.list"
cat > "$apt/apt.conf" <<C
Dir::Etc::sourcelist "$apt/sid.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State::Lists "$apt/lists";
Dir::State::status "$apt/status";
Dir::State::extended_states "$apt/extended";
Dir::Cache "$apt/cache";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
C
export APT_CONFIG=$apt/apt.conf

started=$SECONDS
packages="golang-$go-go golang-$go-src etcd-server $(cat "$here/packages.txt")"
wanted=$(wc -w <<<"$packages")
if [ ! -f "$work/unpacked" ] || [ "$(cat "$work/unpacked")" != "$(sha256sum <<<"$packages")" ]; then
  say "building a local Kubernetes API server, once: about seven minutes on two cores, 80 MB of packages"
  say "1/4 reading Debian's package lists"
  apt-get update -qq
  say "2/4 fetching $wanted packages"
  rm -f "$work"/debs/*.deb
  # shellcheck disable=SC2086  # one word per package
  (cd "$work/debs" && apt-get download -qq $packages 2>&1 | grep -v unsandboxed >&2) || true
  came=$(find "$work/debs" -name '*.deb' | wc -l)
  [ "$came" -ge "$wanted" ] || die "only $came of $wanted packages came: run it again, or look at $apt"
  for deb in "$work"/debs/*.deb; do dpkg -x "$deb" "$work/root"; done
  dpkg-deb -f "$work"/debs/golang-k8s-apiserver-dev_*.deb Version | sed -E 's/^0\.([0-9]+\.[0-9]+).*/\1/' > "$work/version"
  rm -f "$work"/debs/*.deb
  sha256sum <<<"$packages" > "$work/unpacked"
fi

export GOROOT=$work/root/usr/lib/go-$go GOPATH=$work/gopath:$work/root/usr/share/gocode GOCACHE=$work/gocache HOME=$work/home
export GO111MODULE=off GOFLAGS='' GOPROXY=off GOTOOLCHAIN=local CGO_ENABLED=0 PATH=$work/root/usr/lib/go-$go/bin:$PATH
version=$(cat "$work/version")
rm -f "$work"/gopath/src/devapiserver/*.go
cp "$here"/src/*.go "$work/gopath/src/devapiserver/"
cd "$work"

if [ ! -s gopath/src/devapiserver/openapi/zz_generated.openapi.go ] || [ unpacked -nt gopath/src/devapiserver/openapi/zz_generated.openapi.go ]; then
  say "3/4 generating OpenAPI definitions of the built-in types"
  go build -o openapi-gen k8s.io/kube-openapi/cmd/openapi-gen
  echo '// generated' > header.txt
  groups=(core/v1 events/v1 coordination/v1 authorization/v1 authentication/v1 rbac/v1 apps/v1 batch/v1 networking/v1 policy/v1 discovery/v1
    admissionregistration/v1 autoscaling/v1 autoscaling/v2 storage/v1 scheduling/v1)
  ./openapi-gen --output-dir gopath/src/devapiserver/openapi --output-pkg devapiserver/openapi --output-file zz_generated.openapi.go \
    --go-header-file header.txt --report-filename violations.txt "${groups[@]/#/k8s.io/api/}" \
    k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1 k8s.io/apimachinery/pkg/apis/meta/v1 k8s.io/apimachinery/pkg/runtime \
    k8s.io/apimachinery/pkg/version k8s.io/apimachinery/pkg/api/resource k8s.io/apimachinery/pkg/util/intstr
fi

say "4/4 compiling the API server"
stage=$cache/.bin-$key.$$
mkdir -p "$stage"
flag=k8s.io/component-base/version
go build -trimpath -ldflags "-s -w -X $flag.gitVersion=v1.$version -X $flag.gitMajor=1 -X $flag.gitMinor=${version%.*} -X $flag.gitTreeState=archive" \
  -o "$stage/devapiserver" devapiserver
cp root/usr/bin/etcd "$stage/etcd"
rm -rf "$bin"
mv "$stage" "$bin"
cd "$cache"
[ "${DEVCLUSTER_KEEP_BUILD:-}" = 1 ] || rm -rf "$work"
say "done in $((SECONDS - started)) s: $bin"
echo "$bin"
