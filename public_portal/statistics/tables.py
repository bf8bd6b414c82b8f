"""The tables that everybody may take home, by their name in the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from figures.queries import bodies, sums
from figures.rules.measures import NATIONAL_DESK
from figures.rules.summary import Figures, together
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS

if TYPE_CHECKING:
    from figures.rules.period import Period

Named = list[tuple[str, Figures]]


def months_of(period: Period) -> Named:
    return [(f"{day:%Y-%m}", told) for day, told in sorted(sums.by_month(period).items())]


def classes_of(period: Period) -> Named:
    told, _categories = sums.by_class_and_category(period)
    return [(str(CLASS_LABELS[k]), told[k.value]) for k in ReportClass if k.value in told]


def categories_of(period: Period) -> Named:
    (_classes, told), names = sums.by_class_and_category(period), bodies.category_names()
    others = together(figures for code, figures in told.items() if code not in names)
    named = [(name, told[code]) for code, name in names.items() if code in told]
    return [*named, (_("Tanpa kategori"), others)] if others.counts else named


def agencies_of(period: Period) -> Named:
    told, known = sums.by_agency(period), bodies.bodies()
    desk = [(_("Admin Nasional"), told[NATIONAL_DESK])] if NATIONAL_DESK in told else []
    return [*desk, *((body.name, told[pk]) for pk, body in known.items() if pk in told)]


# Name in the address, head of the first column, and what reads it.
TABLES = {
    "bulan": ("bulan", months_of),
    "jenis": ("jenis", classes_of),
    "kategori": ("kategori", categories_of),
    "instansi": ("instansi", agencies_of),
}
