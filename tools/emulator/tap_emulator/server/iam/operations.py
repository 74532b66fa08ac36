"""The API operation that a REST request stands for, as AWS's own service models (botocore's) say it."""
import functools
import re
from urllib.parse import parse_qsl, unquote

from botocore.exceptions import UnknownServiceError
from botocore.session import get_session

# Signing name -> the model's name, where they differ. S3 Control signs as S3 does.
MODELS = {"access-analyzer": "accessanalyzer", "s3-control": "s3control"}


def operation_of(service, method, path, query, headers):
    """The operation's name and the values in its path; (None, {}) when no model knows the request. headers: names in lower case."""
    given = dict(parse_qsl(query, keep_blank_values=True))
    path = path.rstrip("/") or "/"
    fitting = [
        (rank, name, pattern)
        for name, verb, pattern, flags, parameters, heads, rank in templates(MODELS.get(service, service))
        if verb == method
        and pattern.fullmatch(path)
        and all(given.get(key, "absent") in ("", value) for key, value in flags)
        and parameters <= given.keys()
        and heads <= headers
    ]
    # SDKs name the operation themselves where two share a path; else the template that says most of the request is the one.
    if not fitting:
        return None, {}
    _, name, pattern = max(fitting, key=lambda fit: (fit[1] == given.get("x-id"), fit[0]))
    return name, {key: unquote(value) for key, value in pattern.fullmatch(path).groupdict().items()}


@functools.cache
def templates(service):
    try:
        model = get_session().get_service_model(service)
    except UnknownServiceError:
        return []
    operations = (model.operation_model(name) for name in model.operation_names)
    return [template(operation.name, operation) for operation in operations if not operation.deprecated]


def template(name, operation):
    path, _, query = operation.http["requestUri"].partition("?")
    flags = parse_qsl(query, keep_blank_values=True)
    parts = re.split(r"(\{\w+\+?\})", path.rstrip("/") or "/")
    pattern = re.compile("".join(placeholder(part) if part.startswith("{") else re.escape(part) for part in parts))
    parameters, heads = required(operation.input_shape, "querystring"), required(operation.input_shape, "header")
    literal = sum(len(part) for part in parts if not part.startswith("{"))
    return name, operation.http["method"], pattern, flags, parameters, heads, (len(flags) + len(parameters), len(heads), literal)


def placeholder(part):
    name = part.strip("{+}")
    return f"(?P<{name}>.+)" if part.endswith("+}") else f"(?P<{name}>[^/]+)"


def required(shape, location):
    """Names, as the wire has them, of what must be there."""
    members = (shape.members[name].serialization for name in shape.required_members) if shape else ()
    names = {member["name"] for member in members if member.get("location") == location}
    return {name.lower() for name in names} if location == "header" else names
