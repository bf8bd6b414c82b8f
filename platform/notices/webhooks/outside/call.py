"""One call to a system outside: to a pinned address, five seconds in all, the answer's beginning.

With the standard library, since only there the socket is ours from the beginning: it is connected
to the address that was checked, while certificate and SNI are held against the host's name, and it
is cut off at the end of the time, whatever the other side drips. No redirect, no proxy, no pool.
Source: RELIABILITY 2, SSRF by webhook; 3, webhook endpoint hangs
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Event, Timer
from typing import Final

import certifi
from django.conf import settings

from notices.webhooks.models.attempt import Outcome
from notices.webhooks.outside.address import Address, AddressRefused, read_address
from notices.webhooks.outside.answer import Answer, CallFailed, outcome_of
from notices.webhooks.outside.resolve import resolve

SECONDS: Final = 5.0
TEXT_BYTES: Final = 1024
MOST_HEADERS: Final = 30
_HEADER_LENGTH: Final = 200


def post(url: str, *, headers: dict[str, str], body: str, seconds: float = SECONDS) -> Answer:
    """Send a message and return what came of it; it raises nothing."""
    began = time.monotonic()
    try:
        status, answered, text = _exchange(url, headers, body, ends=began + seconds)
    except CallFailed as failed:
        return Answer(failed.outcome, milliseconds=_since(began))
    return Answer(outcome_of(status), _since(began), status, answered, text)


def _exchange(
    url: str, headers: dict[str, str], body: str, *, ends: float
) -> tuple[int, dict[str, str], str]:
    try:
        address = read_address(url)
    except AddressRefused as refused:
        raise CallFailed(Outcome.FORBIDDEN) from refused
    ip = resolve(address, seconds=_left(ends))
    is_over = Event()
    try:
        with _connected(address, ip, ends=ends) as link, _cut_off(link, is_over, ends=ends):
            if isinstance(link, ssl.SSLSocket):
                link.do_handshake()
            answered = _asked(link, address, headers, body)
    except ssl.SSLCertVerificationError as error:
        raise CallFailed(Outcome.CERTIFICATE) from error
    except (OSError, HTTPException, ValueError) as error:
        late = is_over.is_set() or isinstance(error, TimeoutError)
        raise CallFailed(Outcome.TIMEOUT if late else _why(error)) from error
    if is_over.is_set():
        # What was read is the beginning of an answer that was cut off.
        raise CallFailed(Outcome.TIMEOUT)
    return answered


def _why(error: Exception) -> Outcome:
    is_unreached = isinstance(error, OSError) and not isinstance(error, ssl.SSLError)
    return Outcome.NO_CONNECTION if is_unreached else Outcome.BROKEN


@contextlib.contextmanager
def _connected(address: Address, ip: str, *, ends: float) -> Iterator[socket.socket]:
    plain = socket.create_connection((ip, address.port), timeout=_left(ends))
    with contextlib.closing(plain):
        if address.scheme == "http":
            yield plain
            return
        safe = _trust().wrap_socket(
            plain, server_hostname=address.host, do_handshake_on_connect=False
        )
        with contextlib.closing(safe):
            yield safe


def _trust() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=settings.WEBHOOK_CA or certifi.where())


@contextlib.contextmanager
def _cut_off(link: socket.socket, is_over: Event, *, ends: float) -> Iterator[None]:
    """End a connection when its time is over; whoever reads from it then is told that it has ended."""

    def cut() -> None:
        is_over.set()
        with contextlib.suppress(OSError):
            # Past the wrapper of TLS, which another thread is reading through.
            socket.socket.shutdown(link, socket.SHUT_RDWR)

    timer = Timer(_left(ends), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _asked(
    link: socket.socket, address: Address, headers: dict[str, str], body: str
) -> tuple[int, dict[str, str], str]:
    connection = HTTPConnection(address.host, address.port)
    connection.sock = link
    connection.request(
        "POST",
        address.target,
        body=body.encode(),
        headers={"Host": address.host_header, "Connection": "close", **headers},
    )
    response = connection.getresponse()
    text = (
        response.read(TEXT_BYTES)
        .decode(errors="replace")
        .replace("\0", "\N{REPLACEMENT CHARACTER}")
    )
    return response.status, _headers(response), text


def _headers(response: HTTPResponse) -> dict[str, str]:
    kept = response.getheaders()[:MOST_HEADERS]
    return {_tidy(name): _tidy(value) for name, value in kept}


def _tidy(text: str) -> str:
    return text[:_HEADER_LENGTH].replace("\0", "")


def _left(ends: float) -> float:
    left = ends - time.monotonic()
    if left <= 0:
        raise CallFailed(Outcome.TIMEOUT)
    return left


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
