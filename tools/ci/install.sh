#!/usr/bin/env bash
# Installs from Debian what tests would be skipped without, where that is allowed (root, apt-get): CI leaves nothing out for the lack of a package.
# Says what is missing when it cannot.
set -u
packages=()
want() { # COMMAND PACKAGE
  command -v "$1" > /dev/null || packages+=("$2")
}

want lua5.1 lua5.1
want redis-server redis-server
want xz xz-utils
want setsid util-linux
want openssl openssl
want curl curl
[ ${#packages[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
  echo "missing: ${packages[*]}" >&2
  exit 0
fi
echo "installing ${packages[*]}"
export DEBIAN_FRONTEND=noninteractive
# No service is started: tests start what they need, on ports of their own.
policy=/usr/sbin/policy-rc.d
[ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' > "$policy" && chmod +x "$policy" && trap 'rm -f "$policy"' EXIT; }
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}"; } > /dev/null || echo "could not be installed: ${packages[*]}" >&2
