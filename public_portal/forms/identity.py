"""Part 4 of the report form: who may see it, and who the reporter is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.option import Option
from register.rules.states import Visibility

if TYPE_CHECKING:
    from public_portal.drafts.draft import Answers

NAME_MAX = 120
EMAIL_MAX = 254
PHONE_MAX = 24
# Who somebody is stays off a device that others may use.
NEVER_KEPT = {"data-draft-never": True}
ABOUT_PERSON = ("name", "email", "phone")
_PHONE = re.compile(r"\+?[0-9]{8,15}")
_PHONE_SIGNS = re.compile(r"[\s().\-]")
CHOICES = (
    (
        Visibility.PUBLIC.value,
        Option(_("Publik"), _("Isi laporan tampil di portal, tanpa nama Anda.")),
    ),
    (
        Visibility.ANONYMOUS.value,
        Option(
            _("Anonim"),
            _(
                "Isi laporan tampil di portal. Nama dan kontak tidak kami minta: kabarnya Anda lihat "
                "sendiri dengan nomor dan kode rahasia."
            ),
        ),
    ),
    (
        Visibility.CONFIDENTIAL.value,
        Option(_("Rahasia"), _("Laporan tidak tampil di portal. Hanya petugas yang membacanya.")),
    ),
)


class VisibilitySelect(forms.RadioSelect):
    """Tells drafts.js which choice ends the keeping of a draft in the browser."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(*args, **kwargs)
        if option["value"] == Visibility.CONFIDENTIAL:
            option["attrs"]["data-draft-secret"] = True
        return option


class IdentityForm(Form):
    visibility = forms.ChoiceField(
        label=_("Siapa yang boleh melihat?"), choices=CHOICES, widget=VisibilitySelect
    )
    name = forms.CharField(
        label=_("Nama Anda"),
        max_length=NAME_MAX,
        help_text=_("Hanya dibaca instansi yang menangani."),
        error_messages={
            "required": _("Tulis nama Anda, atau pilih “Anonim” bila tidak ingin menyebutnya.")
        },
        widget=forms.TextInput(attrs={"autocomplete": "name", **NEVER_KEPT}),
    )
    email = forms.EmailField(
        label=_("Surel"),
        max_length=EMAIL_MAX,
        required=False,
        help_text=_("Kami kabari di sini setiap laporan Anda bergerak."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", **NEVER_KEPT}),
    )
    phone = forms.CharField(
        label=_("Nomor telepon"),
        max_length=PHONE_MAX,
        required=False,
        help_text=_("Contoh: 0812 3456 7890"),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", **NEVER_KEPT}),
    )

    def clean_phone(self) -> str:
        phone: str = self.cleaned_data["phone"]
        plain = _PHONE_SIGNS.sub("", phone)
        if plain and not _PHONE.fullmatch(plain):
            raise forms.ValidationError(_("Tulis nomor telepon dengan 8 sampai 15 angka."))
        return plain

    @property
    def is_anonymous(self) -> bool:
        """Whether nothing is asked about the person."""
        return self.cleaned_data.get("visibility") == Visibility.ANONYMOUS

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if self.is_anonymous:
            for name in ABOUT_PERSON:
                values[name] = ""
                self.errors.pop(name, None)
        return values

    def answers(self) -> Answers:
        """Return what was said; of an anonymous reporter nothing, whatever stood in the form."""
        values = self.cleaned_data
        said = {name: "" if self.is_anonymous else values[name] for name in ABOUT_PERSON}
        return {"visibility": values["visibility"], **said}
