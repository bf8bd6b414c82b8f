"""The step of the channels: the short address, and the prefix for SMS."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from onboarding.applications.actions.save_step import is_taken
from onboarding.applications.rules.short_address import (
    AddressMistake,
    address_mistake,
    is_sms_prefix,
)
from onboarding.applications.words.troubles import ADDRESS_SENTENCES
from public_portal.joining.forms.step_form import StepForm

_PHONE = re.compile(r"\+?[0-9]{3,15}")
_PHONE_SIGNS = re.compile(r"[\s().\-]")


class ChannelsForm(StepForm):
    slug = forms.CharField(label=_("Alamat singkat"), max_length=60)
    sms_prefix = forms.CharField(
        label=_("Awalan SMS"),
        max_length=20,
        help_text=_("3 sampai 12 huruf, ditulis pelapor di depan SMS-nya. Contoh: TANGKAB"),
    )
    phone = forms.CharField(
        label=_("Telepon layanan pengaduan"),
        max_length=24,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slug"].help_text = _("Situs instansi Anda: alamat.{host}").replace(
            "{host}", settings.PUBLIC_HOST
        )
        self.initial.setdefault("slug", self.opened.application.body.slug)

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"].lower()
        mistake = address_mistake(slug)
        if mistake is None and is_taken(slug, body_id=self.opened.application.body_id):
            mistake = AddressMistake.TAKEN
        if mistake is not None:
            raise forms.ValidationError(ADDRESS_SENTENCES[mistake])
        return slug

    def clean_sms_prefix(self) -> str:
        prefix: str = self.cleaned_data["sms_prefix"].upper()
        if not is_sms_prefix(prefix):
            raise forms.ValidationError(_("Tulis 3 sampai 12 huruf, tanpa spasi atau angka."))
        return prefix

    def clean_phone(self) -> str:
        plain = _PHONE_SIGNS.sub("", self.cleaned_data["phone"])
        if plain and not _PHONE.fullmatch(plain):
            raise forms.ValidationError(_("Tulis nomor telepon dengan 3 sampai 15 angka."))
        return plain

    def answers(self) -> dict[str, Any]:
        said = super().answers()
        slug = said.get("slug")
        return {**said, "host": f"{slug}.{settings.PUBLIC_HOST}" if slug else ""}
