"""For what a ready reply can be kept, and how it looks with sample values."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from casework.queries.replies import reply_of
from casework.rules.reply_text import filled
from look.moments import in_zone, short_day
from register.queries.categories import category_choices
from tenants.teams.models import Unit

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StoredReply:
    """A text as its form shows it at first."""

    id: int
    title: str
    initial: dict[str, Any]


def stored_reply(reply_id: int) -> StoredReply:
    """Return one text of the agency whose scope is open.

    :raises NoSuchReply: there is none of this number here
    """
    row = reply_of(reply_id)
    names = ("title", "code", "text", "category_code", "step", "ticks", "is_active")
    initial = {**{name: getattr(row, name) for name in names}, "unit_id": row.unit_id or ""}
    return StoredReply(row.pk, row.title, initial)


def unit_choices() -> Choices:
    """Return the agency's active units by name; one statement."""
    rows = Unit.objects.filter(is_active=True).order_by("name").values_list("pk", "name")
    return tuple((str(pk), name) for pk, name in rows)


def choices_for_replies() -> dict[str, Choices]:
    """Return the lists of the form; two statements."""
    return {"categories": category_choices(), "units": unit_choices()}


def sample(text: str, *, office: str, zone: str, person: str, at: datetime) -> str:
    """Return a text with the values of a report that might be. office: the agency that has it."""
    today = short_day(in_zone(at, zone))
    return filled(
        text,
        {
            "nomor": "LP26-8K3M-7QX7",
            "judul": _("Lampu jalan padam"),
            "jenis": _("Pengaduan"),
            "kategori": _("Jalan dan jembatan"),
            "tempat": _("Kecamatan Bawang"),
            "instansi": office,
            "unit": _("Dinas Pekerjaan Umum"),
            "tenggat": today,
            "tanggal": today,
            "petugas": person,
        },
    )
