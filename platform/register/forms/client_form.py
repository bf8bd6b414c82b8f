"""What a system is called, who it is at work, and what it may do."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.long_list import LongSelectMultiple
from look.forms.option import Option
from tenants.models.membership import MemberRole
from tenants.tokens.actions.create_client import ClientFacts
from tenants.tokens.models import TokenScope
from tenants.tokens.models.personal_token import NAME_LENGTH
from tenants.tokens.queries.client_lists import Choices

SCOPES: Final = (
    (
        TokenScope.READ.value,
        Option(
            TokenScope.READ.label, _("Daftar, isi, dan riwayat laporan yang terlihat perannya.")
        ),
    ),
    (
        TokenScope.INTAKE.value,
        Option(TokenScope.INTAKE.label, _("Laporan baru atas nama pelapor, dari kanal mana pun.")),
    ),
    (
        TokenScope.STEPS.value,
        Option(TokenScope.STEPS.label, _("Disposisi, jawaban, dan langkah lain sesuai perannya.")),
    ),
    (
        TokenScope.MANAGE.value,
        Option(TokenScope.MANAGE.label, _("Unit, petugas, prosedur, dan data instansi lainnya.")),
    ),
)
HINTS: Final = {
    MemberRole.ADM: _("Semua laporan instansi, kecuali yang berkadar pengawasan."),
    MemberRole.KOM: _("Seperti Admin Instansi, sebatas yang diurus Kominfo di Pembagian peran."),
    MemberRole.ORG: _("Seperti Admin Instansi, sebatas yang diurus Organisasi di Pembagian peran."),
    MemberRole.LIA: _("Hanya laporan yang didisposisikan ke unit yang dipilih di bawah."),
    MemberRole.LEAD: _("Membaca laporan instansi."),
    MemberRole.PRV: _("Membaca laporan kabupaten dan kota yang dieskalasi."),
    MemberRole.OMB: _("Laporan yang diteruskan ke Ombudsman."),
}
GRACES: Final = (
    ("0", Option(_("Langsung berakhir"), _("Bila rahasia lama mungkin diketahui orang lain."))),
    ("1", Option(_("Tetap berlaku 1 hari"))),
    ("7", Option(_("Tetap berlaku 7 hari"), _("Cukup waktu untuk memasangnya tanpa henti."))),
)


class ClientForm(Form):
    """One system. given: the roles that may be chosen, none where the desk has one alone."""

    name = forms.CharField(
        label=_("Nama sistem"),
        max_length=NAME_LENGTH,
        help_text=_("Nama ini tampil di riwayat laporan, misalnya “SPBE Banjarnegara”."),
    )
    roles = forms.MultipleChoiceField(
        label=_("Bekerja sebagai"), choices=(), widget=forms.CheckboxSelectMultiple
    )
    unit_ids = forms.MultipleChoiceField(
        label=_("Unit"),
        choices=(),
        required=False,
        widget=LongSelectMultiple(attrs={"size": 6}),
        help_text=_("Hanya untuk Pejabat Penghubung."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("Yang boleh dilakukan"), choices=SCOPES, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, data: Any = None, *, given: Collection[str], units: Choices, initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        self._only = frozenset(given) if len(given) == 1 else frozenset()
        if self._only:
            del self.fields["roles"]
        else:
            self.fields["roles"].choices = [  # type: ignore[attr-defined]
                (role.value, Option(role.label, HINTS[role])) for role in HINTS if role in given
            ]
        if MemberRole.LIA in given:
            self.fields["unit_ids"].choices = units  # type: ignore[attr-defined]
        else:
            del self.fields["unit_ids"]

    def clean(self) -> dict[str, Any]:
        """Refuse an officer without a unit, and units of nobody."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        if "unit_ids" in values and "roles" in values:
            answers = MemberRole.LIA in values["roles"]
            if answers and not values["unit_ids"]:
                self.add_error("unit_ids", _("Pilih unit yang laporannya dijawab sistem ini."))
            elif values["unit_ids"] and not answers:
                self.add_error("unit_ids", _("Kosongkan, atau pilih peran Pejabat Penghubung."))
        return values

    def facts(self) -> ClientFacts:
        """Return what a valid form says."""
        values = self.cleaned_data
        return ClientFacts(
            name=values["name"],
            scopes=frozenset(TokenScope(code) for code in values["scopes"]),
            roles=self._only or frozenset(values["roles"]),
            unit_ids=frozenset(int(pk) for pk in values.get("unit_ids", ())),
        )


class GraceForm(Form):
    """What becomes of the secret before."""

    days = forms.ChoiceField(
        label=_("Rahasia yang lama"), choices=GRACES, widget=forms.RadioSelect, initial="7"
    )

    def grace(self) -> timedelta:
        """Return how long it is good as well."""
        return timedelta(days=int(self.cleaned_data["days"]))
