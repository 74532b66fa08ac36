"""The parts of the operator and of its image, as CycloneDX 1.6. usage: sbom.py DEPS_JSON DOCKERFILE OUT

DEPS_JSON is the tapoperator.deps.json that the build writes: exactly the packages that are shipped, and who needs which. DOCKERFILE
names what else lies in the image by its ARGs. The same input gives the same file: no time, and a serial number made from the content.
"""
import json
import pathlib
import re
import sys
import uuid

deps, dockerfile, out = (pathlib.Path(argument) for argument in sys.argv[1:4])
graph = json.loads(deps.read_text())
(target,) = graph["targets"].values()

IN_IMAGE = {
    "PULUMI_VERSION": "pkg:github/pulumi/pulumi@v{}",
    "PULUMI_HCL_VERSION": "pkg:generic/pulumi-language-hcl@{}",
    "PULUMI_TERRAFORM_PROVIDER_VERSION": "pkg:generic/pulumi-resource-terraform-provider@{}",
    "OPENTOFU_VERSION": "pkg:github/opentofu/opentofu@v{}",
    "AWS_PROVIDER_VERSION": "pkg:github/hashicorp/terraform-provider-aws@v{}",
    "DOTNET_VERSION": "pkg:docker/dotnet/aspnet@{}?repository_url=mcr.microsoft.com",
}


def reference(key):
    name, version = key.split("/")
    return f"pkg:{'nuget' if graph['libraries'][key]['type'] == 'package' else 'generic'}/{name}@{version}"


def component(key):
    name, version = key.split("/")
    return {"type": "library", "bom-ref": reference(key), "name": name, "version": version, "purl": reference(key)}


def dependencies(key):
    wanted = target[key].get("dependencies", {})
    return {"ref": reference(key), "dependsOn": sorted(reference(f"{name}/{version}") for name, version in wanted.items())}


def image_part(argument, purl):
    version = re.search(rf"^ARG {argument}=(\S+)$", dockerfile.read_text(), re.M)
    if not version:
        sys.exit(f"sbom.py: {dockerfile} has no ARG {argument}")
    full = purl.format(version[1])
    name = full.split("@")[0].rsplit("/", 1)[1]
    return {"type": "application", "bom-ref": full, "name": name, "version": version[1], "purl": full}


root = next(key for key in target if key.startswith("tapoperator/"))
libraries = sorted(key for key in target if key != root)
operator = component(root) | {"type": "application"}
bom = {
    "bomFormat": "CycloneDX",
    "specVersion": "1.6",
    "version": 1,
    "metadata": {"component": operator},
    "components": [component(key) for key in libraries] + [image_part(*part) for part in IN_IMAGE.items()],
    "dependencies": [dependencies(key) for key in [root, *libraries]],
}
bom["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(bom, sort_keys=True))}"
out.write_text(json.dumps(bom, indent=2) + "\n")
