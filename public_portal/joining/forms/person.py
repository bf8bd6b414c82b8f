"""One person of the team."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from onboarding.applications.rules.team import WITH_ACCOUNT
from public_portal.joining.forms.step_form import StepForm
from tenants.teams.models.decree_member import Duty, PlaceInTeam
from tenants.teams.rules.nip import nip_mistake, tidy_nip
from tenants.teams.words.nip import nip_sentence

_PHONE = re.compile(r"\+?[0-9]{8,15}")
_PHONE_SIGNS = re.compile(r"[\s().\-]")
# Liaison officers are named with their unit.
_DUTIES = [(value, label) for value, label in Duty.choices if value != Duty.LIAISON_OFFICER]


def plain_phone(typed: str) -> str:
    """Return a telephone number without the signs between its digits.

    :raises ValidationError: it cannot be one
    """
    plain = _PHONE_SIGNS.sub("", typed)
    if plain and not _PHONE.fullmatch(plain):
        raise forms.ValidationError(_("Tulis nomor telepon dengan 8 sampai 15 angka."))
    return plain


class PersonForm(StepForm):
    name = forms.CharField(
        label=_("Nama"), max_length=150, help_text=_("Dengan gelar, seperti di SK")
    )
    duty = forms.ChoiceField(label=_("Kedudukan dalam tim"), choices=[("", "—"), *_DUTIES])
    place_in_team = forms.ChoiceField(
        label=_("Sebagai"),
        choices=[("", "—"), *PlaceInTeam.choices],
        required=False,
        help_text=_("Ketua, sekretaris, atau anggota, bila SK menyebutnya"),
    )
    position = forms.CharField(label=_("Jabatan dinas"), max_length=200)
    rank = forms.CharField(
        label=_("Pangkat/golongan"),
        max_length=60,
        required=False,
        help_text=_("Contoh: Pembina, IV/a"),
    )
    nip = forms.CharField(
        label=_("NIP"),
        max_length=30,
        required=False,
        help_text=_("18 angka. Kosongkan bila bukan ASN, seperti kepala daerah."),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    email = forms.EmailField(
        label=_("Surel"),
        max_length=254,
        required=False,
        help_text=_("Undangan masuk dikirim ke sini. Wajib bagi admin dan tim pemeriksa."),
    )
    phone = forms.CharField(
        label=_("Telepon"),
        max_length=24,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel"}),
    )

    def clean_nip(self) -> str:
        nip = tidy_nip(self.cleaned_data["nip"])
        mistake = nip_mistake(nip) if nip else None
        if mistake is not None:
            raise forms.ValidationError(nip_sentence(mistake))
        return nip

    def clean_phone(self) -> str:
        return plain_phone(self.cleaned_data["phone"])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        needs_email = values.get("duty") in WITH_ACCOUNT
        if needs_email and not values.get("email") and "email" not in self.errors:
            self.add_error("email", _("Tulis surelnya: tanpa itu ia tidak dapat diundang masuk."))
        return values
