"""What a program is given of a report, as it stands in the shapes; the list has thousands of values.

The shapes describe it and a test holds answers against them; to run every value through them would
cost more than to read the reports.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone


def given(told: Mapping[str, Any], *, only: Collection[str] | None = None) -> dict[str, Any]:
    """Return a report with its times in the zone of the nation. only: the names to give."""
    return given_all((told,), only=only)[0]


def given_all(
    rows: Iterable[Mapping[str, Any]], *, only: Collection[str] | None = None
) -> list[dict[str, Any]]:
    """Return a list of them likewise."""
    zone = timezone.get_current_timezone()
    return [
        {
            name: value.astimezone(zone).isoformat() if isinstance(value, datetime) else value
            for name, value in told.items()
            if only is None or name in only
        }
        for told in rows
    ]
