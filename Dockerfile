# syntax=docker/dockerfile:1.7
# The operator with its engines and the AWS provider in the image: a run downloads nothing.
#   docker build -t tapoperator .
#   docker run --read-only --tmpfs /tmp -v state:/var/lib/tapoperator tapoperator
# The root file system may be read-only; only /var/lib/tapoperator (state, journals) and /tmp are written to.

ARG DOTNET_VERSION=10.0
ARG PULUMI_VERSION=3.260.0
ARG PULUMI_HCL_VERSION=0.16.0
ARG PULUMI_TERRAFORM_PROVIDER_VERSION=1.1.3
ARG OPENTOFU_VERSION=1.12.6
ARG AWS_PROVIDER_VERSION=5.100.0

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:${DOTNET_VERSION} AS build
ARG TARGETARCH
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props global.json .editorconfig BannedSymbols.txt ./
COPY src src
# Compiled ahead of time (ReadyToRun): little is left to the just-in-time compiler when the operator starts.
RUN dotnet restore src/TapOperator --locked-mode --arch "$TARGETARCH" -p:PublishReadyToRun=true
RUN dotnet publish src/TapOperator @src/TapOperator/publish.rsp --no-restore --arch "$TARGETARCH" --output /app

# Engines, checked against the checksums that their makers publish with each release.
FROM debian:bookworm-slim AS engines
ARG TARGETARCH
ARG PULUMI_VERSION
ARG PULUMI_HCL_VERSION
ARG PULUMI_TERRAFORM_PROVIDER_VERSION
ARG OPENTOFU_VERSION
ARG AWS_PROVIDER_VERSION
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates curl unzip && rm -rf /var/lib/apt/lists/*
WORKDIR /download
RUN base="https://github.com/opentofu/opentofu/releases/download/v${OPENTOFU_VERSION}"; \
    file="tofu_${OPENTOFU_VERSION}_linux_${TARGETARCH}.zip"; \
    curl -fsSLO "$base/$file"; \
    curl -fsSL "$base/tofu_${OPENTOFU_VERSION}_SHA256SUMS" | grep " $file\$" | sha256sum --check --strict; \
    mkdir -p /engines/bin; unzip -q "$file" tofu -d /engines/bin; rm "$file"
RUN arch="${TARGETARCH/amd64/x64}"; \
    base="https://github.com/pulumi/pulumi/releases/download/v${PULUMI_VERSION}"; \
    file="pulumi-v${PULUMI_VERSION}-linux-$arch.tar.gz"; \
    curl -fsSLO "$base/$file"; \
    curl -fsSL "$base/pulumi-${PULUMI_VERSION}-checksums.txt" | grep " $file\$" | sha256sum --check --strict; \
    tar -xzf "$file" --strip-components=1 -C /engines/bin pulumi/pulumi; rm "$file"
# The provider's registry layout serves all engines: Pulumi's bridge looks under the first host, Terraform under the second.
RUN for host in registry.opentofu.org registry.terraform.io; do \
      mkdir -p "/engines/providers/$host/hashicorp/aws/${AWS_PROVIDER_VERSION}"; \
    done; \
    first="/engines/providers/registry.opentofu.org/hashicorp/aws/${AWS_PROVIDER_VERSION}/linux_${TARGETARCH}"; \
    base="https://releases.hashicorp.com/terraform-provider-aws/${AWS_PROVIDER_VERSION}"; \
    file="terraform-provider-aws_${AWS_PROVIDER_VERSION}_linux_${TARGETARCH}.zip"; \
    curl -fsSLO "$base/$file"; \
    curl -fsSL "$base/terraform-provider-aws_${AWS_PROVIDER_VERSION}_SHA256SUMS" | grep " $file\$" | sha256sum --check --strict; \
    mkdir -p "$first"; unzip -q "$file" -d "$first"; rm "$file"; \
    ln -s "../../../../registry.opentofu.org/hashicorp/aws/${AWS_PROVIDER_VERSION}/linux_${TARGETARCH}" \
      "/engines/providers/registry.terraform.io/hashicorp/aws/${AWS_PROVIDER_VERSION}/linux_${TARGETARCH}"
RUN export PULUMI_HOME=/engines/pulumi-home PATH="/engines/bin:$PATH"; \
    pulumi plugin install language hcl "v${PULUMI_HCL_VERSION}"; \
    pulumi plugin install resource terraform-provider "v${PULUMI_TERRAFORM_PROVIDER_VERSION}"; \
    echo "hcl ${PULUMI_HCL_VERSION}, terraform-provider ${PULUMI_TERRAFORM_PROVIDER_VERSION}" > /engines/pulumi-home/version
COPY <<TFRC /engines/engines.tfrc
disable_checkpoint = true
provider_installation {
  filesystem_mirror {
    path = "/opt/tapoperator/providers"
  }
}
TFRC
# Pulumi keeps its plugins to their owner; here the owner is not who runs them.
RUN chmod -R a+rX /engines

# Not distroless: engines are started through /bin/sh.
FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET_VERSION}
LABEL org.opencontainers.image.title="TapOperator" \
      org.opencontainers.image.description="One TapEnvironment becomes a secure multi-region AWS environment" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=engines /engines /opt/tapoperator
COPY --from=build /app /app
COPY deploy/image/entrypoint.sh /usr/local/bin/tapoperator
ENV PATH=/opt/tapoperator/bin:$PATH \
    TF_CLI_CONFIG_FILE=/opt/tapoperator/engines.tfrc \
    TF_IN_AUTOMATION=1 \
    CHECKPOINT_DISABLE=1 \
    PULUMI_HOME=/var/lib/tapoperator/pulumi-home \
    PULUMI_SKIP_UPDATE_CHECK=true \
    PULUMI_IGNORE_AMBIENT_PLUGINS=true \
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION=true \
    PULUMI_DYNAMIC_TF_PLUGIN_CACHE_DIR=/opt/tapoperator/providers \
    DOTNET_EnableDiagnostics=0 \
    TMPDIR=/tmp
# APP_UID (1654) is the user that the base image brings.
RUN install -d -o "$APP_UID" -g "$APP_UID" -m 0700 /var/lib/tapoperator
USER $APP_UID
VOLUME /var/lib/tapoperator
EXPOSE 8080 8081
ENTRYPOINT ["/usr/local/bin/tapoperator"]
CMD ["run", "--state-dir", "/var/lib/tapoperator/stacks", "--metrics-port", "8080", "--health-port", "8081"]
