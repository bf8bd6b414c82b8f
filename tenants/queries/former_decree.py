"""What a new decree takes over from the one that it is to take the place of."""

from __future__ import annotations

from dataclasses import fields

from tenants.actions.record_decree import NamedPerson
from tenants.teams.data.decree_defaults import decree_defaults
from tenants.teams.models import Decree

WORDING = ("considerations", "legal_basis", "heeding", "copies_to")


def wording_of(former: Decree | None) -> dict[str, list[str]]:
    """Return the wording of the former decree, the usual one where it has none or there is none."""
    usual = decree_defaults()
    return {name: getattr(former, name, []) or list(usual[name]) for name in WORDING}


def people_of(former: Decree | None) -> list[NamedPerson]:
    """Return whom the former decree names, to be named again; one statement."""
    if former is None:
        return []
    names = [each.name for each in fields(NamedPerson)]
    rows = former.members.order_by("pk").values(*names)
    return [NamedPerson(**row) for row in rows]
