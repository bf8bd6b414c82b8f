"""Where a decree stands on a day: written, signed, in force, or no longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """The states of a decree; all but DRAFT follow from its days."""

    DRAFT = "DRAFT"
    SIGNED = "SIGNED"
    IN_FORCE = "IN_FORCE"
    SUPERSEDED = "SUPERSEDED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class Validity:
    """The days of a decree. until: its last day. superseded_on: the first day of the one after it."""

    is_draft: bool
    since: date | None
    until: date | None = None
    superseded_on: date | None = None


def standing_on(day: date, validity: Validity) -> Standing:
    """Return where it stands on a day; whichever ended it first tells how."""
    if validity.is_draft or validity.since is None:
        return Standing.DRAFT
    if day < validity.since:
        return Standing.SIGNED
    by, until = validity.superseded_on, validity.until
    has_expired = until is not None and until < day
    if by is not None and by <= day and (until is None or not has_expired or by <= until):
        return Standing.SUPERSEDED
    return Standing.EXPIRED if has_expired else Standing.IN_FORCE
