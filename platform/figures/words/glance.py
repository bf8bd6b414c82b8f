"""One line for each of many agencies: where it stands, in a few numbers and a small line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from figures.rules.body import Body
from figures.rules.measures import STAGES, Measure
from figures.rules.summary import HALF, Figures
from look.charts.numbers import days, percent, whole
from look.charts.sparkline import sparkline


@dataclass(frozen=True, slots=True)
class Glance:
    """What a line says. shape: the reports of the last months as a small line."""

    body: Body
    total: str
    still_open: str
    on_time: str
    missed: str
    response: str
    shape: SafeString


def glances(
    bodies: Sequence[Body],
    told: Mapping[int, Figures],
    *,
    still_open: Mapping[int, int],
    filed: Mapping[int, tuple[int, ...]],
) -> tuple[Glance, ...]:
    """Return a line for each body in the order given, those without reports too."""
    return tuple(
        _glance(body, told.get(body.id, Figures()), still_open.get(body.id, 0), filed[body.id])
        for body in bodies
    )


def _glance(body: Body, figures: Figures, still_open: int, filed: tuple[int, ...]) -> Glance:
    ratio = figures.on_time(*STAGES)
    said = _("Laporan per bulan: %(numbers)s") % {"numbers": ", ".join(map(whole, filed))}
    return Glance(
        body=body,
        total=whole(figures.total),
        still_open=whole(still_open),
        on_time=percent(figures.on_time("T7").share()),
        missed=whole(ratio.of - ratio.number),
        response=days(figures.quantile(Measure.FIRST_RESPONSE, HALF)),
        shape=sparkline(filed, label=said),
    )
