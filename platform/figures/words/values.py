"""A figure with its form: written in words on a page and on paper, a number in a workbook."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from figures.words.labels import month_label
from look.charts.drawing import Table
from look.charts.numbers import dash, days, decimal, percent, whole

# So many columns fit beside a chart.
_NARROW = 5


class Form(StrEnum):
    """What a number counts."""

    WHOLE = "WHOLE"
    PERCENT = "PERCENT"
    DAYS = "DAYS"
    RATING = "RATING"


@dataclass(frozen=True, slots=True)
class Value:
    """One figure. number: None where there is nothing to tell; of a percentage the share of one.

    is_change: it is a difference, and written with its sign.
    """

    number: float | None
    form: Form = Form.WHOLE
    is_change: bool = False

    def __str__(self) -> str:
        if self.number is None:
            return dash()
        if self.is_change:
            return f"{_sign(self.number)}{_size(abs(self.number), self.form)}"
        if self.form is Form.PERCENT:
            return percent(self.number)
        if self.form is Form.DAYS:
            return days(self.number)
        if self.form is Form.RATING:
            return _("%(mean)s dari 5") % {"mean": decimal(self.number)}
        return whole(int(self.number))


@dataclass(frozen=True, slots=True)
class Month:
    """A month as a name of a row. first: its first day."""

    first: date

    def __str__(self) -> str:
        return month_label(self.first)


Entry = Value | Month | date | str


def _sign(number: float) -> str:
    return "+" if number > 0 else "\N{MINUS SIGN}" if number < 0 else ""


def _size(number: float, form: Form) -> str:
    if form is Form.PERCENT:
        return _("%(number)s poin") % {"number": decimal(number * 100)}
    if form is Form.RATING:
        return decimal(number)
    return days(number) if form is Form.DAYS else whole(int(number))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a periodic report. name: of the workbook's sheet that it stands on.

    is_drawn: a chart beside it carries the same numbers, so that a page need not show both.
    """

    name: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Entry, ...], ...]
    note: str = ""
    is_drawn: bool = False

    @property
    def is_wide(self) -> bool:
        """Whether it needs the whole width of a page."""
        return len(self.head) > _NARROW

    @property
    def table(self) -> Table:
        """The table as a page shows it."""
        return Table(self.head, tuple(tuple(map(str, row)) for row in self.rows))
