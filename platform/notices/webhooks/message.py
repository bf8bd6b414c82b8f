"""What a message says: what happened, to which report, when, and where to read on.

Nothing that identifies anybody, no title and no text: whoever may read those reads them there.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from notices.webhooks.rules.events import TEST, type_of
from register.models import ReportEvent

UrlOf = Callable[[str], str]


def body_of(event: ReportEvent, *, number: str, url_of: UrlOf) -> str:
    """Return the message of an event as it is sent. url_of: gives the address of a report."""
    url = url_of(number)
    data = {
        "number": number,
        "seq": event.seq,
        "from_state": event.from_state,
        "to_state": event.to_state,
        "url": url,
        "events_url": f"{url}/events",
    }
    return _written(type_of(event.step), data, at=event.at)


def test_body(*, at: datetime) -> str:
    """Return the message of a test, which is about no report."""
    return _written(type_of(TEST), {}, at=at)


def _written(kind: str, data: dict[str, Any], *, at: datetime) -> str:
    moment = at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    message = {"type": kind, "timestamp": moment, "data": data}
    return json.dumps(message, separators=(",", ":"))
