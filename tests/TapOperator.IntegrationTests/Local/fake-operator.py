#!/usr/bin/env python3
"""Stands in for the operator: answers its health endpoint and starts a child, as the operator starts engines."""
import http.server
import subprocess
import sys

port = int(sys.argv[sys.argv.index("--health-port") + 1])


class Health(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        """Says nothing for each request."""


child = subprocess.Popen(["setsid", "sleep", "600"])
print(f"child {child.pid}", flush=True)
http.server.HTTPServer(("127.0.0.1", port), Health).serve_forever()
