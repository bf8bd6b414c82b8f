"""The regency around a point, as an answer of the draft and in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from public_portal.tracking.names import place_names
from regions.coordinates import regency_at

if TYPE_CHECKING:
    from public_portal.drafts.draft import Answers
    from register.rules.point import Point


def place_at(point: Point) -> Answers:
    """Return province and regency around a point as answers, empty where that is not known."""
    code = regency_at(latitude=float(point.latitude), longitude=float(point.longitude))
    if not code:
        return {}
    return {"province": code.partition(".")[0], "regency": code, "district": "", "agency": ""}


def place_sentence(at: Answers) -> str:
    """Say what is to be done now that a point was taken."""
    name = place_names.of([at["regency"]]).get(at["regency"]) if at else None
    if name is None:
        return _("Titiknya dipakai. Pilih juga provinsi dan kabupatennya.")
    return _("Titik itu berada di {place}. Periksa, lalu pilih kecamatannya.").replace(
        "{place}", name
    )
