"""One report as an export has it: what a console's list shows, as codes, names and moments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from register.queries.queue_columns import LISTED, listed_rows
from register.queries.report_names import names_of
from register.rules.actors import Actor
from register.rules.states import ENDED

COLUMNS = (*LISTED, "report_class")
Record = dict[str, str | int | bool | None]


def record_of(row: Any) -> Record:
    """Return the row of a list as plain values, moments as RFC 3339; nobody's identity is in it."""
    names = names_of(row)
    return {
        "number": row.number,
        "title": row.title,
        "class": row.report_class,
        "category": row.category_code,
        "category_name": names.category_name,
        "region": row.region_code,
        "place": names.place,
        "agency": names.agency_name or names.intended_name,
        "unit": names.unit_name,
        "state": row.state,
        "submitted_at": _moment(row.submitted_at),
        "due_at": None if row.state in ENDED else _moment(row.due_at),
        "escalation": row.escalation,
        "confidential": row.visibility == "CONFIDENTIAL",
        "supervisory": row.supervisory,
    }


def read_records(ids: Sequence[int], *, actor: Actor) -> list[Record]:
    """Return those of these reports that a person may see, in this order; one statement at most."""
    rows = listed_rows(ids, actor=actor, columns=COLUMNS)
    return [record_of(rows[pk]) for pk in ids if pk in rows]


def _moment(value: datetime | None) -> str | None:
    return value.isoformat(timespec="seconds") if value else None
