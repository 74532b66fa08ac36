"""Access keys that may do only what given policies allow."""
import io
import threading

from .iam.needs import TABLE, needs_of
from .iam.policy import Policies
from .iam.request import AwsRequest
from .iam.tags import tags_of
from .call import Call
from .errors import error

# How a service refuses: (status, code).
WORDS = {"ec2": (403, "UnauthorizedOperation"), "s3": (403, "AccessDenied"), "query": (403, "AccessDenied"), "json": (400, "AccessDeniedException"), "rest": (403, "AccessDeniedException")}


class Rights:
    def __init__(self):
        self.keys = {}  # access key id -> (policies, used, refused)
        self.lock = threading.Lock()

    def give(self, key, documents):
        """From now on the key has these policies; what it used is forgotten."""
        with self.lock:
            self.keys[key] = (Policies(documents), set(), [])

    def knows(self, key):
        return key in self.keys

    def told(self, key):
        _, used, refused = self.keys[key]
        with self.lock:
            return {"used": sorted(used), "refused": list(refused)}

    def around(self, application):
        def judge(environ, start_response):
            call = Call.of(environ)
            if call.key not in self.keys:
                return application(environ, start_response)
            missing = self.missing(call.key, needs(environ))
            if missing is None:
                return application(environ, start_response)
            message = f"User: arn:aws:iam::123456789012:user/{call.key} is not authorized to perform: {missing.action} on resource: {missing.resource or '*'}"
            return error(call, *WORDS[call.protocol], message)(environ, start_response)

        return judge

    def missing(self, key, wanted):
        """The first need that is not allowed."""
        policies, used, refused = self.keys[key]
        with self.lock:
            for need in wanted:
                if need.action in TABLE["free"]["actions"]:
                    continue
                used.add(need.action)
                if not policies.allow(need):
                    refused.append({"action": need.action, "resource": need.resource, "context": need.context})
                    return need
        return None


def needs(environ):
    body = environ["wsgi.input"]
    whole = body.read() if environ.get("wsgi.input_terminated") else body.read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(whole)
    return needs_of(AwsRequest.of(environ, whole), tags_of)
