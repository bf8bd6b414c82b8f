"""In which region a report lies, by what an app says of its place.

Source: platform/docs/adr/0291
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from api.open311.refusal import Refusal311
from regions.coordinates import regency_at
from regions.queries.regions import region_paths
from search.language.places import mentions_in, narrowest_codes
from tenants.models import Agency

_REGENCY_DIGITS = 5


def region_of(values: dict[str, Any], *, agency: Agency) -> str:
    """Return the code of the region, as narrow as it is known.

    The point says the regency, where boundaries are configured; an address may name the district in
    it. What says nothing of it lies where the agency is.
    :raises Refusal311: 400, an address_id that is none, or nothing that tells where it is
    """
    if values["address_id"]:
        if values["address_id"] not in region_paths([values["address_id"]]):
            raise Refusal311(400, _("address_id: wilayah itu tidak ada."))
        return str(values["address_id"])
    within = _regency(values) or agency.region_code or ""
    named = _named(values["address_string"], within)
    found = named or within
    if not found:
        told = _("address_string: tulis juga kabupaten atau kotanya, atau isi lat dan long.")
        raise Refusal311(400, told)
    return found


def _regency(values: dict[str, Any]) -> str:
    if values["lat"] is None:
        return ""
    return regency_at(latitude=float(values["lat"]), longitude=float(values["long"]))


def _named(address: str, within: str) -> str:
    """Return the one place that an address surely names, empty where there is none or several."""
    certain = [mention for mention in mentions_in(address) if mention.certain]
    codes = [code for code in narrowest_codes(certain) if code.startswith(within)]
    return codes[0] if len(codes) == 1 else ""
