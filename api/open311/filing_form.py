"""What an app sends with a report, checked as the portal's form checks it.

Source: GeoReport v2, POST service request; platform/docs/adr/0291
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _

from api.open311 import attributes
from api.open311.parameters import Parameters, moment_of
from api.open311.refusal import Refusal311
from look.forms.base import Form
from register.rules.states import Visibility
from register.rules.submission import PLACE_MAX, TITLE_MAX

DESCRIPTION_MAX: Final = 4_000
NAME_MAX, ID_MAX, URL_MAX = 60, 200, 500
_REGION: Final = r"[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2})?)?"
_PHONE: Final = re.compile(r"\+?[0-9]{8,15}", re.ASCII)
_PHONE_SIGNS: Final = re.compile(r"[\s().\-]")
# "Not html or code"; a smaller-than before a number is none.
_HTML: Final = re.compile(r"<[A-Za-z/!?][^<>]*>")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DEGREES: Final[dict[str, Any]] = {"required": False, "max_digits": 24, "decimal_places": 20}


def _choice(codes: Any, *, required: bool = False) -> forms.ChoiceField:
    return forms.ChoiceField(choices=[(str(code), str(code)) for code in codes], required=required)


class FilingForm(Form):
    lat = forms.DecimalField(min_value=-90, max_value=90, **_DEGREES)
    long = forms.DecimalField(min_value=-180, max_value=180, **_DEGREES)
    address_string = forms.CharField(max_length=PLACE_MAX, required=False)
    address_id = forms.RegexField(_REGION, required=False)
    email = forms.EmailField(required=False)
    first_name = forms.CharField(max_length=NAME_MAX, required=False)
    last_name = forms.CharField(max_length=NAME_MAX, required=False)
    phone = forms.CharField(max_length=24, required=False)
    device_id = forms.CharField(max_length=ID_MAX, required=False)
    account_id = forms.CharField(max_length=ID_MAX, required=False)
    description = forms.CharField(max_length=DESCRIPTION_MAX, required=False)
    media_url = forms.URLField(max_length=URL_MAX, required=False, assume_scheme="https")
    privacy_notice_seen = _choice([attributes.YES], required=True)
    report_class = _choice(attributes.CLASSES)
    title = forms.CharField(max_length=TITLE_MAX, required=False)
    event_on = forms.CharField(max_length=40, required=False)
    visibility = _choice(Visibility)
    consent_to_ombudsman = _choice([attributes.YES])

    def __init__(self, data: Mapping[str, str], *, zone: ZoneInfo, at: datetime) -> None:
        self.zone, self.at = zone, at
        super().__init__(data)

    def clean_phone(self) -> str:
        plain = _PHONE_SIGNS.sub("", self.cleaned_data["phone"])
        if plain and not _PHONE.fullmatch(plain):
            raise forms.ValidationError(_("Tulis nomor telepon dengan 8 sampai 15 angka."))
        return plain

    def clean_description(self) -> str:
        text: str = self.cleaned_data["description"]
        if _HTML.search(text):
            raise forms.ValidationError(_("Tulis tanpa HTML."))
        return text

    def clean_media_url(self) -> str:
        url: str = self.cleaned_data["media_url"]
        if url and not url.lower().startswith(("https://", "http://")):
            raise forms.ValidationError(_("Tulis alamat yang diawali https://."))
        return url

    def clean_event_on(self) -> date:
        """Return the day on the agency's clocks; that of the request where none is said."""
        text: str = self.cleaned_data["event_on"]
        if not text:
            return self.at.astimezone(self.zone).date()
        if _DAY.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError as error:
                raise forms.ValidationError(_("Tanggal itu tidak ada.")) from error
        try:
            return moment_of(text, name="").astimezone(self.zone).date()
        except Refusal311 as error:
            told = _("Tulis tanggal, misalnya 2026-01-31.")
            raise forms.ValidationError(told) from error

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        self._check_location(values)
        if not self.errors:
            self._check_reporter(values)
        return values

    def _check_location(self, values: dict[str, Any]) -> None:
        if {"lat", "long", "address_string", "address_id"} & self.errors.keys():
            return
        has_lat, has_long = (values[name] is not None for name in ("lat", "long"))
        if has_lat != has_long:
            self.add_error("long" if has_lat else "lat", _("Isi lat dan long keduanya."))
        elif not (has_lat or values["address_string"] or values["address_id"]):
            told = _("Isi lat dan long, address_string, atau address_id.")
            self.add_error("address_string", told)

    def _check_reporter(self, values: dict[str, Any]) -> None:
        """Take over the visibility that is meant; whoever is not anonymous has a name."""
        name = " ".join(part for part in (values["first_name"], values["last_name"]) if part)
        meant = Visibility.PUBLIC if name else Visibility.ANONYMOUS
        values["visibility"] = Visibility(values["visibility"] or meant)
        values["name"] = "" if values["visibility"] is Visibility.ANONYMOUS else name
        if values["visibility"] is not Visibility.ANONYMOUS and not name:
            told = _("Isi nama pelapor, atau pilih visibility ANONYMOUS.")
            self.add_error("first_name", told)


def filled_form(parameters: Parameters, *, zone: ZoneInfo, at: datetime) -> FilingForm:
    """Return a valid form of what was sent.

    :raises Refusal311: 400, with a sentence for each input that is wrong
    """
    codes = {each["code"] for each in attributes.definition()}
    said = {name: text for name, text in parameters.items() if name not in codes}
    # Of a list of which one may be chosen two are none.
    chosen = {code: ", ".join(parameters.attributes.get(code, ())) for code in codes}
    form = FilingForm({**said, **chosen}, zone=zone, at=at)
    if form.is_valid():
        return form
    told = [
        f"{f'attribute[{name}]' if name in codes else name}: {' '.join(map(str, errors))}"
        for name, errors in form.errors.items()
    ]
    raise Refusal311(400, " ".join(told))
