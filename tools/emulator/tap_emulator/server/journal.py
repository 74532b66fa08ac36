"""What was asked and how it was answered."""
import collections
import datetime

from .call import Call


class Journal:
    def __init__(self):
        self.requests = collections.deque(maxlen=100_000)

    def around(self, application):
        def record(environ, start_response):
            call = Call.of(environ)

            def answer(status, headers, *rest):
                entry = {"service": call.service, "operation": call.operation, "region": call.region, "status": int(status.split()[0])}
                self.requests.append(entry)
                print(datetime.datetime.now().isoformat(timespec="milliseconds"), *entry.values(), flush=True)
                return start_response(status, headers, *rest)

            return application(environ, answer)

        return record
