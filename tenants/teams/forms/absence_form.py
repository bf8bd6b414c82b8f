"""Days on which an officer is away, and who stands in."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from tenants.actions.record_absence import NewAbsence
from tenants.teams.models.absence import AbsenceReason

Choices = Sequence[tuple[str, str]]
NOT_FITTING = gettext_lazy(
    "Pengganti pejabat penghubung harus pejabat penghubung; pengganti Pembina harus dari pimpinan "
    "atau Admin Instansi."
)


class AbsenceForm(Form):
    """One absence. people: who may be away. substitutes: who stands in. today: on the agency's clocks."""

    user_id = forms.ChoiceField(label=gettext_lazy("Petugas yang tidak bertugas"), choices=())
    reason = forms.ChoiceField(
        label=gettext_lazy("Alasan"), choices=AbsenceReason.choices, widget=forms.RadioSelect
    )
    first_day = DayField(label=gettext_lazy("Sejak"))
    last_day = DayField(
        label=gettext_lazy("Sampai"), help_text=gettext_lazy("Hari terakhir tidak bertugas.")
    )
    substitute_id = forms.ChoiceField(
        label=gettext_lazy("Pengganti"),
        required=False,
        choices=(),
        help_text=gettext_lazy(
            "Selama itu pengganti membuka antrean unit petugas ini dan ikut menerima surelnya. "
            "Pengganti Pembina ikut menerima surel tentang laporan berkala dan berkas pemeriksaan."
        ),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        people: Choices,
        substitutes: Choices,
        today: date,
        initial: Any = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.today = today
        self.fields["user_id"].choices = [  # type: ignore[attr-defined]
            ("", _("Pilih petugas")),
            *people,
        ]
        self.fields["substitute_id"].choices = [  # type: ignore[attr-defined]
            ("", _("Tanpa pengganti")),
            *substitutes,
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse days that are over or in the wrong order, and whoever stands in for themselves."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = values.get("first_day"), values.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("Hari terakhir tidak boleh sebelum hari pertama."))
        elif last and last < self.today:
            self.add_error("last_day", _("Hari itu sudah lewat: tidak ada lagi yang digantikan."))
        who = values.get("user_id")
        if who and who == values.get("substitute_id"):
            self.add_error("substitute_id", _("Pilih orang lain sebagai pengganti."))
        return values

    def absence(self) -> NewAbsence:
        """Return what a valid form says."""
        values = self.cleaned_data
        substitute = values["substitute_id"]
        return NewAbsence(
            int(values["user_id"]),
            int(substitute) if substitute else None,
            values["reason"],
            values["first_day"],
            values["last_day"],
        )
