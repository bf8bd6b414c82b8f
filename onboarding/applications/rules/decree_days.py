"""Which days a decree can have."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

# SP4N began with Perpres 76/2013; an older decree forms another team.
FIRST_YEAR = 2013


class DayMistake(StrEnum):
    """What is wrong with a day of a decree."""

    FUTURE = "FUTURE"
    TOO_OLD = "TOO_OLD"
    BEFORE_SIGNING = "BEFORE_SIGNING"
    ENDS_FIRST = "ENDS_FIRST"
    OVER = "OVER"


def day_mistakes(
    *, signed_on: date | None, valid_from: date | None, valid_to: date | None, today: date
) -> dict[str, DayMistake]:
    """Return what is wrong by field; a day that is not known is passed over.

    today: the local day of the applicant.
    """
    found: dict[str, DayMistake] = {}
    if signed_on is not None and signed_on > today:
        found["signed_on"] = DayMistake.FUTURE
    elif signed_on is not None and signed_on.year < FIRST_YEAR:
        found["signed_on"] = DayMistake.TOO_OLD
    if signed_on is not None and valid_from is not None and valid_from < signed_on:
        found["valid_from"] = DayMistake.BEFORE_SIGNING
    if valid_to is not None and valid_from is not None and valid_to < valid_from:
        found["valid_to"] = DayMistake.ENDS_FIRST
    elif valid_to is not None and valid_to < today:
        found["valid_to"] = DayMistake.OVER
    return found
