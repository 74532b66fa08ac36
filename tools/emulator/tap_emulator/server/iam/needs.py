"""What a request asks IAM for."""
import dataclasses
import json
import pathlib
import re
from urllib.parse import unquote_plus

ACCOUNT = "123456789012"
TABLE = json.loads((pathlib.Path(__file__).parent / "actions.json").read_text())
ROLE = re.compile(r"arn:aws:iam::\d{12}:role/[\w+=,.@/-]+")
EC2_ID = re.compile(r"[a-z]+(-[a-z]+)*-[0-9a-f]{8,}")


@dataclasses.dataclass(frozen=True)
class Need:
    """One action on one resource; resource None where this table does not tell which it is."""

    action: str
    resource: str | None
    context: dict


def needs_of(request, tags_of):
    """tags_of(service, region, id) gives a resource's tags; None for what is not known."""
    service = TABLE["prefixes"].get(request.service, request.service)
    name = f"{request.service}:{request.operation}"
    actions = actions_of(request, service, name)
    tagging = TABLE["tagging"].get(name) or TABLE["tagging"].get(service)
    if request.tags and tagging and tagging not in actions and not (service == "s3" and request.operation != "PutObject"):
        actions = [*actions, tagging]
    needs = [Need(action, resource, context) for action in actions for resource, context in resources(request, service, name, tags_of)]
    return needs + [passed(role, service_name) for role, service_name in passing(request, name)]


def actions_of(request, service, name):
    if service == "apigateway":
        return [f"apigateway:{request.method}"]
    version = "?versionId" if "versionId" in request.query else ""
    actions = TABLE["operations"].get(name + version) or TABLE["operations"].get(name) or [f"{service}:{request.operation}"]
    return [*actions, "s3:BypassGovernanceRetention"] if request.bypasses_retention else actions


def resources(request, service, name, tags_of):
    context = {"aws:RequestedRegion": request.region}
    context |= {f"aws:RequestTag/{key}": value for key, value in request.tags.items()}
    for parameter, key in (("PolicyArn", "iam:PolicyARN"), ("PermissionsBoundary", "iam:PermissionsBoundary")):
        if service == "iam" and parameter in request.parameters:
            context[key] = request.parameters[parameter]
    found = list(named(request, service, name))
    if service in ("ec2", "kms"):
        ids = [*found, *(value for value in request.parameters.values() if service == "ec2" and isinstance(value, str) and EC2_ID.fullmatch(value))]
        known = [(identity, tags_of(service, request.region, identity)) for identity in ids]
        tagged = [{f"aws:ResourceTag/{key}": value for key, value in tags.items()} for _, tags in known if tags is not None]
        return [(found[0] if found else None, context | tags) for tags in tagged] or [(found[0] if found else None, context)]
    return [(resource, context) for resource in found] or [(None, context)]


def named(request, service, name):
    if service == "apigateway":
        yield f"arn:aws:apigateway:{request.region}::{request.path.rstrip('/')}"
    for parameter, pattern in (TABLE["resources"].get(name) or TABLE["resources"].get(service, {})).items():
        value = request.parameters.get(parameter)
        if not isinstance(value, str) or not value or (pattern == "=" and not value.startswith("arn:")):
            continue
        arn = value if value.startswith("arn:") else pattern.format(value, account=ACCOUNT, region=request.region)
        yield f"{arn}/{request.parameters['Key']}" if service == "s3" and "Key" in request.parameters else arn


def passing(request, name):
    service = TABLE["passing"].get(name)
    if service and name == "iam:AddRoleToInstanceProfile":
        yield f"arn:aws:iam::{ACCOUNT}:role/{request.parameters['RoleName']}", service
    elif service:
        yield from ((role, service) for role in sorted(set(ROLE.findall(unquote_plus(request.body)))))


def passed(role, service):
    return Need("iam:PassRole", role, {"iam:PassedToService": service})
