"""Reports that were over before they came here: what they must hold, and who may bring them.

An imported report is history. It has ended, so no timer runs and nobody is written to; nobody was
asked whether all may read it, so it is not published; who filed it stays with the agency's archive.
Source: DOMAIN 2.2, officer entry; ADR 0302
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

from register.rules.actors import Actor, Role
from register.rules.states import ReportClass, State
from register.rules.submission import BODY_MAX, PLACE_MAX, TITLE_MAX

# Names the keys of imported reports; never to be changed, or everything could be imported twice.
_SPACE = UUID("6f1d3c1e-6a0b-5d0e-9c55-7d1f0a2b9e41")
EXTERNAL_ID_MAX = 80
EARLIEST = date(2000, 1, 1)
ENDS = (State.CLOSED, State.ARCHIVED, State.WITHDRAWN)


class Flaw(StrEnum):
    """What is wrong with a value."""

    MISSING = "MISSING"
    TOO_LONG = "TOO_LONG"
    UNKNOWN = "UNKNOWN"
    NO_DATE = "NO_DATE"
    TOO_EARLY = "TOO_EARLY"
    IN_FUTURE = "IN_FUTURE"
    BEFORE_FILED = "BEFORE_FILED"
    NOT_ENDED = "NOT_ENDED"


@dataclass(frozen=True, slots=True)
class OldReport:
    """A report as the agency's archive has it. external_id: its number there.

    answer: what the reporter was told, needed where it was answered. unit_id: the unit's number in
    the agency's schema.
    """

    external_id: str
    report_class: ReportClass
    title: str
    body: str
    submitted_at: datetime
    closed_at: datetime
    state: State
    answer: str = ""
    category_code: str = ""
    region_code: str = ""
    place: str = ""
    event_on: date | None = None
    unit_id: int | None = None


def may_import(actor: Actor) -> bool:
    """Tell whether somebody may bring an agency's old reports: its admin, the Kominfo by decree."""
    return actor.agency_id is not None and bool(actor.roles & {Role.ADMIN, Role.KOMINFO})


def import_key(*, agency_id: int, external_id: str) -> UUID:
    """Return the key under which a report of an agency's archive is kept once and no more."""
    return uuid5(_SPACE, f"{agency_id}:{external_id}")


def flaws_of(old: OldReport, *, at: datetime) -> dict[str, Flaw]:
    """Return what is wrong with a report, by field; empty where nothing is."""
    found: dict[str, Flaw] = {}
    for name, most in (
        ("external_id", EXTERNAL_ID_MAX),
        ("title", TITLE_MAX),
        ("body", BODY_MAX),
        ("answer", BODY_MAX),
        ("place", PLACE_MAX),
    ):
        if len(getattr(old, name)) > most:
            found[name] = Flaw.TOO_LONG
    for name in ("external_id", "title", "body"):
        if not getattr(old, name).strip():
            found[name] = Flaw.MISSING
    if old.state not in ENDS:
        found["state"] = Flaw.NOT_ENDED
    if old.state is State.CLOSED and not old.answer.strip():
        found["answer"] = Flaw.MISSING
    return {**found, **_flaws_of_dates(old, at=at)}


def _flaws_of_dates(old: OldReport, *, at: datetime) -> dict[str, Flaw]:
    found: dict[str, Flaw] = {}
    if old.submitted_at.date() < EARLIEST:
        found["submitted_at"] = Flaw.TOO_EARLY
    if old.closed_at < old.submitted_at:
        found["closed_at"] = Flaw.BEFORE_FILED
    for name in ("submitted_at", "closed_at"):
        if getattr(old, name) > at:
            found[name] = Flaw.IN_FUTURE
    if old.event_on is not None and old.event_on > (old.submitted_at + timedelta(days=1)).date():
        found["event_on"] = Flaw.IN_FUTURE
    return found
