"""The id and the secret that a client shows, in the header or in the form, never in both.

Source: RFC 6749 2.3.1
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from typing import NamedTuple
from urllib.parse import unquote_plus

from django.http import QueryDict

_KIND = "basic"


class Shown(NamedTuple):
    """What a client says of itself; empty where it says nothing that can be read."""

    client_id: str = ""
    secret: str = ""


class ShownTwice(Exception):
    """The header and the form both name a client's secret."""


def read_shown(header: str, form: QueryDict) -> Shown:
    """Return what a request shows. header: Authorization.

    :raises ShownTwice: in two ways at once
    """
    if header:
        if form.get("client_secret"):
            raise ShownTwice
        return _of_header(header)
    return Shown(form.get("client_id", ""), form.get("client_secret", ""))


def _of_header(header: str) -> Shown:
    kind, _, coded = header.partition(" ")
    if kind.lower() != _KIND:
        return Shown()
    try:
        text = b64decode(coded.strip(), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return Shown()
    client_id, _, secret = text.partition(":")
    return Shown(unquote_plus(client_id), unquote_plus(secret))
