"""What the address of a connectivity table asks for, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from look.forms.typed_text import tidy
from onboarding.connectivity.models import Period
from onboarding.connectivity.queries.lines import NATIONAL, Asked, periods
from onboarding.connectivity.rules.standing_kind import StandingKind
from onboarding.connectivity.words.labels import STANDING_LABELS, period_label
from regions.data_files import province_names
from tenants.models.agency import AgencyKind


@dataclass(frozen=True, slots=True)
class View:
    """What the address asks for: which period of those there are, and which lines of it."""

    known: Sequence[Period]
    period: Period | None
    asked: Asked
    shows_lines: bool


def view_of(request: HttpRequest, *, only: str = "") -> View:
    """Return what is asked for; the latest period where there is none of that name."""
    known, code = periods(), request.GET.get("periode", "")
    wanted = next((one for one in known if one.code == code), known[0] if known else None)
    asked = Asked(
        text=tidy(request.GET.get("q", "")).strip(),
        kind=request.GET.get("jenis", ""),
        province=only or request.GET.get("provinsi", ""),
        standing=request.GET.get("keadaan", ""),
    )
    return View(known, wanted, asked, bool(request.GET.get("tampil")))


def kept_of(view: View) -> dict[str, str]:
    """Return the query that leads back here, without what is empty."""
    asked, period = view.asked, view.period
    said = {
        "periode": period.code if period else "",
        "q": asked.text,
        "jenis": asked.kind,
        "provinsi": asked.province,
        "keadaan": asked.standing,
        "tampil": "semua" if view.shows_lines else "",
    }
    return {name: value for name, value in said.items() if value}


def choices_of(view: View, *, today: date) -> dict[str, Any]:
    """Return the options of the form."""
    asked, code = view.asked, view.period.code if view.period else ""
    return {
        "periods": [
            (one.code, period_label(one, today=today), one.code == code) for one in view.known
        ],
        "kinds": [(each, label, each == asked.kind) for each, label in AgencyKind.choices],
        "provinces": [
            (NATIONAL, _("Instansi pusat"), asked.province == NATIONAL),
            *((each, name, each == asked.province) for each, name in province_names().items()),
        ],
        "standings": [
            (kind.value, STANDING_LABELS[kind], kind.value == asked.standing)
            for kind in StandingKind
        ],
    }
