# TapOperator's commands. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help build generate format test test-unit test-matrix demo demo-down release

SAMPLE ?= starter
ENGINE ?=
KEEP ?=
GITOPS ?=

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo "  make demo takes SAMPLE=name (of deploy/samples), ENGINE=pulumi|tofu|terraform (the first found), KEEP=1 (leave it running), GITOPS=1 (by way of git and Argo CD)"

build: ## build everything
	@tools/ci/prerequisites.sh build
	dotnet build TapOperator.sln -v q

SYSTEMS := secure-multi-region enterprise-multi-region private-api-compliance failover-pair loan-processing

generate: ## write the CRD from the API types, the resource classes from the AWS provider's schema (needs Terraform and the provider), and deploy/iam
	dotnet run --project tools/crdgen
	dotnet run --project tools/awsgen -- --types tools/awsgen/types.txt --output src/TapOperator.Programs/Generated
	rm -f deploy/iam/*/*.json
	for sample in $(SYSTEMS); do dotnet run --project src/TapOperator -- iam deploy/samples/$$sample.yaml --output deploy/iam/$$sample || exit 1; done
	dotnet run --project src/TapOperator -- iam $(SYSTEMS:%=deploy/samples/%.yaml) --output deploy/iam/all-samples

format: ## put every C# file into shape
	dotnet format TapOperator.sln

test: ## everything: format, unit tests, tests with real engines, API server and emulator
	@tools/ci/prerequisites.sh test
	@tools/ci/test.sh all

test-unit: ## the unit tests alone (under a minute once built)
	@tools/ci/prerequisites.sh build
	@tools/ci/test.sh unit

test-matrix: ## every system on every engine, row by row; writes the table of docs/benchmarks.md
	@tools/ci/prerequisites.sh test
	@tools/ci/test.sh matrix

release: ## chart, CRDs, manifests and SBOM, into artifacts
	@tools/ci/prerequisites.sh build
	@tools/release/release.sh

demo: ## the whole thing on this machine: control plane, AWS emulator, operator, a sample
	@GITOPS=$(GITOPS) tools/ci/prerequisites.sh demo
	@echo "building (a minute or two the first time)"
	@dotnet build tools/demo -v q -clp:NoSummary
	@SAMPLE=$(SAMPLE) ENGINE=$(ENGINE) KEEP=$(KEEP) GITOPS=$(GITOPS) tools/demo/bin/Debug/net10.0/demo

demo-down: ## end what `make demo KEEP=1` left running
	@tools/demo/down.sh
