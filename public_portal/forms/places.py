"""What can be chosen for a place and for the agency that answers for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from look.forms.option import Option
from regions.queries.regions import districts_of, provinces, regencies_of
from register.queries.agency_names import active_agency, find_agencies
from tenants.models.agency import AgencyKind
from tenants.queries.agencies import competent_agency_for_region

if TYPE_CHECKING:
    from collections.abc import Iterable

    from regions.models import Region
    from tenants.models import Agency

UNKNOWN_AGENCY = "0"
MOST_FOUND = 12
_NUMBER = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)
Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Places:
    """The selects of a place as far as it has been chosen, and the agencies offered for it."""

    provinces: Choices
    regencies: Choices = ()
    districts: Choices = ()
    agencies: tuple[tuple[str, Option], ...] = ()
    suggested: str = UNKNOWN_AGENCY


def places_for(*, province: str, regency: str, find: str = "", chosen: str = "") -> Places:
    """Return what is offered once this much has been chosen.

    find: words of an agency's name. chosen: the id of an agency that stays offered.
    """
    regencies = regencies_of(province) if province else []
    name = next((found.name for found in regencies if found.code == regency), "")
    if not name:
        return Places(_choices(provinces()), _choices(regencies))
    competent = competent_agency_for_region(regency)
    agencies = _agencies(competent, place=name, find=find, chosen=chosen)
    return Places(
        _choices(provinces()),
        _choices(regencies),
        _choices(districts_of(regency)),
        agencies,
        str(competent.pk) if competent else UNKNOWN_AGENCY,
    )


def _choices(regions: Iterable[Region]) -> Choices:
    return tuple((region.code, region.name) for region in regions)


def _agencies(
    competent: Agency | None, *, place: str, find: str, chosen: str
) -> tuple[tuple[str, Option], ...]:
    offered: dict[str, Option] = {}
    if competent is not None:
        offered[str(competent.pk)] = Option(competent.name, _suggestion(competent, place))
    for agency in _found(find, chosen):
        offered.setdefault(str(agency.pk), Option(agency.name))
    offered[UNKNOWN_AGENCY] = Option(
        _("Saya tidak tahu"), _("Kami yang mencarikan instansi yang berwenang.")
    )
    return tuple(offered.items())


def _suggestion(agency: Agency, place: str) -> str:
    if agency.kind == AgencyKind.PROVINCE:
        reason = _("Disarankan: membawahi {place}, yang belum bergabung sendiri.")
    else:
        reason = _("Disarankan: berwenang atas pelayanan pemerintah daerah di {place}.")
    return reason.replace("{place}", place)


def _found(find: str, chosen: str) -> list[Agency]:
    kept = active_agency(int(chosen)) if _NUMBER.fullmatch(chosen) else None
    return ([kept] if kept else []) + find_agencies(find, most=MOST_FOUND)
