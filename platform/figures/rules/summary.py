"""What the counters of one body and period say: sums, shares, medians.

The columns are of reports filed in the period, everything else of what happened in it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from figures.rules.measures import CLOSINGS, COLUMNS, INFLOW, OUTFLOW, Measure

Counts = Mapping[tuple[str, int], int]
# Shares of fewer are not published: they would say more of people than of work.
LEAST_PUBLISHED = 10
HALF, NINE_TENTHS = 0.5, 0.9


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many of so many."""

    number: int
    of: int

    def share(self, *, least: int = 1) -> float | None:
        """Return the share of one, None where it is of fewer than the least."""
        return self.number / self.of if self.of >= max(1, least) else None


class Figures:
    """The sums of some counters. counts: {(measure, value): number}."""

    def __init__(self, counts: Counts | None = None) -> None:
        """Take the sums as they were read."""
        self.counts = Counter(counts or {})

    def __add__(self, other: "Figures") -> "Figures":
        """Return the sums of both."""
        return Figures(self.counts + other.counts)

    def count(self, *measures: Measure) -> int:
        """Return how often one of these measures was true, whatever the value."""
        wanted = {measure.value for measure in measures}
        return sum(number for (name, _value), number in self.counts.items() if name in wanted)

    @property
    def total(self) -> int:
        """The reports that were filed: the sum of the four columns."""
        return self.count(*COLUMNS)

    @property
    def inflow(self) -> int:
        """What came: new, from others, opened again."""
        return self.count(*INFLOW)

    @property
    def outflow(self) -> int:
        """What went: to others, or ended."""
        return self.count(*OUTFLOW)

    @property
    def closed(self) -> int:
        """How often a report was closed."""
        return self.count(*CLOSINGS)

    def on_time(self, *stages: str) -> Ratio:
        """Return how many deadlines of the stages were met, of those that were judged."""
        met = self.count(*(Measure(f"{stage}_MET") for stage in stages))
        return Ratio(met, met + self.count(*(Measure(f"{stage}_MISSED") for stage in stages)))

    @property
    def reopened(self) -> Ratio:
        """Reopenings of closings."""
        return Ratio(self.count(Measure.REOPENED), self.closed)

    @property
    def wrong_route(self) -> Ratio:
        """Returns, by units or to the desk, of arrivals."""
        returns = self.count(Measure.RETURNED, Measure.UNIT_RETURNED)
        return Ratio(returns, self.count(Measure.RECEIVED))

    @property
    def escalated(self) -> Ratio:
        """Rises to the agency's leadership of arrivals."""
        return Ratio(self.counts[Measure.ESCALATED.value, 1], self.count(Measure.RECEIVED))

    def satisfaction(self, *, least: int = 1) -> float | None:
        """Return the mean rating from 1 to 5, None where fewer than the least have rated."""
        ratings = self._values(Measure.RATED)
        number = sum(ratings.values())
        if number < max(1, least):
            return None
        return sum(value * times for value, times in ratings.items()) / number

    def quantile(self, measure: Measure, part: float, *, least: int = 1) -> int | None:
        """Return the value that a part of all reach or stay below, None of fewer than the least."""
        values = self._values(measure)
        number = sum(values.values())
        if number < max(1, least):
            return None
        reached = 0
        for value in sorted(values):
            reached += values[value]
            if reached >= part * number:
                return value
        return max(values)

    def _values(self, measure: Measure) -> dict[int, int]:
        return {value: times for (name, value), times in self.counts.items() if name == measure}


def together(all_figures: Iterable[Figures]) -> Figures:
    """Return the sums of all."""
    total: Counter[tuple[str, int]] = Counter()
    for figures in all_figures:
        total.update(figures.counts)
    return Figures(total)
