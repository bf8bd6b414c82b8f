"""The charts of a periodic report."""

from django.utils.translation import gettext as _

from figures.rules.snapshot import Parts, Snapshot
from figures.words.drawings import age_chart, breakdown
from figures.words.labels import month_label
from look.charts.drawing import Drawing
from look.charts.pairs import pairs
from look.charts.series import Series


def flow_chart(told: Snapshot) -> Drawing:
    """Return what came and what went in each of twelve months, side by side."""
    months = told.months
    return pairs(
        key="arus",
        title=_("Laporan masuk dan keluar per bulan"),
        description=_("Dua batang per bulan: masuk, lalu keluar."),
        corner=_("Bulan"),
        labels=tuple(month_label(month) for month, _figures in months),
        series=(
            Series(_("Laporan masuk"), tuple(one.inflow for _month, one in months), 0),
            Series(_("Laporan keluar"), tuple(one.outflow for _month, one in months), 2),
        ),
    )


def unit_chart(told: Snapshot) -> Drawing:
    """Return where the reports of the largest units stand."""
    named = _named(told.units, _("Belum atau tidak di unit"))
    return breakdown("unit", _("Laporan menurut unit"), _("Unit"), named)


def category_chart(told: Snapshot) -> Drawing:
    """Return where the reports of the largest categories stand."""
    named = _named(told.categories, _("Tanpa kategori"))
    return breakdown("kategori", _("Laporan menurut kategori"), _("Kategori"), named)


def open_chart(told: Snapshot) -> Drawing:
    """Return how old the open reports are."""
    return age_chart(told.ages)


def _named(parts: Parts, rest: str) -> Parts:
    return tuple((name or rest, figures) for name, figures in parts)
