"""Failures on demand."""
import fnmatch
import threading
import time

from .call import Call
from .errors import error


class Faults:
    def __init__(self):
        self.faults = []
        self.lock = threading.Lock()

    def add(self, fault):
        with self.lock:
            self.faults.append(dict(fault))

    def clear(self):
        with self.lock:
            self.faults.clear()

    def around(self, application):
        def play(environ, start_response):
            if not self.faults:
                return application(environ, start_response)
            call = Call.of(environ)
            fault = self.take(call)
            if fault and fault.get("delaySeconds"):
                time.sleep(fault["delaySeconds"])
            if not fault or not fault.get("status"):
                return application(environ, start_response)
            if fault.get("afterwards"):
                # AWS has done it, but the caller does not get to know.
                b"".join(application(environ, lambda *_: None))
            return error(call, fault["status"], fault.get("code", "InternalFailure"), fault.get("message", ""))(environ, start_response)

        return play

    def take(self, call):
        """The first fault that meets this call; its counters go down."""
        with self.lock:
            for fault in self.faults:
                if not meets(fault, call) or fault.get("times") == 0:
                    continue
                if fault.get("skip", 0) > 0:
                    fault["skip"] -= 1
                    continue
                if fault.get("times") is not None:
                    fault["times"] -= 1
                return dict(fault)
        return None


def meets(fault, call):
    asked = (("service", call.service), ("operation", call.operation), ("region", call.region))
    return all(fault.get(name) is None or fnmatch.fnmatchcase(value, fault[name]) for name, value in asked)
