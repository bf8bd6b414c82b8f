"""Systems that are told by webhook: one that listens on loopback, and the endpoints that lead there."""

import contextlib
import json
import threading
import time
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from django.utils import timezone
from standardwebhooks import Webhook

from notices.webhooks.actions.add_endpoint import add_endpoint
from notices.webhooks.models import Attempt, Delivery, Endpoint
from notices.webhooks.rules.events import EVENTS
from register.tasks.apart import run_apart
from tenants.scope import NATIONAL, of_agency, scope
from tenants.signin.staff import Staff


class _Talk(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        sink = self.server.sink
        with sink.lock:
            sink.taken.append((dict(self.headers), body))
            answer = sink.answers.pop(0) if sink.answers else sink.answer
        time.sleep(sink.delay)
        self.send_response(answer)
        for name, value in sink.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(sink.text)))
        self.end_headers()
        # Whoever waited too long is gone.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.wfile.write(sink.text)

    def log_message(self, *_args):
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True


class Sink:
    """taken: headers and body of each message. answer: the status; answers: those of the next ones."""

    def __init__(self, host="127.0.0.1", *, context=None, port=0):
        self.host, self.context, self.port = host, context, port
        self.taken, self.answer, self.answers = [], 204, []
        self.headers, self.text, self.delay = {}, b"", 0
        self.lock = threading.Lock()

    def __enter__(self):
        self.server = _Server((self.host, self.port), _Talk)
        self.server.sink = self
        self.port = self.server.server_address[1]
        if self.context:
            self.server.socket = self.context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    @property
    def url(self):
        return f"http://{self.host}:{self.port}/masuk?kunci=1"

    @property
    def ids(self):
        return [headers["webhook-id"] for headers, _body in self.taken]

    @property
    def types(self):
        return [json.loads(body)["type"] for _headers, body in self.taken]

    def read(self, secret):
        """Return the messages, each held against its signature as a receiver does it."""
        return [Webhook(secret).verify(body, headers) for headers, body in self.taken]


def keeper_of(agency, user_id=101):
    """Return who keeps the systems of a desk."""
    roles = frozenset({"KOM", "ADM"}) if agency else frozenset({"NAT"})
    return Staff(user_id, "Rina Astuti", agency, roles, frozenset(), roles)


def desk_scope(agency):
    return scope(of_agency(agency) if agency else NATIONAL)


def endpoint_of(agency, url, *, at, events=EVENTS, name="SPBE"):
    """Return a new endpoint of an agency, or of the national desk for None, and its secret."""
    with desk_scope(agency):
        return add_endpoint(by=keeper_of(agency), name=name, url=url, events=events, at=at)


def call_due(at):
    """Do all that is due apart at a moment; return how many jobs that were."""
    done = 0
    while run_apart(at=at):
        done += 1
    return done


def deliveries(agency, **wanted):
    with desk_scope(agency):
        return list(Delivery.objects.filter(**wanted).order_by("event_id", "pk"))


def attempts(agency, **wanted):
    with desk_scope(agency):
        return list(Attempt.objects.filter(**wanted).order_by("at", "pk"))


def read_endpoint(agency, endpoint):
    with desk_scope(agency):
        return Endpoint.objects.get(pk=endpoint.pk)


def soon():
    """A receiver holds a signature's time against the real clock."""
    return timezone.now() - timedelta(minutes=1)  # noqa: TID251
