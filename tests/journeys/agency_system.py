"""An agency's own system, as a process of its own: it is told by webhook and acts over the interface.

It knows four things, each a variable: where the platform listens (PLATFORM), its token (TOKEN), the
secret of its webhook (SECRET) and the unit its reports go to (UNIT). It prints its address first,
and then a line of JSON for all that it was told and did.
"""

import json
import os
import sys
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlsplit

from standardwebhooks import Webhook, WebhookVerificationError

STEPS = {
    "report.VERIFY_AND_ROUTE": {"step": "ASSIGN_UNIT"},
    "report.ASSIGN_UNIT": {
        "step": "ANSWER",
        "text": "Dokter pengganti hadir mulai besok.",
        "substantive": True,
    },
}


def say(**what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def ask(method, url, body=None, **headers):
    """Call the interface at an address that a message told, wherever its host is here."""
    parts = urlsplit(url)
    link = HTTPConnection(os.environ["PLATFORM"], timeout=20)
    known = {"Host": parts.netloc, "Authorization": f"Bearer {os.environ['TOKEN']}"}
    if body is not None:
        known["Content-Type"] = "application/json"
    link.request(method, parts.path, body and json.dumps(body), {**known, **headers})
    answer = link.getresponse()
    content = json.loads(answer.read())
    link.close()
    return answer.status, answer.headers.get("ETag"), content


def act(message):
    """Read the report that a message is about, and take the step that is ours to take."""
    step = STEPS.get(message["type"])
    if step is None:
        return
    url = message["data"]["url"]
    read, etag, report = ask("GET", url)
    say(read=read, title=report.get("title"), state=report.get("state"))
    if step["step"] == "ASSIGN_UNIT":
        step = {**step, "unit_id": int(os.environ["UNIT"])}
    # A message that comes twice is one step: its id is the key.
    key = {"If-Match": etag, "Idempotency-Key": message["id"]}
    taken, _etag, content = ask("POST", f"{url}/steps", step, **key)
    say(step=step["step"], taken=taken, state=content.get("state"))


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            message = Webhook(os.environ["SECRET"]).verify(body, dict(self.headers))
        except WebhookVerificationError as error:
            say(refused=str(error))
            self.answer(401)
            return
        say(told=message["type"], id=self.headers["webhook-id"])
        self.answer(204)
        self.server.waiting.append({**message, "id": self.headers["webhook-id"]})

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_args):
        pass


class System(HTTPServer):
    """It answers first and acts afterwards: five seconds are not for work."""

    waiting = []

    def service_actions(self):
        while self.waiting:
            act(self.waiting.pop(0))


if __name__ == "__main__":
    with System(("127.0.0.1", int(os.environ.get("LISTENS_AT", "0"))), Receiver) as system:
        say(url=f"http://127.0.0.1:{system.server_address[1]}/masuk")
        system.serve_forever(poll_interval=0.05)
