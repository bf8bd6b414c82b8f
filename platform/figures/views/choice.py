"""What a page of figures is asked for in its address: the period, and how its months are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest

from figures.rules.facts import ZONE
from figures.rules.period import Period, period_of
from figures.rules.summary import Figures
from figures.words.labels import PERIOD_LABELS
from kernel.local_time import local_day


@dataclass(frozen=True, slots=True)
class Choice:
    """The period asked for. at: the moment of the request; today: its date in Indonesia's west."""

    period: Period
    at: datetime
    today: date

    @property
    def options(self) -> tuple[tuple[str, str, bool], ...]:
        """The periods to choose from: code, label, whether it is chosen."""
        return tuple(
            (code, str(label), code == self.period.code) for code, label in PERIOD_LABELS.items()
        )

    def months(self, told: Mapping[date, Figures]) -> tuple[date, ...]:
        """Return the months to show; of all time those since the first that has something."""
        first = min(told, default=self.period.until)
        months = self.period.months()
        return months if self.period.code != "semua" else tuple(m for m in months if m >= first)


def choice_of(request: HttpRequest, *, at: datetime) -> Choice:
    """Return what the address asks for; nonsense is twelve months."""
    today = local_day(at, ZONE)
    return Choice(period_of(request.GET.get("periode", ""), today=today), at, today)
