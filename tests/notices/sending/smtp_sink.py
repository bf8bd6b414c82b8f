"""A mail server on loopback that speaks enough SMTP to take mail, or to refuse it."""

import re
import socketserver
import threading
from email import message_from_bytes, policy


class _Talk(socketserver.StreamRequestHandler):
    def handle(self):
        self.say(220, "sink")
        while line := self.rfile.readline():
            verb = line.split()[0].upper() if line.split() else b""
            if verb == b"QUIT":
                self.say(221, "bye")
                return
            self.answer(verb, line)

    def answer(self, verb, line):
        sink = self.server.sink
        if verb == b"RCPT":
            sink.recipients += re.findall(rb"<([^>]+)>", line)
        if verb == b"DATA":
            self.say(354, "go on")
            sink.take(b"".join(iter(self.rfile.readline, b".\r\n")))
        code = sink.refuses.get(verb.decode(), 250)
        self.say(code, "ok" if code == 250 else f"{verb.decode()} refused")

    def say(self, code, words):
        self.wfile.write(f"{code} {words}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True


class SmtpSink:
    """letters: what was taken. refuses: a verb with the code it is answered, as {"RCPT": 550}."""

    def __init__(self):
        self.letters, self.recipients, self.refuses = [], [], {}

    def __enter__(self):
        self.server = _Server(("127.0.0.1", 0), _Talk)
        self.server.sink = self
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def take(self, raw):
        self.letters.append(message_from_bytes(raw, policy=policy.default))
