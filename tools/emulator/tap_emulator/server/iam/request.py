"""A request to AWS, with its parameters by name, whatever its protocol."""
import dataclasses
import json
import re
from urllib.parse import parse_qsl

from ..call import Call
from .operations import operation_of


@dataclasses.dataclass(frozen=True)
class AwsRequest:
    service: str  # the signing name; s3-control for S3 Control
    operation: str
    region: str
    path: str  # as it was sent, percent signs and all
    query: dict
    method: str
    parameters: dict
    tags: dict
    body: str
    bypasses_retention: bool  # of locked objects

    @staticmethod
    def of(environ, body):
        call, text = Call.of(environ), body.decode("utf-8", "replace")
        address = re.sub(r"^https?://[^/]+", "", environ.get("RAW_URI") or environ["PATH_INFO"])
        path, _, query = address.partition("?")
        service = "s3-control" if call.service == "s3" and "s3control" in environ.get("HTTP_HOST", "") else call.service
        form = dict(parse_qsl(text)) if call.protocol in ("query", "ec2") else {}
        parameters, operation = {**members(text), **form}, call.operation
        if call.protocol in ("rest", "s3"):
            heads = {key[5:].lower().replace("_", "-") for key in environ if key.startswith("HTTP_")}
            operation, named = operation_of(service, environ["REQUEST_METHOD"], path, query, heads)
            parameters |= named
        tags = form_tags(form) if form else json_tags(parameters)
        tags |= dict(parse_qsl(environ.get("HTTP_X_AMZ_TAGGING", "")))
        return AwsRequest(
            service,
            operation or call.operation,
            call.region,
            path,
            dict(parse_qsl(query, keep_blank_values=True)),
            environ["REQUEST_METHOD"],
            parameters,
            tags,
            text,
            environ.get("HTTP_X_AMZ_BYPASS_GOVERNANCE_RETENTION") == "true",
        )


def members(text):
    try:
        document = json.loads(text) if text.startswith("{") else {}
    except ValueError:
        document = {}
    # Some requests are one member deep: {"ConfigRule": {"ConfigRuleName": ...}}.
    inner = [value for value in document.values() if isinstance(value, dict)]
    return {**{key: value for member in inner for key, value in member.items() if isinstance(value, str)}, **document}


def form_tags(form):
    """Tag.1.Key, Tags.member.1.Key, TagSpecification.1.Tag.1.Key and their values."""
    keys = [name for name in form if re.search(r"(^|\.)Tags?(\.[A-Za-z]+)?\.\d+\.Key$", name)]
    return {form[name]: form.get(name[: -len("Key")] + "Value", "") for name in keys}


def json_tags(parameters):
    for name, value in parameters.items():
        if re.fullmatch(r"[A-Za-z]*[tT]ags?(List|sList)?", name) and value:
            if isinstance(value, dict):
                return value
            if isinstance(value, list) and isinstance(value[0], dict):
                return {first(tag, "Key", "key", "TagKey"): first(tag, "Value", "value", "TagValue") for tag in value}
    return {}


def first(tag, *names):
    return next((tag[name] for name in names if name in tag), "")
