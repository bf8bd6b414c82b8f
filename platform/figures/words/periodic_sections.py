"""A periodic report in its sections: each with tables and charts, for page and paper alike."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from figures.rules.snapshot import Snapshot
from figures.words import periodic_charts as charts
from figures.words import periodic_evaluation as evaluation
from figures.words import periodic_sheets as sheets
from figures.words.values import Sheet
from look.charts.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Section:
    """One section. title: the heading, without a number."""

    title: str
    sheets: tuple[Sheet, ...]
    drawings: tuple[Drawing, ...] = ()


def sections_of(told: Snapshot) -> tuple[Section, ...]:
    """Return the sections of figures in their order."""
    return (
        Section(
            _("Angka utama"),
            (sheets.summary_sheet(told), sheets.month_sheet(told)),
            (charts.flow_chart(told),),
        ),
        Section(
            _("Tahap, tenggat, dan umur"),
            (sheets.stage_sheet(told), sheets.age_sheet(told)),
            (charts.open_chart(told),),
        ),
        Section(_("Menurut unit"), (sheets.unit_sheet(told),), (charts.unit_chart(told),)),
        Section(
            _("Menurut kategori"), (sheets.category_sheet(told),), (charts.category_chart(told),)
        ),
        Section(
            _("Menurut jenis dan kanal"), (sheets.class_sheet(told), sheets.channel_sheet(told))
        ),
        Section(
            _("Evaluasi"),
            (evaluation.learnt_sheet(told.learnt), evaluation.cause_sheet(told.learnt)),
            (evaluation.cause_chart(told.learnt),) if told.learnt.causes else (),
        ),
    )
