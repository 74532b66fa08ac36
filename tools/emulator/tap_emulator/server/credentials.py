"""Access keys that AWS would not know."""
from .call import Call
from .errors import error

PREFIX = "AKIAREFUSED"

# How the service says it: (status, code, message).
TOKEN = (403, "InvalidClientTokenId", "The security token included in the request is invalid.")
WORDS = {
    "ec2": (401, "AuthFailure", "AWS was not able to validate the provided access credentials"),
    "s3": (403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records."),
    "json": (400, "UnrecognizedClientException", TOKEN[2]),
    "rest": (403, "UnrecognizedClientException", TOKEN[2]),
}


class RefusedKeys:
    """Refuses every request signed with a key whose id begins with PREFIX."""

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        if PREFIX not in environ.get("HTTP_AUTHORIZATION", ""):
            return self.application(environ, start_response)
        call = Call.of(environ)
        return error(call, *WORDS.get(call.protocol, TOKEN))(environ, start_response)
