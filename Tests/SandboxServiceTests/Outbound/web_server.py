"""A server that tests let the sandbox reach: pictures as they come, receivers of webhooks, and some that misbehave.

Usage: web_server.py FOLDER [CERTIFICATE KEY]

Prints its port. Tests share it: each has a folder in FOLDER, by whose name its paths begin. What is asked for there is
noted as lines of JSON in its file `log`.
"""
import http.server
import json
import shutil
import ssl
import sys
import threading
import time
import urllib.parse

folder = sys.argv[1]
lock = threading.Lock()
counts = {}


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_one(self):
        url = urllib.parse.urlsplit(self.path)
        query = dict(urllib.parse.parse_qsl(url.query))
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        tag, _, path = url.path.lstrip("/").partition("/")
        with lock:
            counts[url.path] = counts.get(url.path, 0) + 1
            count = counts[url.path]
            with open(f"{folder}/{tag}/log", "a") as log:
                headers = {name.lower(): value for name, value in self.headers.items()}
                entry = {"method": self.command, "path": self.path[len(tag) + 1 :], "headers": headers, "body": body.decode()}
                log.write(json.dumps(entry) + "\n")
        words = path.split("/")
        if words[0] == "redirect":
            self.answer(302, headers=[("Location", query["to"])])
        elif words[0] == "loop":
            self.answer(302, headers=[("Location", "loop")])
        elif words[0] == "hops":
            # /hops/2: leads on three times before it comes to the sprite.
            left = int(words[1])
            self.answer(307, headers=[("Location", f"{left - 1}" if left else "../sprite.png")])
        elif words[0] == "status":
            # /status/503/503/200: one after the other, and then the last again.
            self.answer(int(words[min(count, len(words) - 1)]))
        elif words[0] == "endless":
            # More bytes than anybody takes, without saying how many.
            self.send_response(200)
            self.end_headers()
            while True:
                self.wfile.write(bytes(1 << 16))
        elif words[0] == "drip":
            self.send_response(200)
            self.send_header("Content-Length", "1000000")
            self.end_headers()
            while True:
                self.wfile.write(b".")
                self.wfile.flush()
                time.sleep(0.05)
        elif words[0] == "cut":
            self.close_connection = True
        else:
            try:
                with open(f"{folder}/{tag}/{words[0]}", "rb") as file:
                    self.answer(200, file.read(), [("Content-Type", "text/html")])
            except OSError:
                self.answer(404)

    def do_GET(self):
        try:
            self.handle_one()
        except OSError:
            pass

    do_POST = do_GET

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, address):
        pass


server = Server(("127.0.0.1", 0), Handler)
if len(sys.argv) > 3:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
# The tests hold the other end: this ends with them.
sys.stdin.read()
shutil.rmtree(folder, ignore_errors=True)
