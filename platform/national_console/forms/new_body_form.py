"""What the desk is asked for when it adds a body to the master list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from national_console.forms.body_forms import BodyReasonForm
from onboarding.applications.rules.short_address import address_mistake
from onboarding.applications.words.troubles import ADDRESS_SENTENCES
from tenants.bodies.queries.body_mistakes import NewBody
from tenants.models.agency import AgencyKind, TimeZone


class NewBodyForm(BodyReasonForm):
    """provinces: numbers of those that a regency or a city may be in, with their names."""

    kind = forms.ChoiceField(label=_("Jenis"), choices=[("", "–"), *AgencyKind.choices])
    code = forms.CharField(
        label=_("Kode"),
        max_length=20,
        help_text=_(
            "Kode Kemendagri, misalnya 33 atau 33.04; untuk kementerian, lembaga, dan BUMN sebuah "
            "kunci, misalnya K-KEMENKES."
        ),
    )
    name = forms.CharField(label=_("Nama"), max_length=200)
    short_name = forms.CharField(label=_("Nama pendek"), max_length=60)
    slug = forms.CharField(label=_("Alamat singkat"), max_length=60)
    parent = forms.ChoiceField(
        label=_("Provinsi"),
        choices=(),
        required=False,
        help_text=_("Hanya untuk kabupaten dan kota."),
    )
    time_zone = forms.ChoiceField(label=_("Zona waktu"), choices=TimeZone.choices)
    field_order = ("kind", "code", "name", "short_name", "slug", "parent", "time_zone", "reason")

    def __init__(self, *args: Any, provinces: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parent = cast("forms.ChoiceField", self.fields["parent"])
        parent.choices = [("", "–"), *provinces]
        self.fields["slug"].help_text = _("Situsnya kelak: alamat.{host}").replace(
            "{host}", settings.PUBLIC_HOST
        )
        self.fields["reason"].help_text = _("Dasar hukumnya, misalnya UU Nomor 29 Tahun 2022.")

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        return code.upper()

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"].lower()
        mistake = address_mistake(slug)
        if mistake is not None:
            raise forms.ValidationError(ADDRESS_SENTENCES[mistake])
        return slug

    def new_body(self) -> NewBody:
        """Return what was typed."""
        typed = dict(self.cleaned_data)
        parent = typed.pop("parent")
        del typed["reason"]
        return NewBody(**typed, parent_id=int(parent) if parent else None)
