"""What the desk knows of a body's decree and account."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.day_field import DayField


class FindingForm(Form):
    """Decree and account are asked apart, for either may be there without the other."""

    has_decree = forms.BooleanField(label=_("SK sudah ada"), required=False)
    decree_number = forms.CharField(label=_("Nomor SK"), max_length=80, required=False)
    decree_on = DayField(label=_("Tanggal SK"), required=False)
    has_account = forms.BooleanField(
        label=_("Akun sudah ada"),
        required=False,
        help_text=_("Di aplikasi nasional, juga bila ruang kerjanya di sini belum dibuat."),
    )

    def facts(self) -> dict[str, Any]:
        """Return what was found, by the names of the action that records it."""
        return dict(self.cleaned_data)
