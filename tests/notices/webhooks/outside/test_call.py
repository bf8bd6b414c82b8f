"""One call: pinned to the address that was checked, five seconds in all, and no way around either."""

import socket
import threading
import time

import pytest

from notices.webhooks.models.attempt import Outcome
from notices.webhooks.outside.call import post
from tests.factories.webhooks import Sink
from tests.notices.webhooks.outside.certificates import Authority

HOST = "spbe.contoh.go.id"


@pytest.fixture
def names(monkeypatch):
    """Answer to the resolver: name → the addresses it leads to, one list after the other."""
    known, asked = {}, []
    real = socket.getaddrinfo

    def answer(host, port, *args, **kwargs):
        asked.append(host)
        if host not in known:
            return real(host, port, *args, **kwargs)
        lists = known[host]
        ips = lists.pop(0) if len(lists) > 1 else lists[0]
        if ips is None:
            raise socket.gaierror
        kinds = [socket.AF_INET6 if ":" in ip else socket.AF_INET for ip in ips]
        return [
            (k, socket.SOCK_STREAM, 6, "", (ip, port)) for k, ip in zip(kinds, ips, strict=True)
        ]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    known["asked"] = asked
    return known


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("otoritas"))


@pytest.fixture
def trusted(authority, settings):
    settings.WEBHOOK_CA = str(authority.file)


def send(url, **values):
    return post(url, headers={"webhook-id": "msg_1"}, body='{"a":1}', **values)


def test_it_works(sink):
    sink.text, sink.headers = b"Terima kasih", {"X-Nomor": "7"}

    answer = send(sink.url)

    assert (answer.outcome, answer.status, answer.text) == (Outcome.TAKEN, 204, "")
    assert answer.headers["X-Nomor"] == "7"
    ((headers, body),) = sink.taken
    assert body == '{"a":1}'
    assert headers["webhook-id"] == "msg_1"
    assert headers["Host"] == f"127.0.0.1:{sink.port}"


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.TAKEN),
        (299, Outcome.TAKEN),
        (400, Outcome.STATUS),
        (410, Outcome.GONE),
        (500, Outcome.STATUS),
    ],
)
def test_what_an_answer_means(sink, status, outcome):
    sink.answer = status

    assert send(sink.url).outcome is outcome


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_no_redirect_is_followed(sink, status):
    with Sink() as inside:
        sink.answer, sink.headers = status, {"Location": inside.url}

        answer = send(sink.url)

        assert (answer.outcome, answer.status) == (Outcome.REDIRECT, status)
        assert inside.taken == []


def test_no_more_than_the_beginning_of_an_answer_is_read(sink):
    sink.answer, sink.text = 500, b"a" * 1023 + b"\0" + b"b" * 5_000_000

    answer = send(sink.url)

    assert answer.text == "a" * 1023 + "\N{REPLACEMENT CHARACTER}"


def test_certificate_and_sni_are_the_names_at_the_pinned_address(authority, trusted, names):
    heard = []
    context = authority.context(HOST)
    context.sni_callback = lambda _socket, name, _context: heard.append(name)
    with Sink(context=context) as sink:
        names[HOST] = [["127.0.0.1"]]

        answer = send(f"https://{HOST}:{sink.port}/masuk")

        assert answer.outcome is Outcome.TAKEN
        assert heard == [HOST]
        assert sink.taken[0][0]["Host"] == f"{HOST}:{sink.port}"


def test_a_certificate_for_another_name_is_refused(authority, trusted, names):
    with Sink(context=authority.context("lain.contoh.go.id")) as sink:
        names[HOST] = [["127.0.0.1"]]

        answer = send(f"https://{HOST}:{sink.port}/")

        assert (answer.outcome, sink.taken) == (Outcome.CERTIFICATE, [])


def test_a_certificate_that_nobody_vouches_for_is_refused(authority, names):
    with Sink(context=authority.context(HOST)) as sink:
        names[HOST] = [["127.0.0.1"]]

        answer = send(f"https://{HOST}:{sink.port}/")

        assert (answer.outcome, sink.taken) == (Outcome.CERTIFICATE, [])


