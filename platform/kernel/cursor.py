"""The token that says where a page of a list ends.

It carries the ordering values of a row and the direction of reading, as text safe in a URL.
It is not signed: what a person may see is decided by the query, wherever it starts.
"""

from __future__ import annotations

import json
from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime

Value = datetime | str | int

_LONGEST_TOKEN = 1_000
_BIGINT = 2**63


class CursorDamaged(ValueError):
    """The token was cut short, altered, or belongs to a list in another order."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place between two rows: behind the row with these values, or before it."""

    values: tuple[Value, ...]
    is_backward: bool = False


def encode_cursor(cursor: Cursor) -> str:
    """Return the token of a cursor: letters, digits, - and _.

    :raises ValueError: a naive datetime
    :raises TypeError: a value that is no datetime, text or whole number
    """
    parts = [_packed(value) for value in cursor.values]
    plain = json.dumps([int(cursor.is_backward), *parts], separators=(",", ":"))
    return urlsafe_b64encode(plain.encode()).rstrip(b"=").decode()


def decode_cursor(token: str, kinds: tuple[type[Value], ...]) -> Cursor:
    """Return the cursor of a token. kinds: datetime, str or int, one for each ordering column.

    Datetimes come back aware. What PostgreSQL could not compare is refused here.
    :raises CursorDamaged: anything that `encode_cursor` did not make for these kinds
    """
    if len(token) > _LONGEST_TOKEN:
        raise CursorDamaged
    try:
        padded = token.encode("ascii") + b"=" * (-len(token) % 4)
        plain = b64decode(padded, altchars=b"-_", validate=True)
        backward, *parts = json.loads(plain)
        values = tuple(_unpacked(part, kind) for part, kind in zip(parts, kinds, strict=True))
    except (ValueError, TypeError, RecursionError) as error:
        raise CursorDamaged from error
    if type(backward) is not int or backward not in (0, 1):
        raise CursorDamaged
    return Cursor(values, is_backward=bool(backward))


def _packed(value: Value) -> str | int:
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            message = "a cursor needs aware datetimes"
            raise ValueError(message)
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int):
        message = f"a cursor cannot carry {type(value).__name__}"
        raise TypeError(message)
    return value


def _unpacked(part: object, kind: type[Value]) -> Value:
    if kind is int:
        if type(part) is int and -_BIGINT <= part < _BIGINT:
            return part
    elif isinstance(part, str) and "\0" not in part:
        # Lone surrogates are valid JSON but no text.
        part.encode()
        if kind is str:
            return part
        moment = datetime.fromisoformat(part)
        if moment.utcoffset() is not None:
            return moment
    raise CursorDamaged
