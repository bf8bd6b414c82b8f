"""One turn of the hourly count: some bodies, then a call for the next; the last puts all in order.

A turn that runs twice changes nothing more. A round that is broken off is overtaken by the next
hour's, and the page says meanwhile that it is out of date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from figures.queries.sums import first_month
from onboarding.connectivity.actions.call_for_count import JOB
from onboarding.connectivity.actions.count_lines import count_desk, count_lines
from onboarding.connectivity.models import Line, Period, PeriodKind
from onboarding.connectivity.queries.subjects import Subject, subjects
from onboarding.connectivity.rules.year import Year, years_of
from register.actions.enqueue import enqueue

BODIES_A_TURN: Final = 50


def count_turn(*, round_name: str, at: datetime, after: str = "") -> None:
    """Count the bodies behind a code. The caller is in the scope SYSTEM."""
    everybody, years = subjects(), years_of(first_month(), at=at)
    some = [one for one in everybody if one.code > after][:BODIES_A_TURN]
    if not some:
        _finish(everybody, years, at=at)
        return
    count_lines(some, years=years, at=at)
    last = some[-1].code
    key = f"{JOB}:{round_name}:{last}"
    enqueue(kind=JOB, key=key, run_after=at, round_name=round_name, after=last)


def count_body(*, body_id: int, at: datetime) -> None:
    """Count one body alone, out of its turn. The caller is in the scope SYSTEM."""
    some = [one for one in subjects() if one.body_id == body_id]
    count_lines(some, years=years_of(first_month(), at=at), at=at)


def count_everything(*, at: datetime) -> int:
    """Count all at once and return how many; for the demo and a fresh start, in the scope SYSTEM."""
    everybody, years = subjects(), years_of(first_month(), at=at)
    count_lines(everybody, years=years, at=at)
    _finish(everybody, years, at=at)
    return len(everybody)


def _finish(everybody: Sequence[Subject], years: Sequence[Year], *, at: datetime) -> None:
    """Take out who did not stand in a year any more, and say until when all is counted."""
    count_desk(years=years, at=at)
    for year in years:
        codes = [one.code for one in everybody if year.knows(one.since, one.until)]
        gone = Line.objects.filter(period__code=year.code, period__kind=PeriodKind.YEAR)
        gone.exclude(code__in=[*codes, "desk"]).delete()
        Period.objects.filter(code=year.code).update(counted_at=at)
