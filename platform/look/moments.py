"""Dates and times as an Indonesian office writes them: "Senin, 16 Nov 2026 08.12 WIB"."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import get_language

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo

_DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_ZONE_LABELS = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}


def short_day(day: date) -> str:
    """Return "16 Nov 2026"."""
    return _short(day, _language())


def long_day(day: date) -> str:
    """Return "Senin, 16 Nov 2026"."""
    return _long(day, _language())


def long_moment(moment: datetime, zone: str | tzinfo | None = None) -> str:
    """Return "Senin, 16 Nov 2026 08.12 WIB".

    moment: aware. zone: of the agency or the reader; without it the active one.
    """
    local, language = in_zone(moment, zone), _language()
    separator = "." if language == "id" else ":"
    time = f"{local.hour:02}{separator}{local.minute:02}"
    return f"{_long(local, language)} {time} {_zone_label(local)}"


def in_zone(moment: datetime, zone: str | tzinfo | None) -> datetime:
    """Return the same moment on the clocks of the zone."""
    if isinstance(zone, str):
        zone = ZoneInfo(zone)
    return moment.astimezone(zone or timezone.get_current_timezone())


def _short(day: date, language: str) -> str:
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def _long(day: date, language: str) -> str:
    return f"{_DAYS[language][day.weekday()]}, {_short(day, language)}"


def _language() -> str:
    return "en" if (get_language() or "id").startswith("en") else "id"


def _zone_label(local: datetime) -> str:
    return _ZONE_LABELS.get(str(local.tzinfo)) or local.tzname() or "UTC"
