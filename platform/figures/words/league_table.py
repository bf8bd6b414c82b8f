"""The league as a table that each of its columns can order, and its method in words."""

from collections.abc import Callable, Mapping, Sequence

from django.utils.translation import gettext as _

from figures.rules.body import Body
from figures.rules.league import LEAST, Standing
from figures.rules.measures import Measure
from figures.rules.summary import HALF
from figures.words.labels import SORT_LABELS
from figures.words.tiles import rating
from look.charts.drawing import Cell, Table
from look.charts.numbers import dash, days, decimal, percent

Link = Callable[[str], str]


def league_table(
    standings: Sequence[Standing], known: Mapping[int, Body], *, by: Link, to: Link
) -> Table:
    """Return the ranked agencies. by: the address that orders by a code; to: an agency's by slug."""
    head: tuple[Cell | str, ...] = (
        _("Instansi"),
        _("Peringkat"),
        *(Cell(str(label), by(sort.value)) for sort, label in SORT_LABELS.items()),
    )
    ranked = [one for one in standings if one.rank is not None and one.agency_id in known]
    return Table(head, tuple(_line(one, known[one.agency_id], to) for one in ranked))


def not_ranked(standings: Sequence[Standing], known: Mapping[int, Body]) -> tuple[str, ...]:
    """Return the names of those with too few reports to be judged."""
    return tuple(
        known[one.agency_id].name
        for one in standings
        if one.rank is None and one.agency_id in known
    )


def _line(one: Standing, body: Body, to: Link) -> tuple[Cell | str, ...]:
    figures = one.figures
    return (
        Cell(body.name, to(body.slug)),
        dash() if one.rank is None else str(one.rank),
        dash() if one.score is None else decimal(one.score),
        days(figures.quantile(Measure.RESOLUTION, HALF, least=LEAST)),
        days(figures.quantile(Measure.FIRST_RESPONSE, HALF, least=LEAST)),
        rating(figures, least=LEAST),
        percent(figures.reopened.share(least=LEAST)),
        percent(figures.wrong_route.share(least=LEAST)),
        percent(figures.escalated.share(least=LEAST)),
    )