def test_a_name_that_changes_its_address_is_asked_for_once(authority, trusted, names):
    context = authority.context(HOST)
    with (
        Sink(context=context) as first,
        Sink("127.0.0.2", context=context, port=first.port) as second,
    ):
        names[HOST] = [["127.0.0.1"], ["127.0.0.2"]]

        answer = send(f"https://{HOST}:{first.port}/")

        assert answer.outcome is Outcome.TAKEN
        assert names["asked"].count(HOST) == 1
        assert (len(first.taken), second.taken) == (1, [])


@pytest.mark.parametrize(
    "ips",
    [
        ["127.0.0.1"],
        ["169.254.169.254"],
        ["10.0.0.1"],
        ["::1"],
        ["::ffff:127.0.0.1"],
        ["64:ff9b::7f00:1"],
        ["8.8.8.8", "127.0.0.1"],
        ["8.8.8.8", "fd00::1"],
    ],
)
def test_a_name_that_leads_inside_is_not_called(names, settings, monkeypatch, ips):
    settings.WEBHOOK_LOOPBACK = False
    names[HOST] = [ips]
    called = []
    monkeypatch.setattr(socket, "create_connection", lambda *args, **_: called.append(args))

    answer = send(f"https://{HOST}/")

    assert (answer.outcome, answer.status, called) == (Outcome.FORBIDDEN, None, [])


def test_an_address_that_was_stored_before_is_checked_again(settings, sink):
    settings.WEBHOOK_LOOPBACK = False

    assert send(sink.url).outcome is Outcome.FORBIDDEN
    assert sink.taken == []


def test_a_name_that_leads_nowhere(names):
    names[HOST] = [None]

    assert send(f"https://{HOST}/").outcome is Outcome.NO_HOST


def test_a_resolver_that_hangs_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: time.sleep(2) or [])
    began = time.monotonic()

    answer = send(f"https://{HOST}/", seconds=0.2)

    assert answer.outcome is Outcome.TIMEOUT
    assert time.monotonic() - began < 1


def test_nobody_listens():
    with Sink() as gone:
        url = gone.url

    assert send(url).outcome is Outcome.NO_CONNECTION


def test_one_that_hangs_is_cut_off(sink):
    sink.delay = 2

    answer = send(sink.url, seconds=0.3)

    assert (answer.outcome, answer.status) == (Outcome.TIMEOUT, None)
    assert 300 <= answer.milliseconds < 1000


class Dripping:
    """Accepts, and sends a byte now and then: no single wait of it is long."""

    def __init__(self, said=b"HTTP/1.1 200 OK\r\nX-A: "):
        self.said = said
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self._drip, daemon=True).start()

    def _drip(self):
        link, _place = self.listening.accept()
        with link, self.listening:
            try:
                link.sendall(self.said)
                while True:
                    link.sendall(b"a")
                    time.sleep(0.05)
            except OSError:
                pass


def test_one_that_drips_is_cut_off():
    dripping = Dripping()

    answer = send(f"http://127.0.0.1:{dripping.port}/", seconds=0.4)

    assert answer.outcome is Outcome.TIMEOUT
    assert answer.milliseconds < 1500


def test_one_that_drips_its_handshake_is_cut_off(trusted):
    # A record of a handshake that claims to be long.
    dripping = Dripping(b"\x16\x03\x03\x3f\xff\x02\x00\x3f\xfb")

    answer = send(f"https://localhost:{dripping.port}/", seconds=0.4)

    assert answer.outcome is Outcome.TIMEOUT
    assert answer.milliseconds < 1500


@pytest.mark.parametrize("said", [b"SMTP ready\r\n", b"HTTP/1.1 abc\r\n\r\n"])
def test_one_that_speaks_something_else(said):
    answered = socket.create_server(("127.0.0.1", 0))

    def speak():
        link, _place = answered.accept()
        with link, answered:
            link.recv(1000)
            link.sendall(said)

    threading.Thread(target=speak, daemon=True).start()

    answer = send(f"http://127.0.0.1:{answered.getsockname()[1]}/")

    assert (answer.outcome, answer.status) == (Outcome.BROKEN, None)


def test_one_that_speaks_no_tls(sink):
    answer = send(f"https://localhost:{sink.port}/")

    assert (answer.outcome, sink.taken) == (Outcome.BROKEN, [])
