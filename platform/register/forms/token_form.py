"""What a new token is called, lets its program do, and how long it lasts."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.option import Option
from tenants.tokens.models import TokenScope
from tenants.tokens.models.personal_token import NAME_LENGTH

SCOPES = (
    (
        TokenScope.READ.value,
        Option(TokenScope.READ.label, _("Daftar, isi, dan riwayat laporan yang boleh Anda baca.")),
    ),
    (
        TokenScope.INTAKE.value,
        Option(TokenScope.INTAKE.label, _("Laporan baru atas nama pelapor, dari kanal mana pun.")),
    ),
    (
        TokenScope.STEPS.value,
        Option(
            TokenScope.STEPS.label, _("Disposisi, jawaban, dan langkah lain yang boleh Anda ambil.")
        ),
    ),
    (
        TokenScope.MANAGE.value,
        Option(TokenScope.MANAGE.label, _("Unit, petugas, prosedur, dan data instansi lainnya.")),
    ),
)
DAYS = (("30", _("30 hari")), ("90", _("90 hari")), ("365", _("1 tahun")))


class TokenForm(Form):
    """A new token of one's own."""

    name = forms.CharField(
        label=_("Nama"),
        max_length=NAME_LENGTH,
        help_text=_("Aplikasi yang memakainya, misalnya SPBE atau dasbor pimpinan."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("Yang boleh dilakukan"), choices=SCOPES, widget=forms.CheckboxSelectMultiple
    )
    days = forms.ChoiceField(
        label=_("Berlaku selama"), choices=DAYS, widget=forms.RadioSelect, initial="90"
    )

    def chosen_scopes(self) -> frozenset[TokenScope]:
        """Return the scopes of a valid form."""
        return frozenset(TokenScope(code) for code in self.cleaned_data["scopes"])

    def lasts(self) -> timedelta:
        """Return how long the token of a valid form is good."""
        return timedelta(days=int(self.cleaned_data["days"]))
