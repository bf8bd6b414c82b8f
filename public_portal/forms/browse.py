"""What somebody searches for: every field may be left empty, and stands in the address."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.day_field import DayField
from public_portal.browsing import choices
from public_portal.browsing.typed_fields import fields_apart
from public_portal.tracking.names import agency_names
from search.filters import Filters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from django.http import QueryDict

# What the fields are called in the address.
NAMES = {
    "words": "q",
    "kind": "jenis",
    "status": "status",
    "category": "kategori",
    "province": "provinsi",
    "regency": "kabupaten",
    "agency": "instansi",
    "since": "dari",
    "until": "sampai",
    "as_words": "kata",
    "newest": "urut",
}
NEWEST = "terbaru"
WORDS_MAX = 120
YEARS = range(2000, 2101)
_CODE = re.compile(r"[0-9]{2}(?:\.[0-9]{2})?", re.ASCII)
_CODES = re.compile(r"[0-9.,]{0,120}", re.ASCII)
_ID = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)


class BrowseForm(Form):
    """as_words: codes of places that are named in the words and mean words. newest: an order."""

    marks_optional = False

    words = forms.CharField(
        label=_("Apa yang dicari?"),
        help_text=_("Contoh: jalan rusak di Banjarnegara. Nomor laporan juga bisa."),
        required=False,
        max_length=WORDS_MAX,
        widget=forms.TextInput(attrs={"autocomplete": "off", "enterkeyhint": "search"}),
    )
    status = forms.ChoiceField(label=_("Status"), required=False)
    kind = forms.ChoiceField(label=_("Jenis"), required=False)
    category = forms.ChoiceField(label=_("Kategori"), required=False)
    province = forms.ChoiceField(label=_("Provinsi"), required=False)
    regency = forms.ChoiceField(label=_("Kabupaten atau kota"), required=False)
    agency = forms.ChoiceField(label=_("Instansi"), required=False)
    since = DayField(label=_("Dari tanggal"), required=False)
    until = DayField(label=_("Sampai tanggal"), required=False)
    as_words = forms.CharField(required=False)
    newest = forms.CharField(required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(_fitting(_apart(data)))
        offered = {
            "kind": choices.kind_choices(),
            "status": choices.status_choices(),
            "category": choices.category_choices(),
            "province": choices.province_choices(),
            "regency": choices.regency_choices(self._asked("province")),
            "agency": self._agency(),
        }
        for name, found in offered.items():
            self.fields[name].choices = [("", ""), *found]  # type: ignore[attr-defined]

    def add_prefix(self, field_name: str) -> str:
        return NAMES.get(field_name, field_name)

    def clean(self) -> None:
        for name in ("since", "until"):
            day = self.cleaned_data.get(name)
            if day and day.year not in YEARS:
                self.add_error(name, _("Pilih tanggal dari tahun 2000 sampai 2100."))
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and since > until:
            self.add_error("until", _("Tanggal akhir harus sesudah tanggal awal."))

    @property
    def region(self) -> str:
        """The place of a valid form: a regency, a province, or empty."""
        return str(self.cleaned_data["regency"] or self.cleaned_data["province"])

    def filters(self, regions: Sequence[str]) -> Filters:
        """Return what a valid form narrows to. regions: its place and those of its words."""
        said = self.cleaned_data
        kind = choices.KINDS.get(said["kind"])
        states = choices.STATUSES[said["status"]][1] if said["status"] else ()
        return Filters(
            classes=(kind.value,) if kind else (),
            states=tuple(sorted(state.value for state in states)),
            categories=(said["category"],) if said["category"] else (),
            regions=tuple(regions),
            agency_ids=(int(said["agency"]),) if said["agency"] else (),
            since=_start_of(said["since"]),
            until=_start_of(said["until"], days=1),
        )

    def said(self) -> dict[str, str]:
        """Return what is filled in, by the names of the address."""
        found = {name: str(self[name].value() or "").strip() for name in self.fields}
        return {NAMES[name]: value for name, value in found.items() if value}

    def _asked(self, name: str) -> str:
        return str(self.data.get(NAMES[name], ""))

    def _agency(self) -> choices.Choices:
        asked = self._asked("agency")
        found = agency_names.of([int(asked)]) if _ID.fullmatch(asked) else {}
        return tuple((str(number), agency.name) for number, agency in found.items())


def _apart(data: QueryDict) -> QueryDict:
    """Return what was asked for with the fields that stand among the words as fields."""
    kept = data.copy()
    text, found = fields_apart(kept.get(NAMES["words"], "")[: WORDS_MAX + 1])
    if found:
        kept[NAMES["words"]] = text
        for name, value in found.items():
            kept[NAMES[name]] = value
    return kept


def _fitting(kept: QueryDict) -> QueryDict:
    """Return what was asked for without a regency that lies in another province."""
    for name, form in (("province", _CODE), ("regency", _CODE), ("as_words", _CODES)):
        value = kept.get(NAMES[name], "")
        if value and not form.fullmatch(value):
            kept[NAMES[name]] = ""
    if kept.get(NAMES["newest"]) != NEWEST:
        kept[NAMES["newest"]] = ""
    province, regency = kept.get(NAMES["province"], ""), kept.get(NAMES["regency"], "")
    if regency and not province:
        kept[NAMES["province"]] = regency[:2]
    elif not regency.startswith(province):
        kept[NAMES["regency"]] = ""
    return kept


def _start_of(day: date | None, *, days: int = 0) -> datetime | None:
    if day is None:
        return None
    return timezone.make_aware(datetime.combine(day + timedelta(days=days), time.min))
