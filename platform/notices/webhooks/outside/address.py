"""The shape of an address that messages may be sent to; where its host leads is another question.

https at a name of at least two labels. A number in any of its forms (127.0.0.1, 2130706433, 0x7f.1,
[::1]) is no name. On loopback, where a demo or a test allows it, http and any port will do.
Source: RELIABILITY 2, SSRF by webhook
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

_PRINTABLE: Final = re.compile(r"[!-~]+")
_NAME: Final = re.compile(
    r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]\Z"
)
_LOOPBACK: Final = re.compile(r"(?:127\.0\.0\.1|(?:[a-z0-9-]+\.)*localhost)\Z")
PORTS: Final = frozenset({443, 8443})


class Mistake(StrEnum):
    """What is wrong with an address."""

    SHAPE = "SHAPE"
    SCHEME = "SCHEME"
    USER = "USER"
    HOST = "HOST"
    PORT = "PORT"
    OURS = "OURS"


class AddressRefused(ValueError):
    """Nothing is sent to such an address."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.value)
        self.mistake = mistake


@dataclass(frozen=True)
class Address:
    """target: path and query, as they are asked for. on_loopback: a demo's or a test's own machine."""

    scheme: str
    host: str
    port: int
    target: str
    on_loopback: bool

    @property
    def host_header(self) -> str:
        usual = {"https": 443, "http": 80}[self.scheme]
        return self.host if self.port == usual else f"{self.host}:{self.port}"


def read_address(url: str) -> Address:
    """Return the parts of an address.

    :raises AddressRefused: it has not the shape of one that messages are sent to
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressRefused(Mistake.SHAPE) from error
    if not _PRINTABLE.fullmatch(url) or "\\" in url or parts.fragment:
        raise AddressRefused(Mistake.SHAPE)
    if "@" in parts.netloc:
        raise AddressRefused(Mistake.USER)
    host = parts.hostname or ""
    on_loopback = settings.WEBHOOK_LOOPBACK and bool(_LOOPBACK.match(host))
    port = port or (80 if parts.scheme == "http" else 443)
    if not on_loopback:
        _check(parts.scheme, host, port)
    elif parts.scheme not in ("http", "https"):
        raise AddressRefused(Mistake.SCHEME)
    return Address(parts.scheme, host, port, _target(parts), on_loopback)


def _check(scheme: str, host: str, port: int) -> None:
    if scheme != "https":
        raise AddressRefused(Mistake.SCHEME)
    if not _NAME.match(host):
        raise AddressRefused(Mistake.HOST)
    if host == settings.PUBLIC_HOST or host.endswith(f".{settings.PUBLIC_HOST}"):
        raise AddressRefused(Mistake.OURS)
    if port not in PORTS and not settings.WEBHOOK_LOOPBACK:
        raise AddressRefused(Mistake.PORT)


def _target(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
