"""Whom to invite, and which roles somebody has."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.option import Option
from tenants.models.membership import MemberRole

HINTS = {
    MemberRole.ADM: _("Mengurus segalanya: laporan, unit, pengguna, kalender, dan jejak audit."),
    MemberRole.KOM: _("Menyalurkan laporan; mengurus unit dan pengguna."),
    MemberRole.ORG: _("Menyalurkan laporan; mengurus kalender dan kebijakan tenggat."),
    MemberRole.INS: _("Laporan berkadar pengawasan; jejak audit; memilih Tim Pemeriksa."),
    MemberRole.LIA: _("Menjawab laporan yang didisposisikan ke unitnya."),
    MemberRole.LEAD: _("Membaca laporan instansi; menerima eskalasi."),
    MemberRole.EXM: _("Memeriksa laporan berkadar pengawasan."),
    MemberRole.PRV: _("Mengawasi kabupaten dan kota di bawah provinsi."),
    MemberRole.OMB: _("Menangani laporan yang diteruskan ke Ombudsman."),
}


def role_choices(codes: Collection[str]) -> list[tuple[str, Option]]:
    """Return the roles as cards, in the order in which they are always named."""
    return [
        (role.value, Option(role.label, HINTS.get(role, "")))
        for role in MemberRole
        if role in codes
    ]


class RolesForm(Form):
    """Which roles somebody has.

    given: those that may be chosen here. may_be_empty: since others stay as they are.
    """

    roles = forms.MultipleChoiceField(
        label=_("Peran"), widget=forms.CheckboxSelectMultiple, choices=()
    )

    def __init__(
        self,
        data: Any = None,
        *,
        given: Collection[str],
        may_be_empty: bool = False,
        initial: Any = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["roles"].choices = role_choices(given)  # type: ignore[attr-defined]
        self.fields["roles"].required = not may_be_empty

    def chosen(self) -> frozenset[str]:
        """Return the roles of a valid form."""
        return frozenset(self.cleaned_data["roles"])


class InvitationForm(RolesForm):
    """Somebody's address, and the roles they are to have."""

    email = forms.EmailField(
        label=_("Alamat surel"),
        help_text=_("Tautan undangan dikirim ke sini dan berlaku tujuh hari, untuk satu kali."),
    )
    field_order = ("email", "roles")
