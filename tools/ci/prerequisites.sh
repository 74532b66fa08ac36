#!/usr/bin/env bash
# Names what this machine lacks, with the command that installs it, and fails then.
# usage: prerequisites.sh build|test|demo
set -u
missing=()
need() { # COMMAND HOW
  command -v "$1" > /dev/null || missing+=("$1: $2")
}

want() { # COMMAND HOW: without it some tests are skipped
  command -v "$1" > /dev/null || echo "This machine lacks $1 ($2): the tests that need it are skipped" >&2
}

if ! dotnet --list-sdks 2> /dev/null | grep -q '^10\.'; then
  missing+=(".NET SDK 10: curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0, or your system's package dotnet-sdk-10.0")
fi
if [ "${1:-build}" != build ]; then
  need kubectl "see https://kubernetes.io/docs/tasks/tools/, or apt-get install kubernetes-client"
  need python3 "apt-get install python3 python3-pip"
  need curl "apt-get install curl"
  need openssl "apt-get install openssl"
  need setsid "apt-get install util-linux"
  want lua5.1 "apt-get install lua5.1"
  want npm "apt-get install npm"
  if [ "${1:-}" != demo ]; then
    want redis-server "apt-get install redis-server"
  elif [ "${GITOPS:-0}" != 0 ]; then
    need redis-server "apt-get install redis-server"
    need git "apt-get install git"
  fi
  if command -v python3 > /dev/null && ! python3 -c 'import importlib.util as u, sys; sys.exit(not (u.find_spec("moto") and u.find_spec("flask") and u.find_spec("boto3")))'; then
    missing+=("moto (the AWS emulator): python3 -m pip install 'moto[server]>=5.2,<6' boto3")
  fi
  here=$(cd "$(dirname "$0")/../.." && pwd)
  shared=${TAP_SHARED:-$here/../shared}
  if [ -d "$shared" ]; then need xz "apt-get install xz-utils"; fi
  if ! command -v pulumi > /dev/null && ! command -v tofu > /dev/null && ! command -v terraform > /dev/null && [ ! -d "$shared/engines" ]; then
    missing+=("an engine: Pulumi (https://www.pulumi.com/docs/install/), OpenTofu (https://opentofu.org/docs/intro/install/) or Terraform (https://developer.hashicorp.com/terraform/install)")
  fi
fi

[ ${#missing[@]} -eq 0 ] && exit 0
echo "This machine lacks:" >&2
printf '  %s\n' "${missing[@]}" >&2
exit 1
