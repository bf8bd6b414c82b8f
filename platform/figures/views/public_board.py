"""The nation's figures as everybody may see them, and those of one agency."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from figures.queries import bodies, sums
from figures.rules.measures import STAGES
from figures.rules.summary import LEAST_PUBLISHED, together
from figures.views.area_map import nation_map
from figures.views.choice import Choice
from figures.views.nation_board import league_of, subject_tables
from figures.words import drawings, tiles

AGENCY_STAGES = ("T2", "T3", "T7")


def public_board(
    request: HttpRequest,
    choice: Choice,
    *,
    to: Callable[[str], str],
    to_province: Callable[[str], str],
) -> dict[str, Any]:
    """Return what the template needs. to: an agency's page; to_province: a province's agencies."""
    told, known = sums.by_agency(choice.period), bodies.bodies()
    months, still_open = sums.by_month(choice.period), sum(sums.open_now().values())
    total = together(told.values())
    return {
        "choice": choice,
        "is_empty": not total.counts,
        "volume": tiles.volume_tiles(total, still_open=still_open),
        "quality": tiles.quality_tiles(total, least=LEAST_PUBLISHED),
        "stages": tiles.stage_table(total, STAGES, least=LEAST_PUBLISHED),
        "map": nation_map(told, known, link=to_province),
        "drawings": (
            drawings.column_chart(choice.months(months), months),
            drawings.flow_chart(choice.months(months), months),
        ),
        "tables": subject_tables(choice, least=LEAST_PUBLISHED),
        **league_of(request, told, known, to=to),
        "recount_since": bodies.recount_since(),
    }


def agency_face(agency_id: int, choice: Choice) -> dict[str, Any]:
    """Return the figures of one agency for everybody, in three statements."""
    months = sums.by_month(choice.period, agency_ids=[agency_id])
    total = together(months.values())
    still_open = sums.open_now(agency_ids=[agency_id]).get(agency_id, 0)
    return {
        "choice": choice,
        "is_empty": not total.counts and not still_open,
        "is_small": total.total < LEAST_PUBLISHED,
        "volume": tiles.volume_tiles(total, still_open=still_open),
        "quality": tiles.quality_tiles(total, least=LEAST_PUBLISHED),
        "stages": tiles.stage_table(total, AGENCY_STAGES, least=LEAST_PUBLISHED),
        "drawings": (drawings.column_chart(choice.months(months), months),),
        "recount_since": bodies.recount_since(),
    }
