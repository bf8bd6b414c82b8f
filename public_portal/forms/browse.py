"""What somebody browses for: every field may be left empty, and stands in the address."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from look.forms.base import Form
from look.forms.day_field import DayField
from public_portal.browsing import choices
from public_portal.tracking.names import agency_names
from register.queries.browse import Wanted

if TYPE_CHECKING:
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
}
WORDS_MAX = 80
MOST_WORDS = 6
_SHORTEST_WORD = 2
YEARS = range(2000, 2101)
_CODE = re.compile(r"[0-9]{2}(?:\.[0-9]{2})?", re.ASCII)
_ID = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)


class BrowseForm(Form):
    marks_optional = False

    words = forms.CharField(
        label=_("Kata di judul, atau nomor laporan"), required=False, max_length=WORDS_MAX
    )
    kind = forms.ChoiceField(label=_("Jenis"), required=False)
    status = forms.ChoiceField(label=_("Status"), required=False)
    category = forms.ChoiceField(label=_("Kategori"), required=False)
    province = forms.ChoiceField(label=_("Provinsi"), required=False)
    regency = forms.ChoiceField(label=_("Kabupaten atau kota"), required=False)
    agency = forms.ChoiceField(label=_("Instansi"), required=False)
    since = DayField(label=_("Dari tanggal"), required=False)
    until = DayField(label=_("Sampai tanggal"), required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(_fitting(data))
        province = self._asked("province")
        offered = {
            "kind": choices.kind_choices(),
            "status": choices.status_choices(),
            "category": choices.category_choices(),
            "province": choices.province_choices(),
            "regency": choices.regency_choices(province),
            "agency": self._agencies(province),
        }
        for name, found in offered.items():
            self.fields[name].choices = [("", _now("Semua")), *found]  # type: ignore[attr-defined]
        if not offered["regency"]:
            del self.fields["regency"]

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

    def wanted(self) -> Wanted:
        """Return what a valid form asks for."""
        said = self.cleaned_data
        words = (word for word in said["words"].split() if len(word) >= _SHORTEST_WORD)
        return Wanted(
            words=tuple(words)[:MOST_WORDS],
            report_class=choices.KINDS.get(said["kind"]),
            states=choices.STATUSES[said["status"]][1] if said["status"] else frozenset(),
            category_code=said["category"],
            region=said.get("regency") or said["province"],
            agency_id=int(said["agency"]) if said["agency"] else None,
            since=_start_of(said["since"]),
            until=_start_of(said["until"], days=1),
        )

    def said(self) -> dict[str, str]:
        """Return what is filled in, by the names of the address."""
        found = {name: str(self[name].value() or "").strip() for name in self.fields}
        return {NAMES[name]: value for name, value in found.items() if value}

    def _asked(self, name: str) -> str:
        return str(self.data.get(NAMES[name], ""))

    def _agencies(self, province: str) -> choices.Choices:
        offered, asked = choices.agency_choices(province), self._asked("agency")
        if not _ID.fullmatch(asked) or asked in dict(offered):
            return offered
        # One that a link leads to stays offered, wherever it is.
        kept = agency_names.of([int(asked)]).get(int(asked))
        return (*offered, (asked, kept.name)) if kept else offered


def _fitting(data: QueryDict) -> QueryDict:
    """Return what was asked for without a regency that lies in another province."""
    kept = data.copy()
    for name in ("province", "regency"):
        value = kept.get(NAMES[name], "")
        if value and not _CODE.fullmatch(value):
            kept[NAMES[name]] = ""
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
