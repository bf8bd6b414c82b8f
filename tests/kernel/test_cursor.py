import base64
import json
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel.cursor import Cursor, CursorDamaged, decode_cursor, encode_cursor

AT = datetime(2026, 11, 23, 9, 30, 1, 250_000, tzinfo=UTC)
KINDS = (datetime, str, int)


def token_of(plain):
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).rstrip(b"=").decode()


@given(
    st.datetimes(timezones=st.just(timezone(timedelta(hours=9)))),
    st.text(
        alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40
    ),
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
)
def test_a_token_brings_back_its_cursor(at, text, number, is_backward):
    cursor = Cursor((at, text, number), is_backward=is_backward)

    token = encode_cursor(cursor)

    assert re.fullmatch(r"[A-Za-z0-9_-]+", token)
    assert decode_cursor(token, KINDS) == cursor


@pytest.mark.parametrize(
    "token",
    [
        "",
        "x",
        "!!!!",
        "é",
        encode_cursor(Cursor((AT, "a", 1)))[:-1],
        encode_cursor(Cursor((AT, "a", 1))) + "A",
        encode_cursor(Cursor((AT, "a"))),
        encode_cursor(Cursor((AT, "a", 1, 2))),
        encode_cursor(Cursor(("a", AT, 1))),
        encode_cursor(Cursor((AT, 1, 1))),
        encode_cursor(Cursor((AT, "a", "1"))),
        token_of([0, "2026-11-23T09:30:01", "a", 1]),  # naive
        token_of([0, "yesterday", "a", 1]),
        token_of([0, AT.isoformat(), "a\0", 1]),
        token_of([0, AT.isoformat(), "\ud800", 1]),
        token_of([0, AT.isoformat(), "a", 2**63]),
        token_of([0, AT.isoformat(), "a", True]),
        token_of([0, AT.isoformat(), "a", 1.0]),
        token_of([0, AT.isoformat(), "a", None]),
        token_of([2, AT.isoformat(), "a", 1]),
        token_of([False, AT.isoformat(), "a", 1]),
        token_of({"a": 1}),
        token_of(1),
        token_of(None),
        "W1tb" * 200,  # nested lists
        "A" * 5_000,
    ],
)
def test_a_damaged_token_is_refused(token):
    with pytest.raises(CursorDamaged):
        decode_cursor(token, KINDS)


@given(st.text(max_size=60))
def test_any_text_is_a_cursor_or_damaged(token):
    with suppress(CursorDamaged):
        decode_cursor(token, KINDS)


def test_what_a_token_cannot_carry_is_refused():
    with pytest.raises(ValueError, match="aware"):
        encode_cursor(Cursor((AT.replace(tzinfo=None),)))
    with pytest.raises(TypeError, match="float"):
        encode_cursor(Cursor((1.5,)))
    with pytest.raises(TypeError, match="bool"):
        encode_cursor(Cursor((True,)))
