"""One request at a time."""
import io
import threading


class Turns:
    """moto's models are plain dictionaries: a request that reads them while another one writes breaks in the middle of its work, after it has changed something."""

    def __init__(self, application):
        self.application = application
        self.lock = threading.Lock()

    def __call__(self, environ, start_response):
        # A slow sender keeps only itself waiting.
        body = environ["wsgi.input"]
        whole = body.read() if environ.get("wsgi.input_terminated") else body.read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(whole)
        with self.lock:
            answer = self.application(environ, start_response)
            try:
                return [b"".join(answer)]
            finally:
                getattr(answer, "close", lambda: None)()
