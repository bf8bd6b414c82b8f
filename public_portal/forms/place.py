"""Part 2 of the report form: where and when it happened, and who answers for that place."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.typed_text import tidy
from public_portal.forms.places import UNKNOWN_AGENCY, Places, places_for
from public_portal.forms.point_field import PointField, point_text
from register.rules.submission import EVENT_CLASSES

if TYPE_CHECKING:
    from datetime import date

    from django.http import QueryDict

    from public_portal.drafts.draft import Answers
    from register.rules.point import Point
    from register.rules.states import ReportClass

# The button, and the name htmx sends, that asks for the next choices only.
CHOOSE = "pilih"
# Its value where the regency around a point is wanted.
AT_POINT = "point"
LEVELS = frozenset({"province", "regency"})
NAMES = ("event_on", "point", "province", "regency", "district", "place", "agency", "find")
PLACE_MAX = 200
FIND_MAX = 80
_CODE = re.compile(r"[0-9]{2}(?:\.[0-9]{2})?", re.ASCII)
# What the select of a level asks for before anything of that level is chosen.
NOTHING = {
    "province": ("", _("Pilih provinsi")),
    "regency": ("", _("Pilih kabupaten atau kota")),
    "district": ("", _("Pilih kecamatan")),
}


def asking_select(level: str) -> forms.Select:
    """Return a select that asks for the next choices as soon as one is made, where htmx runs.

    Each letter typed into it chooses anew, so it waits for the last one.
    """
    return forms.Select(
        attrs={
            "hx-post": "",
            "hx-trigger": "change delay:500ms",
            "hx-target": "#tempat",
            "hx-swap": "outerHTML",
            "hx-vals": json.dumps({CHOOSE: level}),
        }
    )


class PlaceForm(Form):
    event_on = DayField(
        label=_("Tanggal kejadian"), help_text=_("Bila lebih dari sehari, pilih hari pertamanya.")
    )
    point = PointField(
        label=_("Titik lokasi"),
        help_text=_(
            "Lintang dan bujur, misalnya -7.41333, 109.63667. Boleh disalin dari aplikasi peta."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "text"}),
    )
    province = forms.ChoiceField(label=_("Provinsi"), widget=asking_select("province"))
    regency = forms.ChoiceField(label=_("Kabupaten atau kota"), widget=asking_select("regency"))
    district = forms.ChoiceField(label=_("Kecamatan"), required=False)
    place = forms.CharField(
        label=_("Alamat atau patokan"),
        max_length=PLACE_MAX,
        required=False,
        help_text=_("Contoh: Jl. Raya Cibinong, di depan SDN 3"),
    )
    agency = forms.ChoiceField(label=_("Instansi yang dituju"), widget=forms.RadioSelect)
    find = forms.CharField(label=_("Cari nama instansi"), max_length=FIND_MAX, required=False)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        initial: dict[str, Any],
        report_class: ReportClass,
        today: date,
    ) -> None:
        self.is_event = report_class in EVENT_CLASSES
        self.today = today
        typed = data if data is not None else initial
        self.places = _places(typed, initial)
        start = {"agency": self.places.suggested if self.is_event else UNKNOWN_AGENCY, **initial}
        super().__init__(data, initial=start)
        self._offer()
        if not self.is_event:
            del self.fields["event_on"], self.fields["place"], self.fields["point"]

    def _offer(self) -> None:
        levels = (
            ("province", self.places.provinces),
            ("regency", self.places.regencies),
            ("district", self.places.districts),
        )
        for name, choices in levels:
            self.fields[name].choices = [NOTHING[name], *choices]  # type: ignore[attr-defined]
        if not self.places.districts:
            del self.fields["district"]
        if self.places.agencies:
            self.fields["agency"].choices = self.places.agencies  # type: ignore[attr-defined]
        else:
            del self.fields["agency"], self.fields["find"]

    def point_alone(self) -> Point | None:
        """Return the point if it can be used, and say nothing of what was not asked yet."""
        for other in [name for name in self.errors if name != "point"]:
            del self.errors[other]
        return self.cleaned_data.get("point")

    def clean_event_on(self) -> date:
        day: date = self.cleaned_data["event_on"]
        if day > self.today:
            raise forms.ValidationError(_("Tanggal kejadian tidak boleh setelah hari ini."))
        return day

    def answers(self) -> Answers:
        """Return what a valid form says, as plain values."""
        values = self.cleaned_data
        agency = values.get("agency", UNKNOWN_AGENCY)
        point = values.get("point")
        return {
            **{name: values.get(name, "") for name in ("province", "regency", "district", "place")},
            "event_on": values["event_on"].isoformat() if self.is_event else "",
            "point": point_text(point) if point else "",
            "agency": agency,
            "agency_id": int(agency) if agency != UNKNOWN_AGENCY else None,
        }


def so_far(data: QueryDict) -> Answers:
    """Return what stands in a form that is only half chosen, as plain values within their lengths.

    What belongs to a place chosen before is left out, and with it the agency suggested for it.
    """
    kept = {name: tidy(data.get(name, ""))[:PLACE_MAX] for name in NAMES}
    if not kept["regency"].startswith(kept["province"]) or not kept["province"]:
        kept["regency"] = ""
    if not kept["district"].startswith(kept["regency"]) or not kept["regency"]:
        kept["district"] = ""
    if data.get(CHOOSE) in LEVELS:
        kept["agency"] = ""
    return {name: value for name, value in kept.items() if value}


def asks_further(data: QueryDict) -> bool:
    """Tell whether a form was sent to see the next choices: by a button, or for another place."""
    province, regency = data.get("province", ""), data.get("regency", "")
    return CHOOSE in data or (province != "" and not regency.startswith(province))


def _places(typed: Any, initial: dict[str, Any]) -> Places:
    return places_for(
        province=_code(typed.get("province")),
        regency=_code(typed.get("regency")),
        find=tidy(str(typed.get("find", "")))[:FIND_MAX],
        chosen=str(typed.get("agency") or initial.get("agency") or ""),
    )


def _code(typed: object) -> str:
    # What is no code is answered by the select itself, and never reaches the database.
    return typed if isinstance(typed, str) and _CODE.fullmatch(typed) else ""
