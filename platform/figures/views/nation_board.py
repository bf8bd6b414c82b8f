"""The figures of the nation, and the league of its agencies."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from figures.queries import bodies, sums
from figures.rules.body import Body
from figures.rules.league import Sort, league
from figures.rules.measures import NATIONAL_DESK, STAGES
from figures.rules.summary import Figures, together
from figures.views.area_map import nation_map
from figures.views.choice import Choice
from figures.words import drawings, tiles
from figures.words.league_table import league_table, not_ranked
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS

MOST_LATE = 10


def nation_board(
    request: HttpRequest,
    choice: Choice,
    *,
    to: Callable[[str], str],
    to_province: Callable[[str], str],
) -> dict[str, Any]:
    """Return what the desk's template needs. to, to_province: where an agency's name leads."""
    told, known = sums.by_agency(choice.period), bodies.bodies()
    months, ages = sums.by_month(choice.period), sums.open_ages(today=choice.today)
    total = together(told.values())
    return {
        "choice": choice,
        "is_empty": not total.counts and not sum(ages),
        "volume": tiles.volume_tiles(total, still_open=sum(ages)),
        "quality": tiles.quality_tiles(total),
        "stages": tiles.stage_table(total, STAGES),
        "map": nation_map(told, known, link=to_province),
        "drawings": (
            drawings.flow_chart(choice.months(months), months),
            drawings.column_chart(choice.months(months), months),
            drawings.age_chart(ages),
        ),
        "tables": subject_tables(choice),
        "late": drawings.late_table(_latest(told, known, to)),
        **league_of(request, told, known, to=to),
        "recount_since": bodies.recount_since(),
    }


def league_of(
    request: HttpRequest,
    told: dict[int, Figures],
    known: dict[int, Body],
    *,
    to: Callable[[str], str],
) -> dict[str, Any]:
    """Return the league in the order that `urut` asks for, and who is not in it."""
    asked = request.GET.get("urut", "")
    sort = Sort(asked) if asked in set(Sort) else Sort.SCORE
    judged = [(pk, told.get(pk, Figures())) for pk, body in known.items() if body.is_active]
    standings = league(judged, sort=sort)
    period = request.GET.get("periode", "")

    def by(code: str) -> str:
        return f"?{urlencode({'periode': period, 'urut': code} if period else {'urut': code})}#liga"

    return {
        "league": league_table(standings, known, by=by, to=to),
        "not_ranked": not_ranked(standings, known),
        "sort": sort,
    }


def subject_tables(choice: Choice, *, least: int = 1) -> tuple[tuple[str, Any], ...]:
    """Return the nation's figures by class and by category."""
    classes, categories = sums.by_class_and_category(choice.period)
    names = bodies.category_names()
    by_class = [(str(CLASS_LABELS[k]), classes[k.value]) for k in ReportClass if k.value in classes]
    by_category = [(name, categories[code]) for code, name in names.items() if code in categories]
    others = together(one for code, one in categories.items() if code not in names)
    if others.counts:
        by_category.append((_("Tanpa kategori"), others))
    return (
        (_("Per jenis laporan"), drawings.figure_table(_("Jenis"), by_class, least=least)),
        (_("Per kategori"), drawings.figure_table(_("Kategori"), by_category, least=least)),
    )


def _latest(
    told: dict[int, Figures], known: dict[int, Body], to: Callable[[str], str]
) -> list[tuple[str, str, Figures]]:
    """Return who has missed most deadlines: name, address, figures."""
    desk = [(_("Admin Nasional"), "", told[NATIONAL_DESK])] if NATIONAL_DESK in told else []
    named = [(known[pk].name, to(known[pk].slug), one) for pk, one in told.items() if pk in known]
    ordered = sorted([*desk, *named], key=lambda each: -drawings.missed(each[2]))
    return [each for each in ordered if drawings.missed(each[2])][:MOST_LATE]
