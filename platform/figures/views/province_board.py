"""A province's regencies and cities at a glance."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from figures.queries import bodies, sums
from figures.rules.body import Body
from figures.rules.summary import Figures, together
from figures.views.area_map import province_map
from figures.views.choice import Choice
from figures.words import drawings, tiles
from figures.words.glance import Glance, glances
from tenants.models import Agency


def province_board(agency: Agency, choice: Choice, *, escalated_url: str) -> dict[str, Any]:
    """Return what the template needs. The scope is the province's: it sees itself and those below."""
    known = bodies.bodies_under(agency.pk)
    below = [agency_id for agency_id in known if agency_id != agency.pk]
    told = sums.by_agency(choice.period, agency_ids=below)
    months = sums.by_month(choice.period, agency_ids=below)
    total, ages = together(told.values()), sums.open_ages(today=choice.today, agency_ids=below)
    named = [(known[pk].short_name, one) for pk, one in told.items() if one.total]
    return {
        "choice": choice,
        "is_empty": not below,
        "escalated_url": escalated_url,
        "volume": tiles.volume_tiles(total, still_open=sum(ages)),
        "quality": tiles.quality_tiles(total),
        "glances": _glances(choice, known, below, told),
        "drawings": tuple(
            chart
            for chart in (
                province_map(told, known, agency.region_code or ""),
                drawings.breakdown("daerah", _("Laporan menurut daerah"), _("Daerah"), named),
                drawings.flow_chart(choice.months(months), months),
                drawings.age_chart(ages),
            )
            if chart is not None
        ),
        "recount_since": bodies.recount_since(),
    }


def _glances(
    choice: Choice, known: Mapping[int, Body], below: Sequence[int], told: Mapping[int, Figures]
) -> tuple[Glance, ...]:
    shown = choice.period.months()[-12:]
    filed = sums.filed_by_agency_and_month(choice.period, agency_ids=below)
    still_open = sums.open_now(agency_ids=below)
    return glances(
        [known[agency_id] for agency_id in below],
        told,
        still_open=still_open,
        filed={
            agency_id: tuple(filed.get((agency_id, month), 0) for month in shown)
            for agency_id in below
        },
    )
