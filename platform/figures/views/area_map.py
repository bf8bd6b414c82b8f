"""Figures of agencies on a map of the provinces, or of one province's regencies."""

from collections import defaultdict
from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from figures.rules.body import Body
from figures.rules.summary import LEAST_PUBLISHED, Figures, together
from look.charts.choropleth import Area, choropleth
from look.charts.drawing import Drawing
from look.charts.numbers import percent
from regions.boundaries import regency_outlines
from regions.province_areas import province_areas
from regions.queries.regions import regencies_of


def nation_map(
    told: Mapping[int, Figures], known: Mapping[int, Body], *, link: Callable[[str], str]
) -> Drawing:
    """Return how much is settled in time in each province. link: the page of a province's code."""
    each: defaultdict[str, list[Figures]] = defaultdict(list)
    for agency_id, figures in told.items():
        if agency_id in known:
            each[known[agency_id].province].append(figures)
    drawn = province_areas(value=lambda code: _settled_in_time(together(each[code])), link=link)
    return _map(drawn.areas, box=drawn.box, has_outlines=drawn.has_outlines)


def province_map(
    told: Mapping[int, Figures], known: Mapping[int, Body], province: str
) -> Drawing | None:
    """Return the same for a province's regencies and cities; None without outlines."""
    outlines = regency_outlines(province)
    if outlines is None:
        return None
    by_code = {body.region_code: told.get(body.id, Figures()) for body in known.values()}
    names = {region.code: region.name for region in regencies_of(province)}
    areas = tuple(
        Area(
            name=names.get(code, code),
            value=_settled_in_time(by_code.get(code, Figures())),
            path=path,
        )
        for code, path in outlines.paths.items()
    )
    return _map(areas, box=outlines.box, has_outlines=True)


def _settled_in_time(figures: Figures) -> float | None:
    return figures.on_time("T7").share(least=LEAST_PUBLISHED)


def _map(areas: tuple[Area, ...], *, box: str, has_outlines: bool) -> Drawing:
    notes = [_("Wilayah dengan kurang dari 10 tenggat yang sudah dapat dinilai diarsir.")]
    if has_outlines:
        notes.append(_("Batas indikatif."))
    return choropleth(
        areas,
        key="peta",
        title=_("Penyelesaian tepat waktu menurut wilayah"),
        description=_("Makin gelap, makin banyak laporan yang diselesaikan tepat waktu."),
        measure=_("Tepat waktu"),
        box=box,
        write=percent,
        note=" ".join(notes),
    )
