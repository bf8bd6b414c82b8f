"""Beginning a periodic report, writing its words, returning it."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from casework.actions.write_periodic import Narrative
from casework.rules.report_period import (
    PeriodKind,
    ReportPeriod,
    ended_periods,
    period_of_code,
)
from casework.words.periodic import KIND_LABELS, period_name
from look.forms.base import Form

TEXT_MAX = 5_000
REASON_MAX = 1_000
# How far back a report can be begun.
_OFFERED = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 6, PeriodKind.YEAR: 3}


class PeriodField(forms.TypedChoiceField):
    """A choice of periods. One that is not offered is left to the action, which says why not."""

    def valid_value(self, value: Any) -> bool:
        """Take every code of a period."""
        return period_of_code(str(value)) is not None


class PeriodForm(Form):
    """The period to report on: those that are over and have no report yet, the latest first."""

    period = PeriodField(
        label=_("Periode"),
        coerce=period_of_code,
        help_text=_("Hanya periode yang sudah berakhir dan belum punya laporan yang ditampilkan."),
    )

    def __init__(
        self, data: Any = None, *, today: date, taken: Collection[ReportPeriod], initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        groups = [
            (str(KIND_LABELS[kind]), _choices(kind, today, taken, most=most))
            for kind, most in _OFFERED.items()
        ]
        self.fields["period"].choices = [group for group in groups if group[1]]  # type: ignore[attr-defined]

    def chosen(self) -> ReportPeriod:
        """Return what a valid form says."""
        chosen: ReportPeriod = self.cleaned_data["period"]
        return chosen


class NarrativeForm(Form):
    """The words of a report, in plain paragraphs. None is needed to keep a draft."""

    marks_optional = False

    summary = forms.CharField(
        label=_("Ringkasan"),
        required=False,
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Apa yang dicapai dan apa yang berubah. Wajib ada sebelum diajukan."),
    )
    obstacles = forms.CharField(
        label=_("Kendala dan penyebab"),
        required=False,
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    plans = forms.CharField(
        label=_("Rencana perbaikan"),
        required=False,
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def narrative(self) -> Narrative:
        """Return what a valid form says."""
        return Narrative(**self.cleaned_data)


class ReturnForm(Form):
    """Why a report goes back; whoever prepared it reads it."""

    reason = forms.CharField(
        label=_("Yang perlu diperbaiki"),
        max_length=REASON_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class DiscardForm(Form):
    """Why a report is discarded; its history keeps it."""

    reason = forms.CharField(
        label=_("Alasan membuang"),
        max_length=REASON_MAX,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Misalnya: dibuat untuk bulan yang keliru."),
    )


def _choices(
    kind: PeriodKind, today: date, taken: Collection[ReportPeriod], *, most: int
) -> list[tuple[str, str]]:
    ended = ended_periods(kind, today=today, most=most)
    return [(one.code, period_name(one)) for one in ended if one not in taken]
