#!/bin/sh
# Starts the operator in its image. Pulumi writes beside its plugins, so its home lies on the state volume and gets them from
# the image once per image version.
set -eu
version=$(cat /opt/tapoperator/pulumi-home/version)
if [ "$(cat "$PULUMI_HOME/version" 2> /dev/null || true)" != "$version" ]; then
  mkdir -p "$PULUMI_HOME"
  cp -R /opt/tapoperator/pulumi-home/plugins "$PULUMI_HOME/"
  echo "$version" > "$PULUMI_HOME/version"
fi
exec dotnet /app/tapoperator.dll "$@"
