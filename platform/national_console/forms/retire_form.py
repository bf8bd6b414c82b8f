"""Taking a subject out of use: into which other one it goes, if into any."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.long_list import LongSelect
from national_console.forms.rule_form import ReasonForm


class RetireForm(ReasonForm):
    """others: the subjects in use, of which one may take its place."""

    marks_optional = True

    successor = forms.ChoiceField(
        label=gettext_lazy("Digabung ke kategori"),
        required=False,
        widget=LongSelect,
        help_text=gettext_lazy(
            "Laporan lama tetap menyebut kategori lama, tetapi dirutekan menurut aturan "
            "kategori ini. Kosongkan bila tidak ada gantinya."
        ),
    )
    field_order = ("successor", "reason")

    def __init__(self, data: Any = None, *, others: list[tuple[str, str]]) -> None:
        super().__init__(data)
        choices = [("", _("Tidak digabung")), *others]
        self.fields["successor"].choices = choices  # type: ignore[attr-defined]
