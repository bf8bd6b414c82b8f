"""What charts are drawn from: named rows of numbers over the same labels."""

from __future__ import annotations

from dataclasses import dataclass

from look.charts.drawing import Cell, KeyEntry, Table
from look.charts.numbers import whole


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers. mark: which of the marks 0 to 3 paints it."""

    label: str
    values: tuple[int, ...]
    mark: int = 0

    @property
    def total(self) -> int:
        return sum(self.values)


def table_of(corner: str, labels: tuple[Cell | str, ...], series: tuple[Series, ...]) -> Table:
    """Return the numbers of a chart with a line for each label."""
    rows = tuple(
        (label, *(whole(one.values[place]) for one in series)) for place, label in enumerate(labels)
    )
    return Table((corner, *(one.label for one in series)), rows)


def key_of(series: tuple[Series, ...], *, is_line: bool = False) -> tuple[KeyEntry, ...]:
    """Return the key: each series with its sum, which tells them apart without colours too."""
    kind = "line" if is_line else "mark"
    return tuple(
        KeyEntry(f"{one.label}: {whole(one.total)}", f"lp-{kind}-{one.mark}", is_line)
        for one in series
    )
