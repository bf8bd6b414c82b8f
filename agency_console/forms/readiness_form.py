"""What somebody confirms before the agency goes live."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from onboarding.action_plan.models import Confirmed

PREFIX = RegexValidator(
    r"^[A-Z][A-Z0-9]{1,19}\Z",
    gettext_lazy("Pakai 2 sampai 20 huruf besar atau angka tanpa spasi, misalnya “BANJARNEGARA”."),
)
STATEMENTS = {
    Confirmed.DEADLINES: gettext_lazy(
        "Saya sudah memeriksa kebijakan tenggat dan kalender libur instansi ini; keduanya benar."
    ),
    Confirmed.PRIVACY: gettext_lazy(
        "Pemberitahuan privasi sudah ditetapkan dan penilaian dampak pelindungan data pribadi "
        "(DPIA) untuk pengelolaan pengaduan sudah dilakukan."
    ),
    Confirmed.CHANNELS: gettext_lazy(
        "Awalan ini dipakai warga di kanal instansi ini dan tidak dipakai instansi lain."
    ),
}


class ConfirmForm(Form):
    """One confirmation by whoever is signed in; for the channels also their prefix."""

    note = forms.CharField(
        label=gettext_lazy("Awalan kanal"),
        validators=[PREFIX],
        help_text=gettext_lazy("Kata pertama pesan warga, misalnya lewat SMS."),
    )
    sure = forms.BooleanField(label="")

    def __init__(self, data: Any = None, *, what: Confirmed) -> None:
        super().__init__(data)
        self.fields["sure"].label = STATEMENTS[what]
        if what is not Confirmed.CHANNELS:
            del self.fields["note"]
