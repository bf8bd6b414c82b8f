"""The figures of a periodic report as they are kept: counted once, and read from there ever after."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Self

from figures.rules.measures import Measure
from figures.rules.summary import Figures, together

# Goes up when what is kept changes its form; older ones stay readable.
FORM = 1
Parts = tuple[tuple[str, Figures], ...]


class Learnt(NamedTuple):
    """What the agency's evaluations of the period add up to. causes: by code, the most frequent first.

    waiting: settled in the period and not evaluated yet. overdue: of the open recommendations.
    """

    evaluated: int
    waiting: int
    causes: tuple[tuple[str, int], ...]
    actions: int
    recommendations_open: int
    recommendations_done: int
    recommendations_overdue: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was counted, and how the agency was called then.

    open_start: open reports when the period began. months: the twelve months up to its end. units,
    categories: by name, empty for what has none. channels: filed in the period and held now. ages:
    of the reports open on counted_on.
    """

    agency: str
    slug: str
    decree: str
    now: Figures
    before: Figures
    open_start: int
    months: tuple[tuple[date, Figures], ...]
    units: Parts
    categories: Parts
    classes: Parts
    channels: tuple[tuple[str, int], ...]
    ages: tuple[int, ...]
    counted_on: date
    learnt: Learnt

    @property
    def open_end(self) -> int:
        """Open reports when the period ended."""
        return self.open_start + self.now.inflow - self.now.outflow

    @property
    def open_before(self) -> int:
        """Open reports when the period before began."""
        return self.open_start - self.before.inflow + self.before.outflow

    def kept(self) -> dict[str, Any]:
        """Return it as JSON can say it."""
        return {
            "form": FORM,
            "agency": self.agency,
            "slug": self.slug,
            "decree": self.decree,
            "now": _counts(self.now),
            "before": _counts(self.before),
            "open_start": self.open_start,
            "months": [[month.isoformat(), _counts(told)] for month, told in self.months],
            "units": _parts(self.units),
            "categories": _parts(self.categories),
            "classes": _parts(self.classes),
            "channels": [list(pair) for pair in self.channels],
            "ages": list(self.ages),
            "counted_on": self.counted_on.isoformat(),
            "learnt": self.learnt._asdict(),
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Self:
        """Return what was kept."""
        return cls(
            agency=kept["agency"],
            slug=kept["slug"],
            decree=kept["decree"],
            now=_figures(kept["now"]),
            before=_figures(kept["before"]),
            open_start=kept["open_start"],
            months=tuple(
                (date.fromisoformat(month), _figures(told)) for month, told in kept["months"]
            ),
            units=_named(kept["units"]),
            categories=_named(kept["categories"]),
            classes=_named(kept["classes"]),
            channels=tuple((code, number) for code, number in kept["channels"]),
            ages=tuple(kept["ages"]),
            counted_on=date.fromisoformat(kept["counted_on"]),
            learnt=_learnt(**kept["learnt"]),
        )


def named_parts(told: Mapping[Any, Figures], names: Mapping[Any, str]) -> Parts:
    """Return the parts by name in the order of the names, then the sum of what has none."""
    parts = [(name, told[key]) for key, name in names.items() if key in told]
    rest = together(figures for key, figures in told.items() if key not in names)
    return (*parts, ("", rest)) if rest.counts else tuple(parts)


def _counts(figures: Figures) -> list[list[Any]]:
    ordered = sorted(figures.counts.items())
    return [[measure, value, number] for (measure, value), number in ordered if number]


def _figures(counts: list[list[Any]]) -> Figures:
    return Figures({(Measure(name).value, value): number for name, value, number in counts})


def _learnt(*, causes: list[list[Any]], **numbers: int) -> Learnt:
    return Learnt(causes=tuple((code, number) for code, number in causes), **numbers)


def _parts(parts: Parts) -> list[list[Any]]:
    return [[name, _counts(figures)] for name, figures in parts]


def _named(parts: list[list[Any]]) -> Parts:
    return tuple((name, _figures(counts)) for name, counts in parts)
