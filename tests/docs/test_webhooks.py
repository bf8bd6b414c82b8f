"""The example by which a receiver checks a message does so."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from notices.webhooks.rules.retries import WAITS
from notices.webhooks.signature import new_message_id, new_secret, signed_headers

DOCUMENT = Path(__file__).resolve().parents[2] / "platform/docs/webhooks.md"
BODY = '{"type":"report.ANSWER"}'


@pytest.fixture
def is_ours():
    known = {}
    example = re.search(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    exec(example[1], known)  # noqa: S102 - it is our own
    return known["is_ours"]


def headers_of(*secrets, at=None):
    at = at or datetime.now(UTC)  # noqa: TID251 - a receiver reads the real clock
    return signed_headers(message_id=new_message_id(), body=BODY, signed_by=secrets, at=at)


def test_a_message_of_ours_is_known(is_ours):
    old, new = new_secret(), new_secret()
    headers = headers_of(new, old)

    assert is_ours(new, headers, BODY.encode())
    assert is_ours(old, headers, BODY.encode())


def test_any_other_is_refused(is_ours):
    secret = new_secret()
    headers = headers_of(secret)

    assert not is_ours(new_secret(), headers, BODY.encode())
    assert not is_ours(secret, headers, BODY.encode() + b" ")
    assert not is_ours(secret, {**headers, "webhook-id": "msg_1"}, BODY.encode())
    now = datetime.now(UTC)  # noqa: TID251
    for late in (now - timedelta(minutes=6), now + timedelta(minutes=6)):
        assert not is_ours(secret, headers_of(secret, at=late), BODY.encode())


def test_the_tries_are_those_of_the_code():
    text = " ".join(DOCUMENT.read_text(encoding="utf-8").split())

    assert "after 5 seconds, 1, 5 and 30 minutes, 2, 5, 10 and 14 hours" in text
    minutes = [each.total_seconds() / 60 for each in WAITS]
    assert minutes == [5 / 60, 1, 5, 30, 120, 300, 600, 840]
