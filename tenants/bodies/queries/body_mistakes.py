"""What keeps a body from being added to the master list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.db.models import QuerySet

from tenants.bodies.models import Body
from tenants.bodies.queries.alike import LOCAL
from tenants.bodies.queries.bodies import standing_bodies
from tenants.bodies.queries.taken_hosts import is_host_taken
from tenants.models.agency import AgencyKind

_PROVINCE: Final = re.compile(r"\d{2}", re.ASCII)
_REGENCY: Final = re.compile(r"\d{2}\.\d{2}", re.ASCII)
_NATIONAL: Final = re.compile(r"[A-Z]+-[A-Z0-9]+", re.ASCII)


class BodyMistake(StrEnum):
    """Why it cannot be; in words for the desk in the console."""

    PROVINCE_CODE = "PROVINCE_CODE"
    LOCAL_CODE = "LOCAL_CODE"
    NATIONAL_CODE = "NATIONAL_CODE"
    CODE_TAKEN = "CODE_TAKEN"
    NAME_TAKEN = "NAME_TAKEN"
    SLUG_TAKEN = "SLUG_TAKEN"
    NO_PROVINCE = "NO_PROVINCE"
    NEEDS_NO_PROVINCE = "NEEDS_NO_PROVINCE"


@dataclass(frozen=True, slots=True)
class NewBody:
    """A body as it is to be added. parent_id: of its province, for a regency or a city alone."""

    code: str
    slug: str
    name: str
    short_name: str
    kind: str
    time_zone: str
    parent_id: int | None = None

    @property
    def region_code(self) -> str | None:
        """Its code where that is of a region."""
        return self.code if self.kind in {AgencyKind.PROVINCE, *LOCAL} else None


def mistakes_of(new: NewBody) -> dict[str, BodyMistake]:
    """Return what is wrong, by the field that it is about; empty where nothing is."""
    bodies, standing = Body.objects.all(), standing_bodies()
    found = {
        "code": _form_mistake(new) or _if(bodies.filter(code=new.code), BodyMistake.CODE_TAKEN),
        "name": _if(standing.filter(name__iexact=new.name), BodyMistake.NAME_TAKEN),
        "short_name": _if(
            standing.filter(short_name__iexact=new.short_name), BodyMistake.NAME_TAKEN
        ),
        "slug": BodyMistake.SLUG_TAKEN if is_host_taken(new.slug, body_id=0) else None,
        "parent": _parent_mistake(new),
    }
    return {field: mistake for field, mistake in found.items() if mistake is not None}


def provinces() -> list[Body]:
    """Return the standing provinces by name; one statement."""
    return list(standing_bodies().filter(kind=AgencyKind.PROVINCE).order_by("name", "pk"))


def _if(rows: QuerySet[Body], mistake: BodyMistake) -> BodyMistake | None:
    return mistake if rows.exists() else None


def _form_mistake(new: NewBody) -> BodyMistake | None:
    if new.kind == AgencyKind.PROVINCE:
        return None if _PROVINCE.fullmatch(new.code) else BodyMistake.PROVINCE_CODE
    if new.kind in LOCAL:
        return None if _REGENCY.fullmatch(new.code) else BodyMistake.LOCAL_CODE
    return None if _NATIONAL.fullmatch(new.code) else BodyMistake.NATIONAL_CODE


def _parent_mistake(new: NewBody) -> BodyMistake | None:
    if new.kind not in LOCAL:
        return BodyMistake.NEEDS_NO_PROVINCE if new.parent_id is not None else None
    above = standing_bodies().filter(kind=AgencyKind.PROVINCE, pk=new.parent_id or 0)
    return None if above.exists() else BodyMistake.NO_PROVINCE
