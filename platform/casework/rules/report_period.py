"""The periods that an agency reports on: whole months, quarters and years."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"


MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}
_CODE = re.compile(r"(20\d\d)(?:-(?:(0[1-9]|1[0-2])|tw([1-4])))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """One period. since: its first day, which is that of a month, a quarter or a year."""

    kind: PeriodKind
    since: date

    @property
    def code(self) -> str:
        """How addresses and files call it: 2026-11, 2026-tw4 or 2026."""
        if self.kind is PeriodKind.MONTH:
            return f"{self.since:%Y-%m}"
        if self.kind is PeriodKind.QUARTER:
            return f"{self.since:%Y}-tw{self.quarter}"
        return f"{self.since:%Y}"

    @property
    def quarter(self) -> int:
        """The quarter that it begins in, from 1 to 4."""
        return (self.since.month + 2) // 3

    @property
    def last_month(self) -> date:
        """The first day of its last month."""
        return month_after(self.since, MONTHS[self.kind] - 1)

    @property
    def end(self) -> date:
        """The first day after it."""
        return month_after(self.since, MONTHS[self.kind])

    @property
    def before(self) -> "ReportPeriod":
        """The period of the same length that ended where this one began."""
        return ReportPeriod(self.kind, month_after(self.since, -MONTHS[self.kind]))

    def is_over(self, today: date) -> bool:
        """Tell whether its last day has passed."""
        return self.end <= today


def month_after(month: date, ahead: int) -> date:
    """Return the first day of the month so many months later; a negative number goes back."""
    number = month.year * 12 + month.month - 1 + ahead
    return date(number // 12, number % 12 + 1, 1)


def period_of_code(code: str) -> ReportPeriod | None:
    """Return the period of a code, None where it is none."""
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    year, month, quarter = found.groups()
    if month:
        return ReportPeriod(PeriodKind.MONTH, date(int(year), int(month), 1))
    if quarter:
        return ReportPeriod(PeriodKind.QUARTER, date(int(year), 3 * int(quarter) - 2, 1))
    return ReportPeriod(PeriodKind.YEAR, date(int(year), 1, 1))


def ended_periods(kind: PeriodKind, *, today: date, most: int) -> tuple[ReportPeriod, ...]:
    """Return the last periods of a kind that are over, the latest first."""
    length = MONTHS[kind]
    running = date(today.year, (today.month - 1) // length * length + 1, 1)
    return tuple(
        ReportPeriod(kind, month_after(running, -length * back)) for back in range(1, most + 1)
    )
