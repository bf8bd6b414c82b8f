"""The step of deadlines and calendar: as everywhere, or quicker."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.option import Option
from public_portal.joining.forms.step_form import StepForm
from register.rules.policy import Policy
from tenants.models.agency import TimeZone

DEFAULT, OTHER = "DEFAULT", "OTHER"
_CHOICES = (
    (DEFAULT, Option(_("Pakai tenggat nasional"), _("Sama dengan semua instansi lain."))),
    (
        OTHER,
        Option(_("Lebih cepat"), _("Instansi Anda berjanji lebih cepat dari tenggat nasional.")),
    ),
)
_NATION = Policy()


class PolicyForm(StepForm):
    choice = forms.ChoiceField(label=_("Tenggat"), choices=_CHOICES, widget=forms.RadioSelect)
    t2 = forms.IntegerField(
        label=_("Disposisi oleh Admin Instansi (hari kerja)"),
        min_value=1,
        max_value=_NATION.t2.due,
        required=False,
        help_text=_("Nasional: 5 hari kerja."),
    )
    t3 = forms.IntegerField(
        label=_("Tanggapan pertama unit (hari kerja)"),
        min_value=1,
        max_value=_NATION.t3.due,
        required=False,
        help_text=_("Nasional: 10 hari kerja."),
    )
    wishes = forms.CharField(
        label=_("Yang berbeda di instansi Anda"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Contoh: dasar hukum tenggat yang lebih cepat."),
    )
    time_zone = forms.ChoiceField(label=_("Zona waktu"), choices=TimeZone.choices)
    confirms = forms.BooleanField(
        label=_(
            "Hari kerja kami Senin sampai Jumat, dengan libur nasional dan cuti bersama. Libur daerah "
            "kami catat sendiri di konsol."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("time_zone", self.opened.application.body.time_zone)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("choice") == OTHER:
            for name in ("t2", "t3", "wishes"):
                if not values.get(name) and name not in self.errors:
                    self.add_error(name, _("Isi ini, atau pilih “Pakai tenggat nasional”."))
        else:
            values["t2"] = values["t3"] = None
            values["wishes"] = ""
            for name in ("t2", "t3", "wishes"):
                self.errors.pop(name, None)
        return values
