"""What everybody is told of a published report and of what happens to it.

Source: GeoReport v2, GET service requests; platform/docs/adr/0196
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from kernel.personal_data import redact
from regions.queries.regions import region_paths
from register.queries.agency_names import agencies_by_id
from register.queries.categories import category_names
from register.rules.actors import Role
from register.rules.moderation import is_hidden
from register.rules.redaction import BAR
from register.rules.states import ACTIVE, State
from register.words.steps import timeline_label

OPEN, CLOSED = "open", "closed"
STATES: Final = {
    OPEN: tuple(state for state in State if state in ACTIVE),
    CLOSED: tuple(state for state in State if state not in ACTIVE),
}
DESCRIPTION_MAX: Final = 4_000


@dataclass(frozen=True, slots=True)
class Names:
    """What categories, places and agencies of some reports are called, by code and number."""

    categories: dict[str, str]
    places: dict[str, str]
    agencies: dict[int, str]


def names_for(reports: Iterable[Any]) -> Names:
    """Read the names of all of them in three statements."""
    rows = list(reports)
    codes = {row.region_code for row in rows if row.region_code}
    found = agencies_by_id(row.agency_id for row in rows)
    return Names(
        category_names(),
        region_paths(codes) if codes else {},
        {number: agency.name for number, agency in found.items()},
    )


def request_told(row: Any, names: Names, *, zone: ZoneInfo) -> dict[str, Any]:
    """Return a report in the protocol's fields, in the protocol's order."""
    hidden = is_hidden(row.title, row.body)
    changed = row.closed_at or row.entered_at
    return {
        "service_request_id": row.number,
        "status": status_of(row.state),
        "status_notes": row.state_label,
        "service_name": names.categories.get(row.category_code),
        "service_code": row.category_code or None,
        "description": _description(row, hidden=hidden),
        "agency_responsible": names.agencies.get(row.agency_id) or _("Admin Nasional"),
        "service_notice": None,
        "requested_datetime": moment(row.submitted_at, zone),
        "updated_datetime": moment(changed, zone),
        "expected_datetime": moment(row.answer_due_at, zone) if row.answer_due_at else None,
        "address": None if hidden else _address(row, names),
        "address_id": row.region_code or None,
        "zipcode": None,
        "lat": None if hidden or row.latitude is None else float(row.latitude),
        "long": None if hidden or row.longitude is None else float(row.longitude),
        "media_url": _picture(row) if row.picture_id else None,
    }


def more_told(row: Any, *, notes: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what `extensions=true` adds."""
    return {
        "extended_attributes": {
            "title": _title(row.title),
            "report_class": row.report_class,
            "state": row.state,
            "supporters": row.supporters,
            "url": f"{settings.PUBLIC_URL}/laporan/{row.number}/",
        },
        "notes": notes,
    }


def update_told(event: Any, report: Any, *, zone: ZoneInfo) -> dict[str, Any]:
    """Return one thing that happened to a report."""
    return {
        "update_id": str(event.pk),
        "service_request_id": report.number,
        "status": status_of(event.to_state),
        "description": event_words(event, hidden=is_hidden(report.title, report.body)),
        "updated_datetime": moment(event.at, zone),
        "media_url": None,
    }


def note_told(event: Any, *, hidden: bool, zone: ZoneInfo) -> dict[str, Any]:
    """Return the same beside its report."""
    words = event_words(event, hidden=hidden)
    return {"datetime": moment(event.at, zone), "description": words, "type": event.step.lower()}


def event_words(event: Any, *, hidden: bool) -> str:
    """Return what happened in words; what a reporter wrote is read by others without numbers."""
    text = event.text
    if event.role == Role.REPORTER.value:
        text = _("(sedang dimoderasi)") if hidden and text else redact(text)
    return "\n".join(part for part in (timeline_label(event.step), text) if part)


def status_of(state: str) -> str:
    return OPEN if State(state) in ACTIVE else CLOSED


def moment(at: datetime, zone: ZoneInfo) -> str:
    """Return a time in the form of the W3C, on the clocks of the agency."""
    return at.astimezone(zone).isoformat(timespec="seconds")


def _description(row: Any, *, hidden: bool) -> str:
    if hidden:
        return _("Isi laporan sedang dimoderasi.")
    title, body = _title(row.title), redact(row.body)
    text = body if body.startswith(title) else f"{title}\n\n{body}"
    return text if len(text) <= DESCRIPTION_MAX else f"{text[: DESCRIPTION_MAX - 1]}…"


def _title(title: str) -> str:
    return _("Judul sedang dimoderasi") if title == BAR else redact(title)


def _address(row: Any, names: Names) -> str:
    parts = (redact(row.place), names.places.get(row.region_code, ""))
    return ", ".join(part for part in parts if part)


def _picture(row: Any) -> str:
    return f"{settings.PUBLIC_URL}/laporan/{row.number}/berkas/{row.picture_id}/"
