"""The agencies of the demo, their decrees, units and teams."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from demo.content.files import read_list, read_rows
from tenants.models.agency import AgencyState


@dataclass(frozen=True, slots=True)
class DemoDecree:
    number: str
    signed_on: date
    title: str
    signer: str


@dataclass(frozen=True, slots=True)
class DemoAgency:
    """One agency; without a decree it has no team and no account yet."""

    slug: str
    name: str
    short_name: str
    kind: str
    region_code: str | None
    parent_slug: str
    time_zone: str
    state: str
    integration_mode: str
    decree: DemoDecree | None

    @property
    def is_active(self) -> bool:
        return self.state == AgencyState.ACTIVE


@dataclass(frozen=True, slots=True)
class DemoLiaison:
    name: str
    email: str
    position: str
    is_substitute: bool


@dataclass(frozen=True, slots=True)
class DemoUnit:
    code: str
    kind: str
    name: str
    liaisons: tuple[DemoLiaison, ...]


@dataclass(frozen=True, slots=True)
class DemoMember:
    """A person named in the decree; without an address they have no account."""

    name: str
    email: str
    position: str
    duty: str
    roles: tuple[str, ...]


@cache
def agencies() -> dict[str, DemoAgency]:
    """Return the agencies by slug, parents before their children."""
    found = [_agency(row) for row in read_rows("agencies.csv")]
    return {agency.slug: agency for agency in sorted(found, key=lambda one: bool(one.parent_slug))}


@cache
def units_of(slug: str) -> tuple[DemoUnit, ...]:
    """Return the units of an agency with their liaison officers."""
    rows = [row for row in read_list("units.json") if row["agency"] == slug]
    return tuple(_unit(unit) for row in rows for unit in row["units"])


@cache
def team_of(slug: str) -> tuple[DemoMember, ...]:
    """Return the people whom the agency's decree names, the signer first."""
    rows = [row for row in read_list("teams.json") if row["agency"] == slug]
    return tuple(
        DemoMember(
            name=member["name"],
            email=member["email"] or "",
            position=member["position"],
            duty=member["duty"],
            roles=tuple(member["roles"]),
        )
        for row in rows
        for member in row["members"]
    )


def _agency(row: dict[str, str]) -> DemoAgency:
    decree = None
    if row["sk_number"]:
        signed_on = date.fromisoformat(row["sk_date"])
        decree = DemoDecree(row["sk_number"], signed_on, row["sk_title"], row["sk_signer"])
    return DemoAgency(
        slug=row["slug"],
        name=row["name"],
        short_name=row["short_name"],
        kind=row["kind"],
        region_code=row["region_code"] or None,
        parent_slug=row["parent_slug"],
        time_zone=row["time_zone"],
        state=row["state"],
        integration_mode=row["integration_mode"],
        decree=decree,
    )


def _unit(told: dict[str, Any]) -> DemoUnit:
    liaisons = tuple(
        DemoLiaison(
            name=one["name"],
            email=one["email"],
            position=one["position"],
            is_substitute=one["is_substitute"],
        )
        for one in told["liaison_officers"]
    )
    return DemoUnit(told["code"], told["kind"], told["name"], liaisons)
