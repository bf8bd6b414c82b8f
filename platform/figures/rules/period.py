"""The periods that figures are shown for: whole months, so that every page adds up the same rows."""

from dataclasses import dataclass
from datetime import date

BEGINNING = date(2010, 1, 1)
DEFAULT = "12-bulan"
_MONTHS_BACK = {"bulan-ini": 0, "3-bulan": 2, "12-bulan": 11}
CODES = (*_MONTHS_BACK, "tahun-ini", "tahun-lalu", "semua")


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months. since: the first day of the first; until: the first day of the last, included."""

    code: str
    since: date
    until: date

    def months(self) -> tuple[date, ...]:
        """Return the first day of each month."""
        count = (self.until.year - self.since.year) * 12 + self.until.month - self.since.month
        return tuple(months_before(self.until, back) for back in range(count, -1, -1))


def period_of(code: str, *, today: date) -> Period:
    """Return the period of a code in an address; twelve months where there is no such period."""
    now = today.replace(day=1)
    match code:
        case "tahun-ini":
            return Period(code, now.replace(month=1), now)
        case "tahun-lalu":
            last = now.year - 1
            return Period(code, date(last, 1, 1), date(last, 12, 1))
        case "semua":
            return Period(code, BEGINNING, now)
    known = code if code in _MONTHS_BACK else DEFAULT
    return Period(known, months_before(now, _MONTHS_BACK[known]), now)


def months_before(month: date, back: int) -> date:
    """Return the first day of the month so many months before."""
    number = month.year * 12 + month.month - 1 - back
    return date(number // 12, number % 12 + 1, 1)
