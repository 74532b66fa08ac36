#!/usr/bin/env bash
# The AWS emulator on 127.0.0.1; its state is in memory and ends with it.
# usage: start.sh RUN      RUN: folder for the log and the pid; RUN/env is a shell file that points AWS clients and engines at it
# env:   PORT (a free one when absent)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
RUN=$(mkdir -p "${1:?usage: start.sh RUN}" && cd "$1" && pwd)
. "$here/../lib/processes.sh"
python3 -c 'import moto, boto3' 2>/dev/null ||
  { echo "the AWS emulator needs moto: python3 -m pip install 'moto[server]>=5.2,<6' boto3 (Debian sid: apt-get install python3-moto)" >&2; exit 1; }

"$here/stop.sh" "$RUN"
rm -f "$RUN"/*.log

answers() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

attempt() {
  port=${PORT:-$(free_port)}
  PYTHONPATH=$here launch emulator python3 -m tap_emulator -p "$port"
  await 60 answers "$port"
}

for try in 1 2 3; do
  if attempt; then
    cat > "$RUN/env" <<E
export AWS_ENDPOINT_URL=http://127.0.0.1:$port
export AWS_ENDPOINT_URL_S3_CONTROL=http://s3control.test:$port HTTP_PROXY=http://127.0.0.1:$port NO_PROXY=127.0.0.1,localhost
export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1
export AWS_EC2_METADATA_DISABLED=true AWS_MAX_ATTEMPTS=3
unset AWS_CA_BUNDLE AWS_PROFILE AWS_SESSION_TOKEN
E
    echo "ready: AWS_ENDPOINT_URL=http://127.0.0.1:$port"
    exit 0
  fi
  "$here/stop.sh" "$RUN"
  [ "$try" -lt 3 ] && port_taken && [ -z "${PORT:-}" ] || exit 1
done
