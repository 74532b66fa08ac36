"""IAM Access Analyzer, which moto does not have: analyzers and their tags; they find nothing."""
import datetime
import json
from urllib.parse import unquote

from werkzeug.wrappers import Request, Response

from .call import Call
from .errors import error

ACCOUNT = "123456789012"


class AccessAnalyzer:
    """Answers what is signed for access-analyzer and passes on all other requests."""

    def __init__(self, application):
        self.application = application
        self.analyzers = {}  # (region, name) -> as GetAnalyzer tells it

    def __call__(self, environ, start_response):
        call = Call.of(environ)
        if call.service != "access-analyzer":
            return self.application(environ, start_response)
        request = Request(environ)
        # The ARN in a path comes encoded, slashes and all.
        kind, _, subject = request.path.strip("/").partition("/")
        answer = getattr(self, f"{request.method.lower()}_{kind}", lambda *_: (404, "UnknownOperationException", request.path))
        status, *rest = answer(request, call.region, unquote(subject))
        if status >= 400:
            return error(call, status, *rest)(environ, start_response)
        return Response(json.dumps(rest[0]), status=status, content_type="application/json")(environ, start_response)

    def put_analyzer(self, request, region, name):
        if name:
            return 404, "UnknownOperationException", "UpdateAnalyzer is not emulated"
        asked = request.get_json(force=True)
        name, kind = asked["analyzerName"], asked["type"]
        if (region, name) in self.analyzers:
            return 409, "ConflictException", f"An analyzer with the name {name} exists already"
        if any(at == region and other["type"] == kind for (at, _), other in self.analyzers.items()):
            return 402, "ServiceQuotaExceededException", "You have reached the maximum number of analyzers of this type in this Region"
        arn = f"arn:aws:access-analyzer:{region}:{ACCOUNT}:analyzer/{name}"
        created = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.analyzers[region, name] = {"arn": arn, "name": name, "type": kind, "createdAt": created, "status": "ACTIVE", "tags": dict(asked.get("tags") or {})}
        return 200, {"arn": arn}

    def get_analyzer(self, request, region, name):
        if not name:
            return 200, {"analyzers": [found for (at, _), found in self.analyzers.items() if at == region and found["type"] == request.args.get("type", found["type"])]}
        found = self.analyzers.get((region, name))
        return (200, {"analyzer": found}) if found else missing(name)

    def delete_analyzer(self, _, region, name):
        return (200, {}) if self.analyzers.pop((region, name), None) else missing(name)

    def get_tags(self, _, region, arn):
        return self.of(region, arn, lambda tags: {"tags": tags})

    def post_tags(self, request, region, arn):
        return self.of(region, arn, lambda tags: tags.update(request.get_json(force=True)["tags"]) or {})

    def delete_tags(self, request, region, arn):
        return self.of(region, arn, lambda tags: [tags.pop(key, None) for key in request.args.getlist("tagKeys")] and {})

    def of(self, region, arn, answer):
        found = self.analyzers.get((region, arn.rpartition("/")[2]))
        return (200, answer(found["tags"])) if found else missing(arn)


def missing(what):
    return 404, "ResourceNotFoundException", f"{what} was not found"
