"""The tests' own door: /_tap/faults, /_tap/requests and /_tap/rights."""
import json

from werkzeug.wrappers import Request, Response

PREFIX = "/_tap/"


class Control:
    def __init__(self, faults, rights, journal, application):
        self.faults = faults
        self.rights = rights
        self.journal = journal
        self.application = application

    def __call__(self, environ, start_response):
        path = environ.get("PATH_INFO", "")
        if not path.startswith(PREFIX):
            return self.application(environ, start_response)
        return self.answer(Request(environ), path[len(PREFIX):])(environ, start_response)

    def answer(self, request, what):
        match (request.method, what):
            case ("POST", "faults"):
                self.faults.add(json.loads(request.get_data()))
            case ("DELETE", "faults"):
                self.faults.clear()
            case ("DELETE", "requests"):
                self.journal.requests.clear()
            case ("GET", "requests"):
                return Response(json.dumps(list(self.journal.requests)), content_type="application/json")
            case ("POST", "rights"):
                asked = json.loads(request.get_data())
                self.rights.give(asked["key"], asked["policies"])
            case ("GET", "rights") if self.rights.knows(request.args.get("key")):
                return Response(json.dumps(self.rights.told(request.args["key"])), content_type="application/json")
            case _:
                return Response("no such thing\n", status=404)
        return Response(status=204)
