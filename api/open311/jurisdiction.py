"""Which agency a request is about: the one of the host, or the one whose domain it names.

Source: GeoReport v2, jurisdiction_id; platform/docs/adr/0290
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpRequest

from api.open311.refusal import not_found, not_given
from tenants.models import Agency
from tenants.models.agency import AgencyKind
from tenants.queries.hosts import agency_for_host

NAME: Final = "jurisdiction_id"
# What is no domain never reaches the database.
_DOMAIN: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*", re.ASCII)
_LONGEST: Final = 253


def jurisdiction_of(request: HttpRequest, parameters: Mapping[str, Any]) -> Agency:
    """Return the agency. parameters: of the address and of the body.

    :raises Refusal311: 400 where none is named on a host of all, 404 where there is no such one
    """
    here: Agency | None = request.site.agency  # type: ignore[attr-defined]
    named = str(parameters.get(NAME, "")).strip().lower()
    if not named and here is None:
        raise not_given(NAME)
    found = _agency(named) if named else here
    if found is None or (here is not None and found.pk != here.pk) or not _takes_reports(found):
        raise not_found(NAME)
    return found


def _agency(domain: str) -> Agency | None:
    if len(domain) > _LONGEST or not _DOMAIN.fullmatch(domain):
        return None
    return agency_for_host(domain)


def _takes_reports(agency: Agency) -> bool:
    return agency.is_onboarded and agency.kind != AgencyKind.OMBUDSMAN
