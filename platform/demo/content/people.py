"""The people of the demo who sign in: reporters, the national desk, agencies' staff."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from demo.content.agencies import agencies, team_of, units_of
from demo.content.files import read_rows
from demo.content.preparing import PREPARING, TEAM, UNITS
from tenants.models.membership import MemberRole


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One account. agency: a slug, empty for the national desk and for reporters.

    about: what tells this person apart: position, unit, or what they are in the demo for
    """

    name: str
    email: str
    agency: str
    roles: tuple[str, ...]
    language: str
    about: str


@cache
def reporters() -> tuple[DemoPerson, ...]:
    return _listed("reporter")


@cache
def national_desk() -> tuple[DemoPerson, ...]:
    return _listed("national")


@cache
def staff_of(slug: str) -> tuple[DemoPerson, ...]:
    """Return everybody with an account in an agency, liaison officers last."""
    team = [
        DemoPerson(one.name, one.email, slug, one.roles, "id", one.position)
        for one in team_of(slug)
        if one.email
    ]
    liaisons = [
        DemoPerson(one.name, one.email, slug, (MemberRole.LIA.value,), "id", unit.name)
        for unit in units_of(slug)
        for one in unit.liaisons
    ]
    others = [person for person in _listed("ombudsman") if person.agency == slug]
    return (*team, *others, *liaisons)


@cache
def preparing_staff() -> tuple[DemoPerson, ...]:
    """Return everybody with an account in the agency that still prepares itself."""
    team = [
        DemoPerson(one.name, one.email, PREPARING, one.roles, "id", one.position)
        for one in TEAM
        if one.email
    ]
    liaisons = [
        DemoPerson(one.name, one.email, PREPARING, (MemberRole.LIA.value,), "id", unit.name)
        for unit in UNITS
        for one in unit.liaisons
    ]
    return (*team, *liaisons)


def all_staff() -> tuple[DemoPerson, ...]:
    """Return the national desk and the staff of every agency."""
    return (*national_desk(), *(person for slug in agencies() for person in staff_of(slug)))


def _listed(kind: str) -> tuple[DemoPerson, ...]:
    return tuple(
        DemoPerson(
            name=row["full_name"],
            email=row["email"],
            agency=row["agency"],
            roles=tuple(row["roles"].split()) if kind != "reporter" else (),
            language=row["language"],
            about=row["note"],
        )
        for row in read_rows("demo_people.csv")
        if row["kind"] == kind
    )
