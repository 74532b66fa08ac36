#!/usr/bin/env bash
# Chart, CRDs, manifests and SBOM of a built operator, with their checksums; says what it made.
# usage: assemble.sh DEPS_JSON OUT      DEPS_JSON: the tapoperator.deps.json of the build
# env:   IMAGE (where the image will be, for the manifests; registry.example/tapoperator:VERSION when absent), HELM (helm on PATH when absent)
set -euo pipefail
deps=$(realpath "${1:?usage: assemble.sh DEPS_JSON OUT}")
out=$(mkdir -p "${2:?usage: assemble.sh DEPS_JSON OUT}" && cd "$2" && pwd)
cd "$(dirname "$0")/../.."
helm=${HELM:-helm}
command -v "$helm" > /dev/null || { echo "helm is missing: see https://helm.sh/docs/intro/install/, or set HELM" >&2; exit 1; }
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
image=${IMAGE:-registry.example/tapoperator:$version}
chart=deploy/helm/tap-operator

rm -f "$out"/{tap-operator-*.tgz,tapoperator.io_*.yaml,install.yaml,tapoperator-*.cdx.json,SHA256SUMS}
"$helm" package "$chart" --destination "$out" > /dev/null
cp deploy/crds/*.yaml "$out/"
# For those who apply with kubectl: the chart's defaults in namespace tap-system.
{
  printf 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: tap-system\n'
  "$helm" template tap "$chart" --namespace tap-system --set-string "image.repository=${image%:*},image.tag=${image##*:}"
} > "$out/install.yaml"
python3 tools/release/sbom.py "$deps" Dockerfile "$out/tapoperator-$version.cdx.json"
(cd "$out" && sha256sum -- * > SHA256SUMS)

echo "TapOperator $version, in $out:"
(cd "$out" && wc -c -- * | sed '$d')
