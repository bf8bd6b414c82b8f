"""The figures of one agency, as its own dashboard shows them."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from figures.queries import bodies, sums
from figures.rules.summary import Figures, together
from figures.views.choice import Choice
from figures.words import drawings, tiles
from figures.words.drawings import Named
from look.charts.drawing import Cell, Drawing
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS

AGENCY_STAGES = ("T2", "T3", "T7")
# Where the queue shows the reports of a part: given a name of the filter and its value.
Link = Callable[[str, str], str]


def agency_board(
    agency_id: int, choice: Choice, *, link: Link, names_units: bool = True
) -> dict[str, Any]:
    """Return what the template needs, in six statements. The scope is the agency's own.

    names_units: not in the scope of the national desk, which reads no agency's units.
    """
    told = sums.by_month(choice.period, agency_ids=[agency_id])
    total, months = together(told.values()), choice.months(told)
    ages = sums.open_ages(today=choice.today, agency_ids=[agency_id])
    units = _units(sums.by_unit(choice.period, agency_id=agency_id), link) if names_units else None
    by_class, by_category = sums.by_class_and_category(choice.period, agency_id=agency_id)
    categories, classes = _categories(by_category, link), _classes(by_class, link)
    return {
        "choice": choice,
        "is_empty": not total.counts and not sum(ages),
        "volume": tiles.volume_tiles(total, still_open=sum(ages)),
        "quality": tiles.quality_tiles(total),
        "stages": tiles.stage_table(total, AGENCY_STAGES),
        "drawings": (
            drawings.flow_chart(months, told),
            drawings.column_chart(months, told),
            drawings.age_chart(ages),
            *_unit_chart(units),
            drawings.breakdown(
                "kategori", _("Laporan menurut kategori"), _("Kategori"), categories
            ),
        ),
        "tables": (
            *([] if units is None else [(_("Per unit"), drawings.figure_table(_("Unit"), units))]),
            (_("Per kategori"), drawings.figure_table(_("Kategori"), categories)),
            (_("Per jenis laporan"), drawings.figure_table(_("Jenis"), classes)),
        ),
        "recount_since": bodies.recount_since(),
    }


def _unit_chart(units: Named | None) -> list[Drawing]:
    if units is None:
        return []
    return [drawings.breakdown("unit", _("Laporan menurut unit"), _("Unit"), units)]


def _units(told: Mapping[int, Figures], link: Link) -> list[tuple[Cell | str, Figures]]:
    names = bodies.unit_names()
    named: list[tuple[Cell | str, Figures]] = [
        (Cell(names[unit_id], link("unit", str(unit_id))), figures)
        for unit_id, figures in told.items()
        if unit_id in names
    ]
    named.sort(key=lambda pair: str(pair[0]))
    others = together(figures for unit_id, figures in told.items() if unit_id not in names)
    return [*named, (_("Belum atau tidak di unit"), others)] if others.counts else named


def _categories(told: Mapping[str, Figures], link: Link) -> list[tuple[Cell | str, Figures]]:
    names = bodies.category_names()
    named: list[tuple[Cell | str, Figures]] = [
        (Cell(name, link("kategori", code)), told[code])
        for code, name in names.items()
        if code in told
    ]
    others = together(figures for code, figures in told.items() if code not in names)
    return [*named, (_("Tanpa kategori"), others)] if others.counts else named


def _classes(told: Mapping[str, Figures], link: Link) -> list[tuple[Cell | str, Figures]]:
    return [
        (Cell(str(CLASS_LABELS[kind]), link("jenis", kind.value)), told[kind.value])
        for kind in ReportClass
        if kind.value in told
    ]
