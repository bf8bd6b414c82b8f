"""The last words before a report is sent."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from register.rules.policy import Policy


class ConfirmForm(Form):
    privacy_notice_seen = forms.BooleanField(
        label=_("Saya sudah membaca pemberitahuan privasi"),
        error_messages={"required": _("Centang bahwa Anda sudah membaca pemberitahuan privasi.")},
    )
    consent_to_ombudsman = forms.BooleanField(
        label=_(
            "Saya setuju identitas saya diserahkan kepada Ombudsman RI bila laporan ini sampai di sana"
        ),
        required=False,
        help_text=_(
            "Boleh dilewati. Laporan yang terlalu lama tidak ditindaklanjuti diteruskan kepada Ombudsman "
            "RI. Tanpa persetujuan ini, yang diteruskan hanya isinya."
        ),
    )

    def __init__(
        self, *args: Any, report_class: str, has_identity: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if not has_identity or report_class not in Policy().ombudsman_classes:
            del self.fields["consent_to_ombudsman"]
