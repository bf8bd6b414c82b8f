"""The part of a periodic report that tells what was learnt."""

from django.utils.translation import gettext as _

from casework.rules.evaluation import Cause
from casework.words.causes import CAUSE_LABELS
from figures.rules.snapshot import Learnt
from figures.words.values import Form, Sheet, Value
from look.charts.bars import bars
from look.charts.drawing import Drawing
from look.charts.series import Series


def learnt_sheet(told: Learnt) -> Sheet:
    """Return how much was evaluated, and what became of the recommendations."""
    lines = (
        (_("Laporan selesai yang dievaluasi"), told.evaluated),
        (_("Laporan selesai yang belum dievaluasi"), told.waiting),
        (_("Tindakan korektif"), told.actions),
        (_("Rekomendasi terbuka"), told.recommendations_open),
        (_("Di antaranya lewat tenggat"), told.recommendations_overdue),
        (_("Rekomendasi selesai"), told.recommendations_done),
    )
    return Sheet(
        _("Evaluasi"),
        _("Evaluasi dan rekomendasi"),
        (_("Uraian"), _("Jumlah")),
        tuple((label, Value(number)) for label, number in lines),
        _("Laporan berkadar pengawasan tidak termasuk."),
    )


def cause_sheet(told: Learnt) -> Sheet:
    """Return how often each cause was found."""
    return Sheet(
        _("Evaluasi"),
        _("Penyebab pengaduan"),
        (_("Penyebab"), _("Laporan"), _("Bagian")),
        tuple(
            (_name(code), Value(number), Value(number / told.evaluated, Form.PERCENT))
            for code, number in told.causes
        ),
        is_drawn=True,
    )


def cause_chart(told: Learnt) -> Drawing:
    """Return the causes as bars."""
    return bars(
        key="sebab",
        title=_("Penyebab pengaduan yang ditemukan"),
        description=_("Satu batang per penyebab."),
        corner=_("Penyebab"),
        labels=tuple(_name(code) for code, _number in told.causes),
        series=(Series(_("Laporan"), tuple(number for _code, number in told.causes), 0),),
    )


def _name(code: str) -> str:
    return str(CAUSE_LABELS[Cause(code)])
