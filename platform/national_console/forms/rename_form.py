"""What the desk is asked for when a body gets another name."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from national_console.forms.body_forms import BodyReasonForm
from onboarding.applications.actions.save_step import is_taken
from onboarding.applications.rules.short_address import AddressMistake, address_mistake
from onboarding.applications.words.troubles import ADDRESS_SENTENCES


class RenameForm(BodyReasonForm):
    """Both names, the host where it has one, and why.

    host: its present one, which is offered and kept; empty for a body that is no tenant.
    """

    name = forms.CharField(label=_("Nama"), max_length=200)
    short_name = forms.CharField(label=_("Nama pendek"), max_length=60)
    slug = forms.CharField(label=_("Alamat situs"), max_length=253, required=False)
    field_order = ("name", "short_name", "slug", "reason")

    def __init__(self, *args: Any, body_id: int, host: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body_id = body_id
        self.kept = host.removesuffix(f".{settings.PUBLIC_HOST}")
        if not host:
            del self.fields["slug"]
            return
        self.initial["slug"] = self.kept
        told = _(
            "Lengkapnya: alamat.{host}. Biarkan bila tidak berubah. Bila diganti, alamat lama tetap "
            "dikenal dan mengantar ke yang baru; petugas masuk sekali lagi di alamat baru."
        )
        self.fields["slug"].help_text = told.replace("{host}", settings.PUBLIC_HOST)

    def clean_slug(self) -> str:
        """Return the new one, empty where the present one is kept."""
        slug: str = self.cleaned_data["slug"].lower()
        if slug in {"", self.kept}:
            return ""
        mistake = address_mistake(slug)
        if mistake is None and is_taken(slug, body_id=self.body_id):
            mistake = AddressMistake.TAKEN
        if mistake is not None:
            raise forms.ValidationError(ADDRESS_SENTENCES[mistake])
        return slug
