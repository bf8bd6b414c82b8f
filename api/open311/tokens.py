"""The token that a report is answered with, and its number in exchange for it.

A number is told to everybody once the report is published; before that, to whoever has filed it. The
token says so: the number and the agency, with a mark that only this server can make. Nothing is
kept, and it opens nothing. Source: GeoReport v2, GET service_request_id from a token;
platform/docs/adr/0291
"""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Any, Final

from django.conf import settings

from api.open311.endpoint import Call, open311
from api.open311.refusal import not_found
from kernel.public_number import NumberMistyped, parse_number

_MARK_BYTES: Final = 12
_SHAPE: Final = re.compile(r"([0-9a-z]{12})([0-9a-f]{24})", re.ASCII)


def token_of(number: str, *, agency_id: int) -> str:
    """Return the token of a report that was filed with an agency."""
    return number.replace("-", "").lower() + _mark(number, agency_id)


def number_of(token: str, *, agency_id: int) -> str | None:
    """Return the number that a token stands for, None where it is none of this agency."""
    found = _SHAPE.fullmatch(token)
    try:
        number = parse_number(found[1]) if found else ""
    except NumberMistyped:
        return None
    if found is None or not hmac.compare_digest(found[2], _mark(number, agency_id)):
        return None
    return number


def number_for_token(call: Call, token: str) -> list[dict[str, Any]]:
    number = number_of(token, agency_id=call.agency.pk)
    if number is None:
        raise not_found("token")
    return [{"service_request_id": number, "token": token}]


def _mark(number: str, agency_id: int) -> str:
    told = f"open311|{agency_id}|{number}".encode()
    key: bytes = settings.RECEIPT_KEY[:64]
    return hashlib.blake2b(told, key=key, digest_size=_MARK_BYTES).hexdigest()


token = open311("service_requests", get=number_for_token)
