"""The lines of the list of periodic reports, and the month that still lacks one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.http import urlencode

from casework.queries.periodic import taken_periods
from casework.rules.periodic_life import PeriodicState
from casework.rules.report_period import PeriodKind, ended_periods
from casework.words.periodic import KIND_LABELS, STATE_LABELS, STATE_MARKS, period_name
from figures.rules.facts import ZONE
from kernel.local_time import local_day
from register.views.visit import Visit


@dataclass(frozen=True, slots=True)
class Line:
    """One version of a report, as the list and its own page name it. mark: the kind of its chip."""

    url: str
    name: str
    kind: str
    version: int
    state: str
    mark: str
    prepared_name: str
    signed_name: str
    signed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DiscardedLine:
    """One that was discarded: by whom, when and why."""

    url: str
    name: str
    kind: str
    who: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Missing:
    """The month that ended last and has no report. url: where it is begun."""

    name: str
    url: str


def line_of(visit: Visit, row: Any) -> Line:
    """Return what is said of a report in one line."""
    state = PeriodicState(row.state)
    return Line(
        url=visit.url("periodic-report", row.pk),
        name=period_name(row.period),
        kind=str(KIND_LABELS[row.period.kind]),
        version=row.version,
        state=str(STATE_LABELS[state]),
        mark=STATE_MARKS[state],
        prepared_name=row.prepared_name,
        signed_name=row.signed_name,
        signed_at=row.signed_at,
    )


def lines_of(visit: Visit, rows: Iterable[Any]) -> list[Line]:
    """Return a line for each report in the order given."""
    return [line_of(visit, row) for row in rows]


def discarded_lines(visit: Visit, rows: Iterable[Any]) -> list[DiscardedLine]:
    """Return a line for each discarded report; the last entry of its history says why."""
    return [
        DiscardedLine(
            url=visit.url("periodic-report", row.pk),
            name=period_name(row.period),
            kind=str(KIND_LABELS[row.period.kind]),
            who=row.history[-1]["name"],
            at=datetime.fromisoformat(row.history[-1]["at"]),
            reason=row.history[-1]["text"],
        )
        for row in rows
    ]


def month_without(visit: Visit) -> Missing | None:
    """Return the month that ended last, where nobody has begun its report; one statement."""
    (last,) = ended_periods(PeriodKind.MONTH, today=local_day(visit.at, ZONE), most=1)
    if last in taken_periods():
        return None
    return Missing(
        period_name(last), f"{visit.url('periodic-new')}?{urlencode({'periode': last.code})}"
    )
