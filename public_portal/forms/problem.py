"""Part 1 of the report form: what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.option import Option
from register.rules.states import ReportClass
from register.rules.submission import BODY_MAX, TITLE_MAX

if TYPE_CHECKING:
    from public_portal.drafts.draft import Answers

# Three for the reporter, four inside: the verifying officer tells grievances from complaints (A12).
CHOICES = (
    (
        ReportClass.COMPLAINT.value,
        Option(_("Pengaduan"), _("Ada pelayanan, fasilitas, atau petugas yang bermasalah.")),
    ),
    (
        ReportClass.ASPIRATION.value,
        Option(_("Aspirasi"), _("Usul, saran, atau apresiasi untuk pelayanan publik.")),
    ),
    (
        ReportClass.INFORMATION_REQUEST.value,
        Option(_("Permintaan informasi"), _("Anda memerlukan keterangan dari instansi.")),
    ),
)


class ProblemForm(Form):
    report_class = forms.ChoiceField(
        label=_("Apa yang ingin Anda sampaikan?"), choices=CHOICES, widget=forms.RadioSelect
    )
    title = forms.CharField(
        label=_("Judul laporan"),
        max_length=TITLE_MAX,
        help_text=_("Contoh: Jalan berlubang di depan SDN 3 Cibinong"),
    )
    body = forms.CharField(
        label=_("Apa yang terjadi?"),
        max_length=BODY_MAX,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Tulis apa, kapan, siapa yang terlibat, dan akibatnya. Jangan tulis NIK atau nomor "
            "telepon di sini: bila laporan Anda publik atau anonim, isinya dapat dibaca semua orang."
        ),
    )

    def answers(self) -> Answers:
        values: dict[str, Any] = self.cleaned_data
        return {name: values[name] for name in ("report_class", "title", "body")}
